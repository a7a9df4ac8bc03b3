package pledge.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.standard.ClauseId;
import pledge.standard.EvidenceCounts;

/** The figures of the standard by day, read from roll-ups and never from history. */
@Component
public class Rollups implements EvidenceCounts {

  private final JdbcClient jdbc;

  Rollups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Figures of one clause on one day. */
  public record Row(
      ClauseId clause, LocalDate day, long kept, long broken, long refused, long used) {}

  /**
   * What to count; null and empty mean "all".
   *
   * @param teams only these teams; null for all, and an empty set finds nothing
   */
  public record Filter(
      @Nullable StaffId person,
      @Nullable Set<TeamId> teams,
      @Nullable String channel,
      @Nullable String kind) {

    public static Filter all() {
      return new Filter(null, null, null, null);
    }
  }

  /** Figures per clause and day, both ends included, days in the brand's own zone. */
  public List<Row> of(BrandId brand, LocalDate from, LocalDate to, Filter filter) {
    var person = filter.person();
    var teams = filter.teams();
    return jdbc.sql(
            """
            select clause, day, sum(kept)::bigint as kept, sum(broken)::bigint as broken,
                   sum(refused)::bigint as refused, sum(used)::bigint as used
            from ledger.rollup
            where brand = :brand and day between :from and :to
              and (:person::uuid is null or person = :person::uuid)
              and (:teams::uuid[] is null or team = any(:teams::uuid[]))
              and (:channel::text is null or channel = :channel)
              and (:kind::text is null or kind = :kind)
            group by clause, day
            order by clause, day
            """)
        .param("brand", brand.value())
        .param("from", from)
        .param("to", to)
        .param("person", person == null ? null : person.value().toString())
        .param(
            "teams",
            teams == null
                ? null
                : Columns.ids(teams.stream().map(TeamId::value).collect(Collectors.toSet())))
        .param("channel", filter.channel())
        .param("kind", filter.kind())
        .query((rs, n) ->
            new Row(
                new ClauseId(rs.getString("clause")),
                rs.getObject("day", LocalDate.class),
                rs.getLong("kept"),
                rs.getLong("broken"),
                rs.getLong("refused"),
                rs.getLong("used")))
        .list();
  }

  @Override
  public Map<ClauseId, Counts> of(BrandId brand) {
    Map<ClauseId, Counts> counts = new HashMap<>();
    jdbc.sql(
            """
            select clause, sum(kept)::bigint as kept, sum(broken)::bigint as broken,
                   sum(refused)::bigint as refused, sum(used)::bigint as used
            from ledger.rollup where brand = :brand group by clause
            """)
        .param("brand", brand.value())
        .query(rs -> {
          counts.put(
              new ClauseId(rs.getString("clause")),
              new Counts(
                  rs.getLong("kept"),
                  rs.getLong("broken"),
                  rs.getLong("refused"),
                  rs.getLong("used")));
        });
    return counts;
  }
}
