package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class TransferTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember colleague;
  private StaffMember expert;
  private StaffMember lead;
  private Talk talk;
  private String id;

  @BeforeEach
  void aConversationInOnePersonsHands() {
    floor = brands.open(2);
    agent = floor.agents().get(0);
    colleague = floor.agents().get(1);
    expert = brands.person(floor, "expert-" + floor.id().value(), Role.EXPERT, "expert");
    lead = brands.person(floor, "lead-" + floor.id().value(), Role.SUPERVISOR, "front");
    routing.set(agent, Presence.READY, clock.instant());
    talk = new Talk(api, floor.visitor());
    id = talk.reaches(agent);
    talk.answers(agent, id, "您好，我来看一下").is(201);
  }

  @Test
  @Proves("authority.handover")
  void theNextPersonSeesEverythingAndTheCustomerIsToldWhoTakesOver() {
    routing.set(expert, Presence.READY, clock.instant());
    talk.says("杯子的釉料含铅吗");
    transfer(agent, "expert", null, "客户问釉料成分，要检测报告").is(204);
    awaitOwner(expert);
    assertThat(talk.texts()).anyMatch(text -> text.contains("不用重复") && text.contains("expert"));
    var read = api.as(expert.login()).get("/api/conversations/" + id + "/messages").ok();
    assertThat(read.at("/items").toString()).contains("釉料含铅");
    assertThat(notes(expert).getFirst()).contains("检测报告");
    assertThat(verdicts("authority.handover")).containsExactly("kept");
  }

  @Test
  @Proves("authority.handover")
  void aHandOverWithoutAWordOnTheMatterCountsAsBroken() {
    routing.set(expert, Presence.READY, clock.instant());
    transfer(agent, "expert", null, "").is(204);
    assertThat(verdicts("authority.handover")).containsExactly("broken");
  }

  @Test
  @Proves("solve.cross-owner")
  void nothingIsHandedToATeamWhereNobodyIs() {
    var refused = transfer(agent, "expert", null, "请专家看看").is(409).json();
    assertThat(refused.at("/clause").asString()).isEqualTo("solve.cross-owner");
    assertThat(talk.of(agent, id).at("/owner/id").asString())
        .isEqualTo(agent.id().value().toString());
    assertThat(verdicts("solve.cross-owner")).containsExactly("refused");
  }

  @Test
  @Proves("solve.cross-owner")
  void whoeverHandedItOverAnswersForItUntilSomebodyHasTakenIt() {
    routing.set(expert, Presence.BUSY, clock.instant());
    transfer(agent, "expert", null, "请专家看看").is(204);
    var waiting = talk.of(agent, id);
    assertThat(waiting.at("/mode").asString()).isEqualTo("waiting");
    assertThat(waiting.at("/handedBy/id").asString()).isEqualTo(agent.id().value().toString());
    clock.advance(Duration.ofSeconds(6));
    await().untilAsserted(() -> assertThat(talk.texts()).anyMatch(text -> text.contains("接通之前由")));
    routing.set(expert, Presence.READY, clock.instant());
    awaitOwner(expert);
    assertThat(api.as(agent.login()).get("/api/conversations/" + id).status()).isEqualTo(404);
  }

  @Test
  @Proves("intake.route")
  void whatCameToTheWrongDeskGoesOneStepBackToWhoeverSentIt() {
    routing.set(expert, Presence.READY, clock.instant());
    transfer(agent, "expert", null, "请专家看看").is(204);
    awaitOwner(expert);
    step(expert, "改地址的事，前台就能办").is(204);
    awaitOwner(agent);
    assertThat(verdicts("intake.route")).containsExactly("broken");
    assertThat(notes(agent)).anyMatch(text -> text.contains("前台就能办"));
    assertThat(step(agent, "再退").status()).as("one step only").isEqualTo(409);
  }

  @Test
  void aPersonIsHandedItByNameOnlyIfThereIsAPlace() {
    assertThat(transfer(agent, "front", colleague, "麻烦接一下").status()).isEqualTo(409);
    routing.set(colleague, Presence.BUSY, clock.instant());
    transfer(agent, "front", colleague, "麻烦接一下").is(204);
    awaitOwner(colleague);
    assertThat(talk.of(colleague, id).at("/clocks").toString()).contains("chat.first-reply");
    talk.answers(colleague, id, "您好，我接着帮您处理").is(201);
    assertThat(talk.answers(agent, id, "还有我").status()).isEqualTo(409);
  }

  @Test
  void whatWasHandedByNameToAnotherTeamGoesBackToTheTeamItCameFrom() {
    routing.set(expert, Presence.BUSY, clock.instant());
    transfer(agent, "expert", expert, "请专家看看").is(204);
    awaitOwner(expert);
    step(expert, "前台就能办").is(204);
    awaitOwner(agent);
    assertThat(talk.of(agent, id).at("/team/id").asString())
        .isEqualTo(floor.front().value().toString());
  }

  @Test
  void onlyTheOwnerOrWhoLeadsTheTeamHandsItOver() {
    routing.set(colleague, Presence.BUSY, clock.instant());
    assertThat(transfer(colleague, "front", colleague, "给我").code()).isEqualTo("not-owner");
    transfer(lead, "front", colleague, "小一忙，请你接").is(204);
    awaitOwner(colleague);
  }

  @Test
  void whoLeadsTheTeamWhispersAndTakesOverAndNoCustomerReadsTheWhisper() {
    api.as(lead.login())
        .post(
            "/api/conversations/" + id + "/notes",
            Map.of("clientId", UUID.randomUUID(), "text", "先道歉，再给方案"))
        .is(204);
    assertThat(notes(agent)).contains("先道歉，再给方案");
    api.as(lead.login()).post("/api/conversations/" + id + "/take-over").is(204);
    awaitOwner(lead);
    assertThat(talk.thread().toString()).doesNotContain("先道歉");
    assertThat(api.as(agent.login()).post("/api/conversations/" + id + "/take-over").status())
        .isEqualTo(403);
  }

  @Test
  @Proves("intake.route")
  void complaintsGoBeforeOthersAndTheCustomerComesBackToTheAgentOfLastTime() {
    routing.set(agent, Presence.BUSY, clock.instant());
    var ordinary = new Talk(api, floor.visitor());
    var plain = ordinary.says("转人工").at("/message/conversation").asString();
    await().untilAsserted(() -> assertThat(mode(plain)).isEqualTo("waiting"));
    clock.advance(Duration.ofSeconds(2));
    var angry = new Talk(api, floor.visitor());
    var complaint = angry.says("我要投诉你们").at("/message/conversation").asString();
    await().untilAsserted(() -> assertThat(mode(complaint)).isEqualTo("waiting"));
    assertThat(angry.thread().at("/state/waiting/position").asInt()).isEqualTo(1);
    assertThat(ordinary.thread().at("/state/waiting/position").asInt()).isEqualTo(2);
  }

  private String mode(String conversation) {
    return jdbc.sql("select mode from conversation.conversation where id = :id")
        .param("id", UUID.fromString(conversation))
        .query(String.class)
        .single();
  }

  private TestApi.Answer transfer(
      StaffMember by, String team, @Nullable StaffMember to, String note) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("team", floor.team(team).value());
    wish.put("note", note);
    if (to != null) {
      wish.put("person", to.id().value());
    }
    return api.as(by.login()).post("/api/conversations/" + id + "/transfer", wish);
  }

  private TestApi.Answer step(StaffMember by, String why) {
    return api.as(by.login()).post("/api/conversations/" + id + "/return", Map.of("why", why));
  }

  private void awaitOwner(StaffMember who) {
    await()
        .untilAsserted(() ->
            assertThat(talk.of(who, id).at("/owner/id").asString(""))
                .isEqualTo(who.id().value().toString()));
  }

  private List<String> notes(StaffMember who) {
    var items = api.as(who.login()).get("/api/conversations/" + id + "/notes").ok().at("/items");
    return items.valueStream().map(item -> item.get("text").asString()).toList();
  }

  private List<String> verdicts(String clause) {
    return jdbc.sql(
            "select verdict from ledger.observation where work_id = :id and clause = :clause order by id")
        .param("id", UUID.fromString(id))
        .param("clause", clause)
        .query(String.class)
        .list();
  }
}
