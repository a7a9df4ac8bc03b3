package pledge.shopfloor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.store.ShopId;

/** Purchases whose buyers get tips, in the database. */
@Component
class TipsRows {

  private static final String COLUMNS =
      " id, brand, shop, visit, person, customer, order_number, families, bought_at ";

  private final JdbcClient jdbc;

  TipsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A purchase of high value. */
  record Due(
      UUID id,
      BrandId brand,
      ShopId shop,
      @Nullable UUID visit,
      @Nullable StaffId person,
      @Nullable CustomerId customer,
      @Nullable String orderNumber,
      List<String> families,
      Instant boughtAt) {

    WorkRef work() {
      return new WorkRef(Tips.KIND, id);
    }
  }

  /** False when this purchase is known: by its act, or by its order's number. */
  boolean add(Due due, Instant sendAt) {
    return insert(due, "waiting", sendAt, null);
  }

  /** The purchase is known from now on, and nobody is to be told anything. */
  void declined(Due due, Instant now) {
    insert(due, "cancelled", null, now);
  }

  private boolean insert(Due due, String state, @Nullable Instant sendAt, @Nullable Instant ended) {
    return jdbc.sql(
                """
                insert into shopfloor.tips
                  (id, brand, shop, visit, person, customer, order_number, families, bought_at, state,
                   send_at, ended_at)
                values
                  (:id, :brand, :shop, :visit, :person, :customer, :number, :families, :bought, :state,
                   :sendAt, :ended)
                on conflict do nothing
                """)
            .param("id", due.id())
            .param("brand", due.brand().value())
            .param("shop", due.shop().value())
            .param("visit", due.visit())
            .param("person", due.person() == null ? null : due.person().value())
            .param("customer", due.customer() == null ? null : due.customer().value())
            .param("number", due.orderNumber())
            .param("families", due.families().toArray(String[]::new))
            .param("bought", Columns.at(due.boughtAt()))
            .param("state", state)
            .param("sendAt", Columns.atOrNull(sendAt))
            .param("ended", Columns.atOrNull(ended))
            .update()
        == 1;
  }

  /** Takes what is to be sent now; nobody else does. */
  List<Due> claim(Instant now, int limit) {
    return jdbc.sql(
            """
            update shopfloor.tips t set state = 'sending', send_at = null
            from (
              select id as due from shopfloor.tips where state = 'waiting' and send_at <= :now
              order by send_at limit :limit for update skip locked) d
            where t.id = d.due
            returning
            """
                + COLUMNS)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, n) -> due(row))
        .list();
  }

  boolean moved(UUID id, String state, @Nullable Instant ended) {
    return jdbc.sql(
                """
                update shopfloor.tips set state = :state, ended_at = :ended, send_at = null
                where id = :id and state in ('waiting', 'sending', 'owed')
                """)
            .param("state", state)
            .param("ended", Columns.atOrNull(ended))
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Due> find(UUID id) {
    return jdbc.sql("select" + COLUMNS + "from shopfloor.tips where id = :id")
        .param("id", id)
        .query((row, n) -> due(row))
        .optional();
  }

  /** Takes back what isn't told yet of these orders. */
  List<Due> cancelled(BrandId brand, Collection<String> orders, Instant now) {
    return jdbc.sql(
            """
            update shopfloor.tips set state = 'cancelled', send_at = null, ended_at = :now
            where brand = :brand and order_number = any(:orders::text[])
              and state in ('waiting', 'sending', 'owed')
            returning
            """
                + COLUMNS)
        .param("now", Columns.at(now))
        .param("brand", brand.value())
        .param("orders", orders.toArray(String[]::new))
        .query((row, n) -> due(row))
        .list();
  }

  private static Due due(ResultSet row) throws SQLException {
    var person = Columns.uuidOrNull(row, "person");
    var customer = Columns.uuidOrNull(row, "customer");
    return new Due(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new ShopId(Columns.uuid(row, "shop")),
        Columns.uuidOrNull(row, "visit"),
        person == null ? null : new StaffId(person),
        customer == null ? null : new CustomerId(customer),
        row.getString("order_number"),
        List.of((String[]) row.getArray("families").getArray()),
        Columns.instant(row, "bought_at"));
  }
}
