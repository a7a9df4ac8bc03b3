package pledge.order.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.order.AnOrder;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.order.placement.Placement.State;
import pledge.platform.Columns;
import pledge.platform.StandardWebhook;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.SignedPeer;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders placed for customers: offered, agreed to, handed to the order system. */
@PledgeTest
class PlacementTest {

  private static final String SECRET = "orders placed in tests";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Catalogue catalogue;
  @Autowired Orders orders;
  @Autowired PlacementRows rows;
  @Autowired PlacementWorker worker;
  @Autowired Placements placements;
  @Autowired JsonMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private TestApi.Client agent;
  private CustomerId customer;
  private String ticket;

  @BeforeEach
  void aCustomerWithAMatter() {
    floor = brands.open(1);
    agent = api.as(floor.agents().getFirst().login());
    customer = someone("acc-1");
    lives(customer);
    ticket = ticket(customer);
    catalogue.put(floor.id(), List.of(goods("POT", "珐琅锅", 29_900), goods("MUG", "马克杯", 5_900)));
  }

  private Goods goods(String sku, String name, long price) {
    return new Goods(sku, name, "kitchen", price, "CNY", Traits.ORDINARY, clock.instant());
  }

  private CustomerId someone(String account) {
    var handle = Handle.account(account);
    var who = Introduction.contact(handle, true, "林夏", "19900001234", null, clock.instant());
    return Objects.requireNonNull(
        customers.introduce(floor.id(), List.of(who), clock.instant()).get(handle));
  }

  private void lives(CustomerId customer) {
    jdbc.sql("update customer.customer set region = '浙江省杭州市', street = '文三路 12 号' where id = :id")
        .param("id", customer.value())
        .update();
  }

  private String ticket(CustomerId customer) {
    var wish = new HashMap<String, Object>();
    wish.put("type", "order");
    wish.put("tier", "normal");
    wish.put("title", "想买锅");
    wish.put("customer", customer.value());
    var due = clock.instant().plus(Duration.ofHours(2)).toString();
    wish.put("nextStep", Map.of("text", "回电", "due", due));
    return "ticket:" + agent.post("/api/tickets", wish).is(201).json().path("id").asString();
  }

  private Map<String, Object> wish() {
    var wish = new HashMap<String, Object>();
    wish.put("customer", customer.value());
    wish.put("work", ticket);
    wish.put(
        "lines", List.of(Map.of("sku", "POT", "quantity", 1), Map.of("sku", "MUG", "quantity", 2)));
    wish.put("delivery", "ship");
    return wish;
  }

  private TestApi.Answer offer(Map<String, Object> wish, UUID key) {
    return api.as(floor.agents().getFirst().login())
        .with("Idempotency-Key", key.toString())
        .post("/api/orders/placements", wish);
  }

  private JsonNode offered() {
    return offer(wish(), UUID.randomUUID()).is(201).json();
  }

  private TestApi.Answer answer(String id, boolean agrees) {
    return agent.post(
        "/api/orders/placements/" + id + "/answer",
        Map.of("agrees", agrees, "words", agrees ? "好的，帮我下单吧" : "先不要了"));
  }

  private Placement read(String id) {
    return rows.find(floor.id(), UUID.fromString(id)).orElseThrow();
  }

  private List<Map<String, Object>> audit() {
    return jdbc.sql(
            """
            select action, reason from access.audit
            where brand = :brand and action like 'order-placement.%' order by id
            """)
        .param("brand", floor.id().value())
        .query()
        .listOfRows();
  }

  @Test
  @Proves("order.assist")
  void whatTheAgentOffersIsHandedOverOnceTheCustomerAgreesAndNotBefore() {
    var key = UUID.randomUUID();
    var offered = offer(wish(), key).is(201).json();
    var id = offered.path("id").asString();
    assertThat(offered.path("state").asString()).isEqualTo("offered");
    assertThat(offered.path("gateway").asString()).isEqualTo("local");
    assertThat(offered.path("goodsMinor").asLong()).isEqualTo(41_700);
    assertThat(offered.at("/receiver/phone").asString()).isEqualTo("199****1234");
    assertThat(offered.toString()).doesNotContain("文三路", "林夏");
    assertThat(offer(wish(), key).is(201).json().path("id").asString()).isEqualTo(id);
    assertThat(
            jdbc.sql(
                    """
                    select verdict from ledger.observation
                    where clause = 'order.assist' and brand = :brand and work_id = :work
                    """)
                .param("brand", floor.id().value())
                .param("work", UUID.fromString(ticket.substring("ticket:".length())))
                .query(String.class)
                .list())
        .containsExactly("used");
    assertThat(rows.claim(100, clock.instant()))
        .noneMatch(claimed -> claimed.id().toString().equals(id));

    assertThat(answer(id, true).ok().path("words").asString()).isEqualTo("好的，帮我下单吧");
    await().until(() -> read(id).state() == State.HANDED_OVER);
    assertThat(read(id).gateway()).isEqualTo("local");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from customer.timeline
                    where customer = :customer and what = 'order.placed-for'
                    """)
                .param("customer", customer.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    answer(id, true).ok();
    assertThat(answer(id, false).is(409).code()).isEqualTo("answered");
    assertThat(audit())
        .containsExactly(
            Map.of("action", "order-placement.offer", "reason", ticket),
            Map.of("action", "order-placement.answer", "reason", "agreed"));
    var list = agent.get("/api/customers/" + customer.value() + "/order-placements").ok();
    assertThat(list.at("/items/0/state").asString()).isEqualTo("handed_over");
  }

  @Test
  void whatTheCustomerDoesNotWantGoesNowhere() {
    var id = offered().path("id").asString();
    assertThat(answer(id, false).ok().path("state").asString()).isEqualTo("declined");
    assertThat(answer(id, true).is(409).code()).isEqualTo("answered");
    assertThat(read(id).tries()).isZero();
  }

  @Test
  void onlyKnownGoodsForTheCustomerOfTheMatterAndAReceiverWhoIsKnown() {
    var key = UUID.randomUUID();
    var wish = wish();
    wish.put("lines", List.of(Map.of("sku", "NONE", "quantity", 1)));
    offer(wish, key).is(400);
    wish = wish();
    wish.put("delivery", "pickup");
    offer(wish, key).is(400);
    wish.put("shop", "NO-SUCH");
    offer(wish, key).is(400);
    wish = wish();
    wish.put("work", "ticket:" + UUID.randomUUID());
    offer(wish, key).is(404);
    var other = someone("acc-2");
    wish = wish();
    wish.put("customer", other.value());
    offer(wish, key).is(404);
    wish.put("work", ticket(other));
    assertThat(offer(wish, key).is(409).code()).isEqualTo("receiver-unknown");
    wish.put("receiver", Map.of("name", "林先生", "phone", "199-0000-4321", "street", "学院路 3 号"));
    var typed = offer(wish, key).is(201).json();
    assertThat(typed.at("/receiver/phone").asString()).isEqualTo("199****4321");
    assertThat(offer(wish(), key).is(409).code()).isEqualTo("key-used");
    var wrong = Map.of("agrees", true, "words", "好", "message", UUID.randomUUID());
    agent.post("/api/orders/placements/" + typed.path("id").asString() + "/answer", wrong).is(400);
    brands.person(floor, floor.id() + ".trainer", Role.TRAINER, "front");
    api.as(floor.id() + ".trainer")
        .get("/api/customers/" + customer.value() + "/order-placements")
        .is(403);
  }

  /** Agreed to, and left alone by the program's own worker. */
  private Placement aside() {
    var id = offered().path("id").asString();
    answer(id, true).ok();
    await().until(() -> read(id).state() == State.HANDED_OVER);
    jdbc.sql(
            """
            update "order".placement
            set state = 'agreed', gateway = null, next_at = :later where id = :id
            """)
        .param("later", Columns.at(clock.instant().plus(Duration.ofDays(300))))
        .param("id", UUID.fromString(id))
        .update();
    return read(id);
  }

  @Test
  void theOrderSystemIsAskedAgainUnderTheSameIdUntilItTellsTheNumberAndTheMirrorKnowsTheOrder()
      throws IOException {
    var placement = aside();
    var id = placement.id().toString();
    try (var system = new SignedPeer("{}")) {
      var gateway = adapter(system);
      system.status = 503;
      worker.handOver(placement, gateway, clock.instant());
      assertThat(read(id).state()).isEqualTo(State.AGREED);
      assertThat(read(id).code()).isEqualTo("http-503");
      system.status = 202;
      system.body = "later";
      worker.handOver(placement, gateway, clock.instant());
      assertThat(read(id).state()).isEqualTo(State.HANDED_OVER);
      system.body = "{\"number\": \"PL-" + id.substring(30) + "\"}";
      worker.handOver(read(id), gateway, clock.instant());
      var taken = read(id);
      assertThat(taken.state()).isEqualTo(State.TAKEN);
      assertThat(taken.reference()).isEqualTo("PL-" + id.substring(30));
      assertThat(taken.order()).isNull();
      system.status = 422;
      worker.handOver(taken, gateway, clock.instant());
      assertThat(read(id).state()).as("it has ended").isEqualTo(State.TAKEN);

      assertThat(system.seen).extracting(SignedPeer.Seen::id).containsOnly(id);
      var first = system.seen.getFirst();
      assertThat(first.signature())
          .isEqualTo(
              StandardWebhook.sign(
                  StandardWebhook.secret(SECRET), id, Long.parseLong(first.at()), first.body()));
      var body = json.readTree(first.body());
      assertThat(body.at("/customer/accounts/0").asString()).isEqualTo("acc-1");
      assertThat(body.at("/receiver/street").asString()).isEqualTo("文三路 12 号");
      assertThat(body.path("delivery").asString()).isEqualTo("ship");
      assertThat(body.at("/lines/1/quantity").asInt() + body.at("/lines/0/quantity").asInt())
          .isEqualTo(3);
    }
    var number = Objects.requireNonNull(read(id).reference());
    orders.take(floor.id(), List.of(AnOrder.anOrder(number).document()), clock.instant());
    assertThat(read(id).order()).isEqualTo(orders.find(floor.id(), number).orElseThrow().id());
  }

  @Test
  @Proves("order.assist")
  void anOfferNobodyAnswersLapsesAndWhoMadeItIsTold() {
    var id = offered().at("/id").asString();
    placements.lapse(clock.instant().plus(Duration.ofHours(47)));
    assertThat(read(id).state()).isEqualTo(State.OFFERED);
    clock.advance(Duration.ofHours(48));
    placements.lapse(clock.instant());
    placements.lapse(clock.instant());
    assertThat(read(id).state()).isEqualTo(State.LAPSED);
    assertThat(answer(id, true).is(409).code()).isEqualTo("lapsed");
    await()
        .until(() ->
            jdbc.sql("select count(*) from integration.alarm where brand = :brand and kind = :kind")
                    .param("brand", floor.id().value())
                    .param("kind", "order.placement-lapsed")
                    .query(Integer.class)
                    .single()
                == 1);
  }

  @Test
  void whatIsOnlyWrittenDownIsTypedInByHandWithTheReceiverOpenedForAReason() {
    var id = offered().at("/id").asString();
    agent.post("/api/orders/placements/" + id + "/number", Map.of("number", "H-1")).is(409);
    answer(id, true).ok();
    await().until(() -> read(id).state() == State.HANDED_OVER);
    agent.post("/api/orders/placements/" + id + "/receiver", Map.of("reason", "")).is(400);
    var opened =
        agent
            .post("/api/orders/placements/" + id + "/receiver", Map.of("reason", "在订单系统手工下单"))
            .ok();
    assertThat(opened.at("/phone").asString()).isEqualTo("19900001234");
    assertThat(opened.at("/address").asString()).contains("文三路 12 号");
    assertThat(
            jdbc.sql(
                    "select reason from access.audit where brand = :brand and action = 'customer.open'")
                .param("brand", floor.id().value())
                .query(String.class)
                .single())
        .contains("手工下单");
    agent.post("/api/orders/placements/" + id + "/number", Map.of("number", "H-1")).ok();
    agent.post("/api/orders/placements/" + id + "/number", Map.of("number", "H-1")).ok();
    agent.post("/api/orders/placements/" + id + "/number", Map.of("number", "H-2")).is(409);
    assertThat(read(id).reference()).isEqualTo("H-1");
    var stranger = api.as(brands.open(1).agents().getFirst().login());
    stranger.post("/api/orders/placements/" + id + "/receiver", Map.of("reason", "看看")).is(404);
  }

  @Test
  void whatTheOrderSystemRefusesIsToldToWhoeverOfferedIt() throws IOException {
    var placement = aside();
    try (var system = new SignedPeer("{}")) {
      system.status = 422;
      worker.handOver(placement, adapter(system), clock.instant());
    }
    var refused = read(placement.id().toString());
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.code()).isEqualTo("http-422");
    await()
        .until(() ->
            jdbc.sql("select count(*) from integration.alarm where brand = :brand and kind = :kind")
                    .param("brand", floor.id().value())
                    .param("kind", "order.placement-refused")
                    .query(Integer.class)
                    .single()
                == 1);
  }

  private HttpOrderGateway adapter(SignedPeer system) {
    var own =
        new PlacementSettings(
            system.url(),
            SECRET,
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            2,
            Duration.ofHours(1));
    return new HttpOrderGateway(system.url(), own, json);
  }
}
