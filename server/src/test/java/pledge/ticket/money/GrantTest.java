package pledge.ticket.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.order.Orders;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Refunds and compensation on a ticket, from the offer to the money, through the public API. */
@PledgeTest
class GrantTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember lead;
  private Visitor visitor;
  private String ticket;

  @BeforeEach
  void aMatterFromTheChat() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead = brands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "front");
    orders.take(floor.id(), List.of(anOrder("M-1").paid(50_000).document()), clock.instant());
    api.as(agent.login())
        .put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    visitor = floor.visitor();
    var matter = new Matter(api, clock);
    var conversation = matter.reaches(visitor, agent);
    ticket =
        api.as(agent.login())
            .post("/api/conversations/" + conversation + "/ticket", matter.wish("抱枕开线"))
            .ok()
            .at("/id")
            .asString();
  }

  private TestApi.Answer grants(StaffMember who, UUID key, Map<String, Object> body) {
    return api.signIn(who.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", key.toString())
        .post("/api/tickets/" + ticket + "/grants", body);
  }

  private static Map<String, Object> body(String kind, long fen, String policy) {
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", kind);
    body.put("fen", fen);
    body.put("policy", policy);
    body.put("reason", "洗过一次就开线");
    if (kind.equals("refund")) {
      body.put("order", "M-1");
    }
    return body;
  }

  private JsonNode box() {
    return api.as(agent.login()).get("/api/tickets/" + ticket + "/grants").ok();
  }

  private List<String> told() {
    var messages =
        api.visitor(visitor).get("/api/chat/messages?limit=200&after=").ok().at("/items");
    return StreamSupport.stream(messages.spliterator(), false)
        .map(message -> message.at("/text").asString(""))
        .toList();
  }

  private List<String> steps() {
    return jdbc.sql(
            """
            select detail ->> 'step' from ticket.timeline
            where ticket = :ticket and what = 'grant' order by seq
            """)
        .param("ticket", UUID.fromString(ticket))
        .query(String.class)
        .list();
  }

  private List<String> verdicts(String clause) {
    return jdbc.sql(
            """
            select verdict from ledger.observation where work_id = :ticket and clause = :clause order by id
            """)
        .param("ticket", UUID.fromString(ticket))
        .param("clause", clause)
        .query(String.class)
        .list();
  }

  @Test
  @Proves("solve.policy-basis")
  void nothingIsGrantedWithoutAPolicyThatCarriesItAndTheCustomerSeesWhich() {
    var refused = grants(agent, UUID.randomUUID(), body("refund", 1_000, "")).is(409).json();
    assertThat(refused.at("/clause").asString()).isEqualTo("solve.policy-basis");
    assertThat(refused.at("/policies").toString())
        .contains("quality-fault")
        .doesNotContain("service-goodwill");
    grants(agent, UUID.randomUUID(), body("refund", 1_000, "service-goodwill")).is(409);
    grants(agent, UUID.randomUUID(), body("refund", 1_000, "quality-fault")).is(201);
    assertThat(verdicts("solve.policy-basis")).containsExactly("refused", "refused", "kept");
    assertThat(told())
        .anyMatch(text ->
            text.contains("10.00 元") && text.contains("质量问题退货退款") && text.contains("往返运费由我们承担"));
  }

  @Test
  void withinTheLimitsTheMoneyIsOnItsWayAtOnceAndARetryGrantsNothing() {
    var key = UUID.randomUUID();
    var first = grants(agent, key, body("compensation", 1_500, "service-goodwill")).is(201).json();
    var again = grants(agent, key, body("compensation", 1_500, "service-goodwill")).is(201).json();
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    await().untilAsserted(() -> assertThat(steps()).containsExactly("granted", "paid"));
    var box = box();
    assertThat(box.at("/items").size()).isEqualTo(1);
    assertThat(box.at("/items/0/payment").asString()).isEqualTo("paid");
    assertThat(box.at("/limits/compensation/left").asLong()).isEqualTo(500);
  }

  @Test
  @Proves("authority.limit")
  void beyondTheLimitsTheCustomerIsToldWhyItTakesLongerAndTheApproverDecides() {
    var asked =
        grants(agent, UUID.randomUUID(), body("refund", 30_000, "quality-fault")).is(201).json();
    assertThat(asked.at("/state").asString()).isEqualTo("asked");
    assertThat(told()).anyMatch(text -> text.contains("更高权限") && text.contains("11:00"));
    assertThat(verdicts("authority.limit")).containsExactly("refused");
    var approval = asked.at("/approval").asString();
    api.as(lead.login())
        .post("/api/approvals/" + approval + "/decision", Map.of("granted", true))
        .ok();
    await().untilAsserted(() -> assertThat(steps()).containsExactly("asked", "granted", "paid"));
    assertThat(told()).anyMatch(text -> text.contains("已为您办理退款 300.00 元"));
    assertThat(box().at("/items/0/state").asString()).isEqualTo("granted");
  }

  @Test
  void aRefusedApprovalTellsTheRequesterAndMovesNoMoney() {
    var asked =
        grants(agent, UUID.randomUUID(), body("compensation", 5_000, "service-goodwill"))
            .is(201)
            .json();
    api.as(lead.login())
        .post(
            "/api/approvals/" + asked.at("/approval").asString() + "/decision",
            Map.of("granted", false, "why", "先补发配件"))
        .ok();
    assertThat(steps()).containsExactly("asked", "refused");
    assertThat(box().at("/items/0/why").asString()).isEqualTo("先补发配件");
    assertThat(box().at("/items/0/payment").isNull()).isTrue();
    await()
        .untilAsserted(() ->
            assertThat(api.as(agent.login()).get("/api/alarms").ok().toString())
                .contains("approval.refused"));
  }

  private TestApi.Answer withdraws(StaffMember who, String approval) {
    return api.as(who.login())
        .post("/api/approvals/" + approval + "/withdrawal", Map.of("why", "客户改了主意"));
  }

  private TestApi.Answer grants(String approval) {
    return api.as(lead.login())
        .post("/api/approvals/" + approval + "/decision", Map.of("granted", true));
  }

  @Test
  @Proves("authority.limit")
  void whoAskedMayTakeItBackUntilItIsDecidedAndNoTicketClosesOverIt() {
    var asked =
        grants(agent, UUID.randomUUID(), body("refund", 30_000, "quality-fault")).is(201).json();
    var approval = asked.at("/approval").asString();
    api.as(agent.login())
        .post("/api/tickets/" + ticket + "/outcome", Map.of("text", "退款办理中", "way", "phone"))
        .ok();
    var refused = api.as(agent.login()).post("/api/tickets/" + ticket + "/close").is(409);
    assertThat(refused.code()).isEqualTo("approval-pending");
    assertThat(withdraws(lead, approval).code()).isEqualTo("not-yours");

    var back = withdraws(agent, approval).ok();
    assertThat(back.at("/state").asString()).isEqualTo("withdrawn");
    assertThat(back.at("/clock").isNull()).isTrue();
    assertThat(steps()).containsExactly("asked", "withdrawn");
    assertThat(box().at("/items/0/state").asString()).isEqualTo("withdrawn");
    withdraws(agent, approval).ok();
    assertThat(grants(approval).is(409).code()).isEqualTo("decided");
    api.as(agent.login()).post("/api/tickets/" + ticket + "/close").ok();
  }

  @Test
  void ofAWithdrawalAndADecisionAtOnceOneWins() throws Exception {
    api.as(lead.login());
    for (int round = 0; round < 4; round++) {
      var approval =
          grants(agent, UUID.randomUUID(), body("compensation", 3_000, "service-goodwill"))
              .is(201)
              .json()
              .at("/approval")
              .asString();
      var go = new CountDownLatch(1);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var taken =
            threads.submit(() -> {
              go.await();
              return withdraws(agent, approval).status();
            });
        var granted =
            threads.submit(() -> {
              go.await();
              return grants(approval).status();
            });
        go.countDown();
        assertThat(List.of(taken.get(), granted.get())).containsExactlyInAnyOrder(200, 409);
      }
    }
  }

  @Test
  void aReturnMovesNoMoneyAndAnOrderPaysBackNoMoreThanItTook() {
    grants(agent, UUID.randomUUID(), body("return", 0, "no-reason-7-days")).is(201);
    grants(agent, UUID.randomUUID(), body("return", 100, "no-reason-7-days")).is(400);
    assertThat(grants(lead, UUID.randomUUID(), body("refund", 50_001, "quality-fault")).code())
        .isEqualTo("more-than-paid");
    var other = brands.open(1).agents().getFirst();
    grants(other, UUID.randomUUID(), body("refund", 1, "quality-fault")).is(404);
  }

  @Test
  void grantingAndDecidingAtOnceOnOneTicketNeitherBlocksNorOverspends() throws Exception {
    var approvals = new ArrayList<String>();
    for (int n = 0; n < 4; n++) {
      approvals.add(
          grants(agent, UUID.randomUUID(), body("refund", 20_001, "quality-fault"))
              .is(201)
              .json()
              .at("/approval")
              .asString());
    }
    api.as(lead.login());
    var go = new CountDownLatch(1);
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        int number = n;
        running.add(
            threads.submit(() -> {
              go.await();
              return number % 2 == 0
                  ? api.as(lead.login())
                      .post(
                          "/api/approvals/" + approvals.get(number / 2) + "/decision",
                          Map.of("granted", true))
                      .status()
                  : grants(agent, UUID.randomUUID(), body("refund", 5_000, "price-protection"))
                      .status();
            }));
      }
      go.countDown();
      for (var one : running) {
        answers.add(one.get());
      }
    }
    assertThat(answers).allMatch(status -> status == 200 || status == 201 || status == 409);
    assertThat(
            jdbc.sql(
                    """
                    select coalesce(sum(j.minor), 0) from payment.journal j
                    where j.work_id = :ticket and j.state <> 'failed'
                    """)
                .param("ticket", UUID.fromString(ticket))
                .query(Long.class)
                .single())
        .isBetween(1L, 50_000L);
  }
}
