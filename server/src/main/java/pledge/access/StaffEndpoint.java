package pledge.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/** People: who works here, with which roles, in which teams. */
@RestController
@Tag(name = "Access")
class StaffEndpoint {

  record Page(List<Person> items, @Nullable UUID next) {}

  record Person(
      UUID id,
      String login,
      String name,
      String nickname,
      String locale,
      List<Role> roles,
      List<MeEndpoint.MyTeam> teams,
      boolean active) {}

  /** A place in a team; a bare id means a plain member. */
  record Place(@NotNull UUID id, boolean leads) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Place of(String id) {
      try {
        return new Place(UUID.fromString(id), false);
      } catch (IllegalArgumentException e) {
        throw new BadInput("teams", "are ids of teams");
      }
    }
  }

  record Joining(
      @NotNull
          @Pattern(
              regexp = "[a-z0-9][a-z0-9._-]{1,39}",
              message = "is 2 to 40 lower-case letters, digits, dots, hyphens or underscores")
          String login,
      @NotNull @PlainName String name,
      @NotNull @PlainName String nickname,
      @Nullable @Pattern(regexp = "zh-CN|en") String locale,
      @NotEmpty @Size(max = 11) Set<@NotNull Role> roles,
      @Nullable @Size(max = 50) List<@Valid @NotNull Place> teams,
      @Nullable @Size(max = 200) String password) {}

  record Joined(Person staff, @Nullable String password) {}

  record Change(
      @NotNull @PlainName String name,
      @NotNull @PlainName String nickname,
      @Nullable @Pattern(regexp = "zh-CN|en") String locale,
      @NotEmpty @Size(max = 11) Set<@NotNull Role> roles,
      @Nullable @Size(max = 50) List<@Valid @NotNull Place> teams,
      @Nullable Boolean active) {}

  record Password(String password) {}

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Teams teams;
  private final Clock clock;

  StaffEndpoint(JdbcClient jdbc, Staff staff, Teams teams, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.teams = teams;
    this.clock = clock;
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER, Role.SUPERVISOR})
  @Operation(summary = "The people of my brand, also those who have left")
  @GetMapping("/api/staff")
  Page list(
      StaffMember who,
      @RequestParam @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var people = load(who.brand(), null, after, limit + 1);
    return people.size() <= limit
        ? new Page(people, null)
        : new Page(people.subList(0, limit), people.get(limit - 1).id());
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER, Role.SUPERVISOR})
  @Operation(summary = "One person")
  @GetMapping("/api/staff/{id}")
  Person one(StaffMember who, @PathVariable UUID id) {
    return get(who.brand(), id);
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(
      summary =
          "Add a person; without a password a random one is made and shown in this answer only")
  @PostMapping("/api/staff")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Joined add(StaffMember who, @Valid @RequestBody Joining wish) {
    var made = wish.password() == null ? Passwords.random() : null;
    if (wish.password() != null) {
      Passwords.check("password", wish.password(), wish.login());
    }
    var places = places(wish.teams());
    try {
      var id =
          staff.add(
              new NewStaff(
                  who.brand(),
                  wish.login(),
                  wish.name(),
                  wish.nickname(),
                  wish.roles(),
                  places.keySet(),
                  leads(places),
                  wish.locale() == null ? who.locale() : wish.locale(),
                  made == null ? wish.password() : made,
                  true),
              who,
              clock.instant());
      return new Joined(get(who.brand(), id.value()), made);
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Refusal.state("login-taken", "somebody else has this login"));
    }
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(
      summary = "Change a person's names, roles and teams; active=false signs them out for good")
  @PutMapping("/api/staff/{id}")
  @Transactional
  public Person change(StaffMember who, @PathVariable UUID id, @Valid @RequestBody Change wish) {
    var now = clock.instant();
    lock(who.brand());
    var before = get(who.brand(), id);
    boolean active = wish.active() == null ? before.active() : wish.active();
    if (before.active()
        && before.roles().contains(Role.ADMINISTRATOR)
        && !(active && wish.roles().contains(Role.ADMINISTRATOR))
        && staff.withRole(who.brand(), Role.ADMINISTRATOR).size() == 1) {
      throw new RefusedException(
          Refusal.state("last-administrator", "the last administrator can't go; appoint another"));
    }
    if (active && !before.active()) {
      staff.reactivate(new StaffId(id), who);
    }
    if (active) {
      var member = staff.find(new StaffId(id)).orElseThrow(() -> new NotFound("person"));
      var locale = wish.locale() == null ? member.locale() : wish.locale();
      if (!member.name().equals(wish.name())
          || !member.nickname().equals(wish.nickname())
          || !member.locale().equals(locale)) {
        staff.rename(member, wish.name(), wish.nickname(), locale, who);
      }
      staff.setRoles(member, wish.roles(), who, now);
      if (wish.teams() != null) {
        var places = places(wish.teams());
        staff.setTeams(member, places.keySet(), leads(places), who);
      }
    } else {
      staff.deactivate(new StaffId(id), who, now);
    }
    return get(who.brand(), id);
  }

  @Allowed(staff = Role.ADMINISTRATOR)
  @Operation(
      summary =
          "Give a person a new random password, shown in this answer only; they are signed out")
  @PostMapping("/api/staff/{id}/password")
  @Transactional
  public Password password(StaffMember who, @PathVariable UUID id) {
    get(who.brand(), id);
    var password = Passwords.random();
    staff.setPassword(new StaffId(id), password, true, who, clock.instant());
    return new Password(password);
  }

  /** One change of people at a time in a brand: two administrators can't dismiss each other. */
  private void lock(BrandId brand) {
    jdbc.sql("select id from access.brand where id = :brand for no key update")
        .param("brand", brand.value())
        .query(String.class)
        .single();
  }

  private Person get(BrandId brand, UUID id) {
    var found = load(brand, id, null, 1);
    if (found.isEmpty()) {
      throw new NotFound("person");
    }
    return found.getFirst();
  }

  private List<Person> load(BrandId brand, @Nullable UUID id, @Nullable UUID after, int limit) {
    var names = new HashMap<UUID, Team>();
    teams.all(brand).forEach(team -> names.put(team.id().value(), team));
    return jdbc.sql(
            """
            select s.id, s.login, s.name, s.nickname, s.locale, s.active,
              array(select role from access.staff_role where staff = s.id) as roles,
              array(select team from access.team_member where staff = s.id) as teams,
              array(select team from access.team_member where staff = s.id and leads) as leads
            from access.staff s
            where s.brand = :brand
              and (:id::uuid is null or s.id = :id::uuid)
              and (:after::uuid is null or s.id > :after::uuid)
            order by s.id
            limit :limit
            """)
        .param("brand", brand.value())
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query((row, index) -> {
          var leads = Set.of((UUID[]) row.getArray("leads").getArray());
          return new Person(
              Columns.uuid(row, "id"),
              row.getString("login"),
              row.getString("name"),
              row.getString("nickname"),
              row.getString("locale"),
              Arrays.stream((String[]) row.getArray("roles").getArray())
                  .map(Staff::role)
                  .sorted()
                  .toList(),
              Arrays.stream((UUID[]) row.getArray("teams").getArray())
                  .filter(names::containsKey)
                  .map(team -> place(names, team, leads.contains(team)))
                  .sorted(Comparator.comparing(MeEndpoint.MyTeam::code))
                  .toList(),
              row.getBoolean("active"));
        })
        .list();
  }

  private static MeEndpoint.MyTeam place(Map<UUID, Team> names, UUID id, boolean leads) {
    var team = names.get(id);
    if (team == null) {
      throw new NotFound("team");
    }
    return new MeEndpoint.MyTeam(id, team.code(), team.nameZh(), team.nameEn(), team.kind(), leads);
  }

  private static Map<TeamId, Boolean> places(@Nullable List<Place> wish) {
    var places = new HashMap<TeamId, Boolean>();
    if (wish != null) {
      for (var place : wish) {
        if (places.put(new TeamId(place.id()), place.leads()) != null) {
          throw new BadInput("teams", "each team is named once");
        }
      }
    }
    return places;
  }

  private static Set<TeamId> leads(Map<TeamId, Boolean> places) {
    return places.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
