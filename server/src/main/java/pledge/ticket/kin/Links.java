package pledge.ticket.kin;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** Two tickets that have to do with one another. Nothing of either changes by it. */
@Component
class Links {

  private final LinkRows rows;
  private final Tickets tickets;

  Links(LinkRows rows, Tickets tickets) {
    this.rows = rows;
    this.tickets = tickets;
  }

  /** The one is now this to the other; said again it changes nothing. */
  @Transactional
  Outcome<Ticket> link(TicketId one, TicketId other, Relation how, StaffMember me, Asked asked) {
    var pair = both(one, other, asked);
    if (merged(pair)) {
      return Outcome.refused(
          Refusal.state("merged", "one of them is a duplicate: link the one it was merged into"));
    }
    var now = rows.between(one, other);
    if (now.isPresent() && now.get() == how) {
      return Outcome.done(pair.one());
    }
    if (now.filter(Relation::fixed).isPresent()) {
      return Outcome.refused(split());
    }
    rows.remove(one, other);
    rows.add(one, other, how, me.id(), asked.now());
    note(pair, how, "linked", asked);
    return Outcome.done(pair.one());
  }

  /** They have nothing to do with one another; said again it changes nothing. */
  @Transactional
  Outcome<Ticket> unlink(TicketId one, TicketId other, Asked asked) {
    var pair = both(one, other, asked);
    var now = rows.between(one, other);
    if (now.isEmpty()) {
      return Outcome.done(pair.one());
    }
    if (now.get().fixed()) {
      return Outcome.refused(split());
    }
    rows.remove(one, other);
    note(pair, now.get(), "unlinked", asked);
    return Outcome.done(pair.one());
  }

  private Tickets.Pair both(TicketId one, TicketId other, Asked asked) {
    if (one.equals(other)) {
      throw new BadInput("other", "is another ticket");
    }
    return tickets.lockBoth(one, other, asked);
  }

  private static boolean merged(Tickets.Pair pair) {
    return pair.one().state() == TicketState.MERGED || pair.other().state() == TicketState.MERGED;
  }

  private static Refusal split() {
    return Refusal.state("split-stays", "that one was split from the other stays on record");
  }

  private void note(Tickets.Pair pair, Relation how, String what, Asked asked) {
    note(pair.one(), pair.other(), how, what, asked);
    note(pair.other(), pair.one(), how.inverse(), what, asked);
    tickets.touched(pair.one());
    tickets.touched(pair.other());
  }

  private void note(Ticket on, Ticket other, Relation how, String what, Asked asked) {
    tickets.note(
        on.id(),
        TicketEntry.KIN,
        asked.by(),
        "",
        Map.of("what", what, "how", how.word(), "ticket", other.id().value().toString()),
        asked.now(),
        null);
  }
}
