package pledge.ticket.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.ticket.TicketFilter;

/**
 * A view that somebody keeps. It holds no tickets: whoever opens it sees by it what they may see.
 *
 * @param team with whom it is shared, where with a team
 * @param columns what the list shows beside the title, in this order
 */
record SavedView(
    UUID id,
    BrandId brand,
    StaffId owner,
    String name,
    Shared shared,
    @Nullable TeamId team,
    TicketFilter filter,
    List<String> columns,
    int version) {

  /** What a list can show beside the title. */
  static final List<String> COLUMNS =
      List.of("due", "customer", "type", "tier", "state", "owner", "team", "channel", "created");

  /** What it shows when nobody chose. */
  static final List<String> USUAL =
      List.of("due", "customer", "type", "tier", "state", "owner", "created");

  /** Who finds it among their views. */
  enum Shared {
    NOBODY,
    TEAM,
    BRAND;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Shared of(String word) {
      return switch (word) {
        case "nobody" -> NOBODY;
        case "team" -> TEAM;
        case "brand" -> BRAND;
        default -> throw new BadInput("shared", "is nobody, team or brand");
      };
    }
  }
}
