package pledge.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/** Skills, languages, holds, caps and help. Work items are of a kind no other room listens to. */
@PledgeTest
class MatchingTest {

  private static final Duration HOLD = Duration.ofSeconds(20);
  private static final Duration OVERFLOW = Duration.ofSeconds(60);

  @Autowired Routing routing;
  @Autowired Queue queue;
  @Autowired SeatRules seatRules;
  @Autowired TeamRules teamRules;
  @Autowired Teams teams;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired TestBrand brands;

  @Test
  void workGoesToWhoeverHasItsSkillEvenIfAnotherIsLongerIdle() {
    var floor = brands.open(2);
    skilled(floor, 1, "fabric");
    ready(floor.agents());
    var work = waiting(floor, Set.of("fabric"), "zh-CN", null);
    awaitHolder(work, floor.agents().get(1));
  }

  @Test
  void aSkilledPersonWhoIsBusyIsWaitedForUntilTheOverflowAndNoLonger() {
    var floor = brands.open(2);
    skilled(floor, 1, "fabric");
    routing.set(floor.agents().get(1), Presence.BUSY, clock.instant());
    routing.set(floor.agents().get(0), Presence.READY, clock.instant());
    var work = waiting(floor, Set.of("fabric"), "zh-CN", null);
    routing.drain(clock.instant());
    assertThat(holder(work)).isNull();
    clock.advance(OVERFLOW);
    awaitHolder(work, floor.agents().get(0));
  }

  @Test
  void aSkillNobodyPresentHasIsNotWaitedFor() {
    var floor = brands.open(1);
    ready(floor.agents());
    awaitHolder(waiting(floor, Set.of("appliance"), "zh-CN", null), floor.agents().getFirst());
  }

  @Test
  void aCustomerWhoWritesEnglishGetsSomebodyWhoSpeaksIt() {
    var floor = brands.open(2);
    rule(floor, 0, 5, Map.of(), List.of(), List.of("zh-CN"));
    rule(floor, 1, 5, Map.of(), List.of(), List.of("zh-CN", "en"));
    ready(floor.agents());
    awaitHolder(waiting(floor, Set.of(), "en", null), floor.agents().get(1));
  }

  @Test
  void theAgentOfLastTimeIsWaitedForAndThenAnybodyTakesIt() {
    var floor = brands.open(2);
    var last = floor.agents().get(1);
    routing.set(last, Presence.BUSY, clock.instant());
    routing.set(floor.agents().get(0), Presence.READY, clock.instant());
    var patient = waiting(floor, Set.of(), "zh-CN", last.id());
    routing.drain(clock.instant());
    assertThat(holder(patient)).isNull();
    routing.set(last, Presence.READY, clock.instant());
    awaitHolder(patient, last);
    routing.set(last, Presence.BUSY, clock.instant());
    var other = waiting(floor, Set.of(), "zh-CN", last.id());
    clock.advance(HOLD);
    awaitHolder(other, floor.agents().get(0));
  }

  @Test
  void nobodyGetsMoreOfAChannelThanTheirCapForIt() {
    var floor = brands.open(1);
    rule(floor, 0, 5, Map.of("phone", 1), List.of(), List.of());
    ready(floor.agents());
    var first = onChannel(floor, "phone");
    clock.advance(Duration.ofSeconds(1));
    var second = onChannel(floor, "phone");
    var chat = onChannel(floor, "web");
    awaitHolder(first, floor.agents().getFirst());
    awaitHolder(chat, floor.agents().getFirst());
    assertThat(holder(second)).isNull();
    routing.release(first, clock.instant());
    awaitHolder(second, floor.agents().getFirst());
  }

  @Test
  void anotherTeamHelpsWithWhatHasWaitedTooLong() {
    var floor = brands.open(1);
    var expert =
        brands.person(floor, "x" + floor.id().value(), pledge.access.Role.EXPERT, "expert");
    teamRules.set(
        teams.find(floor.front()).orElseThrow(),
        new TeamRules.Rule("desk-hours", floor.team("expert")),
        new SystemActor("test"));
    routing.set(floor.agents().getFirst(), Presence.BUSY, clock.instant());
    routing.set(expert, Presence.READY, clock.instant());
    var work = waiting(floor, Set.of(), "zh-CN", null);
    routing.drain(clock.instant());
    assertThat(holder(work)).isNull();
    clock.advance(OVERFLOW);
    awaitHolder(work, expert);
  }

  @Test
  void higherPriorityGoesFirstAndAmongEqualsTheOldest() {
    var floor = brands.open(1);
    rule(floor, 0, 1, Map.of(), List.of(), List.of());
    var ordinary = priority(floor, 0);
    clock.advance(Duration.ofSeconds(1));
    var later = priority(floor, 0);
    var complaint = priority(floor, 20);
    ready(floor.agents());
    var agent = floor.agents().getFirst();
    awaitHolder(complaint, agent);
    routing.release(complaint, clock.instant());
    awaitHolder(ordinary, agent);
    routing.release(ordinary, clock.instant());
    awaitHolder(later, agent);
  }

  @Test
  void handingToAPersonMovesThePlaceFromOneToTheOtherOrNotAtAll() {
    var floor = brands.open(2);
    rule(floor, 1, 1, Map.of(), List.of(), List.of());
    routing.set(floor.agents().get(0), Presence.READY, clock.instant());
    var work = waiting(floor, Set.of(), "zh-CN", null);
    var more = waiting(floor, Set.of(), "zh-CN", null);
    awaitHolder(work, floor.agents().get(0));
    awaitHolder(more, floor.agents().get(0));
    var to = floor.agents().get(1);
    assertThat(hand(work, to, floor.front())).as("not there").isFalse();
    routing.set(to, Presence.BUSY, clock.instant());
    assertThat(hand(work, to, floor.front())).isTrue();
    assertThat(hand(more, to, floor.front())).as("no place").isFalse();
    assertThat(load(floor.agents().get(0))).isEqualTo(1);
    assertThat(load(to)).isEqualTo(1);
  }

  private boolean hand(WorkRef work, StaffMember to, TeamId team) {
    return routing.hand(work, to.id(), team, WorkAssigned.How.HANDED, clock.instant());
  }

  private int load(StaffMember agent) {
    return routing.seat(agent.id()).orElseThrow().load();
  }

  private void ready(List<StaffMember> agents) {
    for (var agent : agents) {
      routing.set(agent, Presence.READY, clock.instant());
      clock.advance(Duration.ofMillis(10));
    }
  }

  private void skilled(TestBrand.Floor floor, int agent, String skill) {
    rule(floor, agent, 5, Map.of(), List.of(skill), List.of());
  }

  private void rule(
      TestBrand.Floor floor,
      int agent,
      int capacity,
      Map<String, Integer> caps,
      List<String> skills,
      List<String> languages) {
    seatRules.set(
        floor.id(),
        floor.agents().get(agent).id(),
        new SeatRules.Rule(capacity, caps, skills, languages),
        new SystemActor("test"));
  }

  private WorkRef waiting(
      TestBrand.Floor floor, Set<String> skills, String language, @Nullable StaffId preferred) {
    return enqueue(floor, "web", 0, skills, language, preferred);
  }

  private WorkRef onChannel(TestBrand.Floor floor, String channel) {
    return enqueue(floor, channel, 0, Set.of(), "zh-CN", null);
  }

  private WorkRef priority(TestBrand.Floor floor, int priority) {
    return enqueue(floor, "web", priority, Set.of(), "zh-CN", null);
  }

  private WorkRef enqueue(
      TestBrand.Floor floor,
      String channel,
      int priority,
      Set<String> skills,
      String language,
      @Nullable StaffId preferred) {
    var work = new WorkRef("test", UUID.randomUUID());
    routing.enqueue(
        new Demand(
            work,
            floor.id(),
            floor.front(),
            channel,
            priority,
            skills,
            language,
            preferred,
            HOLD,
            OVERFLOW),
        clock.instant());
    return work;
  }

  private void awaitHolder(WorkRef work, StaffMember agent) {
    await().untilAsserted(() -> assertThat(holder(work)).isEqualTo(agent.id().value()));
  }

  private @Nullable UUID holder(WorkRef work) {
    return jdbc.sql("select staff from routing.entry where work_id = :id and staff is not null")
        .param("id", work.id())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
