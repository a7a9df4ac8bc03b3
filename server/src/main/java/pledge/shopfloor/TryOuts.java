package pledge.shopfloor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;

/**
 * What customers tried in the brand's shops, for whoever serves them later (experience.visible).
 */
@Service
public class TryOuts {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Catalogue catalogue;
  private final Shops shops;
  private final Staff staff;

  TryOuts(JdbcClient jdbc, Customers customers, Catalogue catalogue, Shops shops, Staff staff) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.catalogue = catalogue;
    this.shops = shops;
    this.staff = staff;
  }

  private record Row(
      UUID visit,
      ShopId shop,
      String sku,
      @Nullable String way,
      boolean explained,
      @Nullable Boolean liked,
      @Nullable UUID person,
      Instant at) {}

  /**
   * The newest first, whichever merged record they were known by. Not a recorded look: whoever
   * shows it to a person records one.
   */
  public List<TryOut> of(BrandId brand, CustomerId customer, int limit) {
    var rows =
        jdbc.sql(
                """
                select v.id, v.shop, a.sku, a.way, coalesce(a.explained, false) as explained, a.liked,
                  a.person, a.at
                from shopfloor.visit v
                join shopfloor.act a on a.visit = v.id and a.kind = 'tried'
                where v.customer = any(:customers::uuid[]) and v.brand = :brand and not v.mistaken
                order by a.at desc, a.id
                limit :limit
                """)
            .param(
                "customers",
                Columns.ids(customers.everyId(customer).stream().map(CustomerId::value).toList()))
            .param("brand", brand.value())
            .param("limit", limit)
            .query((row, n) ->
                new Row(
                    Columns.uuid(row, "id"),
                    new ShopId(Columns.uuid(row, "shop")),
                    row.getString("sku"),
                    row.getString("way"),
                    row.getBoolean("explained"),
                    row.getObject("liked", Boolean.class),
                    Columns.uuidOrNull(row, "person"),
                    Columns.instant(row, "at")))
            .list();
    if (rows.isEmpty()) {
      return List.of();
    }
    var goods =
        catalogue.those(brand, rows.stream().map(Row::sku).toList()).stream()
            .collect(Collectors.toMap(Goods::sku, Goods::name));
    var places = shops.all(brand).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    var people =
        staff.names(
            rows.stream()
                .flatMap(row -> Optional.ofNullable(row.person()).stream())
                .map(StaffId::new)
                .distinct()
                .toList());
    return rows.stream()
        .map(row ->
            new TryOut(
                row.visit(),
                row.shop(),
                places.getOrDefault(row.shop(), ""),
                row.sku(),
                goods.getOrDefault(row.sku(), row.sku()),
                row.way(),
                row.explained(),
                row.liked(),
                row.person() == null ? null : people.get(new StaffId(row.person())),
                row.at()))
        .toList();
  }

  /** Something tried that fits an order: where, and when. */
  record Match(UUID visit, ShopId shop, String sku, Instant at) {}

  /** Whether anybody known tried anything in the brand's shops since then. */
  boolean anySince(BrandId brand, Instant since) {
    return jdbc.sql(
            """
            select exists (
              select 1 from shopfloor.visit v
              where v.brand = :brand and v.customer is not null and v.tried > 0 and v.began_at > :since)
            """)
        .param("brand", brand.value())
        .param("since", Columns.at(since))
        .query(Boolean.class)
        .single();
  }

  /** The last time this customer tried one of these goods, between the two instants. */
  Optional<Match> last(
      BrandId brand, CustomerId customer, Collection<String> skus, Instant from, Instant to) {
    return jdbc.sql(
            """
            select v.id, v.shop, a.sku, a.at
            from shopfloor.visit v
            join shopfloor.act a on a.visit = v.id and a.kind = 'tried'
            where v.customer = any(:customers::uuid[]) and v.brand = :brand and not v.mistaken
              and a.sku = any(:skus::text[]) and a.at >= :from and a.at <= :to
            order by a.at desc, a.id
            limit 1
            """)
        .param(
            "customers",
            Columns.ids(customers.everyId(customer).stream().map(CustomerId::value).toList()))
        .param("brand", brand.value())
        .param("skus", skus.toArray(String[]::new))
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) ->
            new Match(
                Columns.uuid(row, "id"),
                new ShopId(Columns.uuid(row, "shop")),
                row.getString("sku"),
                Columns.instant(row, "at")))
        .optional();
  }
}
