package pledge.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;

/** Details of timeline entries that several commands write. */
final class Details {

  private Details() {}

  static Map<String, Object> of(NextStep step) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("due", step.due().toString());
    put(detail, "owner", step.owner(), step.team());
    return detail;
  }

  static void put(
      Map<String, Object> detail, String name, @Nullable StaffId person, @Nullable TeamId team) {
    if (person != null) {
      detail.put(name, person.value().toString());
    }
    if (team != null) {
      detail.put(name + "Team", team.value().toString());
    }
  }
}
