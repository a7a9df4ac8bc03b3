package pledge.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.standard.OpenTime;
import pledge.standard.Standard;

/** The clocks that shops answer for, which run in each shop's own hours. */
@Component
public class ShopClocks {

  private final JdbcClient jdbc;
  private final ObjectProvider<ShopHours> hours;

  ShopClocks(JdbcClient jdbc, ObjectProvider<ShopHours> hours) {
    this.jdbc = jdbc;
    this.hours = hours;
  }

  /** By what time the clock runs. */
  OpenTime time(Standard standard, String calendar, @Nullable UUID shop) {
    OpenTime usual = standard.calendar(calendar);
    if (shop == null || !calendar.equals(ShopHours.CALENDAR)) {
      return usual;
    }
    return hours.stream().findFirst().flatMap(known -> known.of(shop)).orElse(usual);
  }

  private record Dated(UUID id, @Nullable Instant warn, Instant due) {}

  /**
   * The shop's hours are others from now on, or it has closed for a while: what its running clocks
   * have left is counted by the new hours, so that they wait where it is closed and win nothing
   * where it isn't. What is past its time stays so; what stands still keeps what it has left.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(
      UUID shop, OpenTime before, OpenTime after, Instant at, Actor by, String why) {
    var moved = running(shop, at).stream().map(clock -> moved(clock, before, after, at)).toList();
    if (moved.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with moved as (
              update ledger.commitment c
              set due_at = m.due, warn_at = m.warn,
                  next_at = case when m.warn > :at then m.warn else m.due end
              from unnest(:ids::uuid[], :warns::timestamptz[], :dues::timestamptz[]) as m (id, warn, due)
              where c.id = m.id and (c.due_at, c.warn_at) is distinct from (m.due, m.warn)
              returning c.id, c.due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :at, 'moved', :who, :whoName, :why, due_at from moved
            """)
        .param("at", Columns.at(at))
        .param("ids", Columns.ids(moved.stream().map(Dated::id).toList()))
        .param("warns", moved.stream().map(it -> text(it.warn())).toArray(String[]::new))
        .param("dues", moved.stream().map(it -> text(it.due())).toArray(String[]::new))
        .param("who", CommitmentRows.staffId(by), java.sql.Types.OTHER)
        .param("whoName", CommitmentRows.name(by))
        .param("why", why)
        .update();
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private List<Dated> running(UUID shop, Instant at) {
    return jdbc.sql(
            """
            select id, warn_at, due_at from ledger.commitment
            where shop = :shop and ended_at is null and state = 'running' and calendar = :calendar
              and due_at >= :at
            order by id
            for update
            """)
        .param("shop", shop)
        .param("calendar", ShopHours.CALENDAR)
        .param("at", Columns.at(at))
        .query((row, n) ->
            new Dated(
                Columns.uuid(row, "id"),
                Columns.instantOrNull(row, "warn_at"),
                Columns.instant(row, "due_at")))
        .list();
  }

  private static Dated moved(Dated clock, OpenTime before, OpenTime after, Instant at) {
    var warn = clock.warn();
    return new Dated(
        clock.id(),
        warn == null || !warn.isAfter(at) ? warn : after.add(at, before.between(at, warn)),
        after.add(at, before.between(at, clock.due())));
  }
}
