package pledge.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class ReadinessTest {

  private static final List<String> ALL = List.of("appearance", "place", "equipment");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private TestApi.Client desk;

  @BeforeEach
  void somebodyComesToWork() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    desk = api.as(agent.login());
  }

  @Test
  @Proves("prepare.ready")
  void theFirstReadyOfAShiftIsRefusedUntilEverythingIsConfirmed() {
    var asked = ready(List.of()).is(409).json();
    assertThat(asked.at("/clause").asString()).isEqualTo("prepare.ready");
    assertThat(asked.at("/items").size()).isEqualTo(3);
    assertThat(ready(List.of("place", "equipment")).status()).isEqualTo(409);
    assertThat(desk.get("/api/presence").ok().at("/state").asString()).isEqualTo("off");
    assertThat(ready(ALL).ok().at("/state").asString()).isEqualTo("ready");
    assertThat(verdicts()).containsExactly("refused", "refused", "kept");
  }

  @Test
  @Proves("prepare.ready")
  void onceConfirmedItIsNotAskedAgainThatShift() {
    ready(ALL).ok();
    desk.put("/api/presence", Map.of("state", "break")).ok();
    clock.advance(Duration.ofHours(3));
    ready(List.of()).ok();
    clock.advance(Duration.ofHours(13));
    assertThat(ready(List.of()).status()).isEqualTo(409);
  }

  @Test
  @Proves("prepare.ready")
  void aPlannedShiftIsConfirmedByItselfHoweverShortTheBreakBefore() {
    var lead =
        api.as(
            brands.person(floor, "lead-" + floor.id().value(), Role.SUPERVISOR, "front").login());
    shift(lead, Duration.ZERO, Duration.ofHours(4)).is(201);
    shift(lead, Duration.ofHours(5), Duration.ofHours(8)).is(201);
    assertThat(shift(lead, Duration.ofHours(3), Duration.ofHours(6)).code())
        .isEqualTo("shift-overlaps");
    ready(ALL).ok();
    clock.advance(Duration.ofMinutes(270));
    assertThat(ready(List.of()).status()).isEqualTo(409);
    ready(ALL).ok();
    ready(List.of()).ok();
  }

  private TestApi.Answer shift(TestApi.Client lead, Duration from, Duration until) {
    var morning = SettableClock.PLAIN_MORNING;
    return lead.post(
        "/api/routing/shifts",
        Map.of(
            "team", floor.front().value(),
            "staff", agent.id().value(),
            "starts", morning.plus(from).toString(),
            "ends", morning.plus(until).toString()));
  }

  private TestApi.Answer ready(List<String> confirmed) {
    return desk.put("/api/presence", Map.of("state", "ready", "confirmed", confirmed));
  }

  private List<String> verdicts() {
    return jdbc.sql("select verdict from ledger.observation where work_id = :id order by id")
        .param("id", agent.id().value())
        .query(String.class)
        .list();
  }
}
