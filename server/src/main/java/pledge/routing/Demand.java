package pledge.routing;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A work item that needs a person, and what it asks of them.
 *
 * @param priority the higher goes first; 0 for the ordinary
 * @param skills wished for; let go after the overflow wait, or at once when nobody present has them
 * @param language as skills; a person without stated languages takes all
 * @param preferred who should have it, if they are there and become free in time
 * @param hold how long it is kept for {@code preferred}
 * @param overflow after what wait wishes fall and another team may help
 */
public record Demand(
    WorkRef work,
    BrandId brand,
    TeamId team,
    String channel,
    int priority,
    Set<String> skills,
    String language,
    @Nullable StaffId preferred,
    Duration hold,
    Duration overflow) {

  /** Work of a team without further wishes. */
  public static Demand of(WorkRef work, BrandId brand, TeamId team, int priority) {
    return new Demand(
        work,
        brand,
        team,
        "web",
        priority,
        Set.of(),
        "zh-CN",
        null,
        Duration.ZERO,
        Duration.ofMinutes(1));
  }
}
