package pledge.order;

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
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/** What customers hear of their orders without having asked. */
@PledgeTest
class OrderToldTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired Mirror mirror;
  @Autowired Commitments commitments;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private String number;

  @BeforeEach
  void aBrand() {
    floor = brands.open(0);
    number = "OT" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private AnOrder order(OrderStatus status) {
    return anOrder(number)
        .placed(clock.instant())
        .asOf(clock.instant())
        .in(status)
        .of("A", "珐琅锅", 2, 29_900)
        .sentTo("林夏", "19900001234");
  }

  private void taken(AnOrder order) {
    orders.take(floor.id(), List.of(order.document()), clock.instant());
  }

  private OrderView seen() {
    return orders.find(floor.id(), number).orElseThrow();
  }

  private List<String> texts() {
    return jdbc.sql(
            "select text from channel.text_message where brand = :brand order by created_at, id")
        .param("brand", floor.id().value())
        .query(String.class)
        .list();
  }

  private List<String> verdicts(String clause) {
    return jdbc.sql(
            """
            select verdict from ledger.observation
            where clause = :clause and work_id = :id order by id
            """)
        .param("clause", clause)
        .param("id", seen().id().value())
        .query(String.class)
        .list();
  }

  private List<Commitment> clocks() {
    return commitments.of(OrderWord.work(seen().id()));
  }

  /** Until the worker has nothing left to do for this brand at the clock's now. */
  private void worked() {
    await()
        .until(() ->
            jdbc.sql(
                        """
                        select (select count(*) from "order".confirmation
                                where brand = :brand and told_at is null and due_at <= :now)
                             + (select count(*) from "order".orders
                                where brand = :brand and watch_at <= :now)
                        """)
                    .param("brand", floor.id().value())
                    .param("now", pledge.platform.Columns.at(clock.instant()))
                    .query(Integer.class)
                    .single()
                == 0);
  }

  @Test
  @Proves("order.confirm")
  void aNewOrderIsConfirmedWithGoodsAddressAndDispatchTimeOnce() {
    taken(order(OrderStatus.PAID));
    await().until(() -> verdicts("order.confirm").equals(List.of("kept")));
    assertThat(texts()).hasSize(1);
    assertThat(texts().getFirst())
        .contains(number, "珐琅锅×2", "598.00", "浙江省杭州市西湖区", "11月20日 10:00")
        .doesNotContain("文三路", "林夏");

    clock.advance(Duration.ofMinutes(5));
    taken(order(OrderStatus.PROCESSING));
    worked();
    assertThat(texts()).hasSize(1);
  }

  @Test
  void theTimeTheOrderSystemPromisedIsTheOneTold() {
    taken(order(OrderStatus.PAID).leavingBy(Instant.parse("2026-11-18T10:00:00Z")));
    await().until(() -> texts().size() == 1);
    assertThat(texts().getFirst()).contains("11月18日 18:00");
  }

  @Test
  void whoCannotBeToldIsAConfirmationBroken() {
    taken(anOrder(number).placed(clock.instant()).asOf(clock.instant()).in(OrderStatus.PAID));
    await().until(() -> verdicts("order.confirm").equals(List.of("broken")));
    assertThat(texts()).isEmpty();
  }

  @Test
  void oldImportedUnpaidAndSentOrdersAreNotConfirmed() {
    taken(order(OrderStatus.PAID).placed(clock.instant().minus(Duration.ofDays(10))));
    number = number + "I";
    mirror.take(floor.id(), List.of(order(OrderStatus.PAID).document()), true, clock.instant());
    number = number + "U";
    taken(order(OrderStatus.AWAITING_PAYMENT));
    number = number + "S";
    taken(order(OrderStatus.SHIPPED));
    worked();
    assertThat(texts()).isEmpty();
  }

  @Test
  void anOrderPlacedAtNightIsConfirmedInTheMorningUnlessItIsCancelledByThen() {
    clock.set(Instant.parse("2026-11-18T15:00:00Z"));
    taken(order(OrderStatus.PAID));
    var kept = number;
    number = number + "C";
    taken(order(OrderStatus.PAID));
    worked();
    clock.advance(Duration.ofMinutes(1));
    taken(order(OrderStatus.CANCELLED));
    worked();
    assertThat(texts()).isEmpty();
    clock.set(Instant.parse("2026-11-19T00:00:00Z"));
    worked();
    assertThat(texts()).hasSize(1).first().asString().contains(kept);
  }

  @Test
  @Proves("order.logistics")
  void aBrokenPromiseOfTheCarrierIsToldOnceAndFollowedUntilDelivered() {
    var promised = clock.instant().plus(Duration.ofHours(5));
    taken(order(OrderStatus.SHIPPED).inParcelSeen("QH7", clock.instant(), promised));
    worked();
    assertThat(texts()).isEmpty();

    clock.advance(Duration.ofHours(6));
    await().until(() -> verdicts("order.logistics").equals(List.of("kept")));
    assertThat(texts()).hasSize(1);
    assertThat(texts().getFirst()).contains("抱歉", number, "青禾速运", "QH7", "11月19日 16:00");
    var delay = Objects.requireNonNull(seen().delay());
    assertThat(delay.cause()).isEqualTo(DelayCause.PROMISE);
    assertThat(clocks()).hasSize(1);
    assertThat(clocks().getFirst().who().team()).isEqualTo(floor.team("aftersales"));
    assertThat(clocks().getFirst().dueAt()).isEqualTo(delay.wordBy());

    clock.advance(Duration.ofHours(2));
    taken(order(OrderStatus.SHIPPED).inParcelSeen("QH7", clock.instant(), promised));
    worked();
    assertThat(texts()).as("the same delay").hasSize(1);

    clock.advance(Duration.ofHours(2));
    taken(order(OrderStatus.DELIVERED).delivered(clock.instant()));
    worked();
    assertThat(seen().delay()).isNull();
    assertThat(clocks().getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(texts()).hasSize(1);
  }

  @Test
  void aNewPromiseIsToldAndWhenItBreaksTooThatIsToldAgain() {
    var promised = clock.instant().plus(Duration.ofHours(1));
    taken(order(OrderStatus.SHIPPED).inParcelSeen("QH8", clock.instant(), promised));
    clock.advance(Duration.ofHours(2));
    await().until(() -> texts().size() == 1);
    worked();

    var again = clock.instant().plus(Duration.ofHours(3));
    taken(order(OrderStatus.SHIPPED).inParcelSeen("QH8", clock.instant(), again));
    await().until(() -> texts().size() == 2);
    worked();
    assertThat(texts().getLast()).contains("11月18日 15:00");
    assertThat(clocks()).hasSize(1);
    assertThat(clocks().getFirst().state()).isInstanceOf(Commitment.State.Kept.class);

    clock.advance(Duration.ofHours(4));
    await().until(() -> texts().size() == 3);
    assertThat(texts().getLast()).contains("抱歉");
    await().until(() -> verdicts("order.logistics").equals(List.of("kept", "kept")));
    assertThat(clocks()).hasSize(2);
  }

  @Test
  void aParcelNobodyHearsOfAndAnOrderThatIsNotSentAreLateToo() {
    taken(order(OrderStatus.SHIPPED).inParcelSeen("QH9", clock.instant(), null));
    var silent = number;
    number = number + "D";
    taken(order(OrderStatus.PROCESSING).leavingBy(clock.instant().plus(Duration.ofHours(2))));
    await().until(() -> texts().size() == 1);
    clock.advance(Duration.ofHours(3));
    await().until(() -> texts().size() == 2);
    assertThat(texts().getLast()).contains(number, "仓库");
    clock.advance(Duration.ofHours(46));
    await().until(() -> texts().size() == 3);
    assertThat(texts().getLast()).contains(silent, "没有新的物流记录");
  }

  @Test
  void aCarrierOfItsOwnInTheStandardIsHeardOfSooner() {
    clock.set(Instant.parse("2026-11-18T10:00:00Z"));
    taken(order(OrderStatus.SHIPPED).inParcelOf("云雀物流", "YQ1", clock.instant()));
    var soon = number;
    number = number + "D";
    taken(order(OrderStatus.SHIPPED).inParcelOf("青禾速运", "QH1", clock.instant()));
    clock.advance(Duration.ofHours(39));
    await().until(() -> !texts().isEmpty());
    worked();
    assertThat(texts()).singleElement().asString().contains(soon, "云雀物流");
    clock.advance(Duration.ofHours(10));
    await().until(() -> texts().size() == 2);
    assertThat(texts().getLast()).contains(number);
  }

  @Test
  void goodNewsOfTheNightIsToldInTheMorning() {
    clock.set(Instant.parse("2026-11-18T10:00:00Z"));
    taken(order(OrderStatus.SHIPPED).inParcelSeen("Q4", clock.instant(), clock.instant()));
    await().until(() -> texts().size() == 1);
    worked();
    clock.set(Instant.parse("2026-11-18T15:00:00Z"));
    var again = Instant.parse("2026-11-20T08:00:00Z");
    taken(order(OrderStatus.SHIPPED).inParcelSeen("Q4", clock.instant(), again));
    worked();
    assertThat(texts()).hasSize(1);
    assertThat(seen().delay()).isNotNull();
    clock.set(Instant.parse("2026-11-19T00:00:00Z"));
    await().until(() -> texts().size() == 2);
    worked();
    assertThat(texts().getLast()).contains("11月20日 16:00");
    assertThat(seen().delay()).isNull();
    assertThat(clocks().getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
  }

  @Test
  void somebodyGivesThePromisedWordAndTheNextIsOwedByThem() {
    var agent = brands.person(floor, floor.id() + ".after", Role.AFTERSALES, "aftersales");
    taken(order(OrderStatus.SHIPPED).inParcelSeen("Q3", clock.instant(), clock.instant()));
    await().until(() -> texts().size() == 1);
    worked();
    clock.advance(Duration.ofHours(2));
    var as = api.as(agent.login());
    assertThat(as.get("/api/order-delays").ok().at("/items/0/number").asString()).isEqualTo(number);

    var path = "/api/orders/" + number + "/delay/word";
    as.post(path, Map.of("text", "这不归我们管", "word", 1)).is(409);
    var told = as.post(path, Map.of("text", "包裹已在杭州找到，明天送到。", "word", 1)).ok();
    assertThat(told.at("/delay/word").asInt()).isEqualTo(2);
    as.post(path, Map.of("text", "包裹已在杭州找到，明天送到。", "word", 1)).is(409);
    assertThat(texts()).hasSize(2);
    assertThat(clocks()).hasSize(2);
    assertThat(clocks().getFirst().state()).isInstanceOf(Commitment.State.Kept.class);
    assertThat(clocks().getLast().who().person()).isEqualTo(agent.id());
    as.post(path, Map.of("word", 2)).ok();
    assertThat(texts()).as("by telephone").hasSize(2);
  }

  @Test
  void aLateOrderThatIsCancelledOwesNoMoreWords() {
    taken(order(OrderStatus.SHIPPED).inParcelSeen("Q1", clock.instant(), clock.instant()));
    await().until(() -> texts().size() == 1);
    clock.advance(Duration.ofMinutes(10));
    taken(order(OrderStatus.CANCELLED));
    worked();
    assertThat(seen().delay()).isNull();
    assertThat(clocks().getFirst().state()).isInstanceOf(Commitment.State.Cancelled.class);
  }

  @Test
  void whatHasBeenLateForLongWhenItBecomesKnownIsNoNews() {
    taken(
        order(OrderStatus.SHIPPED)
            .placed(clock.instant().minus(Duration.ofDays(20)))
            .inParcelSeen("Q2", clock.instant().minus(Duration.ofDays(15)), null));
    worked();
    assertThat(texts()).isEmpty();
    assertThat(seen().delay()).isNull();
  }
}
