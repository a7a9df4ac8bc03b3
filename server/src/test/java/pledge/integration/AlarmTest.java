package pledge.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.live.Alarm;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Alarms reach whom they are for, once. */
@PledgeTest
class AlarmTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired SettableClock clock;

  private void raise(Alarm alarm) {
    transactions.executeWithoutResult(status -> events.publishEvent(alarm));
  }

  private JsonNode open(StaffMember who) {
    return api.as(who.login()).get("/api/alarms?open=true").ok();
  }

  @Test
  void anAlarmIsSeenByItsRoleItsTeamAndItsPersonAndByNobodyElse() {
    var floor = brands.open(3);
    var front = floor.agents().getFirst();
    var named = brands.person(floor, floor.id().value() + ".named", Role.EXPERT, "expert");
    var role = brands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "supervisor");
    var other = brands.person(floor, floor.id().value() + ".after", Role.AFTERSALES, "aftersales");
    var stranger = brands.person(brands.open(0), "stranger.lead", Role.SUPERVISOR, "front");
    var alarm =
        Alarm.critical(floor.id(), "test.leak", new WorkRef("staff", UUID.randomUUID()), now())
            .fact("looks", "120")
            .forRoles(Role.SUPERVISOR)
            .forTeams(List.of(floor.front()))
            .forPeople(List.of(named.id()));
    raise(alarm);
    await().until(() -> open(role).path("open").asInt() == 1);
    for (var who : List.of(front, named, role)) {
      var seen = open(who).path("items").get(0);
      assertThat(seen.path("kind").asString()).isEqualTo("test.leak");
      assertThat(seen.path("severity").asString()).isEqualTo("critical");
      assertThat(seen.path("facts").path("looks").asString()).isEqualTo("120");
    }
    for (var who : List.of(other, stranger)) {
      assertThat(open(who).path("items")).isEmpty();
      api.as(who.login()).post("/api/alarms/" + alarm.id() + "/acknowledge").is(404);
    }
    var machine = api.machine(floor.id(), "alarms:read").get("/api/alarms").ok();
    assertThat(machine.path("items")).hasSize(1);

    api.as(front.login()).post("/api/alarms/" + alarm.id() + "/acknowledge").is(204);
    api.as(role.login()).post("/api/alarms/" + alarm.id() + "/acknowledge").is(204);
    assertThat(open(role).path("items")).isEmpty();
    var done = api.as(named.login()).get("/api/alarms").ok().path("items").get(0);
    assertThat(done.path("acknowledged").path("by").asString())
        .isEqualTo(front.id().value().toString());
  }

  @Test
  void theSameAlarmAgainIsTheSameAlarm() {
    var floor = brands.open(1);
    var me = floor.agents().getFirst();
    var alarm = Alarm.warning(floor.id(), "test.again", null, now()).forPeople(List.of(me.id()));
    raise(alarm);
    await().until(() -> open(me).path("open").asInt() == 1);
    api.as(me.login()).post("/api/alarms/" + alarm.id() + "/acknowledge").is(204);
    raise(alarm);
    var later = Alarm.warning(floor.id(), "test.later", null, now()).forPeople(List.of(me.id()));
    raise(later);
    await().until(() -> open(me).path("open").asInt() == 1);
    assertThat(open(me).path("items").get(0).path("kind").asString()).isEqualTo("test.later");
    var first = api.as(me.login()).get("/api/alarms?limit=1").ok();
    var next = first.path("next").asString();
    var second = api.as(me.login()).get("/api/alarms?limit=1&after=" + next).ok();
    assertThat(second.path("items").get(0).path("kind").asString()).isEqualTo("test.again");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void anAlarmThatWouldBeLostIsRefused() {
    var brand = brands.open(0).id();
    var lost = Alarm.warning(brand, "test.lost", null, now()).forRoles(Role.MANAGER);
    assertThatThrownBy(() -> events.publishEvent(lost)).hasMessageContaining("transaction");
    assertThatThrownBy(() -> raise(Alarm.warning(brand, "test.lost", null, now())))
        .hasMessageContaining("nobody");
  }

  private java.time.Instant now() {
    return clock.instant();
  }
}
