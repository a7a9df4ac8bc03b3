package pledge.standard;

/**
 * What a clock does, in words for people: docs/clocks.md and the standard's reader are made of it.
 *
 * @param waitsForCustomer whether it stands still while the customer's answer is awaited
 * @param answers who answers for it
 */
public record ClockRules(
    boolean waitsForCustomer, Text starts, Text pauses, Text stops, Text cancels, Text answers) {}
