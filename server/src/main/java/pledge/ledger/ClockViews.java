package pledge.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.Teams;
import pledge.standard.Standards;

/** Clocks with the names of their clauses and of those who answer for them. */
@Component
public class ClockViews {

  private final Staff staff;
  private final Teams teams;
  private final Standards standards;

  ClockViews(Staff staff, Teams teams, Standards standards) {
    this.staff = staff;
    this.teams = teams;
    this.standards = standards;
  }

  public List<ClockView> of(Collection<Commitment> clocks) {
    var people =
        staff.names(
            clocks.stream()
                .map(c -> c.who().person())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var groups =
        teams.find(
            clocks.stream().map(c -> c.who().team()).filter(Objects::nonNull).distinct().toList());
    return clocks.stream()
        .map(clock -> {
          var clause = standards.of(clock.brand()).find(clock.clause());
          var person = clock.who().person();
          var team = clock.who().team();
          var group = team == null ? null : groups.get(team);
          return new ClockView(
              clock.id(),
              clock.clause().value(),
              clock.milestone().isEmpty() ? null : clock.milestone(),
              clause.map(c -> c.titleZh()).orElse(clock.clause().value()),
              clause.map(c -> c.titleEn()).orElse(clock.clause().value()),
              word(clock.state()),
              clock.startedAt(),
              clock.warnAt(),
              clock.dueAt(),
              ended(clock.state()),
              clock.state() instanceof Commitment.State.Paused(var left)
                  ? (Long) left.toMillis()
                  : null,
              clock.calendar(),
              clock.work(),
              person == null
                  ? null
                  : new ClockView.Named(person.value(), people.getOrDefault(person, "")),
              group == null ? null : new ClockView.Named(group.id().value(), group.nameZh()),
              clock.standardVersion());
        })
        .toList();
  }

  private static String word(Commitment.State state) {
    return switch (state) {
      case Commitment.State.Running running -> "running";
      case Commitment.State.Paused paused -> "paused";
      case Commitment.State.Kept kept -> "kept";
      case Commitment.State.Broken broken -> "broken";
      case Commitment.State.Cancelled cancelled -> "cancelled";
    };
  }

  private static @Nullable Instant ended(Commitment.State state) {
    return switch (state) {
      case Commitment.State.Running running -> null;
      case Commitment.State.Paused paused -> null;
      case Commitment.State.Kept(Instant at) -> at;
      case Commitment.State.Broken(Instant at) -> at;
      case Commitment.State.Cancelled(Instant at) -> at;
    };
  }
}
