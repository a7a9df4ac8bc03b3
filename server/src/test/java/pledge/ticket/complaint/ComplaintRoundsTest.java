package pledge.ticket.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** From the officer's call to the customer's own verdict, and to another round. */
@PledgeTest
class ComplaintRoundsTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember officer;
  private Matter matter;
  private CustomerId customer;
  private String ticket;

  @BeforeEach
  void aComplaintByPhone() {
    floor = brands.open(0);
    officer = brands.person(floor, floor.id() + ".officer1", Role.COMPLAINT_OFFICER, "complaints");
    matter = new Matter(api, clock);
    var handle = Handle.account("k-" + UUID.randomUUID());
    customer =
        Objects.requireNonNull(
            customers
                .introduce(
                    floor.id(),
                    List.of(
                        Introduction.contact(
                            handle, true, "林夏", "19900001234", null, clock.instant())),
                    clock.instant())
                .get(handle));
    var wish = new HashMap<>(matter.wish("送来的锅是裂的", "complaint", "complex"));
    wish.put("customer", customer.value());
    ticket = matter.open(officer, wish).get("id").asString();
  }

  private TestApi.Client me() {
    return api.as(officer.login());
  }

  private JsonNode read() {
    return matter.read(officer, ticket);
  }

  private String path(String more) {
    return "/api/tickets/" + ticket + more;
  }

  private JsonNode complaint() {
    return me().get(path("/complaint")).ok();
  }

  private TestApi.Answer call(boolean reached, @Nullable Boolean satisfied, String note) {
    var body = new HashMap<String, Object>();
    body.put("clientId", UUID.randomUUID());
    body.put("reached", reached);
    body.put("note", note);
    if (satisfied != null) {
      body.put("satisfied", satisfied);
    }
    return me().post(path("/calls"), body);
  }

  private void told(String text, String way) {
    me().put(path("/next-step"), matter.step("告知结果", Duration.ofHours(1))).ok();
    me().post(
            path("/agreement"), Map.of("clientId", UUID.randomUUID(), "text", text, "how", "phone"))
        .is(201);
    me().post(path("/outcome"), Map.of("text", text, "way", way)).ok();
  }

  private void fields() {
    me().put(path("/fields"), Map.of("fields", Map.of("against", "物流", "demand", "换新"))).ok();
    me().put(path("/analysis"), Map.of("cause", "logistics-damaged")).ok();
    me().post(
            path("/measures"),
            Map.of(
                "id",
                UUID.randomUUID(),
                "text",
                "锅类加护角",
                "department",
                "仓储部",
                "due",
                clock.instant().plus(Duration.ofDays(7)).toString()))
        .is(201);
  }

  @Test
  void theTextMessageNamesTheTimeOfTheCall() {
    await().untilAsserted(() -> assertThat(clockState(read(), "complaint.ack")).isEqualTo("kept"));
    assertThat(me().get(path("/timeline?limit=200")).text()).contains("专员将在 11-18 12:00 前致电您");
  }

  @Test
  @Proves("complaint.contact")
  void theCallListFollowsTheClockAndANewTryIsPlannedByRule() {
    var began = clock.instant();
    var listed = me().get("/api/complaints/calls").ok().at("/items/0");
    assertThat(listed.get("ticket").asString()).isEqualTo(ticket);
    assertThat(listed.get("phone").asString()).isEqualTo("199****1234");
    assertThat(Instant.parse(listed.get("by").asString()))
        .isEqualTo(began.plus(Duration.ofHours(2)));

    clock.advance(Duration.ofHours(1));
    call(false, null, "无人接听").is(201);
    assertThat(states("complaint.contact")).containsExactly("kept", "running");
    assertThat(Matter.due(read(), "complaint.contact"))
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));

    clock.advance(Duration.ofMinutes(20));
    call(false, null, "").is(201);
    assertThat(Matter.due(read(), "complaint.contact"))
        .isEqualTo(clock.instant().plus(Duration.ofHours(2)));

    clock.advance(Duration.ofHours(3)); // the planned try came too late
    call(false, null, "关机").is(201);
    assertThat(states("complaint.contact")).containsExactly("kept", "kept", "broken", "running");
    assertThat(Matter.due(read(), "complaint.contact"))
        .isEqualTo(clock.instant().plus(Duration.ofDays(1)));

    call(true, null, "").is(400);
    call(true, null, "说明了情况，明天给方案").is(201);
    assertThat(me().get("/api/complaints/calls").ok().get("items")).isEmpty();
    assertThat(complaint().get("calls")).hasSize(4);
  }

  private List<String> states(String clause) {
    return read()
        .get("clocks")
        .valueStream()
        .filter(it -> it.get("clause").asString().equals(clause))
        .map(it -> it.get("state").asString())
        .toList();
  }

  @Test
  @Proves("complaint.record")
  void itClosesOnlyWithACompleteRecord() {
    told("换新锅并致歉", "phone");
    assertThat(call(true, true, "客户满意").status()).isEqualTo(201);
    var refused = me().post(path("/close")).is(409).json();
    assertThat(refused.get("clause").asString()).isEqualTo("complaint.record");
    assertThat(refused.get("missing").toString()).contains("against").contains("demand");
    fields();
    me().post(path("/close")).ok();
    assertThat(read().get("state").asString()).isEqualTo("closed");
  }

  @Test
  @Proves("complaint.satisfied")
  void whoIsNotSatisfiedGetsAnotherRoundAndTheFirstVerdictStays() {
    fields();
    call(true, null, "致歉，了解了经过").is(201);
    told("补发一只锅盖", "phone");
    var refused = me().post(path("/close")).is(409).json();
    assertThat(refused.get("clause").asString()).isEqualTo("complaint.satisfied");

    clock.advance(Duration.ofHours(2));
    var verdictAt = clock.instant();
    call(true, false, "要的是整锅").is(201);
    var again = read();
    assertThat(again.get("state").asString()).isEqualTo("open");
    assertThat(again.at("/nextStep/text").asString()).isEqualTo("客户对结果不满意，重新商定方案");
    assertThat(Matter.due(again, "complaint.resolve"))
        .isEqualTo(verdictAt.plus(Duration.ofHours(72)));
    assertThat(Matter.milestone(again, "complaint.resolve", "feedback").get("state").asString())
        .isEqualTo("running");
    assertThat(complaint().get("round").asInt()).isEqualTo(2);

    told("换整锅", "phone");
    call(true, true, "满意").is(201);
    me().post(path("/close")).ok();
    assertThat(
            complaint()
                .get("verdicts")
                .valueStream()
                .map(verdict -> verdict.get("verdict").asString()))
        .containsExactly("unsatisfied", "satisfied");
  }

  @Test
  void theCustomerSaysOnTheirOwnPageWhetherTheyAreSatisfied() {
    var url = me().post(path("/link"), Map.of()).is(201).json().get("url").asString();
    var page = api.anonymous().with("Link-Token", url.substring(url.indexOf('#') + 1));
    page.post("/api/links/ticket/verdict", Map.of("satisfied", true)).is(409);
    told("补发一只锅盖", "phone");
    assertThat(page.get("/api/links/ticket").ok().get("asksSatisfied").asBoolean()).isTrue();
    var after = page.post("/api/links/ticket/verdict", Map.of("satisfied", false, "words", "要整锅"));
    assertThat(after.ok().get("state").asString()).isEqualTo("open");
    assertThat(after.ok().get("asksSatisfied").asBoolean()).isFalse();
    assertThat(complaint().get("round").asInt()).isEqualTo(2);
    assertThat(complaint().at("/verdicts/0/way").asString()).isEqualTo("page");
    assertThat(complaint().at("/verdicts/0/verdict").asString()).isEqualTo("unsatisfied");
  }

  @Test
  void afterThreeRoundsItIsTheManagers() {
    var manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "complaints");
    for (int round = 1; round <= 3; round++) {
      told("方案 " + round, "phone");
      call(true, false, "还是不行").is(201);
    }
    assertThat(read().at("/owner/id").asString()).isEqualTo(manager.id().value().toString());
    assertThat(complaint().get("round").asInt()).isEqualTo(4);
  }

  @Test
  void aSilentComplainantIsGivenUpByASupervisorAfterThreeDaysAndAWrittenWord() {
    var supervisor =
        brands.person(floor, floor.id() + ".supervisor1", Role.SUPERVISOR, "complaints");
    fields();
    told("换新锅并致歉", "message");
    for (int day = 1; day <= 3; day++) {
      api.as(supervisor.login())
          .post(path("/complaint/unanswered"), Map.of("why", "多次联系不上"))
          .is(409);
      call(false, null, "无人接听").is(201);
      clock.advance(Duration.ofDays(1));
    }
    api.as(supervisor.login()).post(path("/complaint/unanswered"), Map.of("why", "多次联系不上")).is(200);
    assertThat(read().get("state").asString()).isEqualTo("closed");
    assertThat(complaint().at("/verdicts/0/verdict").asString()).isEqualTo("unanswered");
    me().put(
            path("/state"),
            Map.of(
                "state", "open", "why", "客户来电", "nextStep", matter.step("回电", Duration.ofHours(1))))
        .ok();
    assertThat(complaint().get("round").asInt()).isEqualTo(2);
  }
}
