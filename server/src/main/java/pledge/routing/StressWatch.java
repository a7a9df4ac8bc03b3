package pledge.routing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.live.Alarm;
import pledge.platform.Heartbeats;
import pledge.platform.WorkRef;
import pledge.platform.Worker;

/**
 * Tells whoever leads the team when somebody shows signs of stress (care.stress), once for each
 * stretch of work without a break and once an hour for the others.
 */
@Component
class StressWatch extends Worker {

  private static final int REMEMBERED = 10_000;

  private final Brands brands;
  private final Teams teams;
  private final Presences presences;
  private final Relief relief;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** What this node has told: told once more nothing would happen, at some cost. */
  private final Set<UUID> told = new HashSet<>();

  StressWatch(
      Brands brands,
      Teams teams,
      Presences presences,
      Relief relief,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock,
      Heartbeats heartbeats) {
    super("routing.stress", Duration.ofSeconds(10), heartbeats);
    this.brands = brands;
    this.teams = teams;
    this.presences = presences;
    this.relief = relief;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    for (var brand : brands.all()) {
      var present = presences.present(teams.all(brand.id()).stream().map(Team::id).toList());
      var signs = relief.signs(brand.id(), present, now);
      present.stream()
          .filter(seat -> signs.containsKey(seat.staff()))
          .forEach(seat ->
              signs
                  .getOrDefault(seat.staff(), List.of())
                  .forEach(sign -> tell(alarm(brand, seat, sign, now))));
    }
    return false;
  }

  private void tell(Alarm alarm) {
    if (told.size() > REMEMBERED) {
      told.clear();
    }
    if (told.add(alarm.id())) {
      transaction.executeWithoutResult(status -> events.publishEvent(alarm));
    }
  }

  private Alarm alarm(Brand brand, Seat seat, Relief.Sign sign, Instant now) {
    var since = seat.workingSince();
    var stretch =
        sign.code().equals("no-break") && since != null ? since : now.truncatedTo(ChronoUnit.HOURS);
    var once = seat.staff().value() + sign.code() + stretch;
    var leads = leads(seat);
    return new Alarm(
        UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)),
        brand.id(),
        "care.stress-" + sign.code(),
        Alarm.Severity.WARNING,
        new WorkRef("staff", seat.staff().value()),
        Map.of("value", Integer.toString(sign.value())),
        leads.isEmpty() ? Set.of(Role.MANAGER) : Set.of(),
        Set.of(),
        leads,
        now);
  }

  private Set<StaffId> leads(Seat seat) {
    return seat.teams().stream()
        .flatMap(team -> teams.members(team).stream())
        .filter(place -> place.leads() && !place.staff().equals(seat.staff()))
        .map(Teams.Place::staff)
        .collect(Collectors.toSet());
  }
}
