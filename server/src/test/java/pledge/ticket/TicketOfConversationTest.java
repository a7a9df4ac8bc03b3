package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** A conversation that becomes a ticket, and what is said on the ticket afterwards. */
@PledgeTest
class TicketOfConversationTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired TicketOpening opening;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private StaffMember agent;
  private Visitor visitor;
  private Matter matter;
  private String conversation;
  private Instant firstWord;

  @BeforeEach
  void aConversationInHand() {
    var floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    matter = new Matter(api, clock);
    firstWord = clock.instant();
    conversation = matter.reaches(visitor, agent);
    answer("您好，我来看看");
  }

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private void answer(String text) {
    me().post(
            "/api/conversations/" + conversation + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text))
        .is(201);
  }

  private TestApi.Answer becomesTicket() {
    return me().post("/api/conversations/" + conversation + "/ticket", matter.wish("补发一只杯子"));
  }

  private JsonNode read(JsonNode ticket) {
    return matter.read(agent, ticket.get("id").asString());
  }

  private static String path(JsonNode ticket, String more) {
    return "/api/tickets/" + ticket.get("id").asString() + more;
  }

  private List<String> thread() {
    var texts = new ArrayList<String>();
    api.visitor(visitor)
        .get("/api/chat/messages?limit=200")
        .ok()
        .get("items")
        .forEach(item -> texts.add(item.get("text").asString()));
    return texts;
  }

  @Test
  void theSolveClockCountsFromTheFirstMessageOfTheMatter() {
    clock.advance(Duration.ofMinutes(20));
    var ticket = becomesTicket().is(201).json();
    assertThat(ticket.get("conversation").asString()).isEqualTo(conversation);
    var solve = Matter.clock(ticket, "solve.normal");
    assertThat(Instant.parse(solve.get("startedAt").asString())).isEqualTo(firstWord);
    assertThat(me().get("/api/conversations/" + conversation).ok().at("/ticket/number").asString())
        .isEqualTo(ticket.get("number").asString());
  }

  @Test
  void manyWhoOpenFromOneConversationAtOnceGetTheSameTicket() throws Exception {
    me().get("/api/me").ok();
    var numbers = new HashSet<String>();
    var barrier = new CyclicBarrier(8);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 8)
              .mapToObj(n ->
                  threads.submit(() -> {
                    barrier.await();
                    return becomesTicket().is(201).json().get("number").asString();
                  }))
              .toList();
      for (var answer : answers) {
        numbers.add(answer.get());
      }
    }
    assertThat(numbers).containsExactly("T-2026-000001");
  }

  @Test
  void whatIsWrittenOnTheTicketReachesTheCustomerOnceHoweverOftenItIsSent() {
    var ticket = becomesTicket().is(201).json();
    var message = Map.of("clientId", UUID.randomUUID(), "text", "仓库正在核对，请放心");
    var first = me().post(path(ticket, "/messages"), message).is(201).json();
    var second = me().post(path(ticket, "/messages"), message).is(201).json();
    assertThat(second.get("version").asInt()).isEqualTo(first.get("version").asInt());
    assertThat(thread().stream().filter("仓库正在核对，请放心"::equals)).hasSize(1);
    me().post(path(ticket, "/notes"), Map.of("text", "客户有点急")).is(201);
    assertThat(thread()).doesNotContain("客户有点急");
  }

  @Test
  void aTextThatWallsTheCustomerOffIsRefusedOnTicketsToo() {
    var ticket = becomesTicket().is(201).json();
    var refused =
        me().post(
                path(ticket, "/messages"),
                Map.of("clientId", UUID.randomUUID(), "text", "不好意思，这是公司规定，我们办不了"))
            .is(409)
            .json();
    assertThat(refused.get("clause").asString()).isEqualTo("chat.no-stonewalling");
    assertThat(refused.get("alternatives").isEmpty()).isFalse();
    me().post(path(ticket, "/outcome"), Map.of("text", "这是公司规定，我们办不了")).is(409);
    assertThat(read(ticket).get("outcome").isNull()).isTrue();
    assertThat(String.join("", thread())).doesNotContain("公司规定");
  }

  @Test
  void tellingTheOutcomeSendsItOnceStopsTheClockAndLetsTheTicketClose() {
    var ticket = becomesTicket().is(201).json();
    var outcome = Map.of("text", "新杯子已经发出，周五送到");
    var solved = me().post(path(ticket, "/outcome"), outcome).ok();
    me().post(path(ticket, "/outcome"), outcome).ok();
    assertThat(solved.get("state").asString()).isEqualTo("solved");
    assertThat(clockState(solved, "solve.normal")).isEqualTo("kept");
    assertThat(thread().stream().filter(text -> text.contains("新杯子已经发出，周五送到"))).hasSize(1);
    assertThat(me().post(path(ticket, "/outcome"), Map.of("text", "改了，周六到")).is(409).code())
        .isEqualTo("already-told");
    assertThat(me().post(path(ticket, "/close")).ok().get("state").asString()).isEqualTo("closed");
  }

  @Test
  void waitingForTheAnswerToAWrittenQuestionHaltsTheSolveClockAndTheAnswerLetsItGoOn() {
    var ticket = becomesTicket().is(201).json();
    me().post(
            path(ticket, "/messages"),
            Map.of("clientId", UUID.randomUUID(), "text", "请发一张杯口的照片，好吗？"))
        .is(201);
    var waiting = me().put(path(ticket, "/state"), Map.of("state", "waiting")).ok();
    assertThat(clockState(waiting, "solve.normal")).isEqualTo("paused");
    var due = Instant.parse(Matter.clock(waiting, "solve.normal").get("dueAt").asString());
    clock.advance(Duration.ofMinutes(50));
    matter.says(visitor, "照片发了");
    await().untilAsserted(() -> assertThat(read(ticket).get("state").asString()).isEqualTo("open"));
    var going = read(ticket);
    assertThat(clockState(going, "solve.normal")).isEqualTo("running");
    assertThat(Instant.parse(Matter.clock(going, "solve.normal").get("dueAt").asString()))
        .isEqualTo(due.plus(Duration.ofMinutes(50)));
  }

  @Test
  void waitingWithoutAQuestionHaltsNothing() {
    matter.says(visitor, "到底什么时候能好？");
    var ticket = becomesTicket().is(201).json();
    var waiting = me().put(path(ticket, "/state"), Map.of("state", "waiting")).ok();
    assertThat(clockState(waiting, "solve.normal")).isEqualTo("running");
  }

  @Test
  void theCustomersWordReopensASolvedTicketButThanksDoNot() {
    var ticket = becomesTicket().is(201).json();
    me().post(path(ticket, "/outcome"), Map.of("text", "新杯子已经发出")).ok();
    clock.advance(Duration.ofMinutes(5));
    matter.says(visitor, "谢谢");
    clock.advance(Duration.ofMinutes(5));
    matter.says(visitor, "可是我收到的还是破的");
    await().untilAsserted(() -> assertThat(read(ticket).get("state").asString()).isEqualTo("open"));
    var reopened = read(ticket);
    assertThat(reopened.get("round").asInt()).isEqualTo(2);
    assertThat(Instant.parse(Matter.clock(reopened, "solve.normal").get("startedAt").asString()))
        .isEqualTo(clock.instant());
    assertThat(reopened.at("/nextStep/owner/id").asString())
        .isEqualTo(agent.id().value().toString());
  }

  @Test
  void
      whatTheCustomerWritesAfterTheConversationEndedAsATicketStillReachesTheTicketUntilItIsClosed() {
    var ticket = becomesTicket().is(201).json();
    me().put("/api/conversations/" + conversation + "/type", Map.of("type", "order")).ok();
    me().put(
            "/api/conversations/" + conversation + "/record",
            Map.of(
                "need", "补发",
                "description", "少了一只杯子",
                "handling", "转工单",
                "result", "工单跟进",
                "feedback", ""))
        .ok();
    me().post("/api/conversations/" + conversation + "/close").ok();
    me().post(path(ticket, "/outcome"), Map.of("text", "新杯子已经发出")).ok();
    clock.advance(Duration.ofHours(2));
    assertThat(matter.says(visitor, "收到的颜色不对").at("/message/conversation").asString())
        .isEqualTo(conversation);
    await().untilAsserted(() -> assertThat(read(ticket).get("state").asString()).isEqualTo("open"));
    me().post(path(ticket, "/outcome"), Map.of("text", "颜色换好了")).ok();
    me().post(path(ticket, "/close")).ok();
  }

  @Test
  @Proves("online.message-reply")
  void aMessageLeftAtNightBecomesATicketOwedAnAnswerFiveMinutesAfterTheDeskOpens() {
    // 23:30 in Shanghai: nobody is there
    clock.set(Instant.parse("2026-11-18T15:30:00Z"));
    routing.set(agent, Presence.OFF, clock.instant());
    var night = new Visitor(UUID.randomUUID(), visitor.brand());
    matter.says(night, "你们几点上班？转人工");
    var ticket = await().until(this::leftMessage, found -> found != null);
    assertThat(ticket.get("state").asString()).isEqualTo("new");
    assertThat(ticket.get("title").asString()).startsWith("留言：");
    var reply = Matter.clock(ticket, "online.message-reply");
    // the desk opens at nine: 01:05 UTC
    assertThat(Instant.parse(reply.get("dueAt").asString()))
        .isEqualTo(Instant.parse("2026-11-19T01:05:00Z"));

    clock.set(Instant.parse("2026-11-19T01:03:00Z"));
    var id = ticket.get("id").asString();
    say(id, "稍等");
    assertThat(clockState(matter.read(agent, id), "online.message-reply")).isEqualTo("running");
    say(id, "您好，我们九点上班，现在为您处理");
    assertThat(clockState(matter.read(agent, id), "online.message-reply")).isEqualTo("kept");
  }

  @Test
  void aConversationThatCameLooseAfterTheOutcomeWasToldOwesNothing() {
    var ticket = becomesTicket().is(201).json();
    me().post(path(ticket, "/outcome"), Map.of("text", "新杯子已经发出")).ok();
    clock.advance(Duration.ofMinutes(5));
    left();
    assertThat(read(ticket).get("state").asString()).isEqualTo("solved");

    matter.says(visitor, "可是还少一只");
    await().untilAsserted(() -> assertThat(read(ticket).get("state").asString()).isEqualTo("open"));
    left();
    assertThat(Matter.clock(read(ticket), "online.message-reply").get("state").asString())
        .isEqualTo("running");
  }

  /** As when the person who had it went home. */
  private void left() {
    var now = clock.instant();
    opening.messageLeft(
        new NewTicket(
            visitor.brand(),
            "other",
            "normal",
            "留言",
            "web",
            null,
            new ConversationId(UUID.fromString(conversation)),
            now,
            null,
            new StepWish("回复留言", now.plus(Duration.ofHours(1)), Answerable.nobody()),
            Map.of(),
            null),
        now,
        new SystemActor("message-left"),
        now);
  }

  private void say(String ticket, String text) {
    me().post(
            "/api/tickets/" + ticket + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text))
        .is(201);
  }

  private @org.jspecify.annotations.Nullable JsonNode leftMessage() {
    var items = me().get("/api/tickets?scope=team&state=new").ok().get("items");
    return items.isEmpty() ? null : items.get(0);
  }
}
