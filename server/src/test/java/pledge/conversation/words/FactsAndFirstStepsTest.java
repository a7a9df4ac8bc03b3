package pledge.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.order.Orders;
import pledge.platform.BrandId;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** What is said of orders was looked at, and what can be done on the spot is begun. */
@PledgeTest
class FactsAndFirstStepsTest {

  private static final Standard STANDARD = Standards.shipped(new BrandId("hetang"));
  private static final String FACT = "您的订单已经发货了，走的顺丰";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Visitor visitor;

  @BeforeEach
  void anAgentReadyAndACustomerWithAnOrder() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    orders.take(
        floor.id(),
        List.of(
            anOrder("HT26000123").byGuest("林晓", "19900001234").paid(5_000).document(),
            anOrder("HT26000777").byGuest("周远", "19900007777").paid(5_000).document()),
        clock.instant());
  }

  @Test
  @Proves("triage.verify")
  void aFactToldWithThePanelBeforeOnesEyesIsVerified() {
    var id = withCustomer();
    shown(id);
    assertThat(kinds(advice(id, FACT))).doesNotContain("unverified");
    says(id, FACT);
    await().untilAsserted(() -> assertThat(kept("triage.verify")).isEqualTo(1));
    says(id, "您方便拍张照片吗？");
    says(id, "付款后 24 小时内发货");
    await().untilAsserted(() -> assertThat(kept("chat.plain-language")).isEqualTo(3));
    assertThat(kept("triage.verify")).isEqualTo(1);
    assertThat(broken(id, "triage.verify")).isEmpty();
  }

  @Test
  @Proves("triage.verify")
  void aFactToldWithoutALookIsBrokenWithItsSpanAndWarnedOfWhileWriting() {
    var id = withCustomer();
    assertThat(kinds(advice(id, FACT))).contains("unverified");
    var said = says(id, FACT);
    var seen = await().until(() -> broken(id, "triage.verify"), it -> !it.isEmpty()).get(0);
    assertThat(seen.at("/evidence/message").asString()).isEqualTo(said);
    assertThat(seen.at("/evidence/note").asString()).startsWith("unverified: order");
    assertThat(seen.at("/evidence/to").asInt()).isGreaterThan(2);
  }

  @Test
  @Proves("triage.verify")
  void aLookOfYesterdayIsNoLongerOne() {
    var id = withCustomer();
    shown(id);
    clock.advance(Duration.ofHours(9));
    assertThat(kinds(advice(id, FACT))).contains("unverified");
    shown(id);
    assertThat(kinds(advice(id, FACT))).doesNotContain("unverified");
  }

  @Test
  @Proves("triage.verify")
  void anOrderNamedThatThePanelDoesntShowIsLookedUpItself() {
    var id = withCustomer();
    shown(id);
    var other = "您问的 HT26000777 这单昨天已经签收了";
    var item = advice(id, other).get("items").get(0);
    assertThat(item.get("kind").asString()).isEqualTo("unverified");
    assertThat(item.get("note").asString()).isEqualTo("HT26000777");
    me().get("/api/orders/HT26000777").ok();
    assertThat(kinds(advice(id, other))).doesNotContain("unverified");
    assertThat(kinds(advice(id, "HT26000123 这单昨天已经签收了"))).doesNotContain("unverified");
  }

  @Test
  @Proves("triage.verify")
  void thePanelOfAnUnknownCustomerShowsNoFacts() {
    var id = reached();
    shown(id);
    assertThat(kinds(advice(id, "您现在是金卡会员"))).contains("unverified");
  }

  @Test
  @Proves("solve.at-once")
  void whatCanBeSolvedOnTheSpotIsBegunByALookOrAnAnswer() {
    var id = withCustomer();
    customerSays("我的地址写错了，帮我改一下收货地址");
    await().untilAsserted(() -> assertThat(open(id)).isEqualTo(1));
    clock.advance(Duration.ofSeconds(40));
    says(id, "您好，请稍等");
    clock.advance(Duration.ofSeconds(40));
    says(id, "请把新地址和收货人发给我，我来改");
    clock.advance(Duration.ofMinutes(3));
    var seen = await().until(() -> observed(id, "kept"), it -> !it.isEmpty()).get(0);
    assertThat(seen.at("/evidence/note").asString())
        .isEqualTo("begun?matter=address-change&what=answered&seconds=80");
    assertThat(open(id)).isZero();

    customerSays("帮我查一下订单到哪了");
    await().untilAsserted(() -> assertThat(open(id)).isEqualTo(1));
    clock.advance(Duration.ofSeconds(31));
    me().get("/api/orders/HT26000123").ok();
    clock.advance(Duration.ofMinutes(3));
    await()
        .untilAsserted(() ->
            assertThat(observed(id, "kept").findValuesAsString("note"))
                .contains("begun?matter=order-query&what=order+looked+up&seconds=31"));
  }

  @Test
  @Proves("solve.at-once")
  void aPuttingOffOrNothingIsBrokenAtTheWordsThatAskedForIt() {
    var id = withCustomer();
    var asked = customerSays("我的地址写错了，帮我改一下收货地址");
    await().untilAsserted(() -> assertThat(open(id)).isEqualTo(1));
    says(id, "好的，这个我晚点帮您处理");
    clock.advance(Duration.ofMinutes(4));
    var seen = await().until(() -> observed(id, "broken"), it -> !it.isEmpty()).get(0);
    assertThat(seen.at("/evidence/message").asString()).isEqualTo(asked);
    assertThat(seen.at("/evidence/note").asString())
        .isEqualTo("nothing-begun?matter=address-change");
    assertThat(seen.at("/person/id").asString()).isEqualTo(agent.id().value().toString());
    assertThat(observed(id, "kept")).isEmpty();
  }

  @Test
  @Proves("solve.at-once")
  void theTimeOfAPersonBeginsWhenTheyHaveTheConversation() {
    routing.set(agent, Presence.BREAK, clock.instant());
    var id = conversation("转人工，帮我取消订单");
    await().untilAsserted(() -> assertThat(open(id)).isEqualTo(1));
    clock.advance(Duration.ofMinutes(10));
    routing.set(agent, Presence.READY, clock.instant());
    hasIt(id);
    clock.advance(Duration.ofMinutes(1));
    says(id, "已经帮您取消了，款项原路退回");
    clock.advance(Duration.ofMinutes(4));
    var seen = await().until(() -> observed(id, "kept"), it -> !it.isEmpty()).get(0);
    assertThat(seen.at("/evidence/note").asString())
        .isEqualTo("begun?matter=cancel&what=answered&seconds=60");
  }

  @Test
  void courtesyHoldingAndPuttingOffAreNoAnswer() {
    for (var text :
        List.of("您好，我是小荷", "请稍等", "非常抱歉给您添麻烦了", "这个我明天再帮您看", "您过两天再来问问", "您好，很高兴为您服务")) {
      assertThat(OnTheSpot.answers(STANDARD, text, "小荷")).as(text).isFalse();
    }
    for (var text : List.of("已经帮您改成新地址了", "您的包裹明天送到", "亲，结算页勾选优惠券就能抵扣", "请把新地址发给我")) {
      assertThat(OnTheSpot.answers(STANDARD, text, "小荷")).as(text).isTrue();
    }
  }

  // --- talking -----------------------------------------------------------------------------------

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String reached() {
    var id = conversation("转人工");
    hasIt(id);
    return id;
  }

  private void hasIt(String id) {
    await()
        .untilAsserted(() ->
            assertThat(me().get("/api/conversations/" + id).json().at("/owner/id").asString(""))
                .isEqualTo(agent.id().value().toString()));
  }

  private String withCustomer() {
    var id = reached();
    var customer =
        jdbc.sql(
                "select customer from \"order\".orders where brand = :brand and number = 'HT26000123'")
            .param("brand", floor.id().value())
            .query(UUID.class)
            .single();
    me().post("/api/conversations/" + id + "/customer", Map.of("customer", customer)).is(200);
    return id;
  }

  private void shown(String id) {
    me().put("/api/conversations/" + id + "/panel-shown", Map.of()).is(204);
  }

  private JsonNode message(String text) {
    return api.visitor(visitor)
        .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok()
        .get("message");
  }

  private String conversation(String text) {
    return message(text).get("conversation").asString();
  }

  private String customerSays(String text) {
    return message(text).get("id").asString();
  }

  private String says(String id, String text) {
    return me().post(
            "/api/conversations/" + id + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text))
        .is(201)
        .json()
        .get("id")
        .asString();
  }

  private JsonNode advice(String id, String text) {
    return me().post("/api/conversations/" + id + "/advice", Map.of("text", text)).ok();
  }

  private static List<String> kinds(JsonNode advice) {
    return advice.findValuesAsString("kind");
  }

  // --- the ledger --------------------------------------------------------------------------------

  private int open(String id) {
    return jdbc.sql("select count(*) from conversation.on_the_spot where conversation = :id")
        .param("id", UUID.fromString(id))
        .query(Integer.class)
        .single();
  }

  private JsonNode observed(String id, String verdict) {
    return observations(id, "solve.at-once", verdict);
  }

  private JsonNode broken(String id, String clause) {
    return observations(id, clause, "broken");
  }

  private JsonNode observations(String id, String clause, String verdict) {
    return me().get(
            "/api/observations?verdict="
                + verdict
                + "&clause="
                + clause
                + "&work=conversation:"
                + id)
        .ok()
        .get("items");
  }

  private int kept(String clause) {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0)::int
            from (select brand, clause, kept from ledger.tally
                  union all
                  select brand, clause, kept from ledger.rollup) figures
            where brand = :brand and clause = :clause
            """)
        .param("brand", floor.id().value())
        .param("clause", clause)
        .query(Integer.class)
        .single();
  }
}
