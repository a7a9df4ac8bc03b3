package pledge.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;

/** Text messages in the database: a crash loses none and doubles none. */
@Component
class TextRows {

  /** Longer than any try takes: whoever holds a message so long is dead. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  TextRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record New(
      BrandId brand,
      String key,
      WorkRef work,
      @Nullable CustomerId customer,
      String phone,
      String text,
      int parts,
      boolean unasked,
      boolean marketing,
      Instant now,
      Instant due,
      Instant giveUpAt,
      @Nullable Shown shown) {}

  /**
   * That it stands in the chat already.
   *
   * @param until how long it waits there to be looked at
   */
  record Shown(UUID conversation, UUID message, Instant until) {}

  /** A message that is this node's to send, until its lease is over. */
  record Job(
      UUID id,
      BrandId brand,
      String key,
      WorkRef work,
      @Nullable CustomerId customer,
      String phone,
      String text,
      int parts,
      boolean unasked,
      boolean marketing,
      int failures,
      Instant giveUpAt) {}

  /** A message and what it is about. */
  record Moved(UUID id, WorkRef work, String key) {}

  /** The id of the message with this key: this one, or the one that was there. */
  UUID add(New message) {
    var shown = message.shown();
    return jdbc.sql(
            """
            insert into channel.text_message
              (id, brand, key, work_kind, work_id, customer, phone, text, parts, unasked, marketing,
               state, created_at, next_at, give_up_at, chat, chat_message)
            values
              (:id, :brand, :key, :workKind, :workId, :customer, :phone, :text, :parts, :unasked, :marketing,
               :state, :now, :due, :giveUpAt, :chat, :chatMessage)
            on conflict (brand, key) do nothing
            returning id
            """)
        .param("id", Uuid7.next())
        .param("brand", message.brand().value())
        .param("key", message.key())
        .param("workKind", message.work().kind())
        .param("workId", message.work().id())
        .param("customer", message.customer() == null ? null : message.customer().value())
        .param("phone", message.phone())
        .param("text", message.text())
        .param("parts", message.parts())
        .param("unasked", message.unasked())
        .param("marketing", message.marketing())
        .param("now", Columns.at(message.now()))
        .param("due", Columns.at(message.due()))
        .param("giveUpAt", Columns.at(message.giveUpAt()))
        .param("state", shown == null ? "queued" : "shown")
        .param("chat", shown == null ? null : shown.conversation())
        .param("chatMessage", shown == null ? null : shown.message())
        .query(UUID.class)
        .optional()
        .orElseGet(() -> known(message));
  }

  private UUID known(New message) {
    return jdbc.sql("select id from channel.text_message where brand = :brand and key = :key")
        .param("brand", message.brand().value())
        .param("key", message.key())
        .query(UUID.class)
        .single();
  }

  /**
   * Takes what is due, of each phone only the first that still waits: so they arrive in order.
   * Several nodes claim side by side without touching the same row.
   */
  @Transactional
  public List<Job> claim(int most, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select m.id
              from channel.text_message m
              where m.state = 'queued' and m.next_at <= :now
                and (m.lease_until is null or m.lease_until <= clock_timestamp())
                and not exists (
                  select 1 from channel.text_message earlier
                  where earlier.brand = m.brand and earlier.phone = m.phone
                    and earlier.number < m.number and earlier.state = 'queued')
              order by m.next_at, m.number
              limit :most
              for update of m skip locked)
            update channel.text_message m
            set lease_until = clock_timestamp() + make_interval(secs => :lease)
            from due
            where m.id = due.id
            returning m.id, m.brand, m.key, m.work_kind, m.work_id, m.customer, m.phone, m.text,
                      m.parts, m.unasked, m.marketing, m.failures, m.give_up_at
            """)
        .param("now", Columns.at(now))
        .param("most", most)
        .param("lease", LEASE.toSeconds())
        .query((row, index) -> {
          var customer = Columns.uuidOrNull(row, "customer");
          return new Job(
              Columns.uuid(row, "id"),
              new BrandId(row.getString("brand")),
              row.getString("key"),
              new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
              customer == null ? null : new CustomerId(customer),
              row.getString("phone"),
              row.getString("text"),
              row.getInt("parts"),
              row.getBoolean("unasked"),
              row.getBoolean("marketing"),
              row.getInt("failures"),
              Columns.instant(row, "give_up_at"));
        })
        .list();
  }

  /** The gateway took it. False when it had moved on by then: its receipt was faster. */
  boolean sent(Job job, String gateway, Instant now) {
    return jdbc.sql(
                """
                update channel.text_message
                set state = 'sent', sent_at = :now, next_at = null, lease_until = null,
                    gateway = :gateway, error = null
                where id = :id and state = 'queued'
                """)
            .param("now", Columns.at(now))
            .param("gateway", gateway)
            .param("id", job.id())
            .update()
        == 1;
  }

  /** Given up. False when it had moved on by then. */
  boolean failed(Job job, String gateway, String error, Instant now) {
    return jdbc.sql(
                """
                update channel.text_message
                set state = 'failed', settled_at = :now, next_at = null, lease_until = null,
                    failures = failures + 1, gateway = :gateway, error = :error
                where id = :id and state = 'queued'
                """)
            .param("now", Columns.at(now))
            .param("gateway", gateway)
            .param("error", error)
            .param("id", job.id())
            .update()
        == 1;
  }

  /** To be tried again. */
  void again(Job job, String error, Instant next) {
    jdbc.sql(
            """
            update channel.text_message
            set failures = failures + 1, lease_until = null, next_at = :next, error = :error
            where id = :id and state = 'queued' and failures = :failures
            """)
        .param("next", Columns.at(next))
        .param("error", error)
        .param("id", job.id())
        .param("failures", job.failures())
        .update();
  }

  /** Not tried: it keeps out of the quiet hours, and has as long to be sent after them. */
  void wait(Job job, Instant until, Instant giveUpAt) {
    jdbc.sql(
            """
            update channel.text_message
            set lease_until = null, next_at = :until, give_up_at = :giveUpAt
            where id = :id and state = 'queued'
            """)
        .param("until", Columns.at(until))
        .param("giveUpAt", Columns.at(giveUpAt))
        .param("id", job.id())
        .update();
  }

  /**
   * The phone has it, whatever was thought before. Empty when that is known or there is no such
   * message.
   */
  Optional<Moved> delivered(UUID id, Instant now) {
    return jdbc.sql(
            """
            update channel.text_message
            set state = 'delivered', settled_at = :now, sent_at = coalesce(sent_at, :now),
                next_at = null, lease_until = null, error = null
            where id = :id and state <> 'delivered'
            returning id, work_kind, work_id, key
            """)
        .param("now", Columns.at(now))
        .param("id", id)
        .query(TextRows::moved)
        .optional();
  }

  /** The gateway couldn't bring it to the phone. Empty when it is settled already, or unknown. */
  Optional<Moved> undeliverable(UUID id, String error, Instant now) {
    return jdbc.sql(
            """
            update channel.text_message
            set state = 'failed', settled_at = :now, next_at = null, lease_until = null,
                error = :error
            where id = :id and state in ('queued', 'sent')
            returning id, work_kind, work_id, key
            """)
        .param("now", Columns.at(now))
        .param("error", error)
        .param("id", id)
        .query(TextRows::moved)
        .optional();
  }

  private static Moved moved(ResultSet row, int index) throws SQLException {
    return new Moved(
        Columns.uuid(row, "id"),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        row.getString("key"));
  }

  boolean exists(UUID id) {
    return jdbc.sql("select exists (select 1 from channel.text_message where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
