package pledge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Uuid7;

/** The teams of a brand and who is in them. */
@Service
public class Teams {

  /** A person's place in a team. */
  public record Place(StaffId staff, boolean leads) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Sessions sessions;

  Teams(JdbcClient jdbc, AuditTrail audit, Sessions sessions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.sessions = sessions;
  }

  public Optional<Team> find(TeamId id) {
    return jdbc.sql(
            """
            select id, brand, code, name_zh, name_en, kind from access.team where id = :id
            """)
        .param("id", id.value())
        .query(Teams::team)
        .optional();
  }

  /** The teams with these ids; unknown ids are left out. */
  public Map<TeamId, Team> find(Collection<TeamId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select id, brand, code, name_zh, name_en, kind from access.team where id = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(ids.stream().map(TeamId::value).toList()))
        .query(Teams::team)
        .list()
        .stream()
        .collect(Collectors.toMap(Team::id, Function.identity()));
  }

  /** The brand's team of this kind; the oldest, should there be several. */
  public Optional<Team> byKind(BrandId brand, String kind) {
    return jdbc.sql(
            """
            select id, brand, code, name_zh, name_en, kind
            from access.team
            where brand = :brand and kind = :kind
            order by created_at, id
            limit 1
            """)
        .param("brand", brand.value())
        .param("kind", kind)
        .query(Teams::team)
        .optional();
  }

  public Optional<Team> byCode(BrandId brand, String code) {
    return jdbc.sql(
            """
            select id, brand, code, name_zh, name_en, kind
            from access.team
            where brand = :brand and code = :code
            """)
        .param("brand", brand.value())
        .param("code", code)
        .query(Teams::team)
        .optional();
  }

  /** Every team of the brand, by code. */
  public List<Team> all(BrandId brand) {
    return jdbc.sql(
            """
            select id, brand, code, name_zh, name_en, kind
            from access.team
            where brand = :brand
            order by code
            """)
        .param("brand", brand.value())
        .query(Teams::team)
        .list();
  }

  /**
   * Adds a team; its id is made here. Joins the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the brand has a team of that code
   */
  @Transactional
  public TeamId add(
      BrandId brand,
      String code,
      String nameZh,
      String nameEn,
      String kind,
      Actor by,
      Instant now) {
    if (!Team.KINDS.contains(kind)) {
      throw new BadInput(
          "kind", "is one of " + String.join(", ", Team.KINDS.stream().sorted().toList()));
    }
    var id = new TeamId(Uuid7.next());
    jdbc.sql(
            """
            insert into access.team (id, brand, code, name_zh, name_en, kind, created_at)
            values (:id, :brand, :code, :nameZh, :nameEn, :kind, :now)
            """)
        .param("id", id.value())
        .param("brand", brand.value())
        .param("code", code)
        .param("nameZh", nameZh)
        .param("nameEn", nameEn)
        .param("kind", kind)
        .param("now", Columns.at(now))
        .update();
    audit.record(by, "team.add", "team", id.value().toString(), code);
    return id;
  }

  /** Changes code, names and kind. Joins the caller's transaction. */
  @Transactional
  public void change(Team team, Actor by) {
    int rows =
        jdbc.sql(
                """
                update access.team
                set code = :code, name_zh = :nameZh, name_en = :nameEn, kind = :kind
                where id = :id and brand = :brand
                """)
            .param("id", team.id().value())
            .param("brand", team.brand().value())
            .param("code", team.code())
            .param("nameZh", team.nameZh())
            .param("nameEn", team.nameEn())
            .param("kind", team.kind())
            .update();
    if (rows == 0) {
      throw new NotFound("team");
    }
    audit.record(by, "team.change", "team", team.id().value().toString(), team.code());
  }

  /** Who is in the team, by id. */
  public List<Place> members(TeamId team) {
    return jdbc.sql(
            """
            select staff, leads from access.team_member where team = :team order by staff
            """)
        .param("team", team.value())
        .query((row, index) ->
            new Place(new StaffId(Columns.uuid(row, "staff")), row.getBoolean("leads")))
        .list();
  }

  /**
   * Makes these people, and nobody else, the members. Joins the caller's transaction.
   *
   * @throws BadInput when one of them isn't an active person of the team's brand
   */
  @Transactional
  public void setMembers(Team team, Collection<Place> places, Actor by) {
    if (places.stream().map(Place::staff).distinct().count() != places.size()) {
      throw new BadInput("members", "each person is named once");
    }
    var before = members(team.id());
    jdbc.sql("delete from access.team_member where team = :team")
        .param("team", team.id().value())
        .update();
    var people = new ArrayList<>(places);
    int rows =
        jdbc.sql(
                """
                insert into access.team_member (team, staff, leads)
                select :team, place.staff, place.leads
                from unnest(:staff::uuid[], :leads::boolean[]) as place (staff, leads)
                join access.staff s on s.id = place.staff and s.brand = :brand and s.active
                """)
            .param("team", team.id().value())
            .param("brand", team.brand().value())
            .param(
                "staff", Columns.ids(people.stream().map(place -> place.staff().value()).toList()))
            .param("leads", people.stream().map(place -> place.leads()).toArray(Boolean[]::new))
            .update();
    if (rows != people.size()) {
      throw new BadInput("members", "are active people of the same brand");
    }
    audit.record(
        by, "team.members", "team", team.id().value().toString(), people.size() + " members");
    before.forEach(place -> sessions.forget(place.staff()));
    people.forEach(place -> sessions.forget(place.staff()));
  }

  private static Team team(ResultSet row, int index) throws SQLException {
    return new Team(
        new TeamId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getString("kind"));
  }
}
