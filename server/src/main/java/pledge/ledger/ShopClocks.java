package pledge.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.standard.OpenTime;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * The clocks that shops answer for, which run in each shop's own hours. A change of these hours is
 * brought to them here and nowhere else.
 */
@Component
public class ShopClocks {

  private final JdbcClient jdbc;
  private final ObjectProvider<ShopHours> hours;
  private final Standards standards;
  private final Hindsight hindsight;

  ShopClocks(
      JdbcClient jdbc, ObjectProvider<ShopHours> hours, Standards standards, Hindsight hindsight) {
    this.jdbc = jdbc;
    this.hours = hours;
    this.standards = standards;
    this.hindsight = hindsight;
  }

  /** By what time the clock runs. */
  OpenTime time(Standard standard, String calendar, @Nullable UUID shop) {
    OpenTime usual = standard.calendar(calendar);
    if (shop == null || !calendar.equals(ShopHours.CALENDAR)) {
      return usual;
    }
    return hours.stream().findFirst().flatMap(known -> known.of(shop)).orElse(usual);
  }

  /** The last moment until then at which it is open; the beginning, where it isn't any more. */
  static Instant lastOpen(OpenTime time, Instant from, Instant until) {
    return until.isAfter(from) ? time.add(from, time.between(from, until)) : from;
  }

  /**
   * A shop's time as it was and as it is.
   *
   * @param before empty where the shop said none: the standard's counted, and {@code after} alike
   * @param since from when on the new one counts: the change itself, or the beginning of a closure
   *     that is told of afterwards
   */
  public record Change(
      UUID shop, Optional<OpenTime> before, Optional<OpenTime> after, Instant since) {}

  /**
   * The shop's hours are others from now on, or it has closed for a while: what its running clocks
   * have left is counted by the new hours, so that they wait where it is closed and win nothing
   * where it isn't; those that ask for an open moment before an instant are due at the last one
   * there is by the new hours. What stands still keeps what it has left.
   *
   * <p>A broken clock stays broken, unless the change reaches back: where the shop was closed in
   * the clock's time, its verdict is put right ({@link Hindsight#dueLater}). What was kept stays
   * kept.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(BrandId brand, Change change, Instant at, Actor by, String why) {
    OpenTime usual = standards.of(brand).calendar(ShopHours.CALENDAR);
    var times = new Times(change.before().orElse(usual), change.after().orElse(usual));
    // read before the broken ones are put right, of which some will run again
    var concerned = concerned(change, at);
    var running =
        concerned.stream()
            .filter(clock -> !clock.broken())
            .map(clock -> times.moved(clock, change.since()))
            // what was past its time already is left to the sweep
            .filter(clock -> !clock.due().isBefore(at))
            .toList();
    concerned.stream()
        .filter(Dated::broken)
        .forEach(clock ->
            hindsight.dueLater(clock.id(), times.moved(clock, change.since()).due(), at, by, why));
    move(running, at, by, why);
  }

  /**
   * A clock's times.
   *
   * @param began from when on it has run without standing still
   * @param byAt where it is due at the last open moment before
   */
  private record Dated(
      UUID id,
      boolean broken,
      Instant began,
      @Nullable Instant warn,
      Instant due,
      @Nullable Instant byAt) {}

  private record Times(OpenTime before, OpenTime after) {

    Dated moved(Dated clock, Instant since) {
      var from = clock.began().isAfter(since) ? clock.began() : since;
      var left = left(clock, from);
      var warn = clock.warn();
      if (warn != null && warn.isAfter(from)) {
        warn = after.add(from, floor(left.minus(before.between(warn, clock.due()))));
      }
      return new Dated(
          clock.id(), clock.broken(), clock.began(), warn, after.add(from, left), clock.byAt());
    }

    /** In open time; where no open moment is left before its instant, what it had. */
    private Duration left(Dated clock, Instant from) {
      var had = before.between(from, clock.due());
      var by = clock.byAt();
      if (by == null) {
        return had;
      }
      var open = floor(after.between(from, by));
      return open.isZero() ? had : open;
    }

    private static Duration floor(Duration span) {
      return span.isNegative() ? Duration.ZERO : span;
    }
  }

  /**
   * Those whose time isn't over by the hours that counted so far, or only while they were wrong;
   * with a change that reaches back also those that broke meanwhile. Held together in one order, as
   * {@link Commitments#hold} does: two clocks of one work item may stand in both states.
   */
  private List<Dated> concerned(Change change, Instant at) {
    boolean back = change.since().isBefore(at);
    return jdbc.sql(
            """
            select c.id, c.state = 'broken' as broken, c.warn_at, c.due_at, c.by_at,
              greatest(c.started_at, (select max(h.at) from ledger.commitment_history h
                                      where h.commitment = c.id and h.what = 'resumed')) as began
            from ledger.commitment c
            where c.shop = :shop and c.calendar = :calendar and c.due_at >= :since
              and (c.ended_at is null and c.state = 'running' or :back and c.state = 'broken')
            order by c.id for update of c
            """)
        .param("shop", change.shop())
        .param("calendar", ShopHours.CALENDAR)
        .param("since", Columns.at(back ? change.since() : at))
        .param("back", back)
        .query((row, n) ->
            new Dated(
                Columns.uuid(row, "id"),
                row.getBoolean("broken"),
                Columns.instant(row, "began"),
                Columns.instantOrNull(row, "warn_at"),
                Columns.instant(row, "due_at"),
                Columns.instantOrNull(row, "by_at")))
        .list();
  }

  private void move(List<Dated> moved, Instant at, Actor by, String why) {
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
}
