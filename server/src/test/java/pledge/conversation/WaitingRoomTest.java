package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class WaitingRoomTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired Conversations conversations;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Talk talk;

  @BeforeEach
  void everybodyIsBusy() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.BUSY, clock.instant());
    talk = new Talk(api, floor.visitor());
  }

  @Test
  void whoeverWaitsIsToldTheirPlaceAndWhatToExpectAndHearsAgainWhenThatHasLapsed() {
    waits(talk);
    var second = new Talk(api, floor.visitor());
    clock.advance(Duration.ofSeconds(1));
    waits(second);
    var state = second.thread().at("/state/waiting");
    assertThat(state.at("/position").asInt()).isEqualTo(2);
    assertThat(state.at("/expectedSeconds").asInt()).isEqualTo(2 * 300 / 5);
    clock.advance(Duration.ofSeconds(6));
    await().untilAsserted(() -> assertThat(second.texts()).anyMatch(it -> it.contains("前面还有 1 位")));
    clock.advance(Duration.ofMinutes(3));
    await().untilAsserted(() -> assertThat(second.texts()).anyMatch(it -> it.contains("抱歉让您久等")));
  }

  @Test
  void whoeverGoesAwayWhileWaitingIsCountedAndWhoeverComesBackIsNot() {
    var id = waits(talk);
    talk.thread();
    clock.advance(Duration.ofMinutes(3));
    await().untilAsserted(() -> assertThat(abandonedAt(id)).isNotNull());
    assertThat(gone()).isEqualTo(1);
    talk.thread();
    assertThat(abandonedAt(id)).isNull();
    assertThat(gone()).isZero();
  }

  private int gone() {
    return conversations
        .abandoned(java.util.List.of(floor.front()), SettableClock.PLAIN_MORNING)
        .getOrDefault(floor.front(), 0);
  }

  @Test
  void whenTheLastPersonLeavesThoseWhoWaitAreToldAndTheirMessageIsTaken() {
    var id = waits(talk);
    routing.set(agent, Presence.OFF, clock.instant());
    await().untilAsserted(() -> assertThat(aloneSince(id)).isNotNull());
    clock.advance(Duration.ofSeconds(31));
    await()
        .untilAsserted(
            () -> assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("assistant"));
    await().untilAsserted(() -> assertThat(talk.texts()).anyMatch(it -> it.contains("您的留言")));
    assertThat(
            jdbc.sql("select count(*) from ticket.ticket where conversation = :id")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void somebodyWhoComesInTimeServesThoseWhoWaitedAlone() {
    var id = waits(talk);
    routing.set(agent, Presence.OFF, clock.instant());
    await().untilAsserted(() -> assertThat(aloneSince(id)).isNotNull());
    routing.set(floor.agents().get(1), Presence.READY, clock.instant());
    await()
        .untilAsserted(
            () -> assertThat(talk.thread().at("/state/mode").asString()).isEqualTo("person"));
  }

  @Test
  void afterClosingTimeNobodyIsPutIntoAQueueOfPeopleWhoOnlyFinishUp() {
    clock.set(Instant.parse("2026-11-18T14:30:00Z")); // half past ten in the evening in Shanghai
    routing.set(agent, Presence.BUSY, clock.instant());
    talk.says("转人工");
    await()
        .untilAsserted(() -> assertThat(talk.texts()).anyMatch(it -> it.contains("11-19 09:00")));
  }

  @Test
  void aPlannedShiftSaysWhenSomebodyIsBack() {
    routing.set(agent, Presence.OFF, clock.instant());
    var lead = brands.person(floor, "plan-" + floor.id().value(), Role.SUPERVISOR, "front");
    api.as(lead.login())
        .post(
            "/api/routing/shifts",
            java.util.Map.of(
                "team",
                floor.front().value(),
                "staff",
                agent.id().value(),
                "starts",
                "2026-11-18T05:30:00Z",
                "ends",
                "2026-11-18T13:30:00Z"))
        .is(201);
    talk.says("转人工");
    await()
        .untilAsserted(() -> assertThat(talk.texts()).anyMatch(it -> it.contains("11-18 13:30")));
  }

  @Test
  @Proves("outreach.vip")
  void anImportantCustomerStaysWithTheAgentWhoFirstServedThem() {
    var other = floor.agents().get(1);
    var visitor = important();
    var first = new Talk(api, visitor);
    routing.set(agent, Presence.READY, clock.instant());
    var id = first.reaches(agent);
    assertThat(observed(id)).isEqualTo("became-own-agent");
    first.answers(agent, id, "您好").is(201);
    api.as(agent.login()).post("/api/conversations/" + id + "/handback").is(200);
    routing.set(agent, Presence.BUSY, clock.instant());
    routing.set(other, Presence.READY, clock.instant());
    first.says("转人工");
    await()
        .untilAsserted(
            () -> assertThat(first.thread().at("/state/mode").asString()).isEqualTo("waiting"));
    clock.advance(Duration.ofSeconds(30));
    routing.set(agent, Presence.READY, clock.instant());
    await()
        .untilAsserted(() ->
            assertThat(first.thread().at("/state/owner/name").asString(""))
                .isEqualTo(agent.nickname()));
  }

  private pledge.access.Visitor important() {
    var visitor = floor.visitor();
    var now = clock.instant();
    var account = Handle.account("vip-" + visitor.id());
    var known =
        customers.introduce(
            floor.id(),
            java.util.List.of(
                new Introduction(
                    account,
                    true,
                    "林婉清",
                    null,
                    null,
                    null,
                    new Introduction.Profile(
                        "M" + visitor.id(), "金卡", null, "female", java.util.List.of(), "important"),
                    now)),
            now);
    var customer = java.util.Objects.requireNonNull(known.get(account));
    customers.identify(floor.id(), new Handle("web", visitor.id().toString()), customer, true, now);
    var talk = new Talk(api, visitor);
    var id = talk.says("你好").at("/message/conversation").asString();
    conversations.belongsTo(new ConversationId(UUID.fromString(id)), customer, clock.instant());
    return visitor;
  }

  private String waits(Talk customer) {
    var id = customer.says("转人工").at("/message/conversation").asString();
    await()
        .untilAsserted(
            () -> assertThat(customer.thread().at("/state/mode").asString()).isEqualTo("waiting"));
    return id;
  }

  private @Nullable Object abandonedAt(String id) {
    return one("select abandoned_at from conversation.conversation where id = :id", id);
  }

  private @Nullable Object aloneSince(String id) {
    return one("select alone_since from routing.entry where work_id = :id", id);
  }

  private @Nullable Object observed(String id) {
    return one(
        "select note from ledger.observation where work_id = :id and clause = 'outreach.vip'", id);
  }

  private @Nullable Object one(String sql, String id) {
    return jdbc.sql(sql)
        .param("id", UUID.fromString(id))
        .query((rs, n) -> java.util.Optional.ofNullable(rs.getObject(1)))
        .single()
        .orElse(null);
  }
}
