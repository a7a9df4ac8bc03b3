package pledge.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.ClockView;
import pledge.ledger.ClockViews;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Transactions;
import pledge.standard.Standards;

/** Approvals as a person of the staff sees and decides them. */
@Component
class ApprovalDesk {

  private final Approvals approvals;
  private final ApprovalRows rows;
  private final Commitments commitments;
  private final ClockViews clocks;
  private final Staff staff;
  private final Standards standards;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  ApprovalDesk(
      Approvals approvals,
      ApprovalRows rows,
      Commitments commitments,
      ClockViews clocks,
      Staff staff,
      Standards standards,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.approvals = approvals;
    this.rows = rows;
    this.commitments = commitments;
    this.clocks = clocks;
    this.staff = staff;
    this.standards = standards;
    this.transaction = transaction;
    this.events = events;
  }

  List<ApprovalView> list(
      StaffMember me, String scope, @Nullable Boolean open, @Nullable UUID after, int limit) {
    var chain = Chain.of(standards.of(me.brand()));
    var found = rows.list(ApprovalRows.Sight.of(me, chain), scope, open, after, limit);
    return views(me, found, chain);
  }

  ApprovalView one(StaffMember me, UUID id) {
    var chain = Chain.of(standards.of(me.brand()));
    var found = visible(me, id, chain);
    var steps = rows.steps(found.id());
    var people = new HashSet<StaffId>();
    steps.forEach(step -> {
      add(people, step.who());
      add(people, step.whom());
    });
    var names = staff.names(people);
    var view = views(me, List.of(found), chain).getFirst();
    return withSteps(
        view,
        steps.stream()
            .map(step ->
                new ApprovalView.StepView(
                    step.at(),
                    ApprovalView.What.valueOf(step.what().toUpperCase(Locale.ROOT)),
                    named(step.who(), names),
                    named(step.whom(), names),
                    step.why()))
            .toList());
  }

  /** A refusal undoes nothing but is noted. */
  Outcome<Approval> decide(StaffMember me, UUID id, boolean granted, String why, Instant now) {
    var seen = visible(me, id, Chain.of(standards.of(me.brand())));
    return Transactions.outcome(
        transaction,
        () -> {
          events.publishEvent(new ApprovalDeciding(seen.work(), now));
          return approvals.decide(me, rows.lock(id).orElseThrow(), granted, why, now);
        },
        refusal -> {
          if (refusal.clause() != null) {
            var where = new Approvals.Where(seen.label(), "", seen.matter());
            approvals.refused(me, seen.id().work(), where, refusal, now);
          }
        });
  }

  /** Takes one's own request back. */
  Outcome<Approval> withdraw(StaffMember me, UUID id, String why, Instant now) {
    var seen = visible(me, id, Chain.of(standards.of(me.brand())));
    return Transactions.outcome(
        transaction,
        () -> {
          events.publishEvent(new ApprovalDeciding(seen.work(), now));
          return approvals.withdraw(me, rows.lock(id).orElseThrow(), why, now);
        },
        refusal -> {});
  }

  private Approval visible(StaffMember me, UUID id, Chain chain) {
    return rows.find(id, ApprovalRows.Sight.of(me, chain))
        .orElseThrow(() -> new NotFound("approval"));
  }

  private List<ApprovalView> views(StaffMember me, List<Approval> found, Chain chain) {
    var people = new HashSet<StaffId>();
    found.forEach(approval -> {
      people.add(approval.requester());
      people.add(approval.approver());
      add(people, approval.firstBy());
      add(people, approval.decidedBy());
    });
    var names = staff.names(people);
    var open = commitments.openOf(found.stream().map(approval -> approval.id().work()).toList());
    return found.stream()
        .map(approval -> {
          var running = open.getOrDefault(approval.id().work(), List.<Commitment>of());
          return new ApprovalView(
              approval.id().value(),
              approval.work(),
              approval.label(),
              approval.matter(),
              approval.fen(),
              approval.reason(),
              name(approval.requester(), names),
              approval.asked(),
              name(approval.approver(), names),
              approval.second(),
              named(approval.firstBy(), names),
              approval.state(),
              approval.askedAt(),
              named(approval.decidedBy(), names),
              approval.decidedAt(),
              approval.why(),
              approvals.mayDecide(me, approval, chain),
              clock(running),
              null);
        })
        .toList();
  }

  private @Nullable ClockView clock(Collection<Commitment> running) {
    return clocks.of(running).stream().findFirst().orElse(null);
  }

  private static ApprovalView withSteps(ApprovalView view, List<ApprovalView.StepView> steps) {
    return new ApprovalView(
        view.id(),
        view.work(),
        view.label(),
        view.matter(),
        view.fen(),
        view.reason(),
        view.requester(),
        view.asked(),
        view.approver(),
        view.second(),
        view.first(),
        view.state(),
        view.askedAt(),
        view.decidedBy(),
        view.decidedAt(),
        view.why(),
        view.mine(),
        view.clock(),
        steps);
  }

  private static void add(Set<StaffId> people, @Nullable StaffId person) {
    if (person != null) {
      people.add(person);
    }
  }

  private static ClockView.Named name(StaffId person, Map<StaffId, String> names) {
    return new ClockView.Named(person.value(), names.getOrDefault(person, ""));
  }

  private static ClockView.@Nullable Named named(
      @Nullable StaffId person, Map<StaffId, String> names) {
    return person == null ? null : name(person, names);
  }
}
