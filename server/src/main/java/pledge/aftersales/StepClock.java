package pledge.aftersales;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Ticket;

/**
 * The time of refund or dispatch is told, and is a clock. Where goods come back it begins when they
 * arrive; otherwise with the promise.
 */
@Component
@Executes("aftersales.steps")
class StepClock {

  static final ClauseId CLAUSE = new ClauseId("aftersales.steps");

  private final Commitments commitments;
  private final Standards standards;
  private final RequestRows rows;

  StepClock(Commitments commitments, Standards standards, RequestRows rows) {
    this.rows = rows;
    this.commitments = commitments;
    this.standards = standards;
  }

  /**
   * @return by when, which the customer is told
   */
  Instant promise(Ticket ticket, Request request, String cause, Instant now) {
    var standard = standards.of(ticket.brand());
    var limit = standard.limit(CLAUSE, ticket.channel());
    var due = standard.calendar(limit.calendar()).add(now, limit.duration());
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                CLAUSE,
                request.work(),
                ticket.who(),
                ticket.channel(),
                ticket.type(),
                now,
                cause,
                due)));
    rows.due(request, due);
    return due;
  }

  void kept(Request request, Answerable by, String why, Instant now) {
    commitments.stop(List.of(new Stop(request.work(), CLAUSE, now, by, why)));
    rows.due(request, null);
  }

  void cancel(Request request, Actor by, String why, Instant now) {
    commitments.cancel(request.work(), CLAUSE, now, by, why);
    rows.due(request, null);
  }
}
