package pledge.integration;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.ConversationClosed;
import pledge.conversation.ConversationHandedOver;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageLeft;
import pledge.customer.CustomersMerged;
import pledge.ledger.ClocksFiring;
import pledge.ledger.Commitment;
import pledge.live.Alarm;
import pledge.order.OrderDelayed;
import pledge.order.OrderId;
import pledge.order.OrderStatus;
import pledge.order.OrdersTaken;
import pledge.platform.AfterCommit;
import pledge.platform.WorkRef;
import pledge.routing.WorkAssigned;
import pledge.ticket.TicketClosed;
import pledge.ticket.TicketOpened;
import pledge.ticket.TicketReopened;

/**
 * Takes the facts webhooks may be told of, in the very transaction they come to be in: what commits
 * is in line for delivery, what is rolled back was never told. Where no webhook wants a fact, which
 * is remembered, taking it costs nothing.
 */
@Component
class EventIntake {

  private static final Set<EventType> ORDERS =
      EnumSet.of(
          EventType.ORDER_TAKEN,
          EventType.ORDER_CHANGED,
          EventType.ORDER_SHIPPED,
          EventType.ORDER_DELIVERED);

  private final Conversations conversations;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryWorker worker;

  EventIntake(
      Conversations conversations,
      Webhooks webhooks,
      Deliveries deliveries,
      DeliveryWorker worker) {
    this.conversations = conversations;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.worker = worker;
  }

  @EventListener
  void assigned(WorkAssigned fact) {
    if (!fact.work().kind().equals(ConversationId.KIND)
        || !webhooks.wanted(EventType.CONVERSATION_ASSIGNED)) {
      return;
    }
    var id = new ConversationId(fact.work().id());
    conversations
        .find(id)
        .ifPresent(conversation ->
            take(
                Event.of(
                    conversation.brand(),
                    EventType.CONVERSATION_ASSIGNED,
                    id.work().toString(),
                    fact.at(),
                    new EventData.ConversationAssigned(
                        id.value(), fact.staff().value(), fact.team().value()))));
  }

  @EventListener
  void handedOver(ConversationHandedOver fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.CONVERSATION_HANDED_OVER,
            fact.conversation().work().toString(),
            fact.at(),
            new EventData.ConversationHandedOver(
                fact.conversation().value(),
                fact.by().value(),
                fact.team().value(),
                id(fact.to()))));
  }

  @EventListener
  void merged(CustomersMerged fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.CUSTOMER_MERGED,
            "customer/" + fact.kept().value(),
            fact.at(),
            new EventData.CustomersMerged(
                fact.kept().value(), fact.joined().value(), fact.undone())));
  }

  @EventListener
  void left(MessageLeft fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.CONVERSATION_MESSAGE_LEFT,
            fact.conversation().work().toString(),
            fact.at(),
            new EventData.MessageLeft(
                fact.conversation().value(), fact.team().value(), fact.channel(), fact.since())));
  }

  @EventListener
  void closed(ConversationClosed fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.CONVERSATION_CLOSED,
            fact.conversation().work().toString(),
            fact.at(),
            new EventData.ConversationClosed(
                fact.conversation().value(),
                fact.channel(),
                fact.type(),
                id(fact.owner()),
                fact.reason())));
  }

  @EventListener
  void opened(TicketOpened fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.TICKET_OPENED,
            fact.ticket().work().toString(),
            fact.at(),
            new EventData.TicketOpened(fact.ticket().value(), id(fact.conversation()))));
  }

  @EventListener
  void closed(TicketClosed fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.TICKET_CLOSED,
            fact.ticket().work().toString(),
            fact.at(),
            new EventData.TicketClosed(
                fact.ticket().value(),
                fact.number(),
                fact.round(),
                fact.type(),
                fact.channel(),
                id(fact.conversation()),
                id(fact.owner()),
                id(fact.team()))));
  }

  @EventListener
  void reopened(TicketReopened fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.TICKET_REOPENED,
            fact.ticket().work().toString(),
            fact.at(),
            new EventData.TicketReopened(fact.ticket().value(), fact.round())));
  }

  @EventListener
  void taken(OrdersTaken fact) {
    if (!fact.imported() && ORDERS.stream().anyMatch(webhooks::wanted)) {
      take(fact.orders().stream().flatMap(order -> orders(fact, order)).toList(), fact.at());
    }
  }

  /** That it changed, and besides that it has come to be on its way or there. */
  private static Stream<Event> orders(OrdersTaken fact, OrdersTaken.Order order) {
    var was = order.was();
    var types = EnumSet.of(was == null ? EventType.ORDER_TAKEN : EventType.ORDER_CHANGED);
    if (order.status() != was) {
      switch (order.status()) {
        case SHIPPED -> types.add(EventType.ORDER_SHIPPED);
        case DELIVERED -> types.add(EventType.ORDER_DELIVERED);
        case COMPLETED -> {
          if (was != OrderStatus.DELIVERED) {
            types.add(EventType.ORDER_DELIVERED);
          }
        }
        case AWAITING_PAYMENT, PAID, PROCESSING, READY_FOR_PICKUP, CANCELLED, RETURNED -> {
          // told as a change
        }
      }
    }
    var shop = order.shop();
    var customer = order.customer();
    var data =
        new EventData.Order(
            order.id().value(),
            order.number(),
            order.status(),
            was,
            customer == null ? null : customer.value(),
            shop == null ? null : shop.value());
    return types.stream()
        .map(type -> Event.of(fact.brand(), type, subject(order.id()), fact.at(), data));
  }

  private static String subject(OrderId order) {
    return new WorkRef("order", order.value()).toString();
  }

  @EventListener
  void delayed(OrderDelayed fact) {
    take(
        Event.of(
            fact.brand(),
            EventType.ORDER_DELAYED,
            subject(fact.order()),
            fact.at(),
            new EventData.OrderDelayed(
                fact.order().value(), fact.number(), fact.cause(), fact.since(), fact.wordBy())));
  }

  @EventListener
  void firing(ClocksFiring fact) {
    take(
        Stream.concat(
                fact.warned().stream()
                    .map(clock -> clock(clock, EventType.COMMITMENT_WARNED, fact)),
                fact.broken().stream()
                    .map(clock -> clock(clock, EventType.COMMITMENT_BROKEN, fact)))
            .toList(),
        fact.at());
  }

  @EventListener
  void raised(Alarm alarm) {
    take(
        new Event(
            alarm.id(),
            alarm.brand(),
            EventType.ALARM_RAISED,
            "alarm:" + alarm.id(),
            alarm.at(),
            new EventData.AlarmRaised(
                alarm.id(),
                alarm.kind(),
                alarm.severity().name().toLowerCase(Locale.ROOT),
                alarm.about(),
                alarm.facts())));
  }

  private static Event clock(Commitment clock, EventType type, ClocksFiring fact) {
    return Event.of(
        clock.brand(),
        type,
        "commitment:" + clock.id(),
        fact.at(),
        new EventData.Clock(
            clock.id(),
            clock.clause().value(),
            clock.work(),
            clock.startedAt(),
            clock.dueAt(),
            id(clock.who().person()),
            id(clock.who().team())));
  }

  private static @Nullable UUID id(@Nullable StaffId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable UUID id(@Nullable TeamId team) {
    return team == null ? null : team.value();
  }

  private static @Nullable UUID id(@Nullable ConversationId conversation) {
    return conversation == null ? null : conversation.value();
  }

  private void take(Event fact) {
    take(List.of(fact), fact.at());
  }

  private void take(List<Event> facts, Instant at) {
    var wanted = facts.stream().filter(fact -> webhooks.wanted(fact.brand(), fact.type())).toList();
    if (!wanted.isEmpty()) {
      deliveries.enqueue(wanted, at);
      AfterCommit.run(worker::wake);
    }
  }
}
