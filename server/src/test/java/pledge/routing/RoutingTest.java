package pledge.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/** Work items here are of a kind that no other room listens to. */
@PledgeTest
class RoutingTest {

  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired TestBrand brands;

  // guarantee 12
  @Test
  void oneWorkItemIsTakenByOnePersonHoweverManyClaimIt() throws Exception {
    var floor = brands.open(12);
    var items = new ArrayList<WorkRef>();
    for (int i = 0; i < 20; i++) {
      items.add(waiting(floor));
    }
    floor.agents().forEach(agent -> routing.set(agent, Presence.BUSY, clock.instant()));
    List<Callable<Boolean>> claims = new ArrayList<>();
    for (var item : items) {
      for (var agent : floor.agents()) {
        claims.add(() -> routing.claim(item, agent, clock.instant()));
      }
    }
    java.util.Collections.shuffle(claims, new java.util.Random(20261122));
    int won = 0;
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : many.invokeAll(claims)) {
        if (answer.get()) {
          won++;
        }
      }
    }
    assertThat(won).isEqualTo(20);
    assertThat(loads(floor)).allMatch(load -> load <= 5);
    assertThat(loads(floor).stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
  }

  // guarantee 12
  @Test
  void nobodyGetsMoreThanTheirCapacityWhenTheQueueIsDrainedFromManySides() throws Exception {
    var floor = brands.open(3);
    for (int i = 0; i < 30; i++) {
      waiting(floor);
    }
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> rounds = new ArrayList<>();
      floor
          .agents()
          .forEach(agent ->
              rounds.add(() -> {
                routing.set(agent, Presence.READY, clock.instant());
                return true;
              }));
      for (int i = 0; i < 6; i++) {
        rounds.add(() -> {
          routing.drain(clock.instant());
          return true;
        });
      }
      for (var round : many.invokeAll(rounds)) {
        round.get();
      }
    }
    await().untilAsserted(() -> assertThat(loads(floor)).containsExactly(5, 5, 5));
    assertThat(assigned(floor)).isEqualTo(15);
  }

  // guarantee 13
  @Test
  void aPersonWhoseLeaseRunsOutGivesTheirWorkBackAndSomebodyElseGetsIt() {
    var floor = brands.open(2);
    var first = floor.agents().get(0);
    var second = floor.agents().get(1);
    routing.set(first, Presence.READY, clock.instant());
    var item = waiting(floor);
    await().untilAsserted(() -> assertThat(holder(item)).isEqualTo(first.id().value()));
    routing.set(second, Presence.READY, clock.instant());
    crash(first);
    await().untilAsserted(() -> assertThat(holder(item)).isEqualTo(second.id().value()));
    assertThat(routing.seat(first.id()).orElseThrow().state()).isEqualTo(Presence.OFF);
    assertThat(routing.seat(first.id()).orElseThrow().load()).isZero();
  }

  // guarantee 13
  @Test
  void whoeverBecomesReadyGetsWhatWaits() {
    var floor = brands.open(1);
    var item = waiting(floor);
    assertThat(holder(item)).isNull();
    routing.set(floor.agents().getFirst(), Presence.READY, clock.instant());
    await()
        .untilAsserted(
            () -> assertThat(holder(item)).isEqualTo(floor.agents().getFirst().id().value()));
  }

  @Test
  void theLongestIdleAmongTheLeastLoadedGetsTheNextItem() {
    var floor = brands.open(2);
    routing.set(floor.agents().get(0), Presence.READY, clock.instant());
    clock.advance(java.time.Duration.ofSeconds(1));
    routing.set(floor.agents().get(1), Presence.READY, clock.instant());
    var first = waiting(floor);
    await()
        .untilAsserted(
            () -> assertThat(holder(first)).isEqualTo(floor.agents().get(0).id().value()));
    var second = waiting(floor);
    await()
        .untilAsserted(
            () -> assertThat(holder(second)).isEqualTo(floor.agents().get(1).id().value()));
  }

  @Test
  void releasedWorkFreesItsPlace() {
    var floor = brands.open(1);
    var agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    var item = waiting(floor);
    await().untilAsserted(() -> assertThat(holder(item)).isNotNull());
    routing.release(item, clock.instant());
    routing.release(item, clock.instant());
    assertThat(routing.seat(agent.id()).orElseThrow().load()).isZero();
  }

  private WorkRef waiting(TestBrand.Floor floor) {
    var work = new WorkRef("test", UUID.randomUUID());
    routing.enqueue(Demand.of(work, floor.id(), floor.front(), 0), clock.instant());
    return work;
  }

  private void crash(StaffMember agent) {
    jdbc.sql(
            """
            update routing.presence set lease_until = clock_timestamp() - interval '1 second'
            where staff = :staff
            """)
        .param("staff", agent.id().value())
        .update();
  }

  private List<Integer> loads(TestBrand.Floor floor) {
    return jdbc.sql("select load from routing.presence where brand = :brand order by staff")
        .param("brand", floor.id().value())
        .query(Integer.class)
        .list();
  }

  private int assigned(TestBrand.Floor floor) {
    return jdbc.sql(
            "select count(*) from routing.entry where brand = :brand and state = 'assigned'")
        .param("brand", floor.id().value())
        .query(Integer.class)
        .single();
  }

  private UUID holder(WorkRef work) {
    return jdbc.sql("select staff from routing.entry where work_id = :id")
        .param("id", work.id())
        .query(UUID.class)
        .list()
        .getFirst();
  }
}
