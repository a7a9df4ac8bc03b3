package pledge.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.live.Alarm;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.TicketId;
import pledge.ticket.TicketReopened;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other systems are told: signed, again until they took it, and nobody else. */
@PledgeTest
class WebhookTest {

  @Autowired Orders orders;
  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired SettableClock clock;
  @Autowired DeliveryWorker worker;
  @Autowired JsonMapper json;

  private Receiver receiver;
  private TestBrand.Floor floor;
  private StaffMember admin;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
    floor = brands.open(0);
    admin = brands.person(floor, floor.id().value() + ".admin", Role.ADMINISTRATOR, "front");
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private TestApi.Client me() {
    return api.as(admin.login());
  }

  private JsonNode add(String... types) {
    var wish = Map.of("url", receiver.url("/hooks"), "name", "ERP", "types", List.of(types));
    return me().post("/api/webhooks", wish).is(201).json();
  }

  private static String path(JsonNode made) {
    return "/api/webhooks/" + made.path("webhook").path("id").asString();
  }

  private UUID reopen() {
    var ticket = UUID.randomUUID();
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new TicketReopened(new TicketId(ticket), floor.id(), 2, clock.instant())));
    return ticket;
  }

  private static String signed(String secret, Receiver.Got got) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var content =
        got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
  }

  private JsonNode onlyDelivery(String path) {
    return me().get(path + "/deliveries").ok().path("items").get(0);
  }

  private void awaitState(String path, String state) {
    await().until(() -> onlyDelivery(path).path("state").asString().equals(state));
  }

  /** Lets this much time pass on the business clock. */
  private void pass(Duration time) {
    clock.advance(time);
    worker.wake();
  }

  @Test
  void aFactIsToldSignedAndOnlyToWhomItIsFor() throws Exception {
    var made = add("ticket.reopened");
    var secret = made.path("secret").asString();
    assertThat(secret).startsWith("whsec_");
    assertThat(me().get("/api/webhooks").text()).doesNotContain(secret);
    var ticket = reopen();
    var got = receiver.next();
    assertThat(got.header("webhook-signature")).isEqualTo(signed(secret, got));
    assertThat(got.header("webhook-timestamp"))
        .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
    var told = json.readTree(got.body());
    assertThat(told.path("specversion").asString()).isEqualTo("1.0");
    assertThat(told.path("type").asString()).isEqualTo("ticket.reopened");
    assertThat(told.path("id").asString()).isEqualTo(got.header("webhook-id"));
    assertThat(told.path("source").asString()).isEqualTo("/brands/" + floor.id().value());
    assertThat(told.path("subject").asString()).isEqualTo("ticket:" + ticket);
    assertThat(told.path("data").path("ticket").asString()).isEqualTo(ticket.toString());
    awaitState(path(made), "delivered");
    assertThat(onlyDelivery(path(made)).path("last").path("status").asInt()).isEqualTo(204);
    api.as("other.admin").get(path(made) + "/deliveries").is(404);
    api.machine(floor.id(), "webhooks:manage").get(path(made) + "/deliveries").is(200);
  }

  @Test
  void ordersAreToldTakenShippedDeliveredAndLate() throws Exception {
    add("order.taken", "order.shipped", "order.delivered", "order.delayed");
    var now = clock.instant();
    var order = anOrder("EV-" + UUID.randomUUID()).placed(now).asOf(now).in(OrderStatus.SHIPPED);
    orders.take(floor.id(), List.of(order.inParcelSeen("Q1", now, now).document()), now);
    var types = new TreeSet<String>();
    for (int i = 0; i < 3; i++) {
      types.add(json.readTree(receiver.next().body()).path("type").asString());
    }
    assertThat(types).containsExactly("order.delayed", "order.shipped", "order.taken");
    var later = now.plusSeconds(60);
    clock.set(later);
    orders.take(floor.id(), List.of(order.asOf(later).delivered(later).document()), later);
    var told = json.readTree(receiver.next().body());
    assertThat(told.path("type").asString()).isEqualTo("order.delivered");
    assertThat(told.at("/data/was").asString()).isEqualTo("shipped");
    assertThat(told.at("/data/status").asString()).isEqualTo("delivered");
  }

  @Test
  void whatIsRolledBackIsNotTold() throws Exception {
    var made = add("ticket.reopened");
    transactions.executeWithoutResult(status -> {
      events.publishEvent(
          new TicketReopened(new TicketId(UUID.randomUUID()), floor.id(), 2, clock.instant()));
      status.setRollbackOnly();
    });
    var ticket = reopen();
    assertThat(receiver.next().body()).contains(ticket.toString());
    assertThat(me().get(path(made) + "/deliveries").ok().path("items")).hasSize(1);
  }

  @Test
  void aFailureIsTriedAgainWithTheSameIdUntilItWasTaken() throws Exception {
    var tries = new AtomicInteger();
    receiver.answer(request -> Receiver.Says.just(tries.incrementAndGet() < 3 ? 500 : 200));
    var made = add("ticket.reopened");
    reopen();
    var first = receiver.next();
    await().until(() -> onlyDelivery(path(made)).path("tries").asInt() == 1);
    pass(Duration.ofSeconds(4));
    assertThat(receiver.got).isEmpty();
    pass(Duration.ofSeconds(2));
    var second = receiver.next();
    await().until(() -> onlyDelivery(path(made)).path("tries").asInt() == 2);
    pass(Duration.ofMinutes(6));
    var third = receiver.next();
    assertThat(List.of(second.header("webhook-id"), third.header("webhook-id")))
        .containsOnly(first.header("webhook-id"));
    assertThat(third.header("webhook-signature")).isNotEqualTo(first.header("webhook-signature"));
    awaitState(path(made), "delivered");
    assertThat(me().get("/api/webhooks").ok().path("items").get(0).path("failingSince").isNull())
        .isTrue();
  }

  @Test
  void aReceiverThatFailsADayLongIsStoppedAndSomebodyAlarmed() throws Exception {
    receiver.answer(request -> Receiver.Says.just(503));
    var made = add("ticket.reopened", "alarm.raised");
    reopen();
    receiver.next();
    for (int tries = 1; tries <= 7; tries++) {
      int soFar = tries;
      await().until(() -> onlyDelivery(path(made)).path("tries").asInt() == soFar);
      var next = onlyDelivery(path(made)).path("nextAt").asString();
      clock.set(Instant.parse(next));
      worker.wake();
      receiver.next();
    }
    awaitState(path(made), "failed");
    var stopped = me().get("/api/webhooks").ok().path("items").get(0).path("stopped");
    assertThat(stopped.path("why").asString()).isEqualTo("failing");
    await().until(() -> me().get("/api/alarms?open=true").ok().path("open").asInt() == 1);
    assertThat(me().get("/api/alarms").ok().path("items").get(0).path("kind").asString())
        .isEqualTo("integration.webhook-failing");
    me().post(path(made) + "/test").is(409);

    receiver.answer(request -> Receiver.Says.just(200));
    var again =
        Map.of(
            "url",
            receiver.url("/hooks"),
            "name",
            "ERP",
            "types",
            List.of("ticket.reopened"),
            "active",
            true);
    me().put(path(made), again).is(200);
    var event = onlyDelivery(path(made)).path("event").asString();
    me().post(path(made) + "/deliveries/" + event + "/replay").is(202);
    assertThat(receiver.next().header("webhook-id")).isEqualTo(event);
    awaitState(path(made), "delivered");
    assertThat(me().get(path(made) + "/deliveries/" + event).ok().path("tries")).hasSize(9);
  }

  @Test
  void aReceiverThatIsGoneIsToldNoMore() throws Exception {
    receiver.answer(request -> Receiver.Says.just(410));
    var made = add("ticket.reopened");
    reopen();
    receiver.next();
    awaitState(path(made), "failed");
    var stopped = me().get("/api/webhooks").ok().path("items").get(0).path("stopped");
    assertThat(stopped.path("why").asString()).isEqualTo("gone");
  }

  @Test
  void forADayTheFormerSecretSignsToo() throws Exception {
    var made = add("ticket.reopened");
    var former = made.path("secret").asString();
    var newer = me().post(path(made) + "/secret").ok().path("secret").asString();
    me().post(path(made) + "/test").is(202);
    var got = receiver.next();
    assertThat(got.body()).contains("webhook.test");
    assertThat(got.header("webhook-signature"))
        .isEqualTo(signed(newer, got) + " " + signed(former, got));
    pass(Duration.ofHours(25));
    me().post(path(made) + "/test").is(202);
    got = receiver.next();
    assertThat(got.header("webhook-signature")).isEqualTo(signed(newer, got));
  }

  @Test
  void anAlarmLeavesTheHouseByWebhookOnceHoweverOftenItIsRaised() throws Exception {
    var made = add("alarm.raised");
    var alarm =
        Alarm.warning(floor.id(), "test.webhook", null, clock.instant())
            .fact("n", "3")
            .forRoles(Role.ADMINISTRATOR);
    for (int i = 0; i < 2; i++) {
      transactions.executeWithoutResult(status -> events.publishEvent(alarm));
    }
    var told = json.readTree(receiver.next().body());
    assertThat(told.path("data").path("facts").path("n").asString()).isEqualTo("3");
    awaitState(path(made), "delivered");
    assertThat(me().get(path(made) + "/deliveries").ok().path("items")).hasSize(1);
  }

  @Test
  void theReceiversWishForPatienceCounts() {
    var now = clock.instant();
    assertThat(DeliveryWorker.again(0, "120", now)).isEqualTo(now.plusSeconds(120));
    var date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(600).atOffset(ZoneOffset.UTC));
    assertThat(DeliveryWorker.again(0, date, now)).isEqualTo(now.plusSeconds(600));
    assertThat(DeliveryWorker.again(0, "999999999", now)).isEqualTo(now.plus(Duration.ofHours(24)));
    for (var nonsense : List.of("", "soon", "-5", "1.5", "99999999999999")) {
      assertThat(DeliveryWorker.again(0, nonsense, now))
          .isBetween(now.plusSeconds(5), now.plusMillis(5_500));
    }
    assertThat(DeliveryWorker.again(7, null, now)).isNull();
  }
}
