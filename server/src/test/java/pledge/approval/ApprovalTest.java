package pledge.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.approval.Approvals.Claim;
import pledge.approval.Approvals.Ruling;
import pledge.approval.Approvals.Where;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** The shipped limits: an agent 20 yuan a case and 100 a day, a supervisor 1,000 and 5,000. */
@PledgeTest
class ApprovalTest {

  private static final Where HERE = new Where("T-1", "web", "enquiry");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Approvals approvals;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember lead;
  private StaffMember otherLead;
  private StaffMember manager;

  @BeforeEach
  void aShop() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead = person("lead", Role.SUPERVISOR, "front");
    otherLead = person("other", Role.SUPERVISOR, "expert");
    manager = person("boss", Role.MANAGER, "supervisor");
  }

  private StaffMember person(String name, Role role, String team) {
    return brands.person(floor, floor.id().value() + "." + name, role, team);
  }

  private static WorkRef matter() {
    return new WorkRef("test-matter", UUID.randomUUID());
  }

  private Outcome<Ruling> claim(StaffMember who, WorkRef work, Spending kind, long fen, UUID key) {
    return approvals.claim(new Claim(work, HERE, kind, fen, "补偿", who, key, clock.instant()));
  }

  private Ruling compensates(StaffMember who, WorkRef work, long fen) {
    return claim(who, work, Spending.COMPENSATION, fen, UUID.randomUUID()).orThrow();
  }

  private Approval asks(StaffMember who, long fen) {
    var ruling = compensates(who, matter(), fen);
    assertThat(ruling).isInstanceOf(Ruling.Asked.class);
    return ((Ruling.Asked) ruling).approval();
  }

  private TestApi.Answer decides(StaffMember who, Approval approval, boolean granted) {
    return api.as(who.login())
        .post(
            "/api/approvals/" + approval.id().value() + "/decision",
            Map.of("granted", granted, "why", "看过了"));
  }

  private long spent(StaffMember who) {
    return jdbc.sql("select coalesce(sum(fen), 0) from approval.spending where staff = :staff")
        .param("staff", who.id().value())
        .query(Long.class)
        .single();
  }

  @Test
  @Proves("authority.limit")
  void whatExceedsTheRolesLimitGoesUpAndSpendsTheGrantersLimits() {
    var approval = asks(agent, 2_001);
    assertThat(approval.asked()).isEqualTo(Role.SUPERVISOR);
    assertThat(approval.approver()).isEqualTo(lead.id());
    var seen = api.as(lead.login()).get("/api/approvals").ok().at("/items/0");
    assertThat(seen.at("/mine").asBoolean()).isTrue();
    assertThat(seen.at("/clock/clause").asString()).isEqualTo("authority.limit");
    assertThat(decides(lead, approval, true).ok().at("/state").asString()).isEqualTo("granted");
    decides(lead, approval, true).ok();
    assertThat(decides(otherLead, approval, false).is(409).code()).isEqualTo("decided");
    assertThat(List.of(spent(agent), spent(lead))).containsExactly(0L, 2_001L);
    assertThat(
            jdbc.sql("select state from ledger.commitment where work_id = :id")
                .param("id", approval.id().value())
                .query(String.class)
                .single())
        .isEqualTo("kept");
    assertThat(
            jdbc.sql("select verdict from ledger.observation where work_id = :id")
                .param("id", approval.work().id())
                .query(String.class)
                .list())
        .containsExactly("refused");
  }

  @Test
  void withinTheLimitsNobodyIsAskedAndARetrySpendsNothing() {
    var work = matter();
    var key = UUID.randomUUID();
    assertThat(claim(agent, work, Spending.COMPENSATION, 1_500, key).orThrow())
        .isInstanceOf(Ruling.Granted.class);
    assertThat(claim(agent, work, Spending.COMPENSATION, 1_500, key).orThrow())
        .isInstanceOf(Ruling.Granted.class);
    assertThat(spent(agent)).isEqualTo(1_500);
    var left = approvals.left(agent, Spending.COMPENSATION, work, clock.instant());
    assertThat(left.left()).isEqualTo(500);
    assertThat(compensates(agent, work, 501)).isInstanceOf(Ruling.Asked.class);
    assertThat(approvals.left(agent, Spending.REFUND, work, clock.instant()).left())
        .isEqualTo(20_000);
  }

  @Test
  void aNewDayMakesTheRunningLimitWholeAgain() {
    IntStream.range(0, 5).forEach(n -> compensates(agent, matter(), 2_000));
    assertThat(compensates(agent, matter(), 1)).isInstanceOf(Ruling.Asked.class);
    clock.advance(Duration.ofHours(14));
    assertThat(compensates(agent, matter(), 1)).isInstanceOf(Ruling.Granted.class);
  }

  @Test
  @Proves("authority.limit")
  void nobodyDecidesTheirOwnRequest() {
    var approval = asks(lead, 100_001);
    assertThat(approval.approver()).isEqualTo(manager.id());
    var tried = decides(lead, approval, true).is(409).json();
    assertThat(tried.at("/code").asString()).isEqualTo("own-request");
    assertThat(tried.at("/clause").asString()).isEqualTo("authority.limit");
    assertThat(decides(otherLead, approval, true).status()).isEqualTo(404);
    assertThat(decides(manager, approval, true).ok().at("/state").asString()).isEqualTo("granted");
  }

  @Test
  void aboveTheSecondLimitTwoPeopleGrantAndNeitherAsked() {
    var approval = asks(agent, 60_000);
    assertThat(approval.second()).isTrue();
    var once = decides(lead, approval, true).ok();
    assertThat(once.at("/state").asString()).isEqualTo("open");
    assertThat(once.at("/first/id").asString()).isEqualTo(lead.id().value().toString());
    assertThat(decides(lead, approval, true).is(409).code()).isEqualTo("two-people");
    assertThat(decides(otherLead, approval, true).ok().at("/state").asString())
        .isEqualTo("granted");
    assertThat(List.of(spent(lead), spent(otherLead))).containsExactly(60_000L, 0L);
  }

  @Test
  void aRefusalNeedsItsReasonAndSpendsNothing() {
    var approval = asks(agent, 3_000);
    api.as(lead.login())
        .post("/api/approvals/" + approval.id().value() + "/decision", Map.of("granted", false))
        .is(400);
    assertThat(decides(lead, approval, false).ok().at("/state").asString()).isEqualTo("refused");
    assertThat(spent(lead)).isZero();
    var asked = api.as(agent.login()).get("/api/approvals?scope=asked").ok().at("/items/0");
    assertThat(asked.at("/why").asString()).isEqualTo("看过了");
  }

  @Test
  void beyondTheGrantersOwnLimitTheNextRoleIsAsked() {
    IntStream.range(0, 10).forEach(n -> decides(lead, asks(agent, 50_000), true).ok());
    var approval = asks(agent, 50_000);
    var up = decides(lead, approval, true).ok();
    assertThat(up.at("/state").asString()).isEqualTo("open");
    assertThat(up.at("/asked").asString()).isEqualTo("manager");
    assertThat(decides(manager, approval, true).ok().at("/state").asString()).isEqualTo("granted");
    assertThat(spent(lead)).isEqualTo(500_000);
  }

  @Test
  void whoIsOnDutyIsAskedForWhoIsNot() {
    api.as(otherLead.login()).put("/api/presence", Map.of("state", "busy")).ok();
    assertThat(asks(agent, 2_500).approver()).isEqualTo(otherLead.id());
  }

  @Test
  void whatNobodyDecidesInTimeIsPutToTheNextRole() {
    var approval = asks(agent, 2_500);
    clock.advance(Duration.ofMinutes(61));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          JsonNode seen =
              api.as(manager.login()).get("/api/approvals/" + approval.id().value()).ok();
          assertThat(seen.at("/approver/id").asString()).isEqualTo(manager.id().value().toString());
          assertThat(seen.at("/clock/state").asString()).isEqualTo("broken");
        });
    assertThat(decides(lead, approval, true).ok().at("/state").asString()).isEqualTo("granted");
  }

  @Test
  void ofManyWhoSpendTheLastOfALimitAtOnceNobodySpendsItTwice() throws Exception {
    var rulings = together(16, n -> compensates(agent, matter(), 1_500));
    assertThat(rulings.stream().filter(Ruling.Granted.class::isInstance).count()).isEqualTo(6);
    assertThat(spent(agent)).isEqualTo(9_000);
    var work = matter();
    var fresh = brands.open(1);
    var other = fresh.agents().getFirst();
    brands.person(fresh, fresh.id().value() + ".lead", Role.SUPERVISOR, "front");
    var inOne = together(16, n -> compensates(other, work, 300));
    assertThat(inOne.stream().filter(Ruling.Granted.class::isInstance).count()).isEqualTo(6);
  }

  @Test
  void ofTwoApproversOneDecidesAndTheMoneyIsSpentOnce() throws Exception {
    var approval = asks(agent, 2_500);
    api.as(lead.login());
    api.as(otherLead.login());
    var answers =
        together(16, n -> decides(n % 2 == 0 ? lead : otherLead, approval, n % 4 < 2).status());
    assertThat(answers).containsOnly(200, 409);
    var granted =
        api.as(lead.login())
            .get("/api/approvals/" + approval.id().value())
            .ok()
            .at("/state")
            .asString()
            .equals("granted");
    assertThat(spent(lead) + spent(otherLead)).isEqualTo(granted ? 2_500 : 0);
    assertThat(
            jdbc.sql("select count(*) from approval.step where approval = :id and what <> 'asked'")
                .param("id", approval.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private static <T> List<T> together(int count, IntFunction<T> each) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(count)) {
      List<Future<T>> running = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int number = n;
        running.add(
            threads.submit(() -> {
              go.await();
              return each.apply(number);
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
