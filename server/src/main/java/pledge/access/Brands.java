package pledge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Remembered;

/**
 * The brands of this installation. Reads are remembered for a few seconds; a change made by this
 * process is seen at once.
 */
@Service
public class Brands {

  private static final String ALL = "all";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Remembered<String, List<Brand>> remembered;

  Brands(JdbcClient jdbc, AuditTrail audit, AccessSettings settings) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.remembered = new Remembered<>(settings.remember(), 1);
  }

  public Optional<Brand> find(BrandId id) {
    return all().stream().filter(brand -> brand.id().equals(id)).findFirst();
  }

  /** As {@link #find} where the brand must exist: otherwise 404. */
  public Brand get(BrandId id) {
    return find(id).orElseThrow(() -> new NotFound("brand"));
  }

  /** Every brand, the oldest first. */
  public List<Brand> all() {
    return remembered.get(ALL, key -> load());
  }

  private List<Brand> load() {
    return jdbc.sql(
            """
            select id, name_zh, name_en, zone, colour, origins, demo
            from access.brand
            order by created_at, id
            """)
        .query(Brands::brand)
        .list();
  }

  /**
   * Adds a brand. Joins the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the code is taken
   */
  @Transactional
  public void add(Brand brand, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into access.brand (id, name_zh, name_en, zone, colour, origins, demo, created_at)
            values (:id, :nameZh, :nameEn, :zone, :colour, :origins::text[], :demo, :now)
            """)
        .param("id", brand.id().value())
        .param("nameZh", brand.nameZh())
        .param("nameEn", brand.nameEn())
        .param("zone", brand.zone().getId())
        .param("colour", brand.colour())
        .param("origins", brand.origins().toArray(String[]::new))
        .param("demo", brand.demo())
        .param("now", Columns.at(now))
        .update();
    audit.record(by, "brand.add", "brand", brand.id().value(), null);
    remembered.forgetAll();
  }

  /** Changes everything but the code and the demo mark. Joins the caller's transaction. */
  @Transactional
  public void change(Brand brand, Actor by) {
    int rows =
        jdbc.sql(
                """
                update access.brand
                set name_zh = :nameZh, name_en = :nameEn, zone = :zone, colour = :colour, origins = :origins::text[]
                where id = :id
                """)
            .param("id", brand.id().value())
            .param("nameZh", brand.nameZh())
            .param("nameEn", brand.nameEn())
            .param("zone", brand.zone().getId())
            .param("colour", brand.colour())
            .param("origins", brand.origins().toArray(String[]::new))
            .update();
    if (rows == 0) {
      throw new NotFound("brand");
    }
    audit.record(by, "brand.change", "brand", brand.id().value(), null);
    remembered.forgetAll();
  }

  private static Brand brand(ResultSet row, int index) throws SQLException {
    return new Brand(
        new BrandId(row.getString("id")),
        row.getString("name_zh"),
        row.getString("name_en"),
        ZoneId.of(row.getString("zone")),
        row.getString("colour"),
        Arrays.asList((String[]) row.getArray("origins").getArray()),
        row.getBoolean("demo"));
  }
}
