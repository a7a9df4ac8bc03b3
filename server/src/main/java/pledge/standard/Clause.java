package pledge.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of the standard.
 *
 * @param section number of the register's section, 1 to 15
 * @param sources the documents it comes from, {@code D0} to {@code D4}
 * @param clock what starts, pauses, stops and cancels it; clocks only
 */
public record Clause(
    ClauseId id,
    ClauseKind kind,
    int section,
    String titleZh,
    String titleEn,
    List<String> sources,
    Figures figures,
    @Nullable ClockRules clock) {

  public String title(String locale) {
    return locale.startsWith("en") ? titleEn : titleZh;
  }
}
