package pledge.standard;

import java.time.LocalDate;

/**
 * A day that doesn't follow its weekday: a holiday, or with {@code working} a make-up working day
 * (调休).
 *
 * @param name what the day is called, such as 春节
 */
public record SpecialDay(LocalDate day, boolean working, String name) {}
