package pledge.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * The door to authority: what a person may grant alone, and asking somebody who may grant more.
 * Everything joins the caller's transaction. What comes of an asked approval arrives as {@link
 * ApprovalDecided}.
 */
@Service
@Executes("authority.limit")
public class Approvals {

  static final String CLAUSE = "authority.limit";
  static final SystemActor SYSTEM = new SystemActor("approval");

  private final ApprovalRows rows;
  private final Approvers approvers;
  private final ApprovalNotices notices;
  private final Limits limits;
  private final Standards standards;
  private final Observations observations;

  Approvals(
      ApprovalRows rows,
      Approvers approvers,
      ApprovalNotices notices,
      Limits limits,
      Standards standards,
      Observations observations) {
    this.rows = rows;
    this.approvers = approvers;
    this.notices = notices;
    this.limits = limits;
    this.standards = standards;
    this.observations = observations;
  }

  /** Where something is asked, for the figures: the customer's channel and the kind of contact. */
  public record Where(String label, String channel, String kind) {}

  /**
   * Money somebody wants to grant.
   *
   * @param fen more than nothing, in fen of CNY
   * @param request the same one spends or asks once
   */
  public record Claim(
      WorkRef work,
      Where where,
      Spending kind,
      long fen,
      String reason,
      StaffMember by,
      UUID request,
      Instant now) {}

  /** What comes of a claim. */
  public sealed interface Ruling {
    /** Within the person's own limits, and spent from them. */
    record Granted() implements Ruling {}

    /** Beyond them: somebody was asked. */
    record Asked(Approval approval) implements Ruling {}
  }

  /**
   * Spends from the person's limits what fits, and asks for what doesn't. Refused when nobody could
   * grant so much, or nobody else is there to be asked.
   */
  @Transactional
  public Outcome<Ruling> claim(Claim claim) {
    var by = claim.by();
    var before = rows.ofRequest(by.brand(), claim.request());
    if (before.isPresent()) {
      return Outcome.done(new Ruling.Asked(before.get()));
    }
    var standard = standards.of(by.brand());
    var own = Limits.of(by, standard, claim.kind()).orElse(null);
    if (own == null) {
      return Outcome.refused(
          Refusal.of("no-authority", CLAUSE, "none of your roles may grant or ask for money"));
    }
    var wish =
        new Limits.Wish(
            by.brand(), by, claim.kind(), claim.fen(), claim.work(), claim.request(), claim.now());
    var alone = claim.kind().in(own);
    if (limits.spend(wish, alone, Limits.alone(alone))) {
      return Outcome.done(new Ruling.Granted());
    }
    var chain = Chain.of(standard);
    long total = limits.inMatter(claim.work(), claim.kind()) + claim.fen();
    var above = own.approver();
    for (var role : chain.upFrom(above == null ? own.role() : above)) {
      var authority = chain.authority(role).map(claim.kind()::in).orElse(null);
      if (authority != null && total <= authority.perCase()) {
        boolean second = total > authority.secondPersonAbove();
        return asked(ask(claim, claim.kind().word(), role, second, chain));
      }
    }
    return Outcome.refused(
        Refusal.of("beyond-everyone", CLAUSE, "nobody's limits allow so much in one matter"));
  }

  /**
   * Asks for a word where no money moves, such as closing a matter that nobody answers.
   *
   * @param matter the caller's word for it
   * @param approver the role whose word it takes; a role above it may give it too
   */
  @Transactional
  public Outcome<Approval> ask(
      WorkRef work,
      Where where,
      String matter,
      String reason,
      StaffMember by,
      Role approver,
      UUID request,
      Instant now) {
    var before = rows.ofRequest(by.brand(), request);
    if (before.isPresent()) {
      return Outcome.done(before.get());
    }
    var claim = new Claim(work, where, Spending.REFUND, 0, reason, by, request, now);
    return ask(claim, matter, approver, false, Chain.of(standards.of(by.brand())));
  }

  private static Outcome<Ruling> asked(Outcome<Approval> outcome) {
    return switch (outcome) {
      case Outcome.Done<Approval>(Approval approval) -> Outcome.done(new Ruling.Asked(approval));
      case Outcome.Refused<Approval>(Refusal refusal) -> Outcome.refused(refusal);
    };
  }

  private Outcome<Approval> ask(
      Claim claim, String matter, Role role, boolean second, Chain chain) {
    var by = claim.by();
    var now = claim.now();
    var asked =
        approvers.choose(by.brand(), chain.upFrom(role), List.of(by.id()), by, now).orElse(null);
    boolean alone =
        asked == null
            || (second
                && approvers
                    .choose(
                        by.brand(), List.copyOf(chain.deciding()), List.of(by.id(), asked), by, now)
                    .isEmpty());
    if (asked == null || alone) {
      return Outcome.refused(
          Refusal.of(
              "nobody-to-ask",
              CLAUSE,
              second
                  ? "this takes the word of two other people with authority, who aren't there"
                  : "nobody else has the authority for this"));
    }
    var approval =
        new Approval(
            new ApprovalId(Uuid7.next()),
            by.brand(),
            claim.work(),
            claim.where().label(),
            matter,
            claim.fen(),
            claim.reason(),
            by.id(),
            role,
            asked,
            second,
            null,
            Approval.State.OPEN,
            now,
            null,
            null,
            null,
            claim.request());
    if (!rows.add(approval)) {
      return Outcome.done(rows.ofRequest(by.brand(), claim.request()).orElseThrow());
    }
    rows.step(approval.id(), now, "asked", by.id(), asked, claim.reason());
    observations.observe(
        Observation.of(
            by.brand(),
            CLAUSE,
            claim.work(),
            Verdict.REFUSED,
            Answerable.person(by.id()),
            claim.where().channel(),
            claim.where().kind(),
            now,
            Evidence.field("approval", Evidence.said("beyond-limits", "matter", matter))));
    notices.asked(approval, claim.where(), now);
    return Outcome.done(approval);
  }

  /** What the person may still grant in this matter without asking anybody. */
  public Left left(StaffMember who, Spending kind, WorkRef work, Instant now) {
    return limits.left(who, standards.of(who.brand()), kind, work, now);
  }

  /** What was granted by this request came to nothing: the limits are as if it had not been. */
  @Transactional
  public void giveBack(BrandId brand, UUID request) {
    limits.giveBack(brand, request);
  }

  /** The approvals asked for a work item, the newest first. */
  public List<Approval> of(WorkRef work) {
    return rows.of(work);
  }

  /**
   * Decides, or gives the first of two words.
   *
   * @param approval held by the caller's transaction
   */
  Outcome<Approval> decide(
      StaffMember me, Approval approval, boolean granted, String why, Instant now) {
    var chain = Chain.of(standards.of(me.brand()));
    if (approval.requester().equals(me.id())) {
      return Outcome.refused(Refusal.of("own-request", CLAUSE, "nobody decides their own request"));
    }
    if (!approval.open()) {
      boolean same =
          me.id().equals(approval.decidedBy())
              && granted == (approval.state() == Approval.State.GRANTED);
      return same
          ? Outcome.done(approval)
          : Outcome.refused(Refusal.state("decided", "this has been decided meanwhile"));
    }
    if (me.id().equals(approval.firstBy())) {
      return granted
          ? Outcome.refused(
              Refusal.of("two-people", CLAUSE, "the second word comes from somebody else"))
          : end(me, approval, Approval.State.REFUSED, why, now);
    }
    if (!mayDecide(me, approval, chain)) {
      return Outcome.refused(
          Refusal.of("not-asked", CLAUSE, "this is for somebody with more authority"));
    }
    if (!granted) {
      return end(me, approval, Approval.State.REFUSED, why, now);
    }
    return grant(me, approval, why, chain, now);
  }

  private Outcome<Approval> grant(
      StaffMember me, Approval approval, String why, Chain chain, Instant now) {
    var kind = approval.fen() == 0 ? null : Spending.of(approval.matter()).orElse(null);
    if (kind == null) {
      return end(me, approval, Approval.State.GRANTED, why, now);
    }
    var first = approval.firstBy();
    var granter = first == null ? me : notices.member(first);
    var authority =
        granter == null ? null : Limits.of(granter, standards.of(me.brand()), kind).orElse(null);
    if (granter == null || authority == null) {
      return passUp(me, approval, approval.asked(), chain, now);
    }
    var money = kind.in(authority);
    long total = limits.inMatter(approval.work(), kind) + approval.fen();
    if (total > money.perCase()) {
      return passUp(me, approval, authority.role(), chain, now);
    }
    if (first == null && (approval.second() || total > money.secondPersonAbove())) {
      return agree(me, approval, why, chain, now);
    }
    var wish =
        new Limits.Wish(
            approval.brand(),
            granter,
            kind,
            approval.fen(),
            approval.work(),
            approval.request(),
            now);
    if (!limits.spend(wish, money, first == null ? Limits.alone(money) : money.perCase())) {
      return passUp(me, approval, authority.role(), chain, now);
    }
    return end(me, approval, Approval.State.GRANTED, why, now);
  }

  /** The first of two words; the second one is asked for. */
  private Outcome<Approval> agree(
      StaffMember me, Approval approval, String why, Chain chain, Instant now) {
    var next =
        approvers
            .choose(
                approval.brand(),
                List.copyOf(chain.deciding()),
                List.of(approval.requester(), me.id()),
                me,
                now)
            .orElse(null);
    if (next == null) {
      return Outcome.refused(
          Refusal.of("nobody-to-ask", CLAUSE, "a second person must agree, and nobody is there"));
    }
    rows.agreed(approval.id(), me.id(), why, next);
    rows.step(approval.id(), now, "seconded", me.id(), next, why);
    var current = current(approval);
    notices.passed(current, me, "a second person is asked", now);
    return Outcome.done(current);
  }

  /** Beyond this person's limits too: the next role is asked. */
  private Outcome<Approval> passUp(
      StaffMember me, Approval approval, Role from, Chain chain, Instant now) {
    var above = chain.above(from);
    var next =
        approvers
            .choose(
                approval.brand(),
                chain.upFrom(above),
                List.of(approval.requester(), me.id()),
                me,
                now)
            .orElse(null);
    if (above == null || next == null) {
      return Outcome.refused(
          Refusal.of(
              "limit-used-up",
              CLAUSE,
              "this is beyond what your limits leave, and nobody stands above"));
    }
    rows.pass(approval.id(), above, next, approval.second());
    rows.step(approval.id(), now, "passed", me.id(), next, "beyond the limits of " + from);
    var current = current(approval);
    notices.passed(current, me, "beyond the limits of the one asked", now);
    return Outcome.done(current);
  }

  private Outcome<Approval> end(
      StaffMember me, Approval approval, Approval.State state, String why, Instant now) {
    rows.decided(approval.id(), state, me.id(), why, now);
    rows.step(approval.id(), now, state.word(), me.id(), null, why);
    var current = current(approval);
    notices.decided(current, me, now);
    return Outcome.done(current);
  }

  /**
   * Takes a request back: its clock ends without a verdict, and nobody is asked any more.
   *
   * @param approval held by the caller's transaction: of a withdrawal and a decision one wins
   */
  Outcome<Approval> withdraw(StaffMember me, Approval approval, String why, Instant now) {
    if (!approval.requester().equals(me.id())) {
      return Outcome.refused(Refusal.state("not-yours", "only who asked for it takes it back"));
    }
    return switch (approval.state()) {
      case WITHDRAWN -> Outcome.done(approval);
      case GRANTED, REFUSED ->
          Outcome.refused(Refusal.state("decided", "this has been decided meanwhile"));
      case OPEN -> {
        rows.withdrawn(approval.id(), why, now);
        rows.step(approval.id(), now, Approval.State.WITHDRAWN.word(), me.id(), null, why);
        var current = current(approval);
        notices.withdrawn(current, me, now);
        yield Outcome.done(current);
      }
    };
  }

  /** A try that the limits or four eyes forbid is evidence; whoever tried it in vain notes it. */
  @Transactional
  public void refused(StaffMember who, WorkRef work, Where where, Refusal refusal, Instant now) {
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            work,
            Verdict.REFUSED,
            Answerable.person(who.id()),
            where.channel(),
            where.kind(),
            now,
            Evidence.field("approval", refusal.code())));
  }

  /** Forgets the words about these work items: a customer wished it. Sums and names stay. */
  @Transactional
  public void forget(String workKind, Collection<UUID> works) {
    rows.forget(workKind, works);
  }

  private Approval current(Approval approval) {
    return rows.lock(approval.id().value()).orElseThrow();
  }

  /** Whether this person could decide it now. */
  boolean mayDecide(StaffMember me, Approval approval, Chain chain) {
    if (!approval.open()
        || approval.requester().equals(me.id())
        || me.id().equals(approval.firstBy())) {
      return false;
    }
    return approval.firstBy() != null
        ? chain.decides(me)
        : chain.decidedBy(me).contains(approval.asked());
  }
}
