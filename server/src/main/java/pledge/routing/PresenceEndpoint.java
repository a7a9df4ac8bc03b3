package pledge.routing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Serving;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.BadInput;

/** Presence of the person who asks, and the floor as those see it who lead it. */
@RestController
@Tag(name = "Presence")
class PresenceEndpoint {

  private final Routing routing;
  private final RoutingSettings settings;
  private final Teams teams;
  private final Staff staff;
  private final Clock clock;

  PresenceEndpoint(
      Routing routing, RoutingSettings settings, Teams teams, Staff staff, Clock clock) {
    this.routing = routing;
    this.settings = settings;
    this.teams = teams;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param leaseUntil without a heartbeat the presence ends then; null when off
   */
  record PresenceView(
      Presence state, int capacity, int load, @Nullable Instant leaseUntil, long beatEveryMs) {}

  record NewPresence(@NotNull String state) {}

  record Floor(List<FloorTeam> teams, Instant now) {}

  record FloorTeam(
      UUID id,
      String nameZh,
      String nameEn,
      int waiting,
      @Nullable Instant oldest,
      List<FloorPerson> people) {}

  record FloorPerson(UUID id, String name, Presence state, int load, int capacity) {}

  @GetMapping("/api/presence")
  @Operation(summary = "What I am doing, my load and capacity")
  @Serving
  PresenceView mine(StaffMember me) {
    return view(
        routing
            .seat(me.id())
            .orElse(
                new Routing.Seat(me.id(), Presence.OFF, 0, settings.capacity(), clock.instant())));
  }

  @PutMapping("/api/presence")
  @Operation(
      summary = "Sets ready, busy, break or off; off gives my waiting work back to its queue")
  @Serving
  PresenceView set(StaffMember me, @Valid @RequestBody NewPresence wish) {
    Presence state;
    try {
      state = Presence.of(wish.state());
    } catch (IllegalArgumentException e) {
      throw new BadInput("state", "is one of ready, busy, break, off");
    }
    return view(routing.set(me, state, clock.instant()));
  }

  @PostMapping("/api/presence/heartbeat")
  @Operation(summary = "Renews my presence; its answer says when somebody was sent away meanwhile")
  @Serving
  PresenceView beat(StaffMember me) {
    routing.beat(me);
    return mine(me);
  }

  @GetMapping("/api/floor")
  @Operation(summary = "Queues and people of the teams I lead; a manager sees all of the brand")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  Floor floor(StaffMember me) {
    var mine =
        teams.all(me.brand()).stream()
            .filter(team -> me.is(Role.MANAGER) || me.leads().contains(team.id()))
            .toList();
    Map<TeamId, Routing.Waiting> waiting =
        routing.waiting(mine.stream().map(Team::id).toList()).stream()
            .collect(Collectors.toMap(Routing.Waiting::team, Function.identity()));
    List<FloorTeam> rows = new ArrayList<>();
    for (var team : mine) {
      var present = routing.present(List.of(team.id()));
      var names = staff.names(present.stream().map(Routing.Seat::staff).toList());
      var queue = waiting.get(team.id());
      rows.add(
          new FloorTeam(
              team.id().value(),
              team.nameZh(),
              team.nameEn(),
              queue == null ? 0 : queue.count(),
              queue == null ? null : queue.oldest(),
              present.stream()
                  .map(seat ->
                      new FloorPerson(
                          seat.staff().value(),
                          names.getOrDefault(seat.staff(), ""),
                          seat.state(),
                          seat.load(),
                          seat.capacity()))
                  .toList()));
    }
    return new Floor(rows, clock.instant());
  }

  private PresenceView view(Routing.Seat seat) {
    return new PresenceView(
        seat.state(),
        seat.capacity(),
        seat.load(),
        seat.state() == Presence.OFF ? null : seat.leaseUntil(),
        settings.lease().toMillis() / 3);
  }
}
