package pledge.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BrandId;

/**
 * Whom to ask: somebody of the role who leads a team of the requester, else anybody of it in the
 * brand, those on duty first; when nobody of it is there, somebody on duty of a role above; and
 * when nobody is there at all, the one who would be asked if all were.
 */
@Component
class Approvers {

  private final Staff staff;
  private final ObjectProvider<OnDuty> onDuty;

  Approvers(Staff staff, ObjectProvider<OnDuty> onDuty) {
    this.staff = staff;
    this.onDuty = onDuty;
  }

  /**
   * @param roles whom to ask, the first choice in front
   * @param not who can't be asked: the requester, and whoever agreed already
   * @param near for whom it is asked
   */
  Optional<StaffId> choose(
      BrandId brand, List<Role> roles, Collection<StaffId> not, StaffMember near, Instant now) {
    var people =
        roles.stream()
            .flatMap(role ->
                staff.withRole(brand, role).stream()
                    .sorted(Comparator.comparing((StaffMember member) -> !leads(member, near))))
            .map(StaffMember::id)
            .filter(Predicate.not(not::contains))
            .distinct()
            .toList();
    var there = there(people, now);
    return Stream.concat(people.stream().filter(there::contains), people.stream()).findFirst();
  }

  boolean isThere(StaffId person, Instant now) {
    return there(List.of(person), now).contains(person);
  }

  private Set<StaffId> there(Collection<StaffId> people, Instant now) {
    var duty = onDuty.getIfAvailable();
    return duty == null ? new HashSet<>(people) : duty.among(people, now);
  }

  private static boolean leads(StaffMember member, StaffMember near) {
    return !Collections.disjoint(member.leads(), near.teams());
  }
}
