package pledge.ticket.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.Outcome;
import pledge.testing.FewTries;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;
import pledge.ticket.Asked;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * Random merges, undoings, splits, links, words of the customer and outcomes on a handful of
 * tickets, in a running program on a real database. After every move: each word of the customer is
 * on exactly one matter, each promise ever made is owed once or has ended with one verdict, and
 * nothing is due later than it was promised.
 */
@PledgeTest
@AddLifecycleHook(KinMovesTest.SomeTries.class)
class KinMovesTest {

  static final class SomeTries extends FewTries {
    SomeTries() {
      super(15, 1_000);
    }
  }

  /** What somebody tries; tickets are named by their place. */
  sealed interface Move {
    record Wait(int minutes) implements Move {}

    record Merge(int one, int other) implements Move {}

    record Undo(int one) implements Move {}

    record Split(int one) implements Move {}

    record Link(int one, int other) implements Move {}

    record Say(int one) implements Move {}

    record WaitForThem(int one) implements Move {}

    record Tier(int one, String tier) implements Move {}

    record Tell(int one) implements Move {}
  }

  @Autowired Tickets tickets;
  @Autowired Merges merges;
  @Autowired Splits splits;
  @Autowired Links links;
  @Autowired Customers customers;
  @Autowired Commitments commitments;
  @Autowired ClocksForTests clocks;
  @Autowired SettableClock clock;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;

  private static TestBrand.@Nullable Floor floor;
  private static @Nullable StaffMember manager;

  @BeforeProperty
  void intoTheProgram() throws Exception {
    new TestContextManager(KinMovesTest.class).prepareTestInstance(this);
    clock.set(SettableClock.PLAIN_MORNING);
    if (floor == null) {
      floor = brands.open(1);
      manager = brands.person(floor, "kin-manager", pledge.access.Role.MANAGER, "front");
    }
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    var place = Arbitraries.integers().between(0, 4);
    var wait = Arbitraries.of(10, 60, 300, 1_440, 3_000).map(m -> (Move) new Move.Wait(m));
    var merge = place.flatMap(a -> place.map(b -> (Move) new Move.Merge(a, b)));
    var undo = place.map(a -> (Move) new Move.Undo(a));
    var split = place.map(a -> (Move) new Move.Split(a));
    var link = place.flatMap(a -> place.map(b -> (Move) new Move.Link(a, b)));
    var say = place.map(a -> (Move) new Move.Say(a));
    var waiting = place.map(a -> (Move) new Move.WaitForThem(a));
    var tier =
        place.flatMap(a ->
            Arbitraries.of("normal", "complex", "difficult")
                .map(code -> (Move) new Move.Tier(a, code)));
    var tell = place.map(a -> (Move) new Move.Tell(a));
    return Arbitraries.frequencyOf(
            Tuple.of(3, wait),
            Tuple.of(6, merge),
            Tuple.of(4, undo),
            Tuple.of(2, split),
            Tuple.of(1, link),
            Tuple.of(5, say),
            Tuple.of(1, waiting),
            Tuple.of(1, tier),
            Tuple.of(1, tell))
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }

  /** What has been promised and said so far in one try. */
  private final class World {
    final StaffMember me = Objects.requireNonNull(manager);
    final TestBrand.Floor here = Objects.requireNonNull(floor);
    final CustomerId customer = somebody();
    final List<TicketId> all = new ArrayList<>();
    final List<String> said = new ArrayList<>();

    /** By clock: the due instant it was promised with, and later only as far as it stood still. */
    final Map<UUID, Instant> promised = new HashMap<>();

    private CustomerId somebody() {
      var account = Handle.account("kin-" + UUID.randomUUID());
      var one = new Introduction(account, true, "林婉清", null, null, null, null, clock.instant());
      return Objects.requireNonNull(
          customers.introduce(here.id(), List.of(one), clock.instant()).get(account));
    }

    TicketId at(int place) {
      return all.get(place % all.size());
    }
  }

  @Property
  void noWordAndNoPromiseIsLostOrCountedTwice(@ForAll("moves") List<Move> moves) {
    var world = new World();
    for (int i = 0; i < 3; i++) {
      world.all.add(open(world, i));
      clock.advance(Duration.ofMinutes(20));
    }
    for (var move : moves) {
      act(world, move);
      for (var id : world.all) {
        clocks.fired(id.work(), clock.instant());
      }
      check(world, move.toString());
    }
  }

  private TicketId open(World world, int n) {
    var now = clock.instant();
    var opened =
        tickets.open(
            new NewTicket(
                world.here.id(),
                "enquiry",
                n == 2 ? "complex" : "normal",
                "杯子少了一只",
                "phone",
                world.customer,
                null,
                now,
                null,
                new StepWish("看一眼", now.plus(Duration.ofDays(2 + n)), Answerable.nobody()),
                Map.of(),
                null),
            world.me,
            now);
    return done(opened).id();
  }

  private void act(World world, Move move) {
    var now = clock.instant();
    var asked = Asked.of(world.me, now);
    switch (move) {
      case Move.Wait(int minutes) -> clock.advance(Duration.ofMinutes(minutes));
      case Move.Merge(int one, int other) ->
          merges.merge(world.at(one), world.at(other), "", world.me, asked);
      case Move.Undo(int one) -> merges.undo(world.at(one), "", world.me, asked);
      case Move.Split(int one) -> split(world, world.at(one), now);
      case Move.Link(int one, int other) -> {
        if (!world.at(one).equals(world.at(other))) {
          links.link(world.at(one), world.at(other), Relation.RELATED, world.me, asked);
        }
      }
      case Move.Say(int one) -> {
        var text = "第" + world.said.size() + "句。";
        world.said.add(text);
        tickets.heard(
            world.at(one),
            text,
            UUID.randomUUID(),
            new Visitor(UUID.randomUUID(), world.here.id()),
            now);
      }
      case Move.WaitForThem(int one) ->
          tickets.state(world.at(one), TicketState.WAITING, "问了客户", step(now), asked);
      case Move.Tier(int one, String tier) -> tickets.tier(world.at(one), tier, "看下来是这样", asked);
      case Move.Tell(int one) ->
          tickets.told(world.at(one), ToldOutcome.Way.PHONE, "已电话告知结果", asked);
    }
  }

  private static StepWish step(Instant now) {
    return new StepWish("再看一眼", now.plus(Duration.ofDays(2)), Answerable.nobody());
  }

  private void split(World world, TicketId id, Instant now) {
    var free =
        jdbc.sql(
                """
                select l.seq from ticket.timeline l
                where l.ticket = :id and l.what = 'customer' and not exists (
                  select 1 from ticket.split_word w where w.origin = l.ticket and w.seq = l.seq)
                order by l.seq limit 1
                """)
            .param("id", id.value())
            .query(Integer.class)
            .optional();
    if (free.isEmpty() || world.all.size() >= 6) {
      return;
    }
    var wish =
        new Splits.Wish(
            java.util.Set.of(free.get()),
            java.util.Set.of(),
            "order",
            null,
            "另一件事",
            null,
            null,
            UUID.randomUUID());
    if (splits.split(id, wish, world.me, now) instanceof Outcome.Done<Ticket>(var second)) {
      world.all.add(second.id());
    }
  }

  private void check(World world, String move) {
    Map<UUID, List<String>> wordsOf = new TreeMap<>();
    var open = new HashMap<String, Integer>();
    for (var id : world.all) {
      var ticket = tickets.find(id).orElseThrow();
      var clocksHere = commitments.of(ticket.work());
      for (var one : clocksHere) {
        var before = world.promised.putIfAbsent(one.id(), one.dueAt());
        if (before != null && one.clause().value().equals("solve.not-cooling")) {
          assertThat(one.dueAt()).as("a planned step after %s", move).isEqualTo(before);
        }
        if (one.open()) {
          open.merge(id + " " + one.clause() + " " + one.milestone(), 1, Integer::sum);
        }
      }
      var owed =
          clocksHere.stream()
              .filter(Commitment::open)
              .filter(one ->
                  one.clause().value().startsWith("solve.normal")
                      || one.clause().value().startsWith("solve.complex")
                      || one.clause().value().startsWith("solve.difficult"))
              .toList();
      if (ticket.state() == TicketState.MERGED) {
        assertThat(clocksHere.stream().filter(Commitment::open))
            .as("a duplicate owes nothing itself, after %s", move)
            .isEmpty();
        assertThat(tickets.standing(ticket).state())
            .as("a main ticket is no duplicate, after %s", move)
            .isNotEqualTo(TicketState.MERGED);
      } else if (ticket.state().unsolved()) {
        assertThat(owed).as("what is unsolved is owed, after %s", move).isNotEmpty();
        assertThat(ticket.nextStep()).as("and planned, after %s", move).isNotNull();
        notLater(ticket, owed, move);
      }
      wordsOf.put(id.value(), List.of());
    }
    assertThat(open.values()).as("one clock a clause after %s", move).allMatch(n -> n == 1);
    everyPromise(world, move);
    everyWord(world, move);
    figures(world, move);
  }

  /** The main ticket is due no later than its own and every duplicate's first word demands. */
  private void notLater(Ticket ticket, List<Commitment> owed, String move) {
    boolean stood =
        owed.stream().anyMatch(one -> one.state() instanceof Commitment.State.Paused)
            || jdbc.sql(
                    """
                    select exists (
                      select 1 from ledger.commitment_history h
                      join ledger.commitment c on c.id = h.commitment
                      where c.work_id = :id and h.what = 'paused')
                    """)
                .param("id", ticket.id().value())
                .query(Boolean.class)
                .single();
    if (stood) {
      return;
    }
    for (var duplicate : tickets.duplicates(ticket.id())) {
      if (duplicate.tier().equals("normal")) {
        var latest = duplicate.matterAt().plus(Duration.ofHours(24));
        boolean kept = owed.stream().anyMatch(one -> !one.dueAt().isAfter(latest));
        boolean judged =
            commitments.of(ticket.work()).stream()
                .anyMatch(one ->
                    one.state() instanceof Commitment.State.Broken && !one.dueAt().isAfter(latest));
        assertThat(kept || judged || clock.instant().isAfter(latest) || retiered(ticket))
            .as(
                "what was promised on %s by %s still is, after %s",
                duplicate.number(), latest, move)
            .isTrue();
      }
    }
  }

  private boolean retiered(Ticket ticket) {
    return jdbc.sql(
            "select exists (select 1 from ticket.timeline where ticket = :id and what = 'tier')")
        .param("id", ticket.id().value())
        .query(Boolean.class)
        .single();
  }

  /** No clock that was ever started is gone. */
  private void everyPromise(World world, String move) {
    var there =
        world.all.stream()
            .flatMap(id -> commitments.of(id.work()).stream())
            .map(Commitment::id)
            .toList();
    assertThat(there).as("clocks after %s", move).doesNotHaveDuplicates();
    assertThat(there).containsAll(world.promised.keySet());
  }

  /** Every word is in one timeline, whose matter is one standing ticket or one second matter. */
  private void everyWord(World world, String move) {
    var ids = world.all.stream().map(id -> id.value().toString()).toArray(String[]::new);
    var heard =
        jdbc.sql(
                """
                select l.text from ticket.timeline l
                where l.ticket = any(:ids::uuid[]) and l.what = 'customer' order by l.text
                """)
            .param("ids", ids)
            .query(String.class)
            .list();
    assertThat(heard).as("words after %s", move).containsExactlyInAnyOrderElementsOf(world.said);
    var twice =
        jdbc.sql(
                """
                select count(*) from (
                  select origin, seq from ticket.split_word
                  where origin = any(:ids::uuid[]) group by origin, seq having count(*) > 1) w
                """)
            .param("ids", ids)
            .query(Long.class)
            .single();
    assertThat(twice).as("words of two second matters after %s", move).isZero();
  }

  /** The figures count every clock that has a verdict, once. */
  private void figures(World world, String move) {
    var ids = world.all.stream().map(id -> id.value().toString()).toArray(String[]::new);
    var wrong =
        jdbc.sql(
                """
                select count(*) from ledger.commitment c
                where c.work_id = any(:ids::uuid[])
                  and (c.state in ('kept', 'broken')) <> (c.verdict_at is not null)
                """)
            .param("ids", ids)
            .query(Long.class)
            .single();
    assertThat(wrong).as("clocks with a state but no verdict after %s", move).isZero();
    var brokenTwice =
        jdbc.sql(
                """
                select count(*) from (
                  select h.commitment from ledger.commitment_history h
                  join ledger.commitment c on c.id = h.commitment
                  where c.work_id = any(:ids::uuid[]) and h.what = 'broken'
                  group by h.commitment having count(*) > 1) b
                """)
            .param("ids", ids)
            .query(Long.class)
            .single();
    assertThat(brokenTwice).as("clocks broken twice after %s", move).isZero();
  }

  private static Ticket done(Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Done<Ticket>(var ticket) -> ticket;
      case Outcome.Refused<Ticket>(var refusal) -> throw new AssertionError(refusal.detail());
    };
  }
}
