package pledge.ticket.complaint;

import static org.assertj.core.api.Assertions.assertThat;
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
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** What a complaint and a suggestion are owed from the moment they are one. */
@PledgeTest
class ComplaintClocksTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember officer;
  private Matter matter;

  @BeforeEach
  void aFloorWithAnOfficer() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    officer = brands.person(floor, floor.id() + ".officer1", Role.COMPLAINT_OFFICER, "complaints");
    matter = new Matter(api, clock);
  }

  private JsonNode complaint() {
    return matter.open(officer, matter.wish("送来的锅是裂的", "complaint", "complex"));
  }

  private JsonNode read(JsonNode ticket) {
    return matter.read(officer, ticket.get("id").asString());
  }

  private static JsonNode milestone(JsonNode ticket) {
    return Matter.milestone(ticket, "complaint.resolve", "feedback");
  }

  private TestApi.Answer put(StaffMember who, JsonNode ticket, String what, Object body) {
    return api.as(who.login()).put("/api/tickets/" + ticket.get("id").asString() + what, body);
  }

  @Test
  @Proves("complaint.resolve")
  void aComplaintOwesAFirstFeedbackOnTheWayToItsSolution() {
    var began = clock.instant();
    var ticket = complaint();
    assertThat(ticket.at("/team/id").asString())
        .isEqualTo(floor.team("complaints").value().toString());
    assertThat(Matter.due(ticket, "complaint.contact")).isEqualTo(began.plus(Duration.ofHours(2)));
    assertThat(Instant.parse(milestone(ticket).get("dueAt").asString()))
        .isEqualTo(began.plus(Duration.ofHours(48)));
    assertThat(Matter.due(ticket, "complaint.resolve")).isEqualTo(began.plus(Duration.ofHours(72)));

    clock.advance(Duration.ofHours(71));
    put(officer, ticket, "/next-step", matter.step("再核一遍", Duration.ofHours(4))).ok();
    api.as(officer.login())
        .post(
            "/api/tickets/" + ticket.get("id").asString() + "/agreement",
            Map.of("clientId", UUID.randomUUID(), "text", "换新锅", "how", "phone"))
        .is(201);
    api.as(officer.login())
        .post(
            "/api/tickets/" + ticket.get("id").asString() + "/outcome",
            Map.of("text", "换新锅并致歉", "way", "phone"))
        .ok();
    var told = read(ticket);
    // the outcome came in time, the feedback on the way did not
    assertThat(milestone(told).get("state").asString()).isEqualTo("broken");
    assertThat(clockState(told, "complaint.resolve")).isEqualTo("kept");
  }

  @Test
  void whatIsToldOnTheTicketIsTheFirstFeedback() {
    routing.set(agent, Presence.READY, clock.instant());
    var visitor = floor.visitor();
    var conversation = matter.reaches(visitor, agent);
    var ticket =
        api.as(agent.login())
            .post(
                "/api/conversations/" + conversation + "/ticket",
                matter.wish("客服态度差", "complaint", "complex"))
            .is(201)
            .json();
    assertThat(milestone(ticket).get("state").asString()).isEqualTo("running");
    api.as(officer.login())
        .post(
            "/api/tickets/" + ticket.get("id").asString() + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "已找到当班同事核实，明天给您方案"))
        .is(201);
    assertThat(milestone(read(ticket)).get("state").asString()).isEqualTo("kept");
  }

  @Test
  @Proves("complaint.ack")
  void withoutAPhoneItIsAcknowledgedInTheConversationAndOneIsAskedFor() {
    clock.advance(
        Duration.ofHours(10)); // eight in the evening: an hour of the officers' day is left
    routing.set(agent, Presence.READY, clock.instant());
    var visitor = floor.visitor();
    var conversation = matter.reaches(visitor, agent);
    var ticket =
        api.as(agent.login())
            .post(
                "/api/conversations/" + conversation + "/ticket",
                matter.wish("客服态度差", "complaint", "complex"))
            .is(201)
            .json();
    assertThat(clockState(ticket, "complaint.ack")).isEqualTo("kept");
    assertThat(Matter.due(ticket, "complaint.contact"))
        .isEqualTo(Instant.parse("2026-11-19T02:00:00Z"));
    var thread = api.visitor(visitor).get("/api/chat/messages").text();
    assertThat(thread).contains("方便留个手机号吗").contains("11-19 10:00");
  }

  @Test
  void aPersonFindsThatItIsNoComplaint() {
    var ticket = complaint();
    put(officer, ticket, "/type", Map.of("type", "enquiry", "why", "只是问问")).ok();
    var after = read(ticket);
    assertThat(clockState(after, "complaint.ack")).isEqualTo("cancelled");
    assertThat(clockState(after, "complaint.contact")).isEqualTo("cancelled");
    assertThat(milestone(after).get("state").asString()).isEqualTo("cancelled");
  }

  @Test
  @Proves("complaint.suggestion")
  void aSuggestionIsThankedForAndAnsweredByAPerson() {
    routing.set(agent, Presence.READY, clock.instant());
    var visitor = floor.visitor();
    var conversation = matter.reaches(visitor, agent);
    var ticket =
        api.as(agent.login())
            .post(
                "/api/conversations/" + conversation + "/ticket",
                matter.wish("盖子上加个把手", "suggestion", "normal"))
            .is(201)
            .json();
    assertThat(clockState(ticket, "complaint.suggestion")).isEqualTo("running");
    assertThat(Matter.due(ticket, "complaint.suggestion"))
        .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(api.visitor(visitor).get("/api/chat/messages").text()).contains("谢谢您的建议");
    api.as(agent.login())
        .post(
            "/api/conversations/" + conversation + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "已转给产品同事，下一批会加上把手"))
        .is(201);
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () -> assertThat(clockState(read(ticket), "complaint.suggestion")).isEqualTo("kept"));
  }
}
