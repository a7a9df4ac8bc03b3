package pledge.ticket.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;
import static pledge.ticket.Matter.due;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Needs and what departments say of them, through the public API. */
@PledgeTest
class NeedsTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Needs needs;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    matter = new Matter(api, clock);
  }

  private JsonNode need() {
    return matter.open(agent, matter.wish("想定制刻字水杯五十只", "need", "normal"));
  }

  @Test
  void aNeedIsClassifiedByTheStandardsChoicesAndOlderWordsStay() {
    var need = need();
    var ticket = UUID.fromString(need.get("id").asString());
    classified(ticket, "两周内定制").is(400);
    classified(ticket, "made-to-order").ok();
    jdbc.sql("update ticket.ticket set fields = '{\"class\": \"老分类\"}'::jsonb where id = :id")
        .param("id", ticket)
        .update();
    classified(ticket, "老分类").ok();
    classified(ticket, "别的老分类").is(400);
    var stands = classified(ticket, "bulk").ok().at("/fields/class").asString();
    assertThat(stands).isEqualTo("bulk");
  }

  private TestApi.Answer classified(UUID ticket, String as) {
    var version = matter.read(agent, ticket.toString()).get("version").asInt();
    return api.as(agent.login())
        .with("If-Match", "\"" + version + "\"")
        .put("/api/tickets/" + ticket + "/fields", Map.of("fields", Map.of("class", as)));
  }

  private static String path(JsonNode ticket, String more) {
    return "/api/tickets/" + ticket.get("id").asString() + more;
  }

  private Map<String, Object> question(Duration in) {
    return Map.of(
        "id",
        UUID.randomUUID(),
        "department",
        "生产部",
        "question",
        "五十只刻字，两周内能交吗？",
        "due",
        clock.instant().plus(in).toString());
  }

  private JsonNode asked(JsonNode ticket, Map<String, Object> question) {
    return api.as(agent.login()).post(path(ticket, "/enquiries"), question).is(201).json();
  }

  private static String token(JsonNode asked) {
    var url = asked.get("url").asString();
    return url.substring(url.indexOf('#') + 1);
  }

  private TestApi.Answer answers(String token, String feasible, String words) {
    Map<String, Object> body = new HashMap<>();
    body.put("token", token);
    body.put("feasible", feasible);
    body.put("answer", words);
    body.put("name", "老周");
    return api.anonymous().post("/api/enquiries/answer", body);
  }

  private TestApi.Answer close(JsonNode ticket) {
    return api.as(agent.login()).post(path(ticket, "/close"), Map.of());
  }

  private void told(JsonNode ticket) {
    api.as(agent.login())
        .post(path(ticket, "/outcome"), Map.of("text", "可以刻字，两周交货", "way", "phone"))
        .ok();
  }

  private long observed(String clause, String verdict, JsonNode ticket) {
    return jdbc.sql(
            """
            select count(*) from ledger.observation
            where clause = :clause and verdict = :verdict and work_id = :work::uuid
            """)
        .param("clause", clause)
        .param("verdict", verdict)
        .param("work", ticket.get("id").asString())
        .query(Long.class)
        .single();
  }

  @Test
  @Proves("need.collect")
  void aNeedIsCaughtAndNotArchivedWithoutItsUrgency() {
    var ticket = need();
    assertThat(observed("need.collect", "used", ticket)).isEqualTo(1);
    told(ticket);
    var refused = close(ticket).is(409);
    assertThat(refused.code()).isEqualTo("need-incomplete");
    assertThat(refused.json().get("clause").asString()).isEqualTo("need.collect");
    assertThat(observed("need.collect", "refused", ticket)).isEqualTo(1);
    api.as(agent.login())
        .put(path(ticket, "/fields"), Map.of("fields", Map.of("urgency", "this-month")))
        .ok();
    close(ticket).is(200);
  }

  @Test
  @Proves("need.follow")
  void aNeedIsFollowedUntilItsOutcomeIsTold() {
    var ticket = need();
    assertThat(due(ticket, "need.follow")).isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    clock.advance(Duration.ofHours(71));
    told(ticket);
    assertThat(clockState(matter.read(agent, ticket.get("id").asString()), "need.follow"))
        .isEqualTo("kept");
    var other = matter.open(agent, matter.wish("杯子多少钱", "enquiry", "normal"));
    var typed =
        api.as(agent.login())
            .put(path(other, "/type"), Map.of("type", "need", "why", "其实要定制"))
            .ok();
    assertThat(clockState(typed, "need.follow")).isEqualTo("running");
  }

  @Test
  @Proves("need.special")
  void whatADepartmentCannotDoIsClosedOnlyWithSomethingElseToOffer() {
    var ticket = need();
    var asked = asked(ticket, question(Duration.ofDays(1)));
    var seen =
        api.anonymous().post("/api/enquiries/open", Map.of("token", token(asked))).is(200).json();
    assertThat(seen.get("question").asString()).isEqualTo("五十只刻字，两周内能交吗？");
    assertThat(seen.has("customer")).isFalse();
    assertThat(answers(token(asked), "no", " ").is(400).code()).isEqualTo("bad-input");
    answers(token(asked), "no", "刻字机在大修").is(200);
    answers(token(asked), "no", "刻字机在大修").is(200);
    assertThat(answers(token(asked), "yes", "修好了").is(409).code()).isEqualTo("answered");
    told(ticket);
    var fields = path(ticket, "/fields");
    api.as(agent.login()).put(fields, Map.of("fields", Map.of("urgency", "at-once"))).ok();
    var refused = close(ticket).is(409);
    assertThat(refused.code()).isEqualTo("no-alternative");
    assertThat(refused.json().get("clause").asString()).isEqualTo("need.special");
    api.as(agent.login()).put(fields, Map.of("fields", Map.of("alternative", "改用烫印，价格相同"))).ok();
    close(ticket).is(200);
    assertThat(observed("need.special", "used", ticket)).isEqualTo(2);
  }

  @Test
  void aLinkOpensOnlyItsQuestionAndOnlyForItsTime() {
    var ticket = need();
    var asked = asked(ticket, question(Duration.ofDays(1)));
    var token = token(asked);
    var forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    api.anonymous().post("/api/enquiries/open", Map.of("token", forged)).is(403);
    clock.set(Instant.parse(asked.get("expiresAt").asString()).plusSeconds(1));
    api.anonymous().post("/api/enquiries/open", Map.of("token", token)).is(403);
    answers(token, "yes", "可以").is(403);
    var stranger = brands.person(floor, floor.id() + ".after", Role.AFTERSALES, "aftersales");
    api.as(stranger.login()).get(path(ticket, "/enquiries")).is(404);
  }

  @Test
  void whoAskedHearsOnceThatNobodyAnsweredInTime() {
    var ticket = need();
    var question = question(Duration.ofHours(3));
    asked(ticket, question);
    asked(ticket, question);
    assertThat(
            api.as(agent.login()).get(path(ticket, "/enquiries")).ok().get("items").valueStream())
        .as("a repeat asks nothing twice")
        .hasSize(1);
    clock.advance(Duration.ofHours(3));
    needs.remind(clock.instant(), 100);
    needs.remind(clock.instant(), 100);
    await().untilAsserted(() -> assertThat(alarms()).isEqualTo(1));
    api.as(agent.login()).post(path(ticket, "/enquiries"), question(Duration.ofDays(30))).is(400);
  }

  /** Alarms are stored right after the commit that raised them. */
  private int alarms() {
    return jdbc.sql(
            "select count(*) from integration.alarm where kind = 'need.unanswered' and brand = :brand")
        .param("brand", floor.id().value())
        .query(Integer.class)
        .single();
  }
}
