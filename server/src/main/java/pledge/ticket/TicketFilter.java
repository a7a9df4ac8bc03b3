package pledge.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/**
 * Which tickets, and in which order: what a list shows, a view keeps and a bulk job works through.
 * It only narrows: whose filter it is sees no ticket by it that they wouldn't see without.
 *
 * @param scope null: mine
 * @param states null or empty: any; so with types and tiers
 * @param owner {@code me}, {@code nobody} or somebody's id; null: anybody
 * @param dueWithinHours its next clock breaks within so many hours, or has broken
 * @param watched true: only those that the asker watches
 * @param q words that stand in its number, title, notes or outcomes, as in `GET /api/search`; the
 *     number's last part will do
 * @param sort null: what breaks first in front
 */
@Schema(name = "TicketFilter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketFilter(
    @Nullable Scope scope,
    @Nullable Set<TicketState> states,
    @Nullable Set<String> types,
    @Nullable Set<String> tiers,
    @Nullable UUID team,
    @Nullable String owner,
    @Nullable Integer dueWithinHours,
    @Nullable Boolean watched,
    @Nullable String q,
    @Nullable Sort sort) {

  public static final String ME = "me";
  public static final String NOBODY = "nobody";

  /** Somebody still has to do something. */
  public static final Set<TicketState> UNSOLVED =
      Set.copyOf(EnumSet.of(TicketState.NEW, TicketState.OPEN, TicketState.WAITING));

  private static final int MANY = 20;
  private static final int LONGEST_AHEAD = 24 * 366;

  /** Whose tickets: mine, my teams', or all that I may see. */
  public enum Scope {
    MINE,
    TEAM,
    ALL;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Scope of(String word) {
      return Arrays.stream(values())
          .filter(scope -> scope.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new BadInput("scope", "is mine, team or all"));
    }
  }

  /** What stands in front: what breaks first, the newest, the oldest. */
  public enum Sort {
    DUE,
    NEWEST,
    OLDEST;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Sort of(String word) {
      return Arrays.stream(values())
          .filter(sort -> sort.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new BadInput("sort", "is due, newest or oldest"));
    }
  }

  /** Nothing narrowed but whose. */
  public static TicketFilter of(Scope scope) {
    return new TicketFilter(scope, null, null, null, null, null, null, null, null, null);
  }

  public TicketFilter states(Set<TicketState> states) {
    return new TicketFilter(
        scope, states, types, tiers, team, owner, dueWithinHours, watched, q, sort);
  }

  public TicketFilter types(Set<String> types) {
    return new TicketFilter(
        scope, states, types, tiers, team, owner, dueWithinHours, watched, q, sort);
  }

  public TicketFilter owner(String owner) {
    return new TicketFilter(
        scope, states, types, tiers, team, owner, dueWithinHours, watched, q, sort);
  }

  public TicketFilter dueWithin(int hours) {
    return new TicketFilter(scope, states, types, tiers, team, owner, hours, watched, q, sort);
  }

  public TicketFilter watchedOnly() {
    return new TicketFilter(
        scope, states, types, tiers, team, owner, dueWithinHours, true, q, sort);
  }

  /**
   * The same with every hole filled and every text cleaned.
   *
   * @throws BadInput for what no list can be narrowed by
   */
  public TicketFilter checked() {
    var wished = owner == null || owner.isBlank() ? null : owner;
    if (wished != null && !wished.equals(ME) && !wished.equals(NOBODY) && uuid(wished) == null) {
      throw new BadInput("owner", "is me, nobody or somebody's id");
    }
    var hours = dueWithinHours;
    if (hours != null && (hours < 0 || hours > LONGEST_AHEAD)) {
      throw new BadInput("dueWithinHours", "is between 0 and " + LONGEST_AHEAD);
    }
    return new TicketFilter(
        Objects.requireNonNullElse(scope, Scope.MINE),
        states == null ? Set.of() : Set.copyOf(states),
        codes("type", types),
        codes("tier", tiers),
        team,
        wished,
        hours,
        Boolean.TRUE.equals(watched) ? true : null,
        q == null || q.isBlank() ? null : PlainText.optional("q", q, 100),
        Objects.requireNonNullElse(sort, Sort.DUE));
  }

  private static Set<String> codes(String field, @Nullable Set<String> codes) {
    if (codes == null) {
      return Set.of();
    }
    if (codes.size() > MANY) {
      throw new BadInput(field, "are at most " + MANY);
    }
    var clean = new TreeSet<String>();
    codes.stream()
        .filter(code -> !code.isBlank())
        .forEach(code -> clean.add(PlainText.optional(field, code, 40)));
    return clean;
  }

  /** Whose id the owner is; null for the words. */
  public @Nullable UUID ownerId() {
    return owner == null ? null : uuid(owner);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The states it asks for; all when it names none. */
  public Set<TicketState> statesAsked() {
    return states == null || states.isEmpty() ? EnumSet.allOf(TicketState.class) : states;
  }
}
