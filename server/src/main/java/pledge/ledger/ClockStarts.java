package pledge.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Uuid7;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * Begins clocks: finds when each is due and warned of, and writes those down that aren't open yet.
 */
@Component
class ClockStarts {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final ShopClocks shops;

  ClockStarts(JdbcClient jdbc, Standards standards, ShopClocks shops) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.shops = shops;
  }

  void start(Collection<Start> starts) {
    if (starts.isEmpty()) {
      return;
    }
    int size = starts.size();
    var texts = new String[17][size];
    int row = 0;
    for (var start : starts) {
      var standard = standards.of(start.brand());
      var promised = start.promised();
      Instant due;
      Instant warn;
      String calendarName;
      if (promised != null && start.whileOpen()) {
        calendarName = ShopHours.CALENDAR;
        due =
            ShopClocks.lastOpen(
                shops.time(standard, calendarName, start.who().shop()), start.at(), promised);
        warn = warning(standard, start, due);
      } else if (promised != null) {
        calendarName = "promised";
        due = promised.isBefore(start.at()) ? start.at() : promised;
        warn = warning(standard, start, due);
      } else {
        var limit =
            start.milestone().isEmpty()
                ? standard.limit(start.clause(), start.channel())
                : standard.milestone(start.clause(), start.milestone());
        calendarName = limit.calendar();
        var calendar = shops.time(standard, calendarName, start.who().shop());
        due = calendar.add(start.at(), limit.duration());
        warn = calendar.add(start.at(), limit.duration().minus(limit.warnBefore()));
      }
      var person = start.who().person();
      var team = start.who().team();
      texts[0][row] = Uuid7.next().toString();
      texts[1][row] = start.brand().value();
      texts[2][row] = start.clause().value();
      texts[3][row] = standard.version().toString();
      texts[4][row] = start.work().kind();
      texts[5][row] = start.work().id().toString();
      texts[6][row] = calendarName;
      texts[7][row] = start.channel();
      texts[8][row] = start.kind();
      texts[9][row] = start.at().toString();
      texts[10][row] = warn.toString();
      texts[11][row] = due.toString();
      texts[12][row] = person == null ? null : person.value().toString();
      texts[13][row] = team == null ? null : team.value().toString();
      texts[14][row] = start.milestone();
      texts[15][row] = CommitmentRows.text(start.who().shop());
      texts[16][row] = start.whileOpen() && promised != null ? promised.toString() : null;
      row++;
    }
    jdbc.sql(
            """
            with started as (
              insert into ledger.commitment
                (id, brand, clause, standard_version, work_kind, work_id, calendar, channel, kind, state,
                 started_at, warn_at, due_at, next_at, person, team, shop, cause, milestone, by_at)
              select id, brand, clause, version, work_kind, work_id, calendar, channel, kind, 'running',
                     started_at, warn_at, due_at, warn_at, person, team, shop, cause, milestone, by_at
              from unnest(:id::uuid[], :brand::text[], :clause::text[], :version::uuid[], :workKind::text[],
                          :workId::uuid[], :calendar::text[], :channel::text[], :kind::text[],
                          :startedAt::timestamptz[], :warnAt::timestamptz[], :dueAt::timestamptz[],
                          :person::uuid[], :team::uuid[], :shop::uuid[], :cause::text[], :milestone::text[],
                          :byAt::timestamptz[])
                as s (id, brand, clause, version, work_kind, work_id, calendar, channel, kind,
                      started_at, warn_at, due_at, person, team, shop, cause, milestone, by_at)
              order by work_id, clause, milestone
              on conflict (work_id, clause, work_kind, milestone) where ended_at is null do nothing
              returning id, started_at, person, cause, due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, started_at, 'started', person, '', cause, due_at from started
            """)
        .param("id", texts[0])
        .param("brand", texts[1])
        .param("clause", texts[2])
        .param("version", texts[3])
        .param("workKind", texts[4])
        .param("workId", texts[5])
        .param("calendar", texts[6])
        .param("channel", texts[7])
        .param("kind", texts[8])
        .param("startedAt", texts[9])
        .param("warnAt", texts[10])
        .param("dueAt", texts[11])
        .param("person", texts[12])
        .param("team", texts[13])
        .param("milestone", texts[14])
        .param("shop", texts[15])
        .param("byAt", texts[16])
        .param("cause", starts.stream().map(Start::cause).toArray(String[]::new))
        .update();
  }

  /**
   * A promised instant is warned of as long before as the clause says; one that is nearer than
   * that, half-way. A clause without such a figure is warned of at three quarters of the time.
   */
  private static Instant warning(Standard standard, Start start, Instant due) {
    var span = Duration.between(start.at(), due);
    var limit = standard.clause(start.clause()).figures().limit();
    if (limit == null || limit.warnBefore().isZero()) {
      return start.at().plus(span.multipliedBy(3).dividedBy(4));
    }
    return span.compareTo(limit.warnBefore()) > 0
        ? due.minus(limit.warnBefore())
        : start.at().plus(span.dividedBy(2));
  }
}
