package pledge.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.customer.Consents;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/** Marketing goes only to who agreed, and not more often than the cap allows. */
@PledgeTest
class MarketingTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired Outbox outbox;
  @Autowired TextMessages messages;
  @Autowired Consents consents;
  @Autowired Customers customers;
  @Autowired TestBrand brands;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember clerk;
  private CustomerId customer;
  private String phone;
  private WorkRef work;

  @BeforeEach
  void somebodyWhoAgreed() {
    floor = brands.open(0);
    clerk = brands.person(floor, floor.id() + ".clerk1", Role.CLERK, "shop");
    work = new WorkRef("shop-visit", UUID.randomUUID());
    phone = "19900001000";
    customer = known(phone);
    consents.said(clerk, customer, true, clock.instant());
    at(11);
  }

  private CustomerId known(String number) {
    var handle = Handle.phone(number);
    var id =
        customers
            .introduce(
                floor.id(),
                List.of(Introduction.contact(handle, true, "林夏", number, null, clock.instant())),
                clock.instant())
            .get(handle);
    return Objects.requireNonNull(id);
  }

  private void at(int hour) {
    var tomorrow = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
    clock.set(tomorrow.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant());
  }

  private Outcome<Cleared> cleared(String channel, CustomerId to) {
    return outbox.clear(
        new Draft(
            floor.id(),
            work,
            new SystemActor("test"),
            channel,
            Purpose.MARKETING,
            "本周新品到店，欢迎来坐坐。",
            clock.instant()),
        to);
  }

  private String tried(String channel, CustomerId to) {
    return transactions.execute(status ->
        switch (cleared(channel, to)) {
          case Outcome.Done<Cleared> done -> "done";
          case Outcome.Refused<Cleared>(var refusal) -> refusal.code();
        });
  }

  private UUID sent() {
    return transactions.execute(status ->
        messages.send(
            cleared("sms", customer).orThrow(),
            phone,
            customer,
            "m:" + UUID.randomUUID(),
            clock.instant()));
  }

  private String state(UUID message) {
    return jdbc.sql(
            "select state || coalesce(' ' || error, '') from channel.text_message where id = :id")
        .param("id", message)
        .query(String.class)
        .single();
  }

  private List<String> refused(String clause) {
    return jdbc.sql(
            """
            select note from ledger.observation
            where clause = :clause and work_id = :id and verdict = 'refused' order by id
            """)
        .param("clause", clause)
        .param("id", work.id())
        .query(String.class)
        .list();
  }

  @Test
  @Proves("outreach.cap")
  void nobodyIsWrittenToMoreThanTwiceInSevenDaysOverAllChannelsTogether() {
    assertThat(tried("sms", customer)).isEqualTo("done");
    clock.advance(Duration.ofDays(3));
    assertThat(tried("web", customer)).isEqualTo("done");
    assertThat(tried("wechat", customer)).isEqualTo("marketing-cap");
    assertThat(refused("outreach.cap")).containsExactly("marketing-cap");
    clock.advance(Duration.ofDays(4));
    assertThat(tried("sms", customer)).as("the first is a week ago").isEqualTo("done");
    assertThat(tried("sms", customer)).isEqualTo("marketing-cap");
    assertThat(tried("sms", known("19900004321"))).as("who never agreed").isEqualTo("no-consent");
    assertThat(refused("customer.privacy")).containsExactly("no-consent");
  }

  /** The row count decides, not a count read before. */
  @Test
  void ofManyWhoWantToWriteAtOnceNoMoreGetThroughThanMay() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 12)
              .mapToObj(i -> threads.submit(() -> tried(i % 2 == 0 ? "sms" : "web", customer)))
              .toList();
      int done = 0;
      for (var one : tries) {
        done += one.get().equals("done") ? 1 : 0;
      }
      assertThat(done).isEqualTo(2);
    }
  }

  @Test
  void whatIsRolledBackWasNotWritten() {
    transactions.executeWithoutResult(status -> {
      cleared("sms", customer).orThrow();
      status.setRollbackOnly();
    });
    assertThat(tried("sms", customer)).isEqualTo("done");
    assertThat(tried("sms", customer)).isEqualTo("done");
    assertThat(tried("sms", customer)).isEqualTo("marketing-cap");
  }

  @Test
  void itWaitsForTheMorningAndThenForTheConsentThatStillStands() {
    at(22);
    var kept = sent();
    var taken = sent();
    assertThat(state(kept)).isEqualTo("queued");
    clock.advance(Duration.ofHours(9));
    assertThat(state(kept)).isEqualTo("queued");
    consents.said(clerk, customer, false, clock.instant());
    assertThat(consents.marketing(floor.id(), customer)).isFalse();
    clock.advance(Duration.ofHours(2));
    await().until(() -> state(taken).startsWith("failed"));
    assertThat(state(kept)).isEqualTo("failed consent-withdrawn");
    assertThat(tried("sms", customer)).isEqualTo("no-consent");
    consents.said(clerk, customer, true, clock.instant().minus(Duration.ofHours(20)));
    assertThat(consents.marketing(floor.id(), customer))
        .as("a yes told late doesn't undo a later no")
        .isFalse();
  }

  @Test
  void itGoesToNobodyElse() {
    var other = known("19900004322");
    assertThatThrownBy(() ->
            transactions.execute(status ->
                messages.send(
                    cleared("sms", customer).orThrow(),
                    "19900004322",
                    other,
                    "m:x",
                    clock.instant())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            outbox.clear(
                new Draft(
                    floor.id(),
                    work,
                    new SystemActor("test"),
                    "sms",
                    Purpose.MARKETING,
                    "新品",
                    clock.instant())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
