package pledge.standard;

/**
 * What a clock does, in words for people: docs/clocks.md and the standard's reader are made of it.
 *
 * @param answers who answers for it
 */
public record ClockRules(Text starts, Text pauses, Text stops, Text cancels, Text answers) {}
