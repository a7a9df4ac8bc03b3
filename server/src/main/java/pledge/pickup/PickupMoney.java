package pledge.pickup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.payment.Bill;
import pledge.payment.Payment;
import pledge.payment.Payments;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/**
 * Pays back what the customer doesn't get: through the journal of {@code payment}, once for each
 * reason, never more than is left of what was paid.
 */
@Component
class PickupMoney {

  /** The policies of the standard that it rests on. */
  static final String MISSING = "wrong-or-missing";

  static final String CANCELLED = "cancelled-order";

  private final PickupRows rows;
  private final Payments payments;
  private final Standards standards;

  PickupMoney(PickupRows rows, Payments payments, Standards standards) {
    this.rows = rows;
    this.payments = payments;
    this.standards = standards;
  }

  /** What these pieces come to, with their part of coupon and freight. */
  static long share(OrderView order, List<Offer.Piece> pieces) {
    var bill = Bill.of(order);
    return pieces.stream()
        .mapToLong(
            piece -> bill.back(piece.line(), Bill.Before.NONE, piece.quantity(), true).money())
        .sum();
  }

  /** What is left of the whole order. */
  long left(Pickup pickup) {
    return payments.left(pickup.brand(), new OrderId(pickup.id()));
  }

  /**
   * Plans the move. Nothing is paid where nothing is left: the order system did already, or nobody
   * paid.
   *
   * @param by whose word it rests on
   * @return what goes back
   */
  long refund(Pickup pickup, long minor, String policy, StaffId by, Instant now) {
    long left = left(pickup);
    long back = Math.min(minor, left);
    if (back <= 0) {
      return 0;
    }
    var planned =
        payments.plan(
            new Payments.Plan(
                pickup.brand(),
                pickup.work(),
                pickup.number(),
                Payment.Kind.REFUND,
                new OrderId(pickup.id()),
                back,
                policy,
                standards.of(pickup.brand()).version(),
                by,
                UUID.nameUUIDFromBytes((pickup.id() + ":" + policy).getBytes(UTF_8)),
                now));
    return switch (planned) {
      case Outcome.Refused<Payment>(var refusal) -> {
        if (left(pickup) >= left) {
          throw new IllegalStateException(pickup.number() + ": " + refusal.detail());
        }
        // somebody else paid back at the same instant: what is left after that goes back
        yield refund(pickup, minor, policy, by, now);
      }
      case Outcome.Done<Payment>(var payment) -> {
        rows.refunded(pickup.id(), payment.minor());
        yield payment.minor();
      }
    };
  }

  static String amount(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }
}
