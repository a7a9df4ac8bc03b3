package pledge.pickup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.order.OrderId;
import pledge.testing.Proves;
import tools.jackson.databind.JsonNode;

/** The customer of a pick-up is in an open chat: they are told there, and choose by a card. */
class ToldInChatTest extends InAShop {

  @Autowired Conversations conversations;
  @Autowired Customers customers;

  private Visitor visitor;

  @BeforeEach
  void somebodyWrites() {
    visitor = floor.visitor();
  }

  private String arrivedForWhoWrites(String locale) {
    var id = arrived();
    var said =
        api.visitor(visitor)
            .post(
                "/api/chat/messages",
                Map.of("clientId", UUID.randomUUID(), "text", "在吗", "locale", locale))
            .is(201)
            .json();
    var order = new OrderId(UUID.fromString(id));
    var buyer =
        requireNonNull(
            requireNonNull(orders.those(floor.id(), List.of(order)).get(order)).customer());
    var customer = new CustomerId(buyer.id().value());
    conversations.belongsTo(
        new ConversationId(UUID.fromString(said.at("/message/conversation").asString())),
        customer,
        clock.instant());
    customers.identify(
        floor.id(), new Handle("web", visitor.id().toString()), customer, true, clock.instant());
    return id;
  }

  private List<JsonNode> thread(String kind) {
    return api.visitor(visitor)
        .get("/api/chat/messages?limit=100")
        .ok()
        .get("items")
        .valueStream()
        .filter(message -> message.path("card").path("kind").asString("").endsWith(kind))
        .toList();
  }

  private List<String> said() {
    return api.visitor(visitor)
        .get("/api/chat/messages?limit=100")
        .ok()
        .get("items")
        .valueStream()
        .filter(message -> message.at("/author/kind").asString().equals("system"))
        .map(message -> message.get("text").asString())
        .filter(text -> text.contains(number))
        .toList();
  }

  private int chooses(Visitor who, JsonNode card, int choice) {
    return api.visitor(who)
        .post("/api/chat/options", Map.of("card", card.get("id").asString(), "choice", choice))
        .status();
  }

  private List<String> states(String id) {
    return jdbc.sql(
            "select state from channel.text_message where work_id = :id and key like :key order by number")
        .param("id", UUID.fromString(id))
        .param("key", "pickup.missing:%")
        .query(String.class)
        .list();
  }

  @Test
  @Proves("pickup.ready")
  void whatIsMissingIsPutToThemAsACardAndCarriedOutOnce() {
    var id = arrivedForWhoWrites("en");
    act(id, "missing", aLidIsMissing(Map.of("substitute", "玻璃锅盖"))).ok();
    var card = thread("options").getFirst();
    assertThat(card.get("text").asString())
        .startsWith("We are sorry: of your order " + number)
        .contains("\n1. Take 玻璃锅盖 in its place")
        .contains("\n2. Take the rest, 48.75 yuan back")
        .contains("\n3. Cancel the order, 389.00 yuan back");
    assertThat(card.at("/card/choices").size()).isEqualTo(3);
    assertThat(states(id)).containsExactly("shown");

    assertThat(chooses(floor.visitor(), card, 2)).as("a stranger").isEqualTo(404);
    assertThat(chooses(visitor, card, 4)).isEqualTo(400);
    assertThat(chooses(visitor, card, 2)).isEqualTo(204);
    assertThat(chooses(visitor, card, 2)).as("the same again").isEqualTo(204);
    assertThat(chooses(visitor, card, 3)).as("another one").isEqualTo(409);

    assertThat(paidBack(id)).containsExactly(4_875L);
    assertThat(listed(clerk).at("/0/choice").asString()).isEqualTo("partial");
    assertThat(thread("chosen")).hasSize(1);
    assertThat(states(id)).as("no text message any more").containsExactly("read");
  }

  @Test
  void whoDoesNotLookGetsTheLinkAndTheCardIsOverOnceTheyChoseThere() {
    var id = arrivedForWhoWrites("zh-CN");
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    clock.advance(Duration.ofMinutes(3));
    await().until(() -> states(id).equals(List.of("sent")));
    onPage(id, "choice", Map.of("choice", "cancel")).ok();
    var card = thread("options").getFirst();
    assertThat(thread("chosen")).hasSize(1);
    assertThat(chooses(visitor, card, 1)).isEqualTo(409);
    assertThat(paidBack(id)).containsExactly(38_900L);
  }

  @Test
  void ofChatAndPageAtOnceOneIsCarriedOut() throws Exception {
    var id = arrivedForWhoWrites("zh-CN");
    act(id, "missing", aLidIsMissing(Map.of())).ok();
    var card = thread("options").getFirst();
    var token = token(id);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 6)
              .mapToObj(i ->
                  many.submit(() ->
                      i % 2 == 0
                          ? chooses(visitor, card, 1)
                          : api.anonymous()
                              .with("Link-Token", token)
                              .post("/api/links/pickup/choice", Map.of("choice", "cancel"))
                              .status()))
              .toList();
      int won = 0;
      for (var one : tries) {
        won += one.get() < 300 ? 1 : 0;
      }
      assertThat(won).isBetween(1, 3);
    }
    assertThat(paidBack(id)).hasSize(1);
    assertThat(thread("chosen")).hasSize(1);
  }

  @Test
  void theCodeGoesToTheirPhoneAndTheChatOnlyNotesIt() {
    var id = arrivedForWhoWrites("en");
    act(id, "ready", Map.of()).ok();
    var code = texts(id).getLast().replaceAll("(?s).*The code is ([0-9]{6}).*", "$1");
    assertThat(code).matches("[0-9]{6}");
    assertThat(said())
        .singleElement()
        .asString()
        .contains("is ready at S1", "text message")
        .doesNotContain(code);
    act(id, "ready", Map.of()).ok();
    assertThat(said()).hasSize(1);
  }

  /** Whoever holds the link names who collects the goods: like the code it is for one phone. */
  @Test
  void noLinkThatActsForTheCustomerStandsInTheChat() {
    var id = arrivedForWhoWrites("en");
    act(id, "ready", Map.of()).ok();
    clock.advance(Duration.ofDays(2));
    await().until(() -> said().size() == 2);
    assertThat(said().getLast()).contains("waits for you");
    clock.advance(Duration.ofDays(4));
    await().until(() -> said().size() == 3);
    assertThat(said().getLast()).contains("kept for you", "20:00");
    assertThat(said()).noneMatch(text -> text.contains("/pickup/"));
    assertThat(texts(id))
        .as("their phone gets it")
        .anyMatch(text -> text.contains("kept for you") && text.contains("/pickup/#"));
  }
}
