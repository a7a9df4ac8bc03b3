package pledge.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/** Teams: people who share queues. */
@RestController
@Tag(name = "Access")
class TeamsEndpoint {

  record Page(List<Item> items, @Nullable String next) {}

  /** A team; members only for those who look after people. */
  record Item(
      UUID id,
      String code,
      String nameZh,
      String nameEn,
      String kind,
      @Nullable List<Member> members) {}

  record Member(UUID staff, String name, boolean leads) {}

  record Place(@NotNull UUID staff, boolean leads) {}

  record Wish(
      @NotNull
          @Pattern(
              regexp = "[a-z][a-z0-9-]{1,31}",
              message = "is 2 to 32 lower-case letters, digits or hyphens")
          String code,
      @NotNull @PlainName String nameZh,
      @NotNull @PlainName String nameEn,
      @NotNull @Pattern(regexp = "front|expert|supervisor|aftersales|complaints|shop") String kind,
      @Nullable @Size(max = 500) List<@Valid @NotNull Place> members) {}

  private record Seat(UUID team, Member member) {}

  private final JdbcClient jdbc;
  private final Teams teams;
  private final Clock clock;

  TeamsEndpoint(JdbcClient jdbc, Teams teams, Clock clock) {
    this.jdbc = jdbc;
    this.teams = teams;
    this.clock = clock;
  }

  @Allowed(anyStaff = true)
  @Operation(summary = "The teams of my brand, to hand work to; with members for who leads people")
  @GetMapping("/api/teams")
  Page list(StaffMember who) {
    boolean withMembers =
        who.is(Role.ADMINISTRATOR) || who.is(Role.MANAGER) || who.is(Role.SUPERVISOR);
    var members = withMembers ? members(who.brand()) : null;
    return new Page(
        teams.all(who.brand()).stream()
            .map(team ->
                item(
                    team,
                    members == null ? null : members.getOrDefault(team.id().value(), List.of())))
            .toList(),
        null);
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(summary = "Add a team")
  @PostMapping("/api/teams")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Item add(StaffMember who, @Valid @RequestBody Wish wish) {
    try {
      var id =
          teams.add(
              who.brand(),
              wish.code(),
              wish.nameZh(),
              wish.nameEn(),
              wish.kind(),
              who,
              clock.instant());
      return stored(who, id, wish);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(summary = "Change a team; members, where given, replace those it had")
  @PutMapping("/api/teams/{id}")
  @Transactional
  public Item change(StaffMember who, @PathVariable UUID id, @Valid @RequestBody Wish wish) {
    var team = get(who.brand(), new TeamId(id));
    try {
      teams.change(
          new Team(team.id(), team.brand(), wish.code(), wish.nameZh(), wish.nameEn(), wish.kind()),
          who);
    } catch (DuplicateKeyException e) {
      throw taken();
    }
    return stored(who, team.id(), wish);
  }

  private Item stored(StaffMember who, TeamId id, Wish wish) {
    var team = get(who.brand(), id);
    if (wish.members() != null) {
      teams.setMembers(
          team,
          wish.members().stream()
              .map(place -> new Teams.Place(new StaffId(place.staff()), place.leads()))
              .toList(),
          who);
    }
    return item(team, members(who.brand()).getOrDefault(id.value(), List.of()));
  }

  private Team get(BrandId brand, TeamId id) {
    return teams
        .find(id)
        .filter(team -> team.brand().equals(brand))
        .orElseThrow(() -> new NotFound("team"));
  }

  private Map<UUID, List<Member>> members(BrandId brand) {
    return jdbc
        .sql(
            """
            select m.team, m.staff, s.name, m.leads
            from access.team_member m
            join access.team t on t.id = m.team
            join access.staff s on s.id = m.staff
            where t.brand = :brand and s.active
            order by s.login
            """)
        .param("brand", brand.value())
        .query((row, index) ->
            new Seat(
                Columns.uuid(row, "team"),
                new Member(
                    Columns.uuid(row, "staff"), row.getString("name"), row.getBoolean("leads"))))
        .list()
        .stream()
        .collect(groupingBy(Seat::team, mapping(Seat::member, toList())));
  }

  private static Item item(Team team, @Nullable List<Member> members) {
    return new Item(
        team.id().value(), team.code(), team.nameZh(), team.nameEn(), team.kind(), members);
  }

  private static RefusedException taken() {
    return new RefusedException(Refusal.state("code-taken", "another team has this code"));
  }
}
