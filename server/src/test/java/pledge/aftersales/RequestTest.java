package pledge.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pledge.access.Role;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.TestApi;

/** Requests after a sale, from the reason to the money back, through the public API. */
@PledgeTest
class RequestTest extends AfterSale {

  @Test
  @Proves({"aftersales.reason-first", "aftersales.kinds"})
  void withoutAReasonNothingIsJudgedAndAFaultIsShown() {
    var body = wish("R-2", 1, 1, "warranty", "");
    var refused = asks(body).is(409).json();
    assertThat(refused.at("/clause").asString()).isEqualTo("aftersales.reason-first");
    assertThat(refused.at("/reasons").toString()).contains("quality-fault");
    body.put("reason", "quality-fault");
    assertThat(asks(body).is(409).code()).isEqualTo("show-the-fault");
    body.put("words", "开关失灵");
    assertThat(asks(body).is(409).code()).isEqualTo("show-the-fault");
    body.put("pictures", List.of(UUID.randomUUID().toString()));
    asks(body).is(400);
    body.put("pictures", List.of(picture()));
    var taken = asks(body).is(201).json();
    assertThat(taken.at("/eligible").asBoolean()).isTrue();
    assertThat(taken.at("/policy/code").asString()).isEqualTo("warranty-repair");
    assertThat(verdicts("aftersales.reason-first"))
        .containsExactly("refused", "refused", "refused", "kept");
    assertThat(verdicts("aftersales.kinds")).containsExactly("used");
  }

  @Test
  @Proves({"aftersales.eligibility", "aftersales.steps"})
  void aReturnGoesItsStepsWithinThePromisedTimeUntilTheMoneyIsBack() {
    var taken = asks(wish("R-1", 0, 2, "return", "no-reason")).is(201).json();
    var id = taken.at("/id").asString();
    assertThat(taken.at("/policy/text/zh").asString()).contains("七天内");
    assertThat(taken.at("/trace").toString()).contains("within-period", "tags-intact", "until");
    assertThat(clocks(id)).isEmpty();
    does(id, "approval").ok();
    does(id, "approval").ok();
    assertThat(told()).filteredOn(text -> text.contains("第一步")).hasSize(1);
    assertThat(does(id, "refund", Map.of()).is(409).code()).isEqualTo("wrong-state");
    assertThat(does(id, "arrival").ok().at("/dueAt").asString())
        .isEqualTo(clock.instant().plus(Duration.ofHours(48)).toString());
    assertThat(clocks(id)).containsExactly("running");
    does(id, "inspection", Map.of("condition", AS_NEW, "note", "完好")).ok();
    // 9,999 + 5,000, off 1,000: cushions 9,332, a piece 3,111 or 3,110; the way back is the
    // customer's
    var refund = does(id, "refund", Map.of()).ok();
    assertThat(refund.at("/pays").asLong()).isEqualTo(6_222);
    assertThat(refund.at("/back/freight").asLong()).isZero();
    reaches(id, "refunded");
    does(id, "refund", Map.of()).ok();
    assertThat(clocks(id)).containsExactly("kept");
    assertThat(verdicts("aftersales.eligibility")).containsExactly("kept");
    assertThat(told()).anyMatch(text -> text.contains("62.22 元") && text.contains("七天无理由退货"));
    assertThat(does(id, "completion").ok().at("/state").asString()).isEqualTo("done");
    assertThat(
            jdbc.sql("select sum(minor) from payment.journal where work_id = :ticket")
                .param("ticket", UUID.fromString(ticket))
                .query(Long.class)
                .single())
        .isEqualTo(6_222);
  }

  @Test
  @Proves({"aftersales.eligibility", "aftersales.refusal"})
  void aRefusalExplainsTheClauseAndOffersAnotherWayAndADisputeBecomesAComplaint() {
    var taken = asks(wish("R-2", 0, 1, "return", "no-reason")).is(201).json();
    var id = taken.at("/id").asString();
    assertThat(taken.at("/eligible").asBoolean()).isFalse();
    assertThat(taken.at("/ways").size()).isPositive();
    var no = does(id, "approval").is(409).json();
    assertThat(no.at("/clause").asString()).isEqualTo("aftersales.eligibility");
    assertThat(no.at("/rules").toString()).contains("not-made-to-order");
    does(id, "refusal", Map.of("said", false)).ok();
    assertThat(told())
        .anyMatch(text ->
            text.contains("第二十五条") && text.contains("七天无理由退货") && text.contains("免费修改或调整一次"));
    assertThat(verdicts("aftersales.eligibility")).containsExactly("refused", "refused");
    assertThat(verdicts("aftersales.refusal")).containsExactly("kept");
    assertThat(does(id, "dispute", Map.of("why", "尺寸是你们量的")).ok().at("/state").asString())
        .isEqualTo("disputed");
    assertThat(
            jdbc.sql("select type from ticket.ticket where id = :ticket")
                .param("ticket", UUID.fromString(ticket))
                .query(String.class)
                .single())
        .isEqualTo("complaint");
  }

  @Test
  @Proves("aftersales.refusal")
  void whatTheRulesAllowHasNoClauseToBeRefusedWith() {
    var id = asks(wish("R-1", 1, 1, "exchange", "no-reason")).is(201).json().at("/id").asString();
    var no = does(id, "refusal", Map.of("said", true)).is(409).json();
    assertThat(no.at("/clause").asString()).isEqualTo("aftersales.refusal");
    assertThat(verdicts("aftersales.refusal")).containsExactly("refused");
  }

  @Test
  void whatIsFoundOnArrivalIsJudgedByTheSameRules() {
    var body = wish("R-1", 0, 1, "return", "no-reason");
    body.remove("condition");
    var id = asks(body).is(201).json().at("/id").asString();
    assertThat(read(id).at("/trace").toString()).contains("\"verdict\":\"open\"");
    does(id, "approval").ok();
    does(id, "arrival").ok();
    var worn = new LinkedHashMap<>(AS_NEW);
    worn.put("fresh", "no");
    var found = does(id, "inspection", Map.of("condition", worn, "note", "有洗涤痕迹")).ok();
    assertThat(found.at("/eligible").asBoolean()).isFalse();
    assertThat(does(id, "refund", Map.of()).is(409).code()).isEqualTo("not-eligible");
    does(id, "refusal", Map.of("said", false)).ok();
    assertThat(state(id)).isEqualTo("refused");
  }

  @Test
  void severalRequestsForAllPiecesComeToWhatWasPaidForThem() {
    var sum = 0L;
    for (int quantity : List.of(1, 2)) {
      var id = inspected(quantity);
      sum += does(id, "refund", Map.of()).ok().at("/pays").asLong();
      reaches(id, "refunded");
    }
    assertThat(sum).isEqualTo(9_332);
    assertThat(asks(wish("R-1", 0, 1, "return", "no-reason")).is(409).code())
        .isEqualTo("pieces-taken");
  }

  @Test
  @Proves("authority.limit")
  void beyondTheLimitsSomebodyWithMoreAuthorityDecides() {
    var body = wish("R-2", 1, 1, "refund", "quality-fault");
    body.put("words", "开关失灵");
    body.put("pictures", List.of(picture()));
    var id = asks(body).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    assertThat(clocks(id)).containsExactly("running");
    assertThat(does(id, "refund", Map.of()).ok().at("/state").asString()).isEqualTo("asked");
    assertThat(api.as(agent.login()).post("/api/tickets/" + ticket + "/close").status())
        .isEqualTo(409);
    decides(id, false);
    reaches(id, "approved");
    assertThat(does(id, "refund", Map.of("minor", 60_001)).is(409).code())
        .isEqualTo("more-than-share");
    assertThat(does(id, "refund", Map.of("minor", 30_000)).ok().at("/state").asString())
        .isEqualTo("asked");
    decides(id, true);
    reaches(id, "refunded");
    assertThat(read(id).at("/pays").asLong()).isEqualTo(30_000);
    assertThat(clocks(id)).containsExactly("kept");
  }

  @Test
  void ofTwoRequestsAtOnceForTheLastPieceOneGetsIt() throws Exception {
    for (int round = 0; round < 3; round++) {
      var answers =
          atOnce(
              () -> asks(wish("R-1", 1, 1, "return", "no-reason")),
              () -> asks(wish("R-1", 1, 1, "exchange", "no-reason")));
      assertThat(answers).extracting(TestApi.Answer::status).containsExactlyInAnyOrder(201, 409);
      var winner = answers.stream().filter(it -> it.status() == 201).findFirst().orElseThrow();
      does(winner.json().at("/id").asString(), "cancellation").ok();
    }
  }

  @Test
  void ofARefundAndACancellationAtOnceOneWins() throws Exception {
    for (int round = 0; round < 3; round++) {
      var id = inspected(1);
      var answers = atOnce(() -> does(id, "refund", Map.of()), () -> does(id, "cancellation"));
      assertThat(answers).extracting(TestApi.Answer::status).containsExactlyInAnyOrder(200, 409);
      boolean refunded = answers.getFirst().status() == 200;
      reaches(id, refunded ? "refunded" : "cancelled");
      assertThat(read(id).at("/pays").isNull()).isEqualTo(!refunded);
      if (!refunded) {
        assertThat(clocks(id)).containsExactly("cancelled");
      }
    }
    assertThat(
            jdbc.sql(
                    """
                    select coalesce(sum(j.minor), 0) = coalesce((
                      select sum(pays) from aftersales.request where ticket = :ticket), 0)
                    from payment.journal j where j.work_id = :ticket
                    """)
                .param("ticket", UUID.fromString(ticket))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aRepeatTakesOneRequestAndStrangersSeeNone() {
    var key = UUID.randomUUID();
    var first = asks(key, wish("R-1", 0, 1, "return", "no-reason")).is(201).json();
    var again = asks(key, wish("R-1", 0, 1, "return", "no-reason")).is(201).json();
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login())
        .post("/api/aftersales/" + first.at("/id").asString() + "/approval")
        .is(404);
    api.as(stranger.login()).get("/api/tickets/" + ticket + "/aftersales").is(404);
  }

  @Test
  @Proves("aftersales.eligibility")
  void aRequestIsJudgedByThePolicyOfTheDayOfPurchase() {
    var manager = brands.person(floor, floor.id().value() + ".manager", Role.MANAGER, "front");
    var longer = Map.of("aftersales.eligibility", Map.of("durations", Map.of("noReason", "P15D")));
    api.as(manager.login()).put("/api/standard/overrides", Map.of("clauses", longer)).ok();
    orders.take(
        floor.id(),
        List.of(
            anOrder("R-3")
                .of("HT-C-001", "亚麻抱枕", 1, 3_333)
                .paid(3_333)
                .delivered(clock.instant().minus(Duration.ofDays(9)))
                .document()),
        clock.instant());
    var taken = asks(wish("R-3", 0, 1, "return", "no-reason")).is(201).json();
    assertThat(taken.at("/eligible").asBoolean()).isFalse();
    assertThat(taken.at("/trace").toString()).contains("2026-11-16T16:00:00Z");
  }

  @Test
  void theRulesCanBeReadAsTheyStandToday() {
    var rules = api.as(agent.login()).get("/api/aftersales/rules").ok();
    assertThat(rules.at("/rules").toString())
        .contains("tags-intact", "not-made-to-order", "第二十五条", "article 25");
    assertThat(rules.at("/policies").toString()).contains("no-reason-7-days", "quality-fault");
    api.as(agent.login()).get("/api/aftersales/rules?on=2026-11-10").ok();
    api.as(agent.login()).get("/api/aftersales/rules?on=2999-01-01").is(400);
  }
}
