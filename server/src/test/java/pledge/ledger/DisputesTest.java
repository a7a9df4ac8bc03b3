package pledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Disputed judgements, through the public API; figures are tallies and roll-ups together. */
@PledgeTest
class DisputesTest {

  private static final String CLAUSE = "chat.empathy";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Observations observations;
  @Autowired Commitments commitments;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember colleague;
  private StaffMember supervisor;
  private StaffMember stranger;

  @BeforeEach
  void aTeamAndItsSupervisor() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    colleague = floor.agents().getLast();
    supervisor = brands.person(floor, floor.id().value() + ".sup", Role.SUPERVISOR, "front");
    stranger = brands.person(floor, floor.id().value() + ".other", Role.SUPERVISOR, "shop");
  }

  @Test
  void anOverturnedJudgementMovesTheFiguresExactlyOnce() {
    var observation = broken();
    assertThat(figures()).containsExactly(0, 1);
    var dispute = raised(observation);
    assertThat(figures()).containsExactly(0, 1);
    var settled = settle(supervisor, dispute, false).is(200).json();
    assertThat(settled.get("state").asString()).isEqualTo("overturned");
    assertThat(settled.at("/settledBy/name").asString()).isEqualTo(supervisor.name());
    settle(supervisor, dispute, false).is(200);
    assertThat(figures()).containsExactly(1, 0);
    // The judgement itself stays as it was, and shows how it was settled.
    var seen = observed(observation);
    assertThat(seen.get("verdict").asString()).isEqualTo("broken");
    assertThat(seen.at("/dispute/state").asString()).isEqualTo("overturned");
    assertThat(seen.at("/dispute/word").asString()).isEqualTo("录音里说过抱歉");
    assertThat(seen.at("/dispute/settledBy/name").asString()).isEqualTo(supervisor.name());
  }

  @Test
  void anUpheldJudgementMovesNothing() {
    var dispute = raised(broken());
    settle(supervisor, dispute, true).is(200);
    assertThat(figures()).containsExactly(0, 1);
    assertThat(settle(supervisor, dispute, false).is(409).code()).isEqualTo("settled");
    assertThat(figures()).containsExactly(0, 1);
  }

  @Test
  void ofTwoWhoSettleAtOnceOneWins() throws Exception {
    var second = brands.person(floor, floor.id().value() + ".sup2", Role.SUPERVISOR, "front");
    for (int i = 0; i < 3; i++) {
      var dispute = raised(broken());
      api.as(supervisor.login()).get("/api/me").ok();
      api.as(second.login()).get("/api/me").ok();
      var start = new CountDownLatch(1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Integer>> answers =
            List.of(supervisor, second).stream()
                .map(who ->
                    threads.submit(() -> {
                      start.await();
                      return settle(who, dispute, false).status();
                    }))
                .toList();
        start.countDown();
        assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
            .containsExactlyInAnyOrder(200, 409);
      }
    }
    assertThat(figures()).containsExactly(3, 0);
  }

  @Test
  void onlyWhomItConcernsDisputesAndOnlyWhoLeadsTheTeamSettles() {
    var observation = broken();
    raise(colleague, Map.of("observation", observation, "reason", "不是我")).is(404);
    var dispute = raised(observation);
    settle(stranger, dispute, false).is(404);
    settle(agent, dispute, false).is(403);
    assertThat(listed(stranger)).isEmpty();
    assertThat(listed(colleague)).isEmpty();
    assertThat(listed(agent)).hasSize(1);
    assertThat(listed(supervisor)).hasSize(1);
    assertThat(listed(supervisor).getFirst().get("maySettle").asBoolean()).isTrue();
    assertThat(listed(agent).getFirst().get("maySettle").asBoolean()).isFalse();
    // Disputed once: a repeat gives the same.
    assertThat(raised(observation)).isEqualTo(dispute);
    raise(agent, Map.of("reason", "都没有")).is(400);
  }

  @Test
  void aBrokenClockCanBeDisputedToo() {
    var work = new WorkRef("conversation", UUID.randomUUID());
    var now = clock.instant();
    commitments.start(
        List.of(
            Start.of(
                floor.id(),
                "chat.every-reply",
                work,
                new Answerable(agent.id(), floor.front()),
                "web",
                "",
                now.minusSeconds(3_600),
                "test")));
    var id =
        await()
            .until(
                () ->
                    api.as(agent.login())
                        .get("/api/commitments?state=broken&work=" + work)
                        .ok()
                        .get("items"),
                items -> !items.isEmpty())
            .get(0)
            .get("id")
            .asString();
    var dispute =
        raise(agent, Map.of("commitment", id, "reason", "系统断线"))
            .is(201)
            .json()
            .get("id")
            .asString();
    settle(supervisor, dispute, false).is(200);
    assertThat(figures("chat.every-reply")).containsExactly(1, 0);
    assertThat(
            api.as(agent.login())
                .get("/api/commitments/" + id)
                .ok()
                .get("history")
                .valueStream()
                .map(step -> step.get("what").asString()))
        .contains("disputed", "overturned");
  }

  private UUID broken() {
    var work = new WorkRef("conversation", UUID.randomUUID());
    observations.observe(
        Observation.of(
            floor.id(),
            CLAUSE,
            work,
            Verdict.BROKEN,
            new Answerable(agent.id(), floor.front()),
            "web",
            "",
            clock.instant(),
            Evidence.span(UUID.randomUUID(), 0, 4, "empathy")));
    return jdbc.sql("select id from ledger.observation where work_id = :work")
        .param("work", work.id())
        .query(UUID.class)
        .single();
  }

  private String raised(UUID observation) {
    return raise(agent, Map.of("observation", observation, "reason", "上一句已经道过歉"))
        .is(201)
        .json()
        .get("id")
        .asString();
  }

  private TestApi.Answer raise(StaffMember who, Map<String, ?> body) {
    return api.as(who.login()).post("/api/disputes", body);
  }

  private TestApi.Answer settle(StaffMember who, String dispute, boolean upheld) {
    return api.as(who.login())
        .post("/api/disputes/" + dispute + "/settle", Map.of("upheld", upheld, "word", "录音里说过抱歉"));
  }

  private List<JsonNode> listed(StaffMember who) {
    return api.as(who.login())
        .get("/api/disputes?state=open")
        .ok()
        .get("items")
        .valueStream()
        .toList();
  }

  private JsonNode observed(UUID id) {
    return api.as(agent.login())
        .get("/api/observations?clause=" + CLAUSE + "&person=" + agent.id().value())
        .ok()
        .get("items")
        .valueStream()
        .filter(it -> it.get("id").asString().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }

  private int[] figures() {
    return figures(CLAUSE);
  }

  private int[] figures(String clause) {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0)::int as kept, coalesce(sum(broken), 0)::int as broken
            from (select brand, clause, kept, broken from ledger.tally
                  union all
                  select brand, clause, kept, broken from ledger.rollup) figures
            where brand = :brand and clause = :clause
            """)
        .param("brand", floor.id().value())
        .param("clause", clause)
        .query((rs, n) -> new int[] {rs.getInt("kept"), rs.getInt("broken")})
        .single();
  }
}
