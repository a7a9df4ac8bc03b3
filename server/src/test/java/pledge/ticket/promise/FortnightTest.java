package pledge.ticket.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.AccessForTests;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitments;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Uuid7;
import pledge.standard.StandardsForTests;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Asked;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.TalkForTests;
import pledge.ticket.Ticket;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * A fortnight around a long holiday in a running program: tickets of three tiers, opened, handed up
 * and down, waiting, promised, moved, told, reopened, with another standard published in the
 * middle. Every verdict on every clock and notice is the one that {@link FortnightModel} gives. As
 * many tickets as wanted by {@code -Dpledge.fortnight=N}; ten thousand with {@code
 * -Dpledge.deep=true}.
 */
@PledgeTest
class FortnightTest {

  private static final long SEED = 20260923;

  /** Wednesday morning; Mid-autumn from Friday on, the national holidays in the second week. */
  private static final Instant BEGIN = Instant.parse("2026-09-23T01:00:00Z");

  private static final Duration OPENED = Duration.ofDays(11);

  /** So many share a brand and a fortnight; the next ones have another. */
  private static final int AT_ONCE = 250;

  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final Instant PUBLISHED = BEGIN.plus(Duration.ofDays(7));
  private static final List<String> TIERS = List.of("normal", "complex", "difficult");

  private static final FortnightModel.Hours DESK =
      new FortnightModel.Hours(EnumSet.allOf(DayOfWeek.class), 9, 22, Set.of());
  private static final FortnightModel.Hours SHOPS =
      new FortnightModel.Hours(EnumSet.allOf(DayOfWeek.class), 10, 22, Set.of());
  private static final FortnightModel.Hours ALWAYS =
      new FortnightModel.Hours(EnumSet.allOf(DayOfWeek.class), 0, 24, Set.of());
  private static final FortnightModel.Hours WORKING =
      new FortnightModel.Hours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          0,
          24,
          Set.of(
              LocalDate.of(2026, 9, 25),
              LocalDate.of(2026, 10, 1),
              LocalDate.of(2026, 10, 2),
              LocalDate.of(2026, 10, 5),
              LocalDate.of(2026, 10, 6),
              LocalDate.of(2026, 10, 7)));

  private static final String FIRST =
      """
      {"clauses": {
        "solve.normal": {"limit": {"duration": "PT16H", "calendar": "desk-hours", "warnBefore": "PT4H"}},
        "solve.complex": {"limit": {"duration": "PT48H", "calendar": "working-days", "warnBefore": "PT8H"}}}}
      """;
  private static final String SECOND =
      """
      {"clauses": {
        "solve.normal": {"limit": {"duration": "PT10H", "calendar": "shop-hours", "warnBefore": "PT2H"}},
        "solve.complex": {"limit": {"duration": "PT24H", "calendar": "working-days", "warnBefore": "PT8H"}}}}
      """;

  @Autowired AccessForTests access;
  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired TalkForTests talk;
  @Autowired Promises promises;
  @Autowired PromisesKept kept;
  @Autowired NoticeBeforeLate notices;
  @Autowired Commitments commitments;
  @Autowired ClocksForTests clocks;
  @Autowired StandardsForTests standards;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private final Map<String, FortnightModel.Limit> limits = new HashMap<>();
  private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at));
  private final Map<UUID, Case> cases = new HashMap<>();
  private final Map<UUID, Instant> programNext = new HashMap<>();
  private final Map<String, Integer> summary = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private TestBrand.Floor floor;
  private StaffMember manager;

  /** A ticket, and what should have become of it. */
  private record Case(
      int number,
      Ticket ticket,
      FortnightModel model,
      Random random,
      boolean chats,
      List<String> done) {}

  private record Act(Instant at, int number, @Nullable UUID ticket) {}

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(1);
    manager = manager(floor.agents().getFirst());
  }

  @Test
  @Proves({
    "solve.normal",
    "solve.complex",
    "solve.difficult",
    "solve.progress",
    "solve.notice-before-late"
  })
  void everyVerdictOfAFortnightIsTheOneOfThePlainModel() {
    int many =
        Integer.getInteger("pledge.fortnight", Boolean.getBoolean("pledge.deep") ? 10_000 : 200);
    System.out.println("fortnight: " + many + " tickets, seed " + SEED);
    for (int first = 0; first < many && wrong.isEmpty(); first += AT_ONCE) {
      fortnight(first, Math.min(many, first + AT_ONCE));
    }
    System.out.println("fortnight: " + summary);
    assertThat(wrong).isEmpty();
  }

  /** A brand of its own, and so many tickets in it. */
  private void fortnight(int first, int end) {
    clock.set(BEGIN);
    access.forgetRates(); // they are counted by the clock, which has gone back
    aFloorOfItsOwn();
    acts.clear();
    cases.clear();
    programNext.clear();
    publish(FIRST, new FortnightModel.Limit(Duration.ofHours(16), DESK, Duration.ofHours(4)), 48);
    for (int number = first; number < end; number++) {
      var after = Duration.ofMillis(1 + new Random(SEED + number).nextLong(OPENED.toMillis()));
      acts.add(new Act(BEGIN.plus(after), number, null));
    }
    boolean second = false;
    for (var at = next(); at != null && at.isBefore(BEGIN.plus(FORTNIGHT)); at = next()) {
      if (!second && !at.isBefore(PUBLISHED)) {
        second = true;
        pass(PUBLISHED);
        publish(
            SECOND, new FortnightModel.Limit(Duration.ofHours(10), SHOPS, Duration.ofHours(2)), 24);
      }
      pass(at);
      while (!acts.isEmpty() && !acts.peek().at().isAfter(at)) {
        act(acts.poll());
      }
    }
    pass(BEGIN.plus(FORTNIGHT));
    cases.values().forEach(this::compare);
  }

  private void publish(String overrides, FortnightModel.Limit normal, int complexHours) {
    standards.override(floor.id(), overrides, clock.instant());
    limits.put("solve.normal", normal);
    limits.put(
        "solve.complex",
        new FortnightModel.Limit(Duration.ofHours(complexHours), WORKING, Duration.ofHours(8)));
    limits.put(
        "solve.difficult",
        new FortnightModel.Limit(Duration.ofHours(72), ALWAYS, Duration.ofHours(12)));
  }

  // --- time -------------------------------------------------------------------------------------

  /** The next instant at which the program, the model or somebody does something. */
  private @Nullable Instant next() {
    var times = new ArrayList<Instant>();
    if (!acts.isEmpty()) {
      times.add(acts.peek().at());
    }
    times.addAll(programNext.values());
    cases.values().stream()
        .map(it -> it.model().next())
        .filter(java.util.Objects::nonNull)
        .min(Comparator.naturalOrder())
        .ifPresent(times::add);
    return times.stream().min(Comparator.naturalOrder()).map(this::notBeforeNow).orElse(null);
  }

  private Instant notBeforeNow(Instant at) {
    return at.isBefore(clock.instant()) ? clock.instant() : at;
  }

  /** When the program looks at a ticket next, as it says itself. */
  private void asks(UUID ticket) {
    var next =
        jdbc.sql("select min(next_at) as at from ticket.told_time where ticket = :ticket")
            .param("ticket", ticket)
            .query((row, n) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
            .single();
    next.ifPresentOrElse(at -> programNext.put(ticket, at), () -> programNext.remove(ticket));
  }

  /** Lets time pass up to an instant, and what is due by itself happen, here and in the model. */
  private void pass(Instant at) {
    clock.set(at);
    for (var due : Map.copyOf(programNext).entrySet()) {
      var seen = cases.get(due.getKey());
      if (seen != null && !due.getValue().isAfter(at)) {
        clocks.fired(seen.ticket().work(), at);
        notices.see(seen.ticket().id(), at);
        asks(due.getKey());
      }
    }
    for (var it : cases.values()) {
      var next = it.model().next();
      while (next != null && !next.isAfter(at)) {
        it.model().look(at);
        var after = it.model().next();
        next = after != null && after.equals(next) ? null : after;
      }
    }
  }

  // --- what people do ---------------------------------------------------------------------------

  private void act(Act act) {
    var id = act.ticket();
    var seen = id == null ? opened(act) : cases.get(id);
    if (seen == null) {
      return;
    }
    if (id != null) {
      seen.done().add(act.at() + " " + something(seen, act.at()));
    }
    asks(seen.ticket().id().value());
    var in = Duration.ofMillis(1 + seen.random().nextLong(Duration.ofHours(60).toMillis()));
    acts.add(new Act(act.at().plus(in), act.number(), seen.ticket().id().value()));
  }

  private Case opened(Act act) {
    var random = new Random(SEED + act.number());
    var tier = TIERS.get(random.nextInt(TIERS.size()));
    boolean chats = random.nextInt(4) == 0;
    boolean byStaff = random.nextInt(3) > 0;
    boolean known = random.nextInt(4) > 0;
    var zone =
        List.of("Asia/Shanghai", "America/Los_Angeles", "Europe/Berlin").get(random.nextInt(3));
    var customer = known ? customer(zone, act.number()) : null;
    var conversation = chats ? conversation() : null;
    var step = new StepWish("问仓库", act.at().plus(Duration.ofDays(6)), Answerable.nobody());
    var opening =
        new NewTicket(
            floor.id(),
            "enquiry",
            tier,
            "第 " + act.number() + " 件",
            chats ? "web" : "phone",
            customer,
            conversation,
            act.at(),
            null,
            step,
            Map.of(),
            null);
    var ticket =
        tickets.open(opening, byStaff ? manager : TalkForTests.PROGRAM, act.at()).orThrow();
    var model =
        new FortnightModel(
            tier,
            act.at(),
            ZoneId.of(known ? zone : "Asia/Shanghai"),
            chats || known,
            chats && byStaff,
            limits);
    var seen = new Case(act.number(), ticket, model, random, chats && !byStaff, new ArrayList<>());
    cases.put(ticket.id().value(), seen);
    seen.done()
        .add(
            act.at()
                + " opened "
                + tier
                + (chats ? " chat" : "")
                + (byStaff ? " staff " : " ")
                + zone);
    return seen;
  }

  private String something(Case it, Instant now) {
    var random = it.random();
    var asked = Asked.of(manager, now);
    var id = it.ticket().id();
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> {
        var due = now.plusSeconds(600 + random.nextInt(180_000));
        boolean said = random.nextInt(3) > 0;
        var wish = new Promises.Wish("给您回电", due, ToldOutcome.Way.PHONE, "还在查", said, null);
        yield did(
            it,
            "promise " + due,
            () -> promises.make(id, wish, asked),
            () -> it.model().promised(due, now));
      }
      case 3 -> {
        var to = TIERS.get(random.nextInt(TIERS.size()));
        var step = new StepWish("再问", now.plus(Duration.ofDays(6)), Answerable.nobody());
        tickets.plan(id, step, false, asked);
        yield did(
            it,
            "tier " + to,
            () -> tickets.tier(id, to, "看下来是这样", asked),
            () -> it.model().tier(to, now));
      }
      case 4 -> {
        tickets.type(id, random.nextBoolean() ? "order" : "after-sales", "其实是它", null, asked);
        yield "type";
      }
      case 5 -> {
        boolean question = it.chats() && random.nextBoolean();
        if (question) {
          talk.says(it.ticket(), manager, "请问外箱破了吗？", now);
          it.model().progress(now);
          it.done().add(now + " question");
        }
        // what the customer says goes to the ticket only, so a question stays the thread's last
        // word
        boolean ours = it.done().stream().anyMatch(done -> done.endsWith(" question"));
        var step = new StepWish("等客户", now.plus(Duration.ofDays(6)), Answerable.nobody());
        yield did(
            it,
            "wait " + ours,
            () -> tickets.state(id, TicketState.WAITING, "", step, asked),
            () -> it.model().waits(ours, now));
      }
      case 6 -> {
        talk.customerSpoke(it.ticket(), now);
        it.model().customerSpeaks(now);
        yield "customer";
      }
      case 7 ->
          did(
              it,
              "progress",
              () -> kept.progress(id, "查到了", ToldOutcome.Way.PHONE, UUID.randomUUID(), asked),
              () -> it.model().progress(now));
      case 8 ->
          did(
              it,
              "outcome",
              () -> tickets.told(id, ToldOutcome.Way.PHONE, "已补发", asked),
              () -> it.model().outcome(now));
      default -> did(it, "close", () -> tickets.close(id, asked), () -> it.model().closed(now));
    };
  }

  private interface Try {
    Outcome<Ticket> now();
  }

  /** What the program refuses doesn't happen in the model either. */
  private String did(Case it, String what, Try tried, Runnable model) {
    Outcome<Ticket> outcome;
    try {
      outcome = tried.now();
    } catch (pledge.platform.RefusedException refused) {
      return what + " refused " + refused.getMessage();
    }
    if (outcome instanceof Outcome.Refused<Ticket>(var refusal)) {
      return what + " refused " + refusal.code();
    }
    model.run();
    return what;
  }

  private CustomerId customer(String zone, int number) {
    var id = Uuid7.next();
    jdbc.sql(
            """
            insert into customer.customer
              (id, brand, name, name_at, phone, phone_at, email_at, address_at, labels, value, profile_at, created_at, zone)
            values (:id, :brand, '林一', :at, :phone, :at, :at, :at, '{}', 'regular', :at, :at, :zone)
            """)
        .param("id", id)
        .param("brand", floor.id().value())
        .param("phone", "1990000%04d".formatted(number % 10_000))
        .param("zone", zone)
        .param("at", Columns.at(BEGIN))
        .update();
    return new CustomerId(id);
  }

  private ConversationId conversation() {
    var message = new Matter(api, clock).says(floor.visitor(), "杯子少了一只");
    return new ConversationId(UUID.fromString(message.at("/message/conversation").asString()));
  }

  /** Somebody who sees the ticket whichever team it has gone to. */
  private static StaffMember manager(StaffMember agent) {
    return new StaffMember(
        agent.id(),
        agent.login(),
        agent.name(),
        agent.nickname(),
        agent.brand(),
        Set.of(Role.MANAGER),
        agent.teams(),
        agent.leads(),
        agent.locale());
  }

  // --- the verdicts -----------------------------------------------------------------------------

  private void compare(Case it) {
    var now = clock.instant();
    clocks.fired(it.ticket().work(), now);
    var actual =
        commitments.of(it.ticket().work()).stream()
            .filter(watch ->
                watch.clause().value().matches("solve\\.(normal|complex|difficult|progress)"))
            .map(watch ->
                watch.clause() + " " + watch.dueAt() + " " + ClocksForTests.word(watch.state()))
            .sorted()
            .toList();
    var expected =
        it.model().watches.stream()
            .map(watch -> watch.clause + " " + micros(watch.due) + " " + watch.verdict(now))
            .sorted()
            .toList();
    var told =
        jdbc
            .sql(
                """
                select verdict || ' ' || field from ledger.observation
                where clause = 'solve.notice-before-late' and work_id = :work
                """)
            .param("work", it.ticket().work().id())
            .query(String.class)
            .list()
            .stream()
            .sorted()
            .toList();
    var toldByModel = it.model().verdicts.stream().sorted().toList();
    it.model()
        .watches
        .forEach(watch -> summary.merge(watch.clause + " " + watch.verdict(now), 1, Integer::sum));
    toldByModel.forEach(verdict -> summary.merge("notice " + verdict, 1, Integer::sum));
    if (!actual.equals(expected) || !told.equals(toldByModel)) {
      wrong.add(
          "ticket "
              + it.number()
              + "\n  did      "
              + String.join("\n           ", it.done())
              + "\n  clocks   "
              + actual
              + "\n  expected "
              + expected
              + "\n  notices  "
              + told
              + "\n  expected "
              + toldByModel
              + "\n");
    }
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }
}
