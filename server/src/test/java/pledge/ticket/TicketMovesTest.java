package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.Outcome;
import pledge.testing.FewTries;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/**
 * Random legal and illegal moves on tickets and their clocks, in a running program on a real
 * database, against {@link TicketModel}.
 */
@PledgeTest
@AddLifecycleHook(TicketMovesTest.SomeTries.class)
class TicketMovesTest {

  /** Each try is some thirty transactions, so fewer than other properties have. */
  static final class SomeTries extends FewTries {
    SomeTries() {
      super(40, 2_000);
    }
  }

  /** What somebody tries. */
  sealed interface Move {
    record Wait(int minutes) implements Move {}

    record Plan(int minutes, boolean done) implements Move {}

    record Tier(String tier) implements Move {}

    record Hand(boolean toPerson) implements Move {}

    record Become(String state, @Nullable Integer stepMinutes) implements Move {}

    record Tell() implements Move {}

    record Close() implements Move {}
  }

  @Autowired TicketOpening opening;
  @Autowired TicketHandOvers handOvers;
  @Autowired TicketSteps steps;
  @Autowired TicketMoves moves;
  @Autowired TicketTalk talk;
  @Autowired TicketRows rows;
  @Autowired Commitments commitments;
  @Autowired ClocksForTests clocks;
  @Autowired SettableClock clock;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;

  private static TestBrand.@Nullable Floor floor;

  @BeforeProperty
  void intoTheProgram() throws Exception {
    new TestContextManager(TicketMovesTest.class).prepareTestInstance(this);
    clock.set(SettableClock.PLAIN_MORNING);
    if (floor == null) {
      floor = brands.open(1);
    }
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    // a step in the past, at once, within the day, within the week, beyond what may be planned
    var steps = Arbitraries.of(-60, 0, 1, 30, 120, 600, 1_500, 4_000, 10_080, 10_081, 40_000);
    var wait =
        Arbitraries.of(1, 30, 120, 600, 1_439, 1_440, 1_441, 3_000, 6_000)
            .map(minutes -> (Move) new Move.Wait(minutes));
    var plan =
        steps.flatMap(minutes ->
            Arbitraries.of(true, false).map(done -> (Move) new Move.Plan(minutes, done)));
    var tier =
        Arbitraries.of("normal", "complex", "difficult").map(code -> (Move) new Move.Tier(code));
    var hand = Arbitraries.of(true, false).map(toPerson -> (Move) new Move.Hand(toPerson));
    var become =
        Arbitraries.of("open", "waiting", "solved")
            .flatMap(state ->
                steps.injectNull(0.5).map(minutes -> (Move) new Move.Become(state, minutes)));
    var ends = Arbitraries.of((Move) new Move.Tell(), (Move) new Move.Close());
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, wait),
            net.jqwik.api.Tuple.of(4, plan),
            net.jqwik.api.Tuple.of(2, tier),
            net.jqwik.api.Tuple.of(2, hand),
            net.jqwik.api.Tuple.of(4, become),
            net.jqwik.api.Tuple.of(2, ends))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Property
  void everyMoveDoesWhatThePlainModelDoes(@ForAll("moves") List<Move> moves) {
    var here = floor;
    if (here == null) {
      throw new AssertionError("no floor");
    }
    var agent = here.agents().getFirst();
    // Time only goes on: the program's own sweep may be at work with the instant it began at.
    var now = clock.instant();
    var ticket = done(opening.open(opening(here, now), agent, now));
    var model = new TicketModel(now, true, Duration.ofHours(2));
    compare(ticket, model, "opened");
    for (var move : moves) {
      if (move instanceof Move.Wait(int minutes)) {
        model.pass(Duration.ofMinutes(minutes));
        clock.advance(Duration.ofMinutes(minutes));
        clocks.fired(ticket.work(), clock.instant());
      } else {
        var expected = expected(model, move);
        var actual = code(actual(ticket.id(), agent, here, move));
        assertThat(actual).as("%s after %s", move, model.state).isEqualTo(expected);
        clocks.fired(ticket.work(), clock.instant());
      }
      compare(rows.find(ticket.id()).orElseThrow(), model, move.toString());
    }
  }

  private static NewTicket opening(TestBrand.Floor here, java.time.Instant now) {
    return new NewTicket(
        here.id(),
        "enquiry",
        "normal",
        "随便走几步",
        "phone",
        null,
        null,
        now,
        null,
        new StepWish("看一眼", now.plus(Duration.ofHours(2)), Answerable.nobody()),
        java.util.Map.of(),
        null);
  }

  private static String expected(TicketModel model, Move move) {
    return switch (move) {
      case Move.Wait wait -> "";
      case Move.Plan(int minutes, boolean done) -> model.plan(Duration.ofMinutes(minutes), done);
      case Move.Tier(String tier) -> model.tier(tier);
      case Move.Hand(boolean toPerson) -> model.hand(toPerson);
      case Move.Become(String state, Integer step) ->
          model.become(state, step == null ? null : Duration.ofMinutes(step));
      case Move.Tell tell -> model.tell();
      case Move.Close close -> model.close();
    };
  }

  private Outcome<Ticket> actual(TicketId id, StaffMember agent, TestBrand.Floor here, Move move) {
    var now = clock.instant();
    var manager = new Asked(manager(agent), null, now);
    return switch (move) {
      case Move.Wait wait -> throw new AssertionError("time is no command");
      case Move.Plan(int minutes, boolean done) -> steps.plan(id, wish(minutes), done, manager);
      case Move.Tier(String tier) -> handOvers.tier(id, tier, "看下来是这样", manager);
      case Move.Hand(boolean toPerson) ->
          handOvers.handTo(
              id, toPerson ? agent.id() : null, toPerson ? null : here.front(), "", manager);
      case Move.Become(String state, Integer step) ->
          moves.state(
              id, TicketState.of(state), "客户这么说", step == null ? null : wish(step), manager);
      case Move.Tell tell -> talk.tellOutcome(id, ToldOutcome.Way.PHONE, null, "已电话告知结果", manager);
      case Move.Close close -> moves.close(id, manager);
    };
  }

  /** Somebody who sees the ticket whichever team it has gone to. */
  private static StaffMember manager(StaffMember agent) {
    return new StaffMember(
        agent.id(),
        agent.login(),
        agent.name(),
        agent.nickname(),
        agent.brand(),
        java.util.Set.of(pledge.access.Role.MANAGER),
        agent.teams(),
        agent.leads(),
        agent.locale());
  }

  private StepWish wish(int minutes) {
    return new StepWish(
        "再看一眼", clock.instant().plus(Duration.ofMinutes(minutes)), Answerable.nobody());
  }

  private void compare(Ticket ticket, TicketModel model, String move) {
    assertThat(ticket.state().word()).as("state after %s", move).isEqualTo(model.state);
    assertThat(ticket.tier()).as("tier after %s", move).isEqualTo(model.tier);
    assertThat(ticket.round()).as("round after %s", move).isEqualTo(model.round);
    assertThat(ticket.outcome() != null).as("told after %s", move).isEqualTo(model.told);
    assertThat(ticket.owner() != null).as("owner after %s", move).isEqualTo(model.hasPerson);
    var step = ticket.nextStep();
    assertThat(step == null ? null : step.due())
        .as("next step after %s", move)
        .isEqualTo(model.stepDue);
    assertThat(clocksOf(ticket)).as("clocks after %s", move).isEqualTo(expectedClocks(model));
    assertThat(nextDue(ticket.id().value()))
        .as("place in lists after %s", move)
        .isEqualTo(
            model.watches.stream()
                .filter(watch -> !watch.ended)
                .map(watch -> watch.due.toString())
                .min(java.util.Comparator.comparing(java.time.Instant::parse))
                .orElse(""));
    assertThat(gaps(ticket.id().value())).as("gaps in the timeline after %s", move).isZero();
    assertThat(refusals(ticket.id().value()))
        .as("recorded refusals after %s", move)
        .isEqualTo(model.refusals);
  }

  private List<String> clocksOf(Ticket ticket) {
    return commitments.of(ticket.work()).stream()
        .map(c -> {
          var word =
              switch (c.state()) {
                case Commitment.State.Running r -> "running owed ";
                case Commitment.State.Paused p -> "paused owed ";
                case Commitment.State.Kept k -> "kept ended ";
                case Commitment.State.Broken(var at) ->
                    at == null ? "broken owed " : "broken ended ";
                case Commitment.State.Cancelled x -> "cancelled ended ";
              };
          return c.clause() + " " + word + c.dueAt();
        })
        .sorted()
        .toList();
  }

  private static List<String> expectedClocks(TicketModel model) {
    var clocks = new ArrayList<String>();
    model.watches.forEach(watch -> clocks.add(watch.toString()));
    clocks.sort(String::compareTo);
    return clocks;
  }

  private String nextDue(UUID ticket) {
    return jdbc.sql(
            """
            select case when next_due = 'infinity' then ''
                   else to_char(next_due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end
            from ticket.ticket where id = :id
            """)
        .param("id", ticket)
        .query(String.class)
        .single();
  }

  private long gaps(UUID ticket) {
    return jdbc.sql(
            """
            select abs(t.head - coalesce(max(l.seq), 0)) + abs(t.head - count(l.seq))
            from ticket.ticket t left join ticket.timeline l on l.ticket = t.id
            where t.id = :id group by t.head
            """)
        .param("id", ticket)
        .query(Long.class)
        .single();
  }

  private long refusals(UUID ticket) {
    return jdbc.sql(
            "select count(*) from ledger.observation where work_id = :id and verdict = 'refused'")
        .param("id", ticket)
        .query(Long.class)
        .single();
  }

  private static Ticket done(Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Done<Ticket>(var ticket) -> ticket;
      case Outcome.Refused<Ticket>(var refusal) -> throw new AssertionError(refusal.detail());
    };
  }

  private static String code(Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Done<Ticket> done -> "";
      case Outcome.Refused<Ticket>(var refusal) -> refusal.code();
    };
  }
}
