package pledge.ticket.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Staff;
import pledge.access.StaffId;
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
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.Cause;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.ClosingRule;
import pledge.ticket.Ticket;
import pledge.ticket.TicketClosed;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;
import pledge.ticket.suspicion.ComplaintKind;

/**
 * No complaint closes before its cause is known and a measure is planned, whose department hears of
 * it. A measure has an owner and a due date, which is a clock in the ledger.
 */
@Component
@Executes("complaint.analysis")
public class Analyses implements ClosingRule {

  static final ClauseId CLAUSE = new ClauseId("complaint.analysis");
  private static final SystemActor DEPARTMENT = new SystemActor("department");

  private final AnalysisRows rows;
  private final ComplaintKind kind;
  private final Tickets tickets;
  private final Staff staff;
  private final Commitments commitments;
  private final Observations observations;
  private final Standards standards;

  Analyses(
      AnalysisRows rows,
      ComplaintKind kind,
      Tickets tickets,
      Staff staff,
      Commitments commitments,
      Observations observations,
      Standards standards) {
    this.rows = rows;
    this.kind = kind;
    this.tickets = tickets;
    this.staff = staff;
    this.commitments = commitments;
    this.observations = observations;
    this.standards = standards;
  }

  // --- the cause --------------------------------------------------------------------------------

  /** Says why it came about; said again, the last word counts. */
  @Transactional
  Outcome<Analysis> explain(TicketId id, String cause, String note, StaffMember me, Instant now) {
    var ticket = complaint(id, me, now);
    if (standards.of(ticket.brand()).causes().stream()
        .flatMap(Cause::leaves)
        .noneMatch(leaf -> leaf.code().equals(cause))) {
      throw new BadInput("cause", "is not a cause of the standard, or has finer ones below it");
    }
    var before = rows.find(id);
    if (before.filter(it -> it.cause().equals(cause) && it.note().equals(note)).isPresent()) {
      return Outcome.done(before.get());
    }
    rows.save(new Analysis(id, cause, note, me.id(), now));
    note(ticket, me, note, Map.of("what", "cause", "cause", cause), now);
    tickets.touched(ticket);
    return Outcome.done(rows.find(id).orElseThrow());
  }

  private Ticket complaint(TicketId id, StaffMember me, Instant now) {
    var ticket = tickets.lock(id, Asked.of(me, now));
    if (!kind.is(ticket)) {
      throw new NotFound("complaint");
    }
    return ticket;
  }

  // --- measures ---------------------------------------------------------------------------------

  /** What is to be done, by whom, and by when. */
  record Plan(UUID id, String text, String department, StaffId owner, Instant due) {}

  /** Plans a measure; a repeat with the same id plans nothing twice. */
  @Transactional
  Outcome<Measure> plan(TicketId id, Plan plan, StaffMember me, Instant now) {
    var ticket = complaint(id, me, now);
    var known = rows.measure(plan.id());
    if (known.isPresent()) {
      return known.get().ticket().equals(id)
          ? Outcome.done(known.get())
          : Outcome.refused(Refusal.state("id-taken", "this id belongs to another measure"));
    }
    if (staff.find(plan.owner()).filter(it -> it.brand().equals(ticket.brand())).isEmpty()) {
      throw new BadInput("owner", "is nobody of this brand");
    }
    var standard = standards.of(ticket.brand());
    var farthest = now.plus(standard.setting("measure.farthest"));
    if (!plan.due().isAfter(now) || plan.due().isAfter(farthest)) {
      throw new BadInput("due", "is a time to come, at most as far ahead as the standard allows");
    }
    var measure =
        new Measure(
            plan.id(),
            id,
            ticket.brand(),
            plan.text(),
            plan.department(),
            plan.owner(),
            plan.due(),
            plan.due().plus(standard.setting("enquiry.link")),
            me.id(),
            now,
            Measure.State.PLANNED,
            null);
    rows.insert(measure);
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                CLAUSE,
                measure.work(),
                new Answerable(measure.owner(), ticket.team()),
                ticket.channel(),
                ticket.type(),
                now,
                "measure planned",
                measure.due())));
    note(
        ticket,
        me,
        measure.text(),
        Map.of(
            "what", "planned",
            "department", measure.department(),
            "due", measure.due().toString()),
        now);
    tickets.touched(ticket);
    return Outcome.done(measure);
  }

  /** It is done; the same again changes nothing. */
  @Transactional
  Outcome<Measure> done(UUID id, Measure.End end) {
    return end(id, Measure.State.DONE, end);
  }

  /** It won't be done, for a reason; the same again changes nothing. */
  @Transactional
  Outcome<Measure> drop(UUID id, Measure.End end) {
    return end(id, Measure.State.DROPPED, end);
  }

  private Outcome<Measure> end(UUID id, Measure.State to, Measure.End end) {
    var before = rows.measure(id).orElseThrow(() -> new NotFound("measure"));
    var by = end.by();
    Actor who = by == null ? DEPARTMENT : staff.find(by).orElseThrow();
    var ticket = tickets.lock(before.ticket(), Asked.of(DEPARTMENT, end.at()));
    var locked = rows.measure(id).orElseThrow();
    if (locked.state() != Measure.State.PLANNED) {
      return locked.state() == to
          ? Outcome.done(locked)
          : Outcome.refused(
              Refusal.state("ended", "this measure is " + locked.state().word() + " already"));
    }
    rows.end(id, to, end);
    if (to == Measure.State.DONE) {
      commitments.stop(
          List.of(
              new Stop(
                  before.work(),
                  CLAUSE,
                  end.at(),
                  new Answerable(before.owner(), ticket.team()),
                  by == null ? "done, says the department" : "done")));
    } else {
      commitments.cancel(before.work(), CLAUSE, end.at(), who, "dropped");
    }
    note(
        ticket,
        who,
        end.words(),
        Map.of("what", to.word(), "department", before.department()),
        end.at());
    tickets.touched(ticket);
    return Outcome.done(rows.measure(id).orElseThrow());
  }

  // --- closing ----------------------------------------------------------------------------------

  /** What is still missing: {@code cause}, {@code measure}. */
  public List<String> missing(Ticket ticket) {
    List<String> missing = new ArrayList<>();
    if (kind.is(ticket)) {
      if (rows.find(ticket.id()).isEmpty()) {
        missing.add("cause");
      }
      if (rows.measures(ticket.id()).isEmpty()) {
        missing.add("measure");
      }
    }
    return missing;
  }

  @Override
  public Optional<Refusal> refusal(Ticket ticket, Actor by, Instant now) {
    var missing = missing(ticket);
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    observe(
        ticket,
        Verdict.REFUSED,
        now,
        Evidence.said("missing", "fields", String.join(",", missing)));
    return Optional.of(
        new Refusal(
            "not-analysed",
            CLAUSE.value(),
            "a complaint closes with its cause and a measure",
            List.of(),
            Map.of("missing", missing)));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void closed(TicketClosed fact) {
    var ticket = tickets.find(fact.ticket()).orElseThrow();
    if (kind.is(ticket)) {
      observe(ticket, Verdict.KEPT, fact.at(), "analysed");
    }
  }

  private void note(
      Ticket ticket, Actor by, String words, Map<String, String> detail, Instant now) {
    tickets.note(ticket.id(), TicketEntry.ANALYSIS, by, words, detail, now, null);
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
            Evidence.field("analysis", note)));
  }
}
