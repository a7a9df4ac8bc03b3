package pledge.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.order.AnOrder;
import pledge.order.OrderId;
import pledge.order.Orders;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.StandardWebhook;
import pledge.platform.WorkRef;
import pledge.standard.Standards;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.SignedPeer;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.json.JsonMapper;

@PledgeTest
class PaymentTest {

  private static final String SECRET = "the gateway's and ours";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Payments payments;
  @Autowired PaymentWorker worker;
  @Autowired Journal journal;
  @Autowired PaymentSettings settings;
  @Autowired Orders orders;
  @Autowired Standards standards;
  @Autowired JsonMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;

  @BeforeEach
  void aShop() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
  }

  private OrderId order(String number, long paid) {
    return order(anOrder(number).paid(paid), number);
  }

  private OrderId order(AnOrder order, String number) {
    orders.take(floor.id(), List.of(order.document()), clock.instant());
    return orders.find(floor.id(), number).orElseThrow().id();
  }

  private Outcome<Payment> refund(OrderId order, long minor, UUID key) {
    return payments.plan(plan(Payment.Kind.REFUND, order, minor, key));
  }

  private Payments.Plan plan(Payment.Kind kind, @Nullable OrderId order, long minor, UUID key) {
    return new Payments.Plan(
        floor.id(),
        new WorkRef("test-matter", UUID.randomUUID()),
        "T-1",
        kind,
        order,
        minor,
        "quality-fault",
        standards.of(floor.id()).version(),
        agent.id(),
        key,
        clock.instant());
  }

  private Payment.State state(Payment payment) {
    return journal.find(floor.id(), payment.id().value()).orElseThrow().state();
  }

  @Test
  void aFreshStartWritesDownWhatWouldBePaid() {
    var order = order("A-1", 5_900);
    var payment = refund(order, 1_000, UUID.randomUUID()).orThrow();
    await().untilAsserted(() -> assertThat(state(payment)).isEqualTo(Payment.State.PAID));
    var manager = brands.person(floor, floor.id().value() + ".m", Role.MANAGER, "front");
    var page = api.as(manager.login()).get("/api/payments").ok();
    assertThat(page.at("/gateway").asString()).isEqualTo("local");
    assertThat(page.at("/items/0/minor").asLong()).isEqualTo(1_000);
    assertThat(page.at("/items/0/orderNumber").asString()).isEqualTo("A-1");
    assertThat(page.at("/items/0/gateway").asString()).isEqualTo("local");
    api.as(agent.login()).get("/api/payments").is(403);
  }

  @Test
  void theSameKeyMovesMoneyOnceHoweverOftenAndFromWhereverItIsAsked() throws Exception {
    var order = order("A-2", 5_900);
    var key = UUID.randomUUID();
    var ids = together(16, () -> refund(order, 2_000, key).orThrow().id());
    assertThat(ids).hasSize(16).containsOnly(ids.getFirst());
    assertThat(payments.left(floor.id(), order)).isEqualTo(3_900);
  }

  @Test
  void ofManyRefundsAtOnceNoMoreGoesBackThanWasPaid() throws Exception {
    var order = order("A-3", 5_900);
    var outcomes = together(16, () -> refund(order, 900, UUID.randomUUID()));
    assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance).count()).isEqualTo(6);
    assertThat(payments.left(floor.id(), order)).isEqualTo(500);
    assertThat(refund(order, 500, UUID.randomUUID())).isInstanceOf(Outcome.Done.class);
    assertThat(refund(order, 1, UUID.randomUUID())).isInstanceOf(Outcome.Refused.class);
  }

  /** Any sequence of refunds, told back by the order system or not, ends within what was paid. */
  @Test
  void whateverIsAskedInWhateverOrderTheSumStaysWithinWhatWasPaid() {
    var random = new Random(4);
    for (int round = 0; round < 5; round++) {
      long paid = 1 + random.nextInt(10_000);
      var order = order("P-" + round, paid);
      long back = 0;
      for (int n = 0; n < 20; n++) {
        long wish = 1 + random.nextInt(3_000);
        var outcome = refund(order, wish, UUID.randomUUID());
        assertThat(outcome instanceof Outcome.Done).isEqualTo(back + wish <= paid);
        back += outcome instanceof Outcome.Done ? wish : 0;
      }
      assertThat(payments.left(floor.id(), order)).isEqualTo(paid - back);
    }
  }

  @Test
  void whatTheOrderSystemPaidBackItselfCountsAndWhatItTellsOfOursDoesNotCountTwice() {
    var order = order("A-4", 5_000);
    var payment = refund(order, 1_000, UUID.randomUUID()).orThrow();
    jdbc.sql(
            """
            insert into "order".payment (order_id, position, kind, method, reference, amount_minor, at)
            values (:order, 8, 'refunded', 'alipay', :ours, 1000, :at),
                   (:order, 9, 'refunded', 'alipay', 'elsewhere', 700, :at)
            """)
        .param("order", order.value())
        .param("ours", payment.id().value().toString())
        .param("at", Columns.at(clock.instant()))
        .update();
    assertThat(payments.left(floor.id(), order)).isEqualTo(3_300);
  }

  @Test
  void aRefundNamesItsOrderAndCompensationNeedsNone() {
    assertThat(payments.plan(plan(Payment.Kind.REFUND, null, 100, UUID.randomUUID())))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(payments.plan(plan(Payment.Kind.COMPENSATION, null, 100, UUID.randomUUID())))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theHistoryOnlyGrows() {
    var payment = refund(order("A-5", 5_000), 100, UUID.randomUUID()).orThrow();
    assertThatThrownBy(() ->
            jdbc.sql("delete from payment.step where journal = :id")
                .param("id", payment.id().value())
                .update())
        .hasMessageContaining("only grows");
  }

  private HttpPaymentGateway adapter(SignedPeer gateway) {
    var own =
        new PaymentSettings(
            gateway.url(),
            SECRET,
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            4,
            Duration.ofHours(1));
    return new HttpPaymentGateway(gateway.url(), own, json);
  }

  /** A move that the program's own worker leaves alone. */
  private Payment aside(Payment payment) {
    return new Payment(
        payment.id(),
        payment.brand(),
        payment.kind(),
        payment.work(),
        payment.label(),
        payment.order(),
        payment.orderNumber(),
        payment.minor(),
        payment.couponMinor(),
        payment.pointsMinor(),
        payment.currency(),
        payment.policy(),
        payment.standardVersion(),
        payment.grantedBy(),
        payment.key(),
        payment.state(),
        1,
        null,
        null,
        null,
        payment.plannedAt(),
        payment.movedAt());
  }

  /** Written down so far ahead that only this test hands it over. */
  private Payment planned(OrderId order, long minor) {
    var key = UUID.randomUUID();
    var plan = plan(Payment.Kind.REFUND, order, minor, key);
    return payments
        .plan(
            new Payments.Plan(
                plan.brand(),
                plan.work(),
                plan.label(),
                plan.kind(),
                plan.order(),
                plan.minor(),
                plan.policy(),
                plan.standardVersion(),
                plan.grantedBy(),
                key,
                clock.instant().plus(Duration.ofDays(3_000))))
        .orThrow();
  }

  @Test
  void theGatewayGetsASignedInstructionAndTheSameIdAtEveryTry() throws Exception {
    try (var gateway = new SignedPeer("{\"state\": \"accepted\", \"reference\": \"G-1\"}")) {
      var order = order("A-6", 5_000);
      var payment = planned(order, 1_200);
      var adapter = adapter(gateway);
      gateway.status = 503;
      worker.submit(aside(payment), adapter, clock.instant());
      assertThat(state(payment)).isEqualTo(Payment.State.PLANNED);
      gateway.status = 200;
      worker.submit(aside(payment), adapter, clock.instant());
      assertThat(state(payment)).isEqualTo(Payment.State.SUBMITTED);
      assertThat(gateway.seen)
          .extracting(SignedPeer.Seen::id)
          .containsExactly(payment.id().value().toString(), payment.id().value().toString());
      var sent = gateway.seen.getFirst();
      assertThat(sent.body()).contains("\"amountMinor\":1200").contains("A-6");
      assertThat(sent.genuine(SECRET, clock.instant())).isTrue();
      gateway.body = "{\"state\": \"paid\"}";
      worker.submit(aside(payment), adapter, clock.instant());
      assertThat(state(payment)).isEqualTo(Payment.State.PAID);
    }
  }

  @Test
  void whatTheGatewayRefusesDoesNotCountAsGoneBack() throws Exception {
    try (var gateway = new SignedPeer("{\"state\": \"accepted\", \"reference\": \"G-1\"}")) {
      var order = order("A-7", 5_000);
      var payment = planned(order, 5_000);
      gateway.status = 422;
      worker.submit(aside(payment), adapter(gateway), clock.instant());
      assertThat(state(payment)).isEqualTo(Payment.State.FAILED);
      assertThat(payments.left(floor.id(), order)).isEqualTo(5_000);
    }
  }

  @Test
  void onlyASignedReceiptCountsAndARepeatChangesNothing() {
    var payment = planned(order("A-8", 5_000), 300);
    receipt("not the secret", payment, "paid").is(403);
    assertThat(state(payment)).isEqualTo(Payment.State.PLANNED);
    receipt(settings.secret(), payment, "paid").is(204);
    receipt(settings.secret(), payment, "paid").is(204);
    receipt(settings.secret(), payment, "failed").is(204);
    assertThat(state(payment)).isEqualTo(Payment.State.PAID);
    receipt(settings.secret(), payment, "lost").is(400);
  }

  private TestApi.Answer receipt(String secret, Payment payment, String state) {
    var body = json.writeValueAsString(Map.of("id", payment.id().value(), "state", state));
    var seconds = clock.instant().getEpochSecond();
    return api.anonymous()
        .with(StandardWebhook.ID, "r-1")
        .with(StandardWebhook.TIMESTAMP, Long.toString(seconds))
        .with(
            StandardWebhook.SIGNATURE,
            StandardWebhook.sign(secret.getBytes(UTF_8), "r-1", seconds, body))
        .post("/api/callbacks/payment-receipts", body);
  }

  private interface Act<T> {
    T run() throws Exception;
  }

  private static <T> List<T> together(int count, Act<T> act) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(count)) {
      List<Future<T>> running = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        running.add(
            threads.submit(() -> {
              go.await();
              return act.run();
            }));
      }
      go.countDown();
      List<T> done = new ArrayList<>();
      for (var one : running) {
        done.add(one.get());
      }
      return done;
    }
  }
}
