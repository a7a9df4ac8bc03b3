package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Machine;
import pledge.access.Nobody;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Visitor;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.OpenTime;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * Promises and their clocks. Everything here is set-based and joins the caller's transaction, so
 * that a clock can't be lost when the state it belongs to is kept.
 *
 * <p>A clock runs until it is kept, broken or cancelled, standing still while paused. On one work
 * item each clause has at most one open clock, beside one for each milestone on its way; clocks of
 * different clauses know nothing of each other. Every step is written to the history with who and
 * why.
 */
@Component
public class Commitments {

  static final String COLUMNS =
      """
      c.id, c.brand, c.clause, c.milestone, c.standard_version, c.work_kind, c.work_id, c.calendar, c.channel, c.kind,
      c.state, c.started_at, c.warn_at, c.due_at, c.left_ms, c.ended_at, c.person, c.team, c.shop
      """;

  private final JdbcClient jdbc;
  private final Standards standards;
  private final ShopClocks shops;
  private final Tallies tallies;

  Commitments(JdbcClient jdbc, Standards standards, ShopClocks shops, Tallies tallies) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.shops = shops;
    this.tallies = tallies;
  }

  /**
   * Starts clocks. A start for a clause whose clock is already open on the work item does nothing,
   * so a retry is harmless and "the first unanswered message" needs no care from the caller.
   */
  @Transactional
  public void start(Collection<Start> starts) {
    if (starts.isEmpty()) {
      return;
    }
    int size = starts.size();
    var texts = new String[16][size];
    int row = 0;
    for (var start : starts) {
      var standard = standards.of(start.brand());
      var promised = start.promised();
      Instant due;
      Instant warn;
      String calendarName;
      if (promised != null) {
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
      texts[15][row] = text(start.who().shop());
      row++;
    }
    jdbc.sql(
            """
            with started as (
              insert into ledger.commitment
                (id, brand, clause, standard_version, work_kind, work_id, calendar, channel, kind, state,
                 started_at, warn_at, due_at, next_at, person, team, shop, cause, milestone)
              select id, brand, clause, version, work_kind, work_id, calendar, channel, kind, 'running',
                     started_at, warn_at, due_at, warn_at, person, team, shop, cause, milestone
              from unnest(:id::uuid[], :brand::text[], :clause::text[], :version::uuid[], :workKind::text[],
                          :workId::uuid[], :calendar::text[], :channel::text[], :kind::text[],
                          :startedAt::timestamptz[], :warnAt::timestamptz[], :dueAt::timestamptz[],
                          :person::uuid[], :team::uuid[], :shop::uuid[], :cause::text[], :milestone::text[])
                as s (id, brand, clause, version, work_kind, work_id, calendar, channel, kind,
                      started_at, warn_at, due_at, person, team, shop, cause, milestone)
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

  /**
   * Fulfils promises. A clock that isn't open is left alone. A clock that the sweep broke although
   * the fulfilment happened in time (it was still being committed) is put right, in the roll-ups
   * too.
   */
  @Transactional
  public void stop(Collection<Stop> stops) {
    if (stops.isEmpty()) {
      return;
    }
    int size = stops.size();
    var texts = new String[9][size];
    int row = 0;
    for (var stop : stops) {
      var person = stop.by().person();
      var team = stop.by().team();
      texts[0][row] = stop.work().kind();
      texts[1][row] = stop.work().id().toString();
      texts[2][row] = stop.clause().value();
      texts[3][row] = stop.at().toString();
      texts[4][row] = person == null ? null : person.value().toString();
      texts[5][row] = team == null ? null : team.value().toString();
      texts[6][row] = stop.why();
      texts[7][row] = stop.milestone();
      texts[8][row] = text(stop.by().shop());
      row++;
    }
    var ended =
        jdbc.sql(
                """
                with s as (
                  select distinct on (work_id, clause, work_kind, milestone) *
                  from unnest(:workKind::text[], :workId::uuid[], :clause::text[], :at::timestamptz[],
                              :person::uuid[], :team::uuid[], :why::text[], :milestone::text[],
                              :shop::uuid[])
                    as s (work_kind, work_id, clause, at, person, team, why, milestone, shop)
                  order by work_id, clause, work_kind, milestone, at),
                prior as (
                  select c.id, c.state, s.at, s.person, s.team, s.shop, s.why,
                         c.verdict_at as filed_at, c.verdict_person as filed_person,
                         c.verdict_team as filed_team, c.verdict_shop as filed_shop,
                         case when c.state = 'paused' or s.at <= c.due_at then 'kept' else 'broken' end as verdict,
                         c.state = 'broken' and s.at > c.due_at as late
                  from ledger.commitment c
                  join s on s.work_id = c.work_id and s.clause = c.clause and s.work_kind = c.work_kind
                    and s.milestone in ('', c.milestone)
                  where c.ended_at is null
                  order by c.id
                  for update of c),
                ended as (
                  update ledger.commitment c
                  set state = p.verdict, ended_at = greatest(p.at, c.started_at), left_ms = null, warn_left_ms = null,
                      person = coalesce(p.person, c.person), team = coalesce(p.team, c.team),
                      shop = coalesce(p.shop, c.shop),
                      verdict_at = case when p.late then p.filed_at else p.at end,
                      verdict_person = case when p.late then p.filed_person else coalesce(p.person, c.person) end,
                      verdict_team = case when p.late then p.filed_team else coalesce(p.team, c.team) end,
                      verdict_shop = case when p.late then p.filed_shop else coalesce(p.shop, c.shop) end
                  from prior p where p.id = c.id
                  returning c.*, p.state as was, p.verdict, p.at as stopped_at, p.why, p.person as by,
                            p.filed_at, p.filed_person, p.filed_team, p.filed_shop),
                written as (
                  insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
                  select id, stopped_at,
                         case when verdict = 'kept' and was = 'broken' then 'corrected'
                              when verdict = 'kept' then 'kept'
                              when was = 'broken' then 'ended-late'
                              else 'broken' end,
                         by, '', why, due_at
                  from ended)
                select was, verdict, stopped_at, filed_at, filed_person, filed_team, filed_shop, %s from ended c
                """
                    .formatted(COLUMNS))
            .param("workKind", texts[0])
            .param("workId", texts[1])
            .param("clause", texts[2])
            .param("at", texts[3])
            .param("person", texts[4])
            .param("team", texts[5])
            .param("why", texts[6])
            .param("milestone", texts[7])
            .param("shop", texts[8])
            .query((rs, n) ->
                new Ended(
                    commitment(rs),
                    rs.getString("verdict").equals("kept"),
                    Columns.instant(rs, "stopped_at"),
                    Columns.instantOrNull(rs, "filed_at"),
                    answerable(rs, "filed_person", "filed_team", "filed_shop")))
            .list();
    List<Tally> figures = new ArrayList<>();
    for (var end : ended) {
      var broken = end.brokenAt();
      var clock = end.clock();
      if (end.kept() && broken != null) {
        figures.add(Tally.of(clock, end.brokenBy(), broken, 0, -1));
      }
      if (end.kept()) {
        figures.add(Tally.of(clock, clock.who(), end.at(), 1, 0));
      } else if (broken == null) {
        figures.add(Tally.of(clock, clock.who(), end.at(), 0, 1));
      }
    }
    tallies.write(figures);
  }

  /**
   * A clock that was stopped.
   *
   * @param brokenAt what it was filed as broken under before; null when it wasn't
   */
  private record Ended(
      Commitment clock,
      boolean kept,
      Instant at,
      @Nullable Instant brokenAt,
      Answerable brokenBy) {}

  /** Whether this promise was kept for this reason. */
  public boolean keptFor(UUID commitment, String why) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ledger.commitment_history
              where commitment = :id and what in ('kept', 'corrected') and why = :why)
            """)
        .param("id", commitment)
        .param("why", why)
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes back that a promise was kept, where it was kept for this reason and none of its clause
   * was made since: it runs again as it did, and the figures follow.
   *
   * @return whether there was such a one
   */
  @Transactional
  public boolean reopen(UUID commitment, String keptFor, Instant at, Actor by) {
    var kept =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + """
                     from ledger.commitment c
                    where c.id = :id and c.state = 'kept'
                      and exists (
                        select 1 from ledger.commitment_history h
                        where h.commitment = c.id and h.what in ('kept', 'corrected') and h.why = :why)
                      and not exists (
                        select 1 from ledger.commitment o
                        where o.work_id = c.work_id and o.work_kind = c.work_kind and o.clause = c.clause
                          and o.milestone = c.milestone and o.id > c.id)
                    for update
                    """)
            .param("id", commitment)
            .param("why", keptFor)
            .query((rs, n) -> commitment(rs))
            .optional();
    kept.ifPresent(clock -> {
      jdbc.sql(
              """
              update ledger.commitment
              set state = 'running', ended_at = null, verdict_at = null, verdict_person = null,
                  verdict_team = null, verdict_shop = null, next_at = due_at
              where id = :id
              """)
          .param("id", commitment)
          .update();
      note(commitment, at, "corrected", by, "it was no report", clock.dueAt());
      if (clock.state() instanceof Commitment.State.Kept(Instant end)) {
        tallies.write(List.of(Tally.of(clock, clock.who(), end, -1, 0)));
      }
    });
    return kept.isPresent();
  }

  /**
   * Ends open clocks without a verdict; what was broken by then stays broken, or is counted as such
   * where the sweep hasn't come by yet.
   */
  @Transactional
  public void cancel(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    cancelWhere(work, clause.value(), null, at, by, why);
  }

  /** Cancels every open clock of the work item. */
  @Transactional
  public void cancelAll(WorkRef work, Instant at, Actor by, String why) {
    cancelWhere(work, null, null, at, by, why);
  }

  /** Cancels these of the work item's open clocks. */
  @Transactional
  public void cancelThese(WorkRef work, Collection<UUID> clocks, Instant at, Actor by, String why) {
    cancelWhere(work, null, Columns.ids(clocks), at, by, why);
  }

  private void cancelWhere(
      WorkRef work,
      @Nullable String clause,
      String @Nullable [] clocks,
      Instant at,
      Actor by,
      String why) {
    var late =
        jdbc.sql(
                """
                with prior as (
                  select id, state = 'running' and due_at < :at as late
                  from ledger.commitment
                  where work_id = :workId and work_kind = :workKind and ended_at is null
                    and (:clause::text is null or clause = :clause)
                    and (:clocks::uuid[] is null or id = any(:clocks::uuid[]))
                  order by id
                  for update),
                ended as (
                  update ledger.commitment c
                  set state = case when c.state = 'broken' or p.late then 'broken' else 'cancelled' end,
                      ended_at = greatest(:at, c.started_at), left_ms = null, warn_left_ms = null,
                      verdict_at = case when p.late then c.due_at else c.verdict_at end,
                      verdict_person = case when p.late then c.person else c.verdict_person end,
                      verdict_team = case when p.late then c.team else c.verdict_team end,
                      verdict_shop = case when p.late then c.shop else c.verdict_shop end
                  from prior p where p.id = c.id
                  returning c.*, p.late),
                written as (
                  insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
                  select id, :at, case when late then 'broken' else 'cancelled' end, :who, :whoName, :why, due_at
                  from ended)
                select %s from ended c where c.late
                """
                    .formatted(COLUMNS))
            .param("at", Columns.at(at))
            .param("workId", work.id())
            .param("workKind", work.kind())
            .param("clause", clause)
            .param("clocks", clocks)
            .param("who", staffId(by))
            .param("whoName", name(by))
            .param("why", why)
            .query((rs, n) -> commitment(rs))
            .list();
    tallies.write(
        late.stream().map(clock -> Tally.of(clock, clock.who(), clock.dueAt(), 0, 1)).toList());
  }

  /** Lets a clock stand still; what is left of it is kept to the millisecond of open time. */
  @Transactional
  public void pause(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    locked(work, clause).stream()
        .filter(clock -> clock.state() instanceof Commitment.State.Running)
        .forEach(clock -> {
          var calendar = calendar(clock);
          if (at.isAfter(clock.dueAt())) {
            return; // broken already, the sweep will say so
          }
          var left = calendar.between(at, clock.dueAt());
          var warn = clock.warnAt();
          var warnLeft =
              warn == null || !warn.isAfter(at) ? null : calendar.between(at, warn).toMillis();
          jdbc.sql(
                  """
                  update ledger.commitment
                  set state = 'paused', left_ms = :left, warn_left_ms = :warnLeft
                  where id = :id
                  """)
              .param("left", left.toMillis())
              .param("warnLeft", warnLeft)
              .param("id", clock.id())
              .update();
          note(clock.id(), at, "paused", by, why, clock.dueAt());
        });
  }

  /** Lets a paused clock run again: due after what was left of it. */
  @Transactional
  public void resume(WorkRef work, ClauseId clause, Instant at, Actor by, String why) {
    locked(work, clause)
        .forEach(clock -> {
          if (clock.state() instanceof Commitment.State.Paused(Duration left)) {
            var calendar = calendar(clock);
            var due = calendar.add(at, left);
            jdbc.sql(
                    """
                    update ledger.commitment
                    set state = 'running', due_at = :due, left_ms = null, warn_left_ms = null,
                        warn_at = coalesce(:warn, warn_at), next_at = coalesce(:warn, :due)
                    where id = :id
                    """)
                .param("due", Columns.at(due))
                .param("warn", Columns.atOrNull(warnAfterPause(clock.id(), calendar, at)))
                .param("id", clock.id())
                .update();
            note(clock.id(), at, "resumed", by, why, due);
          }
        });
  }

  private @Nullable Instant warnAfterPause(UUID id, OpenTime calendar, Instant at) {
    return jdbc.sql(
            "select warn_left_ms from ledger.commitment where id = :id and warn_left_ms is not null")
        .param("id", id)
        .query(Long.class)
        .optional()
        .map(left -> calendar.add(at, Duration.ofMillis(left)))
        .orElse(null);
  }

  /** Hands the open clocks of the work item to somebody else; the time runs on. */
  @Transactional
  public void reassign(WorkRef work, Answerable who, Instant at, Actor by, String why) {
    var person = who.person();
    var team = who.team();
    jdbc.sql(
            """
            with moved as (
              update ledger.commitment
              set person = :person, team = coalesce(:team, team), shop = coalesce(:shop, shop)
              where work_id = :workId and work_kind = :workKind and ended_at is null
                and (person is distinct from :person or (:team::uuid is not null and team is distinct from :team)
                     or (:shop::uuid is not null and shop is distinct from :shop))
              returning id, due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :at, 'reassigned', :who, :whoName, :why, due_at from moved
            """)
        .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
        .param("team", team == null ? null : team.value(), java.sql.Types.OTHER)
        .param("shop", who.shop(), java.sql.Types.OTHER)
        .param("workId", work.id())
        .param("workKind", work.kind())
        .param("at", Columns.at(at))
        .param("who", staffId(by), java.sql.Types.OTHER)
        .param("whoName", name(by))
        .param("why", why)
        .update();
  }

  /** All clocks of a work item, oldest first. */
  public List<Commitment> of(WorkRef work) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from ledger.commitment c where c.work_id = :id and c.work_kind = :kind order by c.id")
        .param("id", work.id())
        .param("kind", work.kind())
        .query((rs, n) -> commitment(rs))
        .list();
  }

  /** The open clocks of many work items, those that break first in front. */
  public Map<WorkRef, List<Commitment>> openOf(Collection<WorkRef> works) {
    Map<WorkRef, List<Commitment>> found = new HashMap<>();
    jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from ledger.commitment c
                where c.work_id = any(:ids::uuid[]) and c.ended_at is null
                order by c.due_at, c.id
                """)
        .param("ids", works.stream().map(work -> work.id().toString()).toArray(String[]::new))
        .query((rs, n) -> commitment(rs))
        .list()
        .forEach(
            clock -> found.computeIfAbsent(clock.work(), work -> new ArrayList<>()).add(clock));
    return found;
  }

  private List<Commitment> locked(WorkRef work, ClauseId clause) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from ledger.commitment c
                where c.work_id = :id and c.work_kind = :kind and c.clause = :clause and c.ended_at is null
                order by c.id
                for update
                """)
        .param("id", work.id())
        .param("kind", work.kind())
        .param("clause", clause.value())
        .query((rs, n) -> commitment(rs))
        .list();
  }

  private OpenTime calendar(Commitment clock) {
    // A promised instant has no opening hours: time simply passes.
    var name = clock.calendar().equals("promised") ? "always" : clock.calendar();
    return shops.time(standards.of(clock.brand()), name, clock.who().shop());
  }

  private void note(UUID commitment, Instant at, String what, Actor by, String why, Instant due) {
    jdbc.sql(
            """
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            values (:commitment, :at, :what, :who, :whoName, :why, :due)
            """)
        .param("commitment", commitment)
        .param("at", Columns.at(at))
        .param("what", what)
        .param("who", staffId(by))
        .param("whoName", name(by))
        .param("why", why)
        .param("due", Columns.at(due))
        .update();
  }

  static @Nullable UUID staffId(Actor by) {
    return by instanceof StaffMember staff ? staff.id().value() : null;
  }

  static String name(Actor by) {
    return switch (by) {
      case StaffMember staff -> "";
      case Visitor visitor -> "customer";
      case Machine machine -> machine.name();
      case SystemActor system -> system.name();
      case Nobody nobody -> "";
    };
  }

  static Commitment commitment(ResultSet rs) throws SQLException {
    var ended = Columns.instantOrNull(rs, "ended_at");
    long left = rs.getLong("left_ms");
    Commitment.State state =
        switch (rs.getString("state")) {
          case "running" -> new Commitment.State.Running();
          case "paused" -> new Commitment.State.Paused(Duration.ofMillis(left));
          case "broken" -> new Commitment.State.Broken(ended);
          case "kept" -> new Commitment.State.Kept(require(ended));
          case "cancelled" -> new Commitment.State.Cancelled(require(ended));
          case String other -> throw new IllegalStateException("commitment state " + other);
        };
    return new Commitment(
        Columns.uuid(rs, "id"),
        new BrandId(rs.getString("brand")),
        new ClauseId(rs.getString("clause")),
        rs.getString("milestone"),
        Columns.uuid(rs, "standard_version"),
        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
        rs.getString("calendar"),
        rs.getString("channel"),
        rs.getString("kind"),
        answerable(rs, "person", "team", "shop"),
        Columns.instant(rs, "started_at"),
        Columns.instantOrNull(rs, "warn_at"),
        Columns.instant(rs, "due_at"),
        state);
  }

  static Answerable answerable(ResultSet rs, String person, String team, String shop)
      throws SQLException {
    var who = Columns.uuidOrNull(rs, person);
    var whose = Columns.uuidOrNull(rs, team);
    return new Answerable(
        who == null ? null : new StaffId(who),
        whose == null ? null : new TeamId(whose),
        Columns.uuidOrNull(rs, shop));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static Instant require(@Nullable Instant ended) {
    if (ended == null) {
      throw new IllegalStateException("an ended commitment without its end");
    }
    return ended;
  }
}
