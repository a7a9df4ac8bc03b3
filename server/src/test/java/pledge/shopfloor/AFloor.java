package pledge.shopfloor;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Opens shops of their own with a clerk each, for tests of what happens in them. */
@Component
public class AFloor {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestBrand brands;
  private final Shops shops;
  private final JdbcClient jdbc;
  private final SettableClock clock;
  private final TestApi api;

  AFloor(TestBrand brands, Shops shops, JdbcClient jdbc, SettableClock clock, TestApi api) {
    this.brands = brands;
    this.shops = shops;
    this.jdbc = jdbc;
    this.clock = clock;
    this.api = api;
  }

  /** A shop that is open from ten to eight, at eleven of a day nobody has seen yet. */
  Open open() {
    var tomorrow = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
    clock.set(tomorrow.atTime(LocalTime.of(11, 0)).atZone(ZONE).toInstant());
    var floor = brands.open(0);
    var clerk = brands.person(floor, floor.id() + ".clerk1", Role.CLERK, "shop");
    return new Open(floor, clerk, shop(floor.id(), "S1", clerk));
  }

  ShopId shop(BrandId brand, String code, StaffMember person) {
    return shops.put(
        new Shop(
            new ShopId(UUID.randomUUID()),
            brand,
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

  /** An open shop and its clerk. */
  final class Open {
    final TestBrand.Floor floor;
    final StaffMember clerk;
    final ShopId shop;

    Open(TestBrand.Floor floor, StaffMember clerk, ShopId shop) {
      this.floor = floor;
      this.clerk = clerk;
      this.shop = shop;
    }

    BrandId brand() {
      return floor.id();
    }

    TestApi.Client client() {
      return api.as(clerk.login());
    }

    String path(String rest) {
      return "/api/shops/" + shop.value() + rest;
    }

    /** What the clerk's phone, whose clock is right, tells now. */
    List<String> tell(AVisit... visits) {
      return tell(Duration.ZERO, visits);
    }

    /** What it tells with a clock that is so far behind. */
    List<String> tell(Duration behind, AVisit... visits) {
      var acts = Arrays.stream(visits).flatMap(visit -> visit.drain().stream()).toList();
      return results(
          client().post(path("/visits/acts"), body("phone-" + clerk.id().value(), behind, acts)));
    }

    List<String> results(TestApi.Answer answer) {
      var all = new ArrayList<String>();
      answer
          .ok()
          .get("results")
          .forEach(it ->
              all.add(
                  it.get("result").asString()
                      + (it.path("why").isString() ? " " + it.get("why").asString() : "")));
      return all;
    }

    /** A batch, its times by a clock that is so far behind. */
    Map<String, Object> body(String device, Duration behind, List<Map<String, Object>> acts) {
      var told =
          acts.stream()
              .map(act -> {
                Map<String, Object> by = new LinkedHashMap<>(act);
                by.put("at", Instant.parse((String) act.get("at")).minus(behind).toString());
                return by;
              })
              .toList();
      return Map.of(
          "device", device, "sentAt", clock.instant().minus(behind).toString(), "acts", told);
    }

    JsonNode seen(AVisit visit) {
      return client().get(path("/visits/" + visit.id)).ok();
    }
  }

  AVisit visit() {
    return new AVisit(clock);
  }

  /** The verdicts of a clause on this work, the oldest first. */
  List<String> verdicts(String clause, UUID work) {
    return jdbc.sql(
            """
            select verdict from ledger.observation
            where clause = :clause and work_id = :id and taken_back_at is null order by id
            """)
        .param("clause", clause)
        .param("id", work)
        .query(String.class)
        .list();
  }

  /** Kept and broken of a clause in this brand, as its figures count. */
  List<Long> figures(BrandId brand, String clause) {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0) as kept, coalesce(sum(broken), 0) as broken from (
              select kept, broken from ledger.tally where brand = :brand and clause = :clause
              union all
              select kept, broken from ledger.rollup where brand = :brand and clause = :clause) f
            """)
        .param("brand", brand.value())
        .param("clause", clause)
        .query((row, n) -> List.of(row.getLong("kept"), row.getLong("broken")))
        .single();
  }

  /** Acts of one visit, told when the test says so. */
  static final class AVisit {
    final UUID id = UUID.randomUUID();
    private final SettableClock clock;
    private final List<Map<String, Object>> acts = new ArrayList<>();

    AVisit(SettableClock clock) {
      this.clock = clock;
    }

    AVisit now(String kind) {
      return now(kind, null, null);
    }

    AVisit now(String kind, @Nullable String part, @Nullable Object value) {
      return at(clock.instant(), kind, part, value);
    }

    AVisit at(Instant at, String kind, @Nullable String part, @Nullable Object value) {
      Map<String, Object> act = new LinkedHashMap<>();
      act.put("id", UUID.randomUUID().toString());
      act.put("visit", id.toString());
      act.put("at", at.toString());
      act.put("kind", kind);
      if (part != null && value != null) {
        act.put(part, value);
      }
      acts.add(act);
      return this;
    }

    AVisit at(Instant at, String kind) {
      return at(at, kind, null, null);
    }

    List<Map<String, Object>> drain() {
      var all = List.copyOf(acts);
      acts.clear();
      return all;
    }
  }
}
