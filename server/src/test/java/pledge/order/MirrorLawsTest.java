package pledge.order;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.MORNING;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import pledge.customer.CustomersForTests;
import pledge.platform.BrandId;
import pledge.store.ShopsForTests;
import pledge.testing.FewTries;
import pledge.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Laws of the mirror: what order documents arrive in, and how often, is no matter. */
@AddLifecycleHook(FewTries.class)
class MirrorLawsTest {

  private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Mirror MIRROR =
      new Mirror(
          DATABASE.jdbc(),
          CustomersForTests.on(DATABASE.jdbc()),
          CustomersForTests.timelineOn(DATABASE.jdbc()),
          ShopsForTests.on(DATABASE.jdbc()),
          new Lateness(brand ->
              new Lateness.Terms(
                  Duration.ofHours(48), Duration.ofHours(48), Map.of(), Duration.ofDays(3))),
          JsonMapper.shared(),
          event -> {});
  private static int brands;

  @AfterContainer
  static void close() {
    DATABASE.close();
  }

  @Property
  void anyOrderAndAnyRepeatsEndInTheSameState(
      @ForAll("documents") List<OrderDocument> documents, @ForAll long seed) {
    var plain = new BrandId("brand-" + ++brands);
    documents.forEach(document -> take(plain, List.of(document)));

    var mixed = new BrandId("brand-" + ++brands);
    var random = new Random(seed);
    var shuffled = new ArrayList<>(documents);
    shuffled.addAll(documents);
    Collections.shuffle(shuffled, random);
    while (!shuffled.isEmpty()) {
      var batch = new LinkedHashMap<String, OrderDocument>();
      while (!shuffled.isEmpty()
          && !batch.containsKey(shuffled.getLast().number())
          && random.nextInt(4) > 0) {
        var next = shuffled.removeLast();
        batch.put(String.valueOf(next.number()), next);
      }
      take(mixed, List.copyOf(batch.values()));
    }

    assertThat(state(mixed)).isEqualTo(state(plain));
  }

  @Property
  void anOlderDocumentNeverOverwritesANewerOne(@ForAll("documents") List<OrderDocument> documents) {
    var brand = new BrandId("brand-" + ++brands);
    for (var document : documents) {
      take(brand, List.of(document));
    }
    for (var number : new TreeSet<>(documents.stream().map(OrderDocument::number).toList())) {
      var newest =
          documents.stream()
              .filter(document -> number.equals(document.number()))
              .map(OrderDocument::updatedAt)
              .max(Instant::compareTo)
              .orElseThrow();
      assertThat(updatedAt(brand, number)).isEqualTo(newest);
    }
  }

  private static Map<String, Taken> take(BrandId brand, List<OrderDocument> documents) {
    return DATABASE.transactions().execute(status -> MIRROR.take(brand, documents, NOW));
  }

  private static Instant updatedAt(BrandId brand, String number) {
    return DATABASE
        .jdbc()
        .sql("select updated_at from \"order\".orders where brand = :brand and number = :number")
        .param("brand", brand.value())
        .param("number", number)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** Everything the mirror and the customers hold of a brand, without ids made here. */
  private static List<String> state(BrandId brand) {
    return DATABASE
        .jdbc()
        .sql(
            """
            select concat_ws('|', o.number, o.status, o.updated_at, encode(o.digest, 'hex'),
              o.contact_phone_last4, o.receiver_name, o.receiver_phone, o.note, o.total_minor,
              (select string_agg(concat_ws(':', l.position, l.sku, l.quantity, l.total_minor), ','
                 order by l.position)
               from "order".line l where l.order_id = o.id),
              (select string_agg(concat_ws(':', p.position, p.kind, p.amount_minor), ','
                 order by p.position)
               from "order".payment p where p.order_id = o.id),
              (select string_agg(concat_ws(':', t.shipment, t.position, t.text), ','
                 order by t.shipment, t.position)
               from "order".tracking t where t.order_id = o.id),
              (select string_agg(concat_ws(':', i.channel, i.external_key), ','
                 order by i.channel, i.external_key)
               from customer.identity i where i.customer = o.customer)) as line
            from "order".orders o
            where o.brand = :brand
            union all
            select concat_ws('|', i.channel, i.external_key, i.verified, c.name, c.name_at, c.phone,
              c.phone_at, c.email)
            from customer.identity i join customer.customer c on c.id = i.customer
            where i.brand = :brand
            union all
            select 'customers ' || count(*) from customer.customer where brand = :brand
            order by line
            """)
        .param("brand", brand.value())
        .query(String.class)
        .list();
  }

  @Provide
  Arbitrary<List<OrderDocument>> documents() {
    return document().list().ofMinSize(1).ofMaxSize(12);
  }

  /** Few numbers, people and instants, so that they meet. */
  private static Arbitrary<OrderDocument> document() {
    return Combinators.combine(
            Arbitraries.of("A1", "A2", "B1"),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(OrderStatus.values()),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("林晓", "周岚", "𠮷田"),
            Arbitraries.of("19900001111", "199 0000 2222", "+86-19900003333"),
            Arbitraries.integers().between(0, 3))
        .as((number, hour, status, who, name, phone, things) -> {
          var order = anOrder(number).asOf(MORNING.plusSeconds(3600L * hour)).in(status);
          switch (who) {
            case 0, 1 -> order.by("u" + who, name, phone).sentTo(name, phone);
            case 2 -> order.byGuest(name, phone);
            case 3 -> order.by("u1", name, phone);
            case 4 -> order.sentTo(name, phone);
            default -> order.byGuest(name, "保密");
          }
          for (int i = 0; i < things; i++) {
            order.of("SKU" + i, "灯" + i, i + 1, 990L * (i + 1)).paid(100L * i);
            order.inParcel("Q" + i, "已揽收", "运输中");
          }
          return order.noted(things > 1 ? name : "").document();
        });
  }
}
