package pledge.desk;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.desk.RetailMonth.ShopOfMonth;
import pledge.ledger.ClocksForTests;
import pledge.platform.Columns;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/**
 * A month of three shops through the public API. What the screens say of it, in time and late,
 * reasons and money, is what {@link Recount} counts from the raw events. As many orders as wanted
 * by {@code -Dpledge.month=N}; 5,000 with {@code -Dpledge.deep=true}.
 */
@PledgeTest
class RetailMonthTest {

  private static final long SEED = 20261102;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A Monday. */
  private static final Instant BEGIN = Instant.parse("2026-11-01T16:00:00Z");

  private static final Duration MONTH = Duration.ofDays(30);

  /** By when everything has come to its end, also what nobody collected. */
  private static final Duration END = Duration.ofDays(60);

  private static final Duration STEP = Duration.ofDays(5);

  private static final int[] ALL_DAY = {600, 1320};
  private static final int[] MORNING = {540, 720};
  private static final int[] AFTERNOON = {810, 1080};

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Shops shops;
  @Autowired ClocksForTests clocks;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private final Map<String, ShopOfMonth> places = new TreeMap<>();
  private TestBrand.Floor floor;
  private StaffMember manager;

  @BeforeEach
  void threeShops() {
    clock.set(BEGIN);
    floor = brands.open(0);
    manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "front");
    place("S1", week(DayOfWeek.values(), ALL_DAY), List.of());
    place(
        "S2",
        week(
            Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SUNDAY)
                .toArray(DayOfWeek[]::new),
            MORNING,
            AFTERNOON),
        List.of());
    place("S3", week(DayOfWeek.values(), ALL_DAY), List.<Instant[]>of(stocktaking()));
  }

  /** From the tenth day, two in the afternoon, to noon of the next. */
  private static Instant[] stocktaking() {
    return new Instant[] {
      BEGIN.plus(Duration.ofDays(9).plusHours(14)), BEGIN.plus(Duration.ofDays(10).plusHours(12))
    };
  }

  private static Map<DayOfWeek, List<int[]>> week(DayOfWeek[] days, int[]... spans) {
    return Arrays.stream(days).collect(toMap(day -> day, day -> List.of(spans)));
  }

  private void place(String code, Map<DayOfWeek, List<int[]>> week, List<Instant[]> closed) {
    var clerk = brands.person(floor, floor.id() + ".clerk" + code.charAt(1), Role.CLERK, "shop");
    var hours = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
    week.forEach((day, spans) ->
        hours.put(
            day, spans.stream().map(span -> new OpeningHours.Span(span[0], span[1])).toList()));
    var id =
        shops.put(
            new Shop(
                new ShopId(UUID.randomUUID()),
                floor.id(),
                code,
                code + " 店",
                "",
                "",
                "199 0000 5678",
                ZONE,
                new OpeningHours(hours),
                Set.of(clerk.id())));
    for (var while_ : closed) {
      api.as(manager.login())
          .post(
              "/api/shops/" + id.value() + "/closures",
              Map.of("id", UUID.randomUUID(), "from", while_[0], "to", while_[1], "reason", "盘点"))
          .is(204);
    }
    places.put(
        code,
        new ShopOfMonth(code, id.value(), new HoursByMinute(ZONE, week, closed), clerk.login()));
  }

  @Test
  void whatTheScreensSayOfAMonthIsWhatTheRawEventsSay() {
    int orders =
        Integer.getInteger("pledge.month", Boolean.getBoolean("pledge.deep") ? 5_000 : 300);
    var month =
        new RetailMonth(api, clock, floor.id(), List.copyOf(places.values()), this::texts, SEED);
    var events = month.play(orders, BEGIN, MONTH);
    var counted =
        new Recount(
            events, places.values().stream().collect(toMap(ShopOfMonth::code, ShopOfMonth::hours)));
    System.out.println(
        "a month of "
            + orders
            + " orders, seed "
            + SEED
            + ", "
            + events.size()
            + " raw events: told "
            + counted.toldInTime
            + ", settled "
            + counted.settledInTime
            + ", paid back "
            + counted.paidBack);
    untilNobodyWaits();
    clocks.folded();
    assertThat(clause("pickup.ready")).isEqualTo(counted.toldInTime);
    assertThat(clause("aftersales.in-store")).isEqualTo(counted.settledInTime);
    assertThat(reasons()).isEqualTo(counted.reasons);
    for (var place : places.values()) {
      assertThat(paidBackAt(place))
          .isEqualTo(counted.paidBackAtCounter.getOrDefault(place.code(), 0L));
    }
    assertThat(pickups()).isEqualTo(counted.pickups());
    assertThat(compared()).isEqualTo(counted.compared());
    await()
        .untilAsserted(
            () -> assertThat(paidBack()).isEqualTo(counted.paidBack + counted.putBack()));
  }

  /** Reminded, announced, put back: the program takes one step at a time. */
  private void untilNobodyWaits() {
    for (var at = BEGIN.plus(MONTH); at.isBefore(BEGIN.plus(END)); at = at.plus(STEP)) {
      clock.set(at);
      await()
          .until(() ->
              jdbc.sql(
                      "select count(*) from pickup.pickup where brand = :brand and next_at <= :now")
                  .param("brand", floor.id().value())
                  .param("now", Columns.at(clock.instant()))
                  .query(Integer.class)
                  .single()
                  .equals(0));
    }
  }

  /** The text messages on this phone, the latest first. */
  private List<String> texts(String phone) {
    return jdbc.sql(
            """
            select text from channel.text_message where phone = :phone
            order by created_at desc, id desc
            """)
        .param("phone", phone)
        .query(String.class)
        .list();
  }

  private JsonNode read(String path) {
    return api.as(manager.login()).get(path).ok();
  }

  private static String days() {
    return "from=2026-11-01&to=" + BEGIN.plus(END).atZone(ZONE).toLocalDate();
  }

  /** The board's columns by shop. */
  private Map<String, Recount.InTime> clause(String clause) {
    var table = read("/api/compliance/groups?by=shop&" + days());
    var codes =
        places.values().stream().collect(toMap(at -> at.id().toString(), ShopOfMonth::code));
    var found = new TreeMap<String, Recount.InTime>();
    for (var line : table.get("lines")) {
      if (line.get("clause").asString().equals(clause)) {
        for (var cell : line.get("cells")) {
          var code = codes.get(cell.get("key").asString());
          var figures = cell.get("figures");
          if (code != null && figures.get("kept").asInt() + figures.get("broken").asInt() > 0) {
            found.put(
                code,
                new Recount.InTime(figures.get("kept").asInt(), figures.get("broken").asInt()));
          }
        }
      }
    }
    return found;
  }

  private Map<String, Recount.Asked> reasons() {
    var found = new TreeMap<String, Recount.Asked>();
    for (var line : read("/api/aftersales/figures?" + days()).get("reasons")) {
      found.put(
          line.get("reason").asString() + " " + line.get("kind").asString(),
          new Recount.Asked(line.get("requests").asInt(), line.get("pieces").asInt()));
    }
    return found;
  }

  private long paidBackAt(ShopOfMonth place) {
    long sum = 0;
    for (var line :
        read("/api/aftersales/figures?" + days() + "&shop=" + place.id()).get("reasons")) {
      sum += line.get("refundedMinor").asLong();
    }
    return sum;
  }

  /** How each shop keeps its pick-ups, as its manager reads it. */
  private Map<String, Recount.Pickups> pickups() {
    var found = new TreeMap<String, Recount.Pickups>();
    var path = "/api/pickups/figures?from=" + BEGIN + "&to=" + BEGIN.plus(END);
    for (var row : read(path).get("items")) {
      found.put(
          row.get("code").asString(),
          new Recount.Pickups(
              row.get("orders").asInt(),
              row.get("onTime").asInt(),
              row.get("collected").asInt(),
              row.get("uncollected").asInt(),
              row.get("refundedMinor").asLong()));
    }
    return found;
  }

  /** The shops beside each other, as the manager reads them. */
  private Map<String, Recount.Compared> compared() {
    var found = new TreeMap<String, Recount.Compared>();
    for (var row : read("/api/shops/comparison?" + days()).get("items")) {
      found.put(
          row.get("code").asString(),
          new Recount.Compared(
              row.at("/pickups/orders").asInt(),
              row.at("/counter/requests").asInt(),
              row.at("/counter/refundedMinor").asLong(),
              promise(row, "aftersales.in-store")));
    }
    return found;
  }

  private static Recount.InTime promise(JsonNode row, String clause) {
    for (var promise : row.get("promises")) {
      if (promise.get("clause").asString().equals(clause)) {
        return new Recount.InTime(promise.get("kept").asInt(), promise.get("broken").asInt());
      }
    }
    return new Recount.InTime(0, 0);
  }

  /** The journal, page by page. */
  private long paidBack() {
    long sum = 0;
    var after = "";
    do {
      var page = read("/api/payments?state=paid&limit=200" + after);
      for (var payment : page.get("items")) {
        sum += payment.get("minor").asLong();
      }
      after = page.path("next").isNull() ? "" : "&after=" + page.get("next").asString();
    } while (!after.isEmpty());
    return sum;
  }
}
