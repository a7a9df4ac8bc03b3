package pledge.conversation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.Visitors;
import pledge.customer.CustomerId;
import pledge.ledger.ClocksFired;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Outcome;
import pledge.platform.Worker;
import pledge.standard.Standards;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the assistant answer what is owed. What is owed stands in the conversation's row, so a
 * restart loses no turn, and an answer's id is made from the message it answers, so none is given
 * twice. An assistant that fails, or doesn't answer in its time, loses the conversation to a
 * person.
 */
@Component
class AssistantDesk extends Worker {

  private static final Logger log = LoggerFactory.getLogger(AssistantDesk.class);
  private static final TypeReference<Map<String, String>> MEMORY = new TypeReference<>() {};

  /** Turns looked up at once. */
  private static final int BATCH = 100;

  /** Turns answered side by side; each takes a database connection for a moment. */
  private static final int AT_ONCE = 8;

  /** Messages a responder sees. */
  private static final int RECENT = 12;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectProvider<Responder> responder;
  private final Outbox outbox;
  private final MessageStore store;
  private final MessageReader reader;
  private final Visitors visitors;
  private final Standards standards;
  private final HandOvers handOvers;
  private final Clock clock;
  private final JsonMapper json;
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

  /** Answered, and still in hand until what is owed has been read anew: the list may be older. */
  private final Queue<UUID> answered = new ConcurrentLinkedQueue<>();

  private final Semaphore places = new Semaphore(AT_ONCE);

  AssistantDesk(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ObjectProvider<Responder> responder,
      Outbox outbox,
      MessageStore store,
      MessageReader reader,
      Visitors visitors,
      Standards standards,
      HandOvers handOvers,
      Clock clock,
      JsonMapper json,
      Heartbeats heartbeats) {
    super("conversation.assistant", Duration.ofMillis(500), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.responder = responder;
    this.outbox = outbox;
    this.store = store;
    this.reader = reader;
    this.visitors = visitors;
    this.standards = standards;
    this.handOvers = handOvers;
    this.clock = clock;
    this.json = json;
  }

  private record Owed(
      ConversationId id,
      BrandId brand,
      String channel,
      UUID identity,
      String locale,
      long customerHead,
      Map<String, String> memory,
      @Nullable CustomerId customer,
      Instant spokeAt,
      boolean typing) {}

  @Override
  protected boolean work() throws InterruptedException {
    for (var id = answered.poll(); id != null; id = answered.poll()) {
      inHand.remove(id);
    }
    var owed =
        jdbc.sql(
                """
                select c.id, c.brand, c.channel, c.identity, c.locale, c.customer_head, c.memory,
                       c.customer, m.at as spoke_at, %s as typing
                from conversation.conversation c
                join conversation.message m on m.conversation = c.id and m.seq = c.customer_head
                where c.assistant_owed and c.state <> 'closed' and c.mode = 'assistant'
                order by c.id limit :batch
                """
                    .formatted(CustomerTyping.TYPING))
            .param("batch", BATCH)
            .query((rs, n) -> owed(rs))
            .list();
    boolean took = false;
    for (var turn : owed) {
      if (!waits(turn) && inHand.add(turn.id().value())) {
        took = true;
        places.acquire();
        Thread.startVirtualThread(() -> answer(turn));
      }
    }
    return took && owed.size() == BATCH;
  }

  /** A customer who is still typing isn't cut off, as long as the answer has time (chat.listen). */
  private boolean waits(Owed turn) {
    var patience = standards.of(turn.brand()).setting("typing.patience");
    return turn.typing() && clock.instant().isBefore(turn.spokeAt().plus(patience));
  }

  private Owed owed(ResultSet rs) throws SQLException {
    var customer = Columns.uuidOrNull(rs, "customer");
    return new Owed(
        new ConversationId(Columns.uuid(rs, "id")),
        new BrandId(rs.getString("brand")),
        rs.getString("channel"),
        Columns.uuid(rs, "identity"),
        rs.getString("locale"),
        rs.getLong("customer_head"),
        json.readValue(rs.getString("memory"), MEMORY),
        customer == null ? null : new CustomerId(customer),
        Columns.instant(rs, "spoke_at"),
        rs.getBoolean("typing"));
  }

  private void answer(Owed owed) {
    boolean said = false;
    try {
      var now = clock.instant();
      say(owed, reply(owed, now), now);
      said = true;
    } catch (UnexpectedRollbackException e) {
      log.debug("conversation {} moved on before the assistant's answer", owed.id().value());
    } catch (RuntimeException e) {
      log.error("the assistant could not answer in conversation {}", owed.id().value(), e);
      giveUp(owed.id());
    } finally {
      answered.add(owed.id().value());
      places.release();
    }
    if (said) {
      wake(); // the customer may have written on meanwhile; what failed is tried again in a while
    }
  }

  private Reply reply(Owed owed, Instant now) {
    var able = responder.getIfAvailable();
    if (able == null) {
      return new Reply(
          List.of(), List.of(), new HandOver("failed", "front", false), null, owed.memory());
    }
    return able.respond(
        new Turn(
            owed.id(),
            owed.brand(),
            owed.channel(),
            owed.identity(),
            visitors.address(owed.identity()).orElse(null),
            owed.locale(),
            reader.last(owed.id(), owed.customerHead(), RECENT),
            owed.memory(),
            owed.customer(),
            now));
  }

  private void say(Owed owed, Reply reply, Instant now) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < reply.texts().size(); i++) {
      boolean last = i == reply.texts().size() - 1;
      var card = last && !reply.choices().isEmpty() ? new Card("choices", reply.choices()) : null;
      // Only the last text answers: until it is stored the turn is still owed.
      entries.add(
          new Entry.FromAssistant(
              owed.id().value(),
              answerId(owed, i),
              cleared(owed, reply.texts().get(i), now),
              card,
              last ? owed.customerHead() : 0,
              now));
    }
    var wish = reply.handOver();
    if (wish == null && entries.isEmpty()) {
      throw new IllegalStateException("a reply without words and without a hand-over");
    }
    transaction.executeWithoutResult(status -> {
      if (wish != null) {
        handOvers.toPerson(owed.id(), wish, entries, now);
      } else {
        store.append(entries);
      }
      remember(owed, reply);
    });
  }

  private void remember(Owed owed, Reply reply) {
    var type = reply.type();
    jdbc.sql(
            """
            update conversation.conversation
            set memory = :memory::jsonb, type = coalesce(type, :type)
            where id = :id
            """)
        .param("memory", json.writeValueAsString(reply.memory()))
        .param("type", type)
        .param("id", owed.id().value())
        .update();
  }

  private Cleared cleared(Owed owed, String text, Instant now) {
    var draft =
        new Draft(
            owed.brand(),
            owed.id().work(),
            new SystemActor("assistant"),
            owed.channel(),
            Purpose.SERVICE,
            text,
            now);
    return switch (outbox.clear(draft)) {
      case Outcome.Done<Cleared>(Cleared cleared) -> cleared;
      case Outcome.Refused<Cleared>(var refusal) ->
          throw new IllegalStateException("the assistant's words are refused: " + refusal.detail());
    };
  }

  /** The same turn gives the same id, however often it is tried. */
  private static UUID answerId(Owed owed, int part) {
    return UUID.nameUUIDFromBytes(
        ("answer:" + owed.id().value() + ":" + owed.customerHead() + ":" + part)
            .getBytes(StandardCharsets.UTF_8));
  }

  private void giveUp(ConversationId id) {
    try {
      handOvers.toPerson(id, new HandOver("failed", "front", false), List.of(), clock.instant());
    } catch (RuntimeException e) {
      // still owed in the row: the next round tries again
      log.error("conversation {} could not be handed over", id.value(), e);
    }
  }

  /** guarantee 14: an assistant that let its time pass loses the conversation. */
  @EventListener
  void late(ClocksFired fired) {
    fired.broken().stream()
        .filter(clock -> clock.clause().value().equals(ReplyClocks.BOT_REPLY))
        .forEach(clock -> giveUp(new ConversationId(clock.work().id())));
  }
}
