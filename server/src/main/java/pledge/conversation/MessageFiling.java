package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.search.Passage;
import pledge.search.Place;
import pledge.search.SearchIndex;

/**
 * Files messages for search, behind the message path: follows the log of messages by a durable
 * cursor, files a conversation anew when it becomes somebody else's to see, and what was there
 * before all this from the newest back. Filed twice is filed once, so a place lost costs time and
 * nothing else.
 */
@Component
class MessageFiling extends Worker {

  private static final int BATCH = 2_000;
  private static final int CONVERSATIONS = 20;

  /** Before every conversation: the stock is filed. */
  private static final UUID NONE = new UUID(0, 0);

  /** What is filed of a message; the system's own notices aren't looked for. */
  private static final String PASSAGE =
      """
      select m.tx::text as tx, m.conversation, m.seq, m.at, m.text, m.kind <> 'notice' and m.text <> '' as filed,
             c.brand, c.channel, c.owner, c.team, case when c.mode = 'waiting' then c.handed_by end as handed_by
      from conversation.message m
      join conversation.conversation c on c.id = m.conversation
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SearchIndex index;
  private boolean begun;

  MessageFiling(
      JdbcClient jdbc, TransactionTemplate transaction, SearchIndex index, Heartbeats heartbeats) {
    super("conversation.search", Duration.ofMillis(500), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.index = index;
  }

  /** A message as it is filed, and its place in the log. */
  private record Entry(String tx, UUID conversation, long seq, @Nullable Passage passage) {}

  private record Position(String tx, UUID conversation, long seq, UUID stock, long stockSeq) {}

  /** For whom a conversation's messages are filed; {@link Conversations.Sight} has the rule. */
  static Set<String> keys(
      BrandId brand, @Nullable UUID owner, @Nullable UUID team, @Nullable UUID handedBy) {
    var keys = new HashSet<String>();
    keys.add(brandKey(brand));
    if (team != null) {
      keys.add(teamKey(team));
    }
    if (owner != null) {
      keys.add(personKey(owner));
    }
    if (handedBy != null) {
      keys.add(personKey(handedBy));
    }
    return keys;
  }

  static String brandKey(BrandId brand) {
    return "brand:" + brand;
  }

  static String teamKey(UUID team) {
    return "team:" + team;
  }

  static String personKey(UUID person) {
    return "person:" + person;
  }

  @Override
  protected boolean work() throws InterruptedException {
    long from = System.nanoTime();
    if (!begun) {
      transaction.executeWithoutResult(status -> beginAnewAfterRestore());
      begun = true;
    }
    int log = done(this::log);
    int due = log == BATCH ? 0 : done(this::due);
    int stock = log == BATCH || due > 0 ? 0 : done(this::stock);
    if (log + due + stock > 0) {
      index.settle();
    }
    boolean more = log == BATCH || due > 0 || stock > 0;
    if (more) {
      // Messages come first: catching up takes half of one processor at most.
      Thread.sleep(Duration.ofNanos(System.nanoTime() - from));
    }
    return more;
  }

  private int done(java.util.function.IntSupplier part) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          index.beforeReading();
          return part.getAsInt();
        }));
  }

  /** What came since the last time, up to the oldest transaction still open. */
  private int log() {
    var place = place();
    if (place == null) {
      return 0;
    }
    var entries =
        jdbc.sql(
                PASSAGE
                    + """
                    where m.tx >= :tx::text::xid8
                      and (m.tx, m.conversation, m.seq) > (:tx::text::xid8, :conversation, :seq)
                      and m.tx < pg_snapshot_xmin(pg_current_snapshot())
                    order by m.tx, m.conversation, m.seq
                    limit :limit
                    """)
            .param("tx", place.tx())
            .param("conversation", place.conversation())
            .param("seq", place.seq())
            .param("limit", BATCH)
            .query(MessageFiling::entry)
            .list();
    if (!entries.isEmpty()) {
      file(entries);
      var last = entries.getLast();
      jdbc.sql(
              """
              update conversation.search_cursor
              set tx = :tx::text::xid8, conversation = :conversation, seq = :seq
              """)
          .param("tx", last.tx())
          .param("conversation", last.conversation())
          .param("seq", last.seq())
          .update();
    }
    return entries.size();
  }

  /** Null while another node has it. */
  private @Nullable Position place() {
    return jdbc.sql(
            """
            select tx::text as tx, conversation, seq, stock_conversation, stock_seq
            from conversation.search_cursor for update skip locked
            """)
        .query((row, n) ->
            new Position(
                row.getString("tx"),
                Columns.uuid(row, "conversation"),
                row.getLong("seq"),
                Columns.uuid(row, "stock_conversation"),
                row.getLong("stock_seq")))
        .optional()
        .orElse(null);
  }

  private int due() {
    var due =
        jdbc.sql(
                """
                delete from conversation.search_due
                where conversation in (
                  select conversation from conversation.search_due limit :limit for update skip locked)
                returning conversation
                """)
            .param("limit", CONVERSATIONS)
            .query(UUID.class)
            .list();
    if (!due.isEmpty()) {
      var entries =
          jdbc.sql(PASSAGE + " where m.conversation = any(:due::uuid[])")
              .param("due", Columns.ids(due))
              .query(MessageFiling::entry)
              .list();
      index.forgetPlaces(
          entries.stream()
              .filter(entry -> entry.passage() == null)
              .map(entry -> new Place(entry.conversation(), entry.seq()))
              .toList());
      file(entries);
    }
    return due.size();
  }

  private int stock() {
    var place = place();
    if (place == null || place.stock().equals(NONE)) {
      return 0;
    }
    var entries =
        jdbc.sql(
                PASSAGE
                    + """
                    where (m.conversation, m.seq) < (:conversation, :seq)
                    order by m.conversation desc, m.seq desc
                    limit :limit
                    """)
            .param("conversation", place.stock())
            .param("seq", place.stockSeq())
            .param("limit", BATCH)
            .query(MessageFiling::entry)
            .list();
    file(entries);
    boolean end = entries.size() < BATCH;
    jdbc.sql(
            "update conversation.search_cursor set stock_conversation = :conversation, stock_seq = :seq")
        .param("conversation", end ? NONE : entries.getLast().conversation())
        .param("seq", end ? 0 : entries.getLast().seq())
        .update();
    return entries.size();
  }

  private void file(List<Entry> entries) {
    index.file(entries.stream().map(Entry::passage).filter(Objects::nonNull).toList());
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    var id = new ConversationId(Columns.uuid(row, "conversation"));
    long seq = row.getLong("seq");
    return new Entry(
        row.getString("tx"),
        id.value(),
        seq,
        row.getBoolean("filed")
            ? new Passage(
                FoundMessages.KIND,
                id.work(),
                seq,
                Columns.instant(row, "at"),
                row.getString("channel"),
                keys(
                    new BrandId(row.getString("brand")),
                    Columns.uuidOrNull(row, "owner"),
                    Columns.uuidOrNull(row, "team"),
                    Columns.uuidOrNull(row, "handed_by")),
                row.getString("text"))
            : null);
  }

  /**
   * After a restore into another database server the transactions count from anew: what lies ahead
   * of them is from before, and everything is gone through once more.
   */
  private void beginAnewAfterRestore() {
    int moved =
        jdbc.sql(
                """
                update conversation.search_cursor
                set tx = '0'::xid8, conversation = '00000000-0000-0000-0000-000000000000', seq = 0,
                  stock_conversation = 'ffffffff-ffff-ffff-ffff-ffffffffffff', stock_seq = 9223372036854775807
                where tx > pg_snapshot_xmax(pg_current_snapshot())
                """)
            .update();
    if (moved > 0) {
      jdbc.sql(
              """
              update conversation.message set tx = '0'::xid8
              where tx >= pg_snapshot_xmax(pg_current_snapshot())
              """)
          .update();
    }
  }
}
