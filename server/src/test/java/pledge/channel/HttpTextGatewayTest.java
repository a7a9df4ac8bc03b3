package pledge.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.SystemActor;
import pledge.platform.Columns;
import pledge.platform.StandardWebhook;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.json.JsonMapper;

/** Text messages through a gateway that drops, delays, refuses and repeats. */
@PledgeTest
class HttpTextGatewayTest {

  private static final String PHONE = "19900001234";
  private static final String RECEIPTS = "/api/callbacks/text-receipts";

  @Autowired TextMessages messages;
  @Autowired TextRows rows;
  @Autowired TextGateways gateways;
  @Autowired TextMoves moves;
  @Autowired TextWorker worker;
  @Autowired Outbox outbox;
  @Autowired TestBrand brands;
  @Autowired TestApi api;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  @Value("${pledge.sms.secret}")
  String secret;

  private TestBrand.Floor floor;
  private GatewayPeer peer;
  private HttpTextGateway gateway;

  @BeforeEach
  void open() throws Exception {
    floor = brands.open(0);
    peer = new GatewayPeer();
    gateway = gateway(Duration.ofSeconds(20));
    gateways.put(floor.id(), gateway);
  }

  private HttpTextGateway gateway(Duration timeout) {
    return new HttpTextGateway(
        peer.url(),
        new TextSettings(
            peer.url(),
            GatewayPeer.SECRET,
            "",
            timeout,
            timeout,
            1,
            Duration.ofHours(6),
            Duration.ofDays(1)),
        json);
  }

  @AfterEach
  void close() {
    gateways.remove(floor.id());
    gateway.close();
    peer.close();
  }

  private UUID send(String text, String key) {
    var now = clock.instant();
    var draft =
        new Draft(
            floor.id(),
            new WorkRef("ticket", UUID.randomUUID()),
            new SystemActor("test"),
            "sms",
            Purpose.SERVICE,
            text,
            now);
    return messages.send(outbox.clear(draft).orThrow(), PHONE, key, now);
  }

  private void pass(Duration time) {
    clock.advance(time);
    worker.wake();
  }

  private @Nullable Object column(UUID id, String column) {
    return jdbc.sql("select " + column + " from channel.text_message where id = :id")
        .param("id", id)
        .query()
        .singleValue();
  }

  private void awaitState(UUID id, String state) {
    await().until(() -> state.equals(column(id, "state")));
  }

  /** It is told after the commit that shows the state. */
  private void awaitTold(UUID id, TextState... states) {
    await().untilAsserted(() -> assertThat(moves.of(id)).containsExactly(states));
  }

  private void awaitFailures(UUID id, int failures) {
    await().until(() -> Integer.valueOf(failures).equals(column(id, "failures")));
  }

  private Instant nextAt(UUID id) {
    return jdbc.sql("select next_at from channel.text_message where id = :id")
        .param("id", id)
        .query((row, index) -> Columns.instant(row, "next_at"))
        .single();
  }

  @Test
  void aMessageGoesOutSignedUnderItsOwnId() throws Exception {
    var id = send("您好，您的反馈已收到", "ack");
    var got = peer.awaited();
    assertThat(got.genuine()).isTrue();
    assertThat(List.of(got.id(), got.key(), got.body().path("id").asString()))
        .containsOnly(id.toString());
    assertThat(got.body().path("to").asString()).isEqualTo("+86" + PHONE);
    assertThat(got.body().path("sign").asString()).startsWith("【试验");
    assertThat(got.text()).isEqualTo("您好，您的反馈已收到");
    awaitState(id, "sent");
    awaitTold(id, TextState.SENT);
  }

  @Test
  void whatAGatewayLostOrRefusedForNowIsSentAgainUnderTheSameIdAndOnePhoneGetsAllInOrder()
      throws Exception {
    peer.next(GatewayPeer.drop(), GatewayPeer.status(500), GatewayPeer.status(401));
    var first = send("一", "1");
    var second = send("二", "2");
    for (int failures = 1; failures <= 3; failures++) {
      assertThat(peer.awaited().id()).isEqualTo(first.toString());
      awaitFailures(first, failures);
      pass(Duration.between(clock.instant(), nextAt(first)));
    }
    awaitState(second, "sent");
    assertThat(List.of(peer.awaited().text(), peer.awaited().text())).containsExactly("一", "二");
    assertThat(peer.got).isEmpty();
    awaitTold(first, TextState.SENT);
  }

  @Test
  void aGatewayThatNeverAnswersIsNotWaitedForAndMayStillHaveTheMessage() throws Exception {
    gateway.close();
    gateway = gateway(Duration.ofMillis(500));
    gateways.put(floor.id(), gateway);
    peer.next(peer.hang());
    var id = send("一", "1");
    awaitFailures(id, 1);
    assertThat(column(id, "error")).isEqualTo("no-answer-in-time");
    // it had the message all the same, and says so before anybody asks again
    receipt("late", id, "delivered", "").is(204);
    awaitState(id, "delivered");
    pass(Duration.ofHours(1));
    assertThat(peer.got).hasSizeLessThan(2);
    awaitTold(id, TextState.DELIVERED);
  }

  @Test
  void retryAfterIsHonouredAndABusyGatewayIsNoneThatIsDown() throws Exception {
    peer.next(GatewayPeer.busy(429, "120"));
    var before = clock.instant();
    var id = send("一", "1");
    awaitFailures(id, 1);
    assertThat(nextAt(id)).isEqualTo(before.plusSeconds(120));
    assertThat(outages()).isEmpty();
    pass(Duration.ofSeconds(120));
    awaitState(id, "sent");
  }

  @Test
  void whatTheGatewayWillNeverTakeFailsAtOnce() throws Exception {
    peer.next(GatewayPeer.status(422));
    var id = send("一", "1");
    awaitState(id, "failed");
    assertThat(column(id, "error")).isEqualTo("http-422");
    var next = send("二", "2");
    awaitState(next, "sent");
    awaitTold(id, TextState.FAILED);
    assertThat(peer.got).hasSize(2);
  }

  @Test
  void whatCouldNotBeSentForHoursIsGivenUp() throws Exception {
    peer.next(GatewayPeer.status(503), GatewayPeer.status(503));
    var id = send("一", "1");
    awaitFailures(id, 1);
    pass(Duration.ofHours(6));
    awaitState(id, "failed");
    awaitTold(id, TextState.FAILED);
  }

  @Test
  void aMessageInTheHandsOfADeadNodeIsSentByAnotherWhenTheLeaseIsOver() throws Exception {
    peer.next(GatewayPeer.status(500));
    var id = send("一", "1");
    assertThat(peer.awaited().id()).isEqualTo(id.toString());
    awaitFailures(id, 1);
    var due = nextAt(id);
    assertThat(rows.claim(100, due)).extracting(TextRows.Job::id).contains(id);
    assertThat(rows.claim(100, due)).extracting(TextRows.Job::id).doesNotContain(id);
    jdbc.sql("update channel.text_message set lease_until = clock_timestamp() where id = :id")
        .param("id", id)
        .update();
    pass(Duration.ofMinutes(1));
    awaitState(id, "sent");
    assertThat(peer.awaited().id()).isEqualTo(id.toString());
    assertThat(peer.got).isEmpty();
  }

  private TestApi.Answer receipt(String request, UUID message, String state, String code) {
    var item =
        Map.of("id", message.toString(), "state", state, "code", code, "to", "+8619900001234");
    return callback(request, clock.instant(), StandardWebhook.secret(secret), receipts(item));
  }

  @SafeVarargs
  private final String receipts(Map<String, ?>... items) {
    return json.writeValueAsString(Map.of("receipts", items));
  }

  private TestApi.Answer callback(String request, Instant at, byte[] key, String body) {
    long seconds = at.getEpochSecond();
    return api.anonymous()
        .with("webhook-id", request)
        .with("webhook-timestamp", Long.toString(seconds))
        .with("webhook-signature", StandardWebhook.sign(key, request, seconds, body))
        .call("POST", RECEIPTS, body.getBytes(UTF_8));
  }

  @Test
  void aReceiptMovesItsMessageOnceHoweverOftenItComes() {
    var delivered = send("一", "1");
    var failed = send("二", "2");
    awaitState(failed, "sent");
    var request = UUID.randomUUID().toString();
    receipt(request, delivered, "delivered", "").is(204);
    receipt(request, delivered, "delivered", "").is(204);
    receipt(request + "b", delivered, "delivered", "").is(204);
    receipt(request + "c", delivered, "failed", "EXPIRED").is(204);
    receipt(request + "d", failed, "failed", "UNDELIV").is(204);
    awaitState(failed, "failed");
    awaitState(delivered, "delivered");
    assertThat(column(failed, "error")).isEqualTo("gateway:UNDELIV");
    awaitTold(delivered, TextState.SENT, TextState.DELIVERED);
    awaitTold(failed, TextState.SENT, TextState.FAILED);
    // guarantee 3
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select body from channel.text_receipt
                            where id like :request and processed_at is not null
                            """)
                        .param("request", request + "%")
                        .query(String.class)
                        .list())
                .hasSize(4)
                .containsOnly(""));
  }

  @Test
  void forgedOldAndShapelessReceiptsAreRefusedAndUnknownOnesCounted() {
    var id = send("一", "1");
    awaitState(id, "sent");
    var body = receipts(Map.of("id", id, "state", "delivered"));
    var key = StandardWebhook.secret(secret);
    var now = clock.instant();
    callback("forged", now, "another secret".getBytes(UTF_8), body).is(403);
    callback("old", now.minusSeconds(301), key, body).is(403);
    callback("early", now.plusSeconds(301), key, body).is(403);
    callback("shapeless", now, key, receipts(Map.of("state", "seen"))).is(400);
    callback("no-json", now, key, "delivered").is(400);
    api.anonymous().call("POST", RECEIPTS, body.getBytes(UTF_8)).is(400);
    var strange = UUID.randomUUID().toString();
    callback(
            strange,
            now,
            key,
            receipts(Map.of("id", "x", "state", "failed"), Map.of("id", id, "state", "delivered")))
        .is(204);
    awaitState(id, "delivered");
    await()
        .until(() ->
            jdbc.sql(
                        """
                        select unknown from channel.text_receipt
                        where id = :id and processed_at is not null
                        """)
                    .param("id", strange)
                    .query(Integer.class)
                    .optional()
                    .orElse(0)
                == 1);
  }

  private List<Map<String, @Nullable Object>> outages() {
    return jdbc.sql("select since, alarmed_at, ended_at from channel.outage where brand = :brand")
        .param("brand", floor.id().value())
        .query()
        .listOfRows();
  }

  private List<String> verdicts() {
    return jdbc.sql(
            """
            select verdict from ledger.observation
            where brand = :brand and clause = 'channel.complaint-open' order by id
            """)
        .param("brand", floor.id().value())
        .query(String.class)
        .list();
  }

  @Test
  @Proves("channel.complaint-open")
  void aGatewayThatFailsForFiveMinutesRaisesAnAlarmThatEndsWhenItWorksAgain() {
    var manager = brands.person(floor, floor.id().value() + ".manager", Role.MANAGER, "front");
    var boss = api.as(manager.login());
    for (int i = 0; i < 20; i++) {
      peer.next(GatewayPeer.status(503));
    }
    var id = send("一", "1");
    awaitFailures(id, 1);
    clock.advance(Duration.ofSeconds(299));
    worker.wake();
    awaitFailures(id, 2);
    assertThat(boss.get("/api/alarms").ok().path("items")).isEmpty();
    pass(Duration.ofSeconds(1));
    await().until(() -> boss.get("/api/alarms?open=true").ok().path("open").asInt() == 1);
    var alarm = boss.get("/api/alarms?open=true").ok().path("items").get(0);
    assertThat(alarm.path("kind").asString()).isEqualTo("channel.sms-down");
    assertThat(alarm.path("facts").path("minutes").asString()).isEqualTo("5");
    assertThat(verdicts()).containsExactly("broken");

    gateways.remove(floor.id());
    pass(Duration.ofMinutes(15));
    awaitState(id, "sent");
    await().until(() -> boss.get("/api/alarms?open=true").ok().path("open").asInt() == 0);
    assertThat(boss.get("/api/alarms").ok().path("items").get(0).path("overAt").isNull()).isFalse();
    assertThat(verdicts()).containsExactly("broken");
    assertThat(outages()).hasSize(1).allSatisfy(it -> assertThat(it.get("ended_at")).isNotNull());
  }

  @Test
  void aGatewayThatHealsInTimeAlarmsNobody() {
    peer.next(GatewayPeer.status(503));
    var id = send("一", "1");
    awaitFailures(id, 1);
    pass(Duration.ofMinutes(1));
    awaitState(id, "sent");
    assertThat(verdicts()).containsExactly("kept");
  }
}
