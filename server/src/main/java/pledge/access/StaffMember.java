package pledge.access;

import java.util.Set;
import pledge.platform.BrandId;

/**
 * A signed-in person of the staff.
 *
 * @param nickname the name customers see (chat.greeting)
 * @param teams the teams this person is in
 * @param leads the teams this person supervises; a subset of {@code teams}
 * @param locale {@code zh-CN} or {@code en}
 */
public record StaffMember(
    StaffId id,
    String login,
    String name,
    String nickname,
    BrandId brand,
    Set<Role> roles,
    Set<TeamId> teams,
    Set<TeamId> leads,
    String locale)
    implements Actor {

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
