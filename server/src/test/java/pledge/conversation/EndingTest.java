package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class EndingTest {

  private static final Map<String, String> RECORD =
      Map.of(
          "need", "补发一只杯子",
          "description", "收货时杯口破损",
          "handling", "核对照片后登记补发",
          "result", "三天内补发",
          "feedback", "");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private StaffMember agent;
  private Talk talk;
  private String id;

  @BeforeEach
  void aConversationInHand() {
    var floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    talk = new Talk(api, floor.visitor());
    id = talk.reaches(agent);
    talk.answers(agent, id, "您好，我来帮您处理").is(201);
  }

  @Test
  @Proves("triage.type")
  void aConversationWithoutATypeIsNotClosed() {
    record();
    ask();
    yes();
    var refusal = close();
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.json().get("clause").asString()).isEqualTo("triage.type");
    assertThat(observed("triage.type", "refused")).isEqualTo(1);
    type("order");
    assertThat(close().ok().get("closeReason").asString()).isEqualTo("solved");
    assertThat(observed("triage.type", "kept")).isEqualTo(1);
  }

  @Test
  @Proves("chat.record")
  void aConversationWithoutItsRecordIsNotClosedAndTheMissingFieldsAreNamed() {
    type("order");
    api.as(agent.login())
        .put(
            "/api/conversations/" + id + "/record",
            Map.of(
                "need", "查物流", "description", "", "handling", "", "result", "已告知", "feedback", ""))
        .is(200);
    ask();
    yes();
    var refusal = close();
    assertThat(refusal.json().get("clause").asString()).isEqualTo("chat.record");
    List<String> missing = new ArrayList<>();
    refusal.json().at("/gates/0/fields").forEach(field -> missing.add(field.asString()));
    assertThat(missing).containsExactly("description", "handling");
    assertThat(observed("chat.record", "refused")).isEqualTo(1);
  }

  @Test
  @Proves("chat.confirm")
  void aConversationIsNotClosedBeforeTheCustomerWasAsked() {
    type("order");
    record();
    assertThat(close().json().get("clause").asString()).isEqualTo("chat.confirm");
    ask();
    assertThat(close().json().get("clause").asString()).isEqualTo("chat.confirm");
    yes();
    // the record is complete, so the customer's yes ends it at once
    assertThat(talk.thread().at("/state/closed").asBoolean()).isTrue();
    assertThat(talk.thread().at("/state/canRate").asBoolean()).isTrue();
  }

  @Test
  @Proves("chat.confirm")
  void aDissatisfiedCustomerIsNotClosed() {
    type("order");
    record();
    ask();
    answer(true, false, false);
    assertThat(close().json().get("clause").asString()).isEqualTo("chat.confirm");
    assertThat(talk.of(agent, id).at("/state").asString()).isEqualTo("open");
  }

  @Test
  @Proves("chat.confirm")
  void aSilentCustomerIsClosedAsUnansweredAndReopenedByAnyWord() {
    type("order");
    record();
    ask();
    clock.advance(Duration.ofMinutes(11));
    await().untilAsserted(() -> assertThat(talk.thread().at("/state/closed").asBoolean()).isTrue());
    assertThat(talk.of(agent, id).at("/closeReason").asString()).isEqualTo("unanswered");
    var again = talk.says("不好意思刚看到，杯子还没收到");
    assertThat(again.at("/message/conversation").asString()).isEqualTo(id);
    assertThat(talk.thread().at("/state/closed").asBoolean()).isFalse();
  }

  @Test
  void thanksAfterTheEndStayInTheEndedConversationAndAWordOpensANewOne() {
    type("order");
    record();
    ask();
    yes();
    assertThat(talk.says("谢谢").at("/message/conversation").asString()).isEqualTo(id);
    assertThat(talk.thread().at("/state/closed").asBoolean()).isTrue();
    assertThat(talk.says("我还想买一个花瓶").at("/message/conversation").asString()).isNotEqualTo(id);
  }

  @Test
  void aClosedConversationFreesThePlaceOfItsPersonAndHasNoOpenClock() {
    type("order");
    record();
    ask();
    yes();
    assertThat(routing.seat(agent.id()).orElseThrow().load()).isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from ledger.commitment where work_id = :id::uuid and ended_at is null"
                        + " and work_kind = 'conversation' and clause like 'chat.%-reply'")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void type(String type) {
    api.as(agent.login()).put("/api/conversations/" + id + "/type", Map.of("type", type)).is(200);
  }

  private void record() {
    api.as(agent.login()).put("/api/conversations/" + id + "/record", RECORD).is(200);
  }

  private void ask() {
    api.as(agent.login()).post("/api/conversations/" + id + "/closing").is(200);
  }

  private void yes() {
    answer(true, true, false);
  }

  private void answer(boolean solved, boolean satisfied, boolean more) {
    api.visitor(talk.visitor)
        .post("/api/chat/closing", Map.of("solved", solved, "satisfied", satisfied, "more", more))
        .is(204);
  }

  private TestApi.Answer close() {
    return api.as(agent.login()).post("/api/conversations/" + id + "/close");
  }

  private int observed(String clause, String verdict) {
    return jdbc.sql(
            """
            select count(*) from ledger.observation
            where work_id = :id::uuid and clause = :clause and verdict = :verdict
            """)
        .param("id", id)
        .param("clause", clause)
        .param("verdict", verdict)
        .query(Integer.class)
        .single();
  }
}
