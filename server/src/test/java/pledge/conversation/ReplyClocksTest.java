package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
class ReplyClocksTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Talk talk;

  @BeforeEach
  void oneAgentReady() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    talk = new Talk(api, floor.visitor());
  }

  @Test
  @Proves("chat.first-reply")
  void theFirstReplyClockRunsFromTheHandOverToThePersonsOwnWords() {
    var id = talk.reaches(agent);
    assertThat(states(id)).contains("chat.first-reply running");
    clock.advance(Duration.ofSeconds(20));
    talk.answers(agent, id, "您好，我来帮您看看这件事").is(201);
    assertThat(states(id)).contains("chat.first-reply kept");
  }

  @Test
  @Proves("chat.first-reply")
  void oneMomentDoesNotStopTheFirstReplyClock() {
    var id = talk.reaches(agent);
    talk.answers(agent, id, "请稍等").is(201);
    assertThat(states(id)).contains("chat.first-reply running");
    clock.advance(Duration.ofSeconds(31));
    await().untilAsserted(() -> assertThat(states(id)).contains("chat.first-reply broken"));
  }

  @Test
  @Proves("chat.every-reply")
  void everyLaterMessageOfTheCustomerHasItsOwnClock() {
    var id = talk.reaches(agent);
    talk.answers(agent, id, "您好，请问遇到了什么问题？").is(201);
    clock.advance(Duration.ofSeconds(5));
    talk.says("杯子碎了");
    var first = due(id, "chat.every-reply");
    clock.advance(Duration.ofSeconds(10));
    talk.says("两只都碎了");
    assertThat(due(id, "chat.every-reply")).isEqualTo(first);
    talk.answers(agent, id, "非常抱歉，我马上为您登记补发").is(201);
    assertThat(states(id)).contains("chat.every-reply kept");
    talk.says("多久能到");
    clock.advance(Duration.ofSeconds(31));
    await().untilAsserted(() -> assertThat(states(id)).contains("chat.every-reply broken"));
  }

  @Test
  @Proves("bot.handover")
  void theHandOverClockRunsUntilThePersonsFirstMessage() {
    var id = talk.reaches(agent);
    assertThat(states(id)).contains("bot.handover running");
    talk.answers(agent, id, "您好，我是小荷").is(201);
    assertThat(states(id)).contains("bot.handover kept");
  }

  @Test
  @Proves("bot.handover")
  void aPersonWhoIsDoneGivesTheConversationBackToTheAssistant() {
    var id = talk.reaches(agent);
    talk.answers(agent, id, "已经帮您改好地址了").is(201);
    api.as(agent.login()).post("/api/conversations/" + id + "/handback").is(200);
    assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("assistant");
    assertThat(routing.seat(agent.id()).orElseThrow().load()).isZero();
    assertThat(talk.answers(agent, id, "还在吗").status()).isEqualTo(409);
  }

  @Test
  @Proves("intake.ack")
  void whoeverCannotBeHelpedAtOnceIsToldThatTheMessageHasArrived() {
    routing.set(agent, Presence.BUSY, clock.instant());
    var id = talk.says("转人工").at("/message/conversation").asString();
    await().untilAsserted(() -> assertThat(states(id)).contains("intake.ack kept"));
    assertThat(talk.texts()).anyMatch(text -> text.contains("已收到"));
  }

  @Test
  @Proves("bot.reply")
  void theAssistantsClockRunsFromTheMessageToItsAnswer() {
    var id = talk.says("怎么退货").at("/message/conversation").asString();
    await()
        .untilAsserted(() ->
            assertThat(states(id))
                .anyMatch(s -> s.equals("bot.reply kept") || s.equals("bot.reply cancelled")));
  }

  // guarantee 14
  @Test
  void afterTheHandOverTheAssistantCannotWrite() {
    var id = talk.reaches(agent);
    talk.answers(agent, id, "您好").is(201);
    for (int i = 0; i < 3; i++) {
      talk.says("怎么退货" + i);
      talk.answers(agent, id, "我来为您处理" + i).is(201);
    }
    List<String> authors = new ArrayList<>();
    talk.thread().get("items").forEach(item -> authors.add(item.at("/author/kind").asString()));
    int handedOver = authors.lastIndexOf("system");
    assertThat(authors.subList(handedOver, authors.size())).doesNotContain("assistant");
  }

  // guarantee 14
  @Test
  void aConversationIsHandedOverWhenNobodyElseCanAnswer() {
    var id = talk.reaches(agent);
    assertThat(talk.of(agent, id).at("/mode").asString()).isEqualTo("person");
  }

  @Test
  void theCustomerWaitsAgainAndIsToldWhenThePersonsBrowserDies() {
    var second = brands.person(floor, agent.login() + ".second", pledge.access.Role.AGENT, "front");
    var id = talk.reaches(agent);
    routing.set(second, Presence.READY, clock.instant());
    jdbc.sql(
            "update routing.presence set lease_until = clock_timestamp() - interval '1 s' where staff = :id")
        .param("id", agent.id().value())
        .update();
    await()
        .untilAsserted(() ->
            assertThat(talk.of(second, id).at("/owner/id").asString(""))
                .isEqualTo(second.id().value().toString()));
    assertThat(talk.answers(agent, id, "我回来了").code()).isEqualTo("not-owner");
    talk.answers(second, id, "您好，接下来由我为您处理").is(201);
  }

  @Test
  void aPersonWhoseNetworkComesAndGoesIsAnnouncedOnceAndMissedOnce() {
    var id = talk.reaches(agent);
    for (int gap = 1; gap <= 3; gap++) {
      jdbc.sql(
              "update routing.presence set lease_until = clock_timestamp() - interval '1 s' where staff = :id")
          .param("id", agent.id().value())
          .update();
      await()
          .untilAsserted(
              () -> assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("waiting"));
      routing.set(agent, Presence.READY, clock.instant());
      await()
          .untilAsserted(
              () -> assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("person"));
    }
    var nickname = agent.nickname();
    assertThat(talk.texts().stream().filter(text -> text.contains(nickname))).hasSize(1);
    var notices = new ArrayList<String>();
    talk.thread()
        .get("items")
        .forEach(item -> {
          if (item.get("kind").asString().equals("notice")) {
            notices.add(item.get("text").asString());
          }
        });
    // the message has arrived, who serves, and once that they are gone
    assertThat(notices).hasSize(3).doesNotHaveDuplicates();
    assertThat(talk.of(agent, id).at("/owner/id").asString())
        .isEqualTo(agent.id().value().toString());
  }

  @Test
  void nobodyOnDutyTakesTheMessageAndSaysWhenSomebodyWillBeThere() {
    routing.set(agent, Presence.OFF, clock.instant());
    var id = talk.says("转人工").at("/message/conversation").asString();
    await().untilAsserted(() -> assertThat(states(id)).contains("intake.ack kept"));
    assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("assistant");
  }

  private List<String> states(String conversation) {
    return jdbc.sql(
            "select clause || ' ' || state from ledger.commitment where work_id = :id::uuid order by id")
        .param("id", conversation)
        .query(String.class)
        .list();
  }

  private String due(String conversation, String clause) {
    var page =
        api.as(agent.login())
            .get(
                "/api/commitments?work=conversation:"
                    + conversation
                    + "&clause="
                    + clause
                    + "&state=open")
            .ok();
    assertThat(page.get("items")).hasSize(1);
    return page.at("/items/0/dueAt").asString();
  }
}
