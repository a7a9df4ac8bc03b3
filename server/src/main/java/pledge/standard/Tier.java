package pledge.standard;

/**
 * How hard a matter is.
 *
 * @param code {@code normal}, {@code complex} or {@code difficult} in the shipped standard
 * @param teamKind the kind of team that solves it
 * @param clock the clause whose clock runs on it
 */
public record Tier(
    String code, String titleZh, String titleEn, String teamKind, ClauseId clock, Text examples) {}
