package pledge.ticket.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clock;
import static pledge.ticket.Matter.clockState;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Tickets;
import tools.jackson.databind.JsonNode;

/** "We call you by four" on a ticket that came from the chat, through the public API. */
@PledgeTest
class PromiseTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Visitor visitor;
  private Matter matter;
  private String conversation;

  @BeforeEach
  void aConversationInHand() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    visitor = floor.visitor();
    matter = new Matter(api, clock);
    conversation = matter.says(visitor, "杯子少了一只").at("/message/conversation").asString();
  }

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String ticket(String type, String tier) {
    var now = clock.instant();
    return tickets
        .open(
            new NewTicket(
                floor.id(),
                type,
                tier,
                "补发一只杯子",
                "web",
                null,
                new ConversationId(UUID.fromString(conversation)),
                now,
                agent.id(),
                new StepWish("问仓库", now.plus(Duration.ofDays(2)), Answerable.person(agent.id())),
                Map.of(),
                null),
            agent,
            now)
        .orThrow()
        .id()
        .value()
        .toString();
  }

  private JsonNode read(String ticket) {
    return matter.read(agent, ticket);
  }

  private Map<String, Object> wish(Instant due) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("text", "给您回电说明补发进度");
    wish.put("due", due.toString());
    wish.put("way", "phone");
    return wish;
  }

  private JsonNode promised(String ticket, Map<String, Object> wish) {
    return me().post("/api/tickets/" + ticket + "/promises", wish).is(201).json();
  }

  private List<String> seenByCustomer() {
    List<String> texts = new ArrayList<>();
    api.visitor(visitor)
        .get("/api/chat/messages?limit=50")
        .ok()
        .get("items")
        .forEach(message -> texts.add(message.get("text").asString("")));
    return texts;
  }

  @Test
  @Proves("solve.progress")
  void aPromiseIsAClockWithThatVeryTimeToldToTheCustomerAndKeptByTellingProgress() {
    var ticket = ticket("enquiry", "normal");
    var due = clock.instant().plus(Duration.ofHours(6));
    var made = promised(ticket, wish(due));
    assertThat(made.at("/items/0/state").asString()).isEqualTo("running");
    assertThat(clock(read(ticket), "solve.progress").get("dueAt").asString())
        .isEqualTo(due.toString());
    assertThat(seenByCustomer())
        .anyMatch(text -> text.contains("11-18 16:00") && text.contains("打电话"));

    clock.advance(Duration.ofHours(5));
    var done = Map.of("clientId", UUID.randomUUID(), "text", "已电话告知：今晚发出", "way", "phone");
    var kept = me().post("/api/tickets/" + ticket + "/progress", done).ok();
    assertThat(kept.at("/items/0/state").asString()).isEqualTo("kept");
    me().post("/api/tickets/" + ticket + "/progress", done).ok();
    me().post(
            "/api/tickets/" + ticket + "/progress",
            Map.of("clientId", UUID.randomUUID(), "text", "又说一次", "way", "phone"))
        .is(409);
  }

  @Test
  @Proves("solve.progress")
  void aReportAtTheDeskKeepsThePromiseUntilSomebodySaysItWasNone() {
    me().put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    conversation = matter.reaches(visitor, agent);
    var ticket = ticket("enquiry", "normal");
    var due = clock.instant().plus(Duration.ofHours(6));
    promised(ticket, wish(due));
    clock.advance(Duration.ofMinutes(5));
    saysAtDesk("您好，在的");
    saysAtDesk("仓库刚回复，杯子今晚补发");
    await()
        .untilAsserted(
            () -> assertThat(promises(ticket).at("/items/0/state").asString()).isEqualTo("kept"));
    assertThat(promises(ticket).at("/items/0/keptAtDesk").asBoolean()).isTrue();

    var id = promises(ticket).at("/items/0/id").asString();
    var owed = me().post("/api/tickets/" + ticket + "/promises/" + id + "/owed").ok();
    assertThat(owed.at("/items/0/state").asString()).isEqualTo("running");
    me().post("/api/tickets/" + ticket + "/promises/" + id + "/owed").is(409);
    clock.set(due.plusSeconds(1));
    clocks.fired(new WorkRef("ticket", UUID.fromString(ticket)), clock.instant());
    assertThat(promises(ticket).at("/items/0/state").asString()).isEqualTo("broken");
  }

  private JsonNode promises(String ticket) {
    return me().get("/api/tickets/" + ticket + "/promises").ok();
  }

  @Test
  @Proves("solve.progress")
  void wordsThatTheirWriterCallsNoReportKeepNothing() {
    me().put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    conversation = matter.reaches(visitor, agent);
    var ticket = ticket("enquiry", "normal");
    var due = clock.instant().plus(Duration.ofHours(6));
    promised(ticket, wish(due));
    clock.advance(Duration.ofMinutes(5));
    var path = "/api/tickets/" + ticket + "/promises/";
    var words = "仓库刚回复，杯子今晚补发";
    assertThat(me().post(path + "draft", Map.of("text", "您好，在的")).ok().get("promise").isNull())
        .isTrue();
    var would = me().post(path + "draft", Map.of("text", words)).ok();
    assertThat(Instant.parse(would.get("due").asString())).isEqualTo(due);
    var promise = would.get("promise").asString();

    me().post(path + promise + "/no-report", Map.of("text", words)).ok();
    saysAtDesk(words);
    saysAtDesk("仓库刚回复，另一只也补发");
    await()
        .untilAsserted(
            () -> assertThat(promises(ticket).at("/items/0/state").asString()).isEqualTo("kept"));
    // the second one kept it; said of it afterwards, it didn't either
    me().post(path + promise + "/no-report", Map.of("text", "仓库刚回复，另一只也补发")).ok();
    assertThat(promises(ticket).at("/items/0/state").asString()).isEqualTo("running");
    me().post(path + UUID.randomUUID() + "/no-report", Map.of("text", words)).is(404);
  }

  @Test
  void theListOfTheDeskTellsWhatACustomerIsOwed() {
    me().put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    conversation = matter.reaches(visitor, agent);
    var list = "/api/desk/promises?conversation=" + conversation;
    assertThat(me().get(list).ok().get("items")).isEmpty();
    var ticket = ticket("enquiry", "normal");
    var due = clock.instant().plus(Duration.ofHours(6));
    promised(ticket, wish(due));
    var owed = me().get(list).ok().get("items");
    assertThat(owed).hasSize(1);
    assertThat(owed.get(0).get("ticket").asString()).isEqualTo(ticket);
    assertThat(owed.get(0).get("text").asString()).isEqualTo("给您回电说明补发进度");
    assertThat(Instant.parse(owed.get(0).get("due").asString())).isEqualTo(due);
    assertThat(Instant.parse(owed.get(0).get("warnAt").asString()))
        .isEqualTo(due.minus(Duration.ofHours(2)));
    // nobody else's conversation
    var other = brands.open(1).agents().getFirst();
    assertThat(api.as(other.login()).get(list).ok().get("items")).isEmpty();
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "杯子已经补发")).ok();
    assertThat(me().get(list).ok().get("items")).isEmpty();
  }

  private void saysAtDesk(String text) {
    me().post(
            "/api/conversations/" + conversation + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text))
        .is(201);
  }

  @Test
  @Proves("complaint.promise")
  void onAComplaintTheTimeOfTheAnswerIsPromisedAndBreaksWhenNobodyAnswers() {
    var ticket = ticket("complaint", "complex");
    var due = clock.instant().plus(Duration.ofHours(3));
    promised(ticket, wish(due));
    assertThat(clockState(read(ticket), "complaint.promise")).isEqualTo("running");
    clock.set(due.plusSeconds(1));
    clocks.fired(new WorkRef("ticket", UUID.fromString(ticket)), clock.instant());
    assertThat(clockState(read(ticket), "complaint.promise")).isEqualTo("broken");
    me().post(
            "/api/tickets/" + ticket + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "杯子今天已经补发，单号稍后发您"))
        .is(201);
    var promises = me().get("/api/tickets/" + ticket + "/promises").ok();
    assertThat(promises.at("/items/0/state").asString()).isEqualTo("broken");
    assertThat(promises.at("/items/0/endedAt").asString()).isEqualTo(clock.instant().toString());
  }

  @Test
  void anotherTimeToldTakesThePlaceOfTheFirstAndARepeatPromisesNothingTwice() {
    var ticket = ticket("enquiry", "normal");
    promised(ticket, wish(clock.instant().plus(Duration.ofHours(2))));
    var later = wish(clock.instant().plus(Duration.ofHours(5)));
    later.put("why", "仓库还在盘点");
    later.put("clientId", UUID.randomUUID());
    promised(ticket, later);
    var again = promised(ticket, later);
    assertThat(again.get("items")).hasSize(2);
    assertThat(again.at("/items/0/state").asString()).isEqualTo("running");
    assertThat(again.at("/items/1/state").asString()).isEqualTo("cancelled");
    assertThat(seenByCustomer().stream().filter(text -> text.contains("仓库还在盘点"))).hasSize(1);
  }

  @Test
  void aHoldingMessageIsNoProgressAnOutcomeIs() {
    var ticket = ticket("enquiry", "normal");
    promised(ticket, wish(clock.instant().plus(Duration.ofHours(2))));
    me().post(
            "/api/tickets/" + ticket + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "请稍等"))
        .is(201);
    assertThat(clockState(read(ticket), "solve.progress")).isEqualTo("running");
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已补发，三天内送到")).ok();
    assertThat(clockState(read(ticket), "solve.progress")).isEqualTo("kept");
    me().post("/api/tickets/" + ticket + "/promises", wish(clock.instant().plusSeconds(600)))
        .is(409);
  }

  @Test
  void nothingIsPromisedForThePastNorWhereTheCustomerCannotBeToldNorInWordsThatStonewall() {
    var ticket = ticket("enquiry", "normal");
    me().post("/api/tickets/" + ticket + "/promises", wish(clock.instant())).is(400);
    me().post(
            "/api/tickets/" + ticket + "/promises", wish(clock.instant().plus(Duration.ofDays(15))))
        .is(400);
    var rude = wish(clock.instant().plus(Duration.ofHours(2)));
    rude.put("text", "这是公司规定，我也没办法");
    me().post("/api/tickets/" + ticket + "/promises", rude).is(409);

    var byPhone = matter.open(agent, "来电登记").get("id").asString();
    var wish = wish(clock.instant().plus(Duration.ofHours(2)));
    var refused = me().post("/api/tickets/" + byPhone + "/promises", wish).is(409).json();
    assertThat(refused.get("code").asString()).isEqualTo("no-channel");
    assertThat(me().get("/api/tickets/" + byPhone + "/promises").ok().get("items")).isEmpty();
    wish.put("said", true);
    promised(byPhone, wish);
    assertThat(clockState(read(byPhone), "solve.progress")).isEqualTo("running");
  }
}
