package pledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

@PledgeTest
class FloorTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private TestApi.Client lead;

  @BeforeEach
  void aSupervisorLooksAtTheFloor() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead =
        api.as(
            brands.person(floor, "wall-" + floor.id().value(), Role.SUPERVISOR, "front").login());
    routing.set(agent, Presence.READY, clock.instant());
  }

  @Test
  void theWallShowsWhoHasWhatAndWhatBreaksNext() {
    writes("转人工");
    await().untilAsserted(() -> assertThat(person().at("/inHand").size()).isEqualTo(1));
    routing.set(agent, Presence.BUSY, clock.instant());
    writes("转人工");
    await().untilAsserted(() -> assertThat(team().at("/waiting").asInt()).isEqualTo(1));
    assertThat(team().at("/line/0/work/kind").asString()).isEqualTo("conversation");
    assertThat(team().at("/expectedSeconds").asInt()).isPositive();
    var clocks = lead.get("/api/floor").ok().at("/clocks");
    assertThat(clocks.toString()).contains("chat.first-reply");
    assertThat(person().at("/inHand/0/dueAt").asString("")).isNotEmpty();
  }

  @Test
  void nobodyElsesTeamsStandOnTheWall() {
    var teams = lead.get("/api/floor").ok().at("/teams");
    assertThat(teams.size()).isEqualTo(1);
    assertThat(api.as(agent.login()).get("/api/floor").status()).isEqualTo(403);
  }

  @Test
  @Proves("care.stress")
  void whoeverWorksTwoHoursWithoutABreakIsShownAndOfferedOne() {
    clock.advance(Duration.ofMinutes(125));
    assertThat(person().at("/signs/0/code").asString("")).isEqualTo("no-break");
    await()
        .untilAsserted(() ->
            assertThat(lead.get("/api/alarms").ok().toString()).contains("care.stress-no-break"));
    var relief = "/api/routing/people/" + agent.id().value() + "/relief";
    lead.post(relief).is(204);
    assertThat(lead.post(relief).code()).isEqualTo("not-working");
    var desk = api.as(agent.login());
    assertThat(desk.get("/api/presence").ok().at("/reliefOfferedAt").asString("")).isNotEmpty();
    desk.put("/api/presence", Map.of("state", "break")).ok();
    assertThat(person().at("/signs").size()).isZero();
    assertThat(desk.get("/api/presence").ok().at("/reliefOfferedAt").isNull()).isTrue();
  }

  @Test
  @Proves("care.stress")
  void brokenClocksInARowAreASign() {
    for (int i = 0; i < 3; i++) {
      var conversation = writes("转人工");
      await().untilAsserted(() -> assertThat(person().at("/inHand").size()).isEqualTo(1));
      clock.advance(Duration.ofSeconds(90));
      api.as(agent.login())
          .post(
              "/api/conversations/" + conversation + "/messages",
              Map.of("clientId", UUID.randomUUID(), "text", "您好，让您久等了，我来处理"))
          .is(201);
      api.as(agent.login()).post("/api/conversations/" + conversation + "/handback").is(200);
    }
    await()
        .untilAsserted(
            () -> assertThat(person().at("/signs").toString()).contains("broken-in-row"));
  }

  @Test
  @Proves("care.stress")
  void abuseIsSeenAndToldToWhoeverLeads() {
    var visitor = floor.visitor();
    writes(visitor, "转人工");
    await().untilAsserted(() -> assertThat(person().at("/inHand").size()).isEqualTo(1));
    writes(visitor, "给你妈妈买的杯子碎了");
    writes(visitor, "你有病吧，一群废物");
    assertThat(person().at("/signs").size()).isZero();
    writes(visitor, "滚蛋，换个人来");
    await().untilAsserted(() -> assertThat(person().at("/signs").toString()).contains("abusive"));
    assertThat(person().at("/signs/0/value").asInt()).isEqualTo(2);
  }

  private String writes(String text) {
    return writes(floor.visitor(), text);
  }

  private String writes(Visitor visitor, String text) {
    return api.visitor(visitor)
        .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok()
        .at("/message/conversation")
        .asString();
  }

  private JsonNode team() {
    return lead.get("/api/floor").ok().at("/teams/0");
  }

  private JsonNode person() {
    return team()
        .at("/people")
        .valueStream()
        .filter(person -> person.at("/id").asString().equals(agent.id().value().toString()))
        .findFirst()
        .orElseThrow();
  }
}
