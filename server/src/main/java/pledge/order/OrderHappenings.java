package pledge.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pledge.customer.CustomerId;
import pledge.customer.Handle;
import pledge.customer.Happening;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/** What the buyers' timelines hear of orders: the turns of an order's life, by the order system. */
final class OrderHappenings {

  private OrderHappenings() {}

  static List<Happening> of(
      BrandId brand, Collection<Entry> entries, Map<Handle, CustomerId> buyers) {
    var all = new ArrayList<Happening>();
    for (var entry : entries) {
      var buyer = entry.buyer() == null ? null : buyers.get(entry.buyer());
      if (buyer == null) {
        continue;
      }
      var order = entry.document();
      add(all, brand, entry, buyer, "order.placed", order.placedAt());
      Entry.list(order.shipments()).stream()
          .map(OrderDocument.Shipment::dispatchedAt)
          .filter(Objects::nonNull)
          .min(Instant::compareTo)
          .ifPresent(at -> add(all, brand, entry, buyer, "order.shipped", at));
      add(all, brand, entry, buyer, "order.delivered", order.deliveredAt());
      add(all, brand, entry, buyer, "order.cancelled", order.cancelledAt());
      if (order.status() == OrderStatus.RETURNED) {
        add(all, brand, entry, buyer, "order.returned", entry.updatedAt());
      }
    }
    return all;
  }

  private static void add(
      List<Happening> all,
      BrandId brand,
      Entry entry,
      CustomerId buyer,
      String what,
      @Nullable Instant at) {
    if (at != null) {
      all.add(
          Happening.of(
              brand,
              buyer,
              new WorkRef("order", entry.id()),
              entry.id(),
              what,
              "shop",
              Map.of("number", entry.number()),
              at));
    }
  }
}
