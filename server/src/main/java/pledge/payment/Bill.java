package pledge.payment;

import java.util.Arrays;
import java.util.List;
import pledge.order.OrderView;

/**
 * What an order cost and how it was paid, line by line. Coupon, points and freight are shared out
 * over the lines by largest remainder, what a line comes to over its pieces; so the parts of all
 * pieces are what was paid, and a piece's part doesn't depend on which request comes first.
 */
public final class Bill {

  private final List<Line> lines;
  private final long[] goods;
  private final long[] coupon;
  private final long[] points;
  private final long[] freight;

  /**
   * @param quantity at least 1
   * @param total what its pieces cost after the line's own discounts
   */
  public record Line(int quantity, long total) {}

  /**
   * What has gone back on a line so far, in requests that stand.
   *
   * @param pieces for which something went back
   * @param withFreight those of them for which the freight went back too
   * @param given their sum by this arithmetic, whatever was agreed to be paid
   */
  public record Before(int pieces, int withFreight, Back given) {

    public static final Before NONE = new Before(0, 0, Back.NOTHING);
  }

  /**
   * Sums in minor units. What was paid less than the bill goes off the goods, never off the shares
   * of coupon and points; what was paid beyond it is no return's to pay back.
   *
   * @param coupon taken off the whole order
   * @param points paid in points, not in money
   * @param paid paid in money, the freight included
   */
  public Bill(List<Line> lines, long coupon, long points, long freight, long paid) {
    this.lines = List.copyOf(lines);
    var totals = lines.stream().mapToLong(Line::total).toArray();
    long worth = Arrays.stream(totals).sum();
    long off = Math.min(coupon, worth);
    this.coupon = Shares.of(off, totals);
    var afterCoupon = minus(totals, this.coupon);
    long inPoints = Math.min(points, worth - off);
    this.points = Shares.of(inPoints, afterCoupon);
    var open = minus(afterCoupon, this.points);
    long freightPaid = Math.min(freight, Math.max(0, paid));
    long goodsPaid = Math.min(worth - off - inPoints, Math.max(0, paid) - freightPaid);
    this.goods = Shares.of(goodsPaid, open);
    this.freight = Shares.of(lines.isEmpty() ? 0 : freightPaid, totals);
  }

  /** The order system tells one discount for the whole order; points are a way of paying. */
  public static Bill of(OrderView order) {
    long points = paid(order, true);
    long known = paid(order, false);
    long money = order.payments().isEmpty() && order.paidAt() != null ? order.totalMinor() : known;
    return new Bill(
        order.lines().stream().map(line -> new Line(line.quantity(), line.totalMinor())).toList(),
        order.discountMinor(),
        points,
        order.freightMinor(),
        money);
  }

  private static long paid(OrderView order, boolean inPoints) {
    return order.payments().stream()
        .filter(it -> it.kind().equals("paid") && it.method().equals("points") == inPoints)
        .mapToLong(OrderView.Payment::amountMinor)
        .sum();
  }

  private static long[] minus(long[] of, long[] off) {
    var left = new long[of.length];
    Arrays.setAll(left, i -> of[i] - off[i]);
    return left;
  }

  /**
   * What goes back for so many more pieces of a line.
   *
   * @param line from 0
   * @param quantity no more than are left
   * @param withFreight the reason makes the freight ours
   */
  public Back back(int line, Before before, int quantity, boolean withFreight) {
    int pieces = lines.get(line).quantity();
    int now = before.pieces() + quantity;
    if (quantity < 1 || now > pieces) {
      throw new IllegalArgumentException(
          "of " + pieces + " pieces " + before.pieces() + " went back, " + quantity + " can't");
    }
    int carried = before.withFreight() + quantity;
    var given = before.given();
    return new Back(
        rest(Shares.first(now, goods[line], pieces), given.goods()),
        withFreight ? rest(Shares.first(carried, freight[line], pieces), given.freight()) : 0,
        rest(Shares.first(now, coupon[line], pieces), given.coupon()),
        rest(Shares.first(now, points[line], pieces), given.points()));
  }

  private static long rest(long due, long given) {
    return Math.max(0, due - given);
  }

  /** What all pieces together come to. */
  public Back whole() {
    return new Back(
        Arrays.stream(goods).sum(),
        Arrays.stream(freight).sum(),
        Arrays.stream(coupon).sum(),
        Arrays.stream(points).sum());
  }
}
