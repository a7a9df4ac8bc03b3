package pledge.customer;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import pledge.access.Role;
import pledge.access.StaffMember;

/**
 * What a person's roles let them do with customers' data. Least access: whoever serves looks for
 * the one customer they serve; whoever steers may leaf through masked records; whoever only counts
 * can neither open a field nor find out a name or number by searching for it.
 *
 * @param browse leaf through the brand's customers without looking for one
 * @param byName find by the beginning of a name or the last four digits
 * @param byPhone find by the whole phone number
 * @param open open a masked field
 */
record Rights(boolean browse, boolean byName, boolean byPhone, boolean open) {

  private static final Set<Role> SERVE =
      EnumSet.of(AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER);
  private static final Set<Role> STEER = EnumSet.of(SUPERVISOR, MANAGER, ANALYST);
  private static final Set<Role> COUNTER = EnumSet.of(CLERK);

  static Rights of(StaffMember person) {
    boolean serves = has(person, SERVE);
    return new Rights(has(person, STEER), serves, serves || has(person, COUNTER), serves);
  }

  private static boolean has(StaffMember person, Set<Role> roles) {
    return !Collections.disjoint(person.roles(), roles);
  }
}
