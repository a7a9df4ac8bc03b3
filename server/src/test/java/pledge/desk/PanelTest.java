package pledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.knowledge.Knowledge;
import pledge.knowledge.NewArticle;
import pledge.order.AnOrder;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** The pane beside a conversation. */
@PledgeTest
class PanelTest {

  private static final String NAME = "林若萍";
  private static final String PHONE = "19900004001";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired Orders orders;
  @Autowired Customers customers;
  @Autowired Knowledge knowledge;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Visitor visitor;
  private String conversation;

  @BeforeEach
  void somebodyIsServed() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    conversation = served(visitor);
  }

  @Test
  void aStrangerHasNoDataYetButAPromise() {
    var panel = panel(agent);
    assertThat(panel.path("customer").isNull()).isTrue();
    assertThat(panel.path("orders").isEmpty()).isTrue();
    assertThat(panel.path("promises").valueStream().map(clock -> clock.path("clause").asString()))
        .contains("chat.first-reply");
  }

  @Test
  void aKnownCustomerIsShownMaskedWithOrdersAndTheLookIsRecordedOnce() {
    var customer = knownCustomer();

    var panel = panel(agent);
    assertThat(panel.path("customer").path("name").asString()).isEqualTo("林**");
    assertThat(panel.path("orders").valueStream().map(order -> order.path("number").asString()))
        .containsExactly("P-2", "P-1");
    assertThat(
            panel
                .path("orders")
                .path(0)
                .path("shipments")
                .path(0)
                .path("events")
                .path(0)
                .path("text")
                .asString())
        .isEqualTo("运输中");
    assertThat(panel.toString()).doesNotContain(NAME, PHONE, "文三路");

    panel(agent);
    assertThat(looks(customer)).isEqualTo(1);
  }

  @Test
  void theCustomersTicketsAndTheirPromisesAreThere() {
    knownCustomer();
    var ticket =
        api.as(agent.login())
            .post(
                "/api/conversations/" + conversation + "/ticket",
                Map.of(
                    "type", "order",
                    "tier", "normal",
                    "title", "补发一只杯子",
                    "nextStep", Map.of("text", "联系仓库", "due", clock.instant().plusSeconds(7_200))))
            .ok();

    var panel = panel(agent);
    assertThat(panel.at("/tickets/0/id")).isEqualTo(ticket.path("id"));
    assertThat(panel.at("/tickets/0/title").asString()).isEqualTo("补发一只杯子");
    var promises = panel.path("promises");
    assertThat(promises.valueStream().map(clock -> clock.path("clause").asString()))
        .contains("solve.normal");
    assertThat(promises.valueStream().map(clock -> clock.path("dueAt").asString())).isSorted();
  }

  @Test
  void theKnowledgeBaseOffersAnAnswerToTheLastMessage() {
    knowledge.add(
        NewArticle.faq(floor.id(), null, "zh-CN", "发票怎么开", List.of("怎么开发票", "可以开发票吗"), "在订单页申请即可。"),
        new SystemActor("test"),
        clock.instant());
    says(visitor, "请问怎么开发票");
    var suggestion = panel(agent).path("suggestions").path(0);
    assertThat(suggestion.path("kind").asString()).isEqualTo("faq");
    assertThat(suggestion.path("answer").asString()).isEqualTo("在订单页申请即可。");
  }

  @Test
  void whoMayNotSeeTheConversationSeesNoPanel() {
    var expert = brands.person(floor, floor.id().value() + ".expert", Role.EXPERT, "expert");
    var clerk = brands.person(floor, floor.id().value() + ".clerk", Role.CLERK, "shop");
    var path = "/api/desk/conversations/" + conversation + "/panel";
    api.as(expert.login()).get(path).is(404);
    api.as(clerk.login()).get(path).is(403);
    api.as("agent.chen").get(path).is(404);
    api.as("manager").get(path).is(404);
    api.anonymous().get(path).is(401);
    api.visitor(visitor).get(path).is(403);
    api.as(agent.login()).get("/api/desk/conversations/1/panel").is(400);
    api.as(agent.login()).get("/api/desk/conversations/" + UUID.randomUUID() + "/panel").is(404);
  }

  private CustomerId knownCustomer() {
    var now = clock.instant();
    orders.take(
        floor.id(),
        List.of(
            AnOrder.anOrder("P-1").by("acc", NAME, PHONE).document(),
            AnOrder.anOrder("P-2")
                .in(OrderStatus.SHIPPED)
                .by("acc", NAME, PHONE)
                .sentTo(NAME, PHONE)
                .inParcel("QH1", "已揽收", "运输中")
                .document()),
        now);
    var customer = customers.of(floor.id(), Handle.account("acc")).orElseThrow();
    api.as(agent.login())
        .post(
            "/api/conversations/" + conversation + "/customer",
            Map.of("customer", customer.value()))
        .ok();
    return customer;
  }

  private int looks(CustomerId customer) {
    return jdbc.sql(
            """
            select count(*) from access.audit
            where action = 'customer.look' and subject_id = :id and actor_id = :agent
            """)
        .param("id", customer.value().toString())
        .param("agent", agent.id().value())
        .query(Integer.class)
        .single();
  }

  private JsonNode panel(StaffMember who) {
    return api.as(who.login()).get("/api/desk/conversations/" + conversation + "/panel").ok();
  }

  private JsonNode says(Visitor who, String text) {
    return api.visitor(who)
        .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok();
  }

  private String served(Visitor who) {
    var id = says(who, "转人工").path("message").path("conversation").asString();
    await()
        .untilAsserted(() ->
            assertThat(
                    api.as(agent.login())
                        .get("/api/conversations/" + id)
                        .json()
                        .at("/owner/id")
                        .asString(""))
                .isEqualTo(Objects.toString(agent.id().value())));
    return id;
  }
}
