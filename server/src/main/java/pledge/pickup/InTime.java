package pledge.pickup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.ledger.Answerable;
import pledge.ledger.ClockCorrected;
import pledge.ledger.ClocksFiring;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Corrections;
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
  private final Corrections corrections;

  InTime(
      PickupRows rows,
      Commitments commitments,
      Observations observations,
      Corrections corrections) {
    this.rows = rows;
    this.commitments = commitments;
    this.observations = observations;
    this.corrections = corrections;
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

  /** The shop was closed, as we hear now: what was late by its clocks may not be by any. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void corrected(ClockCorrected fact) {
    if (!fact.clock().clause().equals(Pickups.READY)) {
      return;
    }
    var work = fact.clock().work();
    var clocks =
        commitments.of(work).stream()
            .filter(clock -> clock.clause().equals(Pickups.READY))
            .toList();
    boolean late =
        clocks.stream().anyMatch(clock -> clock.state() instanceof Commitment.State.Broken);
    var known =
        clocks.stream()
            .flatMap(clock ->
                clock.state() instanceof Commitment.State.Kept(var at)
                    ? Stream.of(at)
                    : Stream.empty())
            .min(Instant::compareTo);
    if (late) {
      return;
    }
    rows.find(work.id())
        .filter(pickup -> rows.judgedAnew(pickup.id(), known.isPresent() ? true : null))
        .ifPresent(pickup ->
            corrections.observed(
                pickup.brand(),
                work,
                List.of(CLAUSE),
                known
                    .map(at -> List.of(observation(pickup, true, fact.clock().who(), at)))
                    .orElse(List.of()),
                fact.at(),
                "the shop was closed"));
  }

  private void judge(Collection<UUID> pickups, boolean kept, @Nullable StaffId by, Instant at) {
    observations.observe(
        rows.judged(pickups, kept).stream()
            .map(pickup -> observation(pickup, kept, pickup.who(by), at))
            .toList());
  }

  private static Observation observation(Pickup pickup, boolean kept, Answerable who, Instant at) {
    return new Observation(
        pickup.brand(),
        CLAUSE,
        pickup.work(),
        kept ? Verdict.KEPT : Verdict.BROKEN,
        who,
        "shop",
        "order",
        at,
        Evidence.field("ready", kept ? "pickup-in-time" : "pickup-late"));
  }
}
