package pledge.aftersales;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.payment.PiecesBack;
import pledge.ticket.Asked;
import pledge.ticket.Tickets;

/**
 * A pick-up paid back pieces of an order: what was asked for them and isn't fulfilled yet is judged
 * anew, so that nobody promises what can't be kept. Repeats find the same.
 */
@Component
class Rejudging {

  private static final SystemActor BY = new SystemActor("aftersales");

  private final Tickets tickets;
  private final RequestRows rows;
  private final RequestNotes notes;
  private final Opening opening;

  Rejudging(Tickets tickets, RequestRows rows, RequestNotes notes, Opening opening) {
    this.tickets = tickets;
    this.rows = rows;
    this.notes = notes;
    this.opening = opening;
  }

  @ApplicationModuleListener
  void on(PiecesBack paid) {
    for (var seen : rows.unfulfilled(paid.order())) {
      var ticket = tickets.lock(seen.ticket(), Asked.of(BY, paid.at()));
      var request = rows.find(seen.id()).orElseThrow();
      if (!Requests.UNFULFILLED.contains(request.state())) {
        continue;
      }
      var ruling = opening.judge(request, request.condition());
      if (!ruling.equals(request.ruling())) {
        rows.judged(request, ruling);
        notes.step(
            ticket, rows.find(request.id()).orElseThrow(), BY, "judged-anew", null, paid.at());
      }
    }
  }
}
