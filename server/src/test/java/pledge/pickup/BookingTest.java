package pledge.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitment;
import pledge.platform.WorkRef;
import pledge.testing.Proves;
import pledge.testing.TestApi;

/** Who booked a time knows ahead of it; whether they knew in time is noted once. */
class BookingTest extends InAShop {

  @Autowired ClocksForTests fired;
  @Autowired TransactionTemplate transaction;

  private TestApi.Answer books(Instant at) {
    return api.machine(floor.id(), "orders:write")
        .put("/api/pickups/booking", Map.of("number", number, "at", at.toString()));
  }

  private Instant tomorrow(int hour, int minute) {
    return clock
        .instant()
        .atZone(ZONE)
        .toLocalDate()
        .plusDays(1)
        .atTime(LocalTime.of(hour, minute))
        .atZone(ZONE)
        .toInstant();
  }

  @Test
  @Proves("pickup.ready")
  void whoBookedATimeIsToldAnHourAheadWhileTheShopIsOpen() {
    var id = arrived();
    var soon = books(clock.instant().plus(Duration.ofMinutes(90))).is(409).json();
    assertThat(soon.get("code").asString()).isEqualTo("too-soon");
    assertThat(Instant.parse(soon.get("earliest").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(books(tomorrow(9, 0)).is(409).code()).isEqualTo("shop-closed");

    assertThat(Instant.parse(books(tomorrow(15, 0)).ok().get("tellBy").asString()))
        .isEqualTo(tomorrow(14, 0));
    // before the shop opens nobody is there to tell: then the evening before
    var early = books(tomorrow(10, 30)).ok();
    assertThat(Instant.parse(early.get("tellBy").asString()))
        .isEqualTo(tomorrow(20, 0).minus(Duration.ofDays(1)));
    assertThat(clocks(id).stream().filter(Commitment::open)).hasSize(2);

    act(id, "ready", Map.of()).ok();
    assertThat(clocks(id).stream().filter(it -> it.state() instanceof Commitment.State.Kept))
        .as("both the hour and the booked time")
        .hasSize(2);
    assertThat(verdicts("appraise.pickup", id)).containsExactly("kept");
  }

  @Test
  @Proves("pickup.ready")
  void aShopThatClosesLaterMovesWhatWasBookedToo() {
    var id = arrived();
    books(tomorrow(15, 0)).ok();
    assertThat(booking(id).dueAt()).isEqualTo(tomorrow(14, 0));
    var taking = closes(tomorrow(12, 0), tomorrow(14, 30));
    assertThat(booking(id).dueAt()).as("the last moment it is open").isEqualTo(tomorrow(12, 0));
    reopens(taking);
    assertThat(booking(id).dueAt()).isEqualTo(tomorrow(14, 0));
    var late = closes(clock.instant(), tomorrow(14, 30));
    assertThat(booking(id).dueAt())
        .as("with no open moment left before, it has as long as it had")
        .isAfter(tomorrow(14, 30));
    fired.fired(new WorkRef("pickup", UUID.fromString(id)), tomorrow(14, 20));
    assertThat(clocks(id)).allMatch(it -> it.state() instanceof Commitment.State.Running);

    assertThat(listed(clerk).at("/0/closedThen").asBoolean()).isFalse();
    reopens(late);
    closes(tomorrow(12, 0), tomorrow(18, 0));
    assertThat(listed(clerk).at("/0/closedThen").asBoolean())
        .as("somebody is to phone them")
        .isTrue();
    assertThat(act(id, "phone", Map.of()).ok().get("phone").asString()).isEqualTo("19900001234");
    api.as(other.login()).post("/api/pickups/" + id + "/phone", Map.of()).is(404);
  }

  private Commitment booking(String id) {
    return clocks(id).stream()
        .filter(it -> it.milestone().equals(Bookings.STEP) && it.open())
        .findFirst()
        .orElseThrow();
  }

  private UUID closes(Instant from, Instant to) {
    var closure = UUID.randomUUID();
    api.as(clerk.login())
        .post(
            "/api/shops/" + shop() + "/closures",
            Map.of("id", closure, "from", from.toString(), "to", to.toString(), "reason", "盘点"))
        .is(204);
    return closure;
  }

  private UUID shop() {
    return shops.byCode(floor.id(), "S1").orElseThrow().id().value();
  }

  private void reopens(UUID closure) {
    api.as(clerk.login()).delete("/api/shops/" + shop() + "/closures/" + closure).is(204);
  }

  @Test
  @Proves("appraise.pickup")
  void aPickUpThatWasLateOnlyWhileTheShopWasClosedWasInTime() {
    var id = arrived();
    var known = clock.instant();
    clock.advance(Duration.ofMinutes(70));
    fired.fired(new WorkRef("pickup", UUID.fromString(id)), clock.instant());
    assertThat(verdicts("appraise.pickup", id)).containsExactly("broken");
    api.as(brands.person(floor, floor.id() + ".boss", Role.MANAGER, "shop").login())
        .post(
            "/api/shops/" + shop() + "/closures",
            Map.of(
                "id", UUID.randomUUID(),
                "from", known.plus(Duration.ofMinutes(5)).toString(),
                "to", known.plus(Duration.ofMinutes(50)).toString(),
                "reason", "停电"))
        .is(204);
    assertThat(verdicts("appraise.pickup", id)).isEmpty();
    act(id, "ready", Map.of()).ok();
    assertThat(verdicts("appraise.pickup", id)).containsExactly("kept");
  }

  /** The sweep holds the clock, then notes the pick-up: whoever wants both waits with neither. */
  @Test
  void aPickUpConfirmedWhileItsClockFiresWaitsForTheClockFirst() throws Exception {
    var id = arrived();
    try (var threads = Executors.newSingleThreadExecutor()) {
      var confirmed =
          transaction.execute(status -> {
            held("select id from ledger.commitment where work_id = :id for update", id);
            var waiting = threads.submit(() -> act(id, "ready", Map.of()));
            await()
                .pollInSameThread()
                .until(() ->
                    jdbc.sql(
                            """
                            select exists (select 1 from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                            """)
                        .query(Boolean.class)
                        .single());
            held("select id from pickup.pickup where id = :id for update nowait", id);
            return waiting;
          });
      confirmed.get(30, TimeUnit.SECONDS).ok();
    }
  }

  private void held(String sql, String id) {
    assertThat(jdbc.sql(sql).param("id", UUID.fromString(id)).query().listOfRows()).isNotEmpty();
  }

  @Test
  @Proves("appraise.pickup")
  void aPickUpThatIsLateCountsOnceForItsShop() {
    var id = arrived();
    clock.advance(Duration.ofMinutes(61));
    fired.fired(new WorkRef("pickup", UUID.fromString(id)), clock.instant());
    assertThat(verdicts("appraise.pickup", id)).containsExactly("broken");
    act(id, "ready", Map.of()).ok();
    assertThat(verdicts("appraise.pickup", id)).containsExactly("broken");
    assertThat(
            jdbc.sql(
                    "select count(*) from ledger.observation where clause = 'appraise.pickup' and work_id = :id and shop is not null")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @Proves("pickup.handover")
  void whomTheCustomerNamesCollectsItWithoutTheCode() {
    var id = arrived();
    act(id, "ready", Map.of()).ok();
    var noCode = Map.of("proxy", "陈默", "goodsOffered", true, "goodsChecked", false);
    assertThat(act(id, "handover", noCode).is(409).code()).isEqualTo("no-consent");
    assertThat(onPage(id, "proxy", Map.of("name", "陈默")).ok().get("proxy").asString())
        .isEqualTo("陈默");
    act(id, "handover", Map.of("goodsOffered", true, "goodsChecked", false)).is(400);
    assertThat(act(id, "handover", noCode).ok().get("proxyName").asString()).isEqualTo("陈默");
    assertThat(verdicts("pickup.handover", id)).containsExactly("refused", "kept");
    onPage(id, "proxy", Map.of("name", "别人")).is(409);
  }
}
