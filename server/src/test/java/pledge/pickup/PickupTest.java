package pledge.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pledge.ledger.Commitment;
import pledge.order.OrderStatus;
import pledge.testing.Proves;

/** From the order that reaches the shop to the goods in the customer's hands. */
class PickupTest extends InAShop {

  @Test
  @Proves("pickup.notice")
  void anOrderToBeCollectedIsTheShopsAtOnce() {
    taken(OrderStatus.AWAITING_PAYMENT);
    assertThat(listed(clerk)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    taken(OrderStatus.PAID);
    taken(OrderStatus.PAID);
    var seen = listed(clerk);
    assertThat(seen).hasSize(1);
    assertThat(seen.at("/0/order/lines/0/name").asString()).isEqualTo("珐琅锅");
    assertThat(seen.at("/0/order/receiver/phone").asString()).doesNotContain("00001234");
    assertThat(Instant.parse(seen.at("/0/confirmBy").asString()))
        .isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    assertThat(listed(other)).as("another shop's").isEmpty();
    var id = id();
    assertThat(texts(id))
        .singleElement()
        .asString()
        .contains(number, "珐琅锅×1、锅盖×2", "1234")
        .doesNotContain("00001234");
    await().until(() -> verdicts("pickup.notice", id).equals(List.of("kept")));
    api.as(other.login()).post("/api/pickups/" + id + "/ready").is(404);
  }

  @Test
  @Proves("pickup.ready")
  void theHourIsTheShopsOwnAndEndsWhenTheCustomerKnows() {
    clock.advance(Duration.ofHours(8).plusMinutes(30));
    taken(OrderStatus.PAID);
    var id = id();
    assertThat(clocks(id).getFirst().dueAt())
        .as("half an hour tonight, half an hour tomorrow")
        .isEqualTo(clock.instant().plus(Duration.ofHours(15)));
    clock.advance(Duration.ofMinutes(20));
    var ready = act(id, "ready", Map.of()).ok();
    assertThat(ready.get("state").asString()).isEqualTo("ready");
    assertThat(ready.get("told").asBoolean()).isTrue();
    assertThat(clocks(id).getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
    var sent = texts(id);
    act(id, "ready", Map.of()).ok();
    assertThat(texts(id)).as("told once").isEqualTo(sent);
    assertThat(ready.toString()).doesNotContain(code(id));
  }

  @Test
  void noNameOfGoodsKeepsAnOrderFromTheShop() {
    var named = List.of("长".repeat(300), "这是公司规定，没有办法");
    for (var name : named) {
      number = "PU" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
      orders.take(
          floor.id(),
          List.of(
              anOrder(number)
                  .asOf(clock.instant())
                  .in(OrderStatus.PAID)
                  .of("A", name, 1, 29_900)
                  .of("B", name, 1, 5_000)
                  .of("C", name, 1, 5_000)
                  .pickedUpAt("S1")
                  .document()),
          clock.instant());
    }
    assertThat(listed(clerk)).hasSize(2);
    assertThat(
            jdbc.sql(
                    "select text from channel.text_message where brand = :brand and key like 'pickup.ordered:%'")
                .param("brand", floor.id().value())
                .query(String.class)
                .list())
        .hasSize(2);
  }

  @Test
  void whoCanNotBeWrittenToIsPhonedBeforeTheHourEnds() {
    orders.take(
        floor.id(),
        List.of(
            anOrder(number)
                .asOf(clock.instant())
                .of("A", "珐琅锅", 1, 29_900)
                .pickedUpAt("S1")
                .document()),
        clock.instant());
    var id = id();
    assertThat(act(id, "ready", Map.of()).ok().get("told").asBoolean()).isFalse();
    assertThat(clocks(id).getFirst().open()).isTrue();
    assertThat(act(id, "told", Map.of()).ok().get("told").asBoolean()).isTrue();
    assertThat(clocks(id).getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
  }

  @Test
  @Proves("pickup.handover")
  void theGoodsGoToWhoeverHasNumberAndCodeAndTheReminderFollows() {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "handover", handover("000000", true)).is(409);
    act(id, "ready", Map.of()).ok();
    var code = code(id);
    var found = api.as(clerk.login()).get("/api/pickups/by-number?number=" + number).ok();
    assertThat(found.get("id").asString()).isEqualTo(id);
    var refused = act(id, "handover", handover(code, false)).is(409).json();
    assertThat(refused.get("clause").asString()).isEqualTo("pickup.handover");
    assertThat(act(id, "handover", handover(code, true)).ok().get("state").asString())
        .isEqualTo("collected");
    assertThat(texts(id).getLast()).contains(number).contains("7 天");
    assertThat(verdicts("pickup.handover", id)).containsExactly("refused", "kept");
    assertThat(listed(clerk)).isEmpty();
    act(id, "handover", handover(code, true)).is(409);
  }

  @Test
  void whereSomethingIsMissingTheCustomerDecidesAndThatEndsTheHour() {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "choice", Map.of("choice", "partial", "note", "")).is(409);
    assertThat(act(id, "missing", aLidIsMissing(Map.of())).ok().get("state").asString())
        .isEqualTo("short");
    assertThat(texts(id).getLast()).contains("锅盖").contains(number);
    act(id, "ready", Map.of()).is(409);
    assertThat(clocks(id).getFirst().open()).as("the hour runs until they have chosen").isTrue();
    act(id, "choice", Map.of("choice", "wait", "note", "")).is(400);
    clock.advance(Duration.ofMinutes(40));
    var until = clock.instant().plus(Duration.ofDays(2));
    var waits = Map.of("choice", "wait", "until", until.toString(), "note", "周末来取");
    act(id, "choice", waits).ok();
    act(id, "choice", waits).ok();
    assertThat(clocks(id)).hasSize(2);
    assertThat(clocks(id).getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(clocks(id).getLast().dueAt()).isEqualTo(until);
    clock.advance(Duration.ofDays(1));
    act(id, "ready", Map.of()).ok();
    assertThat(clocks(id).getLast().state()).isInstanceOf(Commitment.State.Kept.class);
    act(id, "handover", handover(code(id), true)).ok();
    assertThat(happened(id)).containsExactly("pickup.collected");
  }

  @Test
  void whoDoesNotWantItThenHasItCancelled() {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    var gone = act(id, "choice", Map.of("choice", "cancel", "note", "不等了")).ok();
    assertThat(gone.get("state").asString()).isEqualTo("cancelled");
    assertThat(clocks(id)).singleElement().matches(clock -> !clock.open());
    assertThat(listed(clerk)).isEmpty();
  }

  @Test
  void wrongCodesAreTriedSoOftenOnly() {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "ready", Map.of()).ok();
    var code = code(id);
    var wrong = code.equals("111111") ? "222222" : "111111";
    for (int left = 4; left > 0; left--) {
      var answer = act(id, "handover", handover(wrong, true)).is(409);
      assertThat(answer.code()).isEqualTo("wrong-code");
      assertThat(answer.json().get("left").asInt()).isEqualTo(left);
    }
    assertThat(act(id, "handover", handover(wrong, true)).is(409).code()).isEqualTo("code-locked");
    assertThat(act(id, "handover", handover(code, true)).is(409).code())
        .as("even the right one")
        .isEqualTo("code-locked");
    clock.advance(Duration.ofMinutes(15));
    act(id, "handover", handover(code, true)).ok();
  }

  @Test
  void anotherCodeVoidsTheOneBefore() {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "ready", Map.of()).ok();
    var first = code(id);
    act(id, "code", Map.of("request", UUID.randomUUID())).ok();
    var second = code(id);
    if (!first.equals(second)) {
      act(id, "handover", handover(first, true)).is(409);
    }
    act(id, "handover", handover(second, true)).ok();
  }

  @Test
  void ofTwoClerksOneHandsItOver() throws Exception {
    taken(OrderStatus.PAID);
    var id = id();
    act(id, "ready", Map.of()).ok();
    var code = code(id);
    try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 8)
              .mapToObj(i -> i % 2 == 0 ? clerk : colleague)
              .map(who ->
                  two.submit(() ->
                      api.as(who.login())
                          .post("/api/pickups/" + id + "/handover", handover(code, true))
                          .status()))
              .toList();
      int won = 0;
      for (var one : tries) {
        won += one.get() == 200 ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
    assertThat(verdicts("pickup.handover", id)).containsOnlyOnce("kept");
  }

  @Test
  void aCancelledOrderLeavesTheList() {
    taken(OrderStatus.PAID);
    var id = id();
    clock.advance(Duration.ofMinutes(5));
    taken(OrderStatus.CANCELLED);
    assertThat(listed(clerk)).isEmpty();
    assertThat(clocks(id).getFirst().state()).isInstanceOf(Commitment.State.Cancelled.class);
    act(id, "ready", Map.of()).is(409);
  }
}
