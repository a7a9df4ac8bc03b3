package pledge.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * Who should take what, decided in memory over one reading of the free people and the front of
 * their queues: work in its order (priority, then age), each to the longest idle among the least
 * loaded of those who may take it. The decision is only a proposal: {@link Queue#assign} claims it
 * or not.
 */
@Component
class Matching {

  /** Waiting items looked at in one reading, at least and at most: a few for each free person. */
  private static final int LEAST = 20;

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Presences presences;

  Matching(JdbcClient jdbc, Presences presences) {
    this.jdbc = jdbc;
    this.presences = presences;
  }

  record Pair(WorkRef work, StaffId staff, TeamId team) {}

  record Waiting(
      WorkRef work,
      TeamId team,
      @Nullable TeamId helper,
      String channel,
      Set<String> skills,
      String language,
      int priority,
      Instant queuedAt,
      @Nullable StaffId preferred,
      @Nullable Instant preferredUntil,
      @Nullable Instant overflowAt) {

    boolean keptFor(StaffId staff, Instant now) {
      return preferred == null
          || preferred.equals(staff)
          || preferredUntil == null
          || !preferredUntil.isAfter(now);
    }

    Optional<TeamId> through(Seat seat) {
      if (seat.teams().contains(team)) {
        return Optional.of(team);
      }
      return helper != null && seat.teams().contains(helper)
          ? Optional.of(helper)
          : Optional.empty();
    }
  }

  /** The pairs to be tried now, none twice; empty when nothing fits. */
  List<Pair> pairs(Instant now) {
    var free = new ArrayList<>(presences.free());
    var pairs = new ArrayList<Pair>();
    var wishes = new Wishes(now);
    @Nullable Waiting last = null;
    while (!free.isEmpty()) {
      int size = Math.clamp(2L * free.size(), LEAST, MOST);
      var page = waiting(teams(free), last, size);
      for (var work : page) {
        free.stream()
            .filter(seat -> fits(work, seat, wishes, now))
            .min(FIRST)
            .ifPresent(seat -> {
              pairs.add(new Pair(work.work(), seat.staff(), work.through(seat).orElseThrow()));
              free.remove(seat);
              var busier = withOneMore(seat, work.channel(), now);
              if (busier.load() < busier.capacity()) {
                free.add(busier);
              }
            });
        if (free.isEmpty()) {
          break;
        }
      }
      if (page.size() < size) {
        break;
      }
      last = page.getLast();
    }
    return pairs;
  }

  private static final Comparator<Seat> FIRST =
      Comparator.comparingInt(Seat::load)
          .thenComparing(Seat::idleSince)
          .thenComparing(seat -> seat.staff().value());

  private static boolean fits(Waiting work, Seat seat, Wishes wishes, Instant now) {
    return work.through(seat).isPresent()
        && seat.hasPlace(work.channel())
        && work.keptFor(seat.staff(), now)
        && wishes.metBy(seat, work);
  }

  /** Skills and languages bind only while somebody present could meet them. */
  private final class Wishes {
    private final Instant now;
    private final Map<TeamId, List<Seat>> present = new HashMap<>();

    private Wishes(Instant now) {
      this.now = now;
    }

    boolean metBy(Seat seat, Waiting work) {
      return meets(seat, work) || (overdue(work) || !anybodyMeets(work));
    }

    private boolean overdue(Waiting work) {
      return work.overflowAt() != null && !work.overflowAt().isAfter(now);
    }

    private boolean anybodyMeets(Waiting work) {
      return present.computeIfAbsent(work.team(), team -> presences.present(List.of(team))).stream()
          .anyMatch(seat -> meets(seat, work));
    }

    private static boolean meets(Seat seat, Waiting work) {
      return seat.skills().containsAll(work.skills())
          && (seat.languages().isEmpty() || seat.languages().contains(work.language()));
    }
  }

  private static Seat withOneMore(Seat seat, String channel, Instant now) {
    var loads = new HashMap<>(seat.loads());
    loads.merge(channel, 1, Integer::sum);
    return new Seat(
        seat.staff(),
        seat.state(),
        seat.teams(),
        seat.load() + 1,
        seat.capacity(),
        seat.caps(),
        Map.copyOf(loads),
        seat.skills(),
        seat.languages(),
        now,
        seat.leaseUntil(),
        seat.workingSince(),
        seat.reliefOfferedAt());
  }

  private static List<UUID> teams(List<Seat> seats) {
    var teams = new HashSet<UUID>();
    seats.forEach(seat -> seat.teams().forEach(team -> teams.add(team.value())));
    return List.copyOf(teams);
  }

  private List<Waiting> waiting(List<UUID> teams, @Nullable Waiting after, int size) {
    return jdbc.sql(
            """
            select work_kind, work_id, team, helper, channel, skills, language, priority, queued_at, preferred,
                   preferred_until, overflow_at
            from routing.entry
            where state = 'waiting' and (team = any(:teams::uuid[]) or helper = any(:teams::uuid[]))
              and (:first or (-priority, queued_at, work_id) > (-:priority, :queuedAt, :id))
            order by -priority, queued_at, work_id
            limit :page
            """)
        .param("teams", Columns.ids(teams))
        .param("first", after == null)
        .param("priority", after == null ? 0 : after.priority())
        .param("queuedAt", Columns.at(after == null ? Instant.EPOCH : after.queuedAt()))
        .param("id", after == null ? new UUID(0, 0) : after.work().id())
        .param("page", size)
        .query((rs, n) -> waiting(rs))
        .list();
  }

  static Waiting waiting(ResultSet rs) throws SQLException {
    var preferred = Columns.uuidOrNull(rs, "preferred");
    var helper = Columns.uuidOrNull(rs, "helper");
    return new Waiting(
        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
        new TeamId(Columns.uuid(rs, "team")),
        helper == null ? null : new TeamId(helper),
        rs.getString("channel"),
        Set.copyOf(Arrays.asList((String[]) rs.getArray("skills").getArray())),
        rs.getString("language"),
        rs.getInt("priority"),
        Columns.instant(rs, "queued_at"),
        preferred == null ? null : new StaffId(preferred),
        Columns.instantOrNull(rs, "preferred_until"),
        Columns.instantOrNull(rs, "overflow_at"));
  }
}
