package pledge.ticket.option;

/**
 * One way out of a matter, as the customer reads it.
 *
 * @param pros what speaks for it; may be empty
 * @param cons what speaks against it; may be empty
 * @param fen what it costs the customer, 0 for nothing
 * @param hours how long it takes
 * @param steps what the customer must do, with its cautions (solve.guidance); empty for nothing
 */
public record WayOut(String title, String pros, String cons, long fen, int hours, String steps) {}
