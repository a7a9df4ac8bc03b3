package pledge.routing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.Skill;
import pledge.standard.Standards;

/**
 * How work is shared out: team hours and help, people's skills and capacities, the shift plan, a
 * break offered. Supervisors for the teams they lead, managers and administrators for the brand.
 */
@RestController
@RequestMapping("/api/routing")
@Tag(name = "Routing")
class RoutingEndpoint {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final Duration LONGEST_SHIFT = Duration.ofHours(24);
  private static final Duration LONGEST_SPAN = Duration.ofDays(62);
  private static final int SHIFTS = 1_000;

  private final Teams teams;
  private final Staff staff;
  private final TeamRules teamRules;
  private final SeatRules seatRules;
  private final Shifts shifts;
  private final Relief relief;
  private final Standards standards;
  private final Clock clock;

  RoutingEndpoint(
      Teams teams,
      Staff staff,
      TeamRules teamRules,
      SeatRules seatRules,
      Shifts shifts,
      Relief relief,
      Standards standards,
      Clock clock) {
    this.teams = teams;
    this.staff = staff;
    this.teamRules = teamRules;
    this.seatRules = seatRules;
    this.shifts = shifts;
    this.relief = relief;
    this.standards = standards;
    this.clock = clock;
  }

  record RoutingPlan(
      List<TeamPlan> teams,
      List<PersonPlan> people,
      List<Skill> skills,
      List<String> calendars,
      Instant now) {}

  /**
   * @param calendar name of a calendar of the standard
   * @param overflowTo the team that helps with what has waited too long
   */
  record TeamPlan(
      UUID id, String nameZh, String nameEn, String calendar, @Nullable UUID overflowTo) {}

  /**
   * @param caps of a channel at once, where fewer than {@code capacity}
   * @param languages empty takes all
   */
  record PersonPlan(
      UUID id,
      String name,
      List<UUID> teams,
      int capacity,
      Map<String, Integer> caps,
      List<String> skills,
      List<String> languages) {}

  record NewTeamPlan(@NotNull @Size(max = 60) String calendar, @Nullable UUID overflowTo) {}

  record NewPersonPlan(
      @Min(1) @Max(50) int capacity,
      @NotNull @Size(max = 20) Map<String, @NotNull @Min(0) @Max(50) Integer> caps,
      @NotNull @Size(max = 50) List<@NotNull @Size(max = 40) String> skills,
      @NotNull @Size(max = 10) List<@NotNull @Size(max = 10) String> languages) {}

  record ShiftView(UUID id, UUID team, UUID staff, String name, Instant starts, Instant ends) {}

  record ShiftPage(List<ShiftView> items, Instant now) {}

  record NewShift(
      @NotNull UUID team, @NotNull UUID staff, @NotNull Instant starts, @NotNull Instant ends) {}

  @GetMapping
  @Operation(
      summary = "Hours, help, skills and capacities of the teams I look after (intake.route)")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  RoutingPlan plan(StaffMember me) {
    var mine = mine(me);
    var people = members(mine);
    var ids = people.keySet();
    var rules = seatRules.of(ids);
    var names = staff.names(ids);
    var standard = standards.of(me.brand());
    return new RoutingPlan(
        mine.stream().map(this::view).toList(),
        ids.stream()
            .map(id -> {
              var rule =
                  rules.getOrDefault(id, new SeatRules.Rule(1, Map.of(), List.of(), List.of()));
              return new PersonPlan(
                  id.value(),
                  names.getOrDefault(id, ""),
                  people.getOrDefault(id, List.of()),
                  rule.capacity(),
                  rule.caps(),
                  rule.skills(),
                  rule.languages());
            })
            .sorted(Comparator.comparing(PersonPlan::name).thenComparing(PersonPlan::id))
            .toList(),
        standard.skills(),
        standard.calendars().stream().sorted().toList(),
        clock.instant());
  }

  @PutMapping("/teams/{id}")
  @Operation(summary = "Sets when a team is there and which team helps it out")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  TeamPlan team(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewTeamPlan wish) {
    var team = one(mine(me), id);
    if (!standards.of(me.brand()).calendars().contains(wish.calendar())) {
      throw new BadInput("calendar", "is not a calendar of the standard");
    }
    var helper = wish.overflowTo();
    if (helper != null
        && (helper.equals(id)
            || teams.all(me.brand()).stream().noneMatch(it -> it.id().value().equals(helper)))) {
      throw new BadInput("overflowTo", "is another team of the brand");
    }
    teamRules.set(
        team, new TeamRules.Rule(wish.calendar(), helper == null ? null : new TeamId(helper)), me);
    return view(team);
  }

  @PutMapping("/people/{id}")
  @Operation(
      summary = "Sets how much a person handles at once, their skills and languages; holds at once")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  void person(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewPersonPlan wish) {
    var who = new StaffId(id);
    if (!members(mine(me)).containsKey(who)) {
      throw new NotFound("person");
    }
    var standard = standards.of(me.brand());
    known("caps", wish.caps().keySet(), standard.channels().keySet());
    known(
        "skills",
        wish.skills(),
        standard.skills().stream().map(Skill::code).collect(Collectors.toSet()));
    known("languages", wish.languages(), LANGUAGES);
    seatRules.set(
        me.brand(),
        who,
        new SeatRules.Rule(wish.capacity(), wish.caps(), wish.skills(), wish.languages()),
        me);
  }

  private static void known(String field, Collection<String> said, Set<String> known) {
    var unknown = new HashSet<>(said);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new BadInput(field, "only " + String.join(", ", known.stream().sorted().toList()));
    }
  }

  @GetMapping("/shifts")
  @Operation(summary = "The shifts of my teams that touch a span of at most 62 days")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  ShiftPage shifts(StaffMember me, @RequestParam Instant from, @RequestParam Instant until) {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_SPAN) > 0) {
      throw new BadInput("until", "is after from, by at most 62 days");
    }
    var found = shifts.of(mine(me).stream().map(Team::id).toList(), from, until, SHIFTS);
    var names = staff.names(found.stream().map(Shifts.Shift::staff).distinct().toList());
    return new ShiftPage(
        found.stream().map(it -> view(it, names.getOrDefault(it.staff(), ""))).toList(),
        clock.instant());
  }

  @PostMapping("/shifts")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Plans a shift of at most 24 hours; 409 when the person is planned then")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  ShiftView plan(StaffMember me, @Valid @RequestBody NewShift wish) {
    var team = one(mine(me), wish.team());
    var who = new StaffId(wish.staff());
    if (teams.members(team.id()).stream().noneMatch(place -> place.staff().equals(who))) {
      throw new BadInput("staff", "is not in the team");
    }
    if (!wish.starts().isBefore(wish.ends())
        || Duration.between(wish.starts(), wish.ends()).compareTo(LONGEST_SHIFT) > 0) {
      throw new BadInput("ends", "is after starts, by at most 24 hours");
    }
    var shift = shifts.plan(me.brand(), team.id(), who, wish.starts(), wish.ends(), me);
    return view(shift, staff.names(List.of(who)).getOrDefault(who, ""));
  }

  @DeleteMapping("/shifts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a shift out of the plan")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})
  void cancel(StaffMember me, @PathVariable UUID id) {
    shifts.cancel(mine(me).stream().map(Team::id).toList(), id, me);
  }

  @PostMapping("/people/{id}/relief")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Offers a person at work a break (care.stress); 409 when offered already")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  void relief(StaffMember me, @PathVariable UUID id) {
    var who = new StaffId(id);
    if (!members(mine(me)).containsKey(who)) {
      throw new NotFound("person");
    }
    var to = staff.find(who).orElseThrow(() -> new NotFound("person"));
    if (!relief.offer(to, me, clock.instant())) {
      throw new RefusedException(
          Refusal.state("not-working", "this person isn't at work, or has the offer already"));
    }
  }

  // --- whose teams ------------------------------------------------------------------------------

  private List<Team> mine(StaffMember me) {
    return teams.all(me.brand()).stream()
        .filter(team ->
            me.is(Role.MANAGER) || me.is(Role.ADMINISTRATOR) || me.leads().contains(team.id()))
        .toList();
  }

  private Map<StaffId, List<UUID>> members(List<Team> of) {
    return of.stream()
        .flatMap(team ->
            teams.members(team.id()).stream().map(place -> Map.entry(place.staff(), team.id())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(entry -> entry.getValue().value(), Collectors.toList())));
  }

  private static Team one(List<Team> mine, UUID id) {
    return mine.stream()
        .filter(team -> team.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("team"));
  }

  private TeamPlan view(Team team) {
    var rule = teamRules.of(team.id());
    var helper = rule.overflowTo();
    return new TeamPlan(
        team.id().value(),
        team.nameZh(),
        team.nameEn(),
        rule.calendar(),
        helper == null ? null : helper.value());
  }

  private static ShiftView view(Shifts.Shift shift, String name) {
    return new ShiftView(
        shift.id(),
        shift.team().value(),
        shift.staff().value(),
        name,
        shift.starts(),
        shift.ends());
  }
}
