package pledge.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.customer.Consents;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.AnOrder;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** What a visit leads to: its checks, its traces for those who serve later, texts and calls. */
@PledgeTest
class AfterwardsTest {

  private static final String PHONE = "19900001234";

  @Autowired AFloor floors;
  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Consents consents;
  @Autowired Catalogue catalogue;
  @Autowired Orders orders;
  @Autowired Commitments commitments;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private AFloor.Open shop;
  private CustomerId customer;

  @BeforeEach
  void aShopWithGoodsAndAMember() {
    shop = floors.open();
    catalogue.put(
        shop.brand(),
        List.of(
            goods("SER-1", "修护精华", 29_900),
            goods("SER-2", "舒缓精华", 31_900),
            goods("SER-9", "金致精华", 129_900)));
    customer = known(PHONE);
  }

  private Goods goods(String sku, String name, long price) {
    return new Goods(sku, name, "skincare", price, "CNY", Traits.ORDINARY, clock.instant());
  }

  private CustomerId known(String phone) {
    var handle = Handle.account("acc-" + phone);
    return Objects.requireNonNull(
        customers
            .introduce(
                shop.brand(),
                List.of(Introduction.contact(handle, true, "林夏", phone, null, clock.instant())),
                clock.instant())
            .get(handle));
  }

  private AFloor.AVisit member() {
    return floors.visit().now("entered").now("greeted").now("customer_known", "member", PHONE);
  }

  private static Map<String, Object> goods(String sku) {
    return Map.of("sku", sku, "way", "sample", "explained", true, "liked", true);
  }

  private void judged(AFloor.AVisit visit) {
    clock.advance(Duration.ofMinutes(16));
    await()
        .until(() ->
            jdbc.sql("select judged_at is not null from shopfloor.visit where id = :id")
                .param("id", visit.id)
                .query(Boolean.class)
                .single());
  }

  private List<String> texts(String key) {
    return jdbc.sql(
            "select text from channel.text_message where brand = :brand and key like :key order by number")
        .param("brand", shop.brand().value())
        .param("key", key + ":%")
        .query(String.class)
        .list();
  }

  private AnOrder online(String number) {
    return anOrder(number)
        .asOf(clock.instant())
        .placed(clock.instant())
        .by("acc-" + PHONE, "林夏", PHONE)
        .of("SER-1", "修护精华", 1, 29_900);
  }

  private void taken(AnOrder order) {
    orders.take(shop.brand(), List.of(order.document()), clock.instant());
  }

  private static String number() {
    return "SF" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private JsonNode contacts() {
    return shop.client().get(shop.path("/contacts")).ok().get("items");
  }

  private TestApi.Answer made(String contact, String result, boolean dispatch) {
    return shop.client()
        .post(
            shop.path("/contacts/" + contact + "/made"),
            Map.of("result", result, "dispatchTold", dispatch, "note", ""));
  }

  private Commitment clockOf(String kind, String id) {
    return commitments.of(new WorkRef(kind, UUID.fromString(id))).getFirst();
  }

  @Test
  void whatAPhoneTellsAfterTheVisitWasJudgedPutsTheVerdictsRight() {
    var visit = floors.visit();
    var entered = clock.instant();
    visit.now("entered", "with", Map.of("count", 2, "children", true, "bags", false));
    visit.now("greeted").now("bought", "purchase", Map.of("amountMinor", 5_000, "tips", false));
    shop.tell(visit.at(entered, "left"));
    judged(visit);
    assertThat(floors.verdicts("store.farewell", visit.id)).containsExactly("broken");
    assertThat(floors.verdicts("store.greet", visit.id)).containsExactly("broken");
    assertThat(floors.verdicts("store.member-points", visit.id)).isEmpty();
    assertThat(floors.figures(shop.brand(), "store.farewell")).containsExactly(0L, 1L);
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(1L, 1L);

    clock.advance(Duration.ofHours(30));
    var late = entered.plusSeconds(1);
    visit.at(late, "farewell").at(late, "help_offered").at(late, "customer_known", "member", PHONE);
    assertThat(shop.tell(visit)).containsExactly("taken", "taken", "taken");
    assertThat(floors.verdicts("store.farewell", visit.id)).containsExactly("kept");
    assertThat(floors.verdicts("store.greet", visit.id)).containsExactly("kept");
    assertThat(floors.verdicts("store.member-points", visit.id))
        .as("the till was judged of a stranger")
        .containsExactly("broken");
    shop.tell(visit.at(late, "points_told", "points", 50).at(late, "farewell"));
    assertThat(floors.verdicts("store.member-points", visit.id)).containsExactly("kept");
    assertThat(floors.figures(shop.brand(), "store.farewell")).containsExactly(1L, 0L);
    assertThat(floors.figures(shop.brand(), "store.greet")).containsExactly(2L, 0L);
    assertThat(floors.figures(shop.brand(), "store.member-points")).containsExactly(1L, 0L);
    assertThat(told(visit, "store.farewell").get("first").asString()).isEqualTo("broken");

    shop.tell(visit.now("mistaken"));
    assertThat(floors.verdicts("store.farewell", visit.id)).isEmpty();
    assertThat(floors.figures(shop.brand(), "store.farewell")).containsExactly(0L, 0L);
  }

  @Test
  void aDisputeThatALateActSettlesMovesNoFigureTwice() {
    var visit = floors.visit();
    var entered = clock.instant();
    shop.tell(visit.now("entered").now("greeted").now("left"));
    judged(visit);
    var seen = told(visit, "store.farewell").get("id").asString();
    var lead = brands.person(shop.floor, shop.brand() + ".boss", Role.MANAGER, "shop");
    var dispute =
        shop.client()
            .post("/api/disputes", Map.of("observation", seen, "reason", "说过再见"))
            .ok()
            .get("id")
            .asString();
    shop.tell(visit.at(entered, "farewell"));
    assertThat(floors.figures(shop.brand(), "store.farewell")).containsExactly(1L, 0L);
    api.as(lead.login())
        .post("/api/disputes/" + dispute + "/settle", Map.of("upheld", false, "word", "好"))
        .ok();
    assertThat(floors.figures(shop.brand(), "store.farewell")).containsExactly(1L, 0L);
  }

  private JsonNode told(AFloor.AVisit visit, String clause) {
    return shop.client()
        .get("/api/observations?clause=" + clause + "&work=" + Visit.KIND + ":" + visit.id)
        .ok()
        .at("/items/0");
  }

  @Test
  @Proves("store.farewell")
  void aVisitIsJudgedOnceItIsOverAndEverybodyHadTimeToTell() {
    var polite = floors.visit();
    polite.now("entered", "with", Map.of("count", 1, "children", false, "bags", true));
    polite.now("greeted").now("help_offered").now("left").now("farewell");
    var curt = floors.visit();
    curt.now("entered", "with", Map.of("count", 3, "children", true, "bags", false));
    curt.now("greeted").now("left");
    shop.tell(polite, curt);
    assertThat(floors.verdicts("store.farewell", curt.id)).as("not yet").isEmpty();
    judged(curt);
    assertThat(floors.verdicts("store.farewell", polite.id)).containsExactly("kept");
    assertThat(floors.verdicts("store.farewell", curt.id)).containsExactly("broken");
    assertThat(floors.verdicts("store.greet", polite.id)).as("help").containsExactly("kept");
    assertThat(floors.verdicts("store.greet", curt.id)).as("help").containsExactly("broken");
    var day = shop.client().get(shop.path("/visits/figures")).ok().at("/days/0");
    assertThat(day.get("greetedInTime").asInt()).isEqualTo(2);
    assertThat(day.get("helpWanted").asInt()).isEqualTo(2);
    assertThat(day.get("helped").asInt()).isEqualTo(1);
    assertThat(day.get("farewell").asInt()).isEqualTo(2 - 1);
  }

  @Test
  @Proves("store.need")
  void whoStandsAtAProductHasANeedAndIsAskedForWhomItIs() {
    var visit = floors.visit().now("entered").now("greeted");
    shop.tell(visit);
    var shelf = api.machine(shop.brand(), "shopfloor:write");
    for (int seconds : new int[] {30, 45}) {
      visit.now("standing", "goods", Map.of("sku", "SER-1"));
      var acts = new java.util.LinkedHashMap<>(visit.drain().getFirst());
      acts.put("seconds", seconds);
      shelf.post(shop.path("/entries"), shop.body("shelf-4", Duration.ZERO, List.of(acts))).ok();
      var standing = shop.seen(visit).get("standing");
      assertThat(standing.isNull()).as("after %d s", seconds).isEqualTo(seconds == 30);
    }
    assertThat(shop.seen(visit).at("/standing/name").asString()).isEqualTo("修护精华");
    clock.advance(Duration.ofSeconds(5));
    shop.tell(visit.now("need", "need", Map.of("text", "送妈妈的精华", "forWhom", "妈妈", "alone", true)));
    var seen = shop.seen(visit);
    assertThat(seen.get("standing").isNull()).isTrue();
    assertThat(seen.get("alone").asBoolean()).as("nobody pushes").isTrue();
    visit.now("standing", "goods", Map.of("sku", "SER-2"));
    var again = new java.util.LinkedHashMap<>(visit.drain().getFirst());
    again.put("seconds", 90);
    shelf.post(shop.path("/entries"), shop.body("shelf-4", Duration.ZERO, List.of(again))).ok();
    assertThat(shop.seen(visit).get("standing").isNull()).as("left alone").isTrue();
    assertThat(seen.at("/needs/0/forWhom").asString()).isEqualTo("妈妈");
    assertThat(floors.verdicts("store.need", visit.id)).containsExactly("used");
  }

  @Test
  @Proves({"store.trial", "experience.visible"})
  void whatWasTriedIsInFrontOfWhoeverServesTheCustomerLater() {
    var visit = floors.visit().now("entered").now("greeted").now("tried", "goods", goods("SER-1"));
    shop.tell(visit);
    assertThat(floors.verdicts("store.trial", visit.id)).containsExactly("used");
    shop.tell(visit.now("customer_known", "member", "199 0000 1234"));
    assertThat(shop.seen(visit).at("/customer/name").asString())
        .startsWith("林")
        .doesNotContain("夏");
    var agent = brands.person(shop.floor, shop.brand() + ".agent1", Role.AGENT, "front");
    var path = "/api/customers/" + customer.value() + "/try-outs";
    var seen = api.as(agent.login()).get(path).ok().get("items");
    assertThat(seen).hasSize(1);
    assertThat(seen.at("/0/name").asString()).isEqualTo("修护精华");
    assertThat(seen.at("/0/shopName").asString()).isEqualTo("S1 店");
    api.as(agent.login()).get(path).ok();
    assertThat(floors.verdicts("experience.visible", customer.value()))
        .as("one look")
        .containsExactly("used");
    var told = api.as(agent.login()).get("/api/customers/" + customer.value() + "/timeline").ok();
    assertThat(told.toString()).contains("shop-visit.tried");
    assertThat(
            jdbc.sql(
                    "select count(*) from access.audit where subject_id = :id and action = 'customer.look'")
                .param("id", customer.value().toString())
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(2);
    assertThat(
            shop.tell(floors.visit().now("entered").now("customer_known", "member", "19900009999")))
        .containsExactly("taken", "refused nobody-known");
  }

  @Test
  @Proves("store.try-recommend-buy")
  void aMirrorTellsWhatWasTriedAndTheClerkRecommendsAndSells() {
    var visit = floors.visit().now("entered").now("greeted");
    shop.tell(visit);
    var mirror = api.machine(shop.brand(), "shopfloor:write");
    var tried = visit.now("tried", "goods", Map.of("sku", "SER-1", "way", "mirror")).drain();
    mirror.post(shop.path("/entries"), shop.body("mirror-1", Duration.ZERO, tried)).ok();
    var wanted = shop.client().get(shop.path("/visits/" + visit.id + "/recommendations")).ok();
    assertThat(wanted.at("/items/0/sku").asString()).as("nearest in price").isEqualTo("SER-2");
    clock.advance(Duration.ofMinutes(2));
    visit.now("recommended", "goods", Map.of("sku", "SER-2"));
    visit.now("bought", "purchase", Map.of("tips", true, "amountMinor", 31_900)).now("left");
    shop.tell(visit);
    judged(visit);
    assertThat(floors.verdicts("store.try-recommend-buy", visit.id)).containsExactly("used");
  }

  @Test
  @Proves("store.member-points")
  void atTheTillMembersAreToldTheirPointsAndWhatTheyBuy() {
    var till = shop.client().get(shop.path("/till?amountMinor=31900")).ok();
    assertThat(till.get("points").asInt()).isEqualTo(319);
    assertThat(till.get("worthMinor").asInt()).isEqualTo(319);
    assertThat(till.get("words").asString()).contains("319").contains("3.19");
    var purchase = Map.of("tips", true, "amountMinor", 31_900);
    var told =
        member().now("bought", "purchase", purchase).now("points_told", "points", 319).now("left");
    var silent = member().now("bought", "purchase", purchase).now("left");
    shop.tell(told, silent);
    judged(silent);
    assertThat(floors.verdicts("store.member-points", told.id)).containsExactly("kept");
    assertThat(floors.verdicts("store.member-points", silent.id)).containsExactly("broken");
    assertThat(texts("store.invite")).as("who bought isn't invited").isEmpty();
  }

  @Test
  @Proves("store.invite")
  void whoLeftWithoutBuyingAndAgreesIsInvitedTwiceAWeekAtMost() {
    var stranger = floors.visit().now("entered").now("greeted").now("left");
    var unasked = member().now("left");
    shop.tell(stranger, unasked);
    judged(unasked);
    assertThat(texts("store.invite")).isEmpty();
    assertThat(floors.verdicts("customer.privacy", unasked.id)).containsExactly("refused");
    for (int i = 0; i < 3; i++) {
      var visit = member().now("offers", "agrees", true).now("left");
      shop.tell(visit);
      judged(visit);
      assertThat(floors.verdicts("store.invite", visit.id)).hasSize(i < 2 ? 1 : 0);
      assertThat(floors.verdicts("outreach.cap", visit.id)).hasSize(i < 2 ? 0 : 1);
      clock.advance(Duration.ofHours(1));
    }
    assertThat(texts("store.invite")).hasSize(2).first().asString().contains("S1 店").contains("九折");
    shop.tell(member().now("offers", "agrees", false));
    assertThat(consents.marketing(shop.brand(), customer)).isFalse();
  }

  @Test
  @Proves("experience.order-contact")
  void triedHereAndOrderedOnlineIsTheShopsToCallAboutWithinItsHour() {
    shop.tell(member().now("tried", "goods", goods("SER-1")).now("left"));
    clock.advance(Duration.ofHours(8).plusMinutes(30));
    var number = number();
    taken(online(number));
    taken(online(number));
    assertThat(contacts()).hasSize(1);
    var contact = contacts().get(0);
    var id = contact.get("id").asString();
    assertThat(contact.get("orderNumber").asString()).isEqualTo(number);
    assertThat(contact.get("order").toString()).doesNotContain(PHONE);
    assertThat(Instant.parse(contact.get("callBy").asString()))
        .as("half an hour tonight, half an hour tomorrow")
        .isEqualTo(clock.instant().plus(Duration.ofHours(15)));
    assertThat(
            shop.client()
                .post(shop.path("/contacts/" + id + "/phone"))
                .ok()
                .get("phone")
                .asString())
        .isEqualTo(PHONE);
    assertThat(made(id, "not_reached", false).ok().get("tries").asInt()).isEqualTo(1);
    assertThat(made(id, "reached", false).is(409).json().get("clause").asString())
        .isEqualTo("experience.order-contact");
    clock.advance(Duration.ofMinutes(20));
    made(id, "reached", true).ok();
    made(id, "reached", true).ok();
    made(id, "declined", true).is(409);
    assertThat(clockOf(Contact.KIND, id).state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(clockOf(Contact.KIND, id).who().person()).isEqualTo(shop.clerk.id());
    assertThat(contacts()).isEmpty();
    shop.client().post(shop.path("/contacts/" + id + "/phone")).is(409);
  }

  @Test
  void aCancelledOrderAndAWishNotToBeCalledEndTheHour() {
    shop.tell(member().now("tried", "goods", goods("SER-1")).now("left"));
    var cancelled = number();
    taken(online(cancelled));
    var id = contacts().at("/0/id").asString();
    clock.advance(Duration.ofMinutes(5));
    taken(online(cancelled).in(OrderStatus.CANCELLED));
    assertThat(clockOf(Contact.KIND, id).state()).isInstanceOf(Commitment.State.Cancelled.class);
    taken(online(number()));
    var other = contacts().at("/0/id").asString();
    made(other, "declined", false).ok();
    assertThat(clockOf(Contact.KIND, other).state()).isInstanceOf(Commitment.State.Cancelled.class);
    taken(
        anOrder(number())
            .asOf(clock.instant())
            .placed(clock.instant())
            .by("acc-" + PHONE, "林夏", PHONE)
            .of("SER-2", "舒缓精华", 1, 31_900));
    taken(online(number()).soldAt("S1"));
    clock.advance(Duration.ofDays(31));
    taken(online(number()));
    assertThat(contacts()).as("not tried, bought in the shop, tried too long ago").isEmpty();
  }

  @Test
  @Proves("store.tips")
  void afterAPurchaseOfHighValueTheTipsAreOutWithinADayAndOnce() {
    var number = number();
    var visit = member();
    visit.now("bought", "purchase", Map.of("tips", true, "order", number, "amountMinor", 129_900));
    shop.tell(visit);
    taken(online(number).of("SER-9", "金致精华", 1, 129_900).soldAt("S1"));
    var small = member().now("bought", "purchase", Map.of("tips", true, "amountMinor", 99_900));
    shop.tell(small);
    var id = tips().getFirst();
    assertThat(tips()).hasSize(1);
    assertThat(clockOf(Tips.KIND, id).dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(texts("store.tips")).isEmpty();
    clock.advance(Duration.ofHours(2).plusMinutes(1));
    await().until(() -> clockOf(Tips.KIND, id).state() instanceof Commitment.State.Kept);
    assertThat(texts("store.tips")).hasSize(1);
  }

  private List<String> tips() {
    return jdbc.sql(
            "select id::text from shopfloor.tips where brand = :brand and state <> 'cancelled' order by bought_at, id")
        .param("brand", shop.brand().value())
        .query(String.class)
        .list();
  }

  @Test
  void tipsFallAwayWithTheGoodsOrWhenNobodyWantsThemAndAreTheShopsToTellWithoutAPhone() {
    var returned = number();
    taken(online(returned).of("SER-9", "金致精华", 1, 129_900).soldAt("S1"));
    var id = tips().getFirst();
    clock.advance(Duration.ofMinutes(30));
    taken(online(returned).of("SER-9", "金致精华", 1, 129_900).soldAt("S1").in(OrderStatus.RETURNED));
    assertThat(clockOf(Tips.KIND, id).state()).isInstanceOf(Commitment.State.Cancelled.class);
    var unwanted = number();
    shop.tell(member().now("bought", "purchase", Map.of("tips", false, "order", unwanted)));
    taken(online(unwanted).of("SER-9", "金致精华", 1, 129_900).soldAt("S1"));
    assertThat(tips()).isEmpty();
    var handle = Handle.account("nophone");
    customers.introduce(
        shop.brand(),
        List.of(Introduction.contact(handle, true, "周岚", null, null, clock.instant())),
        clock.instant());
    taken(
        anOrder(number())
            .asOf(clock.instant())
            .placed(clock.instant())
            .by("nophone", "周岚", "0571-8800123")
            .of("SER-9", "金致精华", 1, 129_900)
            .soldAt("S1"));
    var owed = tips().getFirst();
    clock.advance(Duration.ofHours(3));
    await().until(() -> !contacts().isEmpty());
    assertThat(contacts().at("/0/reason").asString()).isEqualTo("tips");
    assertThat(contacts().at("/0/tips").asString()).contains("耳后");
    made(owed, "reached", false).ok();
    assertThat(clockOf(Tips.KIND, owed).state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(texts("store.tips")).isEmpty();
  }
}
