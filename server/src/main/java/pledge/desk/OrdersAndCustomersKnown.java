package pledge.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.conversation.Conversations.Brief;
import pledge.conversation.KnownFacts;
import pledge.customer.CustomerId;
import pledge.customer.CustomerView;
import pledge.customer.Customers;
import pledge.order.Orders;

/** What the panel shows of a customer, for telling an agent who is about to ask for it. */
@Component
class OrdersAndCustomersKnown implements KnownFacts {

  private final Customers customers;
  private final Orders orders;

  OrdersAndCustomersKnown(Customers customers, Orders orders) {
    this.customers = customers;
    this.orders = orders;
  }

  @Override
  public Optional<String> known(Brief conversation, String what) {
    var customer = conversation.customer();
    if (customer == null) {
      return Optional.empty();
    }
    return switch (what) {
      case "order" -> newestOrder(conversation, customer);
      case "phone" -> of(conversation, customer).map(CustomerView::phone);
      case "address" -> of(conversation, customer).map(CustomerView::address);
      case "name" -> of(conversation, customer).map(CustomerView::name).filter(n -> !n.isBlank());
      default -> Optional.empty();
    };
  }

  private Optional<String> newestOrder(Brief conversation, CustomerId customer) {
    return orders.of(conversation.brand(), customer, 1).stream()
        .findFirst()
        .map(order -> order.number());
  }

  private Optional<CustomerView> of(Brief conversation, @Nullable CustomerId customer) {
    return customer == null ? Optional.empty() : customers.find(conversation.brand(), customer);
  }
}
