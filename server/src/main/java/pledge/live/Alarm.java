package pledge.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;

/**
 * Something that somebody must look at now. Any room publishes it through {@code
 * ApplicationEventPublisher} inside the transaction that found it out: what is rolled back alarms
 * nobody, what commits is stored, shown to those it is for and sent to webhooks, after a crash too.
 * Outside a transaction publishing it is refused.
 *
 * <p>Duties of whoever raises it: it carries no personal data, only ids, counts and codes, because
 * it leaves the house by webhook and is read by people who may not see the customer. One event is
 * one alarm: raised again with the same id nothing happens, so a room that may find out the same
 * thing twice derives the id from it ({@code UUID.nameUUIDFromBytes}). It is for somebody: at least
 * one role, team or person.
 *
 * <pre>{@code
 * events.publishEvent(
 *     Alarm.critical(brand, "customer.leak", new WorkRef("staff", who.value()), now)
 *         .fact("looks", "120")
 *         .forRoles(Role.MANAGER));
 * }</pre>
 *
 * @param kind what happened, {@code <room>.<what>} in lower case: {@code customer.leak}. Its words
 *     stand in the console's catalogue as {@code alarm.<kind>}, with the facts as its blanks
 * @param about what to look at; null when it is about no single thing
 * @param facts values for the text: counts, clause ids, names of teams; never personal data
 * @param roles everybody of the brand with one of these
 * @param teams everybody in one of these
 * @param people these
 */
public record Alarm(
    UUID id,
    BrandId brand,
    String kind,
    Severity severity,
    @Nullable WorkRef about,
    Map<String, String> facts,
    Set<Role> roles,
    Set<TeamId> teams,
    Set<StaffId> people,
    Instant at) {

  /** How bad it is. */
  public enum Severity {
    /** To be looked at within the shift. */
    @JsonProperty("warning")
    WARNING,
    /** To be looked at at once. */
    @JsonProperty("critical")
    CRITICAL
  }

  private static final Pattern KIND = Pattern.compile("[a-z]+(?:[.-][a-z]+)+");

  public Alarm {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("an alarm's kind is <room>.<what>, not " + kind);
    }
    facts = Map.copyOf(facts);
    roles = Set.copyOf(roles);
    teams = Set.copyOf(teams);
    people = Set.copyOf(people);
  }

  public static Alarm warning(BrandId brand, String kind, @Nullable WorkRef about, Instant at) {
    return of(brand, kind, Severity.WARNING, about, at);
  }

  public static Alarm critical(BrandId brand, String kind, @Nullable WorkRef about, Instant at) {
    return of(brand, kind, Severity.CRITICAL, about, at);
  }

  private static Alarm of(
      BrandId brand, String kind, Severity severity, @Nullable WorkRef about, Instant at) {
    return new Alarm(
        Uuid7.next(), brand, kind, severity, about, Map.of(), Set.of(), Set.of(), Set.of(), at);
  }

  /** The same alarm under this id, by which a repeat is known. */
  public Alarm id(UUID id) {
    return new Alarm(id, brand, kind, severity, about, facts, roles, teams, people, at);
  }

  public Alarm fact(String name, String value) {
    var more = new TreeMap<>(facts);
    more.put(name, value);
    return new Alarm(id, brand, kind, severity, about, more, roles, teams, people, at);
  }

  public Alarm forRoles(Role... roles) {
    var these = Arrays.stream(roles).collect(Collectors.toSet());
    return new Alarm(id, brand, kind, severity, about, facts, these, teams, people, at);
  }

  public Alarm forTeams(Collection<TeamId> teams) {
    return new Alarm(id, brand, kind, severity, about, facts, roles, Set.copyOf(teams), people, at);
  }

  public Alarm forPeople(Collection<StaffId> people) {
    return new Alarm(id, brand, kind, severity, about, facts, roles, teams, Set.copyOf(people), at);
  }

  /** Whether it is for anybody at all. */
  public boolean addressed() {
    return !roles.isEmpty() || !teams.isEmpty() || !people.isEmpty();
  }
}
