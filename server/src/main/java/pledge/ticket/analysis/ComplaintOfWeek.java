package pledge.ticket.analysis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.ticket.TicketId;

/**
 * A complaint as the weekly look sees it.
 *
 * @param cause the code of a leaf; null as long as nobody said
 * @param product as its field tells; empty when it doesn't, likewise the shop
 */
record ComplaintOfWeek(
    TicketId ticket,
    Instant recognisedAt,
    String channel,
    @Nullable UUID customer,
    String product,
    String shop,
    @Nullable String cause) {}
