package pledge.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Uuid7;

/** The people who work here. */
@Service
public class Staff {

  private static final String MEMBER =
      """
      select s.id, s.login, s.name, s.nickname, s.brand, s.locale,
        array(select role from access.staff_role where staff = s.id) as roles,
        array(select team from access.team_member where staff = s.id) as teams,
        array(select team from access.team_member where staff = s.id and leads) as leads
      from access.staff s
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Sessions sessions;
  private final Passwords passwords;
  private final ApplicationEventPublisher events;

  Staff(
      JdbcClient jdbc,
      AuditTrail audit,
      Sessions sessions,
      Passwords passwords,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.sessions = sessions;
    this.passwords = passwords;
    this.events = events;
  }

  /** An active person; who has left isn't found, but keeps a name in {@link #names}. */
  public Optional<StaffMember> find(StaffId id) {
    return jdbc.sql(MEMBER + "where s.id = :id and s.active")
        .param("id", id.value())
        .query((row, index) -> member(row))
        .optional();
  }

  /** The active people among these ids. */
  public Map<StaffId, StaffMember> find(Collection<StaffId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(MEMBER + "where s.id = any(:ids::uuid[]) and s.active")
        .param("ids", ids(ids))
        .query((row, index) -> member(row))
        .list()
        .stream()
        .collect(toMap(StaffMember::id, member -> member));
  }

  public Optional<StaffMember> byLogin(String login) {
    return jdbc.sql(MEMBER + "where s.login = :login and s.active")
        .param("login", login.toLowerCase(Locale.ROOT))
        .query((row, index) -> member(row))
        .optional();
  }

  /** The names of these people, of those who have left too; unknown ids are left out. */
  public Map<StaffId, String> names(Collection<StaffId> ids) {
    return column("name", ids);
  }

  /** The names customers see. */
  public Map<StaffId, String> nicknames(Collection<StaffId> ids) {
    return column("nickname", ids);
  }

  private Map<StaffId, String> column(String column, Collection<StaffId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var names = new HashMap<StaffId, String>();
    jdbc.sql("select id, name, nickname from access.staff where id = any(:ids::uuid[])")
        .param("ids", ids(ids))
        .query(
            (row, index) -> names.put(new StaffId(Columns.uuid(row, "id")), row.getString(column)))
        .list();
    return names;
  }

  /** The active people of a team, by login. */
  public List<StaffMember> ofTeam(TeamId team) {
    return jdbc.sql(
            MEMBER
                + """
                join access.team_member m on m.staff = s.id
                where m.team = :team and s.active
                order by s.login
                """)
        .param("team", team.value())
        .query((row, index) -> member(row))
        .list();
  }

  /** The active people of a brand who hold the role, by login. */
  public List<StaffMember> withRole(BrandId brand, Role role) {
    return jdbc.sql(
            MEMBER
                + """
                join access.staff_role r on r.staff = s.id
                where r.role = :role and s.brand = :brand and s.active
                order by s.login
                """)
        .param("role", word(role))
        .param("brand", brand.value())
        .query((row, index) -> member(row))
        .list();
  }

  /** Every active person of a brand, by login. */
  public List<StaffMember> all(BrandId brand) {
    return jdbc.sql(MEMBER + "where s.brand = :brand and s.active order by s.login")
        .param("brand", brand.value())
        .query((row, index) -> member(row))
        .list();
  }

  /**
   * Adds a person; the id is made here. Joins the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the login is taken
   */
  @Transactional
  public StaffId add(NewStaff who, Actor by, Instant now) {
    return add(List.of(who), by, now).getFirst();
  }

  /**
   * Adds people. Equal passwords are hashed once, so that filling a demo costs one hash; give real
   * people different ones.
   */
  @Transactional
  public List<StaffId> add(List<NewStaff> people, Actor by, Instant now) {
    var hashes = new HashMap<String, String>();
    return people.stream()
        .map(who -> {
          var password = who.password();
          var hash = password == null ? null : hashes.computeIfAbsent(password, passwords::hash);
          return add(who, hash, by, now);
        })
        .toList();
  }

  private StaffId add(NewStaff who, @Nullable String hash, Actor by, Instant now) {
    var id = new StaffId(Uuid7.next());
    jdbc.sql(
            """
            insert into access.staff
              (id, brand, login, name, nickname, locale, password, must_change_password, created_at)
            values (:id, :brand, :login, :name, :nickname, :locale, :password, :mustChange, :now)
            """)
        .param("id", id.value())
        .param("brand", who.brand().value())
        .param("login", who.login())
        .param("name", who.name())
        .param("nickname", who.nickname())
        .param("locale", who.locale())
        .param("password", hash)
        .param("mustChange", who.mustChangePassword())
        .param("now", Columns.at(now))
        .update();
    audit.record(by, "staff.add", "staff", id.value().toString(), who.login());
    setRoles(id, who.brand(), Set.of(), who.roles(), by, now);
    setTeams(id, who.brand(), who.teams(), who.leads());
    return id;
  }

  /** Changes name, nickname and language. Joins the caller's transaction. */
  @Transactional
  public void rename(StaffMember who, String name, String nickname, String locale, Actor by) {
    jdbc.sql(
            """
            update access.staff set name = :name, nickname = :nickname, locale = :locale where id = :id
            """)
        .param("name", name)
        .param("nickname", nickname)
        .param("locale", locale)
        .param("id", who.id().value())
        .update();
    audit.record(by, "staff.rename", "staff", who.id().value().toString(), null);
    sessions.forget(who.id());
  }

  /** Changes the language of somebody's screens. Joins the caller's transaction. */
  @Transactional
  public void speak(StaffMember who, String locale, Actor by) {
    jdbc.sql("update access.staff set locale = :locale where id = :id")
        .param("locale", locale)
        .param("id", who.id().value())
        .update();
    audit.record(by, "staff.locale", "staff", who.id().value().toString(), null);
    sessions.forget(who.id());
  }

  /** Gives exactly these roles. Joins the caller's transaction; publishes {@link RolesChanged}. */
  @Transactional
  public void setRoles(StaffMember who, Set<Role> roles, Actor by, Instant now) {
    if (!who.roles().equals(roles)) {
      setRoles(who.id(), who.brand(), who.roles(), roles, by, now);
      sessions.forget(who.id());
    }
  }

  private void setRoles(
      StaffId id, BrandId brand, Set<Role> before, Set<Role> roles, Actor by, Instant now) {
    if (roles.isEmpty()) {
      throw new BadInput("roles", "a person has at least one role");
    }
    jdbc.sql("delete from access.staff_role where staff = :id and role <> all(:roles::text[])")
        .param("id", id.value())
        .param("roles", words(roles))
        .update();
    jdbc.sql(
            """
            insert into access.staff_role (staff, role)
            select :id, role from unnest(:roles::text[]) as role
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("roles", words(roles))
        .update();
    audit.record(
        by,
        "staff.roles",
        "staff",
        id.value().toString(),
        String.join(", ", words(before)) + " → " + String.join(", ", words(roles)));
    events.publishEvent(
        new RolesChanged(
            id, brand, roles, by instanceof StaffMember staff ? staff.id() : null, now));
  }

  /** Puts the person into exactly these teams. Joins the caller's transaction. */
  @Transactional
  public void setTeams(StaffMember who, Set<TeamId> teams, Set<TeamId> leads, Actor by) {
    if (!who.teams().equals(teams) || !who.leads().equals(leads)) {
      setTeams(who.id(), who.brand(), teams, leads);
      audit.record(
          by, "staff.teams", "staff", who.id().value().toString(), teams.size() + " teams");
      sessions.forget(who.id());
    }
  }

  private void setTeams(StaffId id, BrandId brand, Set<TeamId> teams, Set<TeamId> leads) {
    if (!teams.containsAll(leads)) {
      throw new BadInput("teams", "who leads a team is in it");
    }
    jdbc.sql("delete from access.team_member where staff = :id").param("id", id.value()).update();
    int rows =
        jdbc.sql(
                """
                insert into access.team_member (team, staff, leads)
                select t.id, :id, t.id = any(:leads::uuid[])
                from access.team t
                where t.id = any(:teams::uuid[]) and t.brand = :brand
                """)
            .param("id", id.value())
            .param("teams", teamIds(teams))
            .param("leads", teamIds(leads))
            .param("brand", brand.value())
            .update();
    if (rows != teams.size()) {
      throw new BadInput("teams", "are teams of the same brand");
    }
  }

  /**
   * The person has left: every sign-in ends at once. Joins the caller's transaction; publishes
   * {@link StaffDeactivated} and {@link SignedOut}.
   */
  @Transactional
  public void deactivate(StaffId id, Actor by, Instant now) {
    var brand =
        jdbc.sql(
                """
                update access.staff set active = false, deactivated_at = :now
                where id = :id and active
                returning brand
                """)
            .param("now", Columns.at(now))
            .param("id", id.value())
            .query(String.class)
            .optional();
    if (brand.isEmpty()) {
      return;
    }
    sessions.endAll(id);
    audit.record(by, "staff.deactivate", "staff", id.value().toString(), null);
    events.publishEvent(new StaffDeactivated(id, new BrandId(brand.get()), now));
    events.publishEvent(new SignedOut(id, now));
  }

  /** The person is back, with the roles and teams of before. Joins the caller's transaction. */
  @Transactional
  public void reactivate(StaffId id, Actor by) {
    int rows =
        jdbc.sql(
                """
                update access.staff set active = true, deactivated_at = null where id = :id and not active
                """)
            .param("id", id.value())
            .update();
    if (rows == 1) {
      audit.record(by, "staff.reactivate", "staff", id.value().toString(), null);
    }
  }

  /**
   * Sets a password; every sign-in of the person ends. Joins the caller's transaction.
   *
   * @param mustChange whether the next sign-in asks for a new one
   */
  @Transactional
  public void setPassword(StaffId id, String password, boolean mustChange, Actor by, Instant now) {
    int rows =
        jdbc.sql(
                """
                update access.staff set password = :password, must_change_password = :mustChange
                where id = :id
                """)
            .param("password", passwords.hash(password))
            .param("mustChange", mustChange)
            .param("id", id.value())
            .update();
    if (rows == 0) {
      throw new NotFound("person");
    }
    sessions.endAll(id);
    audit.record(by, "staff.password", "staff", id.value().toString(), null);
    events.publishEvent(new SignedOut(id, now));
  }

  static StaffMember member(ResultSet row) throws SQLException {
    var roles = EnumSet.noneOf(Role.class);
    for (var word : (String[]) row.getArray("roles").getArray()) {
      roles.add(role(word));
    }
    return new StaffMember(
        new StaffId(Columns.uuid(row, "id")),
        row.getString("login"),
        row.getString("name"),
        row.getString("nickname"),
        new BrandId(row.getString("brand")),
        Set.copyOf(roles),
        teams(row, "teams"),
        teams(row, "leads"),
        row.getString("locale"));
  }

  private static Set<TeamId> teams(ResultSet row, String column) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray(column).getArray())
        .map(TeamId::new)
        .collect(toUnmodifiableSet());
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String[] words(Set<Role> roles) {
    return roles.stream().sorted().map(Staff::word).toArray(String[]::new);
  }

  private static String[] ids(Collection<StaffId> ids) {
    return Columns.ids(ids.stream().map(StaffId::value).toList());
  }

  private static String[] teamIds(Collection<TeamId> ids) {
    return Columns.ids(ids.stream().map(TeamId::value).toList());
  }
}
