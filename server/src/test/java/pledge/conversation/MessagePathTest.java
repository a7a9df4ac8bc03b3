package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Visitor;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class MessagePathTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired MessageWriter writer;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  // guarantee 1
  @Test
  void rapidMessagesOfANewVisitorOpenOneConversation() throws Exception {
    var visitor = brands.open(0).visitor();
    List<Callable<Appended>> rapid = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      var text = "第" + i + "句";
      rapid.add(() -> writer.write(fromCustomer(visitor, UUID.randomUUID(), text)));
    }
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : many.invokeAll(rapid)) {
        assertThat(answer.get()).isInstanceOf(Appended.Stored.class);
      }
    }
    assertThat(
            jdbc.sql("select count(*) from conversation.conversation where identity = :id")
                .param("id", visitor.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  // guarantee 2
  @Test
  void aThreadHasOneGaplessOrderThatEveryReaderSees() throws Exception {
    var floor = brands.open(1);
    var agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    var talk = new Talk(api, floor.visitor());
    var id = talk.reaches(agent);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> both = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        var number = i;
        both.add(() -> talk.says("问" + number));
        both.add(() -> talk.answers(agent, id, "答" + number).ok());
      }
      for (var done : many.invokeAll(both)) {
        done.get();
      }
    }
    var forStaff =
        api.as(agent.login()).get("/api/conversations/" + id + "/messages?limit=200").ok();
    var forCustomer = talk.thread();
    List<String> staffOrder = new ArrayList<>();
    List<String> customerOrder = new ArrayList<>();
    forStaff.get("items").forEach(item -> staffOrder.add(item.get("id").asString()));
    forCustomer.get("items").forEach(item -> customerOrder.add(item.get("id").asString()));
    assertThat(staffOrder).isEqualTo(customerOrder);
    long expected = 1;
    for (var item : forStaff.get("items")) {
      assertThat(item.get("seq").asLong()).isEqualTo(expected++);
    }
    assertThat(forStaff.get("head").asLong()).isEqualTo(expected - 1);
  }

  // guarantee 4
  @Test
  void aReaderThatIsCutOffAgainAndAgainEndsWithExactlyWhatTheServerHas() {
    var talk = new Talk(api, brands.open(0).visitor());
    var random = new Random(20261122);
    List<String> read = new ArrayList<>();
    var cursor = "";
    for (int i = 0; i < 20; i++) {
      talk.says("第" + i + "条");
      if (random.nextInt(3) == 0) {
        continue; // the hint was lost, the socket was down, the laptop slept
      }
      var page = talk.thread(cursor);
      page.get("items").forEach(item -> read.add(item.get("id").asString()));
      cursor = page.get("next").asString();
    }
    String[] from = {cursor};
    await()
        .untilAsserted(() -> { // the assistant may still be answering
          var page = talk.thread(from[0]);
          page.get("items").forEach(item -> read.add(item.get("id").asString()));
          from[0] = page.get("next").asString();
          List<String> server = new ArrayList<>();
          talk.thread().get("items").forEach(item -> server.add(item.get("id").asString()));
          assertThat(read).isEqualTo(server);
        });
    assertThat(new HashSet<>(read)).hasSameSizeAs(read);
  }

  @Test
  void aRetryWithTheSameIdGivesTheSameAnswer() {
    var talk = new Talk(api, brands.open(0).visitor());
    var id = UUID.randomUUID();
    var first = talk.saysAs(id, "在吗").is(201).json();
    var again = talk.saysAs(id, "在吗").is(201).json();
    assertThat(again.get("cursor")).isEqualTo(first.get("cursor"));
    assertThat(talk.texts()).containsOnlyOnce("在吗");
  }

  /** The id is the visitor's own: another visitor using it neither sees nor hides anything. */
  @Test
  void theSameIdFromAnotherVisitorIsAnotherMessage() {
    var floor = brands.open(0);
    var id = UUID.randomUUID();
    var one = new Talk(api, floor.visitor());
    var other = new Talk(api, floor.visitor());
    one.saysAs(id, "我的地址是湖边路一号").is(201);
    var answer = other.saysAs(id, "你好").is(201).json();
    assertThat(answer.at("/message/text").asString()).isEqualTo("你好");
    assertThat(other.texts()).doesNotContain("我的地址是湖边路一号");
  }

  @Test
  void oneBadMessageInAGroupHurtsNobodyElse() throws Exception {
    var floor = brands.open(0);
    List<Callable<Appended>> group = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var visitor = floor.visitor();
      // PostgreSQL takes no NUL: written past the endpoint, it fails in the database
      var text = i == 17 ? "坏\u0000掉" : "好的" + i;
      group.add(() -> writer.write(fromCustomer(visitor, UUID.randomUUID(), text)));
    }
    int failed = 0;
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : many.invokeAll(group)) {
        switch (answer.state()) {
          case SUCCESS -> assertThat(answer.resultNow()).isInstanceOf(Appended.Stored.class);
          case FAILED -> failed++;
          case RUNNING, CANCELLED -> throw new AssertionError(answer.state());
        }
      }
    }
    assertThat(failed).isEqualTo(1);
  }

  @Test
  void hostileTextsAreRefusedOrHarmless() {
    var talk = new Talk(api, brands.open(0).visitor());
    assertThat(talk.saysAs(UUID.randomUUID(), "").status()).isEqualTo(400);
    assertThat(talk.saysAs(UUID.randomUUID(), "长".repeat(4_001)).status()).isEqualTo(400);
    talk.says("<script>alert(1)</script>'; drop table conversation.message; --");
    assertThat(talk.texts())
        .contains("<script>alert(1)</script>'; drop table conversation.message; --");
    var bad =
        api.visitor(talk.visitor)
            .post("/api/chat/messages", Map.of("clientId", "no uuid", "text", "你好"));
    assertThat(bad.status()).isEqualTo(400);
  }

  @Test
  void aVisitorWhoWritesTooFastIsToldToWait() {
    var talk = new Talk(api, brands.open(0).visitor());
    int refused = 0;
    for (int i = 0; i < 40; i++) {
      var answer = talk.saysAs(UUID.randomUUID(), "快" + i);
      if (answer.status() == 429) {
        refused++;
        assertThat(answer.header("Retry-After")).isPresent();
      }
    }
    assertThat(refused).isEqualTo(10);
  }

  private Entry fromCustomer(Visitor visitor, UUID id, String text) {
    return new Entry.FromCustomer(
        visitor.brand(), "web", visitor.id(), "zh-CN", id, text, clock.instant());
  }
}
