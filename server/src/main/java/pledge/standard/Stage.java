package pledge.standard;

/**
 * A stage of a service contact, in order: greet, listen, judge, solve, confirm, record.
 *
 * @param hint what is done in it
 */
public record Stage(String code, String titleZh, String titleEn, Text hint) {}
