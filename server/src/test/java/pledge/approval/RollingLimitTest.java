package pledge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.approval.Approvals.Claim;
import pledge.approval.Approvals.Ruling;
import pledge.approval.Approvals.Where;
import pledge.platform.WorkRef;
import pledge.standard.StandardsForTests;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/** Running limits by the data: an agent's 50 yuan a period, by the calendar or rolling. */
@PledgeTest
class RollingLimitTest {

  private static final Instant TEN = SettableClock.PLAIN_MORNING;
  private static final String CALENDAR_DAY = "\"period\": \"P1D\"";
  private static final String DAY = "\"period\": \"PT24H\", \"rolling\": true";
  private static final String WEEK = "\"period\": \"P7D\", \"rolling\": true";

  @Autowired TestBrand testBrands;
  @Autowired Brands brands;
  @Autowired StandardsForTests standards;
  @Autowired Approvals approvals;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;

  @BeforeEach
  void aShop() {
    floor = testBrands.open(1);
    agent = floor.agents().getFirst();
    testBrands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "front");
  }

  private void period(String period) {
    var most = "{\"perCase\": 100000, \"perPeriod\": 1000000, \"secondPersonAbove\": 100000, ";
    var own = "{\"perCase\": 2000, \"perPeriod\": 5000, \"secondPersonAbove\": 2000, " + period;
    standards.override(
        floor.id(),
        """
        {"authority": [
          {"role": "agent", "refund": %s}, "compensation": %s}, "approver": "supervisor"},
          {"role": "supervisor", "refund": %s}, "compensation": %s}}]}
        """
            .formatted(own, own, most + CALENDAR_DAY, most + CALENDAR_DAY),
        clock.instant());
  }

  private boolean mayGrant(long fen) {
    return approvals
            .claim(
                new Claim(
                    new WorkRef("test-matter", UUID.randomUUID()),
                    new Where("T-1", "web", "enquiry"),
                    Spending.COMPENSATION,
                    fen,
                    "补偿",
                    agent,
                    UUID.randomUUID(),
                    clock.instant()))
            .orThrow()
        instanceof Ruling.Granted;
  }

  private Left left() {
    var fresh = new WorkRef("test-matter", UUID.randomUUID());
    return approvals.left(agent, Spending.COMPENSATION, fresh, clock.instant());
  }

  @Test
  @Proves("authority.limit")
  void aDayThatRollsFreesEachGrantExactlyADayLaterAndNotAtMidnight() {
    period(DAY);
    assertThat(left().resetsAt()).isNull();
    assertThat(mayGrant(2_000)).isTrue();
    clock.set(TEN.plus(Duration.ofHours(13)));
    assertThat(mayGrant(2_000)).isTrue();
    clock.set(TEN.plus(Duration.ofHours(14)));
    assertThat(mayGrant(1_001)).as("after the brand's midnight").isFalse();
    clock.set(TEN.plus(Duration.ofHours(24)).minus(1, ChronoUnit.MICROS));
    assertThat(mayGrant(1_001)).isFalse();
    assertThat(left())
        .isEqualTo(new Left(2_000, 5_000, 4_000, 1_000, TEN.plus(Duration.ofHours(24))));
    clock.set(TEN.plus(Duration.ofHours(24)));
    assertThat(left().left()).isEqualTo(2_000);
    assertThat(mayGrant(1_001)).isTrue();
  }

  @Test
  void aWeekThatRollsKnowsNoMonday() {
    period(WEEK);
    mayGrant(2_000);
    mayGrant(2_000);
    mayGrant(1_000);
    clock.set(TEN.plus(Duration.ofDays(6)));
    assertThat(mayGrant(1)).isFalse();
    clock.set(TEN.plus(Duration.ofDays(7)));
    assertThat(mayGrant(2_000)).isTrue();
  }

  /** Neither zone has summer time; at 23:10 in Shanghai the next day has begun in Tokyo. */
  @Test
  @Proves("authority.limit")
  void aBrandThatMovesToAnotherZoneSpendsNothingTwice() {
    period(CALENDAR_DAY);
    clock.set(Instant.parse("2026-11-18T14:50:00Z"));
    assertThat(mayGrant(1_500)).as("22:50 in Shanghai, 23:50 in Tokyo").isTrue();
    clock.set(Instant.parse("2026-11-18T15:10:00Z"));
    assertThat(mayGrant(2_000)).as("23:10 and 0:10").isTrue();
    assertThat(mayGrant(1_501)).isFalse();
    zone("Asia/Tokyo");
    assertThat(left().spent()).as("Tokyo's day began at 15:00").isEqualTo(2_000);
    assertThat(left().resetsAt()).isEqualTo("2026-11-19T15:00:00Z");
    clock.set(Instant.parse("2026-11-18T16:00:00Z"));
    assertThat(left().spent()).as("Shanghai's midnight is none any more").isEqualTo(2_000);
    zone("Asia/Shanghai");
    assertThat(left().spent()).isZero();
    period(DAY);
    assertThat(left().spent()).as("a day that rolls knows no zone").isEqualTo(3_500);
    zone("Asia/Tokyo");
    assertThat(left().spent()).isEqualTo(3_500);
  }

  private void zone(String zone) {
    var brand = brands.get(floor.id());
    brands.change(
        new Brand(
            brand.id(),
            brand.nameZh(),
            brand.nameEn(),
            ZoneId.of(zone),
            brand.colour(),
            brand.origins(),
            brand.demo()),
        new SystemActor("test"));
  }

  @Test
  void aNewVersionWithAnotherPeriodCountsWhatWasSpentBefore() {
    period(CALENDAR_DAY);
    mayGrant(2_000);
    mayGrant(2_000);
    period(DAY);
    assertThat(mayGrant(1_001)).isFalse();
    period(CALENDAR_DAY);
    assertThat(mayGrant(1_001)).isFalse();
    assertThat(mayGrant(1_000)).isTrue();
  }

  @Test
  @Proves("authority.limit")
  void ofManyWhoSpendTheLastOfARollingLimitAtOnceNobodySpendsItTwice() throws Exception {
    period(DAY);
    var go = new CyclicBarrier(16);
    int granted = 0;
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int n = 0; n < 16; n++) {
        running.add(
            threads.submit(() -> {
              go.await();
              return mayGrant(900);
            }));
      }
      for (var one : running) {
        granted += one.get() ? 1 : 0;
      }
    }
    assertThat(granted).isEqualTo(5);
    assertThat(left().spent()).isEqualTo(4_500);
  }
}
