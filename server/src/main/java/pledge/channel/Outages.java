package pledge.channel;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.live.AlarmOver;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Channels that stop working (channel.complaint-open): one that fails for as long as the clause
 * says raises an alarm to the managers, which is over when the channel works again. Failing so long
 * is observed as broken, healing before as kept.
 */
@Component
@Executes("channel.complaint-open")
class Outages {

  static final String SMS = "sms";

  private static final ClauseId CLAUSE = new ClauseId("channel.complaint-open");

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Observations observations;
  private final ApplicationEventPublisher events;

  Outages(
      JdbcClient jdbc,
      Standards standards,
      Observations observations,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.observations = observations;
    this.events = events;
  }

  private record Outage(UUID id, BrandId brand, String channel, Instant since, boolean alarmed) {}

  /** A try on this channel failed through no fault of the message; the first begins an outage. */
  @Transactional
  public void fails(BrandId brand, String channel, Instant now) {
    jdbc.sql(
            """
            insert into channel.outage (id, brand, channel, since)
            values (:id, :brand, :channel, :now)
            on conflict (brand, channel) where ended_at is null do nothing
            """)
        .param("id", Uuid7.next())
        .param("brand", brand.value())
        .param("channel", channel)
        .param("now", Columns.at(now))
        .update();
  }

  /** A try on this channel succeeded: whatever outage there was is over. */
  @Transactional
  public void works(BrandId brand, String channel, Instant now) {
    jdbc.sql(
            """
            update channel.outage set ended_at = :now
            where brand = :brand and channel = :channel and ended_at is null
            returning id, since, alarmed_at is not null as alarmed
            """)
        .param("now", Columns.at(now))
        .param("brand", brand.value())
        .param("channel", channel)
        .query((row, index) ->
            new Outage(
                Columns.uuid(row, "id"),
                brand,
                channel,
                Columns.instant(row, "since"),
                row.getBoolean("alarmed")))
        .list()
        .forEach(outage -> {
          if (outage.alarmed()) {
            events.publishEvent(new AlarmOver(outage.id(), brand, now));
          } else {
            observe(outage, Verdict.KEPT, "works-again", now);
          }
        });
  }

  /** Raises the alarm for outages that have lasted too long; once each, whichever node finds it. */
  @Transactional
  public void alarm(Instant now) {
    jdbc
        .sql(
            """
            select id, brand, channel, since from channel.outage
            where ended_at is null and alarmed_at is null
            """)
        .query((row, index) ->
            new Outage(
                Columns.uuid(row, "id"),
                new BrandId(row.getString("brand")),
                row.getString("channel"),
                Columns.instant(row, "since"),
                false))
        .list()
        .stream()
        .forEach(outage -> alarm(outage, now));
  }

  private void alarm(Outage outage, Instant now) {
    var patience = standards.of(outage.brand()).clause(CLAUSE).figures().duration("alarm");
    if (now.isBefore(outage.since().plus(patience)) || !mine(outage, now)) {
      return;
    }
    events.publishEvent(
        Alarm.critical(outage.brand(), "channel." + outage.channel() + "-down", null, now)
            .id(outage.id())
            .fact("minutes", Long.toString(patience.toMinutes()))
            .forRoles(Role.MANAGER));
    observe(outage, Verdict.BROKEN, Evidence.said("fails", "minutes", patience.toMinutes()), now);
  }

  private boolean mine(Outage outage, Instant now) {
    return jdbc.sql(
                """
                update channel.outage set alarmed_at = :now
                where id = :id and ended_at is null and alarmed_at is null
                """)
            .param("now", Columns.at(now))
            .param("id", outage.id())
            .update()
        == 1;
  }

  private void observe(Outage outage, Verdict verdict, String note, Instant now) {
    observations.observe(
        new Observation(
            outage.brand(),
            CLAUSE,
            new WorkRef("outage", outage.id()),
            verdict,
            Answerable.nobody(),
            outage.channel(),
            "outage",
            now,
            Evidence.note(note)));
  }
}
