package pledge.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pledge.ledger.ClocksFired;
import pledge.ledger.Commitment;
import pledge.ledger.DisputeMoved;
import pledge.platform.AfterCommit;

/**
 * Tells browsers that something has changed. Called inside a transaction, it tells after the commit
 * and not at all after a rollback.
 */
@Component
public class Live {

  private final HintBroker broker;

  Live(HintBroker broker) {
    this.broker = broker;
  }

  public void hint(Audience audience, Hint hint) {
    hint(Set.of(audience), hint);
  }

  public void hint(Collection<Audience> audiences, Hint hint) {
    AfterCommit.run(() -> broker.send(audiences, hint));
  }

  /**
   * A clock that warns or breaks is shown to whoever answers for it; many at once as one hint each.
   */
  @EventListener
  void clocksFired(ClocksFired fired) {
    Map<Audience, Commitment> told = new LinkedHashMap<>();
    fired.warned().forEach(clock -> tell(clock, told));
    fired.broken().forEach(clock -> tell(clock, told));
    told.forEach((audience, clock) ->
        broker.send(Set.of(audience), new Hint(clock.work().kind(), clock.work().id(), 0)));
  }

  /** A dispute that moves is shown to whom it concerns and to those who settle it. */
  @EventListener
  void disputeMoved(DisputeMoved moved) {
    List<Audience> audiences = new ArrayList<>();
    audiences.add(Audience.staff(moved.person()));
    moved.teams().forEach(team -> audiences.add(Audience.team(team)));
    hint(audiences, new Hint("dispute", moved.dispute(), 0));
  }

  private static void tell(Commitment clock, Map<Audience, Commitment> told) {
    var person = clock.who().person();
    var team = clock.who().team();
    if (person != null) {
      told.put(Audience.staff(person), clock);
    } else if (team != null) {
      told.put(Audience.team(team), clock);
    }
  }
}
