package pledge.shopfloor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Hindsight;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/**
 * The ten seconds from the entry to the greeting (store.greet), judged by when things happened, not
 * by when we heard of them. A greeting in time that a phone without a network tells late puts the
 * verdict right that the sweep gave in the meantime.
 */
@Component
@Executes("store.greet")
class EntryGreeting {

  static final ClauseId GREET = new ClauseId("store.greet");
  static final SystemActor BY = new SystemActor("shopfloor");

  private final Commitments commitments;
  private final Hindsight hindsight;

  EntryGreeting(Commitments commitments, Hindsight hindsight) {
    this.commitments = commitments;
    this.hindsight = hindsight;
  }

  /**
   * Brings the clock to what the acts tell, whatever it was.
   *
   * @return until when a greeting is in time; null while nobody told of the entry
   */
  @Nullable Instant judge(Visit visit) {
    var entered = visit.first(ActKind.ENTERED);
    if (entered.isEmpty()) {
      return null;
    }
    if (visit.mistaken()) {
      hindsight.neverPromised(visit.work(), GREET, entered.get().at(), BY, "counted by mistake");
      return null;
    }
    var clock = clock(visit, entered.get());
    var greeted = visit.first(ActKind.GREETED);
    if (greeted.isPresent()) {
      stop(visit, greeted.get());
    } else {
      gone(visit, clock);
    }
    return clock.dueAt();
  }

  private Commitment clock(Visit visit, Act entered) {
    var known = find(visit);
    if (known != null) {
      return known;
    }
    commitments.start(
        List.of(
            new Start(
                visit.brand(),
                GREET,
                visit.work(),
                entered.who(visit.shop().value()),
                "store",
                "",
                entered.at(),
                "somebody came in",
                null)));
    var started = find(visit);
    if (started == null) {
      throw new IllegalStateException("no clock for visit " + visit.id());
    }
    return started;
  }

  private @Nullable Commitment find(Visit visit) {
    return commitments.of(visit.work()).stream()
        .filter(clock -> clock.clause().equals(GREET))
        .findFirst()
        .orElse(null);
  }

  private void stop(Visit visit, Act greeted) {
    var stop =
        new Stop(
            visit.work(),
            GREET,
            greeted.at(),
            greeted.who(visit.shop().value()),
            "they were greeted");
    commitments.stop(List.of(stop));
    hindsight.fulfilledEarlier(stop);
  }

  /** Who leaves before the time is over couldn't be greeted in it; after that, it was missed. */
  private void gone(Visit visit, Commitment clock) {
    var left = visit.leftAt();
    if (left == null) {
      return;
    }
    if (left.isAfter(clock.dueAt())) {
      commitments.cancel(visit.work(), GREET, left, BY, "gone ungreeted");
    } else {
      hindsight.neverPromised(visit.work(), GREET, left, BY, "gone at once");
    }
  }
}
