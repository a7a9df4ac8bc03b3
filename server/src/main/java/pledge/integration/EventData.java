package pledge.integration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.order.DelayCause;
import pledge.order.OrderStatus;
import pledge.platform.WorkRef;

/**
 * What a webhook is told of a fact: ids, codes and instants. Texts and personal data are read by
 * whoever may, through the API.
 */
sealed interface EventData {

  /**
   * A clause's clock reached its warning point or passed its due instant.
   *
   * @param work what was promised about
   */
  record Clock(
      UUID commitment,
      String clause,
      WorkRef work,
      Instant startedAt,
      Instant dueAt,
      @Nullable UUID person,
      @Nullable UUID team)
      implements EventData {}

  record ConversationAssigned(UUID conversation, UUID staff, UUID team) implements EventData {}

  /**
   * @param by who handed it on, sent it back or took it over
   * @param to the person it went to; null while it waits in the team's queue
   */
  record ConversationHandedOver(UUID conversation, UUID by, UUID team, @Nullable UUID to)
      implements EventData {}

  /**
   * @param kept the record that stands for both
   * @param undone whether they were parted again
   */
  record CustomersMerged(UUID kept, UUID joined, boolean undone) implements EventData {}

  /**
   * @param since when the customer wrote
   */
  record MessageLeft(UUID conversation, UUID team, String channel, Instant since)
      implements EventData {}

  /**
   * @param type the type of contact
   * @param reason {@code solved}, {@code unanswered} or {@code ticket}
   */
  record ConversationClosed(
      UUID conversation, String channel, String type, @Nullable UUID owner, String reason)
      implements EventData {}

  record TicketOpened(UUID ticket, @Nullable UUID conversation) implements EventData {}

  /**
   * @param round which time it was closed
   */
  record TicketClosed(
      UUID ticket,
      String number,
      int round,
      String type,
      String channel,
      @Nullable UUID conversation,
      @Nullable UUID owner,
      @Nullable UUID team)
      implements EventData {}

  record TicketReopened(UUID ticket, int round) implements EventData {}

  /**
   * An order in the mirror is new or newer.
   *
   * @param status where it stands, as the API writes it
   * @param was where it stood before; null when it is new
   * @param shop where it is collected or was placed
   */
  record Order(
      UUID order,
      String number,
      OrderStatus status,
      @Nullable OrderStatus was,
      @Nullable UUID customer,
      @Nullable UUID shop)
      implements EventData {}

  /**
   * An order is late and its customer is being told.
   *
   * @param since the instant that passed without what was promised for it
   * @param wordBy by when the customer hears more
   */
  record OrderDelayed(UUID order, String number, DelayCause cause, Instant since, Instant wordBy)
      implements EventData {}

  record AlarmRaised(
      UUID alarm, String kind, String severity, @Nullable WorkRef about, Map<String, String> facts)
      implements EventData {}

  /** Somebody pressed the test button. */
  record Test(UUID webhook) implements EventData {}
}
