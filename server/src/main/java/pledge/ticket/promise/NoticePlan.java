package pledge.ticket.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When a told time is asked about and announced. Pure: everything it needs is handed in.
 *
 * @param askAt when whoever answers for it is asked for a new time
 * @param noticeAt when the customer is told by the program, if nobody has; null where no waking
 *     instant lies between the telling and the due time
 */
record NoticePlan(Instant askAt, @Nullable Instant noticeAt) {

  /**
   * The notice goes out {@code ahead} of the due time, or half-way from the warning where that is
   * nearer; one that would fall into quiet hours goes before them. The person is asked at the
   * warning, and where the notice must go before that, a quarter of the time earlier.
   *
   * @param lastAwake the latest waking instant up to one
   */
  static NoticePlan of(
      Instant toldAt,
      Instant warnAt,
      Instant due,
      Duration ahead,
      UnaryOperator<Instant> lastAwake) {
    var half = Duration.between(warnAt, due).dividedBy(2);
    var wished = due.minus(half.compareTo(ahead) < 0 ? half : ahead);
    var awake = lastAwake.apply(wished);
    if (!awake.isAfter(toldAt)) {
      return new NoticePlan(warnAt, null);
    }
    var lead = Duration.between(toldAt, awake).dividedBy(4);
    var latestAsk = awake.minus(lead);
    return new NoticePlan(latestAsk.isBefore(warnAt) ? latestAsk : warnAt, awake);
  }
}
