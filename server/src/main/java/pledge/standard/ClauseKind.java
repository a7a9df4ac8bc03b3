package pledge.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a clause is executed, and so what counts as evidence for it. */
public enum ClauseKind {
  /** A promise with a due time; evidence: a commitment. */
  CLOCK,
  /** A behaviour that is observed and judged kept or broken; evidence: an observation. */
  CHECK,
  /** The system refuses otherwise; evidence: a refusal. */
  GATE,
  /** An upper bound; evidence: a refusal or a use below it. */
  CAP,
  /** A figure to reach; evidence: a measured value. */
  TARGET,
  /** Recurring work that is planned, owned and proven done. */
  DUTY,
  /** What the system can do; evidence: a recorded use. */
  ABILITY;

  /** The word used in the standard's file, in the database and on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
