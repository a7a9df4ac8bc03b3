package pledge.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.SystemActor;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.customer.ShopSecrets;
import pledge.platform.BadInput;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.ShopWord;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/** Text messages are rows of the caller's transaction and leave after it, each once. */
@PledgeTest
class TextMessagesTest {

  private static final String PHONE = "19900001234";

  @Autowired TextMessages messages;
  @Autowired QuietHours quietHours;
  @Autowired Customers customers;
  @Autowired ShopSecrets secrets;
  @Autowired TestApi api;
  @Autowired Outbox outbox;
  @Autowired TestBrand brands;
  @Autowired TransactionTemplate transactions;
  @Autowired SettableClock clock;
  @Autowired TextWorker worker;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private WorkRef work;

  @BeforeEach
  void open() {
    floor = brands.open(0);
    work = new WorkRef("ticket", UUID.randomUUID());
  }

  private Cleared cleared(String text) {
    return outbox
        .clear(
            new Draft(
                floor.id(),
                work,
                new SystemActor("test"),
                "sms",
                Purpose.SERVICE,
                text,
                clock.instant()))
        .orThrow();
  }

  private UUID send(String text, String phone, String key) {
    return messages.send(cleared(text), phone, key, clock.instant());
  }

  private Map<String, @Nullable Object> row(UUID id) {
    return jdbc.sql(
            """
            select state, phone, text, parts, gateway, sent_at, next_at
            from channel.text_message where id = :id
            """)
        .param("id", id)
        .query()
        .singleRow();
  }

  private void awaitState(UUID id, String state) {
    await().until(() -> state.equals(row(id).get("state")));
  }

  @Test
  void aMessageOfARolledBackTransactionIsNeverSent() {
    transactions.executeWithoutResult(status -> {
      send("您好，已收到", PHONE, "gone");
      status.setRollbackOnly();
    });
    var kept = send("您好，已收到", PHONE, "kept");
    awaitState(kept, "sent");
    assertThat(
            jdbc.sql("select key from channel.text_message where brand = :brand")
                .param("brand", floor.id().value())
                .query(String.class)
                .list())
        .containsExactly("kept");
    assertThat(row(kept)).containsEntry("gateway", "local").containsEntry("phone", PHONE);
  }

  @Test
  void theSameKeyIsTheSameMessageWhoeverSendsItAndHoweverOften() throws Exception {
    var threads =
        List.of("一", "二", "三", "四").stream()
            .map(text -> Thread.ofVirtual().unstarted(() -> send(text, PHONE, "ack")))
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    var first = send("五", PHONE, "ack");
    assertThat(send("六", "19900005678", "ack")).isEqualTo(first);
    assertThat(
            jdbc.sql("select count(*) from channel.text_message where brand = :brand")
                .param("brand", floor.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void numbersAreTakenInEveryWayPeopleWriteThemAndOthersRefused() {
    for (var written : List.of("+86 199-0000-1234", "0086 19900001234", "１９９ ０００ ０１２３４")) {
      assertThat(row(send("好", written, written))).containsEntry("phone", PHONE);
    }
    assertThat(row(send("Hello", "0049 151 1234567", "abroad")))
        .containsEntry("phone", "+491511234567");
    for (var none : List.of("0571-88880000", "+86 571 88880000", "12345", "10086", "电话", "")) {
      assertThat(TextMessages.reach(none)).as(none).isFalse();
      assertThatThrownBy(() -> send("好", none, "bad")).isInstanceOf(BadInput.class);
    }
  }

  @Test
  void partsAreCountedWithTheSignAsCarriersDo() {
    var sign = 2 + "试验".length() + floor.id().value().substring("test-".length()).length();
    assertThat(row(send("好".repeat(70 - sign), PHONE, "one"))).containsEntry("parts", 1);
    assertThat(row(send("好".repeat(71 - sign), PHONE, "two"))).containsEntry("parts", 2);
    assertThat(row(send("好".repeat(2 * 67 - sign), PHONE, "still"))).containsEntry("parts", 2);
    assertThat(row(send("好".repeat(2 * 67 + 1 - sign), PHONE, "three"))).containsEntry("parts", 3);
    assertThat(TextParts.of("a".repeat(66) + "😀" + "b".repeat(66))).isEqualTo(3);
    assertThatThrownBy(() -> send("好".repeat(601), PHONE, "long")).isInstanceOf(BadInput.class);
  }

  @Test
  void whatNobodyAskedForKeepsOutOfTheCustomersQuietHoursAndAnAnswerDoesNot() {
    var night = Instant.parse("2026-11-18T13:30:00Z"); // half past nine in the evening in Shanghai
    clock.set(night);
    var unasked = messages.sendWhenAwake(cleared("进展"), PHONE, null, "progress", night);
    var answer = messages.send(cleared("收到"), "19900005678", null, "ack", night);
    awaitState(answer, "sent");
    assertThat(row(unasked)).containsEntry("state", "queued");
    clock.set(Instant.parse("2026-11-18T23:59:59Z"));
    worker.wake();
    var witness = messages.send(cleared("收到"), "19900005678", null, "ack2", clock.instant());
    awaitState(witness, "sent");
    assertThat(row(unasked)).containsEntry("state", "queued");
    clock.set(Instant.parse("2026-11-19T00:00:00Z"));
    worker.wake();
    awaitState(unasked, "sent");
  }

  @Test
  void quietHoursGoByTheCustomersClockWhereItIsKnownAndElseByTheBrands() {
    var berliner = customer("a1");
    customers.lives(berliner, ZoneId.of("Europe/Berlin"));
    var unknown = customer("a2");
    var morning = Instant.parse("2026-11-18T02:00:00Z"); // ten in Shanghai, three in Berlin
    assertThat(quietHours.quiet(floor.id(), null, morning)).isFalse();
    assertThat(quietHours.quiet(floor.id(), unknown, morning)).isFalse();
    assertThat(quietHours.quiet(floor.id(), berliner, morning)).isTrue();
    assertThat(quietHours.nextAwake(floor.id(), berliner, morning))
        .isEqualTo(Instant.parse("2026-11-18T07:00:00Z"));
    assertThat(quietHours.lastAwake(floor.id(), berliner, morning))
        .isEqualTo(Instant.parse("2026-11-17T20:00:00Z").minusNanos(1_000));
    var evening = Instant.parse("2026-11-18T13:00:00Z");
    assertThat(quietHours.quiet(floor.id(), null, evening)).isTrue();
    assertThat(quietHours.quiet(floor.id(), null, evening.minusNanos(1_000))).isFalse();
    assertThat(Duration.between(quietHours.lastAwake(floor.id(), null, evening), evening))
        .isEqualTo(Duration.ofNanos(1_000));
  }

  @Test
  void theShopsTokenSaysByWhichClockItsCustomerLives() {
    var secret =
        secrets.rotate(floor.id(), Duration.ZERO, new SystemActor("test"), clock.instant()).text();
    for (var zone : List.of("Europe/Berlin", "GMT+99", "UTC+8")) {
      var session =
          api.anonymous().post("/api/chat/session", Map.of("brand", floor.id().value())).ok();
      var word = ShopWord.of(zone).at(clock.instant()).with("zoneinfo", zone).signed(secret);
      api.bearer(session.path("token").asString())
          .post("/api/chat/identify", Map.of("token", word))
          .ok();
    }
    assertThat(zoneOf("Europe/Berlin")).contains(ZoneId.of("Europe/Berlin"));
    assertThat(zoneOf("GMT+99")).as("what is no region is as if nothing was said").isEmpty();
    assertThat(zoneOf("UTC+8")).isEmpty();
  }

  private Optional<ZoneId> zoneOf(String account) {
    return customers.of(floor.id(), Handle.account(account)).flatMap(customers::zone);
  }

  private CustomerId customer(String account) {
    var handle = Handle.account(account);
    return customers
        .introduce(
            floor.id(),
            List.of(Introduction.contact(handle, true, "某人", null, null, clock.instant())),
            clock.instant())
        .entrySet()
        .iterator()
        .next()
        .getValue();
  }
}
