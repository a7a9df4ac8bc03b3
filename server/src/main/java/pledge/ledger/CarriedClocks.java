package pledge.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * Open clocks of a work item that has become part of another one: carried there as they are, and
 * given back when it is parted again. Where both have one of the same clause, the one that is due
 * first rules and the other ends without a verdict; one that is past its time has its verdict and
 * ends too, but where nothing else is owed stays owed. So no promise gets longer, none is lost, and
 * none is counted twice.
 */
@Component
public class CarriedClocks {

  private final JdbcClient jdbc;
  private final Commitments commitments;

  CarriedClocks(JdbcClient jdbc, Commitments commitments) {
    this.jdbc = jdbc;
    this.commitments = commitments;
  }

  /**
   * An open clock and the one of the same clause that it meets.
   *
   * @param rules whether it goes on, not the other
   */
  public record Meeting(Commitment clock, @Nullable Commitment other, boolean rules) {

    Commitment ruling() {
      return rules || other == null ? clock : other;
    }
  }

  /**
   * What became of a clock.
   *
   * @param other the one of the same clause that was open there; null where there was none
   * @param due when the one that rules was due then
   */
  public record Carried(UUID clock, @Nullable UUID other, boolean rules, Instant due) {

    /** The clock that is owed on behalf of both. */
    public UUID ruling() {
      return rules || other == null ? clock : other;
    }
  }

  /** What would become of the open clocks. */
  public List<Meeting> meetings(WorkRef from, WorkRef to, Instant at) {
    var open = commitments.openOf(List.of(from, to));
    Map<String, Commitment> there = new HashMap<>();
    open.getOrDefault(to, List.of()).forEach(clock -> there.put(key(clock), clock));
    return open.getOrDefault(from, List.of()).stream()
        .map(clock -> {
          var other = there.get(key(clock));
          return new Meeting(clock, other, other == null || rules(clock, other, at));
        })
        .toList();
  }

  private static String key(Commitment clock) {
    return clock.clause() + "/" + clock.milestone();
  }

  private static boolean rules(Commitment clock, Commitment other, Instant at) {
    boolean late = due(clock, at).isBefore(at);
    return late == due(other, at).isBefore(at)
        ? due(clock, at).isBefore(due(other, at))
        : !late; // what is past its time has its verdict: it doesn't stand in for what can be kept
  }

  private static Instant due(Commitment clock, Instant at) {
    return clock.state() instanceof Commitment.State.Paused(var left)
        ? at.plus(left)
        : clock.dueAt();
  }

  /** Carries them all. The caller holds the locks of both work items and of nothing else. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Carried> carry(WorkRef from, WorkRef to, Instant at, Actor by, String why) {
    var meetings = meetings(from, to, at);
    List<UUID> endHere = new ArrayList<>();
    List<UUID> endThere = new ArrayList<>();
    for (var meeting : meetings) {
      var other = meeting.other();
      if (!meeting.rules()) {
        endHere.add(meeting.clock().id());
      } else if (other != null) {
        endThere.add(other.id());
      }
    }
    commitments.cancelThese(from, endHere, at, by, why);
    commitments.cancelThese(to, endThere, at, by, why);
    move(meetings.stream().map(meeting -> meeting.clock().id()).toList(), to, at, by, why);
    return meetings.stream()
        .map(meeting -> {
          var other = meeting.other();
          return new Carried(
              meeting.clock().id(),
              other == null ? null : other.id(),
              meeting.rules(),
              meeting.ruling().dueAt());
        })
        .toList();
  }

  /**
   * Gives back what is still owed, each clock to where it came from; one that ended in favour of
   * another is owed again, by as much later as that one stood still meanwhile. What was kept since
   * was kept for both.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(
      Collection<Carried> carried, WorkRef from, WorkRef to, Instant at, Actor by, String why) {
    Map<UUID, Commitment> open = new HashMap<>();
    commitments
        .openOf(List.of(to))
        .getOrDefault(to, List.of())
        .forEach(clock -> open.put(clock.id(), clock));
    for (var one : carried) {
      var ruling = open.get(one.ruling());
      if (ruling == null) {
        continue;
      }
      move(List.of(one.clock()), from, at, by, why);
      var other = one.other();
      if (other != null) {
        long stood = Math.max(0, ruling.dueAt().toEpochMilli() - one.due().toEpochMilli());
        revive(one.rules() ? other : one.clock(), stood, at, by, why);
      }
    }
  }

  private void move(List<UUID> clocks, WorkRef to, Instant at, Actor by, String why) {
    jdbc.sql(
            """
            with moved as (
              update ledger.commitment set work_id = :to, work_kind = :kind
              where id = any(:ids::uuid[])
              returning id, due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :at, 'reassigned', :who, :whoName, :why, due_at from moved order by id
            """)
        .param("to", to.id())
        .param("kind", to.kind())
        .param("ids", Columns.ids(clocks))
        .param("at", Columns.at(at))
        .param("who", CommitmentRows.staffId(by), java.sql.Types.OTHER)
        .param("whoName", CommitmentRows.name(by))
        .param("why", why)
        .update();
  }

  /** One that was broken by then is owed still, and stays broken. */
  private void revive(UUID clock, long stoodMillis, Instant at, Actor by, String why) {
    jdbc.sql(
            """
            with revived as (
              update ledger.commitment c
              set state = case c.state when 'cancelled' then 'running' else c.state end,
                  ended_at = null,
                  due_at = c.due_at + s.stood,
                  warn_at = c.warn_at + s.stood,
                  next_at = case when c.warn_at + s.stood > :at then c.warn_at + s.stood
                                 else c.due_at + s.stood end
              from (select id, case state when 'cancelled' then make_interval(secs => :stood / 1000.0)
                                          else interval '0' end as stood
                    from ledger.commitment where id = :id) s
              where c.id = s.id and c.state in ('cancelled', 'broken') and c.ended_at is not null
              returning c.id, c.due_at)
            insert into ledger.commitment_history (commitment, at, what, who, who_name, why, due_at)
            select id, :at, 'resumed', :who, :whoName, :why, due_at from revived
            """)
        .param("stood", stoodMillis)
        .param("id", clock)
        .param("at", Columns.at(at))
        .param("who", CommitmentRows.staffId(by), java.sql.Types.OTHER)
        .param("whoName", CommitmentRows.name(by))
        .param("why", why)
        .update();
  }

  /** Those of them that are owed no more. */
  public List<UUID> ended(Collection<Carried> carried, WorkRef to) {
    var open =
        commitments.openOf(List.of(to)).getOrDefault(to, List.of()).stream()
            .map(Commitment::id)
            .toList();
    return carried.stream()
        .map(Carried::ruling)
        .filter(Objects::nonNull)
        .filter(clock -> !open.contains(clock))
        .toList();
  }
}
