package pledge.ledger;

import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;

/** Who answers for a promise or an act: a person, else a team, else nobody yet. */
public record Answerable(@Nullable StaffId person, @Nullable TeamId team) {

  private static final Answerable NOBODY = new Answerable(null, null);

  public static Answerable nobody() {
    return NOBODY;
  }

  public static Answerable person(StaffId person) {
    return new Answerable(person, null);
  }

  public static Answerable team(TeamId team) {
    return new Answerable(null, team);
  }
}
