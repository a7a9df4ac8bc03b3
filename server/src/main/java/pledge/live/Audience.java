package pledge.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;

/**
 * Who is told.
 *
 * @param team the team it is, else null
 */
public record Audience(String key, @Nullable UUID team) {

  private Audience(String key) {
    this(key, null);
  }

  public static Audience staff(StaffId id) {
    return new Audience("staff:" + id.value());
  }

  public static Audience team(TeamId id) {
    return new Audience("team:" + id.value(), id.value());
  }

  /** Those who lead the team: they look in on what its people have in hand. */
  public static Audience leads(TeamId id) {
    return new Audience("leads:" + id.value());
  }

  /** Those who watch over the whole brand. */
  public static Audience managers(BrandId brand) {
    return new Audience("managers:" + brand.value());
  }

  public static Audience visitor(UUID id) {
    return new Audience("visitor:" + id);
  }

  /** The browser of one sign-in of a customer; told nothing, only closed at its end. */
  static Audience signIn(UUID id) {
    return new Audience("sign-in:" + id);
  }
}
