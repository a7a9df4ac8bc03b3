package pledge.approval;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.live.Alarm;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.standard.ClauseId;
import pledge.standard.Standards;

/** The clock of an approval, and who is told of its steps. */
@Component
class ApprovalNotices {

  /** Approvers work when the desk is open. */
  private static final String CALENDAR = "desk-hours";

  private final Commitments commitments;
  private final Standards standards;
  private final Staff staff;
  private final Live live;
  private final ApplicationEventPublisher events;

  ApprovalNotices(
      Commitments commitments,
      Standards standards,
      Staff staff,
      Live live,
      ApplicationEventPublisher events) {
    this.commitments = commitments;
    this.standards = standards;
    this.staff = staff;
    this.live = live;
    this.events = events;
  }

  void asked(Approval approval, Approvals.Where where, Instant now) {
    var standard = standards.of(approval.brand());
    var due = standard.calendar(CALENDAR).add(now, standard.setting("approval.time"));
    commitments.start(
        List.of(
            new Start(
                approval.brand(),
                new ClauseId(Approvals.CLAUSE),
                approval.id().work(),
                Answerable.person(approval.approver()),
                where.channel(),
                where.kind(),
                now,
                "asked by a colleague",
                due)));
    tellApprover(approval, now);
  }

  /** Somebody else is asked; the time runs on. */
  void passed(Approval approval, @Nullable StaffMember by, String why, Instant now) {
    commitments.reassign(
        approval.id().work(),
        Answerable.person(approval.approver()),
        now,
        by == null ? Approvals.SYSTEM : by,
        why);
    tellApprover(approval, now);
    hint(approval.requester(), approval);
  }

  void decided(Approval approval, StaffMember by, Instant now) {
    boolean granted = approval.state() == Approval.State.GRANTED;
    commitments.stop(
        List.of(
            Stop.of(
                approval.id().work(),
                Approvals.CLAUSE,
                now,
                Answerable.person(by.id()),
                approval.state().word())));
    events.publishEvent(
        new ApprovalDecided(
            approval.id(),
            approval.brand(),
            approval.work(),
            approval.request(),
            granted,
            approval.requester(),
            by.id(),
            approval.why() == null ? "" : approval.why(),
            now));
    events.publishEvent(
        Alarm.warning(
                approval.brand(),
                granted ? "approval.granted" : "approval.refused",
                approval.id().work(),
                now)
            .id(once(approval, "decided", approval.requester()))
            .fact("label", approval.label())
            .forPeople(List.of(approval.requester())));
    hint(approval.requester(), approval);
    hint(by.id(), approval);
    live.hint(Audience.managers(approval.brand()), hint(approval));
  }

  /** Nobody is asked any more; the lists of those who were follow. */
  void withdrawn(Approval approval, StaffMember by, Instant now) {
    commitments.cancel(
        approval.id().work(), new ClauseId(Approvals.CLAUSE), now, by, "taken back by who asked");
    events.publishEvent(
        new ApprovalWithdrawn(
            approval.id(), approval.brand(), approval.work(), approval.request(), by.id(), now));
    hint(approval.approver(), approval);
    hint(by.id(), approval);
    live.hint(Audience.managers(approval.brand()), hint(approval));
  }

  private void tellApprover(Approval approval, Instant now) {
    events.publishEvent(
        Alarm.warning(approval.brand(), "approval.asked", approval.id().work(), now)
            .id(once(approval, "asked", approval.approver()))
            .fact("label", approval.label())
            .forPeople(List.of(approval.approver())));
    hint(approval.approver(), approval);
    live.hint(Audience.managers(approval.brand()), hint(approval));
  }

  private void hint(StaffId person, Approval approval) {
    live.hint(Audience.staff(person), hint(approval));
  }

  private static Hint hint(Approval approval) {
    return new Hint(ApprovalId.KIND, approval.id().value(), 0);
  }

  private static UUID once(Approval approval, String what, StaffId whom) {
    return UUID.nameUUIDFromBytes(
        (what + ":" + approval.id().value() + ":" + approval.second() + approval.firstBy() + whom)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Nullable StaffMember member(StaffId id) {
    return staff.find(id).orElse(null);
  }
}
