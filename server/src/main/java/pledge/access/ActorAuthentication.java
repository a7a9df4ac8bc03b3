package pledge.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security knows of a request: its actor, and a sign-in where there is one. */
final class ActorAuthentication extends AbstractAuthenticationToken {

  private final transient Actor actor;
  private final boolean mustChangePassword;

  ActorAuthentication(Actor actor, boolean mustChangePassword) {
    super(
        actor instanceof StaffMember staff
            ? staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList()
            : List.of());
    this.actor = actor;
    this.mustChangePassword = mustChangePassword;
    setAuthenticated(true);
  }

  Actor actor() {
    return actor;
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return actor;
  }

  @Override
  public String getName() {
    return switch (actor) {
      case StaffMember staff -> staff.login();
      case Visitor visitor -> visitor.id().toString();
      case Machine machine -> machine.name();
      case SystemActor system -> system.name();
      case Nobody nobody -> "nobody";
    };
  }
}
