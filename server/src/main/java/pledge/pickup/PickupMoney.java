package pledge.pickup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.payment.Back;
import pledge.payment.PaidPieces;
import pledge.payment.Payment;
import pledge.payment.Payments;
import pledge.payment.PiecesBack;
import pledge.platform.Outcome;
import pledge.standard.Standards;

/**
 * Pays back what the customer doesn't get: through the journal of {@code payment}, once for each
 * piece, never more than is left of what was paid. Coupon and points go back in proportion.
 */
@Component
class PickupMoney {

  /** The policies of the standard that it rests on. */
  static final String MISSING = "wrong-or-missing";

  static final String CANCELLED = "cancelled-order";

  private final PickupRows rows;
  private final PickupOrders orders;
  private final Payments payments;
  private final PaidPieces pieces;
  private final Standards standards;
  private final ApplicationEventPublisher events;

  PickupMoney(
      PickupRows rows,
      PickupOrders orders,
      Payments payments,
      PaidPieces pieces,
      Standards standards,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.orders = orders;
    this.payments = payments;
    this.pieces = pieces;
    this.standards = standards;
    this.events = events;
  }

  /** What these pieces come to by now, with their part of the freight. */
  long share(OrderView order, List<Offer.Piece> missing) {
    long sum =
        missing.stream().mapToLong(piece -> pieces.shareOfMost(order, with(piece)).money()).sum();
    return Math.min(sum, pieces.left(order));
  }

  /** What is left of the whole order. */
  long left(OrderView order) {
    return pieces.left(order);
  }

  private static PaidPieces.Pieces with(Offer.Piece piece) {
    return new PaidPieces.Pieces(piece.line(), piece.quantity(), true);
  }

  /**
   * Pays these pieces back; what a request took before isn't paid again.
   *
   * @param by whose word it rests on
   * @return what goes back, in minor units
   */
  long missing(Pickup pickup, List<Offer.Piece> missing, StaffId by, Instant now) {
    var order = orders.of(pickup);
    var key = key(pickup, MISSING);
    var back =
        missing.stream()
            .map(piece -> pieces.takeMost(order, with(piece), key, Pickup.KIND))
            .reduce(Back.NOTHING, Back::plus);
    return refund(pickup, back, MISSING, by, now);
  }

  /** Pays back all that is left of the order, none of which the customer gets. */
  long everything(Pickup pickup, StaffId by, Instant now) {
    var order = orders.of(pickup);
    var rest = pieces.takeRest(order, key(pickup, CANCELLED), Pickup.KIND);
    return refund(pickup, rest, CANCELLED, by, now);
  }

  private static UUID key(Pickup pickup, String policy) {
    return UUID.nameUUIDFromBytes((pickup.id() + ":" + policy).getBytes(UTF_8));
  }

  /**
   * Plans the move. Nothing is paid where nothing is left: the order system did already, or nobody
   * paid.
   */
  private long refund(Pickup pickup, Back back, String policy, StaffId by, Instant now) {
    var order = new OrderId(pickup.id());
    events.publishEvent(new PiecesBack(pickup.brand(), order, pickup.number(), pickup.work(), now));
    if (back.money() + back.points() == 0) {
      return 0;
    }
    var planned =
        payments.plan(
            new Payments.Plan(
                pickup.brand(),
                pickup.work(),
                pickup.number(),
                Payment.Kind.REFUND,
                order,
                back.money(),
                back.coupon(),
                back.points(),
                policy,
                standards.of(pickup.brand()).version(),
                by,
                key(pickup, policy),
                now));
    return switch (planned) {
      case Outcome.Refused<Payment>(var refusal) -> {
        long left = payments.left(pickup.brand(), order);
        if (left >= back.money()) {
          throw new IllegalStateException(pickup.number() + ": " + refusal.detail());
        }
        // the order system paid back at the same instant: what is left after that goes back
        yield refund(pickup, new Back(left, 0, back.coupon(), back.points()), policy, by, now);
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
