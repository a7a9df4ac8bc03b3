package pledge.order;

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

  List<OrderView> ofCustomer(
      BrandId brand, Rows rows, CustomerId customer, @Nullable UUID after, int limit) {
    var everyId = customers.everyId(customer).stream().map(CustomerId::value).toList();
    return reader.read(
        brand,
        jdbc.sql(
                """
                select id from "order".orders
                where brand = :brand and customer = any(:customers::uuid[])
                  and (:wholeBrand or shop = any(:shops::uuid[]))
                  and (:after::uuid is null or (placed_at, id) <
                    (select a.placed_at, a.id from "order".orders a where a.id = :after))
                order by placed_at desc, id desc
                limit :limit
                """)
            .param("brand", brand.value())
            .param("customers", Columns.ids(everyId))
            .param("wholeBrand", rows.wholeBrand())
            .param("shops", rows.ids())
            .param("after", after)
            .param("limit", limit)
            .query((row, index) -> Columns.uuid(row, "id"))
            .list());
  }

  /** The newest of the whole brand, or of the asker's shops. */
  List<OrderView> newest(BrandId brand, Rows rows, @Nullable UUID after, int limit) {
    var which =
        rows.wholeBrand() ? "brand = :brand" : "brand = :brand and shop = any(:shops::uuid[])";
    var statement =
        jdbc.sql(
                """
                select id from "order".orders
                where %s
                  and (:after::uuid is null or (placed_at, id) <
                    (select a.placed_at, a.id from "order".orders a where a.id = :after))
                order by placed_at desc, id desc
                limit :limit
                """
                    .formatted(which))
            .param("brand", brand.value())
            .param("after", after)
            .param("limit", limit);
    var ids =
        (rows.wholeBrand() ? statement : statement.param("shops", rows.ids()))
            .query((row, index) -> Columns.uuid(row, "id"))
            .list();
    return reader.read(brand, ids);
  }
}
