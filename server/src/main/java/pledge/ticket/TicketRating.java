package pledge.ticket;

/**
 * What the customer gave when asked about a ticket; kept for the screens, it belongs to feedback.
 */
public record TicketRating(int stars, String words) {}
