package pledge.payment;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What goes back for some pieces, in minor units of the order's currency.
 *
 * @param goods money for the goods
 * @param freight money for the way they came, where that is ours to bear
 * @param coupon the part of the order's coupon that they had used up
 * @param points the part of what was paid in points
 */
@Schema(name = "AftersalesShare")
public record Back(long goods, long freight, long coupon, long points) {

  public static final Back NOTHING = new Back(0, 0, 0, 0);

  /** What is paid out. */
  public long money() {
    return goods + freight;
  }

  public Back plus(Back other) {
    return new Back(
        goods + other.goods, freight + other.freight, coupon + other.coupon, points + other.points);
  }
}
