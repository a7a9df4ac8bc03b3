package pledge.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.anOrder;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.order.AnOrder;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.platform.WorkRef;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** A shop that is open from ten to eight, its two clerks, and an order to be collected there. */
@PledgeTest
abstract class InAShop {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Shops shops;
  @Autowired Orders orders;
  @Autowired Commitments commitments;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  TestBrand.Floor floor;
  StaffMember clerk;
  StaffMember colleague;
  StaffMember other;
  String number;

  @BeforeEach
  void aShopThatIsOpenFromTenToEight() {
    floor = brands.open(0);
    clerk = brands.person(floor, floor.id() + ".clerk1", Role.CLERK, "front");
    colleague = brands.person(floor, floor.id() + ".clerk3", Role.CLERK, "front");
    other = brands.person(floor, floor.id() + ".clerk2", Role.CLERK, "front");
    shop("S1", "199 0000 5678", clerk, colleague);
    shop("S2", "", other);
    number = "PU" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    var tomorrow = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
    clock.set(tomorrow.atTime(LocalTime.of(11, 0)).atZone(ZONE).toInstant());
  }

  void shop(String code, String phone, StaffMember... people) {
    shops.put(
        new Shop(
            new ShopId(UUID.randomUUID()),
            floor.id(),
            code,
            code + " 店",
            "",
            "",
            phone,
            ZONE,
            new OpeningHours(
                Arrays.stream(DayOfWeek.values())
                    .collect(
                        Collectors.toMap(
                            day -> day, day -> List.of(new OpeningHours.Span(600, 1200))))),
            Arrays.stream(people).map(StaffMember::id).collect(Collectors.toSet())));
  }

  /** A pot and two lids, ten yuan off, paid. */
  AnOrder order(OrderStatus status) {
    return anOrder(number)
        .asOf(clock.instant())
        .in(status)
        .by("p-" + number, "林夏", "19900001234")
        .of("A", "珐琅锅", 1, 29_900)
        .of("B", "锅盖", 2, 5_000)
        .with(1_000, 0)
        .paid(38_900)
        .sentTo("林夏", "19900001234")
        .pickedUpAt("S1");
  }

  void taken(OrderStatus status) {
    orders.take(floor.id(), List.of(order(status).document()), clock.instant());
  }

  JsonNode listed(StaffMember who) {
    return api.as(who.login()).get("/api/pickups").ok().get("items");
  }

  String id() {
    return listed(clerk).at("/0/id").asString();
  }

  TestApi.Answer act(String id, String what, Object body) {
    return api.as(clerk.login()).post("/api/pickups/" + id + "/" + what, body);
  }

  /** The pick-up, known to the shop. */
  String arrived() {
    taken(OrderStatus.PAID);
    return id();
  }

  /** One lid isn't there. */
  static Map<String, Object> aLidIsMissing(Map<String, Object> offered) {
    var body = new HashMap<>(offered);
    body.put("pieces", List.of(Map.of("line", 1, "quantity", 1)));
    return body;
  }

  static Map<String, Object> handover(String code, boolean offered) {
    return Map.of("code", code, "goodsOffered", offered, "goodsChecked", true);
  }

  /** What the customer's link opens, out of the last text message that has one. */
  String token(String id) {
    var match =
        Pattern.compile("/pickup/#([A-Za-z0-9_-]+)")
            .matcher(String.join("\n", texts(id).reversed()));
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  TestApi.Answer page(String id) {
    return api.anonymous().with("Link-Token", token(id)).get("/api/links/pickup");
  }

  TestApi.Answer onPage(String id, String what, Object body) {
    return api.anonymous().with("Link-Token", token(id)).post("/api/links/pickup/" + what, body);
  }

  /** What was planned to be paid back on it, in fen. */
  List<Long> paidBack(String id) {
    return jdbc.sql("select minor from payment.journal where work_id = :id order by id")
        .param("id", UUID.fromString(id))
        .query(Long.class)
        .list();
  }

  List<Commitment> clocks(String id) {
    return commitments.of(new WorkRef("pickup", UUID.fromString(id)));
  }

  /** The text messages of this pick-up, the oldest first. */
  List<String> texts(String id) {
    return jdbc.sql(
            "select text from channel.text_message where work_id = :id order by created_at, id")
        .param("id", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  String code(String id) {
    var match = Pattern.compile("取货码 ([0-9]{6})").matcher(texts(id).getLast());
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  /** What the customer's timeline tells of this pick-up. */
  List<String> happened(String id) {
    return jdbc.sql(
            """
            select what from customer.timeline
            where work_id = :id and work_kind = 'pickup' and customer is not null order by at, id
            """)
        .param("id", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  List<String> verdicts(String clause, String id) {
    return jdbc.sql(
            """
            select verdict from ledger.observation
            where clause = :clause and work_id = :id and taken_back_at is null order by id
            """)
        .param("clause", clause)
        .param("id", UUID.fromString(id))
        .query(String.class)
        .list();
  }
}
