package pledge.ticket.need;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.ClosingRule;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketOpened;
import pledge.ticket.TicketReopened;
import pledge.ticket.TicketRetyped;
import pledge.ticket.TicketTold;
import pledge.ticket.Tickets;

/**
 * A need is followed from the moment it is caught until its outcome is told. Departments are asked
 * whether it can be done; what one of them can't do is closed only with something to offer instead.
 */
@Component
@Executes({"need.collect", "need.follow", "need.special"})
class Needs implements ClosingRule {

  private static final String NEED = "need";
  private static final ClauseId COLLECT = new ClauseId("need.collect");
  private static final ClauseId FOLLOW = new ClauseId("need.follow");
  private static final ClauseId SPECIAL = new ClauseId("need.special");
  private static final SystemActor BY = new SystemActor("need");

  /** The field of a need's ticket that says what the customer is offered instead. */
  static final String ALTERNATIVE = "alternative";

  private final EnquiryRows rows;
  private final Tickets tickets;
  private final Commitments commitments;
  private final Observations observations;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  Needs(
      EnquiryRows rows,
      Tickets tickets,
      Commitments commitments,
      Observations observations,
      Standards standards,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.tickets = tickets;
    this.commitments = commitments;
    this.observations = observations;
    this.standards = standards;
    this.events = events;
  }

  // --- caught and followed
  // ------------------------------------------------------------------------

  @EventListener
  @Transactional
  void opened(TicketOpened fact) {
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    if (ticket.type().equals(NEED)) {
      caught(ticket, fact.at());
    }
  }

  @EventListener
  @Transactional
  void retyped(TicketRetyped fact) {
    if (fact.after().type().equals(NEED)) {
      caught(fact.after(), fact.at());
    } else if (fact.before().type().equals(NEED)) {
      commitments.cancel(fact.after().work(), FOLLOW, fact.at(), fact.by(), "it is no need");
    }
  }

  @EventListener
  @Transactional
  void reopened(TicketReopened fact) {
    tickets
        .find(fact.ticket())
        .filter(ticket -> ticket.type().equals(NEED))
        .ifPresent(ticket -> follow(ticket, fact.at()));
  }

  private void caught(Ticket ticket, Instant now) {
    follow(ticket, now);
    observe(ticket, COLLECT, Verdict.USED, ticket.who(), now, "urgency", "need-caught");
  }

  private void follow(Ticket ticket, Instant now) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                FOLLOW,
                ticket.work(),
                ticket.who(),
                ticket.channel(),
                ticket.type(),
                now,
                "need to be followed",
                null)));
  }

  @EventListener
  @Transactional
  void told(TicketTold fact) {
    var ticket = fact.ticket();
    if (ticket.type().equals(NEED)) {
      commitments.stop(
          List.of(
              new Stop(
                  ticket.work(),
                  FOLLOW,
                  fact.at(),
                  new Answerable(fact.by(), ticket.team()),
                  "outcome told to the customer")));
    }
  }

  // --- asking departments
  // -------------------------------------------------------------------------

  /** What a department is to be asked. */
  record Question(UUID id, String department, String text, Instant due) {}

  /** Asks a department; a repeat with the same id asks nothing twice. */
  @Transactional
  Outcome<Enquiry> ask(TicketId id, Question question, StaffMember by, Instant now) {
    var ticket = tickets.lock(id, Asked.of(by, now));
    var known = rows.find(question.id());
    if (known.isPresent()) {
      return known.get().ticket().equals(id)
          ? Outcome.done(known.get())
          : Outcome.refused(Refusal.state("id-taken", "this id belongs to another question"));
    }
    if (!ticket.state().unsolved()) {
      return Outcome.refused(Refusal.state("not-open", "the ticket isn't open; reopen it first"));
    }
    var standard = standards.of(ticket.brand());
    var farthest = now.plus(standard.setting("enquiry.farthest"));
    if (!question.due().isAfter(now) || question.due().isAfter(farthest)) {
      throw new BadInput("due", "is a time to come, at most as far ahead as the standard allows");
    }
    var enquiry =
        new Enquiry(
            question.id(),
            id,
            question.department(),
            question.text(),
            by.id(),
            now,
            question.due(),
            question.due().plus(standard.setting("enquiry.link")),
            null);
    rows.insert(enquiry);
    note(
        id,
        by,
        enquiry.question(),
        Map.of("department", enquiry.department(), "due", enquiry.due().toString()),
        now);
    observe(ticket, SPECIAL, Verdict.USED, Answerable.person(by.id()), now, "department", "asked");
    tickets.touched(ticket);
    return Outcome.done(enquiry);
  }

  /** A department answers. Said the same again, nothing changes; said otherwise, it is refused. */
  @Transactional
  Outcome<Enquiry> answer(UUID id, Enquiry.Answer answer) {
    var before = rows.find(id).orElseThrow(() -> new NotFound("question"));
    var ticket = tickets.lock(before.ticket(), Asked.of(BY, answer.at()));
    var given = rows.answer(id, answer);
    if (given.isEmpty()) {
      var known = rows.find(id).orElseThrow();
      var said = known.answer();
      return said != null
              && said.feasible() == answer.feasible()
              && said.text().equals(answer.text())
          ? Outcome.done(known)
          : Outcome.refused(Refusal.state("answered", "this question has been answered already"));
    }
    note(
        ticket.id(),
        BY,
        answer.text(),
        Map.of("department", before.department(), "feasible", answer.feasible().word()),
        answer.at());
    observe(
        ticket,
        SPECIAL,
        Verdict.USED,
        ticket.who(),
        answer.at(),
        "department",
        "answered " + answer.feasible().word());
    events.publishEvent(
        alarm("need.answered", before, ticket, answer.at())
            .fact("feasible", answer.feasible().word()));
    tickets.touched(ticket);
    return Outcome.done(given.get());
  }

  /** Whoever has the ticket hears of questions that nobody answered in time. */
  @Transactional
  int remind(Instant now, int limit) {
    var late = rows.remind(now, limit);
    for (var enquiry : late) {
      var ticket = tickets.find(enquiry.ticket()).orElseThrow();
      if (ticket.state().unsolved()) {
        events.publishEvent(alarm("need.unanswered", enquiry, ticket, now));
      }
    }
    return late.size();
  }

  private static Alarm alarm(String kind, Enquiry enquiry, Ticket ticket, Instant now) {
    var owner = ticket.owner();
    var alarm =
        Alarm.warning(ticket.brand(), kind, ticket.work(), now)
            .id(
                UUID.nameUUIDFromBytes(
                    (kind + "/" + enquiry.id()).getBytes(StandardCharsets.UTF_8)))
            .fact("number", ticket.number())
            .forPeople(
                Stream.of(enquiry.askedBy(), Objects.requireNonNullElse(owner, enquiry.askedBy()))
                    .distinct()
                    .toList());
    var team = ticket.team();
    return team == null || owner != null ? alarm : alarm.forTeams(Set.of(team));
  }

  // --- closing
  // ------------------------------------------------------------------------------------

  @Override
  @Transactional
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    if (!ticket.type().equals(NEED)) {
      return Optional.empty();
    }
    var who = by instanceof StaffMember staff ? Answerable.person(staff.id()) : ticket.who();
    var missing = tickets.missingFields(ticket);
    if (!missing.isEmpty()) {
      observe(ticket, COLLECT, Verdict.REFUSED, who, now, missing.getFirst(), "closing-tried");
      return Optional.of(
          new Refusal(
              "need-incomplete",
              COLLECT.value(),
              "a need is archived with what its type is asked for",
              List.of(),
              Map.of("missing", missing)));
    }
    boolean turnedDown =
        rows.of(ticket.id()).stream()
            .map(Enquiry::answer)
            .anyMatch(answer -> answer != null && answer.feasible() == Enquiry.Feasible.NO);
    if (turnedDown && ticket.fields().getOrDefault(ALTERNATIVE, "").isBlank()) {
      observe(ticket, SPECIAL, Verdict.REFUSED, who, now, ALTERNATIVE, "closing-tried");
      return Optional.of(
          new Refusal(
              "no-alternative",
              SPECIAL.value(),
              "what can't be done is told with its reason and something else to offer",
              List.of(),
              Map.of("missing", List.of(ALTERNATIVE))));
    }
    return Optional.empty();
  }

  private void note(TicketId id, Actor by, String text, Map<String, String> detail, Instant now) {
    tickets.note(id, TicketEntry.NEED, by, text, detail, now, null);
  }

  private void observe(
      Ticket ticket,
      ClauseId clause,
      Verdict verdict,
      Answerable who,
      Instant now,
      String field,
      String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            clause,
            ticket.work(),
            verdict,
            who,
            ticket.channel(),
            ticket.type(),
            now,
            Evidence.field(field, note)));
  }
}
