package pledge.standard;

/**
 * A one-tap question in the customer's chat (channel.shortcut).
 *
 * @param label on the button
 * @param text what the customer says by tapping it
 */
public record Shortcut(Text label, Text text) {}
