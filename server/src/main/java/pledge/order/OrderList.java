package pledge.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;

/** Orders as a person of the staff may see them: what may not be seen is not selected. */
@Repository
class OrderList {

  private final JdbcClient jdbc;
  private final OrderReader reader;
  private final Customers customers;

  OrderList(JdbcClient jdbc, OrderReader reader, Customers customers) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.customers = customers;
  }

  /**
   * The orders somebody may see.
   *
   * @param wholeBrand all of the brand; else only those of {@code shops}
   */
  record Rows(boolean wholeBrand, Set<ShopId> shops) {
    String[] ids() {
      return Columns.ids(shops.stream().map(ShopId::value).toList());
    }
  }

  Optional<OrderView> find(BrandId brand, Rows rows, String number) {
    return jdbc.sql(
            """
            select id from "order".orders
            where brand = :brand and number = :number
              and (:wholeBrand or shop = any(:shops::uuid[]))
            """)
        .param("brand", brand.value())
        .param("number", number)
        .param("wholeBrand", rows.wholeBrand())
        .param("shops", rows.ids())
        .query((row, index) -> Columns.uuid(row, "id"))
        .optional()
        .flatMap(id -> reader.read(brand, List.of(id)).stream().findFirst());
  }

  /**
   * The newest of one person, whichever merged record they are filed under. Of each record only so
   * many are read, however many thousand it has.
   */
  List<OrderView> ofCustomer(
      BrandId brand, Rows rows, CustomerId customer, @Nullable UUID after, int limit) {
    var everyId = customers.everyId(customer).stream().map(CustomerId::value).toList();
    return list(
        brand,
        rows,
        """
        select o.id
        from unnest(:customers::uuid[]) as c (id)
        cross join lateral (
          select id, placed_at from "order".orders
          where customer = c.id and brand = :brand %s
          order by placed_at desc, id desc
          limit :limit) o
        order by o.placed_at desc, o.id desc
        limit :limit
        """,
        Columns.ids(everyId),
        after,
        limit);
  }

  /** The newest of the whole brand, or of the asker's shops. */
  List<OrderView> newest(BrandId brand, Rows rows, @Nullable UUID after, int limit) {
    return list(
        brand,
        rows,
        """
        select id from "order".orders
        where brand = :brand %s
        order by placed_at desc, id desc
        limit :limit
        """,
        new String[0],
        after,
        limit);
  }

  /** What a page goes on behind. */
  private record Key(Instant placedAt, UUID id) {}

  private List<OrderView> list(
      BrandId brand, Rows rows, String query, String[] customers, @Nullable UUID after, int limit) {
    var own = rows.wholeBrand() ? "" : "and shop = any(:shops::uuid[])";
    var key = after == null ? null : key(brand, after);
    if (after != null && key == null) {
      return List.of();
    }
    var from = key == null ? "" : "and (placed_at, id) < (:placedAt::timestamptz, :after::uuid)";
    var ids =
        jdbc.sql(query.formatted(own + " " + from))
            .param("brand", brand.value())
            .param("customers", customers)
            .param("shops", rows.ids())
            .param("placedAt", key == null ? null : Columns.at(key.placedAt()))
            .param("after", after)
            .param("limit", limit)
            .query((row, index) -> Columns.uuid(row, "id"))
            .list();
    return reader.read(brand, ids);
  }

  private @Nullable Key key(BrandId brand, UUID order) {
    return jdbc.sql("select placed_at from \"order\".orders where id = :id and brand = :brand")
        .param("id", order)
        .param("brand", brand.value())
        .query((row, index) -> new Key(Columns.instant(row, "placed_at"), order))
        .optional()
        .orElse(null);
  }
}
