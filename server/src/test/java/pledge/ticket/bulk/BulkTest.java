package pledge.ticket.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Work on many tickets at once, through the public API. */
@PledgeTest
class BulkTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired BulkWorker worker;
  @Autowired BulkStep step;
  @Autowired BulkRows rows;
  @Autowired Staff staff;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember manager;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "supervisor");
    matter = new Matter(api, clock);
  }

  @AfterEach
  void atWork() {
    worker.start();
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private List<String> tickets(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> matter.open(agent, "批量 " + n).get("id").asString())
        .toList();
  }

  private static Map<String, Object> asking(List<String> tickets, Map<String, Object> action) {
    var body = new HashMap<String, Object>();
    body.put("id", UUID.randomUUID());
    body.put("tickets", tickets);
    body.put("action", action);
    return body;
  }

  private String ask(StaffMember who, List<String> tickets, Map<String, Object> action) {
    return as(who)
        .post("/api/ticket-bulk", asking(tickets, action))
        .is(201)
        .json()
        .get("id")
        .asString();
  }

  private JsonNode job(StaffMember who, String id) {
    return as(who).get("/api/ticket-bulk/" + id).ok();
  }

  private JsonNode ended(StaffMember who, String id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !job(who, id).get("state").asString().equals("running"));
    return job(who, id);
  }

  private List<JsonNode> results(StaffMember who, String id) {
    return as(who).get("/api/ticket-bulk/" + id + "/rows").ok().get("items").valueStream().toList();
  }

  private static int of(JsonNode job, String result) {
    return job.get("results").path(result).asInt(0);
  }

  private long notes(String ticket) {
    return jdbc.sql("select count(*) from ticket.timeline where ticket = :id and what = 'note'")
        .param("id", UUID.fromString(ticket))
        .query(Long.class)
        .single();
  }

  private void tellOutcome(String ticket) {
    as(agent)
        .post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已补发", "way", "phone"))
        .ok();
  }

  @Test
  void eachTicketHasItsOwnResultAndAuditLine() {
    var known = tickets(3);
    var other = brands.open(1).agents().getFirst();
    var foreign = matter.open(other, "别家的").get("id").asString();
    var solved = matter.open(agent, "已解决").get("id").asString();
    tellOutcome(solved);
    as(manager)
        .put("/api/tickets/" + known.get(1) + "/tier", Map.of("tier", "complex", "why", "难"))
        .ok();
    var all = new ArrayList<>(known);
    all.add(foreign);
    all.add(solved);
    var id = ask(manager, all, Map.of("kind", "tier", "tier", "complex", "why", "仓库积压"));
    assertThat(ended(manager, id).get("state").asString()).isEqualTo("done");
    assertThat(results(manager, id))
        .extracting(row -> row.get("result").asString())
        .containsExactly("done", "same", "done", "hidden", "refused");
    assertThat(results(manager, id).getLast().get("code").asString()).isEqualTo("not-open");
    assertThat(results(manager, id).get(3).get("number").isNull()).isTrue();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from access.audit
                    where action = 'ticket.bulk-tier' and subject_id = any(:ids) and actor_id = :who
                    """)
                .param("ids", all.toArray(String[]::new))
                .param("who", manager.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(2);
    var file = as(manager).get("/api/ticket-bulk/" + id + "/result.csv").is(200).text();
    assertThat(file.lines().toList()).hasSize(6).last().asString().contains("refused,not-open");
    as(agent).get("/api/ticket-bulk/" + id).is(404);
  }

  @Test
  void theGatesOfTheStandardHoldForEveryTicket() {
    var open = matter.open(agent, "没告诉客户").get("id").asString();
    var told = matter.open(agent, "已告诉客户").get("id").asString();
    tellOutcome(told);
    var id = ask(agent, List.of(open, told), Map.of("kind", "close"));
    ended(agent, id);
    var results = results(agent, id);
    assertThat(results.getFirst().get("clause").asString()).isEqualTo("solve.result-feedback");
    assertThat(results.getLast().get("result").asString()).isEqualTo("done");

    var stonewalled = ask(agent, List.of(open), Map.of("kind", "close", "text", "这是公司规定，没办法"));
    ended(agent, stonewalled);
    assertThat(results(agent, stonewalled).getFirst().get("clause").asString())
        .isEqualTo("chat.no-stonewalling");
    assertThat(matter.read(agent, open).get("state").asString()).isEqualTo("open");
  }

  @Test
  void aTextWithABlankThatNothingFillsIsWrittenNowhere() {
    var ticket = tickets(1).getFirst();
    var id = ask(agent, List.of(ticket), Map.of("kind", "note", "text", "{number}：请联系{customer}"));
    ended(agent, id);
    var row = results(agent, id).getFirst();
    assertThat(row.get("code").asString()).isEqualTo("blank-left");
    assertThat(row.get("reason").asString()).contains("customer");
    assertThat(notes(ticket)).isZero();
    var filled = ask(agent, List.of(ticket), Map.of("kind", "note", "text", "{number} {agent}"));
    ended(agent, filled);
    assertThat(
            jdbc.sql("select text from ticket.timeline where ticket = :id and what = 'note'")
                .param("id", UUID.fromString(ticket))
                .query(String.class)
                .single())
        .isEqualTo(matter.read(agent, ticket).get("number").asString() + " " + agent.nickname());
  }

  @Test
  void aReplyWaitsForTheEndOfTheQuietHours() {
    as(agent)
        .put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    var visitor = floor.visitor();
    var conversation = matter.reaches(visitor, agent);
    var ticket =
        as(agent)
            .post("/api/conversations/" + conversation + "/ticket", matter.wish("等补发"))
            .is(201)
            .json()
            .get("id")
            .asString();
    clock.set(Instant.parse("2026-11-18T15:00:00Z"));
    var id = ask(agent, List.of(ticket), Map.of("kind", "reply", "text", "{number} 明天发出"));
    await()
        .untilAsserted(() -> {
          var row = results(agent, id).getFirst();
          assertThat(row.get("code").asString("")).isEqualTo("quiet-hours");
          assertThat(row.get("notBefore").asString()).isEqualTo("2026-11-19T00:00:00Z");
        });
    assertThat(job(agent, id).get("state").asString()).isEqualTo("running");
    clock.set(Instant.parse("2026-11-19T00:00:01Z"));
    worker.wake();
    assertThat(of(ended(agent, id), "done")).isEqualTo(1);
  }

  @Test
  void whatAFilterFindsIsWorkedOffAndTheSameIdIsTheSameJob() {
    tickets(4);
    var body = asking(List.of(), Map.of("kind", "watch"));
    body.remove("tickets");
    body.put("filter", Map.of("scope", "all", "states", List.of("new", "open", "waiting")));
    as(manager).post("/api/ticket-bulk", body).is(201);
    var id = as(manager).post("/api/ticket-bulk", body).is(201).json().get("id").asString();
    var job = ended(manager, id);
    assertThat(of(job, "done")).isEqualTo(4);
    assertThat(job.get("total").asInt()).isEqualTo(4);
    assertThat(as(manager).get("/api/ticket-bulk").ok().get("items")).hasSize(1);
    as(agent).post("/api/ticket-bulk", body).is(400);
    body.put("tickets", List.of(UUID.randomUUID()));
    body.put("id", UUID.randomUUID());
    as(manager).post("/api/ticket-bulk", body).is(400);
  }

  // guarantee 12
  @Test
  void twoJobsAtOnceAndARestartInTheMiddleDoEverythingExactlyOnce() throws Exception {
    var tickets = tickets(30);
    worker.stop();
    var one = UUID.fromString(ask(agent, tickets, Map.of("kind", "note", "text", "第一批")));
    var two = UUID.fromString(ask(manager, tickets, Map.of("kind", "note", "text", "第二批")));
    // four at once on both jobs, then a new start for the rest
    var jobs =
        List.of(
            rows.find(one, agent.id()).orElseThrow(), rows.find(two, manager.id()).orElseThrow());
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var turns =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(n ->
                  () -> {
                    int taken = 0;
                    for (int i = 0; i < 10; i++) {
                      if (step.take(jobs.get(n % 2), clock.instant()) == BulkStep.Next.MORE) {
                        taken++;
                      }
                    }
                    return taken;
                  })
              .toList();
      for (var turn : nodes.invokeAll(turns)) {
        assertThat(turn.get()).isPositive();
      }
    }
    assertThat(of(job(agent, one.toString()), "waiting")).isPositive();
    worker.start();
    assertThat(of(ended(agent, one.toString()), "done")).isEqualTo(30);
    assertThat(of(ended(manager, two.toString()), "done")).isEqualTo(30);
    assertThat(tickets).allSatisfy(ticket -> assertThat(notes(ticket)).isEqualTo(2));
  }

  @Test
  void whoIsNoLongerAllowedStopsAndWhatIsCalledOffIsLeft() {
    var tickets = tickets(6);
    worker.stop();
    var gone = brands.person(floor, floor.id() + ".gone", Role.AGENT, "front");
    var theirs =
        rows.find(
                UUID.fromString(ask(gone, tickets, Map.of("kind", "note", "text", "离职前"))),
                gone.id())
            .orElseThrow();
    assertThat(step.take(theirs, clock.instant())).isEqualTo(BulkStep.Next.MORE);
    staff.deactivate(gone.id(), new SystemActor("test"), clock.instant());
    assertThat(step.take(theirs, clock.instant())).isEqualTo(BulkStep.Next.STOPPED);
    assertThat(rows.counts(theirs.id()))
        .containsEntry(BulkJob.Result.DONE, 1)
        .containsEntry(BulkJob.Result.LEFT, 5);
    assertThat(rows.find(theirs.id(), gone.id()).orElseThrow().state())
        .isEqualTo(BulkJob.State.STOPPED);

    var id = ask(agent, tickets, Map.of("kind", "note", "text", "算了"));
    var mine = rows.find(UUID.fromString(id), agent.id()).orElseThrow();
    assertThat(step.take(mine, clock.instant())).isEqualTo(BulkStep.Next.MORE);
    as(agent).post("/api/ticket-bulk/" + id + "/cancel").ok();
    var cancelled = as(agent).post("/api/ticket-bulk/" + id + "/cancel").ok();
    assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
    assertThat(of(cancelled, "left")).isEqualTo(5);
    assertThat(step.take(mine, clock.instant())).isEqualTo(BulkStep.Next.NONE);
  }
}
