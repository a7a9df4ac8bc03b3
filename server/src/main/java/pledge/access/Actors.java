package pledge.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import pledge.platform.BrandId;
import pledge.platform.NotAllowed;

/**
 * Who sends the request at hand, for code that isn't an endpoint's method: a socket's handshake.
 */
public final class Actors {

  private Actors() {}

  /** The actor of the current request; {@link Nobody} outside of one. */
  public static Actor current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  /**
   * The brand somebody of the staff or a machine works for.
   *
   * @throws NotAllowed when it is neither
   */
  public static BrandId brand(Actor who) {
    return switch (who) {
      case StaffMember staff -> staff.brand();
      case Machine machine -> machine.brand();
      case Visitor visitor -> throw new NotAllowed(Guard.NOT_FOR_YOU);
      case SystemActor system -> throw new NotAllowed(Guard.NOT_FOR_YOU);
      case Nobody nobody -> throw new NotAllowed(Guard.NOT_FOR_YOU);
    };
  }

  /** The signed-in person of the staff of the current request. */
  public static Optional<StaffMember> currentStaff() {
    return current() instanceof StaffMember staff ? Optional.of(staff) : Optional.empty();
  }

  static Actor of(@Nullable Authentication authentication) {
    return authentication instanceof ActorAuthentication known ? known.actor() : new Nobody();
  }
}
