package pledge.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Cut;
import pledge.platform.BadInput;
import pledge.platform.NotAllowed;
import pledge.platform.PlainText;

/**
 * The cut of the board as it is asked for; every dimension takes several values.
 *
 * @param from first day in the brand's zone, usually 29 days before the last
 * @param to last day, usually today
 */
record CutQuery(
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Schema(description = "Teams; the nil id stands for no team") @Size(max = 50)
        @Nullable Set<UUID> team,
    @Schema(description = "People; the nil id stands for nobody") @Size(max = 50)
        @Nullable Set<UUID> person,
    @Schema(description = "Shops; the nil id stands for no shop") @Size(max = 50)
        @Nullable Set<UUID> shop,
    @Size(max = 50) @Nullable Set<@Size(max = 40) String> channel,
    @Size(max = 50) @Nullable Set<@Size(max = 40) String> kind) {

  private static final int LONGEST = 400;
  private static final int USUAL = 30;

  /**
   * Narrows what was asked for to what this person may see: managers and analysts the whole brand,
   * supervisors the teams they lead and themselves, everybody else themselves.
   */
  Cut of(StaffMember me, LocalDate today) {
    var last = to == null ? today : to;
    if (last.getYear() < 2000 || last.getYear() > 2199) {
      throw new BadInput("to", "is to lie between the years 2000 and 2199");
    }
    var first = from == null ? last.minusDays(USUAL - 1) : from;
    if (first.getYear() < 2000) {
      throw new BadInput("from", "is to lie between the years 2000 and 2199");
    }
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0) {
      throw new BadInput("from", "must not be after to");
    }
    if (days > LONGEST) {
      throw new BadInput("from", "must not be more than " + LONGEST + " days before to");
    }
    var people =
        person == null || person.isEmpty()
            ? null
            : person.stream().map(StaffId::new).collect(Collectors.toSet());
    var teams =
        team == null || team.isEmpty()
            ? null
            : team.stream().map(TeamId::new).collect(Collectors.toSet());
    if (!me.is(Role.MANAGER) && !me.is(Role.ANALYST)) {
      var myself = Set.of(me.id());
      if (me.is(Role.SUPERVISOR) && !myself.equals(people)) {
        var led = new HashSet<>(me.leads());
        if (teams != null && !led.containsAll(teams)) {
          throw new NotAllowed("you see the figures of the teams you lead");
        }
        teams = teams == null ? led : teams;
      } else if (people == null || people.equals(myself)) {
        people = myself;
      } else {
        throw new NotAllowed("you see your own figures");
      }
    }
    return new Cut(
        first,
        last,
        people,
        teams,
        none(shop) ? null : shop,
        plain("channel", channel),
        plain("kind", kind));
  }

  private static boolean none(@Nullable Set<?> asked) {
    return asked == null || asked.isEmpty();
  }

  private static @Nullable Set<String> plain(String field, @Nullable Set<String> words) {
    return words == null || words.isEmpty()
        ? null
        : words.stream()
            .map(word -> PlainText.optional(field, word, 40))
            .collect(Collectors.toSet());
  }
}
