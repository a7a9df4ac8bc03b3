package pledge.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;

/**
 * Who answers for a promise or an act: a person, else a team, else nobody yet.
 *
 * @param shop the shop it happened in or is promised by, where one answers; the ground knows shops
 *     by their id only
 */
public record Answerable(@Nullable StaffId person, @Nullable TeamId team, @Nullable UUID shop) {

  private static final Answerable NOBODY = new Answerable(null, null);

  public Answerable(@Nullable StaffId person, @Nullable TeamId team) {
    this(person, team, null);
  }

  public static Answerable nobody() {
    return NOBODY;
  }

  public static Answerable person(StaffId person) {
    return new Answerable(person, null);
  }

  public static Answerable team(TeamId team) {
    return new Answerable(null, team);
  }

  /** The same, in this shop. */
  public Answerable in(UUID shop) {
    return new Answerable(person, team, shop);
  }
}
