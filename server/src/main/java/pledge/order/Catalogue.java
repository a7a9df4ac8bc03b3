package pledge.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** The goods of a brand, with what after-sales rules need to know of them. */
@Service
public class Catalogue {

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static final String SELECT =
      """
      select sku, name, family, price_minor, currency, made_to_order, fresh, hygiene_sealed,
        digital, warranty_months, exempt, updated_at
      from "order".goods
      """;

  public Optional<Goods> find(BrandId brand, String sku) {
    return those(brand, List.of(sku)).stream().findFirst();
  }

  /** Those of these that are known; unknown ones are left out. */
  public List<Goods> those(BrandId brand, Collection<String> skus) {
    return jdbc.sql(SELECT + "where brand = :brand and sku = any(:skus::text[])")
        .param("brand", brand.value())
        .param("skus", skus.stream().distinct().toArray(String[]::new))
        .query((row, index) -> goods(row))
        .list();
  }

  /** Those whose number or name holds these words, by name. */
  public List<Goods> search(BrandId brand, String words, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where brand = :brand
                  and (strpos(lower(sku), lower(:words)) > 0 or strpos(lower(name), lower(:words)) > 0)
                order by name, sku
                limit :limit
                """)
        .param("brand", brand.value())
        .param("words", words)
        .param("limit", limit)
        .query((row, index) -> goods(row))
        .list();
  }

  /** Of the same family as these and not among them, those nearest in price first. */
  public List<Goods> like(BrandId brand, Collection<String> skus, int limit) {
    var those = those(brand, skus);
    return jdbc.sql(
            SELECT
                + """
                as g
                cross join lateral (
                  select min(abs(t.price - g.price_minor)) as away
                  from unnest(:families::text[], :prices::bigint[]) as t (family, price)
                  where t.family = g.family) near
                where g.brand = :brand and g.family = any(:families::text[]) and g.sku <> all(:skus::text[])
                order by near.away, g.sku
                limit :limit
                """)
        .param("brand", brand.value())
        .param("skus", skus.stream().distinct().toArray(String[]::new))
        .param("families", those.stream().map(Goods::family).toArray(String[]::new))
        .param("prices", those.stream().map(Goods::priceMinor).toArray(Long[]::new))
        .param("limit", limit)
        .query((row, index) -> goods(row))
        .list();
  }

  private static Goods goods(ResultSet row) throws SQLException {
    return new Goods(
        row.getString("sku"),
        row.getString("name"),
        row.getString("family"),
        row.getLong("price_minor"),
        row.getString("currency"),
        new Traits(
            row.getBoolean("made_to_order"),
            row.getBoolean("fresh"),
            row.getBoolean("hygiene_sealed"),
            row.getBoolean("digital"),
            row.getInt("warranty_months"),
            Traits.Exempt.of(row.getString("exempt"))),
        Columns.instant(row, "updated_at"));
  }

  /**
   * Adds goods or takes newer states of them over; older ones change nothing. Each sku at most
   * once. Joins the caller's transaction.
   */
  @Transactional
  public void put(BrandId brand, Collection<Goods> goods) {
    if (goods.isEmpty()) {
      return;
    }
    var in = new Columnar<>(List.copyOf(goods));
    jdbc.sql(
            """
            insert into "order".goods as g
              (brand, sku, name, family, price_minor, currency, made_to_order, fresh,
               hygiene_sealed, digital, warranty_months, exempt, updated_at)
            select :brand, sku, name, family, price_minor, currency, made_to_order, fresh,
              hygiene_sealed, digital, warranty_months, exempt, updated_at
            from unnest(:skus::text[], :names::text[], :families::text[], :prices::bigint[],
                :currencies::text[], :madeToOrder::boolean[], :fresh::boolean[],
                :hygieneSealed::boolean[], :digital::boolean[], :warranties::smallint[],
                :exempts::text[],
                :updated::timestamptz[])
              as n (sku, name, family, price_minor, currency, made_to_order, fresh, hygiene_sealed,
                digital, warranty_months, exempt, updated_at)
            on conflict (brand, sku) do update
            set name = excluded.name, family = excluded.family, price_minor = excluded.price_minor,
              currency = excluded.currency, made_to_order = excluded.made_to_order,
              fresh = excluded.fresh, hygiene_sealed = excluded.hygiene_sealed,
              digital = excluded.digital, warranty_months = excluded.warranty_months,
              exempt = excluded.exempt,
              updated_at = excluded.updated_at
            where g.updated_at < excluded.updated_at
            """)
        .param("brand", brand.value())
        .param("skus", in.text(Goods::sku))
        .param("names", in.text(Goods::name))
        .param("families", in.text(Goods::family))
        .param("prices", in.text(Goods::priceMinor))
        .param("currencies", in.text(Goods::currency))
        .param("madeToOrder", in.text(g -> g.traits().madeToOrder()))
        .param("fresh", in.text(g -> g.traits().fresh()))
        .param("hygieneSealed", in.text(g -> g.traits().hygieneSealed()))
        .param("digital", in.text(g -> g.traits().digital()))
        .param("warranties", in.text(g -> g.traits().warrantyMonths()))
        .param("exempts", in.text(g -> exempt(g.traits())))
        .param("updated", in.text(Goods::updatedAt))
        .update();
  }

  private static @Nullable String exempt(Traits traits) {
    var exempt = traits.exempt();
    return exempt == null ? null : exempt.word();
  }
}
