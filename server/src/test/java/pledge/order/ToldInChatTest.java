package pledge.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Customers in an open chat are told of their orders there, in their language. */
@PledgeTest
class ToldInChatTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired Conversations conversations;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private Visitor visitor;
  private String number;

  @BeforeEach
  void aBrand() {
    floor = brands.open(0);
    visitor = floor.visitor();
    number = "OC" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private AnOrder order(OrderStatus status) {
    return anOrder(number)
        .placed(clock.instant())
        .asOf(clock.instant())
        .in(status)
        .by("u1", "林夏", "19900001234")
        .of("A", "珐琅锅", 2, 29_900)
        .sentTo("林夏", "19900001234");
  }

  private void taken(AnOrder order) {
    orders.take(floor.id(), List.of(order.document()), clock.instant());
  }

  /** The customer is signed in and writes, in this language. */
  private void says(String text, String locale) {
    writes(text, locale);
    customers.identify(
        floor.id(),
        new Handle("web", visitor.id().toString()),
        Objects.requireNonNull(seen().customer()).id(),
        true,
        clock.instant());
  }

  /** Somebody writes whom a colleague takes for the customer. */
  private void writes(String text, String locale) {
    var said =
        api.visitor(visitor)
            .post(
                "/api/chat/messages",
                Map.of("clientId", UUID.randomUUID(), "text", text, "locale", locale))
            .is(201)
            .json();
    var buyer = Objects.requireNonNull(seen().customer());
    conversations.belongsTo(
        new ConversationId(UUID.fromString(said.at("/message/conversation").asString())),
        buyer.id(),
        clock.instant());
  }

  private OrderView seen() {
    return orders.find(floor.id(), number).orElseThrow();
  }

  private List<JsonNode> notices() {
    return api.visitor(visitor)
        .get("/api/chat/messages?limit=100")
        .ok()
        .get("items")
        .valueStream()
        .filter(message -> message.get("kind").asString().equals("notice"))
        .filter(message -> message.get("text").asString().contains(number))
        .toList();
  }

  private void looks() {
    var cursor = notices().getLast().get("cursor").asString();
    api.visitor(visitor).post("/api/chat/seen", Map.of("cursor", cursor)).is(204);
  }

  private List<String> states() {
    return jdbc.sql("select state from channel.text_message where brand = :brand order by number")
        .param("brand", floor.id().value())
        .query(String.class)
        .list();
  }

  private List<String> verdicts() {
    return jdbc.sql(
            """
            select verdict || ' ' || channel from ledger.observation
            where clause = 'order.confirm' and work_id = :id order by id
            """)
        .param("id", seen().id().value())
        .query(String.class)
        .list();
  }

  /** An order of before, so that the customer is known when they write. */
  private void known() {
    taken(order(OrderStatus.SHIPPED));
  }

  private void ordersAnother() {
    number = number + "B";
    taken(order(OrderStatus.PAID));
  }

  @Test
  @Proves("order.confirm")
  void whoIsInTheChatIsToldThereInTheirLanguageAndNotByTextOnceTheyLooked() {
    known();
    says("hello", "en");
    ordersAnother();
    await().until(() -> notices().size() == 1);
    assertThat(notices().getFirst().get("text").asString())
        .startsWith("Order " + number + " is confirmed: 珐琅锅×2, 598.00 yuan")
        .contains("20 Nov 10:00");
    assertThat(states()).containsExactly("shown");
    assertThat(verdicts()).isEmpty();
    looks();
    clock.advance(Duration.ofMinutes(3));
    await().until(() -> verdicts().equals(List.of("kept web")));
    assertThat(states()).containsExactly("read");
    assertThat(notices()).hasSize(1);
  }

  @Test
  void whoWasOnlyTakenForTheCustomerReadsNothingOfTheirOrders() {
    known();
    writes("你好", "zh-CN");
    ordersAnother();
    await().until(() -> verdicts().equals(List.of("kept sms")));
    assertThat(notices()).isEmpty();
  }

  @Test
  void whatNobodyLooksAtInTheChatGoesByTextMessageAfterAll() {
    known();
    says("你好", "zh-CN");
    ordersAnother();
    await().until(() -> notices().size() == 1);
    clock.advance(Duration.ofMinutes(2));
    assertThat(states()).containsExactly("shown");
    clock.advance(Duration.ofMinutes(1));
    await().until(() -> verdicts().equals(List.of("kept sms")));
    assertThat(states()).containsExactly("sent");
    assertThat(notices()).hasSize(1);
  }

  @Test
  void strangersLooksAndForgedOnesChangeNothing() {
    known();
    says("你好", "zh-CN");
    ordersAnother();
    await().until(() -> notices().size() == 1);
    var cursor = notices().getLast().get("cursor").asString();
    var stranger = api.visitor(floor.visitor());
    stranger.post("/api/chat/seen", Map.of("cursor", cursor)).is(204);
    stranger.post("/api/chat/seen", Map.of("cursor", "nowhere")).is(400);
    clock.advance(Duration.ofMinutes(3));
    await().until(() -> verdicts().equals(List.of("kept sms")));
  }

  @Test
  void atNightOnlyWhoIsInTheChatIsTold() {
    clock.set(Instant.parse("2026-11-18T15:00:00Z"));
    known();
    says("睡不着", "zh-CN");
    ordersAnother();
    await().until(() -> notices().size() == 1);

    clock.advance(Duration.ofMinutes(11));
    var before = states().size();
    ordersAnother();
    await()
        .until(() ->
            jdbc.sql("select due_at from \"order\".confirmation where order_id = :id")
                .param("id", seen().id().value())
                .query((row, n) -> pledge.platform.Columns.instant(row, "due_at"))
                .single()
                .isAfter(clock.instant()));
    assertThat(notices()).isEmpty();
    assertThat(states()).hasSize(before);
    clock.set(Instant.parse("2026-11-19T00:00:00Z"));
    await().until(() -> notices().size() == 1);
  }

  @Test
  void theLanguageOfTheLastConversationHoldsForTextMessagesToo() {
    known();
    says("hello", "en");
    jdbc.sql(
            """
            update conversation.conversation
            set state = 'closed', closed_at = opened_at, close_reason = 'solved'
            where identity = :visitor
            """)
        .param("visitor", visitor.id())
        .update();
    ordersAnother();
    await().until(() -> verdicts().equals(List.of("kept sms")));
    assertThat(notices()).isEmpty();
    assertThat(
            jdbc.sql("select text from channel.text_message where brand = :brand")
                .param("brand", floor.id().value())
                .query(String.class)
                .single())
        .startsWith("Order " + number);
  }
}
