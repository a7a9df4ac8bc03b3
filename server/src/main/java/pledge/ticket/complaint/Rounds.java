package pledge.ticket.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.ClosingRule;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketRated;
import pledge.ticket.TicketReopened;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;
import pledge.ticket.Unreachable;
import pledge.ticket.analysis.Analyses;

/**
 * A complaint ends with the customer's own word. Who isn't satisfied gets another round with its
 * own plan and clock, and what was said of the round before stays; after so many rounds it is the
 * manager's.
 */
@Component
@Executes("complaint.satisfied")
class Rounds implements ClosingRule, Unreachable {

  static final ClauseId CLAUSE = new ClauseId("complaint.satisfied");
  private static final int SATISFIED = 4;

  private final ComplaintRows rows;
  private final ComplaintClocks clocks;
  private final RecordGate record;
  private final Analyses analyses;
  private final Tickets tickets;
  private final Observations observations;
  private final Standards standards;
  private final Brands brands;
  private final Staff staff;
  private final ApplicationEventPublisher events;

  Rounds(
      ComplaintRows rows,
      ComplaintClocks clocks,
      RecordGate record,
      Analyses analyses,
      Tickets tickets,
      Observations observations,
      Standards standards,
      Brands brands,
      Staff staff,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.clocks = clocks;
    this.record = record;
    this.analyses = analyses;
    this.tickets = tickets;
    this.observations = observations;
    this.standards = standards;
    this.brands = brands;
    this.staff = staff;
    this.events = events;
  }

  // --- the customer's word ----------------------------------------------------------------------

  /** Notes what the customer says of the outcome; not satisfied opens the next round. */
  Outcome<Ticket> verdict(
      Ticket ticket,
      Complaint complaint,
      CustomerVerdict.Kind kind,
      CustomerVerdict.Way way,
      String note,
      Asked asked) {
    if (ticket.outcome() == null) {
      return Outcome.refused(
          Refusal.state("outcome-not-told", "the customer has not been told the outcome yet"));
    }
    if (said(complaint)) {
      return Outcome.refused(
          Refusal.state("already-said", "the customer's word on this round is noted and stays"));
    }
    if (way == CustomerVerdict.Way.CALL) {
      // before another round takes the planned call away: it was made, and reached them
      clocks.called(
          ticket, asked.now(), answerable(ticket, asked), "the customer said it by phone");
    }
    if (kind == CustomerVerdict.Kind.UNSATISFIED) {
      var reopened = goOn(ticket, notSatisfied(ticket), asked);
      if (reopened instanceof Outcome.Refused<Ticket>) {
        return reopened;
      }
    }
    rows.add(
        ticket.id(),
        new CustomerVerdict(
            complaint.round(),
            kind,
            way,
            asked.now(),
            asked.by() instanceof StaffMember member ? member.id() : null,
            note));
    observe(
        ticket,
        kind == CustomerVerdict.Kind.SATISFIED ? Verdict.KEPT : Verdict.BROKEN,
        asked.now(),
        Evidence.said("round", "round", complaint.round(), "verdict", kind.word()));
    tickets.note(
        ticket.id(),
        TicketEntry.VERDICT,
        asked.by(),
        note,
        Map.of("verdict", kind.word(), "way", way.word(), "round", complaint.round()),
        asked.now(),
        null);
    clocks.noCall(ticket, asked.now(), asked.by(), "the customer has said what they think");
    rows.noCall(ticket.id());
    return Outcome.done(tickets.touched(ticket));
  }

  private static Answerable answerable(Ticket ticket, Asked asked) {
    var person = asked.by() instanceof StaffMember member ? member.id() : null;
    return new Answerable(person, ticket.team());
  }

  private String notSatisfied(Ticket ticket) {
    return standards.of(ticket.brand()).text("complaint.not-satisfied", "zh-CN");
  }

  /** The next round, planned for as soon as an officer is there. */
  private Outcome<Ticket> goOn(Ticket ticket, String why, Asked asked) {
    var standard = standards.of(ticket.brand());
    var limit = standard.limit(ComplaintClocks.CONTACT, ticket.channel());
    var due = standard.calendar(limit.calendar()).add(asked.now(), limit.duration());
    var farthest = asked.now().plus(standard.setting("next-step.longest"));
    return tickets.state(
        ticket.id(),
        TicketState.OPEN,
        why,
        new StepWish(
            standard.text("complaint.next-round", "zh-CN", Map.of()),
            due.isAfter(farthest) ? farthest : due,
            Answerable.nobody()),
        asked);
  }

  /** Whether the customer has said what they think of this round's outcome. */
  boolean said(Complaint complaint) {
    return of(complaint).isPresent();
  }

  private Optional<CustomerVerdict> of(Complaint complaint) {
    return rows.verdicts(complaint.ticket()).stream()
        .filter(verdict -> verdict.round() == complaint.round())
        .findFirst();
  }

  /** What the customer rates is their word, where nobody has asked them yet. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void rated(TicketRated fact) {
    rows.find(fact.ticket().id())
        .filter(complaint -> fact.ticket().outcome() != null)
        .ifPresent(complaint -> rated(fact, complaint));
  }

  private void rated(TicketRated fact, Complaint complaint) {
    boolean satisfied = fact.rating().stars() >= SATISFIED;
    var asked = Asked.of(Complaints.BY, fact.at());
    var ticket = tickets.lock(fact.ticket().id(), asked);
    var stars = fact.rating().stars() + " / 5";
    if (!said(complaint)) {
      verdict(
          ticket,
          complaint,
          satisfied ? CustomerVerdict.Kind.SATISFIED : CustomerVerdict.Kind.UNSATISFIED,
          CustomerVerdict.Way.RATING,
          stars,
          asked);
    } else if (!satisfied && !ticket.state().unsolved()) {
      goOn(ticket, notSatisfied(ticket) + " " + stars, asked);
    }
  }

  // --- rounds -----------------------------------------------------------------------------------

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void reopened(TicketReopened fact) {
    var found = rows.find(fact.ticket());
    if (found.isEmpty()) {
      return;
    }
    var complaint = found.get();
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    rows.nextRound(ticket.id());
    clocks.feedback(ticket, "another round: " + (complaint.round() + 1));
    if (complaint.callFor() == Complaint.Purpose.VERDICT) {
      clocks.noCall(ticket, fact.at(), Complaints.BY, "another round");
      rows.noCall(ticket.id());
    }
    if (complaint.round() >= roundsBeforeManager(ticket)) {
      toManager(ticket, complaint.round(), fact.at());
    }
  }

  private int roundsBeforeManager(Ticket ticket) {
    return standards
        .of(ticket.brand())
        .clause(CLAUSE)
        .figures()
        .number("roundsBeforeManager")
        .intValue();
  }

  private void toManager(Ticket ticket, int rounds, Instant now) {
    staff.withRole(ticket.brand(), Role.MANAGER).stream()
        .findFirst()
        .ifPresent(manager ->
            tickets.handTo(
                ticket.id(),
                manager.id(),
                null,
                "not satisfied after " + rounds + " rounds",
                Asked.of(Complaints.BY, now)));
    events.publishEvent(
        Alarm.warning(ticket.brand(), "ticket.complaint-rounds", ticket.work(), now)
            .fact("number", ticket.number())
            .fact("rounds", Integer.toString(rounds))
            .forRoles(Role.MANAGER));
  }

  // --- closing ----------------------------------------------------------------------------------

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    return rows.find(ticket.id())
        .filter(complaint -> !said(complaint))
        .map(complaint -> {
          observe(ticket, Verdict.REFUSED, now, "closing-without-verdict");
          return Refusal.of(
              "verdict-missing",
              CLAUSE.value(),
              "ask the customer first whether they are satisfied with the outcome");
        });
  }

  /**
   * Ends a complaint whose customer can't be reached: after tries on so many different days, with a
   * written outcome, by a supervisor's word. Counts as not satisfied; any word of the customer
   * opens it again.
   */
  @Transactional
  Outcome<Ticket> unanswered(TicketId id, String why, StaffMember me, Instant now) {
    var asked = Asked.of(me, now);
    var ticket = tickets.lock(id, asked);
    var complaint = rows.find(id).orElseThrow(() -> new NotFound("complaint"));
    var outcome = ticket.outcome();
    if (outcome == null || outcome.way() != ToldOutcome.Way.MESSAGE) {
      return Outcome.refused(
          Refusal.of("not-written", CLAUSE.value(), "the outcome must be written to the customer"));
    }
    long needed = triesBeforeUnanswered(ticket);
    long days = silentDays(ticket, complaint);
    if (days < needed) {
      return Outcome.refused(
          new Refusal(
              "too-few-tries",
              CLAUSE.value(),
              "phone on " + needed + " different days first",
              List.of(),
              Map.of("days", days, "needed", needed)));
    }
    var gaps = record.refusal(ticket, me, now).or(() -> analyses.refusal(ticket, me, now));
    if (gaps.isPresent()) {
      return Outcome.refused(gaps.get());
    }
    var verdict =
        verdict(
            ticket,
            complaint,
            CustomerVerdict.Kind.UNANSWERED,
            CustomerVerdict.Way.SUPERVISOR,
            why,
            asked);
    return verdict instanceof Outcome.Refused<Ticket> ? verdict : tickets.close(id, asked);
  }

  @Override
  public boolean silent(Ticket ticket) {
    return rows.find(ticket.id())
        .filter(complaint -> silentDays(ticket, complaint) >= triesBeforeUnanswered(ticket))
        .isPresent();
  }

  long triesBeforeUnanswered(Ticket ticket) {
    return standards
        .of(ticket.brand())
        .clause(CLAUSE)
        .figures()
        .number("triesBeforeUnanswered")
        .longValue();
  }

  /** On how many different days nobody was reached since somebody last was. */
  long silentDays(Ticket ticket, Complaint complaint) {
    var zone = brands.get(ticket.brand()).zone();
    var calls = rows.calls(ticket.id());
    var reached = calls.stream().filter(Call::reached).map(Call::at).max(Instant::compareTo);
    return calls.stream()
        .filter(call -> call.round() == complaint.round() && !call.reached())
        .filter(call -> reached.isEmpty() || call.at().isAfter(reached.get()))
        .map(call -> call.at().atZone(zone).toLocalDate())
        .distinct()
        .count();
  }

  private void observe(Ticket ticket, Verdict verdict, Instant now, String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            CLAUSE,
            ticket.work(),
            verdict,
            ticket.who(),
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field("verdict", note)));
  }
}
