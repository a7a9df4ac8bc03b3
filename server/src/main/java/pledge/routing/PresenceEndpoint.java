package pledge.routing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.platform.BadInput;

/** What the person who asks is doing. */
@RestController
@Tag(name = "Presence")
class PresenceEndpoint {

  private final Routing routing;
  private final Readiness readiness;
  private final Relief relief;
  private final SeatRules rules;
  private final RoutingSettings settings;
  private final Clock clock;

  PresenceEndpoint(
      Routing routing,
      Readiness readiness,
      Relief relief,
      SeatRules rules,
      RoutingSettings settings,
      Clock clock) {
    this.routing = routing;
    this.readiness = readiness;
    this.relief = relief;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param leaseUntil without a heartbeat the presence ends then; null when off
   * @param workingSince since when without a break; null on a break or off
   * @param reliefOfferedAt set while a break is offered to me (care.stress): taking it is "break"
   */
  record PresenceView(
      Presence state,
      int capacity,
      int load,
      @Nullable Instant leaseUntil,
      long beatEveryMs,
      @Nullable Instant workingSince,
      @Nullable Instant reliefOfferedAt) {}

  /**
   * @param state {@code ready}, {@code busy}, {@code break} or {@code off}
   * @param confirmed what is confirmed before the first "ready" of a shift (prepare.ready)
   */
  record NewPresence(
      @NotNull String state,
      @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> confirmed) {}

  @GetMapping("/api/presence")
  @Operation(summary = "What I am doing, my load and capacity")
  @Serving
  PresenceView mine(StaffMember me) {
    return routing
        .seat(me.id())
        .map(this::view)
        .orElseGet(() ->
            new PresenceView(
                Presence.OFF,
                rules.of(List.of(me.id())).values().iterator().next().capacity(),
                0,
                null,
                settings.beatEvery().toMillis(),
                null,
                null));
  }

  @PutMapping("/api/presence")
  @Operation(
      summary =
          "Sets ready, busy, break or off; off gives my waiting work back to its queue. The first ready of a shift is refused (prepare.ready, items) until all items are confirmed")
  @Serving
  PresenceView set(StaffMember me, @Valid @RequestBody NewPresence wish) {
    var now = clock.instant();
    var state = state(wish.state());
    if (state == Presence.READY) {
      var confirmed = wish.confirmed() == null ? Set.<String>of() : Set.copyOf(wish.confirmed());
      readiness.pass(me, confirmed, now).orThrow();
    }
    if (state == Presence.BREAK) {
      relief.taken(me, now);
    }
    return view(routing.set(me, state, now));
  }

  private static Presence state(String word) {
    try {
      return Presence.of(word);
    } catch (IllegalArgumentException e) {
      throw new BadInput("state", "is one of ready, busy, break, off");
    }
  }

  @Unaudited("a lease renewed every few seconds")
  @PostMapping("/api/presence/heartbeat")
  @Operation(summary = "Renews my presence; its answer says when somebody was sent away meanwhile")
  @Serving
  PresenceView beat(StaffMember me) {
    routing.beat(me);
    return mine(me);
  }

  private PresenceView view(Seat seat) {
    return new PresenceView(
        seat.state(),
        seat.capacity(),
        seat.load(),
        seat.state() == Presence.OFF ? null : seat.leaseUntil(),
        settings.beatEvery().toMillis(),
        seat.workingSince(),
        seat.reliefOfferedAt());
  }
}
