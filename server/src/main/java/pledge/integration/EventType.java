package pledge.integration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import pledge.platform.BadInput;

/** What webhooks can be told of. The words are promises to other systems: they stay. */
enum EventType {
  CONVERSATION_ASSIGNED("conversation.assigned", EventData.ConversationAssigned.class),
  CONVERSATION_HANDED_OVER("conversation.handed-over", EventData.ConversationHandedOver.class),
  CONVERSATION_MESSAGE_LEFT("conversation.message-left", EventData.MessageLeft.class),
  CONVERSATION_CLOSED("conversation.closed", EventData.ConversationClosed.class),
  CUSTOMER_MERGED("customer.merged", EventData.CustomersMerged.class),
  TICKET_OPENED("ticket.opened", EventData.TicketOpened.class),
  TICKET_CLOSED("ticket.closed", EventData.TicketClosed.class),
  TICKET_REOPENED("ticket.reopened", EventData.TicketReopened.class),
  ORDER_TAKEN("order.taken", EventData.Order.class),
  ORDER_CHANGED("order.changed", EventData.Order.class),
  ORDER_SHIPPED("order.shipped", EventData.Order.class),
  ORDER_DELIVERED("order.delivered", EventData.Order.class),
  ORDER_DELAYED("order.delayed", EventData.OrderDelayed.class),
  COMMITMENT_WARNED("commitment.warned", EventData.Clock.class),
  COMMITMENT_BROKEN("commitment.broken", EventData.Clock.class),
  ALARM_RAISED("alarm.raised", EventData.AlarmRaised.class),
  /** Sent by the test button only, whatever the webhook asked for. */
  WEBHOOK_TEST("webhook.test", EventData.Test.class);

  private final String word;
  private final Class<? extends EventData> data;

  EventType(String word, Class<? extends EventData> data) {
    this.word = word;
    this.data = data;
  }

  @JsonValue
  String word() {
    return word;
  }

  Class<? extends EventData> data() {
    return data;
  }

  @JsonCreator
  static EventType of(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new BadInput("types", word + " is no type of event"));
  }
}
