package pledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** A shop's own hours, and the clocks it answers for. */
@PledgeTest
class ShopKeepingTest {

  private static final ClauseId READY = new ClauseId("pickup.ready");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Shops shops;
  @Autowired Commitments commitments;
  @Autowired TransactionTemplate transaction;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember manager;
  private StaffMember clerk;
  private UUID shop;
  private WorkRef work;

  @BeforeEach
  void aShopThatIsOpenFromTenToEight() {
    floor = brands.open(0);
    manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "front");
    clerk = brands.person(floor, floor.id() + ".clerk1", Role.CLERK, "front");
    shop =
        shops
            .put(
                new Shop(
                    new ShopId(UUID.randomUUID()),
                    floor.id(),
                    "S1",
                    "一店",
                    "",
                    "",
                    "",
                    ZoneId.of("Asia/Shanghai"),
                    daily(600, 1200),
                    Set.of(clerk.id())))
            .value();
    work = new WorkRef("pickup", UUID.randomUUID());
  }

  private static OpeningHours daily(int from, int to) {
    return new OpeningHours(
        Arrays.stream(DayOfWeek.values())
            .collect(
                Collectors.toMap(day -> day, day -> List.of(new OpeningHours.Span(from, to)))));
  }

  /** On a day ahead of every other test's, by the shop's own clock. */
  private Instant today(String time) {
    var day = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(1);
    return day.atTime(java.time.LocalTime.parse(time))
        .atZone(ZoneId.of("Asia/Shanghai"))
        .toInstant();
  }

  private void promise() {
    transaction.executeWithoutResult(status ->
        commitments.start(
            List.of(
                new Start(
                    floor.id(),
                    READY,
                    work,
                    Answerable.nobody().in(shop),
                    "shop",
                    "order",
                    clock.instant(),
                    "the order is known to the shop",
                    null))));
  }

  private Instant due() {
    return commitments.of(work).getFirst().dueAt();
  }

  private JsonNode listed() {
    return api.as(manager.login()).get("/api/shops").ok().at("/items/0");
  }

  private TestApi.Answer close(StaffMember who, UUID id, Instant to) {
    return api.as(who.login())
        .post(
            "/api/shops/" + shop + "/closures",
            Map.of("id", id, "to", to.toString(), "reason", "盘点"));
  }

  @Test
  void aClockRunsInTheShopsOwnHours() {
    clock.set(today("19:30"));
    promise();
    assertThat(due()).isEqualTo(clock.instant().plus(Duration.ofHours(14).plusMinutes(30 + 30)));
  }

  @Test
  void aShopThatIsClosedForStockTakingLetsItsClocksWait() {
    clock.set(today("11:00"));
    promise();
    var noon = clock.instant().plus(Duration.ofHours(1));
    assertThat(due()).isEqualTo(noon);

    clock.advance(Duration.ofMinutes(20));
    var id = UUID.randomUUID();
    close(clerk, id, clock.instant().plus(Duration.ofHours(3))).is(204);
    assertThat(due()).isEqualTo(noon.plus(Duration.ofHours(3)));
    close(clerk, id, clock.instant().plus(Duration.ofHours(3))).is(204);
    assertThat(due()).as("closed once").isEqualTo(noon.plus(Duration.ofHours(3)));
    assertThat(listed().get("openNow").asBoolean()).isFalse();
    assertThat(listed().at("/closures/0/reason").asString()).isEqualTo("盘点");

    clock.advance(Duration.ofHours(1));
    api.as(clerk.login()).delete("/api/shops/" + shop + "/closures/" + id).is(204);
    assertThat(due()).as("open again two hours early").isEqualTo(noon.plus(Duration.ofHours(1)));
    assertThat(listed().get("openNow").asBoolean()).isTrue();
    assertThat(listed().get("closures")).isEmpty();
  }

  @Test
  void newHoursCountForWhatIsLeft() {
    clock.set(today("19:40"));
    promise();
    var week =
        Arrays.stream(DayOfWeek.values())
            .map(day -> Map.of("weekday", day.getValue(), "spans", List.of("10:00-19:50")))
            .toList();
    api.as(manager.login()).put("/api/shops/" + shop + "/hours", Map.of("week", week)).is(204);
    // ten minutes today, and of the twenty and forty that were left the rest tomorrow
    assertThat(due())
        .isEqualTo(clock.instant().plus(Duration.ofHours(14).plusMinutes(20).plusMinutes(50)));
    assertThat(listed().at("/hours/0/spans/0/to").asString()).isEqualTo("19:50");
  }

  @Test
  void onlyWhoseShopItIsClosesIt() {
    var stranger = brands.person(floor, floor.id() + ".clerk2", Role.CLERK, "front");
    var to = clock.instant().plus(Duration.ofHours(3));
    close(stranger, UUID.randomUUID(), to).is(404);
    api.as(clerk.login()).put("/api/shops/" + shop + "/hours", Map.of("week", List.of())).is(403);
    api.as(manager.login())
        .put("/api/shops/" + shop + "/people", Map.of("people", List.of(stranger.id().value())))
        .is(204);
    close(stranger, UUID.randomUUID(), to).is(204);
    close(clerk, UUID.randomUUID(), to).is(404);
    close(manager, UUID.randomUUID(), clock.instant().minus(Duration.ofHours(1))).is(400);
  }

  @Test
  void hoursThatAreNoneAreRefused() {
    var path = "/api/shops/" + shop + "/hours";
    for (var spans :
        List.of(List.of("10:00-09:00"), List.of("10:00-12:00", "11:00-13:00"), List.of("x"))) {
      api.as(manager.login())
          .put(path, Map.of("week", List.of(Map.of("weekday", 1, "spans", spans))))
          .is(400);
    }
    api.as(manager.login()).put(path, Map.of("week", List.of())).is(400);
    assertThat(listed().at("/hours/0/spans/0/from").asString()).isEqualTo("10:00");
  }
}
