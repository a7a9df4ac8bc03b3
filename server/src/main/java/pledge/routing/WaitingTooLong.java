package pledge.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.TeamId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * What waits past its time, or for nobody: helpers are let in, the lonely are taken out and told
 * of.
 */
@Component
class WaitingTooLong {

  private final JdbcClient jdbc;
  private final Queue queue;
  private final ApplicationEventPublisher events;

  WaitingTooLong(JdbcClient jdbc, Queue queue, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.queue = queue;
    this.events = events;
  }

  /** Lets the named helper teams help with whatever has waited past its overflow. */
  @Transactional
  void overflow(Instant now) {
    jdbc
        .sql(
            """
            update routing.entry e set helper = r.overflow_to
            from routing.team_rule r
            where e.state = 'waiting' and e.helper is null and e.overflow_at <= :now
              and r.team = e.team and r.overflow_to is not null
            returning r.overflow_to
            """)
        .param("now", Columns.at(now))
        .query(UUID.class)
        .list()
        .stream()
        .distinct()
        .forEach(team -> queue.moved(new TeamId(team)));
  }

  /**
   * Notes since when each waiting item has had nobody who could come to it. Who is there is asked
   * once for each line, not for each of the thousands who stand in it.
   */
  @Transactional
  void alone(Instant now) {
    jdbc.sql(
            """
            with line as materialized (
              select distinct team, helper, alone_since is not null as alone
              from routing.entry where state = 'waiting'),
            turned as (
              select line.team, line.helper, line.alone from line
              where line.alone = exists (
                select 1 from routing.presence p
                where p.state <> 'off' and p.lease_until > clock_timestamp()
                  and (line.team = any(p.teams) or line.helper = any(p.teams))))
            update routing.entry e
            set alone_since = case when turned.alone then null else :now end
            from turned
            where e.state = 'waiting' and e.team = turned.team and e.helper is not distinct from turned.helper
              and (e.alone_since is not null) = turned.alone
            """)
        .param("now", Columns.at(now))
        .update();
  }

  /** Work that has been alone since before this instant. */
  List<WorkRef> aloneSince(String brand, Instant before) {
    return jdbc.sql(
            """
            select work_kind, work_id from routing.entry
            where state = 'waiting' and brand = :brand and alone_since <= :before
            limit 200
            """)
        .param("brand", brand)
        .param("before", Columns.at(before))
        .query((rs, n) -> new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")))
        .list();
  }

  List<String> brandsWithLonely() {
    return jdbc.sql(
            "select distinct brand from routing.entry where state = 'waiting' and alone_since is"
                + " not null")
        .query(String.class)
        .list();
  }

  /** Takes a lonely item out of its queue and says so. */
  @Transactional
  void strand(WorkRef work, Instant now) {
    var holder = queue.lock(work).filter(it -> it.staff() == null && it.lonely());
    holder.ifPresent(it -> {
      queue.done(work);
      var team = new TeamId(it.team());
      queue.moved(team);
      events.publishEvent(new WorkStranded(work, team, now));
    });
  }
}
