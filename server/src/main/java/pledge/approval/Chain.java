package pledge.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.standard.Authority;
import pledge.standard.Standard;

/** Who stands above whom in the standard's authority. */
final class Chain {

  private final Map<Role, Authority> authority;

  private Chain(Map<Role, Authority> authority) {
    this.authority = authority;
  }

  static Chain of(Standard standard) {
    return new Chain(standard.authority());
  }

  Optional<Authority> authority(Role role) {
    return Optional.ofNullable(authority.get(role));
  }

  /** This role and those above it, from below. */
  List<Role> upFrom(@Nullable Role role) {
    var up = new ArrayList<Role>();
    for (@Nullable Role at = role; at != null && !up.contains(at); at = above(at)) {
      up.add(at);
    }
    return up;
  }

  @Nullable Role above(Role role) {
    var own = authority.get(role);
    return own == null ? null : own.approver();
  }

  /** The roles in whose place this person may decide: what they are asked, and what is below. */
  Set<Role> decidedBy(StaffMember who) {
    var roles = new HashSet<Role>();
    for (var role : Role.values()) {
      if (authority.containsKey(role) && upFrom(role).stream().anyMatch(who::is)) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** Roles that decide for others: each of them may be the second pair of eyes. */
  Set<Role> deciding() {
    var roles = new HashSet<Role>();
    for (var one : authority.values()) {
      var approver = one.approver();
      roles.add(approver == null ? one.role() : approver);
    }
    return roles;
  }

  boolean decides(StaffMember who) {
    return deciding().stream().anyMatch(who::is);
  }

  static String[] words(Set<Role> roles) {
    return roles.stream().map(ApprovalRows::word).sorted().toArray(String[]::new);
  }
}
