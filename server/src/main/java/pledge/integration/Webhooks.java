package pledge.integration;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.live.Alarm;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Remembered;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;

/** The webhooks: added, changed, stopped. */
@Component
class Webhooks {

  /** How long another node may go on as before a change. */
  private static final Duration REMEMBERED = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final IntegrationSettings settings;
  private final ApplicationEventPublisher events;

  /** What each brand's webhooks want to be told: asked at every fact, most of which nobody does. */
  private final Remembered<String, Map<BrandId, Set<EventType>>> wanted =
      new Remembered<>(REMEMBERED, 1);

  Webhooks(JdbcClient jdbc, IntegrationSettings settings, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.events = events;
  }

  /** A webhook just made, with the only sight of its secret. */
  record Made(Webhook webhook, byte[] secret) {}

  boolean wanted(BrandId brand, EventType type) {
    return wanted.get("", absent -> loadWanted()).getOrDefault(brand, Set.of()).contains(type);
  }

  /** Whether any brand's do. */
  boolean wanted(EventType type) {
    return wanted.get("", absent -> loadWanted()).values().stream()
        .anyMatch(types -> types.contains(type));
  }

  private Map<BrandId, Set<EventType>> loadWanted() {
    var byBrand = new ConcurrentHashMap<BrandId, Set<EventType>>();
    jdbc.sql(
            """
            select distinct w.brand, t.type
            from integration.webhook w cross join lateral unnest(w.types) as t (type)
            where w.active and w.removed_at is null
            """)
        .query((row, index) ->
            byBrand
                .computeIfAbsent(new BrandId(row.getString("brand")), absent -> new HashSet<>())
                .add(EventType.of(row.getString("type"))))
        .list();
    return byBrand;
  }

  private void changed() {
    wanted.forgetAll();
  }

  List<Webhook> all(BrandId brand) {
    return jdbc.sql(
            """
            select id, brand, url, name, types, old_secret_until, stopped_why, stopped_at, failing_since,
                   created_at
            from integration.webhook
            where brand = :brand and removed_at is null
            order by id
            """)
        .param("brand", brand.value())
        .query((row, index) -> webhook(row))
        .list();
  }

  Webhook get(BrandId brand, UUID id) {
    return all(brand).stream()
        .filter(webhook -> webhook.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("webhook"));
  }

  @Transactional
  Outcome<Made> add(BrandId brand, URI url, String name, Set<EventType> types, Instant now) {
    if (all(brand).size() >= settings.most()) {
      return Outcome.refused(
          Refusal.state("too-many", "a brand has at most " + settings.most() + " webhooks"));
    }
    var id = Uuid7.next();
    var secret = WebhookSecret.make();
    jdbc.sql(
            """
            insert into integration.webhook (id, brand, url, name, types, secret, created_at)
            values (:id, :brand, :url, :name, :types::text[], :secret, :now)
            """)
        .param("id", id)
        .param("brand", brand.value())
        .param("url", url.toString())
        .param("name", name)
        .param("types", words(types))
        .param("secret", secret)
        .param("now", Columns.at(now))
        .update();
    changed();
    return Outcome.done(new Made(get(brand, id), secret));
  }

  /** Sets what it is; told again, it starts with what happens from now on. */
  @Transactional
  Webhook change(
      Webhook webhook, URI url, String name, Set<EventType> types, boolean active, Instant now) {
    jdbc.sql(
            """
            update integration.webhook set url = :url, name = :name, types = :types::text[]
            where id = :id
            """)
        .param("url", url.toString())
        .param("name", name)
        .param("types", words(types))
        .param("id", webhook.id())
        .update();
    if (active) {
      jdbc.sql(
              """
              update integration.webhook
              set active = true, stopped_why = null, stopped_at = null, failing_since = null
              where id = :id and not active
              """)
          .param("id", webhook.id())
          .update();
    } else {
      stop(webhook.id(), "by-hand", now);
    }
    changed();
    return get(webhook.brand(), webhook.id());
  }

  /** A new secret; the former one signs too for a while. */
  @Transactional
  byte[] rotate(Webhook webhook, Instant now) {
    var secret = WebhookSecret.make();
    jdbc.sql(
            """
            update integration.webhook
            set old_secret = secret, old_secret_until = :until, secret = :secret
            where id = :id
            """)
        .param("until", Columns.at(now.plus(settings.secretGrace())))
        .param("secret", secret)
        .param("id", webhook.id())
        .update();
    return secret;
  }

  @Transactional
  void remove(Webhook webhook, Instant now) {
    stop(webhook.id(), "by-hand", now);
    jdbc.sql("update integration.webhook set removed_at = :now where id = :id")
        .param("now", Columns.at(now))
        .param("id", webhook.id())
        .update();
    changed();
  }

  /** Something got through. */
  void works(UUID id) {
    jdbc.sql(
            """
            update integration.webhook set failing_since = null
            where id = :id and failing_since is not null
            """)
        .param("id", id)
        .update();
  }

  /** The receiver doesn't want to be told any more. */
  void gone(UUID id, Instant now) {
    stopAndAlarm(id, "gone", now);
  }

  /** Nothing got through; after a day of that it is told no more, and somebody is alarmed. */
  void failed(UUID id, Instant now) {
    jdbc.sql(
            """
            update integration.webhook set failing_since = coalesce(failing_since, :now)
            where id = :id and active
            returning failing_since
            """)
        .param("now", Columns.at(now))
        .param("id", id)
        .query((row, index) -> Columns.instant(row, "failing_since"))
        .optional()
        .filter(since -> !now.isBefore(since.plus(settings.stopAfter())))
        .ifPresent(since -> stopAndAlarm(id, "failing", now));
  }

  private void stopAndAlarm(UUID id, String why, Instant now) {
    if (!stop(id, why, now)) {
      return;
    }
    var stopped =
        jdbc.sql("select brand, name from integration.webhook where id = :id")
            .param("id", id)
            .query((row, index) ->
                Alarm.critical(
                        new BrandId(row.getString("brand")),
                        "integration.webhook-" + why,
                        new WorkRef("webhook", id),
                        now)
                    .fact("name", row.getString("name"))
                    .forRoles(Role.ADMINISTRATOR))
            .single();
    events.publishEvent(stopped);
  }

  /**
   * What still waits for it is given up; each can be replayed. False when it was stopped before.
   */
  private boolean stop(UUID id, String why, Instant now) {
    int rows =
        jdbc.sql(
                """
                update integration.webhook set active = false, stopped_why = :why, stopped_at = :now
                where id = :id and active
                """)
            .param("why", why)
            .param("now", Columns.at(now))
            .param("id", id)
            .update();
    if (rows == 0) {
      return false;
    }
    jdbc.sql(
            """
            update integration.delivery set state = 'failed', next_at = null, lease_until = null
            where webhook = :id and state = 'waiting'
            """)
        .param("id", id)
        .update();
    changed();
    return true;
  }

  private static String[] words(Set<EventType> types) {
    return types.stream().map(EventType::word).sorted().toArray(String[]::new);
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    var why = row.getString("stopped_why");
    var types = new TreeSet<EventType>();
    Arrays.stream((String[]) row.getArray("types").getArray())
        .map(EventType::of)
        .forEach(types::add);
    return new Webhook(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        URI.create(row.getString("url")),
        row.getString("name"),
        types,
        Columns.instantOrNull(row, "old_secret_until"),
        why == null ? null : new Webhook.Stopped(why, Columns.instant(row, "stopped_at")),
        Columns.instantOrNull(row, "failing_since"),
        Columns.instant(row, "created_at"));
  }
}
