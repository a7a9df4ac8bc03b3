package pledge.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.WorkRef;
import pledge.platform.Worker;

/**
 * What was told in the chat has had its time there: looked at, it has arrived; unseen, it goes by
 * text message, and where there is no phone it hasn't arrived.
 */
@Component
class ShownTexts extends Worker {

  private static final Logger LOG = LoggerFactory.getLogger(ShownTexts.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 50;

  /** Until what failed is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final CustomerChats chats;
  private final QuietHours quietHours;
  private final TextSettings settings;
  private final TextWorker texts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ShownTexts(
      JdbcClient jdbc,
      CustomerChats chats,
      QuietHours quietHours,
      TextSettings settings,
      TextWorker texts,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      Heartbeats heartbeats) {
    super("channel.shown-texts", EVERY, heartbeats);
    this.jdbc = jdbc;
    this.chats = chats;
    this.quietHours = quietHours;
    this.settings = settings;
    this.texts = texts;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  private record Told(
      UUID id,
      BrandId brand,
      String key,
      WorkRef work,
      @Nullable CustomerId customer,
      boolean reachable,
      boolean unasked,
      UUID conversation,
      UUID message) {}

  /** One that fails hurts no other: it waits and is tried again. */
  @Override
  protected boolean work() {
    var now = clock.instant();
    var ids = due(now);
    for (var id : ids) {
      try {
        transaction.executeWithoutResult(
            status -> claim(id, now).ifPresent(told -> decide(told, now)));
      } catch (RuntimeException e) {
        LOG.error("notice {} is left for later", id, e);
        later(id, now.plus(AGAIN));
      }
    }
    return ids.size() == BATCH;
  }

  private List<UUID> due(Instant now) {
    return jdbc.sql(
            """
            select id from channel.text_message
            where state = 'shown' and next_at <= :now
            order by next_at limit :limit
            """)
        .param("now", Columns.at(now))
        .param("limit", BATCH)
        .query(UUID.class)
        .list();
  }

  private void later(UUID id, Instant when) {
    jdbc.sql("update channel.text_message set next_at = :when where id = :id and state = 'shown'")
        .param("when", Columns.at(when))
        .param("id", id)
        .update();
  }

  private Optional<Told> claim(UUID id, Instant now) {
    return jdbc.sql(
            """
            select id, brand, key, work_kind, work_id, customer, phone <> '' as reachable, unasked,
                   chat, chat_message
            from channel.text_message
            where id = :id and state = 'shown' and next_at <= :now
            for update skip locked
            """)
        .param("id", id)
        .param("now", Columns.at(now))
        .query((row, index) -> {
          var customer = Columns.uuidOrNull(row, "customer");
          return new Told(
              Columns.uuid(row, "id"),
              new BrandId(row.getString("brand")),
              row.getString("key"),
              new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
              customer == null ? null : new CustomerId(customer),
              row.getBoolean("reachable"),
              row.getBoolean("unasked"),
              Columns.uuid(row, "chat"),
              Columns.uuid(row, "chat_message"));
        })
        .optional();
  }

  private void decide(Told told, Instant now) {
    if (chats.seen(told.conversation(), told.message())) {
      settle(told, TextState.READ, null, now);
    } else if (told.reachable()) {
      send(told, now);
    } else {
      settle(told, TextState.FAILED, "unseen", now);
    }
  }

  private void settle(Told told, TextState state, @Nullable String error, Instant now) {
    jdbc.sql(
            """
            update channel.text_message
            set state = :state, settled_at = :now, next_at = null, error = :error
            where id = :id
            """)
        .param("state", state.word())
        .param("error", error)
        .param("now", Columns.at(now))
        .param("id", told.id())
        .update();
    events.publishEvent(new TextMessageMoved(told.id(), told.work(), told.key(), state, now));
  }

  private void send(Told told, Instant now) {
    var due = told.unasked() ? quietHours.nextAwake(told.brand(), told.customer(), now) : now;
    jdbc.sql(
            """
            update channel.text_message
            set state = 'queued', next_at = :due, give_up_at = :giveUpAt
            where id = :id
            """)
        .param("due", Columns.at(due))
        .param("giveUpAt", Columns.at(due.plus(settings.retryFor())))
        .param("id", told.id())
        .update();
    texts.wake();
  }
}
