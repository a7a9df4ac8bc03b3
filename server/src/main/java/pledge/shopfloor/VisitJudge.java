package pledge.shopfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.ledger.Answerable;
import pledge.ledger.Corrections;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/**
 * Judges what was to be done on a visit once it is over: farewell (store.farewell), help where
 * there were children or heavy bags (store.greet), the points told at the till to a customer who is
 * known (store.member-points), and whether trying, recommending and buying were one flow
 * (store.try-recommend-buy).
 *
 * <p>A visit is over some time after somebody told that they left, so that a phone without a
 * network still gets its word in; or when nobody told anything for long. What a phone tells even
 * later puts right what was judged without it.
 */
@Component
@Executes({"store.farewell", "store.member-points", "store.try-recommend-buy"})
class VisitJudge extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 100;

  private static final List<ClauseId> CLAUSES =
      Stream.of("store.farewell", "store.greet", "store.member-points", "store.try-recommend-buy")
          .map(ClauseId::new)
          .toList();

  private final VisitLog log;
  private final Observations observations;
  private final Corrections corrections;
  private final Invitations invitations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  VisitJudge(
      VisitLog log,
      Observations observations,
      Corrections corrections,
      Invitations invitations,
      TransactionTemplate transaction,
      Clock clock,
      Heartbeats heartbeats) {
    super("shopfloor.visits", EVERY, heartbeats);
    this.log = log;
    this.observations = observations;
    this.corrections = corrections;
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
    observations.observe(checks(visit));
    invitations.invite(visit, now);
  }

  /**
   * More was told of a visit that was judged before: its verdicts are those they would have been.
   * Nobody is invited late, nor is an invitation unsaid.
   */
  void judgeAgain(Visit visit, Instant now) {
    corrections.observed(
        visit.brand(), visit.work(), CLAUSES, checks(visit), now, "a phone told it later");
  }

  private static List<Observation> checks(Visit visit) {
    if (visit.mistaken()) {
      return List.of();
    }
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
    return seen;
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
