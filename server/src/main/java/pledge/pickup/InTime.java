package pledge.pickup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.ledger.ClocksFiring;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/**
 * Of every pick-up it is noted once whether its customer knew in time: when they are told or
 * choose, or when a clock of theirs breaks before. The share by shop is what appraise.pickup looks
 * at.
 */
@Component
@Executes("appraise.pickup")
class InTime {

  private static final ClauseId CLAUSE = new ClauseId("appraise.pickup");

  private final PickupRows rows;
  private final Commitments commitments;
  private final Observations observations;

  InTime(PickupRows rows, Commitments commitments, Observations observations) {
    this.rows = rows;
    this.commitments = commitments;
    this.observations = observations;
  }

  /** The customer knows; called before the clocks are stopped. */
  void known(Pickup pickup, StaffId by, Instant now) {
    boolean kept =
        commitments.openOf(List.of(pickup.work())).getOrDefault(pickup.work(), List.of()).stream()
            .filter(clock -> clock.clause().equals(Pickups.READY))
            .noneMatch(clock ->
                clock.state() instanceof Commitment.State.Broken || clock.dueAt().isBefore(now));
    judge(List.of(pickup.id()), kept, by, now);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void fired(ClocksFiring firing) {
    var late =
        firing.broken().stream()
            .filter(clock -> clock.clause().equals(Pickups.READY))
            .map(clock -> clock.work().id())
            .distinct()
            .toList();
    if (!late.isEmpty()) {
      judge(late, false, null, firing.at());
    }
  }

  private void judge(Collection<UUID> pickups, boolean kept, @Nullable StaffId by, Instant at) {
    observations.observe(
        rows.judged(pickups, kept).stream()
            .map(pickup ->
                new Observation(
                    pickup.brand(),
                    CLAUSE,
                    pickup.work(),
                    kept ? Verdict.KEPT : Verdict.BROKEN,
                    pickup.who(by),
                    "shop",
                    "order",
                    at,
                    Evidence.field("ready", kept ? "pickup-in-time" : "pickup-late")))
            .toList());
  }
}
