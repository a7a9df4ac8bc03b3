package pledge.approval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.platform.Refusal;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Two work items that turn out to be one matter are one case of the limits: what was granted in
 * either counts in it, so that nothing is spent again on a duplicate.
 */
@Service
@Executes("authority.limit")
public class OneCase {

  private final Limits limits;
  private final Standards standards;

  OneCase(Limits limits, Standards standards) {
    this.limits = limits;
    this.standards = standards;
  }

  /**
   * Why this person can't make one case of the two, where money was granted in both: together it is
   * more than they may grant in one, or takes a second person and they have granted some of it.
   */
  public Optional<Refusal> hindrance(StaffMember who, WorkRef one, WorkRef other) {
    return Stream.of(Spending.values())
        .flatMap(kind -> hindrance(who, kind, one, other).stream())
        .findFirst();
  }

  private Optional<Refusal> hindrance(StaffMember who, Spending kind, WorkRef one, WorkRef other) {
    long here = limits.inMatter(one, kind);
    long there = limits.inMatter(other, kind);
    if (here == 0 || there == 0) {
      return Optional.empty();
    }
    var own = Limits.of(who, standards.of(who.brand()), kind).map(kind::in).orElse(null);
    if (own == null || here + there > own.perCase()) {
      return Optional.of(
          Refusal.of(
              "beyond-one-case",
              Approvals.CLAUSE,
              "together more was granted than you may grant in one case: somebody with more"
                  + " authority merges them"));
    }
    return here + there > own.secondPersonAbove() && limits.granted(who, kind, List.of(one, other))
        ? Optional.of(
            Refusal.of(
                "second-person",
                Approvals.CLAUSE,
                "together it takes two people, and you have granted some of it: somebody else"
                    + " merges them"))
        : Optional.empty();
  }

  /**
   * What was granted in the duplicate counts in the main case from now on; the caller holds both.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(WorkRef duplicate, WorkRef main) {
    limits.carry(duplicate, duplicate, main);
  }

  /** Undoes {@link #join}; the caller holds both. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void part(WorkRef duplicate, WorkRef main) {
    limits.carry(duplicate, main, duplicate);
  }
}
