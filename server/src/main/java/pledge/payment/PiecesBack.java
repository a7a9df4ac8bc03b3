package pledge.payment;

import java.time.Instant;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * Pieces of an order were never handed over and are paid back. Published inside the transaction
 * that writes it, by whoever pays; what somebody else means to do with these pieces is to be judged
 * anew.
 */
public record PiecesBack(BrandId brand, OrderId order, String number, WorkRef work, Instant at) {}
