package pledge.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView;
import pledge.ledger.ClockViews;
import pledge.ledger.RecentVerdicts;
import pledge.platform.WorkRef;
import pledge.routing.Presence;
import pledge.routing.Relief;
import pledge.routing.Routing;
import pledge.routing.Seat;

/** The supervisor's wall: queues, people and clocks of the teams somebody leads, now. */
@RestController
@CustomerData
@Tag(name = "Presence")
class FloorEndpoint {

  /** Of a queue the front is shown; its length is a figure. */
  private static final int LINE = 100;

  private static final int CLOCKS = 100;

  private final Routing routing;
  private final Relief relief;
  private final Conversations conversations;
  private final RecentVerdicts verdicts;
  private final ClockViews clockViews;
  private final Teams teams;
  private final Staff staff;
  private final Brands brands;
  private final Clock clock;

  FloorEndpoint(
      Routing routing,
      Relief relief,
      Conversations conversations,
      RecentVerdicts verdicts,
      ClockViews clockViews,
      Teams teams,
      Staff staff,
      Brands brands,
      Clock clock) {
    this.routing = routing;
    this.relief = relief;
    this.conversations = conversations;
    this.verdicts = verdicts;
    this.clockViews = clockViews;
    this.teams = teams;
    this.staff = staff;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * @param clocks open clocks of these teams, those that break first in front, broken ones included
   */
  record Floor(List<FloorTeam> teams, List<ClockView> clocks, Instant now) {}

  /**
   * @param expectedSeconds what a newcomer would wait; null when nothing can be said
   * @param abandoned waiting customers of today who have gone and not come back
   * @param line the front of the queue in the order it is given out
   */
  record FloorTeam(
      UUID id,
      String nameZh,
      String nameEn,
      int waiting,
      @Nullable Instant oldest,
      @Nullable Long expectedSeconds,
      int abandoned,
      List<FloorWaiting> line,
      List<FloorPerson> people) {}

  /**
   * @param preferred for whom it is kept first
   * @param helped whether another team helps with it
   * @param gone whether the customer has given no sign of life for long
   */
  record FloorWaiting(
      WorkRef work,
      String label,
      int priority,
      Instant since,
      List<String> skills,
      @Nullable String preferred,
      boolean helped,
      boolean gone) {}

  /**
   * @param signs of stress (care.stress)
   * @param reliefOfferedAt set while a break is offered and not taken
   */
  record FloorPerson(
      UUID id,
      String name,
      Presence state,
      int load,
      int capacity,
      @Nullable Instant workingSince,
      @Nullable Instant reliefOfferedAt,
      List<Relief.Sign> signs,
      List<FloorWork> inHand) {}

  /**
   * @param dueAt when its next clock breaks; null without one
   */
  record FloorWork(WorkRef work, String label, Instant since, @Nullable Instant dueAt) {}

  @GetMapping("/api/floor")
  @Operation(
      summary =
          "Queues, people, loads, signs of stress and clocks of the teams I lead; a manager sees all of the brand")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  Floor floor(StaffMember me) {
    var now = clock.instant();
    var mine =
        teams.all(me.brand()).stream()
            .filter(team -> me.is(Role.MANAGER) || me.leads().contains(team.id()))
            .toList();
    var ids = mine.stream().map(Team::id).toList();
    return new Picture(me, ids, now).floor(mine);
  }

  /** Everything one answer needs, read once. */
  private final class Picture {
    private final StaffMember me;
    private final Instant now;
    private final Map<TeamId, Routing.Waiting> waiting;
    private final Map<TeamId, List<Routing.InLine>> lines = new HashMap<>();
    private final List<Seat> present;
    private final Map<StaffId, List<Relief.Sign>> signs;
    private final Map<StaffId, List<Routing.InHand>> inHand;
    private final Map<TeamId, Integer> abandoned;
    private final Map<UUID, Conversations.Label> labels;
    private final Map<StaffId, String> names;
    private final List<ClockView> clocks;
    private final Map<WorkRef, Instant> dueAt;

    Picture(StaffMember me, List<TeamId> ids, Instant now) {
      this.me = me;
      this.now = now;
      waiting = by(routing.waiting(ids), Routing.Waiting::team);
      ids.forEach(team -> lines.put(team, routing.line(team, LINE)));
      present = routing.present(ids);
      signs = relief.signs(me.brand(), present, now);
      inHand =
          routing.inHand(present.stream().map(Seat::staff).toList()).stream()
              .collect(Collectors.groupingBy(Routing.InHand::staff));
      var today = now.atZone(brands.get(me.brand()).zone()).toLocalDate();
      abandoned =
          conversations.abandoned(
              ids, today.atStartOfDay(brands.get(me.brand()).zone()).toInstant());
      labels =
          by(
              conversations.labels(
                  Stream.concat(
                          lines.values().stream().flatMap(List::stream).map(Routing.InLine::work),
                          inHand.values().stream().flatMap(List::stream).map(Routing.InHand::work))
                      .filter(work -> work.kind().equals(ConversationId.KIND))
                      .map(WorkRef::id)
                      .distinct()
                      .toList()),
              label -> label.id().value());
      names =
          staff.names(
              Stream.concat(
                      present.stream().map(Seat::staff),
                      lines.values().stream()
                          .flatMap(List::stream)
                          .map(Routing.InLine::preferred)
                          .filter(Objects::nonNull))
                  .distinct()
                  .toList());
      clocks = clockViews.of(verdicts.dueFirst(ids, CLOCKS));
      dueAt =
          clocks.stream()
              .collect(Collectors.toMap(ClockView::work, ClockView::dueAt, FloorEndpoint::earlier));
    }

    Floor floor(List<Team> mine) {
      return new Floor(mine.stream().map(this::team).toList(), clocks, now);
    }

    private FloorTeam team(Team team) {
      var queue = waiting.get(team.id());
      var expected = routing.expected(me.brand(), team.id(), now);
      return new FloorTeam(
          team.id().value(),
          team.nameZh(),
          team.nameEn(),
          queue == null ? 0 : queue.count(),
          queue == null ? null : queue.oldest(),
          expected == null ? null : (Long) expected.toSeconds(),
          abandoned.getOrDefault(team.id(), 0),
          lines.getOrDefault(team.id(), List.of()).stream().map(this::waiting).toList(),
          present.stream()
              .filter(seat -> seat.teams().contains(team.id()))
              .map(this::person)
              .sorted(Comparator.comparing(FloorPerson::name).thenComparing(FloorPerson::id))
              .toList());
    }

    private FloorWaiting waiting(Routing.InLine item) {
      var label = labels.get(item.work().id());
      var preferred = item.preferred();
      return new FloorWaiting(
          item.work(),
          label == null ? "" : label.label(),
          item.priority(),
          item.since(),
          item.skills(),
          preferred == null ? null : names.getOrDefault(preferred, ""),
          item.helped(),
          label != null && label.abandonedAt() != null);
    }

    private FloorPerson person(Seat seat) {
      return new FloorPerson(
          seat.staff().value(),
          names.getOrDefault(seat.staff(), ""),
          seat.state(),
          seat.load(),
          seat.capacity(),
          seat.workingSince(),
          seat.reliefOfferedAt(),
          signs.getOrDefault(seat.staff(), List.of()),
          inHand.getOrDefault(seat.staff(), List.of()).stream().map(this::work).toList());
    }

    private FloorWork work(Routing.InHand item) {
      var label = labels.get(item.work().id());
      return new FloorWork(
          item.work(), label == null ? "" : label.label(), item.since(), dueAt.get(item.work()));
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static <K, V> Map<K, V> by(Collection<V> values, Function<V, K> key) {
    return values.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
