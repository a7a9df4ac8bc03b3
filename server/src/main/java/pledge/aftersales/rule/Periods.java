package pledge.aftersales.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pledge.standard.ClauseId;
import pledge.standard.Standard;

/** Until when something may be asked for. */
final class Periods {

  static final String WARRANTY = "warranty";

  private static final ClauseId ELIGIBILITY = new ClauseId("aftersales.eligibility");

  private Periods() {}

  /**
   * The first instant that is too late; null: never. Days and months count from the day after
   * delivery and end with their last day, in the brand's zone; hours run from the delivery.
   */
  static @Nullable Instant end(String within, Instant delivered, Facts facts, Standard standard) {
    var day = delivered.atZone(facts.zone()).toLocalDate();
    return switch (within) {
      case "any" -> null;
      case WARRANTY -> after(day.plusMonths(facts.traits().warrantyMonths()), facts);
      case "no-reason" ->
          days(day, standard.clause(ELIGIBILITY).figures().duration("noReason"), facts);
      default -> {
        var span = Duration.parse(within);
        yield within.startsWith("PT") ? delivered.plus(span) : days(day, span, facts);
      }
    };
  }

  private static Instant days(LocalDate day, Duration span, Facts facts) {
    return after(day.plusDays(span.toDays()), facts);
  }

  private static Instant after(LocalDate last, Facts facts) {
    return last.plusDays(1).atStartOfDay(facts.zone()).toInstant();
  }
}
