package pledge.ticket.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;
import pledge.standard.StandardsForTests;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** A complaint's cause and measures, and the patterns of a week. */
@PledgeTest
class AnalysisTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired PatternReports reports;
  @Autowired PatternRows rows;
  @Autowired Commitments commitments;
  @Autowired StandardsForTests standards;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember officer;
  private StaffMember lead;
  private Matter matter;

  @BeforeEach
  void anOfficer() {
    floor = brands.open(0);
    officer = brands.person(floor, floor.id() + ".officer1", Role.COMPLAINT_OFFICER, "complaints");
    lead = brands.person(floor, floor.id() + ".lead1", Role.SUPERVISOR, "complaints");
    matter = new Matter(api, clock);
  }

  private TestApi.Client me() {
    return api.as(officer.login());
  }

  private String complaint(String product) {
    var handle = Handle.account("a-" + UUID.randomUUID());
    var customer =
        Objects.requireNonNull(
            customers
                .introduce(
                    floor.id(),
                    List.of(
                        Introduction.contact(
                            handle, true, "林夏", "19900001234", null, clock.instant())),
                    clock.instant())
                .get(handle));
    var wish = new HashMap<>(matter.wish("锅裂了", "complaint", "complex"));
    wish.put("customer", customer.value());
    var ticket = matter.open(officer, wish).get("id").asString();
    me().put(
            "/api/tickets/" + ticket + "/fields",
            Map.of("fields", Map.of("against", "商品", "demand", "换新", "product", product)))
        .ok();
    return ticket;
  }

  private TestApi.Answer explain(String ticket, String cause) {
    return me().put("/api/tickets/" + ticket + "/analysis", Map.of("cause", cause));
  }

  private JsonNode plan(String ticket, Duration in) {
    return me().post(
            "/api/tickets/" + ticket + "/measures",
            Map.of(
                "id",
                UUID.randomUUID(),
                "text",
                "逐只敲检后再装箱",
                "department",
                "质检部",
                "due",
                clock.instant().plus(in).toString()))
        .is(201)
        .json()
        .at("/measures/0");
  }

  private Commitment.State clockOf(String kind, String id) {
    return commitments.of(new WorkRef(kind, UUID.fromString(id))).getLast().state();
  }

  @Test
  @Proves("complaint.analysis")
  void noComplaintClosesWithoutItsCauseAndAMeasure() {
    var ticket = complaint("铸铁锅");
    me().post(
            "/api/tickets/" + ticket + "/agreement",
            Map.of("clientId", UUID.randomUUID(), "text", "换新锅", "how", "phone"))
        .is(201);
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "换新锅", "way", "phone")).ok();
    me().post(
            "/api/tickets/" + ticket + "/calls",
            Map.of("clientId", UUID.randomUUID(), "reached", true, "satisfied", true, "note", "满意"))
        .is(201);
    var refused = me().post("/api/tickets/" + ticket + "/close").is(409).json();
    assertThat(refused.get("clause").asString()).isEqualTo("complaint.analysis");
    assertThat(refused.get("missing").toString()).isEqualTo("[\"cause\",\"measure\"]");
    assertThat(me().get("/api/tickets/" + ticket + "/complaint").ok().get("gaps").toString())
        .contains("cause", "measure");

    explain(ticket, "product").is(400); // a branch says too little
    explain(ticket, "weather").is(400);
    explain(ticket, "product-quality").ok();
    plan(ticket, Duration.ofDays(7));
    me().post("/api/tickets/" + ticket + "/close").ok();
  }

  @Test
  void theDepartmentSaysByLinkThatItIsDoneAndSeesNothingOfTheCustomer() {
    var measure = plan(complaint("铸铁锅"), Duration.ofDays(7));
    var url = measure.get("url").asString();
    assertThat(url).contains("/answer/?of=measure#");
    var token = url.substring(url.indexOf('#') + 1);
    var asked = api.anonymous().post("/api/measures/open", Map.of("token", token)).ok();
    assertThat(asked.toString()).contains("逐只敲检后再装箱", "质检部").doesNotContain("锅裂了", "换新");
    var answer = Map.of("token", token, "words", "本周起执行", "name", "老周");
    api.anonymous().post("/api/measures/answer", answer).ok();
    api.anonymous().post("/api/measures/answer", answer).ok();
    assertThat(clockOf(Measure.KIND, measure.get("id").asString()))
        .isInstanceOf(Commitment.State.Kept.class);
    me().post("/api/measures/" + measure.get("id").asString() + "/drop", Map.of("why", "不必"))
        .is(409);
    api.anonymous().post("/api/measures/open", Map.of("token", token + "x")).is(403);
    clock.advance(Duration.ofDays(40));
    api.anonymous().post("/api/measures/open", Map.of("token", token)).is(403);
  }

  @Test
  void aMeasureIsLateOrDroppedForAReason() {
    var ticket = complaint("铸铁锅");
    var measure = plan(ticket, Duration.ofDays(1)).get("id").asString();
    clock.advance(Duration.ofDays(2));
    me().post("/api/measures/" + measure + "/done", Map.of()).ok();
    assertThat(clockOf(Measure.KIND, measure)).isInstanceOf(Commitment.State.Broken.class);

    var other =
        me().post(
                "/api/tickets/" + ticket + "/measures",
                Map.of(
                    "id",
                    UUID.randomUUID(),
                    "text",
                    "换包装",
                    "department",
                    "采购部",
                    "due",
                    clock.instant().plus(Duration.ofDays(3)).toString()))
            .is(201)
            .json()
            .at("/measures/1/id")
            .asString();
    me().post("/api/measures/" + other + "/drop", Map.of("why", "")).is(400);
    me().post("/api/measures/" + other + "/drop", Map.of("why", "供应商已换")).ok();
    assertThat(clockOf(Measure.KIND, other)).isInstanceOf(Commitment.State.Cancelled.class);
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login()).get("/api/tickets/" + ticket + "/analysis").is(404);
  }

  @Test
  @Proves("complaint.analysis")
  void theWeekIsLaidBeforeTheLeadOnMondayAndConcludedInTime() {
    for (int n = 0; n < 3; n++) {
      explain(complaint("铸铁锅"), "product-quality").ok();
    }
    explain(complaint(""), "service-attitude").ok();
    clock.set(Instant.parse("2026-11-22T16:30:00Z")); // Monday, half past midnight in Shanghai
    assertThat(reports.plan(floor.id(), clock.instant())).isTrue();
    assertThat(reports.plan(floor.id(), clock.instant())).isFalse();

    var week = me().get("/api/complaints/patterns").ok();
    assertThat(week.get("week").asString()).isEqualTo("2026-11-16");
    assertThat(week.get("total").asInt()).isEqualTo(4);
    assertThat(line(week, "branch", "product").get("pattern").asBoolean()).isTrue();
    assertThat(line(week, "product", "铸铁锅").get("count").asInt()).isEqualTo(3);
    assertThat(line(week, "cause", "service-attitude").get("pattern").asBoolean()).isFalse();
    assertThat(week.at("/report/owner/id").asString()).isEqualTo(lead.id().value().toString());
    assertThat(Instant.parse(week.at("/report/due").asString()))
        .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));

    var cases =
        me().get("/api/complaints/patterns/cases?week=2026-11-16&by=cause&code=product-quality")
            .ok();
    assertThat(cases.get("items")).hasSize(3);
    me().get("/api/complaints/patterns/cases?week=2026-11-16&by=moon").is(400);

    var read = Map.of("conclusion", "锅的质检加一道");
    api.as(lead.login()).post("/api/complaints/patterns/2026-11-16/read", read).ok();
    api.as(lead.login()).post("/api/complaints/patterns/2026-11-16/read", read).ok();
    me().post("/api/complaints/patterns/2026-11-16/read", Map.of("conclusion", "另一句")).is(409);
    me().post("/api/complaints/patterns/2026-11-09/read", read).is(404);
    assertThat(reportClock(LocalDate.parse("2026-11-16")))
        .isInstanceOf(Commitment.State.Kept.class);
  }

  @Test
  @Proves("complaint.analysis")
  void whoReadsTheWeekIsTheStandardsToSay() {
    var manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "front");
    standards.override(
        floor.id(),
        """
        {"settings": {"complaint.patterns-reader": {"value": "manager"}}}
        """,
        clock.instant());
    complaint("铸铁锅");
    clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    reports.plan(floor.id(), clock.instant());
    var report = me().get("/api/complaints/patterns").ok().get("report");
    assertThat(report.at("/owner/id").asString()).isEqualTo(manager.id().value().toString());
  }

  @Test
  void aWeekNobodyReadByWednesdayIsBroken() {
    complaint("铸铁锅");
    clock.set(Instant.parse("2026-11-23T01:00:00Z"));
    reports.plan(floor.id(), clock.instant());
    clock.set(Instant.parse("2026-11-26T01:00:00Z"));
    api.as(lead.login())
        .post("/api/complaints/patterns/2026-11-16/read", Map.of("conclusion", "晚了"))
        .ok();
    assertThat(reportClock(LocalDate.parse("2026-11-16")))
        .isInstanceOf(Commitment.State.Broken.class);
  }

  private Commitment.State reportClock(LocalDate week) {
    var id = rows.report(floor.id(), week).orElseThrow().id();
    return clockOf(PatternReports.KIND, id.toString());
  }

  private static JsonNode line(JsonNode week, String by, String code) {
    return week.get("lines")
        .valueStream()
        .filter(it -> it.get("by").asString().equals(by) && it.get("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What counts as a pattern, number by number. */
  @Test
  void smallNumbersMakeNoPattern() {
    record Count(int count, double mean, boolean pattern) {}
    for (var it :
        List.of(
            new Count(2, 0, false),
            new Count(3, 0, true),
            new Count(3, 1, false),
            new Count(4, 1, true),
            new Count(8, 4, false),
            new Count(9, 4, true),
            new Count(30, 25, false))) {
      assertThat(Patterns.stands(it.count(), it.mean(), 3, 2)).as("%s", it).isEqualTo(it.pattern());
    }
  }
}
