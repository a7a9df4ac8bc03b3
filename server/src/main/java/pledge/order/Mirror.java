package pledge.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Timeline;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;
import pledge.store.Shops;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the order system's documents over. Of every order the newest document holds, whatever the
 * order and number in which documents arrive: (updated_at, digest) only ever grows.
 */
@Component
class Mirror {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Timeline timeline;
  private final Shops shops;
  private final Lateness lateness;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  Mirror(
      JdbcClient jdbc,
      Customers customers,
      Timeline timeline,
      Shops shops,
      Lateness lateness,
      JsonMapper json,
      ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.customers = customers;
    this.timeline = timeline;
    this.shops = shops;
    this.lateness = lateness;
    this.json = json;
  }

  /**
   * Takes these documents, each order at most once among them, in one transaction.
   *
   * @return what became of each, by order number
   */
  @Transactional
  Map<String, Taken> take(BrandId brand, Collection<OrderDocument> documents, Instant now) {
    return take(brand, documents, false, now);
  }

  /**
   * As above.
   *
   * @param imported from a file of what has been: taken over, but nobody is told and nothing is
   *     waited for
   */
  @Transactional
  Map<String, Taken> take(
      BrandId brand, Collection<OrderDocument> documents, boolean imported, Instant now) {
    // In the order of their numbers, so that two transactions never wait for each other.
    var entries =
        documents.stream()
            .map(document -> Entry.of(document, json))
            .sorted(Comparator.comparing(Entry::number))
            .toList();
    boolean batch = entries.size() > 1;
    if (batch) {
      plans("force_custom_plan");
    }
    var buyers =
        customers.introduce(
            brand,
            entries.stream()
                .map(Entry::introduction)
                .flatMap(introduction -> Optional.ofNullable(introduction).stream())
                .toList(),
            now);
    var codes = shops.codes(brand);
    var before = new HashMap<String, OrderStatus>();
    var ids = upsert(brand, entries, buyers, codes, imported, before, now);
    var taken = new HashMap<String, Taken>();
    var accepted = new ArrayList<Entry>();
    var changed = new ArrayList<UUID>();
    var left = new ArrayList<Entry>();
    for (var entry : entries) {
      var id = ids.get(entry.number());
      if (id == null) {
        left.add(entry);
      } else if (id.equals(entry.id())) {
        taken.put(entry.number(), Taken.CREATED);
        accepted.add(entry);
      } else {
        taken.put(entry.number(), Taken.UPDATED);
        accepted.add(new Entry(id, entry.document(), entry.digest()));
        changed.add(id);
      }
    }
    taken.putAll(repeats(brand, left));
    if (batch) {
      plans("auto");
    }
    clear(changed);
    fill(accepted);
    timeline.append(OrderHappenings.of(brand, accepted, buyers));
    if (!accepted.isEmpty()) {
      events.publishEvent(
          new OrdersTaken(
              brand,
              accepted.stream().map(entry -> told(entry, buyers, codes, before)).toList(),
              now,
              imported));
    }
    return taken;
  }

  /**
   * How the transaction's statements are planned from here on. A plan kept from when the tables
   * were small reads all of them for every batch, as long as nobody has analysed them since;
   * looking for a whole batch is therefore planned anew. What follows, row by row with its
   * references, isn't.
   */
  private void plans(String mode) {
    jdbc.sql("select set_config('plan_cache_mode', :mode, true)")
        .param("mode", mode)
        .query(String.class)
        .single();
  }

  private static OrdersTaken.Order told(
      Entry entry,
      Map<Handle, CustomerId> buyers,
      Map<String, ShopId> shops,
      Map<String, OrderStatus> before) {
    var document = entry.document();
    var buyer = entry.buyer();
    return new OrdersTaken.Order(
        new OrderId(entry.id()),
        entry.number(),
        document.status(),
        delivery(document),
        document.shop() == null ? null : shops.get(document.shop()),
        buyer == null ? null : buyers.get(buyer),
        document.placedAt(),
        before.get(entry.number()));
  }

  /**
   * The ids of the orders whose newest document is among these now.
   *
   * @param before takes up where those stood that were here already
   */
  private Map<String, UUID> upsert(
      BrandId brand,
      List<Entry> entries,
      Map<Handle, CustomerId> buyers,
      Map<String, ShopId> shops,
      boolean imported,
      Map<String, OrderStatus> before,
      Instant now) {
    var terms = lateness.terms(brand);
    var in = new Columnar<>(entries);
    var ids = new HashMap<String, UUID>();
    jdbc.sql(
            """
            with before as (
              select number, status from "order".orders
              where brand = :brand and number = any(:numbers::text[])),
            taken as (
            insert into "order".orders as o
              (id, brand, number, customer, shop, status, sales_channel, delivery, placed_at, paid_at,
               delivered_at, cancelled_at, dispatch_by, currency, goods_minor, discount_minor,
               freight_minor, total_minor, contact_phone_last4, receiver_name, receiver_phone,
               receiver_region, receiver_street, note, updated_at, digest, received_at, watch_at)
            select n.id, :brand, n.number, n.customer, n.shop, n.status, n.sales_channel, n.delivery,
              n.placed_at, n.paid_at, n.delivered_at, n.cancelled_at, n.dispatch_by, n.currency,
              n.goods_minor, n.discount_minor, n.freight_minor, n.total_minor,
              n.contact_phone_last4, n.receiver_name, n.receiver_phone, n.receiver_region,
              n.receiver_street, n.note, n.updated_at, n.digest, :now, n.watch_at
            from unnest(:ids::uuid[], :numbers::text[], :customers::uuid[], :shops::uuid[],
                :statuses::text[], :salesChannels::text[], :deliveries::text[],
                :placed::timestamptz[], :paid::timestamptz[], :delivered::timestamptz[],
                :cancelled::timestamptz[], :dispatchBy::timestamptz[], :currencies::text[], :goods::bigint[],
                :discounts::bigint[], :freights::bigint[], :totals::bigint[], :last4s::text[],
                :receiverNames::text[], :receiverPhones::text[], :receiverRegions::text[],
                :receiverStreets::text[], :notes::text[], :updated::timestamptz[], :digests::bytea[],
                :watch::timestamptz[])
              as n (id, number, customer, shop, status, sales_channel, delivery, placed_at, paid_at,
                delivered_at, cancelled_at, dispatch_by, currency, goods_minor, discount_minor,
                freight_minor, total_minor, contact_phone_last4, receiver_name, receiver_phone,
                receiver_region, receiver_street, note, updated_at, digest, watch_at)
            on conflict (brand, number) do update
            set customer = excluded.customer, shop = excluded.shop, status = excluded.status,
              sales_channel = excluded.sales_channel, delivery = excluded.delivery,
              placed_at = excluded.placed_at, paid_at = excluded.paid_at,
              delivered_at = excluded.delivered_at, cancelled_at = excluded.cancelled_at,
              dispatch_by = excluded.dispatch_by, watch_at = excluded.watch_at,
              currency = excluded.currency, goods_minor = excluded.goods_minor,
              discount_minor = excluded.discount_minor, freight_minor = excluded.freight_minor,
              total_minor = excluded.total_minor,
              contact_phone_last4 = excluded.contact_phone_last4,
              receiver_name = excluded.receiver_name, receiver_phone = excluded.receiver_phone,
              receiver_region = excluded.receiver_region,
              receiver_street = excluded.receiver_street, note = excluded.note,
              updated_at = excluded.updated_at, digest = excluded.digest,
              received_at = excluded.received_at
            where (o.updated_at, o.digest) < (excluded.updated_at, excluded.digest)
            returning id, number)
            select t.id, t.number, b.status as was
            from taken t left join before b on b.number = t.number
            """)
        .param("brand", brand.value())
        .param("now", Columns.at(now))
        .param("ids", in.text(Entry::id))
        .param("numbers", in.text(Entry::number))
        .param("customers", in.text(e -> id(e.buyer() == null ? null : buyers.get(e.buyer()))))
        .param("shops", in.text(e -> shop(shops, e.document().shop())))
        .param("statuses", in.text(e -> e.document().status().word()))
        .param("salesChannels", in.text(e -> salesChannel(e.document()).word()))
        .param("deliveries", in.text(e -> delivery(e.document()).word()))
        .param("placed", in.text(e -> e.document().placedAt()))
        .param("paid", in.text(e -> e.document().paidAt()))
        .param("delivered", in.text(e -> e.document().deliveredAt()))
        .param("cancelled", in.text(e -> e.document().cancelledAt()))
        .param("dispatchBy", in.text(e -> e.document().dispatchBy()))
        .param("watch", in.text(e -> imported ? null : lateness.watch(e.document(), terms, now)))
        .param("currencies", in.text(e -> e.document().currency()))
        .param("goods", in.text(e -> e.document().goodsMinor()))
        .param("discounts", in.text(e -> e.document().discountMinor()))
        .param("freights", in.text(e -> e.document().freightMinor()))
        .param("totals", in.text(e -> e.document().totalMinor()))
        .param("last4s", in.text(Entry::contactLast4))
        .param("receiverNames", in.text(e -> receiver(e, OrderDocument.Receiver::name)))
        .param("receiverPhones", in.text(Entry::receiverPhone))
        .param("receiverRegions", in.text(e -> receiver(e, OrderDocument.Receiver::region)))
        .param("receiverStreets", in.text(e -> receiver(e, OrderDocument.Receiver::street)))
        .param("notes", in.text(e -> e.document().note()))
        .param("updated", in.text(Entry::updatedAt))
        .param("digests", in.text(e -> "\\x" + HexFormat.of().formatHex(e.digest())))
        .query(row -> {
          ids.put(row.getString("number"), Columns.uuid(row, "id"));
          var was = row.getString("was");
          if (was != null) {
            before.put(row.getString("number"), OrderStatus.of(was));
          }
        });
    return ids;
  }

  private static @Nullable UUID id(@Nullable CustomerId customer) {
    return customer == null ? null : customer.value();
  }

  private static @Nullable UUID shop(Map<String, ShopId> shops, @Nullable String code) {
    var shop = code == null ? null : shops.get(code);
    return shop == null ? null : shop.value();
  }

  private static SalesChannel salesChannel(OrderDocument document) {
    return Objects.requireNonNullElse(document.salesChannel(), SalesChannel.WEB);
  }

  private static Delivery delivery(OrderDocument document) {
    return Objects.requireNonNullElse(document.delivery(), Delivery.SHIP);
  }

  private static @Nullable String receiver(
      Entry entry, Function<OrderDocument.Receiver, @Nullable String> part) {
    var receiver = entry.document().receiver();
    return receiver == null ? null : part.apply(receiver);
  }

  /** Of documents that changed nothing: whether the mirror holds the very same or a newer one. */
  private Map<String, Taken> repeats(BrandId brand, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    var digests = new HashMap<String, byte[]>();
    jdbc.sql(
            """
            select number, digest from "order".orders
            where brand = :brand and number = any(:numbers::text[])
            """)
        .param("brand", brand.value())
        .param("numbers", new Columnar<>(entries).text(Entry::number))
        .query(row -> {
          digests.put(row.getString("number"), row.getBytes("digest"));
        });
    return entries.stream()
        .collect(
            Collectors.toMap(
                Entry::number,
                entry ->
                    Arrays.equals(digests.get(entry.number()), entry.digest())
                        ? Taken.UNCHANGED
                        : Taken.STALE));
  }

  private void clear(List<UUID> orders) {
    if (orders.isEmpty()) {
      return;
    }
    for (var table : List.of("line", "payment", "shipment")) {
      jdbc.sql("delete from \"order\"." + table + " where order_id = any(:orders::uuid[])")
          .param("orders", Columns.ids(orders))
          .update();
    }
  }

  private record Part<T>(UUID order, int shipment, int position, T value) {}

  private static <T> List<Part<T>> parts(
      List<Entry> entries, Function<OrderDocument, @Nullable List<T>> list) {
    var parts = new ArrayList<Part<T>>();
    for (var entry : entries) {
      int position = 0;
      for (var value : Entry.list(list.apply(entry.document()))) {
        parts.add(new Part<>(entry.id(), 0, position++, value));
      }
    }
    return parts;
  }

  private void fill(List<Entry> entries) {
    fillLines(parts(entries, OrderDocument::lines));
    fillPayments(parts(entries, OrderDocument::payments));
    var shipments = parts(entries, OrderDocument::shipments);
    fillShipments(shipments);
    var events = new ArrayList<Part<OrderDocument.Tracking>>();
    for (var shipment : shipments) {
      int position = 0;
      for (var event : Entry.list(shipment.value().events())) {
        events.add(new Part<>(shipment.order(), shipment.position(), position++, event));
      }
    }
    fillTracking(events);
  }

  private void fillLines(List<Part<OrderDocument.Line>> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var in = new Columnar<>(lines);
    jdbc.sql(
            """
            insert into "order".line
              (order_id, position, sku, name, quantity, unit_price_minor, total_minor,
               made_to_order, fresh, hygiene_sealed, digital, warranty_months, exempt)
            select order_id, position, sku, name, quantity, unit_price_minor, total_minor,
              made_to_order, fresh, hygiene_sealed, digital, warranty_months, exempt
            from unnest(:orders::uuid[], :positions::smallint[], :skus::text[], :names::text[],
                :quantities::int[], :prices::bigint[], :totals::bigint[], :madeToOrder::boolean[],
                :fresh::boolean[], :hygieneSealed::boolean[], :digital::boolean[],
                :warranties::smallint[], :exempts::text[])
              as n (order_id, position, sku, name, quantity, unit_price_minor, total_minor,
                made_to_order, fresh, hygiene_sealed, digital, warranty_months, exempt)
            """)
        .param("orders", in.text(Part::order))
        .param("positions", in.text(Part::position))
        .param("skus", in.text(p -> p.value().sku()))
        .param("names", in.text(p -> p.value().name()))
        .param("quantities", in.text(p -> p.value().quantity()))
        .param("prices", in.text(p -> p.value().unitPriceMinor()))
        .param("totals", in.text(p -> p.value().totalMinor()))
        .param("madeToOrder", in.text(p -> trait(p, Traits::madeToOrder)))
        .param("fresh", in.text(p -> trait(p, Traits::fresh)))
        .param("hygieneSealed", in.text(p -> trait(p, Traits::hygieneSealed)))
        .param("digital", in.text(p -> trait(p, Traits::digital)))
        .param("warranties", in.text(p -> trait(p, Traits::warrantyMonths)))
        .param("exempts", in.text(p -> trait(p, Mirror::exempt)))
        .update();
  }

  private static @Nullable String exempt(Traits traits) {
    var exempt = traits.exempt();
    return exempt == null ? null : exempt.word();
  }

  private static <R> @Nullable R trait(
      Part<OrderDocument.Line> line, Function<Traits, @Nullable R> trait) {
    var traits = line.value().traits();
    return traits == null ? null : trait.apply(traits);
  }

  private void fillPayments(List<Part<OrderDocument.Payment>> payments) {
    if (payments.isEmpty()) {
      return;
    }
    var in = new Columnar<>(payments);
    jdbc.sql(
            """
            insert into "order".payment
              (order_id, position, kind, method, reference, amount_minor, at)
            select order_id, position, kind, method, reference, amount_minor, at
            from unnest(:orders::uuid[], :positions::smallint[], :kinds::text[], :methods::text[],
                :references::text[], :amounts::bigint[], :ats::timestamptz[])
              as n (order_id, position, kind, method, reference, amount_minor, at)
            """)
        .param("orders", in.text(Part::order))
        .param("positions", in.text(Part::position))
        .param("kinds", in.text(p -> p.value().kind()))
        .param("methods", in.text(p -> p.value().method()))
        .param("references", in.text(p -> p.value().reference()))
        .param("amounts", in.text(p -> p.value().amountMinor()))
        .param("ats", in.text(p -> p.value().at()))
        .update();
  }

  private void fillShipments(List<Part<OrderDocument.Shipment>> shipments) {
    if (shipments.isEmpty()) {
      return;
    }
    var in = new Columnar<>(shipments);
    jdbc.sql(
            """
            insert into "order".shipment
              (order_id, position, carrier, tracking_number, dispatched_at, promised_by, delivered_at)
            select order_id, position, carrier, tracking_number, dispatched_at, promised_by,
              delivered_at
            from unnest(:orders::uuid[], :positions::smallint[], :carriers::text[],
                :numbers::text[], :dispatched::timestamptz[], :promised::timestamptz[],
                :delivered::timestamptz[])
              as n (order_id, position, carrier, tracking_number, dispatched_at, promised_by,
                delivered_at)
            """)
        .param("orders", in.text(Part::order))
        .param("positions", in.text(Part::position))
        .param("carriers", in.text(p -> p.value().carrier()))
        .param("numbers", in.text(p -> p.value().trackingNumber()))
        .param("dispatched", in.text(p -> p.value().dispatchedAt()))
        .param("promised", in.text(p -> p.value().promisedBy()))
        .param("delivered", in.text(p -> p.value().deliveredAt()))
        .update();
  }

  private void fillTracking(List<Part<OrderDocument.Tracking>> events) {
    if (events.isEmpty()) {
      return;
    }
    var in = new Columnar<>(events);
    jdbc.sql(
            """
            insert into "order".tracking (order_id, shipment, position, at, place, text)
            select order_id, shipment, position, at, place, text
            from unnest(:orders::uuid[], :shipments::smallint[], :positions::smallint[],
                :ats::timestamptz[], :places::text[], :texts::text[])
              as n (order_id, shipment, position, at, place, text)
            """)
        .param("orders", in.text(Part::order))
        .param("shipments", in.text(Part::shipment))
        .param("positions", in.text(Part::position))
        .param("ats", in.text(p -> p.value().at()))
        .param("places", in.text(p -> p.value().place()))
        .param("texts", in.text(p -> p.value().text()))
        .update();
  }
}
