package pledge.channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receipts of text messages: stored as they came before they are answered, applied afterwards, each
 * once. While one can't be applied the worker is late and {@code /actuator/health} red.
 */
@Component
class TextReceipts extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final int MOST = 1_000;

  /** A gateway's code; words of it are not kept, they may hold the number. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._:-]{0,39}|[0-9]{1,6}");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TextRows rows;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Counter unknown;

  TextReceipts(
      JdbcClient jdbc,
      JsonMapper json,
      TextRows rows,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      MeterRegistry meters,
      Heartbeats heartbeats) {
    super("channel.text-receipts", EVERY, heartbeats);
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.unknown =
        Counter.builder("pledge.text.receipts.unknown")
            .description("Receipts for text messages that are none of ours")
            .register(meters);
  }

  private record Receipt(String id, TextState state, String code) {}

  /**
   * Stores a genuine request; the same id again changes nothing.
   *
   * @throws BadInput when it isn't the shape of receipts: then nothing is stored
   */
  void take(String id, String body, Instant now) {
    read(body);
    jdbc.sql(
            """
            insert into channel.text_receipt (id, received_at, body) values (:id, :now, :body)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("now", Columns.at(now))
        .param("body", body)
        .update();
    wake();
  }

  private List<Receipt> read(String body) {
    JsonNode tree;
    try {
      tree = json.readTree(body);
    } catch (JacksonException e) {
      throw new BadInput("body", "is no JSON");
    }
    var items = tree.path("receipts");
    if (!items.isArray() || items.size() > MOST) {
      throw new BadInput("receipts", "is a list of at most " + MOST);
    }
    var receipts = new ArrayList<Receipt>(items.size());
    for (var item : items) {
      var state =
          switch (item.path("state").asString("")) {
            case "delivered" -> TextState.DELIVERED;
            case "failed" -> TextState.FAILED;
            default -> throw new BadInput("state", "is delivered or failed");
          };
      var code = item.path("code").asString("");
      receipts.add(
          new Receipt(
              item.path("id").asString(""),
              state,
              CODE.matcher(code).matches() ? "gateway:" + code : "gateway"));
    }
    return receipts;
  }

  @Override
  protected boolean work() {
    return Boolean.TRUE.equals(transaction.execute(status -> next()));
  }

  /** Applies the oldest that waits; false when none does. */
  private boolean next() {
    var id =
        jdbc.sql(
                """
                select id from channel.text_receipt
                where processed_at is null
                order by number limit 1
                for update skip locked
                """)
            .query(String.class)
            .optional();
    id.ifPresent(this::apply);
    return id.isPresent();
  }

  private void apply(String id) {
    var now = clock.instant();
    var body =
        jdbc.sql("select body from channel.text_receipt where id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    int strangers = 0;
    for (var receipt : read(body)) {
      if (!apply(receipt, now)) {
        strangers++;
      }
    }
    jdbc.sql(
            """
            update channel.text_receipt
            set processed_at = :now, body = '', unknown = :unknown
            where id = :id
            """)
        .param("now", Columns.at(now))
        .param("unknown", strangers)
        .param("id", id)
        .update();
    unknown.increment(strangers);
  }

  /** False when there is no such message. */
  private boolean apply(Receipt receipt, Instant now) {
    return message(receipt.id())
        .map(id -> {
          var moved =
              receipt.state() == TextState.DELIVERED
                  ? rows.delivered(id, now)
                  : rows.undeliverable(id, receipt.code(), now);
          moved.ifPresent(it ->
              events.publishEvent(
                  new TextMessageMoved(it.id(), it.work(), it.key(), receipt.state(), now)));
          return moved.isPresent() || rows.exists(id);
        })
        .orElse(false);
  }

  private static Optional<UUID> message(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Forgets which receipts came before this instant. */
  void sweep(Instant before) {
    jdbc.sql(
            """
            delete from channel.text_receipt
            where received_at < :before and processed_at is not null
            """)
        .param("before", Columns.at(before))
        .update();
  }
}
