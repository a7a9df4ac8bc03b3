package pledge.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.RecentVerdicts;
import pledge.ledger.Verdict;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Signs that somebody needs a break, and the break offered and taken (care.stress). Nobody is sent
 * on one: whoever leads offers, the person decides.
 */
@Component
@Executes({"care.stress"})
public class Relief {

  private static final String CLAUSE = "care.stress";

  private final JdbcClient jdbc;
  private final Standards standards;
  private final RecentVerdicts verdicts;
  private final Observations observations;
  private final Live live;

  Relief(
      JdbcClient jdbc,
      Standards standards,
      RecentVerdicts verdicts,
      Observations observations,
      Live live) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.verdicts = verdicts;
    this.observations = observations;
    this.live = live;
  }

  /**
   * @param code {@code no-break} (value in minutes), {@code broken-in-row} or {@code abusive}
   *     (values are counts)
   */
  public record Sign(String code, int value) {}

  /** The signs each of these people shows now; people without signs are left out. */
  public Map<StaffId, List<Sign>> signs(BrandId brand, Collection<Seat> seats, Instant now) {
    var standard = standards.of(brand);
    var longest = standard.clause(new ClauseId(CLAUSE)).figures().duration("withoutBreak");
    int inRow = standard.number("stress.broken-in-row");
    Map<StaffId, List<Sign>> signs = new HashMap<>();
    for (var seat : seats) {
      var since = seat.workingSince();
      if (since != null && !Duration.between(since, now).minus(longest).isNegative()) {
        add(signs, seat.staff(), "no-break", (int) Duration.between(since, now).toMinutes());
      }
    }
    verdicts
        .brokenInRow(seats.stream().map(Seat::staff).toList())
        .forEach((staff, count) -> {
          if (count >= inRow) {
            add(signs, staff, "broken-in-row", count);
          }
        });
    abused(seats, now)
        .forEach((staff, count) -> {
          if (count >= standard.number("stress.abusive")) {
            add(signs, staff, "abusive", count);
          }
        });
    return signs;
  }

  private static void add(Map<StaffId, List<Sign>> signs, StaffId staff, String code, int value) {
    signs.computeIfAbsent(staff, absent -> new ArrayList<>()).add(new Sign(code, value));
  }

  /** Notes that a customer was abusive to this person; a repeat for the same work is one more. */
  @Transactional
  public void abused(StaffId staff, WorkRef work, Instant at) {
    jdbc.sql("insert into routing.abuse (staff, work_id, at) values (:staff, :work, :at)")
        .param("staff", staff.value())
        .param("work", work.id())
        .param("at", Columns.at(at))
        .update();
  }

  private Map<StaffId, Integer> abused(Collection<Seat> seats, Instant now) {
    Map<StaffId, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select staff, count(*) as count from routing.abuse
            where staff = any(:staff::uuid[]) and at > :since group by staff
            """)
        .param("staff", Columns.ids(seats.stream().map(seat -> seat.staff().value()).toList()))
        .param("since", Columns.at(now.minus(Duration.ofHours(1))))
        .query(row -> {
          counts.put(new StaffId(Columns.uuid(row, "staff")), row.getInt("count"));
        });
    return counts;
  }

  /** Offers a break; false when the person isn't working, or has the offer already. */
  @Transactional
  boolean offer(StaffMember to, StaffMember by, Instant now) {
    int rows =
        jdbc.sql(
                """
                update routing.presence set relief_offered_at = :now, relief_offered_by = :by
                where staff = :staff and state in ('ready', 'busy') and relief_offered_at is null
                """)
            .param("now", Columns.at(now))
            .param("by", by.id().value())
            .param("staff", to.id().value())
            .update();
    if (rows == 1) {
      observe(to, now, "break-offered");
      live.hint(Audience.staff(to.id()), new Hint("presence", to.id().value(), 0));
    }
    return rows == 1;
  }

  /** The person goes on a break; an offer that stood counts as taken. */
  @Transactional
  void taken(StaffMember who, Instant now) {
    int rows =
        jdbc.sql(
                """
                update routing.presence set relief_offered_at = null, relief_offered_by = null
                where staff = :staff and relief_offered_at is not null
                """)
            .param("staff", who.id().value())
            .update();
    if (rows == 1) {
      observe(who, now, "break-taken");
    }
  }

  private void observe(StaffMember who, Instant now, String note) {
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("staff", who.id().value()),
            Verdict.USED,
            Answerable.person(who.id()),
            "",
            "",
            now,
            Evidence.note(note)));
  }
}
