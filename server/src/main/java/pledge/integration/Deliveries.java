package pledge.integration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;
import tools.jackson.databind.json.JsonMapper;

/** What waits to be delivered to webhooks, in the database: a crash loses none of it. */
@Component
class Deliveries {

  /** Longer than any try takes: whoever holds a delivery so long is dead. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Deliveries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A delivery that is this node's to make, until its lease is over. */
  record Job(
      long number,
      UUID webhook,
      UUID event,
      int failures,
      String url,
      byte[] secret,
      byte @Nullable [] oldSecret,
      String body) {}

  /** Puts facts in line for every webhook that wants them, in the caller's transaction. */
  @Transactional
  public void enqueue(List<Event> facts, Instant now) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with fresh as (
              insert into integration.event (id, brand, type, at, body)
              select e.id, e.brand, e.type, e.at, e.body
              from unnest(:ids::uuid[], :brands::text[], :types::text[], :ats::timestamptz[], :bodies::text[])
                as e (id, brand, type, at, body)
              on conflict (id) do nothing
              returning id, brand, type)
            insert into integration.delivery (webhook, event, next_at)
            select w.id, f.id, :now
            from fresh f
            join integration.webhook w on w.brand = f.brand and w.active and f.type = any(w.types)
            """)
        .param("ids", Columns.ids(facts.stream().map(Event::id).toList()))
        .param("brands", texts(facts, fact -> fact.brand().value()))
        .param("types", texts(facts, fact -> fact.type().word()))
        .param("ats", texts(facts, fact -> fact.at().toString()))
        .param("bodies", texts(facts, fact -> json.writeValueAsString(fact.envelope())))
        .param("now", Columns.at(now))
        .update();
  }

  private static String[] texts(List<Event> facts, Function<Event, String> text) {
    return facts.stream().map(text).toArray(String[]::new);
  }

  /** Puts one fact in line for this webhook alone, whatever it asked for. */
  @Transactional
  public void enqueue(Event fact, UUID webhook, Instant now) {
    jdbc.sql(
            """
            with fresh as (
              insert into integration.event (id, brand, type, at, body)
              values (:id, :brand, :type, :at, :body)
              returning id)
            insert into integration.delivery (webhook, event, next_at)
            select :webhook, id, :now from fresh
            """)
        .param("id", fact.id())
        .param("brand", fact.brand().value())
        .param("type", fact.type().word())
        .param("at", Columns.at(fact.at()))
        .param("body", json.writeValueAsString(fact.envelope()))
        .param("webhook", webhook)
        .param("now", Columns.at(now))
        .update();
  }

  /** In line again as if it were new, under the same id. False when there is no such delivery. */
  boolean replay(UUID webhook, UUID event, Instant now) {
    return jdbc.sql(
                """
                update integration.delivery set state = 'waiting', failures = 0, next_at = :now
                where webhook = :webhook and event = :event
                """)
            .param("now", Columns.at(now))
            .param("webhook", webhook)
            .param("event", event)
            .update()
        == 1;
  }

  /**
   * Takes what is due, the oldest first, for so many deliveries at most and so many of one webhook.
   * Several nodes claim side by side without touching the same row.
   */
  @Transactional
  public List<Job> claim(int most, int ofOne, Instant now) {
    return jdbc.sql(
            """
            with places as (
              select w.id, greatest(0, :ofOne - (
                select count(*) from integration.delivery x
                where x.webhook = w.id and x.state = 'waiting' and x.lease_until > clock_timestamp())) as free
              from integration.webhook w
              where w.active),
            due as (
              select d.number
              from places p
              cross join lateral (
                select d.number, d.next_at from integration.delivery d
                where d.webhook = p.id and d.state = 'waiting' and d.next_at <= :now
                  and (d.lease_until is null or d.lease_until <= clock_timestamp())
                order by d.next_at, d.number
                limit p.free
                for update of d skip locked) d
              order by d.next_at, d.number
              limit :most)
            update integration.delivery d
            set lease_until = clock_timestamp() + make_interval(secs => :lease)
            from due, integration.event e, integration.webhook w
            where d.number = due.number and e.id = d.event and w.id = d.webhook
            returning d.number, d.webhook, d.event, d.failures, w.url, w.secret, e.body,
                      case when w.old_secret_until > :now then w.old_secret end as old_secret
            """)
        .param("ofOne", ofOne)
        .param("most", most)
        .param("lease", LEASE.toSeconds())
        .param("now", Columns.at(now))
        .query((row, index) ->
            new Job(
                row.getLong("number"),
                Columns.uuid(row, "webhook"),
                Columns.uuid(row, "event"),
                row.getInt("failures"),
                row.getString("url"),
                row.getBytes("secret"),
                row.getBytes("old_secret"),
                row.getString("body")))
        .list();
  }

  /** Writes down a try; it counts even if the delivery was given up meanwhile. */
  void tried(Job job, Sender.Answer answer, Instant now) {
    jdbc.sql(
            """
            insert into integration.delivery_try (delivery, at, status, error, duration_ms, response)
            values (:delivery, :at, :status, :error, :duration, :response)
            """)
        .param("delivery", job.number())
        .param("at", Columns.at(now))
        .param("status", answer.status())
        .param("error", answer.error())
        .param("duration", answer.duration().toMillis())
        .param("response", answer.response())
        .update();
  }

  void delivered(Job job) {
    jdbc.sql(
            """
            update integration.delivery
            set state = 'delivered', next_at = null, lease_until = null
            where number = :number and state = 'waiting'
            """)
        .param("number", job.number())
        .update();
  }

  /**
   * @param again when to try again; null: never
   */
  void failed(Job job, @Nullable Instant again) {
    jdbc.sql(
            """
            update integration.delivery
            set failures = failures + 1, lease_until = null, next_at = :again,
                state = case when :again::timestamptz is null then 'failed' else 'waiting' end
            where number = :number and state = 'waiting' and failures = :failures
            """)
        .param("number", job.number())
        .param("failures", job.failures())
        .param("again", Columns.atOrNull(again))
        .update();
  }

  /** Forgets events from before this instant, with the log of their deliveries. */
  void sweep(Instant before) {
    jdbc.sql(
            """
            delete from integration.event e
            where e.at < :before
              and not exists (
                select 1 from integration.delivery d where d.event = e.id and d.state = 'waiting')
            """)
        .param("before", Columns.at(before))
        .update();
  }
}
