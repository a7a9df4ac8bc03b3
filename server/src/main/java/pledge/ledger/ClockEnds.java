package pledge.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * Ends clocks: kept, broken or without a verdict, and takes an end back. The figures follow each
 * verdict in the same transaction.
 */
@Component
class ClockEnds {

  private final JdbcClient jdbc;
  private final CommitmentRows rows;
  private final Tallies tallies;

  ClockEnds(JdbcClient jdbc, CommitmentRows rows, Tallies tallies) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.tallies = tallies;
  }

  void stop(Collection<Stop> stops) {
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
      texts[8][row] = CommitmentRows.text(stop.by().shop());
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
                    .formatted(CommitmentRows.COLUMNS))
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
                    CommitmentRows.commitment(rs),
                    rs.getString("verdict").equals("kept"),
                    Columns.instant(rs, "stopped_at"),
                    Columns.instantOrNull(rs, "filed_at"),
                    CommitmentRows.answerable(rs, "filed_person", "filed_team", "filed_shop")))
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

  boolean reopen(UUID commitment, String keptFor, Instant at, Actor by) {
    var kept =
        jdbc.sql(
                "select "
                    + CommitmentRows.COLUMNS
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
            .query((rs, n) -> CommitmentRows.commitment(rs))
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
      rows.note(commitment, at, "corrected", by, "it was no report", clock.dueAt());
      if (clock.state() instanceof Commitment.State.Kept(Instant end)) {
        tallies.write(List.of(Tally.of(clock, clock.who(), end, -1, 0)));
      }
    });
    return kept.isPresent();
  }

  /**
   * @param clause null: of any
   * @param clocks null: all of them
   */
  void cancel(
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
                    .formatted(CommitmentRows.COLUMNS))
            .param("at", Columns.at(at))
            .param("workId", work.id())
            .param("workKind", work.kind())
            .param("clause", clause)
            .param("clocks", clocks)
            .param("who", CommitmentRows.staffId(by))
            .param("whoName", CommitmentRows.name(by))
            .param("why", why)
            .query((rs, n) -> CommitmentRows.commitment(rs))
            .list();
    tallies.write(
        late.stream().map(clock -> Tally.of(clock, clock.who(), clock.dueAt(), 0, 1)).toList());
  }
}
