package pledge.ticket.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitments;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.TalkForTests;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * A fortnight of complaints through the API: called, not reached, agreed, told, satisfied or not,
 * taken back. Every verdict is the one that {@link ComplaintModel} gives. As many as wanted by
 * {@code -Dpledge.complaints=N}; 2,500 with {@code -Dpledge.deep=true}.
 */
@PledgeTest
class ComplaintFortnightTest {

  private static final long SEED = 20261008;
  private static final Instant BEGIN = Instant.parse("2026-10-08T03:00:00Z");
  private static final Duration OPENED = Duration.ofDays(11);
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final int AT_ONCE = 250;

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired TalkForTests talk;
  @Autowired Commitments commitments;
  @Autowired ClocksForTests clocks;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at));
  private final Map<Integer, Case> cases = new HashMap<>();
  private final Map<String, Integer> summary = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private TestBrand.Floor floor;
  private StaffMember manager;
  private Matter matter;

  private record Act(Instant at, int number) {}

  private record Case(Ticket ticket, ComplaintModel model, Random random, List<String> done) {}

  @BeforeEach
  void aFloorOfItsOwn() {
    clock.set(BEGIN);
    floor = brands.open(0);
    manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "complaints");
    matter = new Matter(api, clock);
  }

  @Test
  @Proves({"complaint.ack", "complaint.contact", "complaint.resolve", "complaint.satisfied"})
  void everyVerdictOfAFortnightOfComplaintsIsTheOneOfThePlainModel() {
    int many =
        Integer.getInteger("pledge.complaints", Boolean.getBoolean("pledge.deep") ? 2_500 : 25);
    for (int first = 0; first < many && wrong.isEmpty(); first += AT_ONCE) {
      fortnight(first, Math.min(many, first + AT_ONCE));
    }
    System.out.println("fortnight of " + many + " complaints, seed " + SEED + ": " + summary);
    assertThat(wrong).isEmpty();
  }

  /** A brand of its own, and so many complaints in it. */
  private void fortnight(int first, int end) {
    aFloorOfItsOwn();
    cases.clear();
    for (int number = first; number < end; number++) {
      var after = Duration.ofMillis(1 + new Random(SEED + number).nextLong(OPENED.toMillis()));
      acts.add(new Act(BEGIN.plus(after), number));
    }
    while (acts.peek() != null && acts.peek().at().isBefore(BEGIN.plus(FORTNIGHT))) {
      act(acts.poll());
    }
    acts.clear();
    clock.set(BEGIN.plus(FORTNIGHT));
    cases.forEach(this::compare);
  }

  private void act(Act act) {
    clock.set(act.at());
    var seen = cases.get(act.number());
    if (seen == null) {
      seen = opened(act);
      cases.put(act.number(), seen);
    } else if (!seen.model().isWithdrawn()) {
      clocks.fired(seen.ticket().work(), act.at());
      seen.done().add(act.at() + " " + something(seen, act.at()));
    }
    var random = seen.random();
    long most =
        random.nextBoolean() ? Duration.ofHours(4).toMillis() : Duration.ofHours(50).toMillis();
    acts.add(new Act(act.at().plusMillis(1 + random.nextLong(most)), act.number()));
  }

  private Case opened(Act act) {
    var random = new Random(SEED + act.number());
    boolean phone = random.nextInt(3) > 0;
    var wish = new HashMap<>(matter.wish("第 " + act.number() + " 件", "complaint", "complex"));
    wish.put("customer", customer(phone ? "1990000%04d".formatted(act.number() % 10_000) : null));
    var id = new TicketId(UUID.fromString(matter.open(manager, wish).get("id").asString()));
    var ticket = tickets.find(id).orElseThrow();
    if (phone) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .until(() -> states(ticket).stream().anyMatch(state -> state.endsWith("ack kept")));
    }
    var done = new ArrayList<String>();
    done.add(act.at() + " opened " + (phone ? "with" : "without") + " a phone number");
    return new Case(ticket, new ComplaintModel(act.at(), phone), random, done);
  }

  private UUID customer(@Nullable String phone) {
    var id = Uuid7.next();
    jdbc.sql(
            """
            insert into customer.customer
              (id, brand, name, name_at, phone, phone_at, email_at, address_at, labels, value, profile_at, created_at)
            values (:id, :brand, '林一', :at, :phone, :at, :at, :at, '{}', 'regular', :at, :at)
            """)
        .param("id", id)
        .param("brand", floor.id().value())
        .param("phone", phone)
        .param("at", Columns.at(BEGIN))
        .update();
    return id;
  }

  // --- what people do ---------------------------------------------------------------------------

  private String something(Case it, Instant now) {
    var random = it.random();
    var model = it.model();
    boolean told = random.nextBoolean();
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> did("not reached", call(it, false, false, null), () -> model.notReached(now));
      case 3, 4 ->
          did("reached " + told, call(it, true, told, null), () -> model.reached(told, now));
      case 5, 6 -> {
        boolean satisfied = random.nextBoolean();
        var answer = call(it, true, told, satisfied);
        assertThat(answer.status() == 201).isEqualTo(model.mayHaveVerdict());
        yield did(
            "says " + satisfied + " " + told, answer, () -> model.verdict(satisfied, told, now));
      }
      case 7, 8, 9 -> {
        var way = List.of("phone", "in_person", "message").get(random.nextInt(3));
        yield did(
            "outcome " + way, outcome(it, way), () -> model.outcome(way.equals("message"), now));
      }
      case 10 -> {
        talk.customerSpoke(it.ticket(), now);
        model.customerSpeaks(now);
        yield "customer";
      }
      default -> {
        if (random.nextInt(6) > 0) {
          yield did(
              "waiting",
              put(it, "/state", Map.of("state", "waiting", "why", "", "nextStep", step())),
              () -> {});
        }
        put(it, "/next-step", step());
        yield did(
            "no complaint",
            put(it, "/type", Map.of("type", "enquiry", "why", "只是问一下")),
            () -> model.withdrawn(now));
      }
    };
  }

  private static String did(String what, TestApi.Answer answer, Runnable model) {
    if (answer.status() >= 300) {
      return what + " refused " + answer.code();
    }
    model.run();
    return what;
  }

  private Map<String, Object> step() {
    return matter.step("再问", Duration.ofDays(6));
  }

  private TestApi.Answer put(Case it, String more, Object body) {
    return api.as(manager.login()).put(path(it, more), body);
  }

  private TestApi.Answer post(Case it, String more, Object body) {
    return api.as(manager.login()).post(path(it, more), body);
  }

  private static String path(Case it, String more) {
    return "/api/tickets/" + it.ticket().id().value() + more;
  }

  private TestApi.Answer call(Case it, boolean reached, boolean told, @Nullable Boolean satisfied) {
    var body = new HashMap<String, Object>();
    body.put("clientId", UUID.randomUUID());
    body.put("reached", reached);
    body.put("told", told);
    body.put("note", "说了情况");
    if (satisfied != null) {
      body.put("satisfied", satisfied);
    }
    return post(it, "/calls", body);
  }

  private TestApi.Answer outcome(Case it, String way) {
    var text = "方案 " + it.done().size();
    put(it, "/next-step", step());
    post(it, "/agreement", Map.of("clientId", UUID.randomUUID(), "text", text, "how", "phone"));
    return post(it, "/outcome", Map.of("text", text, "way", way));
  }

  // --- the verdicts -----------------------------------------------------------------------------

  private List<String> states(Ticket ticket) {
    return commitments.of(ticket.work()).stream()
        .filter(watch -> watch.clause().value().startsWith("complaint."))
        .filter(watch -> !watch.clause().value().equals("complaint.promise"))
        .map(watch ->
            watch.dueAt()
                + " "
                + (watch.milestone().isEmpty()
                    ? watch.clause().value().substring("complaint.".length())
                    : watch.milestone())
                + " "
                + ClocksForTests.word(watch.state()))
        .sorted()
        .toList();
  }

  private void compare(int number, Case it) {
    var now = clock.instant();
    clocks.fired(it.ticket().work(), now);
    var actual = states(it.ticket());
    var expected =
        it.model().watches.stream()
            .map(watch ->
                watch.due.truncatedTo(ChronoUnit.MICROS)
                    + " "
                    + watch.name
                    + " "
                    + watch.verdict(now))
            .sorted()
            .toList();
    var said =
        jdbc.sql(
                """
                select verdict from ledger.observation
                where clause = 'complaint.satisfied' and work_id = :work and verdict <> 'refused' order by at, id
                """)
            .param("work", it.ticket().work().id())
            .query(String.class)
            .list();
    it.model()
        .watches
        .forEach(watch -> summary.merge(watch.name + " " + watch.verdict(now), 1, Integer::sum));
    said.forEach(verdict -> summary.merge("satisfied " + verdict, 1, Integer::sum));
    if (!actual.equals(expected) || !said.equals(it.model().verdicts)) {
      wrong.add(
          "complaint %d%n  did      %s%n  clocks   %s%n  expected %s%n  said     %s%n  expected %s%n"
              .formatted(
                  number,
                  String.join("\n           ", it.done()),
                  actual,
                  expected,
                  said,
                  it.model().verdicts));
    }
  }
}
