package pledge.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.knowledge.Knowledge;
import pledge.knowledge.NewArticle;
import pledge.order.AnOrder;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** The assistant in the running program: from the customer's chat to the evidence on the board. */
@PledgeTest
class AssistantTest {

  @Autowired private TestApi api;
  @Autowired private TestBrand brands;
  @Autowired private Routing routing;
  @Autowired private Knowledge knowledge;
  @Autowired private Orders orders;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember manager;
  private TestApi.Client customer;

  @BeforeEach
  void open() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    manager = brands.person(floor, floor.id() + ".boss", Role.MANAGER, "front");
    routing.set(agent, Presence.READY, SettableClock.PLAIN_MORNING);
    customer = api.visitor(floor.visitor());
    knowledge.add(
        NewArticle.faq(floor.id(), null, "zh-CN", "多久发货", List.of("什么时候发出"), "付款后当天发出。"),
        new SystemActor("test"),
        SettableClock.PLAIN_MORNING);
  }

  /** An order of the brand on its way, whose phone number ends in 7788; its number. */
  private String order() {
    orders.take(
        floor.id(),
        List.of(
            AnOrder.anOrder("SS2600001")
                .in(OrderStatus.SHIPPED)
                .by("u1", "林晓", "19900007788")
                .of("HM-002", "水洗棉四件套", 1, 12_900)
                .inParcel("QH1", "已揽收")
                .document()),
        SettableClock.PLAIN_MORNING);
    return "SS2600001";
  }

  /** Writes and waits until the answer holds these words. */
  private String asks(String text, String holds) {
    customer.post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text)).ok();
    await().untilAsserted(() -> assertThat(lastWords()).contains(holds));
    return lastWords();
  }

  private JsonNode thread() {
    return customer.get("/api/chat/messages?limit=200").ok();
  }

  /** What came after the customer's last message. */
  private String lastWords() {
    var words = new StringBuilder();
    for (var message : thread().path("items")) {
      if (message.at("/author/kind").asString().equals("customer")) {
        words.setLength(0);
      } else {
        words.append(message.path("text").asString()).append('\n');
      }
    }
    return words.toString();
  }

  private List<JsonNode> evidence(String clause) {
    return api.as(manager.login())
        .get("/api/observations?clause=" + clause)
        .ok()
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  @Proves("chat.keyword-care")
  void aSafetyWordGetsTheCarefulAnswerAtOnceAndAPerson() {
    asks("用了你们的精华，脸上起疹子了", "停止使用");
    await()
        .untilAsserted(
            () -> assertThat(thread().at("/state/owner/name").asString("")).isNotEmpty());
    var seen = evidence("chat.keyword-care");
    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().path("verdict").asString()).isEqualTo("used");
    assertThat(seen.getFirst().at("/evidence/note").asString()).isEqualTo("allergy");
    assertThat(seen.getFirst().at("/evidence/message").asString()).isNotEmpty();
  }

  @Test
  @Proves("bot.self-service")
  void customersSettleQuestionsAndOrderStatusThemselves() {
    var number = order();
    asks("多久发货", "付款后当天发出。");
    asks("我的订单到哪了", "订单号");
    asks(number, "后四位");
    assertThat(asks("7788", "查到了")).contains(number);
    assertThat(evidence("bot.self-service"))
        .extracting(seen -> seen.path("verdict").asString())
        .containsExactly("used", "used");
    assertThat(thread().at("/state/mode").asString()).isEqualTo("assistant");
  }

  @Test
  @Proves("channel.shortcut")
  void aTappedShortcutIsAnsweredAndCounted() {
    var session =
        api.anonymous().post("/api/chat/session", Map.of("brand", floor.id().value())).ok();
    var shortcut = session.path("shortcuts").get(0).path("text").asString();
    asks(shortcut, "订单号");
    assertThat(evidence("channel.shortcut")).hasSize(1);
  }

  @Test
  void wrongDigitsEndWithAPersonAndSayNothingOfTheOrder() {
    var number = order();
    asks(number, "后四位");
    for (var digits : List.of("0001", "0002", "0003")) {
      assertThat(asks(digits, "没有对上")).doesNotContain("四件套");
    }
    asks("7788", "人工同事");
    await()
        .untilAsserted(
            () -> assertThat(thread().at("/state/owner/name").asString("")).isNotEmpty());
    assertThat(lastWords()).doesNotContain("四件套");
  }

  @Test
  void afterTwoMissesAPersonTakesOver() {
    asks("呜啦呜啦", "没");
    asks("叽里咕噜", "同事");
    await()
        .untilAsserted(
            () -> assertThat(thread().at("/state/owner/name").asString("")).isNotEmpty());
  }

  @Test
  void questionsInARowAreEachAnsweredOnce() {
    for (var text : List.of("多久发货", "多久发货", "多久发货")) {
      customer.post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text)).ok();
    }
    asks("什么时候发出", "付款后当天发出。");
    assertThat(
            thread()
                .path("items")
                .valueStream()
                .filter(message -> message.at("/author/kind").asString().equals("assistant")))
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(message -> assertThat(message.path("text").asString()).isEqualTo("付款后当天发出。"));
  }

  @Test
  void hostileTextLeavesTheAssistantAtWork() {
    asks("<img src=x onerror=alert(1)>\u202e' or 1=1 --", "\n");
    asks("多久发货", "付款后当天发出。");
  }
}
