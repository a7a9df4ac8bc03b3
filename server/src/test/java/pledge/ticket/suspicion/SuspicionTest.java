package pledge.ticket.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** From the first complaining word to a person's decision, and what the clocks make of it. */
@PledgeTest
class SuspicionTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember officer;
  private Matter matter;
  private Visitor visitor;
  private String conversation;

  @BeforeEach
  void aConversationWithAPerson() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    officer = brands.person(floor, floor.id() + ".officer1", Role.COMPLAINT_OFFICER, "complaints");
    matter = new Matter(api, clock);
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    conversation = matter.reaches(visitor, agent);
  }

  private JsonNode suspected(StaffMember who) {
    return api.as(who.login())
        .get("/api/conversations/" + conversation + "/suspicions")
        .ok()
        .get("items");
  }

  private JsonNode raised(int count) {
    await().untilAsserted(() -> assertThat(suspected(agent)).hasSize(count));
    return suspected(agent).get(0);
  }

  private TestApi.Answer confirm(StaffMember who, JsonNode suspicion) {
    return api.as(who.login())
        .post("/api/suspicions/" + suspicion.get("id").asString() + "/confirm", Map.of());
  }

  private TestApi.Answer reject(StaffMember who, JsonNode suspicion) {
    return api.as(who.login())
        .post(
            "/api/suspicions/" + suspicion.get("id").asString() + "/reject",
            Map.of("why", "只是催一下"));
  }

  /** The words are judged in order: once these are, so is everything before them. */
  private void judged() {
    matter.says(visitor, "我要投诉你们");
  }

  @Test
  @Proves({"complaint.ack", "complaint.contact"})
  void theClocksOfAConfirmedComplaintRunFromTheFirstComplainingWord() {
    var said = Instant.parse(matter.says(visitor, "你们就是骗子").at("/message/at").asString());
    var suspicion = raised(1);
    assertThat(suspicion.get("reason").asString()).isEqualTo("words");
    assertThat(
            suspicion
                .get("quote")
                .asString()
                .substring(suspicion.get("from").asInt(), suspicion.get("to").asInt()))
        .isEqualTo("你们就是骗子");

    clock.advance(Duration.ofMinutes(40)); // a slow confirmation lengthens no promise
    var ticket = confirm(agent, suspicion).ok().get("ticket").asString();
    var complaint = matter.read(agent, ticket);
    assertThat(complaint.get("type").asString()).isEqualTo("complaint");
    assertThat(Matter.due(complaint, "complaint.contact"))
        .isEqualTo(said.plus(Duration.ofHours(2)));
    assertThat(Matter.due(complaint, "complaint.resolve"))
        .isEqualTo(said.plus(Duration.ofHours(72)));
    assertThat(clockState(complaint, "complaint.ack")).isEqualTo("kept");
    assertThat(api.visitor(visitor).get("/api/chat/messages").text())
        .contains("方便留个手机号吗")
        .contains("11-18 12:00");
    assertThat(
            api.as(officer.login())
                .get("/api/tickets/" + ticket + "/complaint")
                .ok()
                .get("recognisedAt")
                .asString())
        .isEqualTo(said.toString());
    assertThat(suspected(agent).get(0).at("/decidedBy/id").asString())
        .isEqualTo(agent.id().value().toString());
    confirm(agent, suspicion).ok();
    assertThat(reject(agent, suspicion).is(409).code()).isEqualTo("decided");
  }

  @Test
  void theTicketThatIsThereBecomesTheComplaint() {
    var ticket =
        api.as(agent.login())
            .post("/api/conversations/" + conversation + "/ticket", matter.wish("锅盖松了"))
            .is(201)
            .json();
    matter.says(visitor, "我要投诉你们客服");
    var suspicion = raised(1);
    assertThat(suspicion.get("reason").asString()).isEqualTo("said");
    assertThat(confirm(officer, suspicion).ok().get("number").asString())
        .isEqualTo(ticket.get("number").asString());
    var after = matter.read(agent, ticket.get("id").asString());
    assertThat(after.get("type").asString()).isEqualTo("complaint");
    assertThat(after.at("/team/id").asString())
        .isEqualTo(floor.team("complaints").value().toString());
  }

  @Test
  void aMessageLeftAtNightIsNoComplaintBeforeAPersonSaysSo() {
    clock.set(Instant.parse("2026-11-18T15:30:00Z")); // 23:30 in Shanghai: nobody is there
    routing.set(agent, Presence.OFF, clock.instant());
    var night = floor.visitor();
    matter.says(night, "我要投诉你们，送来的杯子是碎的");
    var left = await().until(this::left, found -> found != null);
    var id = left.get("id").asString();
    assertThat(left.get("type").asString()).isEqualTo("other");
    assertThat(clockState(left, "online.message-reply")).isEqualTo("running");
    assertThat(left.get("clocks").findValuesAsString("clause"))
        .doesNotContain("complaint.ack", "complaint.contact", "complaint.resolve");
    var open = await().until(this::open, found -> !found.isEmpty());
    assertThat(open).hasSize(1);
    // the officers' day begins at nine: nobody is late at night
    assertThat(Instant.parse(open.get(0).at("/clock/dueAt").asString()))
        .isEqualTo(Instant.parse("2026-11-19T01:15:00Z"));

    clock.set(Instant.parse("2026-11-19T01:02:00Z"));
    assertThat(confirm(officer, open.get(0)).ok().get("ticket").asString()).isEqualTo(id);
    var complaint = matter.read(officer, id);
    assertThat(complaint.get("type").asString()).isEqualTo("complaint");
    assertThat(clockState(complaint, "online.message-reply")).isEqualTo("running");
    assertThat(clockState(complaint, "complaint.ack")).isEqualTo("kept");
    assertThat(Matter.due(complaint, "complaint.contact"))
        .isEqualTo(Instant.parse("2026-11-19T03:00:00Z"));
  }

  private JsonNode open() {
    return api.as(officer.login()).get("/api/complaints/suspected").ok().get("items");
  }

  private @org.jspecify.annotations.Nullable JsonNode left() {
    var items = api.as(agent.login()).get("/api/tickets?scope=team&state=new").ok().get("items");
    return items.isEmpty() ? null : items.get(0);
  }

  @Test
  void whatWasRejectedIsRaisedAgainOnlyBySomethingStronger() {
    matter.says(visitor, "你们就是骗子");
    var first = raised(1);
    matter.says(visitor, "真是店大欺客"); // not twice while one is open
    reject(agent, first).ok();
    matter.says(visitor, "太过分了"); // not by as little again
    judged();
    var second = raised(2);
    assertThat(second.get("reason").asString()).isEqualTo("said");
    assertThat(suspected(agent).get(1).get("state").asString()).isEqualTo("rejected");
    reject(agent, second).ok();
    assertThat(confirm(agent, second).is(409).code()).isEqualTo("decided");
  }

  @Test
  void aRunOfUpsetMessagesIsSuspectedFromTheFirstOfThem() {
    var first = Instant.parse(matter.says(visitor, "等了半天还没人管，气死我了").at("/message/at").asString());
    clock.advance(Duration.ofMinutes(1));
    matter.says(visitor, "你们怎么回事啊，烦死了");
    clock.advance(Duration.ofMinutes(1));
    matter.says(visitor, "太让人失望了，真的很生气");
    var suspicion = raised(1);
    assertThat(suspicion.get("reason").asString()).isIn("mood", "meaning");
    if (suspicion.get("reason").asString().equals("mood")) {
      assertThat(suspicion.get("figure").asInt()).isEqualTo(3);
      assertThat(Instant.parse(suspicion.get("at").asString())).isEqualTo(first);
    }
  }

  @Test
  @Proves("complaint.ack")
  void whatNobodyDecidesInTimeBreaksItsClockAndAlarmsTheOfficers() {
    matter.says(visitor, "我要投诉你们");
    var suspicion = raised(1);
    assertThat(api.as(officer.login()).get("/api/complaints/suspected").ok().get("items"))
        .hasSize(1);
    var running = suspicion.get("clock");
    assertThat(running.get("clause").asString()).isEqualTo("complaint.ack");
    assertThat(running.get("milestone").asString()).isEqualTo("confirm");
    assertThat(running.at("/team/id").asString())
        .isEqualTo(floor.team("complaints").value().toString());
    assertThat(Instant.parse(running.get("dueAt").asString()))
        .isEqualTo(Instant.parse(suspicion.get("at").asString()).plus(Duration.ofMinutes(15)));
    clock.advance(Duration.ofMinutes(16));
    await()
        .untilAsserted(() ->
            assertThat(api.as(officer.login()).get("/api/alarms").ok().toString())
                .contains("ticket.complaint-undecided"));
    assertThat(suspected(agent).get(0).at("/clock/state").asString()).isEqualTo("broken");
    // nobody else's business
    var other = brands.open(1).agents().getFirst();
    confirm(other, suspicion).is(404);
    reject(other, suspicion).is(404);
    api.as(other.login()).get("/api/suspicions/" + suspicion.get("id").asString()).is(404);

    // too late stays too late, and the board leads to the word that raised it
    reject(agent, suspicion).ok();
    var one = api.as(officer.login()).get("/api/suspicions/" + suspicion.get("id").asString()).ok();
    assertThat(one.get("state").asString()).isEqualTo("rejected");
    assertThat(one.get("clock").isNull()).isTrue();
    var evidence = cases();
    assertThat(evidence).hasSize(1);
    assertThat(evidence.get(0).get("verdict").asString()).isEqualTo("broken");
    assertThat(evidence.get(0).at("/work/kind").asString()).isEqualTo("suspicion");
    assertThat(evidence.get(0).at("/evidence/message").isString()).isTrue();
    assertThat(evidence.get(0).at("/team/id").asString())
        .isEqualTo(floor.team("complaints").value().toString());
  }

  @Test
  @Proves("complaint.ack")
  void whoeverDecidesInTimeKeepsTheClockEitherWay() {
    matter.says(visitor, "你们就是骗子");
    reject(agent, raised(1)).ok();
    matter.says(visitor, "我要投诉你们客服");
    confirm(agent, raised(2)).ok();
    var decided =
        cases()
            .valueStream()
            .filter(it -> it.at("/work/kind").asString().equals("suspicion"))
            .toList();
    assertThat(decided).hasSize(2);
    assertThat(decided)
        .allSatisfy(it -> {
          assertThat(it.get("verdict").asString()).isEqualTo("kept");
          assertThat(it.at("/person/id").asString()).isEqualTo(agent.id().value().toString());
        });
  }

  private JsonNode cases() {
    var manager = brands.person(floor, floor.id() + ".manager", Role.MANAGER, "front");
    return api.as(manager.login())
        .get("/api/compliance/cases?clause=complaint.ack")
        .ok()
        .get("items");
  }

  @Test
  @Proves("channel.complaint-open")
  void whoChoosesToComplainNeedsNobodysConfirmation() {
    var stranger = floor.visitor();
    var body = Map.of("clientId", UUID.randomUUID(), "text", "送来的锅是裂的，没人理我");
    var number =
        api.visitor(stranger).post("/api/chat/complaints", body).is(201).json().get("number");
    assertThat(
            api.visitor(stranger).post("/api/chat/complaints", body).is(201).json().get("number"))
        .isEqualTo(number);
    assertThat(api.visitor(stranger).get("/api/chat/messages").text())
        .contains(number.asString())
        .contains("方便留个手机号吗");
    var calls = api.as(officer.login()).get("/api/complaints/calls").ok().get("items");
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).get("number")).isEqualTo(number);
    assertThat(
            clockState(
                matter.read(officer, calls.get(0).get("ticket").asString()), "complaint.ack"))
        .isEqualTo("kept");
    assertThat(api.as(officer.login()).get("/api/complaints/suspected").ok().get("items"))
        .isEmpty();
  }

  @Test
  void aWordOnTheTicketsPageIsSuspectedToo() {
    var ticket = matter.open(agent, "锅盖松了").get("id").asString();
    var link =
        api.as(agent.login()).post("/api/tickets/" + ticket + "/link", Map.of()).is(201).json();
    var token = link.get("url").asString().replaceAll(".*#", "");
    api.anonymous()
        .with("Link-Token", token)
        .post(
            "/api/links/ticket/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "再不解决我就打12315"))
        .ok();
    var open = api.as(agent.login()).get("/api/tickets/" + ticket).ok();
    assertThat(open.get("type").asString()).isEqualTo("enquiry");
    var suspected = api.as(officer.login()).get("/api/complaints/suspected").ok().get("items");
    assertThat(suspected).hasSize(1);
    confirm(officer, suspected.get(0)).ok();
    assertThat(api.as(agent.login()).get("/api/tickets/" + ticket).ok().get("type").asString())
        .isEqualTo("complaint");
  }
}
