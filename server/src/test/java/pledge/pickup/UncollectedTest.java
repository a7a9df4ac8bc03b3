package pledge.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.ledger.Commitment;
import pledge.order.AnOrder;
import pledge.platform.Columns;
import pledge.testing.Proves;

/** What is ready and nobody collects; what was collected and how it was. */
class UncollectedTest extends InAShop {

  @Autowired PickupWorker worker;

  private Instant at(int days, int hour) {
    return clock
        .instant()
        .atZone(ZONE)
        .toLocalDate()
        .plusDays(days)
        .atTime(LocalTime.of(hour, 0))
        .atZone(ZONE)
        .toInstant();
  }

  /** The worker has seen all that is due by now. */
  private void seen() {
    worker.wake();
    await()
        .until(() ->
            jdbc.sql("select count(*) from pickup.pickup where brand = :brand and next_at <= :now")
                    .param("brand", floor.id().value())
                    .param("now", Columns.at(clock.instant()))
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private String ready() {
    var id = arrived();
    act(id, "ready", Map.of()).ok();
    seen();
    return id;
  }

  private String state(String id) {
    return jdbc.sql("select state from pickup.pickup where id = :id")
        .param("id", UUID.fromString(id))
        .query(String.class)
        .single();
  }

  private void closed(int fromDay, int toDay) {
    var manager = brands.person(floor, floor.id() + ".manager", Role.MANAGER, "front");
    var shop = listed(clerk).at("/0/shop").asString();
    api.as(manager.login())
        .post(
            "/api/shops/" + shop + "/closures",
            Map.of(
                "id", UUID.randomUUID(),
                "from", at(fromDay, 0).toString(),
                "to", at(toDay, 0).toString(),
                "reason", "盘点"));
  }

  @Test
  void itIsRemindedOfAnnouncedAndOnlyThenPutBackWithTheMoney() {
    var id = ready();
    int told = texts(id).size();
    var first = at(2, 10);
    var last = at(5, 10);
    var kept = at(7, 20);
    clock.set(first.minusSeconds(1));
    seen();
    assertThat(texts(id)).hasSize(told);
    clock.set(first);
    seen();
    assertThat(texts(id)).hasSize(told + 1);
    assertThat(texts(id).getLast()).contains("等您来取");
    clock.set(last);
    seen();
    seen();
    assertThat(texts(id)).hasSize(told + 2);
    assertThat(texts(id).getLast()).contains("20:00");
    clock.set(kept.minusSeconds(1));
    seen();
    assertThat(state(id)).isEqualTo("ready");
    clock.set(kept);
    seen();
    assertThat(state(id)).isEqualTo("uncollected");
    assertThat(paidBack(id)).containsExactly(38_900L);
    assertThat(texts(id).getLast()).contains("389.00");
    assertThat(happened(id)).containsExactly("pickup.put-back");
    act(id, "handover", handover("123456", true)).is(409);
    assertThat(listed(clerk)).as("to be put back").hasSize(1);
    act(id, "shelved", Map.of()).ok();
    act(id, "shelved", Map.of()).ok();
    assertThat(listed(clerk)).isEmpty();
  }

  @Test
  void daysOnWhichTheShopIsClosedDoNotCount() {
    var id = ready();
    closed(1, 4);
    clock.set(at(2, 12));
    jdbc.sql("update pickup.pickup set next_at = ready_at where id = :id")
        .param("id", UUID.fromString(id))
        .update();
    seen();
    assertThat(
            jdbc.sql("select next_at from pickup.pickup where id = :id")
                .param("id", UUID.fromString(id))
                .query(Instant.class)
                .single()
                .truncatedTo(ChronoUnit.MINUTES))
        .as("the second open day is the fifth")
        .isEqualTo(at(3, 10));
  }

  @Test
  void aShopThatClosesAfterTheLastWordGivesTheDaysBack() {
    var id = ready();
    var kept = at(7, 20);
    var back = at(10, 20);
    clock.set(at(2, 10));
    seen();
    clock.set(at(3, 10));
    seen();
    assertThat(texts(id).getLast()).contains("20:00");
    closed(1, 4);
    clock.set(kept);
    seen();
    assertThat(state(id)).as("three days it was closed").isEqualTo("ready");
    clock.set(back);
    seen();
    assertThat(state(id)).isEqualTo("uncollected");
  }

  @Test
  void whoCanNotBeToldLosesNothing() {
    orders.take(
        floor.id(),
        List.of(
            AnOrder.anOrder(number)
                .asOf(clock.instant())
                .of("A", "珐琅锅", 1, 29_900)
                .pickedUpAt("S1")
                .document()),
        clock.instant());
    var id = id();
    act(id, "ready", Map.of()).ok();
    clock.set(at(30, 12));
    seen();
    assertThat(state(id)).isEqualTo("ready");
    await()
        .untilAsserted(() ->
            assertThat(api.as(clerk.login()).get("/api/alarms").ok().toString())
                .containsOnlyOnce("pickup.unreached"));
  }

  @Test
  @Proves("pickup.survey")
  void whoIsDissatisfiedIsPhonedWithinTwoHoursAndTheCauseIsWrittenDown() {
    var id = ready();
    act(id, "handover", handover(code(id), true)).ok();
    clock.advance(Duration.ofHours(2));
    seen();
    var token = texts(id).getLast().replaceFirst("(?s).*/rate/#([A-Za-z0-9_-]+).*", "$1");
    assertThat(verdicts("pickup.survey", id)).containsExactly("used");
    api.anonymous().post("/api/ratings", Map.of("token", token, "stars", 2, "words", "等了半小时")).ok();
    api.anonymous().post("/api/ratings", Map.of("token", token, "stars", 5, "words", "")).is(409);

    var calls = api.as(clerk.login()).get("/api/pickups/calls").ok().get("items");
    assertThat(calls).hasSize(1);
    assertThat(Instant.parse(calls.at("/0/due").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(api.as(other.login()).get("/api/pickups/calls").ok().get("items")).isEmpty();
    var path = "/api/pickups/calls/" + id;
    assertThat(api.as(clerk.login()).post(path + "/phone", Map.of()).ok().get("phone").asString())
        .endsWith("1234");
    var missed = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      assertThat(
              api.as(clerk.login())
                  .post(
                      path,
                      Map.of("request", missed, "reached", false, "solved", false, "note", "没人接"))
                  .ok()
                  .get("tries")
                  .asInt())
          .isEqualTo(1);
    }
    clock.advance(Duration.ofMinutes(30));
    var reached =
        Map.of("request", UUID.randomUUID(), "reached", true, "solved", false, "note", "道歉并说明");
    api.as(clerk.login()).post(path, reached).is(400);
    var said = new HashMap<String, Object>(reached);
    said.put("cause", "product-quality");
    assertThat(api.as(clerk.login()).post(path, said).ok().get("state").asString())
        .isEqualTo("contacted");
    assertThat(clocks(id).getLast().state()).isInstanceOf(Commitment.State.Kept.class);
    said.put("request", UUID.randomUUID());
    said.put("solved", true);
    api.as(clerk.login()).post(path, said).ok();
    assertThat(api.as(clerk.login()).get("/api/pickups/calls").ok().get("items")).isEmpty();

    var from = clock.instant().minus(Duration.ofDays(1));
    var to = clock.instant().plus(Duration.ofDays(1));
    var figures =
        api.as(clerk.login())
            .get("/api/pickups/figures?from=" + from + "&to=" + to)
            .ok()
            .get("items");
    assertThat(figures).hasSize(1);
    var mine = figures.get(0);
    assertThat(mine.get("orders").asInt()).isEqualTo(1);
    assertThat(mine.get("onTimeShare").asDouble()).isEqualTo(1);
    assertThat(mine.get("collected").asInt()).isEqualTo(1);
    assertThat(mine.get("dissatisfied").asInt()).isEqualTo(1);
    assertThat(mine.get("reached").asInt()).isEqualTo(1);
    assertThat(mine.get("solved").asInt()).isEqualTo(1);
  }

  @Test
  void whoBookedATimeIsRemindedAheadOfItOnce() {
    var id = ready();
    onPage(id, "booking", Map.of("at", at(1, 15).toString())).ok();
    int told = texts(id).size();
    clock.set(at(1, 13));
    seen();
    seen();
    assertThat(texts(id)).hasSize(told + 1);
    assertThat(texts(id).getLast()).contains("15:00");
  }
}
