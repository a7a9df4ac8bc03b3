package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
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

  /** Figures of one clause under one key of a dimension. */
  public record Total(
      ClauseId clause, String key, long kept, long broken, long refused, long used) {}

  /** Figures per clause and day of the cut. */
  public List<Row> of(BrandId brand, Cut cut) {
    return query(
            brand,
            cut,
            """
            select clause, day, %s
            from ledger.rollup where brand = :brand and %s
            group by clause, day order by clause, day
            """)
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

  /** Figures per clause and key of the dimension; an absent person, team or shop is the nil id. */
  public List<Total> by(BrandId brand, Cut cut, Dimension dimension) {
    return query(
            brand,
            cut,
            """
            select clause, key, %s
            from (select r.*, @key@ as key from ledger.rollup r) r
            where brand = :brand and %s
            group by clause, key order by clause, key
            """
                .replace("@key@", dimension.key()))
        .query((rs, n) -> total(rs))
        .list();
  }

  /** Figures of one clause under one key of a dimension on one day. */
  public record Daily(ClauseId clause, String key, LocalDate day, long kept, long broken) {}

  /** As {@link #by}, day by day: what sparklines are drawn from. */
  public List<Daily> daily(BrandId brand, Cut cut, Dimension dimension) {
    return query(
            brand,
            cut,
            """
            select clause, key, day, %s
            from (select r.*, @key@ as key from ledger.rollup r) r
            where brand = :brand and %s
            group by clause, key, day order by clause, key, day
            """
                .replace("@key@", dimension.key()))
        .query((rs, n) ->
            new Daily(
                new ClauseId(rs.getString("clause")),
                rs.getString("key"),
                rs.getObject("day", LocalDate.class),
                rs.getLong("kept"),
                rs.getLong("broken")))
        .list();
  }

  /** Figures per clause over the whole cut; their key is empty. */
  public List<Total> sums(BrandId brand, Cut cut) {
    return query(
            brand,
            cut,
            """
            select clause, '' as key, %s
            from ledger.rollup where brand = :brand and %s
            group by clause
            """)
        .query((rs, n) -> total(rs))
        .list();
  }

  private static final String SUMS =
      """
      sum(kept)::bigint as kept, sum(broken)::bigint as broken,
      sum(refused)::bigint as refused, sum(used)::bigint as used
      """;

  private static Total total(ResultSet rs) throws SQLException {
    return new Total(
        new ClauseId(rs.getString("clause")),
        rs.getString("key"),
        rs.getLong("kept"),
        rs.getLong("broken"),
        rs.getLong("refused"),
        rs.getLong("used"));
  }

  private JdbcClient.StatementSpec query(BrandId brand, Cut cut, String sql) {
    return cut.bind(
        jdbc.sql(sql.formatted(SUMS, String.join(" and ", cut.onRollups())))
            .param("brand", brand.value()),
        ZoneOffset.UTC);
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
