package pledge.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Masked;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.Shops;

/** Puts orders together from their tables: a fixed number of queries, however many orders. */
@Component
class OrderReader {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Shops shops;
  private final DelayRows delays;

  OrderReader(JdbcClient jdbc, Customers customers, Shops shops, DelayRows delays) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.shops = shops;
    this.delays = delays;
  }

  /** The views of these orders of the brand, in the order of the ids. */
  List<OrderView> read(BrandId brand, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var wanted = Columns.ids(ids);
    var lines = lines(brand, wanted);
    var payments = payments(wanted);
    var shipments = shipments(wanted);
    var late = delays.open(wanted);
    var references = references(wanted);
    var names =
        customers.names(
            references.stream()
                .flatMap(reference -> Stream.ofNullable(reference.customer()))
                .map(CustomerId::new)
                .toList());
    var shopsById = new HashMap<UUID, OrderView.ShopBrief>();
    if (references.stream().anyMatch(reference -> reference.shop() != null)) {
      shops
          .all(brand)
          .forEach(shop ->
              shopsById.put(
                  shop.id().value(), new OrderView.ShopBrief(shop.id(), shop.code(), shop.name())));
    }
    var views = new HashMap<UUID, OrderView>();
    jdbc.sql(
            """
            select id, number, customer, shop, status, sales_channel, delivery, placed_at, paid_at,
              delivered_at, cancelled_at, dispatch_by, currency, goods_minor, discount_minor,
              freight_minor, total_minor, receiver_name, receiver_phone, receiver_region, receiver_street, note,
              updated_at
            from "order".orders
            where id = any(:ids::uuid[]) and brand = :brand
            """)
        .param("ids", wanted)
        .param("brand", brand.value())
        .query(row -> {
          var id = Columns.uuid(row, "id");
          var shop = Columns.uuidOrNull(row, "shop");
          views.put(
              id,
              new OrderView(
                  new OrderId(id),
                  brand,
                  row.getString("number"),
                  OrderStatus.of(row.getString("status")),
                  SalesChannel.of(row.getString("sales_channel")),
                  Delivery.of(row.getString("delivery")),
                  buyer(Columns.uuidOrNull(row, "customer"), names),
                  shop == null ? null : shopsById.get(shop),
                  receiver(row),
                  Columns.instant(row, "placed_at"),
                  Columns.instantOrNull(row, "paid_at"),
                  Columns.instantOrNull(row, "delivered_at"),
                  Columns.instantOrNull(row, "cancelled_at"),
                  Columns.instantOrNull(row, "dispatch_by"),
                  row.getString("currency"),
                  row.getLong("goods_minor"),
                  row.getLong("discount_minor"),
                  row.getLong("freight_minor"),
                  row.getLong("total_minor"),
                  lines.getOrDefault(id, List.of()),
                  payments.getOrDefault(id, List.of()),
                  shipments.getOrDefault(id, List.of()),
                  row.getString("note"),
                  Columns.instant(row, "updated_at"),
                  late.get(id)));
        });
    return ids.stream().flatMap(id -> Stream.ofNullable(views.get(id))).toList();
  }

  private record Reference(@Nullable UUID customer, @Nullable UUID shop) {}

  private List<Reference> references(String[] orders) {
    return jdbc.sql(
            """
            select customer, shop from "order".orders where id = any(:ids::uuid[])
            """)
        .param("ids", orders)
        .query((row, index) ->
            new Reference(Columns.uuidOrNull(row, "customer"), Columns.uuidOrNull(row, "shop")))
        .list();
  }

  private static OrderView.@Nullable Buyer buyer(@Nullable UUID id, Map<CustomerId, String> names) {
    if (id == null) {
      return null;
    }
    var customer = new CustomerId(id);
    return new OrderView.Buyer(customer, names.getOrDefault(customer, ""));
  }

  private static OrderView.@Nullable Receiver receiver(ResultSet row) throws SQLException {
    var name = row.getString("receiver_name");
    if (name == null) {
      return null;
    }
    return new OrderView.Receiver(
        Masked.name(name),
        Objects.requireNonNullElse(Masked.phone(row.getString("receiver_phone")), ""),
        Masked.address(row.getString("receiver_region"), row.getString("receiver_street")));
  }

  private Map<UUID, List<OrderView.Line>> lines(BrandId brand, String[] orders) {
    var lines = new HashMap<UUID, List<OrderView.Line>>();
    jdbc.sql(
            """
            select l.order_id, l.sku, l.name, l.quantity, l.unit_price_minor, l.total_minor,
              coalesce(l.made_to_order, g.made_to_order, false) as made_to_order,
              coalesce(l.fresh, g.fresh, false) as fresh,
              coalesce(l.hygiene_sealed, g.hygiene_sealed, false) as hygiene_sealed,
              coalesce(l.digital, g.digital, false) as digital,
              coalesce(l.warranty_months, g.warranty_months, 0) as warranty_months,
              case when l.made_to_order is null then g.exempt else l.exempt end as exempt
            from "order".line l
            left join "order".goods g on g.brand = :brand and g.sku = l.sku
            where l.order_id = any(:ids::uuid[])
            order by l.order_id, l.position
            """)
        .param("brand", brand.value())
        .param("ids", orders)
        .query(row -> {
          lines
              .computeIfAbsent(Columns.uuid(row, "order_id"), order -> new ArrayList<>())
              .add(
                  new OrderView.Line(
                      row.getString("sku"),
                      row.getString("name"),
                      row.getInt("quantity"),
                      row.getLong("unit_price_minor"),
                      row.getLong("total_minor"),
                      new Traits(
                          row.getBoolean("made_to_order"),
                          row.getBoolean("fresh"),
                          row.getBoolean("hygiene_sealed"),
                          row.getBoolean("digital"),
                          row.getInt("warranty_months"),
                          Traits.Exempt.of(row.getString("exempt")))));
        });
    return lines;
  }

  private Map<UUID, List<OrderView.Payment>> payments(String[] orders) {
    var payments = new HashMap<UUID, List<OrderView.Payment>>();
    jdbc.sql(
            """
            select order_id, kind, method, amount_minor, at
            from "order".payment
            where order_id = any(:ids::uuid[])
            order by order_id, position
            """)
        .param("ids", orders)
        .query(row -> {
          payments
              .computeIfAbsent(Columns.uuid(row, "order_id"), order -> new ArrayList<>())
              .add(
                  new OrderView.Payment(
                      row.getString("kind"),
                      row.getString("method"),
                      row.getLong("amount_minor"),
                      Columns.instant(row, "at")));
        });
    return payments;
  }

  private record Parcel(UUID order, int position) {}

  private Map<UUID, List<OrderView.Shipment>> shipments(String[] orders) {
    var events = events(orders);
    var shipments = new HashMap<UUID, List<OrderView.Shipment>>();
    jdbc.sql(
            """
            select order_id, position, carrier, tracking_number, dispatched_at, promised_by,
              delivered_at
            from "order".shipment
            where order_id = any(:ids::uuid[])
            order by order_id, position
            """)
        .param("ids", orders)
        .query(row -> {
          var order = Columns.uuid(row, "order_id");
          shipments
              .computeIfAbsent(order, id -> new ArrayList<>())
              .add(
                  new OrderView.Shipment(
                      row.getString("carrier"),
                      row.getString("tracking_number"),
                      Columns.instantOrNull(row, "dispatched_at"),
                      Columns.instantOrNull(row, "promised_by"),
                      Columns.instantOrNull(row, "delivered_at"),
                      events.getOrDefault(new Parcel(order, row.getInt("position")), List.of())));
        });
    return shipments;
  }

  private Map<Parcel, List<OrderView.Tracking>> events(String[] orders) {
    var events = new HashMap<Parcel, List<OrderView.Tracking>>();
    jdbc.sql(
            """
            select order_id, shipment, at, place, text
            from "order".tracking
            where order_id = any(:ids::uuid[])
            order by at desc, position desc
            """)
        .param("ids", orders)
        .query(row -> {
          events
              .computeIfAbsent(
                  new Parcel(Columns.uuid(row, "order_id"), row.getInt("shipment")),
                  parcel -> new ArrayList<>())
              .add(
                  new OrderView.Tracking(
                      Columns.instant(row, "at"), row.getString("place"), row.getString("text")));
        });
    return events;
  }
}
