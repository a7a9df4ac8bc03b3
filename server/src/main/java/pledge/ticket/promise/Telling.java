package pledge.ticket.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.channel.QuietHours;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.standard.Standards;
import pledge.ticket.Ticket;
import pledge.ticket.TimeTold;

/** Notes which times customers were told, and which of them they heard will take longer. */
@Component
class Telling {

  private final ToldTimes rows;
  private final Commitments commitments;
  private final Observations observations;
  private final Standards standards;
  private final QuietHours quietHours;

  Telling(
      ToldTimes rows,
      Commitments commitments,
      Observations observations,
      Standards standards,
      QuietHours quietHours) {
    this.rows = rows;
    this.commitments = commitments;
    this.observations = observations;
    this.standards = standards;
    this.quietHours = quietHours;
  }

  /** The customer was told when this clause's clock is due. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(TimeTold fact) {
    var ticket = fact.ticket();
    commitments.openOf(List.of(ticket.work())).getOrDefault(ticket.work(), List.of()).stream()
        .filter(clock -> clock.clause().equals(fact.clause()))
        .forEach(clock -> told(ticket, clock, fact.at()));
  }

  void told(Ticket ticket, Commitment clock, Instant at) {
    var plan = plan(ticket, clock, at, clock.dueAt());
    rows.add(
        new ToldTime(
            clock.id(),
            ticket.id(),
            clock.clause(),
            at,
            clock.dueAt(),
            plan.askAt(),
            plan.noticeAt(),
            null,
            null,
            null));
  }

  NoticePlan plan(Ticket ticket, Commitment clock, Instant toldAt, Instant due) {
    var warn = clock.warnAt();
    var warning = warn == null || !warn.isBefore(due) ? toldAt : warn;
    Duration ahead = standards.of(ticket.brand()).setting("notice.ahead");
    return NoticePlan.of(
        toldAt,
        warning.isBefore(toldAt) ? toldAt : warning,
        due,
        ahead,
        instant -> quietHours.lastAwake(ticket.brand(), ticket.customer(), instant));
  }

  /** What was taken for kept isn't: it is watched again. */
  void owedAgain(UUID clock, Instant now) {
    rows.owedAgain(clock, now);
  }

  /**
   * Another time was told in the place of a promise: before it was missed, that is the announcement
   * the clause asks for.
   */
  void moved(Ticket ticket, Commitment before, Instant newTime, Instant now) {
    var due = before.dueAt();
    boolean told = rows.open(ticket.id()).stream().anyMatch(it -> it.clock().equals(before.id()));
    if (told && due.isAfter(now) && !due.isAfter(newTime)) {
      judged(ticket, before, Verdict.KEPT, now, Evidence.said("moved", "to", newTime));
      rows.ended(before.id(), now);
    }
  }

  void judged(Ticket ticket, Commitment clock, Verdict verdict, Instant at, String note) {
    observations.observe(
        new Observation(
            ticket.brand(),
            NoticeBeforeLate.CLAUSE,
            ticket.work(),
            verdict,
            clock.who(),
            ticket.channel(),
            ticket.type(),
            at,
            Evidence.field(clock.clause().value(), note)));
  }

  /**
   * The customer was told a new time: whatever they were told for an earlier one is announced.
   *
   * @param but the clock of the new time itself
   */
  void announced(Ticket ticket, Instant newTime, Instant now, @Nullable UUID but) {
    rows.announced(
        rows.open(ticket.id()).stream()
            .filter(told -> !told.clock().equals(but))
            .filter(told -> told.dueAt().isAfter(now) && !told.dueAt().isAfter(newTime))
            .map(ToldTime::clock)
            .toList(),
        now);
  }
}
