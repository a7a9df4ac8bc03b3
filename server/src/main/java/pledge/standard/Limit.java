package pledge.standard;

import java.time.Duration;

/**
 * How long something may take.
 *
 * @param duration open time of the calendar; more than nothing. Where the clause is kept by a
 *     promised instant ({@link Figures#promised}), the time a promise gets that names none
 * @param calendar the name of the calendar that counts, for {@link Standard#calendar}
 * @param warnBefore open time of the same calendar left when the warning comes; less than {@code
 *     duration}, nothing means no warning
 */
public record Limit(Duration duration, String calendar, Duration warnBefore) {}
