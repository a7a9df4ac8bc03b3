package pledge.aftersales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.store.ShopId;
import pledge.ticket.TicketId;

/**
 * A customer at the counter with goods of an order.
 *
 * @param endedAt when everything asked for was settled, or they left
 */
record CounterCase(
    TicketId ticket,
    BrandId brand,
    ShopId shop,
    OrderId order,
    String number,
    StaffId openedBy,
    Instant openedAt,
    @Nullable Instant endedAt) {}
