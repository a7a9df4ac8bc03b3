package pledge.ticket.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Templates of tickets and texts with blanks, through the public API. */
@PledgeTest
class TemplatesTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember trainer;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    trainer = brands.person(floor, floor.id() + ".t", Role.TRAINER, "supervisor");
    matter = new Matter(api, clock);
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private Map<String, Object> template(String name) {
    var body = new HashMap<String, Object>();
    body.put("id", UUID.randomUUID());
    body.put("name", name);
    body.put("type", "enquiry");
    body.put("tier", "normal");
    body.put("title", "少发配件");
    body.put("step", "联系仓库");
    body.put("stepHours", 4);
    body.put("team", floor.front().value());
    return body;
  }

  @Test
  void aTemplateIsKeptOnceAndChangedOnlyOnTheVersionItsMakerSaw() {
    var body = template("少件");
    as(agent).post("/api/ticket-templates", body).is(403);
    var kept = as(trainer).post("/api/ticket-templates", body).is(201).json();
    as(trainer).post("/api/ticket-templates", body).is(201);
    assertThat(as(agent).get("/api/ticket-templates").ok().get("items"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("stepHours").asInt()).isEqualTo(4));
    assertThat(as(trainer).post("/api/ticket-templates", template("少件")).is(409).code())
        .isEqualTo("name-taken");
    var path = "/api/ticket-templates/" + kept.get("id").asString();
    body.put("version", 1);
    body.put("title", "少发配件（补发）");
    assertThat(as(trainer).put(path, body).ok().get("version").asInt()).isEqualTo(2);
    assertThat(as(trainer).put(path, body).is(409).code()).isEqualTo("changed-meanwhile");
    as(trainer).delete(path).is(204);
    as(trainer).put(path, body).is(404);
  }

  @Test
  void aTemplateFitsTheStandard() {
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("type", "spares"),
            Map.of("tier", "hopeless"),
            Map.of("fields", Map.of("nosuch", "x")),
            Map.of("step", ""),
            Map.of("team", UUID.randomUUID()))) {
      var body = template("不合标准");
      body.putAll(wrong);
      as(trainer).post("/api/ticket-templates", body).is(400);
    }
  }

  @Test
  void blanksAreFilledByTheServerAndATextWithAnOpenOneIsSentToNobody() {
    var ticket = matter.open(agent, "杯子碎了");
    var path = "/api/tickets/" + ticket.get("id").asString();
    JsonNode filled =
        as(agent)
            .post(
                path + "/fill",
                Map.of("text", "{customer}您好，{number}「{title}」由{agent}跟进，{promised}前答复"))
            .ok();
    assertThat(filled.get("text").asString())
        .isEqualTo(
            "{customer}您好，%s「杯子碎了」由%s跟进，{promised}前答复"
                .formatted(ticket.get("number").asString(), agent.nickname()));
    assertThat(filled.get("missing").valueStream().map(JsonNode::asString))
        .containsExactly("customer", "promised");
    assertThat(
            as(agent)
                .post(
                    path + "/messages",
                    Map.of("clientId", UUID.randomUUID(), "text", filled.get("text").asString()))
                .is(409)
                .code())
        .isEqualTo("blank-left");
    assertThat(
            as(agent)
                .post(path + "/outcome", Map.of("text", "{customer}，已补发", "way", "message"))
                .is(409)
                .code())
        .isEqualTo("blank-left");
    as(brands.open(1).agents().getFirst()).post(path + "/fill", Map.of("text", "x")).is(404);
  }
}
