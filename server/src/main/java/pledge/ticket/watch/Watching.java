package pledge.ticket.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.ClocksFired;
import pledge.ledger.Commitment;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.ticket.Asked;
import pledge.ticket.MergeRule;
import pledge.ticket.Onlookers;
import pledge.ticket.Ticket;
import pledge.ticket.TicketHandedOver;
import pledge.ticket.TicketId;

/**
 * Anyone who may see a ticket can watch it. Watching gives no right: who may no longer see the
 * ticket is told nothing of it, and is told again once they may. Nothing is sent: a watcher's
 * screen is hinted at and reads what is new, one line a ticket however much happened on it, and
 * nothing that they did themselves.
 */
@Component
public class Watching implements Onlookers, MergeRule {

  private final WatchRows rows;
  private final Staff staff;
  private final Live live;

  Watching(WatchRows rows, Staff staff, Live live) {
    this.rows = rows;
    this.staff = staff;
    this.live = live;
  }

  /** Begins to watch; the caller has looked whether they may see it. */
  @Transactional
  public boolean watch(Ticket ticket, StaffMember who, Instant now) {
    return rows.begin(ticket.id(), who.id(), "asked", now);
  }

  @Transactional
  public boolean unwatch(TicketId ticket, StaffMember who) {
    return rows.end(ticket, who.id());
  }

  @Override
  public Collection<StaffId> of(TicketId ticket) {
    return rows.of(ticket);
  }

  /** Who had a ticket and hands it over goes on watching it, until they say that they needn't. */
  @EventListener
  void handed(TicketHandedOver fact) {
    if (fact.by() instanceof StaffMember member
        && member.id().equals(fact.before().owner())
        && !member.id().equals(fact.to().person())) {
      rows.begin(fact.before().id(), member.id(), "handed", fact.at());
    }
  }

  /** Who watched a duplicate watches what it became part of, and goes on when they are parted. */
  @Override
  public void merged(Ticket duplicate, Ticket main, Asked asked) {
    rows.follow(duplicate.id(), main.id(), asked.now());
  }

  /** Clocks that warn or break, a whole sweep at once; behind those who write them down. */
  @EventListener
  @Order
  @Transactional
  void fired(ClocksFired fired) {
    var warned = ofTickets(fired.warned());
    var all = new ArrayList<>(warned);
    all.addAll(ofTickets(fired.broken()));
    if (all.isEmpty()) {
      return;
    }
    var watchers = rows.of(Set.copyOf(all.stream().map(Watching::ticket).toList()));
    if (watchers.isEmpty()) {
      return;
    }
    var watched = warned.stream().filter(clock -> watchers.containsKey(ticket(clock))).toList();
    if (!watched.isEmpty()) {
      rows.warned(
          watched.stream().map(Watching::ticket).toList(),
          watched.stream().map(clock -> clock.clause().value()).toList(),
          fired.at());
    }
    var people =
        staff.find(watchers.values().stream().flatMap(Set::stream).distinct().toList()).keySet();
    // A hint names the ticket and nothing of it; what its reader may not see they don't get to
    // read.
    watchers.forEach((ticket, those) ->
        those.stream()
            .filter(people::contains)
            .forEach(person ->
                live.hint(Audience.staff(person), new Hint(TicketId.KIND, ticket.value(), 0))));
  }

  private static List<Commitment> ofTickets(List<Commitment> clocks) {
    return clocks.stream().filter(clock -> clock.work().kind().equals(TicketId.KIND)).toList();
  }

  private static TicketId ticket(Commitment clock) {
    return new TicketId(clock.work().id());
  }
}
