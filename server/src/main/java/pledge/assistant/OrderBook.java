package pledge.assistant;

import java.util.List;
import java.util.Optional;
import pledge.order.OrderView;

/** The orders, as far as this customer may see them. */
interface OrderBook {

  /** Whether the customer is signed in. */
  boolean signedIn();

  /** The signed-in customer's own orders, the newest first; nobody else has any. */
  List<OrderView> own();

  /** The order, for somebody who knows its number and the last four digits of its phone number. */
  Optional<OrderView> verified(String number, String digits);

  /** An order already shown in this conversation. */
  Optional<OrderView> shown(String number);

  /**
   * Counts a try at an order's digits.
   *
   * @return empty when there were too many: the digits aren't even looked at then
   */
  Optional<Try> tryAt(String number);

  /** A try under way. */
  interface Try {
    /** The digits were right: the try doesn't count. */
    void right();
  }
}
