package pledge.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.media.MediaFiles;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/** At the counter: the goods looked at together, and settled within ten minutes of shop hours. */
@PledgeTest
class CounterTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<String, Object> AS_NEW =
      Map.of("opened", "no", "tags", "yes", "complete", "yes", "fresh", "yes", "misused", "no");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Shops shops;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember clerk;
  private StaffMember other;
  private ShopId shop;
  private String number;

  @BeforeEach
  void anOpenShopAndGoodsBroughtBack() {
    floor = brands.open(0);
    clerk = brands.person(floor, floor.id().value() + ".clerk1", Role.CLERK, "shop");
    other = brands.person(floor, floor.id().value() + ".clerk2", Role.CLERK, "front");
    shop = shop("S1", clerk);
    shop("S2", other);
    var tomorrow = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
    clock.set(tomorrow.atTime(LocalTime.of(19, 55)).atZone(ZONE).toInstant());
    number = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    orders.take(
        floor.id(),
        List.of(
            anOrder(number)
                .asOf(clock.instant())
                .of("HT-C-001", "亚麻抱枕", 2, 5_900)
                .of("HT-M-003", "定制窗帘", 1, 19_900, new Traits(true, false, false, false, 0))
                .of("HT-L-004", "台灯", 1, 26_000, new Traits(false, false, false, false, 12))
                .paid(57_700)
                .delivered(clock.instant().minus(Duration.ofDays(2)))
                .document()),
        clock.instant());
  }

  private ShopId shop(String code, StaffMember person) {
    return shops.put(
        new Shop(
            new ShopId(UUID.randomUUID()),
            floor.id(),
            code,
            code + " 店",
            "",
            "",
            "199 0000 5678",
            ZONE,
            new OpeningHours(
                Arrays.stream(DayOfWeek.values())
                    .collect(
                        Collectors.toMap(
                            day -> day, day -> List.of(new OpeningHours.Span(600, 1200))))),
            Set.of(person.id())));
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private TestApi.Answer keyed(String path, Object body) {
    return api.signIn(clerk.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(path, body);
  }

  private JsonNode opens() {
    return keyed(
            "/api/aftersales/counter",
            Map.of(
                "shop",
                shop.value().toString(),
                "order",
                number.toLowerCase(java.util.Locale.ROOT)))
        .is(201)
        .json();
  }

  private TestApi.Answer asks(
      String at, int line, String kind, String reason, Map<String, Object> condition) {
    return asks(at, line, kind, reason, condition, List.of());
  }

  private TestApi.Answer asks(
      String at,
      int line,
      String kind,
      String reason,
      Map<String, Object> condition,
      List<String> found) {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("order", number);
    wish.put("line", line);
    wish.put("quantity", 1);
    wish.put("kind", kind);
    wish.put("reason", reason);
    wish.put("words", "");
    wish.put("condition", condition);
    return keyed(
        "/api/aftersales/counter/" + at + "/requests",
        Map.of("wish", wish, "note", "当面查看", "found", found));
  }

  private JsonNode reads(String at) {
    return as(clerk).get("/api/aftersales/counter/" + at).ok();
  }

  private String clockState(String at) {
    return reads(at).at("/clock/state").asString();
  }

  @Test
  @Proves("aftersales.in-store")
  void theMoneyIsBackWithinTenMinutesOfShopHours() {
    var at = opens();
    var id = at.at("/ticket").asString();
    // closing at eight: five minutes run tonight, five tomorrow from ten on
    assertThat(at.at("/clock/dueAt").asString())
        .isEqualTo(
            clock.instant().plus(Duration.ofMinutes(5).plusHours(14).plusMinutes(5)).toString());
    assertThat(as(clerk).get("/api/aftersales/counter").ok().at("/0/ticket").asString())
        .isEqualTo(id);
    assertThat(asks(id, 0, "return", "", AS_NEW).is(409).json().at("/clause").asString())
        .isEqualTo("aftersales.reason-first");
    var unknown = new LinkedHashMap<>(AS_NEW);
    unknown.put("tags", "unknown");
    assertThat(asks(id, 0, "return", "no-reason", unknown).is(409).code()).isEqualTo("look-first");
    var picture =
        as(clerk)
            .call(
                "POST",
                "/api/tickets/" + id + "/aftersales/pictures",
                MediaFiles.png(60, 40),
                "application/octet-stream")
            .is(201)
            .json()
            .at("/id")
            .asString();
    var request = asks(id, 0, "return", "no-reason", AS_NEW, List.of(picture)).is(201).json();
    assertThat(request.at("/state").asString()).isEqualTo("inspected");
    assertThat(request.at("/found/0").asString()).isEqualTo(picture);
    assertThat(
            as(clerk)
                .post("/api/aftersales/counter/" + id + "/end", Map.of("said", "好"))
                .is(409)
                .code())
        .isEqualTo("aftersales-open");
    assertThat(clockState(id)).isEqualTo("running");
    clock.advance(Duration.ofMinutes(4));
    as(clerk).post("/api/aftersales/" + request.at("/id").asString() + "/refund", Map.of()).ok();
    await().untilAsserted(() -> assertThat(clockState(id)).isEqualTo("kept"));
    assertThat(reads(id).at("/requests/0/pays").asLong()).isEqualTo(5_900);
    as(clerk).post("/api/aftersales/counter/" + id + "/end", Map.of("said", "已退款 59 元")).ok();
    assertThat(as(clerk).get("/api/aftersales/counter").ok().size()).isZero();
    assertThat(
            jdbc.sql(
                    """
                    select shop from ledger.commitment
                    where work_id = :id and clause = 'aftersales.in-store'
                    """)
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .single())
        .isEqualTo(shop.value());
  }

  @Test
  @Proves("aftersales.in-store")
  void anExchangeIsHandedOverAndARefusalEndsTheClockWithoutAVerdict() {
    var first = opens().at("/ticket").asString();
    var exchange =
        asks(first, 0, "exchange", "no-reason", AS_NEW).is(201).json().at("/id").asString();
    as(clerk).post("/api/aftersales/" + exchange + "/handover").ok();
    as(clerk).post("/api/aftersales/" + exchange + "/handover").ok();
    assertThat(clockState(first)).isEqualTo("kept");
    var second = opens().at("/ticket").asString();
    var made = asks(second, 1, "return", "no-reason", AS_NEW).is(201).json();
    assertThat(made.at("/state").asString()).isEqualTo("requested");
    as(clerk)
        .post("/api/aftersales/" + made.at("/id").asString() + "/refusal", Map.of("said", true))
        .ok();
    assertThat(clockState(second)).isEqualTo("cancelled");
  }

  @Test
  @Proves("aftersales.in-store")
  void tenMinutesWithoutAnAnswerAreBroken() {
    var id = opens().at("/ticket").asString();
    clock.advance(Duration.ofHours(15));
    var request = asks(id, 0, "return", "no-reason", AS_NEW).is(201).json().at("/id").asString();
    as(clerk).post("/api/aftersales/" + request + "/refund", Map.of()).ok();
    await().untilAsserted(() -> assertThat(clockState(id)).isEqualTo("broken"));
  }

  @Test
  void whatTakesLongerIsPromisedATimeAndWhoeverGoesTakesTheGoodsBack() {
    var id = opens().at("/ticket").asString();
    var fault = asks(id, 2, "warranty", "quality-fault", AS_NEW);
    assertThat(fault.is(409).code()).isEqualTo("show-the-fault");
    as(clerk).post("/api/aftersales/counter/" + id + "/end", Map.of("said", "先带回去")).ok();
    assertThat(clockState(id)).isEqualTo("cancelled");
  }

  @Test
  void clerksOpenAndSeeCasesOfTheirOwnShopsOnly() {
    var id = opens().at("/ticket").asString();
    as(other).get("/api/aftersales/counter/" + id).is(404);
    assertThat(as(other).get("/api/aftersales/counter").ok().size()).isZero();
    api.signIn(other.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/aftersales/counter", Map.of("shop", shop.value().toString(), "order", number))
        .is(404);
    assertThat(
            as(other)
                .get("/api/aftersales/counter/orders/" + number)
                .ok()
                .at("/lines/0/left")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void theBoardListsWhatIsDueFirstAndTheFiguresCountTheReasons() {
    var id = opens().at("/ticket").asString();
    var refund = asks(id, 0, "return", "no-reason", AS_NEW).is(201).json().at("/id").asString();
    asks(id, 1, "return", "no-reason", AS_NEW).is(201);
    var mine = as(clerk).get("/api/aftersales?mine=true&kind=return&shop=" + shop.value()).ok();
    assertThat(mine.at("/items").size()).isEqualTo(2);
    assertThat(as(clerk).get("/api/aftersales?reason=damaged").ok().at("/items").size()).isZero();
    as(clerk).get("/api/aftersales?state=nonsense").is(400);
    assertThat(as(other).get("/api/aftersales").ok().at("/items").size()).isZero();
    as(clerk).post("/api/aftersales/" + refund + "/refund", Map.of()).ok();
    await()
        .untilAsserted(() ->
            assertThat(
                    as(clerk)
                        .get("/api/aftersales?state=refunded&open=false")
                        .ok()
                        .at("/items")
                        .size())
                .isEqualTo(1));
    var manager = brands.person(floor, floor.id().value() + ".manager", Role.MANAGER, "front");
    var today = clock.instant().atZone(ZONE).toLocalDate();
    var reasons =
        as(manager)
            .get("/api/aftersales/figures?from=" + today + "&to=" + today)
            .ok()
            .at("/reasons");
    assertThat(reasons.size()).isEqualTo(1);
    assertThat(reasons.at("/0/requests").asInt()).isEqualTo(2);
    assertThat(reasons.at("/0/refundedMinor").asLong()).isEqualTo(5_900);
    as(manager).get("/api/aftersales/figures?from=2026-02-01&to=2026-01-01").is(400);
  }
}
