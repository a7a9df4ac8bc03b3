package pledge.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * A person to be added to the staff.
 *
 * @param login lower-case and unique in the whole installation
 * @param leads the teams this person supervises; a subset of {@code teams}
 * @param locale {@code zh-CN} or {@code en}
 * @param password null: can't sign in until an administrator sets one
 * @param mustChangePassword whether the first sign-in asks for a new password
 */
public record NewStaff(
    BrandId brand,
    String login,
    String name,
    String nickname,
    Set<Role> roles,
    Set<TeamId> teams,
    Set<TeamId> leads,
    String locale,
    @Nullable String password,
    boolean mustChangePassword) {}
