package pledge.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/** Who did or looked at what, and from where. */
@PledgeTest
class AuditTest {

  /** What may change without a line, and may grow only with a good reason. */
  private static final Set<String> UNAUDITED =
      Set.of(
          "conversation.seen",
          "conversation.write",
          "conversation.check",
          "conversation-viewers.look",
          "conversation-viewers.leave",
          "desk-promises.draft",
          "ticket-viewers.look",
          "ticket-viewers.leave",
          "presence.beat",
          "template.fill",
          "versions.check",
          "view.order",
          "watch.all-seen",
          "watch.seen",
          "words.advice",
          "words.panel-shown");

  /** Answers that show a customer, and the action a look at them leaves. */
  private static final Map<String, String> LOOKS =
      Map.ofEntries(
          entry("GET /api/customers", "customer.search"),
          entry("GET /api/customers/{id}", "customer.look"),
          entry("GET /api/customers/{id}/erasure", "customer.look"),
          entry("GET /api/customers/{id}/merges", "customer.look"),
          entry("GET /api/customers/{id}/merges/preview", "customer.look"),
          entry("GET /api/order-delays", "order.list"),
          entry("GET /api/orders", "order.list"),
          entry("GET /api/orders/{number}", "order.look"),
          entry("GET /api/pickups", "pickup.list"),
          entry("GET /api/pickups/by-number", "pickup.look"),
          entry("GET /api/conversations/{id}/messages", "conversation.read"),
          entry("GET /api/desk/conversations/{id}/panel", "customer.look"),
          entry("GET /api/shops/{shop}/contacts", "customer.look"),
          entry("GET /api/tickets/{id}/timeline", "ticket.look"));

  private static final List<String> SHOWING =
      List.of("CustomerView", "OrderView", "MessageView", "TimelineItem");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private JsonNode search(TestBrand.Floor floor, String query) {
    return api.as(floor.id().value() + ".admin").get("/api/audit?" + query).ok().path("items");
  }

  private TestBrand.Floor open() {
    var floor = brands.open(1);
    brands.person(floor, floor.id().value() + ".admin", Role.ADMINISTRATOR, "front");
    return floor;
  }

  /**
   * By construction: what no room writes itself, the net does. What is exempt says why beside the
   * endpoint, and stands here too.
   */
  @Test
  void everyChangingCallLeavesALineOrIsOnTheShortList() {
    var exempt = new TreeMap<String, String>();
    for (var method : requestMappingHandlerMapping.getHandlerMethods().values()) {
      var why = method.getMethodAnnotation(Unaudited.class);
      if (why != null) {
        assertThat(why.value()).as("%s says why", method).hasSizeGreaterThan(10);
        exempt.put(AuditNet.action(method), why.value());
      }
    }
    assertThat(exempt.keySet()).isEqualTo(new TreeSet<>(UNAUDITED));
  }

  @Test
  void whatNoRoomWritesTheNetCatches() {
    var floor = open();
    var agent = floor.agents().getFirst();
    api.as(agent.login()).put("/api/presence", Map.of("state", "busy")).is(200);
    await()
        .until(() ->
            search(floor, "action=presence").size() == 1
                && search(floor, "who=" + agent.id().value() + "&action=presence.set").size() == 1);
    // refused is not done, and reading changes nothing
    api.as(agent.login()).put("/api/presence", Map.of("state", "flying")).is(400);
    api.as(agent.login()).post("/api/presence/heartbeat").is(200);
    api.as(agent.login()).get("/api/presence").is(200);
    api.as(agent.login()).put("/api/presence", Map.of("state", "off")).is(200);
    await().until(() -> search(floor, "action=presence").size() == 2);
  }

  @Test
  void aLineSaysFromWhereAndIsFoundByIt() {
    var floor = open();
    var agent = floor.agents().getFirst();
    var browser =
        api.signIn(agent.login(), TestPeople.PASSWORD)
            .with(
                "User-Agent",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/141.0.0.0 Safari/537.36")
            // nobody trusts this process to say so
            .with("X-Forwarded-For", "203.0.113.7");
    browser.put("/api/me/locale", Map.of("locale", "en")).is(200);
    var found = search(floor, "action=staff.locale&address=127.0.0.0/8");
    assertThat(found).hasSize(1);
    var from = found.get(0).path("from");
    assertThat(from.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(from.path("agent").asString()).isEqualTo("Chrome 141, Windows");
    assertThat(search(floor, "address=203.0.113.7")).isEmpty();
    api.as("admin").get("/api/audit?address=999.1.1.1").is(400);
  }

  @Test
  void theTrailIsSearchedByPeriodAndPaged() {
    var floor = open();
    var me = api.as(floor.agents().getFirst().login());
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(1));
      me.put("/api/me/locale", Map.of("locale", i % 2 == 0 ? "en" : "zh-CN")).is(200);
    }
    var from = "&action=staff.locale&from=" + clock.instant().minus(Duration.ofMinutes(1));
    assertThat(search(floor, from)).hasSize(2);
    assertThat(search(floor, from + "&to=" + clock.instant())).hasSize(1);
    var admin = api.as(floor.id().value() + ".admin");
    var first = admin.get("/api/audit?action=staff.locale&limit=2").ok();
    var next = first.path("next").asString();
    var second = admin.get("/api/audit?action=staff.locale&limit=2&after=" + next).ok();
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void whatIsWrittenStays() {
    open();
    assertThatThrownBy(() -> jdbc.sql("update access.audit set address = null").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> jdbc.sql("delete from access.audit where id is not null").update())
        .hasMessageContaining("never changed");
  }

  /** Whoever adds an answer that shows a customer finds it asked for here. */
  @Test
  void everyAnswerThatShowsACustomerIsAKnownLook() {
    var showing = new ApiOperations(api).answering(SHOWING);
    showing.removeIf(operation -> operation.startsWith("GET /api/chat/"));
    assertThat(showing).containsExactlyInAnyOrderElementsOf(LOOKS.keySet());
    for (var entry : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
      var looks = entry.getValue().getMethodAnnotation(Looks.class);
      if (looks != null) {
        assertThat(entry.getKey().getMethodsCondition().getMethods())
            .containsExactly(RequestMethod.GET);
      }
    }
  }

  @Test
  void browsersAreNamedInAFewWords() {
    assertThat(
            Origin.summary(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1"))
        .isEqualTo("Safari 18, iOS");
    assertThat(Origin.summary("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0"))
        .isEqualTo("Firefox 140, Linux");
    assertThat(Origin.summary("curl/8.5.0")).isEqualTo("curl/8.5.0");
    assertThat(Origin.summary("erp\u0000 <script>")).isEqualTo("erp");
    assertThat(Origin.summary(" ")).isNull();
    assertThat(String.valueOf(Origin.summary("x".repeat(5_000)))).hasSize(60);
  }
}
