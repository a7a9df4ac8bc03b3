package pledge.ticket.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.CustomerId;
import pledge.customer.CustomerView;
import pledge.customer.Customers;
import pledge.customer.OwnAgents;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketClosed;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketReopened;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/**
 * Visits: planned by rule, each a clock that its owner answers for, the result recorded. Whoever
 * isn't reached is tried again on other days; a matter found unsolved goes on.
 */
@Component
@Executes({"follow.return-visit", "follow.regular-visit"})
class Visits {

  private static final SystemActor BY = new SystemActor("visits");
  private static final String DESK = "desk-hours";

  private final VisitRows rows;
  private final Tickets tickets;
  private final Customers customers;
  private final OwnAgents ownAgents;
  private final Teams teams;
  private final Commitments commitments;
  private final Standards standards;

  Visits(
      VisitRows rows,
      Tickets tickets,
      Customers customers,
      OwnAgents ownAgents,
      Teams teams,
      Commitments commitments,
      Standards standards) {
    this.rows = rows;
    this.tickets = tickets;
    this.customers = customers;
    this.ownAgents = ownAgents;
    this.teams = teams;
    this.commitments = commitments;
    this.standards = standards;
  }

  // --- planning ---------------------------------------------------------------------------------

  /** A complex case, or one of an important customer, has ended: somebody asks how it holds up. */
  @EventListener
  @Transactional
  void closed(TicketClosed fact) {
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    if (!wanted(ticket)) {
      return;
    }
    var after =
        standards.of(ticket.brand()).clause(Visit.Kind.RETURN.clause()).figures().duration("after");
    plan(
        Visit.Kind.RETURN,
        ticket.brand(),
        ticket,
        ticket.customer(),
        keeper(ticket),
        ticket.channel(),
        due(ticket.brand(), fact.at().plus(after)),
        fact.at());
  }

  private boolean wanted(Ticket ticket) {
    var lowest = standards.of(ticket.brand()).tiers().getFirst().code();
    var customer = ticket.customer();
    return !ticket.tier().equals(lowest)
        || customer != null
            && customers
                .find(ticket.brand(), customer)
                .map(CustomerView::value)
                .filter(OwnAgents.IMPORTANT::equals)
                .isPresent();
  }

  /** The customer's own agent, otherwise who had the ticket. */
  private Answerable keeper(Ticket ticket) {
    var customer = ticket.customer();
    return customer == null
        ? ticket.who()
        : ownAgents
            .of(customer)
            .map(agent -> new Answerable(agent, ticket.team()))
            .orElseGet(ticket::who);
  }

  /** The matter goes on: nobody asks how it holds up meanwhile. */
  @EventListener
  @Transactional
  void reopened(TicketReopened fact) {
    rows.lockPlanned(fact.ticket())
        .ifPresent(visit -> {
          rows.dropped(visit.id());
          commitments.cancelAll(visit.work(), fact.at(), BY, "the matter goes on");
        });
  }

  /** Plans the regular visit of whoever nobody visited for as long as the clause says. */
  @Transactional
  int planRegular(BrandId brand, List<CustomerId> important, Instant now) {
    var every = standards.of(brand).clause(Visit.Kind.REGULAR.clause()).figures().every();
    if (every == null) {
      return 0;
    }
    var due = rows.unvisited(important, now.minus(Duration.ofDays(every.getDays())));
    var front = teams.byKind(brand, "front").orElseThrow();
    for (var customer : due) {
      var owner = ownAgents.of(customer).orElse(null);
      plan(
          Visit.Kind.REGULAR,
          brand,
          null,
          customer,
          new Answerable(owner, front.id()),
          "phone",
          due(brand, now),
          now);
    }
    return due.size();
  }

  private void plan(
      Visit.Kind kind,
      BrandId brand,
      @Nullable Ticket ticket,
      @Nullable CustomerId customer,
      Answerable who,
      String channel,
      Instant due,
      Instant now) {
    var visit =
        new Visit(
            Uuid7.next(),
            brand,
            kind,
            ticket == null ? null : ticket.id(),
            customer,
            who.person(),
            who.team(),
            channel,
            now,
            due,
            0,
            Visit.State.PLANNED,
            null,
            null,
            "",
            null);
    if (!rows.insert(visit, ticket == null ? null : ticket.round())) {
      return;
    }
    start(visit, due, now, "planned by rule");
    if (ticket != null) {
      note(visit, BY, "", Map.of("due", due.toString()), now);
    }
  }

  private void start(Visit visit, Instant due, Instant now, String cause) {
    commitments.start(
        List.of(
            new Start(
                visit.brand(),
                visit.kind().clause(),
                visit.work(),
                visit.who(),
                visit.channel(),
                "",
                now,
                cause,
                due)));
  }

  /** A working day of the desk after this instant. */
  private Instant due(BrandId brand, Instant from) {
    var standard = standards.of(brand);
    return standard.calendar(DESK).add(from, standard.setting("visit.window"));
  }

  // --- doing ------------------------------------------------------------------------------------

  /** What a person found; words say more. */
  record Result(Visit.Outcome outcome, Visit.Way way, String words) {}

  /** Records what came of it. The same again, once it is done, changes nothing. */
  @Transactional
  Outcome<Visit> result(UUID id, Result result, StaffMember by, Instant now) {
    var visit = rows.lock(id, by);
    if (visit.state() == Visit.State.DONE && visit.outcome() == result.outcome()) {
      return Outcome.done(visit);
    }
    if (visit.state() != Visit.State.PLANNED) {
      return Outcome.refused(Refusal.state("not-planned", "this visit is over already"));
    }
    var who = new Answerable(by.id(), visit.team());
    var detail = Map.of("outcome", result.outcome().word(), "way", result.way().word());
    commitments.stop(
        List.of(new Stop(visit.work(), visit.kind().clause(), now, who, result.outcome().word())));
    note(visit, by, result.words(), detail, now);
    if (result.outcome() == Visit.Outcome.UNREACHABLE && visit.tries() + 1 < tries(visit)) {
      var next = due(visit.brand(), now.plus(standards.of(visit.brand()).setting("visit.again")));
      rows.tried(id, next);
      start(visit, next, now, "nobody was reached");
      return Outcome.done(rows.lock(id, by));
    }
    rows.done(id, result.outcome(), result.way(), result.words(), by.id(), now);
    if (result.outcome() == Visit.Outcome.UNSOLVED && visit.ticket() != null) {
      goesOn(visit, result.words(), by, now);
    }
    return Outcome.done(rows.lock(id, by));
  }

  private int tries(Visit visit) {
    return standards.of(visit.brand()).number("visit.tries");
  }

  private void goesOn(Visit visit, String words, StaffMember by, Instant now) {
    var ticketId = java.util.Objects.requireNonNull(visit.ticket());
    var ticket = tickets.find(ticketId).orElseThrow();
    if (ticket.state().unsolved()) {
      return;
    }
    var standard = standards.of(visit.brand());
    var step =
        new StepWish(
            standard.text("visit.unsolved-step", "zh-CN"),
            standard.calendar(DESK).add(now, standard.setting("visit.unsolved")),
            new Answerable(by.id(), ticket.team()));
    switch (tickets.state(
        ticketId,
        TicketState.OPEN,
        words.isBlank() ? "visit: not solved" : words,
        step,
        Asked.of(BY, now))) {
      case Outcome.Done<Ticket> open -> {}
      case Outcome.Refused<Ticket>(var refusal) ->
          throw new IllegalStateException("a closed ticket can be reopened: " + refusal.detail());
    }
  }

  /** Another time, or another person; the clock runs to the new time. */
  @Transactional
  Outcome<Visit> move(
      UUID id, Instant due, @Nullable StaffMember owner, StaffMember by, Instant now) {
    var visit = rows.lock(id, by);
    if (visit.state() != Visit.State.PLANNED) {
      return Outcome.refused(Refusal.state("not-planned", "this visit is over already"));
    }
    var farthest = visit.plannedAt().plus(standards.of(visit.brand()).setting("visit.farthest"));
    if (!due.isAfter(now) || due.isAfter(farthest)) {
      throw new BadInput("due", "is to come, and not long after the visit was planned");
    }
    StaffId person = owner == null ? visit.owner() : owner.id();
    TeamId team = visit.team();
    rows.moved(id, due, person);
    commitments.cancel(visit.work(), visit.kind().clause(), now, by, "planned anew");
    var after = rows.lock(id, by);
    start(after, due, now, "planned anew");
    commitments.reassign(visit.work(), new Answerable(person, team), now, by, "planned anew");
    note(visit, by, "", Map.of("due", due.toString()), now);
    return Outcome.done(after);
  }

  private void note(Visit visit, Actor by, String words, Map<String, String> detail, Instant now) {
    var ticket = visit.ticket();
    if (ticket != null) {
      tickets.lock(ticket, Asked.of(BY, now));
      tickets.note(ticket, TicketEntry.VISIT, by, words, detail, now, null);
    }
  }
}
