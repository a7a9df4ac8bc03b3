package pledge.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.approval.Approvals.Claim;
import pledge.approval.Approvals.Ruling;
import pledge.approval.Approvals.Where;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/**
 * Who is there to approve: within a shift where people's days are planned, signed in where they
 * aren't. The agent's own lead is asked first, as long as they are there.
 */
@PledgeTest
class ApproverOnDutyTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Approvals approvals;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember lead;
  private StaffMember otherLead;

  @BeforeEach
  void twoLeads() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead = brands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "front");
    otherLead = brands.person(floor, floor.id().value() + ".other", Role.SUPERVISOR, "expert");
  }

  private void shift(StaffMember who, String team, Duration from, Duration until) {
    api.as(who.login())
        .post(
            "/api/routing/shifts",
            Map.of(
                "team", floor.team(team).value(),
                "staff", who.id().value(),
                "starts", SettableClock.PLAIN_MORNING.plus(from).toString(),
                "ends", SettableClock.PLAIN_MORNING.plus(until).toString()))
        .is(201);
  }

  private void signedIn(StaffMember who) {
    api.as(who.login()).put("/api/presence", Map.of("state", "busy")).ok();
  }

  private Approval asked() {
    var ruling =
        approvals
            .claim(
                new Claim(
                    new WorkRef("test-matter", UUID.randomUUID()),
                    new Where("T-1", "web", "enquiry"),
                    Spending.COMPENSATION,
                    2_500,
                    "补偿",
                    agent,
                    UUID.randomUUID(),
                    clock.instant()))
            .orThrow();
    assertThat(ruling).isInstanceOf(Ruling.Asked.class);
    return ((Ruling.Asked) ruling).approval();
  }

  private JsonNode seen(Approval approval) {
    return api.as(otherLead.login()).get("/api/approvals/" + approval.id().value()).ok();
  }

  @Test
  void withinAShiftSomebodyIsAskedWithoutBeingSignedIn() {
    shift(lead, "front", Duration.ofHours(-1), Duration.ofHours(3));
    signedIn(otherLead);
    assertThat(asked().approver()).isEqualTo(lead.id());
  }

  @Test
  @Proves("authority.limit")
  void outsideTheirShiftSomebodySignedInIsNotAsked() {
    shift(lead, "front", Duration.ofHours(4), Duration.ofHours(8));
    signedIn(lead);
    signedIn(otherLead);
    assertThat(asked().approver())
        .as("who has no shifts is there by presence")
        .isEqualTo(otherLead.id());
  }

  @Test
  void aShiftHoldsFromItsFirstInstantToBeforeItsLast() {
    signedIn(otherLead);
    shift(lead, "front", Duration.ofMinutes(10), Duration.ofMinutes(20));
    assertThat(asked().approver()).isEqualTo(otherLead.id());
    clock.advance(Duration.ofMinutes(10));
    assertThat(asked().approver()).isEqualTo(lead.id());
    clock.advance(Duration.ofMinutes(10));
    assertThat(asked().approver()).isEqualTo(otherLead.id());
  }

  @Test
  @Proves("authority.limit")
  void whenTheShiftEndsWhileARequestWaitsASubstituteInTheirShiftIsAsked() {
    shift(lead, "front", Duration.ofHours(-2), Duration.ofMinutes(30));
    shift(otherLead, "expert", Duration.ofMinutes(20), Duration.ofHours(8));
    var approval = asked();
    assertThat(approval.approver()).isEqualTo(lead.id());
    clock.advance(Duration.ofMinutes(55));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(seen(approval).at("/approver/id").asString())
                .isEqualTo(otherLead.id().value().toString()));
    assertThat(seen(approval).at("/state").asString()).isEqualTo("open");
    assertThat(seen(approval).at("/clock/state").asString()).isEqualTo("running");
    assertThat(seen(approval).at("/steps/1/what").asString()).isEqualTo("passed");
  }

  @Test
  void whoIsStillInTheirShiftKeepsTheRequestAtTheWarning() {
    shift(lead, "front", Duration.ofHours(-2), Duration.ofHours(2));
    shift(otherLead, "expert", Duration.ofHours(-1), Duration.ofHours(8));
    var approval = asked();
    clock.advance(Duration.ofMinutes(55));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select count(*) from ledger.commitment_history t
                            join ledger.commitment c on c.id = t.commitment
                            where c.work_id = :id and t.what = 'warned'
                            """)
                        .param("id", approval.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    assertThat(seen(approval).at("/approver/id").asString())
        .isEqualTo(lead.id().value().toString());
  }
}
