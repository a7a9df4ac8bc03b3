package pledge.shopfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.standard.Executes;

/**
 * Judges what was to be done on a visit once it is over: farewell (store.farewell), help where
 * there were children or heavy bags (store.greet), the points told at the till to a customer who is
 * known (store.member-points), and whether trying, recommending and buying were one flow
 * (store.try-recommend-buy).
 *
 * <p>A visit is over some time after somebody told that they left, so that a phone without a
 * network still gets its word in; or when nobody told anything for long. Each is judged once: what
 * arrives even later stays with the visit, and the verdict can be disputed.
 */
@Component
@Executes({"store.farewell", "store.member-points", "store.try-recommend-buy"})
class VisitJudge extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 100;

  private final VisitLog log;
  private final Observations observations;
  private final Invitations invitations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  VisitJudge(
      VisitLog log,
      Observations observations,
      Invitations invitations,
      TransactionTemplate transaction,
      Clock clock,
      Heartbeats heartbeats) {
    super("shopfloor.visits", EVERY, heartbeats);
    this.log = log;
    this.observations = observations;
    this.invitations = invitations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var judged = transaction.execute(status -> judge(now));
    return judged != null && judged == BATCH;
  }

  private int judge(Instant now) {
    var over = log.over(now, BATCH);
    log.visits(over).forEach(visit -> judge(visit, now));
    return over.size();
  }

  private void judge(Visit visit, Instant now) {
    var seen = new ArrayList<Observation>();
    if (visit.has(ActKind.ENTERED)) {
      seen.add(check(visit, "store.farewell", "", visit.has(ActKind.FAREWELL)));
      if (visit.needsHelp()) {
        seen.add(check(visit, "store.greet", "help", visit.has(ActKind.HELP_OFFERED)));
      }
    }
    if (visit.has(ActKind.BOUGHT) && visit.customer() != null) {
      seen.add(check(visit, "store.member-points", "", visit.has(ActKind.POINTS_TOLD)));
    }
    if (visit.oneFlow()) {
      seen.add(
          observation(
              visit, "store.try-recommend-buy", "", Verdict.USED, "tried-recommended-bought"));
    }
    observations.observe(List.copyOf(seen));
    invitations.invite(visit, now);
  }

  private static Observation check(Visit visit, String clause, String kind, boolean done) {
    return observation(
        visit, clause, kind, done ? Verdict.KEPT : Verdict.BROKEN, done ? "done" : "not-done");
  }

  private static Observation observation(
      Visit visit, String clause, String kind, Verdict verdict, String note) {
    var over = visit.leftAt();
    return Observation.of(
        visit.brand(),
        clause,
        visit.work(),
        verdict,
        new Answerable(visit.clerk(), null, visit.shop().value()),
        "store",
        kind,
        over == null ? visit.acts().getLast().at() : over,
        Evidence.field("visit", note));
  }
}
