package pledge.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.store.ShopId;

/**
 * Orders that are new or newer in the mirror, told in the transaction that takes them; repeats and
 * older documents tell nothing.
 *
 * @param imported they came from a file of what has been: nobody is told of them
 */
public record OrdersTaken(BrandId brand, List<Order> orders, Instant at, boolean imported) {

  /**
   * @param was where it stood before; null when it is new here
   * @param shop where it is collected or was placed; null when none, or none known here
   */
  public record Order(
      OrderId id,
      String number,
      OrderStatus status,
      Delivery delivery,
      @Nullable ShopId shop,
      @Nullable CustomerId customer,
      Instant placedAt,
      @Nullable OrderStatus was) {}
}
