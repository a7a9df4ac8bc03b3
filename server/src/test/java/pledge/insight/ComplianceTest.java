package pledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** The board: figures joined with the standard, cut by who may see what. */
@PledgeTest
class ComplianceTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Observations observations;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember colleague;
  private StaffMember manager;

  @BeforeEach
  void aFloorWithSomeHistory() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    colleague = floor.agents().get(1);
    manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    observe(agent, floor.front(), "web", "order", Verdict.KEPT, 3);
    observe(agent, floor.front(), "web", "complaint", Verdict.BROKEN, 1);
    observe(colleague, floor.front(), "email", "order", Verdict.REFUSED, 2);
    observe(colleague, floor.team("expert"), "web", "order", Verdict.USED, 1);
    clocks.folded();
  }

  private void observe(
      StaffMember who, TeamId team, String channel, String kind, Verdict verdict, int times) {
    for (int n = 0; n < times; n++) {
      observations.observe(
          Observation.of(
              floor.id(),
              "chat.greeting",
              new WorkRef("conversation", UUID.randomUUID()),
              verdict,
              new Answerable(who.id(), team),
              channel,
              kind,
              clock.instant(),
              Evidence.note("看板试验")));
    }
  }

  private JsonNode greeting(StaffMember who, String query) {
    var items = api.as(who.login()).get("/api/compliance" + query).ok().get("items");
    for (var item : items) {
      if (item.get("clause").asString().equals("chat.greeting")) {
        return item;
      }
    }
    throw new AssertionError("the board lacks chat.greeting");
  }

  private List<Long> figures(StaffMember who, String query) {
    var item = greeting(who, query);
    return List.of(
        item.get("kept").asLong(),
        item.get("broken").asLong(),
        item.get("refused").asLong(),
        item.get("used").asLong());
  }

  @Test
  void everyClauseOfTheStandardStandsOnTheBoardWithItsFiguresOrAsNotExecutedYet() {
    var board = api.as(manager.login()).get("/api/compliance").ok();
    assertThat(board.get("items")).hasSizeGreaterThanOrEqualTo(140);
    var greeting = greeting(manager, "");
    assertThat(greeting.get("opportunities").asLong()).isEqualTo(7);
    assertThat(greeting.get("keptShare").asDouble()).isEqualTo(0.75);
    assertThat(greeting.get("trend")).hasSize(1);
    assertThat(greeting.at("/trend/0/day").asString()).isEqualTo("2026-11-18");
    boolean executed = false;
    boolean notYet = false;
    for (var item : board.get("items")) {
      executed |=
          item.get("clause").asString().equals("solve.normal")
              && item.get("executor").asString().equals("ticket.SolveClocks");
      notYet |=
          item.get("clause").asString().equals("outreach.birthday")
              && item.get("executor").isNull();
      if (item.get("clause").asString().equals("appraise.satisfaction")) {
        assertThat(item.get("target").asDouble()).isEqualTo(0.9);
      }
    }
    assertThat(executed).isTrue();
    assertThat(notYet).isTrue();
  }

  @Test
  void theBoardIsCutByTeamPersonChannelKindAndDays() {
    assertThat(figures(manager, "?team=" + floor.front().value())).containsExactly(3L, 1L, 2L, 0L);
    assertThat(figures(manager, "?person=" + agent.id().value())).containsExactly(3L, 1L, 0L, 0L);
    assertThat(figures(manager, "?channel=email")).containsExactly(0L, 0L, 2L, 0L);
    assertThat(figures(manager, "?kind=order")).containsExactly(3L, 0L, 2L, 1L);
    assertThat(figures(manager, "?from=2026-11-19&to=2026-11-20")).containsExactly(0L, 0L, 0L, 0L);
    assertThat(figures(manager, "?from=2026-11-18&to=2026-11-18")).containsExactly(3L, 1L, 2L, 1L);
  }

  @Test
  void everybodySeesWhatTheyMayAndNoMore() {
    var supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    var analyst = brands.person(floor, floor.id() + ".a", Role.ANALYST, "front");
    var stranger = brands.open(1).agents().getFirst();
    assertThat(figures(analyst, "")).containsExactly(3L, 1L, 2L, 1L);
    assertThat(figures(supervisor, "")).containsExactly(3L, 1L, 2L, 0L);
    assertThat(figures(supervisor, "?person=" + colleague.id().value()))
        .containsExactly(0L, 0L, 2L, 0L);
    assertThat(figures(agent, "")).containsExactly(3L, 1L, 0L, 0L);
    assertThat(figures(stranger, "")).containsExactly(0L, 0L, 0L, 0L);
    api.as(agent.login()).get("/api/compliance?person=" + colleague.id().value()).is(403);
    api.as(supervisor.login()).get("/api/compliance?team=" + floor.team("expert").value()).is(403);
    api.anonymous().get("/api/compliance").is(401);
  }

  @Test
  void badQuestionsAreRefused() {
    for (var query :
        List.of(
            "from=yesterday",
            "from=2026-11-20&to=2026-11-19",
            "from=2024-01-01&to=2026-01-01",
            "from=-999999999-01-01&to=-999999999-01-02",
            "person=me",
            "channel=" + "x".repeat(41),
            "shop=S01",
            "kind=%00")) {
      api.as(manager.login()).get("/api/compliance?" + query).is(400);
    }
  }

  @Test
  void theDaysAreTheBrands() {
    // 00:30 on the 19th in Shanghai is still the 18th in Greenwich and in Los Angeles
    clock.set(java.time.Instant.parse("2026-11-18T16:30:00Z"));
    observe(agent, floor.front(), "web", "order", Verdict.KEPT, 1);
    clocks.folded();
    var trend = greeting(manager, "").get("trend");
    assertThat(trend.get(1).get("day").asString()).isEqualTo(LocalDate.of(2026, 11, 19).toString());
  }
}
