package pledge.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pledge.ledger.Commitment;
import pledge.order.OrderStatus;
import pledge.testing.Proves;

/** Something ordered isn't there: the customer decides on their page, and it is carried out. */
class ShortageTest extends InAShop {

  private List<String> ways(String id) {
    return page(id)
        .ok()
        .get("ways")
        .valueStream()
        .map(way -> way.get("choice").asString())
        .toList();
  }

  @Test
  @Proves("pickup.ready")
  void whoTakesTheRestGetsThePriceOfWhatIsMissingBackToTheFen() {
    var id = arrived();
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    assertThat(texts(id).getLast()).contains("锅盖 ×1");
    assertThat(ways(id)).containsExactly("partial", "cancel");
    // two lids for 100.00 of 399.00, their part of ten yuan off: 2.51; one of the two
    assertThat(page(id).ok().at("/ways/0/refundMinor").asLong()).isEqualTo(4_875);
    clock.advance(Duration.ofMinutes(10));
    onPage(id, "choice", Map.of("choice", "wait")).is(409);
    assertThat(onPage(id, "choice", Map.of("choice", "partial")).ok().get("state").asString())
        .isEqualTo("waiting");
    onPage(id, "choice", Map.of("choice", "partial")).ok();
    onPage(id, "choice", Map.of("choice", "cancel")).is(409);
    assertThat(paidBack(id)).containsExactly(4_875L);
    assertThat(texts(id).getLast()).contains("48.75");
    assertThat(clocks(id))
        .singleElement()
        .matches(it -> it.state() instanceof Commitment.State.Kept);
    act(id, "ready", Map.of()).ok();
    act(id, "handover", handover(code(id), true)).ok();
  }

  @Test
  void whoWantsNoneOfItGetsAllOfItBackOnce() {
    var id = arrived();
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    assertThat(onPage(id, "choice", Map.of("choice", "cancel")).ok().get("state").asString())
        .isEqualTo("cancelled");
    assertThat(paidBack(id)).containsExactly(38_900L);
    clock.advance(Duration.ofMinutes(1));
    taken(OrderStatus.CANCELLED);
    assertThat(paidBack(id)).containsExactly(38_900L);
    assertThat(page(id).ok().get("refundMinor").asLong()).isEqualTo(38_900);
  }

  @Test
  void aSubstituteIsPutAsideAndAWaitIsAPromise() {
    var id = arrived();
    var until = clock.instant().plus(Duration.ofDays(2));
    act(id, "missing", aLidIsMissing(Map.of("substitute", "玻璃锅盖", "waitUntil", until.toString())))
        .ok();
    assertThat(ways(id)).containsExactly("wait", "substitute", "partial", "cancel");
    onPage(id, "choice", Map.of("choice", "substitute")).ok();
    var seen = listed(clerk).get(0);
    assertThat(seen.get("choice").asString()).isEqualTo("substitute");
    assertThat(seen.at("/offer/substitute").asString()).isEqualTo("玻璃锅盖");
    act(id, "ready", Map.of()).ok();
    assertThat(paidBack(id)).isEmpty();

    number = "W" + number;
    taken(OrderStatus.PAID);
    var waits = api.as(clerk.login()).get("/api/pickups/by-number?number=" + number).ok();
    var other = waits.get("id").asString();
    act(other, "missing", aLidIsMissing(Map.of("waitUntil", until.toString()))).ok();
    onPage(other, "choice", Map.of("choice", "wait")).ok();
    assertThat(clocks(other).getLast().dueAt()).isEqualTo(until);
  }

  @Test
  void whatCameTooLateToWaitForIsNoWayAnyMore() {
    var id = arrived();
    var until = clock.instant().plus(Duration.ofHours(3));
    act(id, "missing", aLidIsMissing(Map.of("waitUntil", until.toString()))).ok();
    clock.advance(Duration.ofHours(4));
    assertThat(onPage(id, "choice", Map.of("choice", "wait")).is(409).code()).isEqualTo("too-late");
    onPage(id, "choice", Map.of("choice", "partial")).ok();
  }

  @Test
  void ofTwoChoicesAtOnceOneIsCarriedOut() throws Exception {
    var id = arrived();
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    var token = token(id);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 6)
              .mapToObj(i ->
                  many.submit(() ->
                      api.anonymous()
                          .with("Link-Token", token)
                          .post(
                              "/api/links/pickup/choice",
                              Map.of("choice", i % 2 == 0 ? "partial" : "cancel"))
                          .status()))
              .toList();
      int won = 0;
      for (var one : tries) {
        won += one.get() == 200 ? 1 : 0;
      }
      assertThat(won).isBetween(1, 3);
    }
    assertThat(paidBack(id)).hasSize(1);
  }

  @Test
  void piecesThatWereNotOrderedAreNotMissing() {
    var id = arrived();
    act(id, "missing", Map.of("pieces", List.of(Map.of("line", 1, "quantity", 3)))).is(400);
    act(id, "missing", Map.of("pieces", List.of(Map.of("line", 7, "quantity", 1)))).is(400);
    act(id, "missing", Map.of("pieces", List.of())).is(400);
    api.anonymous()
        .with("Link-Token", "forged" + UUID.randomUUID())
        .get("/api/links/pickup")
        .is(403);
  }
}
