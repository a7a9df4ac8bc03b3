package pledge.ticket.promise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Stop;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketAnswered;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketSpoken;
import pledge.ticket.TicketTold;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * What keeps a promise: progress told, by any way, or the outcome; and what takes that back because
 * it was no report.
 */
@Component
class PromisesKept {

  private static final String AT_DESK = "progress told: in the conversation";

  private final Promises promises;
  private final PromiseRows rows;
  private final Tickets tickets;
  private final Commitments commitments;
  private final Standards standards;
  private final Telling telling;

  PromisesKept(
      Promises promises,
      PromiseRows rows,
      Tickets tickets,
      Commitments commitments,
      Standards standards,
      Telling telling) {
    this.promises = promises;
    this.rows = rows;
    this.tickets = tickets;
    this.commitments = commitments;
    this.standards = standards;
    this.telling = telling;
  }

  /** Progress was told by phone, in person or where the customer wrote: the promise is kept. */
  @Transactional
  Outcome<Ticket> progress(
      TicketId id, String text, ToldOutcome.Way way, UUID request, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (tickets.noted(id, request)) {
      return Outcome.done(ticket);
    }
    if (promises.open(ticket).isEmpty()) {
      return Outcome.refused(
          Refusal.state("nothing-promised", "no promise is open on this ticket"));
    }
    tickets.note(
        id,
        TicketEntry.PROMISE,
        asked.by(),
        text,
        Map.of("told", true, "way", way.word()),
        asked.now(),
        request);
    kept(ticket, asked.now(), asked.hand(ticket), "progress told: " + way.word());
    return Outcome.done(tickets.touched(ticket));
  }

  /** A message of a person on the ticket tells progress; "one moment" doesn't. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void spoken(TicketSpoken fact) {
    var ticket = fact.ticket();
    if (!standards.of(ticket.brand()).phrases("holding").onlyThese(fact.text())) {
      kept(ticket, fact.at(), fact.by(), "progress told: message");
    }
  }

  /**
   * A person wrote in the live conversation: where the standard's list {@code tells-progress} hears
   * a report in it, the promise is kept as by a message on the ticket. Whoever sees it otherwise
   * takes that back by {@link #notKept}.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(TicketAnswered fact) {
    var ticket = fact.ticket();
    if (!fact.atDesk()
        || standards.of(ticket.brand()).phrases("tells-progress").find(fact.text()).isEmpty()) {
      return;
    }
    promises
        .open(ticket)
        .filter(clock -> clock.startedAt().isBefore(fact.at()))
        .filter(clock -> !rows.isNoReport(clock.id(), fact.text()))
        .ifPresent(clock -> {
          kept(ticket, fact.at(), fact.by(), AT_DESK);
          tickets.note(
              ticket.id(),
              TicketEntry.PROMISE,
              NoticeBeforeLate.BY,
              "",
              Map.of("told", true, "way", ToldOutcome.Way.MESSAGE.word(), "atDesk", true),
              fact.at(),
              null);
        });
  }

  /**
   * What was said in the conversation was no report: the promise is owed as before, and broken when
   * its time has gone by.
   */
  @Transactional
  Outcome<Ticket> notKept(TicketId id, UUID promise, Asked asked) {
    var ticket = tickets.lock(id, asked);
    boolean ours = rows.of(id).stream().anyMatch(it -> it.clock().equals(promise));
    if (!ours || !commitments.reopen(promise, AT_DESK, asked.now(), asked.by())) {
      return Outcome.refused(
          Refusal.state(
              "not-kept-at-desk",
              "only a promise kept by words in the conversation, and none since, is taken back"));
    }
    telling.owedAgain(promise, asked.now());
    return Outcome.done(tickets.touched(ticket));
  }

  /**
   * Whoever writes these words at the desk says that they report nothing: they keep no promise, and
   * where they did already, it is owed again.
   */
  @Transactional
  Outcome<Ticket> noReport(TicketId id, UUID promise, String text, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (!(asked.by() instanceof StaffMember me)
        || rows.of(id).stream().noneMatch(it -> it.clock().equals(promise))) {
      throw new NotFound("promise");
    }
    rows.noReport(promise, text, me.id(), asked.now());
    if (commitments.reopen(promise, AT_DESK, asked.now(), asked.by())) {
      telling.owedAgain(promise, asked.now());
      return Outcome.done(tickets.touched(ticket));
    }
    return Outcome.done(ticket);
  }

  /** The promise that these words would keep if they were written at the desk. */
  Optional<Promise> keptBy(Ticket ticket, String text) {
    if (standards.of(ticket.brand()).phrases("tells-progress").find(text).isEmpty()
        || standards.of(ticket.brand()).phrases("holding").onlyThese(text)) {
      return Optional.empty();
    }
    return promises
        .open(ticket)
        .flatMap(clock ->
            rows.of(ticket.id()).stream().filter(it -> it.clock().equals(clock.id())).findFirst());
  }

  boolean keptAtDesk(UUID promise) {
    return commitments.keptFor(promise, AT_DESK);
  }

  /** The outcome is the last of all progress. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(TicketTold fact) {
    var ticket = fact.ticket();
    var by = fact.by();
    var who = by == null ? ticket.who() : new Answerable(by, ticket.team());
    kept(ticket, fact.at(), who, "outcome told to the customer");
  }

  private void kept(Ticket ticket, Instant at, Answerable by, String why) {
    commitments.stop(
        List.of(
            new Stop(ticket.work(), Promises.PROGRESS, at, by, why),
            new Stop(ticket.work(), Promises.COMPLAINT, at, by, why)));
  }
}
