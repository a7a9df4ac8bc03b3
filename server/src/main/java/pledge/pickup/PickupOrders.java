package pledge.pickup;

import java.util.List;
import org.springframework.stereotype.Component;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.NotFound;

/** The orders of pick-ups. */
@Component
class PickupOrders {

  private final Orders orders;

  PickupOrders(Orders orders) {
    this.orders = orders;
  }

  OrderView of(Pickup pickup) {
    var id = new OrderId(pickup.id());
    var order = orders.those(pickup.brand(), List.of(id)).get(id);
    if (order == null) {
      throw new NotFound("order");
    }
    return order;
  }
}
