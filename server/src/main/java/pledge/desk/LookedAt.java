package pledge.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.conversation.Conversations.Brief;
import pledge.conversation.FactsLooked;
import pledge.conversation.FirstSteps;
import pledge.order.OrderView;
import pledge.order.Orders;

/**
 * What was before an agent's eyes when they spoke of it: the panel with its customer and newest
 * orders, an order they looked up by its number, or the one the assistant showed in the thread.
 */
@Component
class LookedAt implements FactsLooked, FirstSteps {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[A-Za-z]{0,4}-?[0-9][0-9-]{4,38}[0-9](?![0-9A-Za-z])");

  /** Nobody names more orders in one message. */
  private static final int NUMBERS = 10;

  private final Orders orders;
  private final AuditTrail audit;

  LookedAt(Orders orders, AuditTrail audit) {
    this.orders = orders;
    this.audit = audit;
  }

  @Override
  public Optional<String> unseen(
      Brief conversation,
      StaffId who,
      String about,
      String text,
      InThread inThread,
      Instant from,
      Instant to) {
    boolean onPanel = inThread.panel() && conversation.customer() != null;
    if (about.equals("membership")) {
      return onPanel || customerLooked(conversation, who, from, to)
          ? Optional.empty()
          : Optional.of(about);
    }
    var shown = onPanel ? panelOf(conversation) : List.<OrderView>of();
    var byAssistant = Optional.ofNullable(inThread.order());
    var named = named(conversation, text);
    if (named.isEmpty()) {
      boolean seen =
          onPanel || byAssistant.isPresent() || looked(panelOf(conversation), who, from, to);
      return seen ? Optional.empty() : Optional.of(about);
    }
    return named.stream()
        .filter(order -> shown.stream().noneMatch(it -> it.id().equals(order.id())))
        .filter(order -> byAssistant.filter(order.number()::equalsIgnoreCase).isEmpty())
        .filter(order -> !looked(List.of(order), who, from, to))
        .map(OrderView::number)
        .findFirst();
  }

  @Override
  public Optional<Step> first(Brief conversation, StaffId who, Instant from, Instant to) {
    return audit
        .first(who, "order.look", "order", ids(panelOf(conversation)), from, to)
        .map(at -> new Step("order looked up", at));
  }

  private boolean looked(Collection<OrderView> any, StaffId who, Instant from, Instant to) {
    return audit.first(who, "order.look", "order", ids(any), from, to).isPresent();
  }

  private static List<String> ids(Collection<OrderView> orders) {
    return orders.stream().map(order -> order.id().value().toString()).toList();
  }

  private boolean customerLooked(Brief conversation, StaffId who, Instant from, Instant to) {
    var customer = conversation.customer();
    return customer != null
        && audit
            .first(who, "customer.look", "customer", List.of(customer.value().toString()), from, to)
            .isPresent();
  }

  /** The orders that a text names, as far as there are such. */
  private List<OrderView> named(Brief conversation, String text) {
    return NUMBER
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .limit(NUMBERS)
        .flatMap(hit -> orders.find(conversation.brand(), hit.group()).stream())
        .toList();
  }

  private List<OrderView> panelOf(Brief conversation) {
    var customer = conversation.customer();
    return customer == null
        ? List.of()
        : orders.of(conversation.brand(), customer, PanelEndpoint.ORDERS);
  }
}
