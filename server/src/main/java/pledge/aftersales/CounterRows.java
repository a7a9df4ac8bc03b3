package pledge.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;
import pledge.ticket.TicketId;

/** Cases at the counters in the database. */
@Repository
class CounterRows {

  private static final String COLUMNS =
      "ticket, brand, shop, order_id, order_number, opened_by, opened_at, ended_at";

  private final JdbcClient jdbc;

  CounterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the ticket has its case already. */
  boolean add(CounterCase counter) {
    return jdbc.sql(
                """
                insert into aftersales.counter
                  (ticket, brand, shop, order_id, order_number, opened_by, opened_at)
                values (:ticket, :brand, :shop, :order, :number, :by, :at)
                on conflict (ticket) do nothing
                """)
            .param("ticket", counter.ticket().value())
            .param("brand", counter.brand().value())
            .param("shop", counter.shop().value())
            .param("order", counter.order().value())
            .param("number", counter.number())
            .param("by", counter.openedBy().value())
            .param("at", Columns.at(counter.openedAt()))
            .update()
        == 1;
  }

  /** False when it has ended before. */
  boolean end(TicketId ticket, Instant at) {
    return jdbc.sql(
                "update aftersales.counter set ended_at = :at where ticket = :ticket and ended_at is null")
            .param("at", Columns.at(at))
            .param("ticket", ticket.value())
            .update()
        == 1;
  }

  Optional<CounterCase> find(TicketId ticket) {
    return jdbc.sql("select " + COLUMNS + " from aftersales.counter where ticket = :ticket")
        .param("ticket", ticket.value())
        .query((row, n) -> counter(row))
        .optional();
  }

  /** The customers who stand at these shops' counters, who came first in front. */
  List<CounterCase> open(Collection<ShopId> shops, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from aftersales.counter
                where shop = any(:shops::uuid[]) and ended_at is null
                order by opened_at, ticket limit :limit
                """)
        .param("shops", Columns.ids(shops.stream().map(ShopId::value).toList()))
        .param("limit", limit)
        .query((row, n) -> counter(row))
        .list();
  }

  private static CounterCase counter(ResultSet row) throws SQLException {
    return new CounterCase(
        new TicketId(Columns.uuid(row, "ticket")),
        new BrandId(row.getString("brand")),
        new ShopId(Columns.uuid(row, "shop")),
        new OrderId(Columns.uuid(row, "order_id")),
        row.getString("order_number"),
        new StaffId(Columns.uuid(row, "opened_by")),
        Columns.instant(row, "opened_at"),
        Columns.instantOrNull(row, "ended_at"));
  }
}
