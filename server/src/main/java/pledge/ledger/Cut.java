package pledge.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.Columns;

/**
 * The part of the figures that is asked for, the same for roll-ups and for the cases behind them.
 * Of each dimension null means all, and an empty set finds nothing.
 *
 * @param from first day and {@code to} the last, in the brand's own zone
 * @param people those who answer; {@link #NOBODY} stands for nobody, in teams and shops too
 */
public record Cut(
    LocalDate from,
    LocalDate to,
    @Nullable Set<StaffId> people,
    @Nullable Set<TeamId> teams,
    @Nullable Set<UUID> shops,
    @Nullable Set<String> channels,
    @Nullable Set<String> kinds) {

  /** Where nobody answers, no team, no shop. */
  public static final UUID NOBODY = new UUID(0, 0);

  public static Cut of(LocalDate from, LocalDate to) {
    return new Cut(from, to, null, null, null, null, null);
  }

  public Cut between(LocalDate first, LocalDate last) {
    return new Cut(first, last, people, teams, shops, channels, kinds);
  }

  /** Only these keys of a dimension, as the roll-ups gave them. */
  public Cut only(Dimension dimension, Set<String> keys) {
    return switch (dimension) {
      case PERSON -> new Cut(from, to, each(keys, StaffId::new), teams, shops, channels, kinds);
      case TEAM -> new Cut(from, to, people, each(keys, TeamId::new), shops, channels, kinds);
      case SHOP -> new Cut(from, to, people, teams, each(keys, id -> id), channels, kinds);
      case CHANNEL -> new Cut(from, to, people, teams, shops, keys, kinds);
      case KIND -> new Cut(from, to, people, teams, shops, channels, keys);
      case DAY, WEEK, MONTH -> this;
    };
  }

  private static <T> Set<T> each(Set<String> keys, Function<UUID, T> id) {
    return keys.stream().map(UUID::fromString).map(id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Conditions on roll-ups, whose absent people, teams and shops are {@link #NOBODY} themselves.
   */
  List<String> onRollups() {
    var wanted = dimensions();
    wanted.add("day between :from and :to");
    want(wanted, people, "person = any(:people::uuid[])");
    want(wanted, teams, "team = any(:teams::uuid[])");
    want(wanted, shops, "shop = any(:shops::uuid[])");
    return wanted;
  }

  /** Conditions on cases, whose columns may be null. Only what is asked for stands in the query. */
  List<String> onCases(String at, String person, String team, String shop) {
    var wanted = dimensions();
    wanted.add(at + " >= :start and " + at + " < :end");
    want(wanted, people, orNobody(person, "people", ids(people)));
    want(wanted, teams, orNobody(team, "teams", ids(teams)));
    want(wanted, shops, orNobody(shop, "shops", ids(shops)));
    return wanted;
  }

  private List<String> dimensions() {
    List<String> wanted = new ArrayList<>();
    want(wanted, channels, "channel = any(:channels)");
    want(wanted, kinds, "kind = any(:kinds)");
    return wanted;
  }

  private static void want(List<String> wanted, @Nullable Object dimension, String condition) {
    if (dimension != null) {
      wanted.add(condition);
    }
  }

  private static String orNobody(String column, String name, String @Nullable [] ids) {
    var among = column + " = any(:" + name + "::uuid[])";
    return ids != null && List.of(ids).contains(NOBODY.toString())
        ? "(" + among + " or " + column + " is null)"
        : among;
  }

  StatementSpec bind(StatementSpec query, ZoneId zone) {
    return query
        .param("from", from)
        .param("to", to)
        .param("start", Columns.at(from.atStartOfDay(zone).toInstant()))
        .param("end", Columns.at(to.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("people", ids(people))
        .param("teams", ids(teams))
        .param("shops", ids(shops))
        .param("channels", channels == null ? null : channels.toArray(String[]::new))
        .param("kinds", kinds == null ? null : kinds.toArray(String[]::new));
  }

  private static String @Nullable [] ids(@Nullable Collection<?> ids) {
    return ids == null ? null : ids.stream().map(Cut::id).toArray(String[]::new);
  }

  private static String id(Object id) {
    return switch (id) {
      case StaffId(UUID value) -> value.toString();
      case TeamId(UUID value) -> value.toString();
      default -> id.toString();
    };
  }
}
