package pledge.ticket.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.TicketFilter;
import tools.jackson.databind.json.JsonMapper;

/** The rows of views that people keep. */
@Component
class ViewRows {

  private static final String COLUMNS =
      "v.id, v.brand, v.owner, v.name, v.shared, v.team, v.filter, v.columns, v.version";

  /** Whose views somebody finds: their own, their teams' and the brand's. */
  private static final String FOUND =
      """
      v.brand = :brand and (v.owner = :me or v.shared = 'brand'
        or v.shared = 'team' and (:manager or v.team = any(:teams::uuid[])))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ViewRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<SavedView> of(StaffMember who) {
    return asked(
            "select %s from ticket.view v where %s order by v.name, v.id limit 200"
                .formatted(COLUMNS, FOUND),
            who)
        .query(this::view)
        .list();
  }

  Optional<SavedView> find(UUID id, StaffMember who) {
    return asked(
            "select %s from ticket.view v where v.id = :id and %s".formatted(COLUMNS, FOUND), who)
        .param("id", id)
        .query(this::view)
        .optional();
  }

  private JdbcClient.StatementSpec asked(String sql, StaffMember who) {
    return jdbc.sql(sql)
        .param("brand", who.brand().value())
        .param("me", who.id().value())
        .param("manager", who.is(pledge.access.Role.MANAGER))
        .param("teams", Columns.ids(who.teams().stream().map(TeamId::value).toList()));
  }

  int kept(StaffId who) {
    return jdbc.sql("select count(*) from ticket.view where owner = :me")
        .param("me", who.value())
        .query(Integer.class)
        .single();
  }

  void add(SavedView view, Instant now) {
    jdbc.sql(
            """
            insert into ticket.view
              (id, brand, owner, name, shared, team, filter, columns, created_at, changed_at)
            values (:id, :brand, :owner, :name, :shared, :team, :filter::jsonb, :columns, :now, :now)
            """)
        .param("id", view.id())
        .param("brand", view.brand().value())
        .param("owner", view.owner().value())
        .param("name", view.name())
        .param("shared", view.shared().word())
        .param("team", view.team() == null ? null : view.team().value())
        .param("filter", json.writeValueAsString(view.filter()))
        .param("columns", view.columns().toArray(String[]::new))
        .param("now", Columns.at(now))
        .update();
  }

  /** Changes it if it is still the version its maker saw; the row count decides. */
  boolean change(SavedView view, Instant now) {
    return jdbc.sql(
                """
                update ticket.view
                set name = :name, shared = :shared, team = :team, filter = :filter::jsonb,
                    columns = :columns, version = version + 1, changed_at = :now
                where id = :id and version = :version
                """)
            .param("name", view.name())
            .param("shared", view.shared().word())
            .param("team", view.team() == null ? null : view.team().value())
            .param("filter", json.writeValueAsString(view.filter()))
            .param("columns", view.columns().toArray(String[]::new))
            .param("now", Columns.at(now))
            .param("id", view.id())
            .param("version", view.version())
            .update()
        == 1;
  }

  void remove(UUID id) {
    jdbc.sql("delete from ticket.view where id = :id").param("id", id).update();
  }

  List<String> order(StaffId who) {
    return jdbc.sql("select keys from ticket.view_order where staff = :me")
        .param("me", who.value())
        .query((row, n) -> Arrays.asList((String[]) row.getArray("keys").getArray()))
        .optional()
        .orElse(List.of());
  }

  void order(StaffId who, List<String> keys) {
    jdbc.sql(
            """
            insert into ticket.view_order (staff, keys) values (:me, :keys)
            on conflict (staff) do update set keys = excluded.keys
            """)
        .param("me", who.value())
        .param("keys", keys.toArray(String[]::new))
        .update();
  }

  private SavedView view(ResultSet row, int n) throws SQLException {
    var team = Columns.uuidOrNull(row, "team");
    return new SavedView(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new StaffId(Columns.uuid(row, "owner")),
        row.getString("name"),
        SavedView.Shared.of(row.getString("shared")),
        team == null ? null : new TeamId(team),
        json.readValue(row.getString("filter"), TicketFilter.class),
        Arrays.asList((String[]) row.getArray("columns").getArray()),
        row.getInt("version"));
  }
}
