package pledge.ticket.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.WorkRef;
import pledge.standard.Standards;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Visits after a solution and regular ones, through the public API. */
@PledgeTest
class VisitsTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Visits visits;
  @Autowired Commitments commitments;
  @Autowired Standards standards;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    matter = new Matter(api, clock);
  }

  private JsonNode ended(String tier, @Nullable CustomerId customer) {
    Map<String, Object> wish = new LinkedHashMap<>(matter.wish("电水壶不加热", "other", tier));
    wish.put("owner", agent.id().value());
    if (customer != null) {
      wish.put("customer", customer.value());
    }
    var ticket = matter.open(agent, wish);
    end(ticket);
    return ticket;
  }

  private void end(JsonNode ticket) {
    var path = "/api/tickets/" + ticket.get("id").asString();
    api.as(agent.login()).post(path + "/outcome", Map.of("text", "已换新", "way", "phone")).is(200);
    api.as(agent.login()).post(path + "/close", Map.of()).is(200);
  }

  private List<JsonNode> planned(StaffMember who) {
    return api.as(who.login())
        .get("/api/visits?scope=team")
        .ok()
        .get("items")
        .valueStream()
        .toList();
  }

  private TestApi.Answer result(JsonNode visit, String outcome, String words) {
    return api.as(agent.login())
        .post(
            "/api/visits/" + visit.get("id").asString() + "/result",
            Map.of("outcome", outcome, "way", "phone", "words", words));
  }

  private Commitment.State clockOf(JsonNode visit) {
    return commitments
        .of(new WorkRef("visit", UUID.fromString(visit.get("id").asString())))
        .stream()
        .max(Comparator.comparing(it -> it.id().toString()))
        .orElseThrow()
        .state();
  }

  private CustomerId customer(String value) {
    int number = COUNT.incrementAndGet();
    var account = Handle.account("visit-" + floor.id().value() + "-" + number);
    var now = clock.instant();
    var known =
        customers.introduce(
            floor.id(),
            List.of(
                new Introduction(
                    account,
                    true,
                    "林婉清",
                    null,
                    null,
                    null,
                    new Introduction.Profile(
                        "M" + account.key(), "金卡", null, "female", List.of(), value),
                    now)),
            now);
    return Objects.requireNonNull(known.get(account));
  }

  @Test
  @Proves("follow.return-visit")
  void aComplexCaseIsVisitedThreeDaysAfterItsEnd() {
    ended("complex", null);
    var visit = planned(agent).getFirst();
    assertThat(visit.get("kind").asString()).isEqualTo("return");
    var due = Instant.parse(visit.get("due").asString());
    assertThat(due)
        .isEqualTo(
            standards
                .of(floor.id())
                .calendar("desk-hours")
                .add(clock.instant().plus(Duration.ofDays(3)), Duration.ofHours(8)));
    clock.set(due);
    var done = result(visit, "fine", "一切正常").ok();
    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(clockOf(visit)).isInstanceOf(Commitment.State.Kept.class);
    assertThat(planned(agent)).isEmpty();
    result(visit, "fine", "一切正常").ok();
    assertThat(result(visit, "declined", "").is(409).code()).isEqualTo("not-planned");
  }

  @Test
  void aNormalCaseIsOnlyVisitedForAnImportantCustomer() {
    ended("normal", customer("regular"));
    assertThat(planned(agent)).isEmpty();
    ended("normal", customer("important"));
    assertThat(planned(agent)).hasSize(1);
  }

  @Test
  void whoIsNotReachedIsTriedOnOtherDaysAndThenLeftInPeace() {
    ended("complex", null);
    var visit = planned(agent).getFirst();
    var first = Instant.parse(visit.get("due").asString());
    var second = result(visit, "unreachable", "").ok();
    assertThat(Instant.parse(second.get("due").asString())).isAfter(clock.instant());
    assertThat(second.get("tries").asInt()).isEqualTo(1);
    clock.set(first);
    assertThat(result(visit, "unreachable", "").ok().get("state").asString()).isEqualTo("planned");
    var last = result(visit, "unreachable", "").ok();
    assertThat(last.get("state").asString()).isEqualTo("done");
    assertThat(last.get("outcome").asString()).isEqualTo("unreachable");
  }

  @Test
  void aMatterFoundUnsolvedGoesOn() {
    var ticket = ended("complex", null);
    var visit = planned(agent).getFirst();
    assertThat(result(visit, "unsolved", " ").is(400).code()).isEqualTo("bad-input");
    result(visit, "unsolved", "又不加热了").ok();
    var open = matter.read(agent, ticket.get("id").asString());
    assertThat(open.get("state").asString()).isEqualTo("open");
    assertThat(open.get("round").asInt()).isEqualTo(2);
    end(ticket);
    assertThat(planned(agent)).as("each end has its own visit").hasSize(1);
  }

  @Test
  void aMatterThatGoesOnByItselfIsNotVisited() {
    var ticket = ended("complex", null);
    var visit = planned(agent).getFirst();
    api.as(agent.login())
        .put(
            "/api/tickets/" + ticket.get("id").asString() + "/state",
            Map.of(
                "state",
                "open",
                "why",
                "客户又来电",
                "nextStep",
                matter.step("再查一次", Duration.ofHours(1))))
        .is(200);
    assertThat(planned(agent)).isEmpty();
    assertThat(clockOf(visit)).isInstanceOf(Commitment.State.Cancelled.class);
  }

  @Test
  void anotherTimeMovesTheClockAndNotBeyondTheStandardsLimit() {
    ended("complex", null);
    var visit = planned(agent).getFirst();
    var path = "/api/visits/" + visit.get("id").asString() + "/plan";
    var later = Instant.parse(visit.get("due").asString()).plus(Duration.ofDays(2));
    var moved = api.as(agent.login()).put(path, Map.of("due", later.toString())).ok();
    assertThat(Instant.parse(moved.get("due").asString())).isEqualTo(later);
    assertThat(clockOf(visit)).isInstanceOf(Commitment.State.Running.class);
    api.as(agent.login())
        .put(path, Map.of("due", later.plus(Duration.ofDays(30)).toString()))
        .is(400);
    api.as(agent.login())
        .put(path, Map.of("due", clock.instant().minusSeconds(1).toString()))
        .is(400);
  }

  @Test
  void nobodyElseSeesOrEndsAVisit() {
    ended("complex", null);
    var visit = planned(agent).getFirst();
    var stranger = brands.person(floor, floor.id() + ".after", Role.AFTERSALES, "aftersales");
    assertThat(planned(stranger)).isEmpty();
    api.as(stranger.login())
        .post(
            "/api/visits/" + visit.get("id").asString() + "/result",
            Map.of("outcome", "fine", "way", "phone"))
        .is(404);
    var manager = brands.person(floor, floor.id() + ".boss", Role.MANAGER, "front");
    assertThat(planned(manager)).hasSize(1);
  }

  @Test
  void theMorningIsThatOfTheBrandsOwnZone() {
    var sevenInShanghai = Instant.parse("2026-11-22T23:00:00Z");
    assertThat(RegularVisits.morning(ZoneId.of("Asia/Shanghai"), sevenInShanghai)).isTrue();
    assertThat(RegularVisits.morning(ZoneId.of("Asia/Urumqi"), sevenInShanghai)).isFalse();
    assertThat(RegularVisits.morning(ZoneId.of("America/New_York"), sevenInShanghai)).isFalse();
    assertThat(
            RegularVisits.morning(
                ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-23T04:00:00Z")))
        .isFalse();
  }

  @Test
  void aPlaceThatNoPageEndedWithIsRefused() {
    for (var place :
        List.of(
            "x",
            "_",
            "2026-11-22T23:00:00Z",
            "2026-11-22T23:00:00Z_x",
            "+1000000000-12-31T23:59:59Z_" + UUID.randomUUID())) {
      api.as(agent.login())
          .get("/api/visits?after=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
          .is(400);
    }
  }

  @Test
  @Proves("follow.regular-visit")
  void importantCustomersAreVisitedEveryNinetyDays() {
    var important = customer("important");
    customer("regular");
    assertThat(RegularVisits.plan(visits, customers, floor.id(), clock.instant())).isEqualTo(1);
    assertThat(RegularVisits.plan(visits, customers, floor.id(), clock.instant())).isZero();
    var visit = planned(agent).getFirst();
    assertThat(visit.get("kind").asString()).isEqualTo("regular");
    assertThat(visit.at("/customer/id").asString()).isEqualTo(important.value().toString());
    result(visit, "fine", "想要秋款目录").ok();
    clock.advance(Duration.ofDays(89));
    assertThat(RegularVisits.plan(visits, customers, floor.id(), clock.instant())).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(RegularVisits.plan(visits, customers, floor.id(), clock.instant())).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    assertThat(
            jdbc.sql("select count(*) from ticket.visit where customer = :id")
                .param("id", important.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }
}
