package pledge.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Mood;
import pledge.conversation.Moods;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** How the staff's words are judged, through the public API and the ledger. */
@PledgeTest
class WordsJudgeTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired Moods moods;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Visitor visitor;

  @BeforeEach
  void oneAgentReady() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
  }

  @Test
  @Proves("chat.greeting")
  void theFirstOwnMessageOpensWithTheBrandsGreetingAndANickname() {
    var id = reached();
    var offered = words(id).get("greeting").asString();
    assertThat(offered).contains(agent.nickname());
    says(id, offered);
    eventually("chat.greeting", 1, 0);
    // Later messages need no greeting.
    says(id, "您的包裹今晚送到");
    await().untilAsserted(() -> assertThat(counted("chat.plain-language")[0]).isEqualTo(2));
    assertThat(counted("chat.greeting")).containsExactly(1, 0, 0);
  }

  @Test
  @Proves("chat.greeting")
  void aFirstMessageWithoutNameIsBrokenWithItsSpan() {
    var id = reached();
    assertThat(advice(id, "您好，请讲").findValuesAsString("kind")).contains("greeting");
    var said = says(id, "您好，请讲");
    var seen = broken(id, "chat.greeting");
    assertThat(seen.at("/evidence/message").asString()).isEqualTo(said);
    assertThat(seen.at("/evidence/to").asInt()).isPositive();
  }

  @Test
  @Proves("chat.history-first")
  void historyIsSeenWhenThePanelWasShownBeforeTheFirstReply() {
    var id = reached();
    assertThat(advice(id, "").findValuesAsString("kind")).contains("unseen");
    me().put("/api/conversations/" + id + "/panel-shown", Map.of()).is(204);
    assertThat(advice(id, "").findValuesAsString("kind")).doesNotContain("unseen");
    says(id, greeting(id));
    eventually("chat.history-first", 1, 0);
  }

  @Test
  @Proves("chat.history-first")
  void aReplyBeforeThePanelWasShownIsBroken() {
    var id = reached();
    says(id, greeting(id));
    assertThat(broken(id, "chat.history-first").at("/evidence/note").asString())
        .startsWith("unseen");
    me().put("/api/conversations/" + id + "/panel-shown", Map.of()).is(204);
    assertThat(counted("chat.history-first")[0]).isZero();
  }

  @Test
  @Proves("chat.history-first")
  void askingForAKnownPhoneIsFlaggedWithWhatIsKnown() {
    var id = reached();
    belongsTo(id, customer(LocalDate.of(1985, 3, 4), "19900001234"));
    var text = "麻烦您留一下手机号码";
    var known =
        advice(id, text).get("items").valueStream().filter(it -> kind(it).equals("known")).toList();
    assertThat(known).hasSize(1);
    assertThat(known.getFirst().get("alternatives").get(0).asString()).contains("199****1234");
    assertThat(known.getFirst().get("to").asInt())
        .isGreaterThan(known.getFirst().get("from").asInt());
    me().put("/api/conversations/" + id + "/panel-shown", Map.of()).is(204);
    says(id, text);
    assertThat(broken(id, "chat.history-first").at("/evidence/note").asString())
        .startsWith("known: phone 199****1234");
    assertThat(advice(id, "请提供手机号后四位核实身份").findValuesAsString("kind")).doesNotContain("known");
  }

  @Test
  @Proves("chat.empathy")
  void theNextWordsAfterANegativeMessageShowUnderstandingFirst() {
    var id = reached();
    customerSays("气死我了，收到就是坏的，质量太差了");
    await().untilAsserted(() -> assertThat(words(id).get("upset").asBoolean()).isTrue());
    assertThat(advice(id, "请发一下照片").findValuesAsString("kind")).contains("empathy");
    // "One moment" doesn't answer yet.
    says(id, "请稍等");
    says(id, "给您添麻烦了，真的很抱歉，我马上为您换新");
    eventually("chat.empathy", 1, 0);
    assertThat(words(id).get("upset").asBoolean()).isFalse();
  }

  @Test
  @Proves("chat.empathy")
  void aColdAnswerToANegativeMessageIsBroken() {
    var id = reached();
    customerSays("气死我了，收到就是坏的，质量太差了");
    var said = says(id, "请发一下照片和订单号");
    var seen = broken(id, "chat.empathy");
    assertThat(seen.at("/evidence/message").asString()).isEqualTo(said);
    assertThat(seen.at("/person/id").asString()).isEqualTo(agent.id().value().toString());
    // Only the next answer is asked for understanding.
    says(id, "照片收到了，今天给您补发");
    await().untilAsserted(() -> assertThat(counted("chat.plain-language")[0]).isEqualTo(2));
    assertThat(counted("chat.empathy")).containsExactly(0, 1, 0);
  }

  @Test
  @Proves("chat.positive-wording")
  void negativePhrasingIsSuggestedAgainstAndObservedWhenSentAnyway() {
    var id = reached();
    var items = advice(id, "您必须先提供照片").get("items");
    var first =
        items.valueStream().filter(it -> kind(it).equals("negative")).findFirst().orElseThrow();
    assertThat(first.get("from").asInt()).isZero();
    assertThat(first.get("alternatives").get(0).asString()).isEqualTo("麻烦您先");
    says(id, "您必须先提供照片");
    assertThat(broken(id, "chat.positive-wording").at("/evidence/to").asInt()).isEqualTo(4);
  }

  @Test
  @Proves("chat.plain-language")
  void jargonAndTypingErrorsAreObservedWithTheirSpan() {
    var id = reached();
    says(id, "包裹以经妥投");
    var seen = broken(id, "chat.plain-language");
    assertThat(seen.at("/evidence/from").asInt()).isEqualTo(2);
    assertThat(seen.at("/evidence/note").asString()).startsWith("typing-error").contains("(+1)");
  }

  @Test
  @Proves("chat.tone")
  void wordingFollowsTheProfile() {
    var old = reached();
    assertThat(words(old).get("tone").asString()).isEqualTo("neutral");
    belongsTo(old, customer(LocalDate.of(1950, 1, 1), "19900002222"));
    var offered = words(old);
    assertThat(offered.get("tone").asString()).isEqualTo("patient");
    assertThat(offered.get("toneBy").asString()).isEqualTo("birthday");
    assertThat(offered.get("greeting").asString()).contains("不着急");
    words(old);
    assertThat(counted("chat.tone")).containsExactly(0, 0, 1);
    belongsTo(old, customer(LocalDate.of(2004, 1, 1), "19900003333"));
    assertThat(words(old).get("tone").asString()).isEqualTo("lively");
  }

  @Test
  @Proves("chat.listen")
  void aClarifyingQuestionTicksTheStageAndQuestionsAreOfferedByScene() {
    var id = reached();
    me().put("/api/conversations/" + id + "/type", Map.of("type", "after-sales")).is(200);
    assertThat(words(id).get("questions").findValuesAsString("kind")).contains("open", "closed");
    says(id, "您好，我在的。");
    await().untilAsserted(() -> assertThat(counted("chat.plain-language")[0]).isEqualTo(1));
    assertThat(stage(id, "listen")).isNull();
    says(id, words(id).get("questions").get(0).get("text").asString());
    await().untilAsserted(() -> assertThat(stage(id, "listen")).isNotNull());
    assertThat(counted("chat.listen")).containsExactly(0, 0, 1);
  }

  @Test
  @Proves("chat.farewell")
  void theBrandsClosingWordsOrTheAgentsOwnAreTheFarewell() {
    var id = reached();
    says(id, words(id).get("farewell").asString());
    close(id, false);
    eventually("chat.farewell", 1, 0);
  }

  @Test
  @Proves("chat.farewell")
  void anEndWithoutThanksAndFarewellIsBroken() {
    var id = reached();
    says(id, "已经补发了");
    close(id, false);
    assertThat(broken(id, "chat.farewell").at("/evidence/note").asString()).isNotEmpty();
  }

  @Test
  void theMoodStandsOnTheConversationAndBehindADoor() {
    var id = reached();
    customerSays("你们太过分了，我要投诉");
    await()
        .untilAsserted(() ->
            assertThat(me().get("/api/conversations/" + id).ok().at("/mood").asString(""))
                .isEqualTo("negative"));
    var door = moods.of(List.of(new ConversationId(UUID.fromString(id))));
    assertThat(door.values())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.mood()).isEqualTo(Mood.NEGATIVE);
          assertThat(it.intent()).isEqualTo("complaint");
        });
    assertThat(moods.sense("我要投诉").intent()).isEqualTo("complaint");
  }

  @Test
  @Proves("chat.listen")
  void nothingIsSentByItselfWhileTheCustomerTypes() {
    var id = reached();
    typing(true);
    me().post("/api/conversations/" + id + "/closing").is(200);
    assertThat(words(id).get("typing").asBoolean()).isTrue();
    assertThat(words(id).get("closingWaits").asBoolean()).isTrue();
    assertThat(state(id)).isEqualTo("open");
    typing(false);
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("closing"));
  }

  @Test
  @Proves("chat.listen")
  void aClosingQuestionHeldBackIsMootOnceTheCustomerHasWritten() {
    var id = reached();
    typing(true);
    me().post("/api/conversations/" + id + "/closing").is(200);
    clock.advance(Duration.ofSeconds(1));
    customerSays("还有一个问题");
    typing(false);
    await().untilAsserted(() -> assertThat(words(id).get("closingWaits").asBoolean()).isFalse());
    assertThat(state(id)).isEqualTo("open");
  }

  // --- talking -----------------------------------------------------------------------------------

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String reached() {
    var id = customerSays("转人工");
    await()
        .untilAsserted(() ->
            assertThat(me().get("/api/conversations/" + id).json().at("/owner/id").asString(""))
                .isEqualTo(agent.id().value().toString()));
    return id;
  }

  private String customerSays(String text) {
    return api.visitor(visitor)
        .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok()
        .at("/message/conversation")
        .asString();
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

  private void typing(boolean typing) {
    api.visitor(visitor).post("/api/chat/typing", Map.of("typing", typing)).is(204);
  }

  private JsonNode words(String id) {
    return me().get("/api/conversations/" + id + "/words").ok();
  }

  private String greeting(String id) {
    return words(id).get("greeting").asString();
  }

  private JsonNode advice(String id, String text) {
    return me().post("/api/conversations/" + id + "/advice", Map.of("text", text)).ok();
  }

  private static String kind(JsonNode finding) {
    return finding.get("kind").asString();
  }

  private String state(String id) {
    return me().get("/api/conversations/" + id).ok().get("state").asString();
  }

  private @Nullable String stage(String id, String code) {
    return me().get("/api/conversations/" + id)
        .ok()
        .get("stages")
        .valueStream()
        .filter(stage -> stage.get("stage").asString().equals(code))
        .findFirst()
        .map(stage -> stage.get("at"))
        .filter(at -> !at.isNull())
        .map(JsonNode::asString)
        .orElse(null);
  }

  private void close(String id, boolean answered) {
    me().put("/api/conversations/" + id + "/type", Map.of("type", "order")).is(200);
    me().put(
            "/api/conversations/" + id + "/record",
            Map.of(
                "need",
                "补发",
                "description",
                "漏发",
                "handling",
                "补发",
                "result",
                "已补发",
                "feedback",
                ""))
        .is(200);
    me().post("/api/conversations/" + id + "/closing").is(200);
    clock.advance(Duration.ofMinutes(11));
    me().post("/api/conversations/" + id + "/close");
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo("closed"));
  }

  private UUID customer(LocalDate birthday, String phone) {
    var id = Uuid7.next();
    jdbc.sql(
            """
            insert into customer.customer
              (id, brand, name, name_at, phone, phone_at, email_at, address_at, birthday, labels, value,
               profile_at, created_at)
            values (:id, :brand, '林一', :at, :phone, :at, :at, :at, :birthday, '{}', 'regular', :at, :at)
            """)
        .param("id", id)
        .param("brand", floor.id().value())
        .param("phone", phone)
        .param("birthday", birthday)
        .param("at", Columns.at(Instant.EPOCH))
        .update();
    return id;
  }

  private void belongsTo(String id, UUID customer) {
    me().post("/api/conversations/" + id + "/customer", Map.of("customer", customer)).is(200);
  }

  // --- the ledger --------------------------------------------------------------------------------

  private JsonNode broken(String id, String clause) {
    return await()
        .until(
            () ->
                me().get(
                        "/api/observations?verdict=broken&clause="
                            + clause
                            + "&work=conversation:"
                            + id)
                    .ok()
                    .get("items"),
            items -> !items.isEmpty())
        .get(0);
  }

  /** Kept, broken and used of a clause in this brand, folded or not yet. */
  private int[] counted(String clause) {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0)::int as kept, coalesce(sum(broken), 0)::int as broken,
                   coalesce(sum(used), 0)::int as used
            from (select brand, clause, kept, broken, used from ledger.tally
                  union all
                  select brand, clause, kept, broken, used from ledger.rollup) figures
            where brand = :brand and clause = :clause
            """)
        .param("brand", floor.id().value())
        .param("clause", clause)
        .query((rs, n) -> new int[] {rs.getInt("kept"), rs.getInt("broken"), rs.getInt("used")})
        .single();
  }

  private void eventually(String clause, int kept, int broken) {
    await()
        .untilAsserted(() ->
            assertThat(List.of(counted(clause)[0], counted(clause)[1]))
                .as(clause)
                .isEqualTo(List.of(kept, broken)));
  }
}
