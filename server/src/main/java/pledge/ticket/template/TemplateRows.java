package pledge.ticket.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of templates. */
@Component
class TemplateRows {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      id, brand, name, type, tier, title, fields, step, step_hours, team, version, changed_by, changed_at
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TemplateRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<TicketTemplate> of(BrandId brand) {
    return jdbc.sql(
            "select %s from ticket.template where brand = :brand order by name limit 200"
                .formatted(COLUMNS))
        .param("brand", brand.value())
        .query(this::template)
        .list();
  }

  Optional<TicketTemplate> find(UUID id, BrandId brand) {
    return jdbc.sql(
            "select %s from ticket.template where id = :id and brand = :brand".formatted(COLUMNS))
        .param("id", id)
        .param("brand", brand.value())
        .query(this::template)
        .optional();
  }

  /** False when the brand has one of that name, or of that id. */
  boolean add(TicketTemplate template) {
    return bound(
                jdbc.sql(
                    """
                    insert into ticket.template
                      (id, brand, name, type, tier, title, fields, step, step_hours, team, changed_by, changed_at)
                    values (:id, :brand, :name, :type, :tier, :title, :fields::jsonb, :step, :stepHours, :team,
                            :by, :at)
                    on conflict do nothing
                    """),
                template)
            .update()
        == 1;
  }

  /** Changes it if it is still the version its maker saw; the row count decides. */
  boolean change(TicketTemplate template) {
    return bound(
                jdbc.sql(
                    """
                    update ticket.template
                    set name = :name, type = :type, tier = :tier, title = :title, fields = :fields::jsonb,
                        step = :step, step_hours = :stepHours, team = :team, version = version + 1,
                        changed_by = :by, changed_at = :at
                    where id = :id and brand = :brand and version = :version
                    """),
                template)
            .param("version", template.version())
            .update()
        == 1;
  }

  boolean named(String name, BrandId brand, UUID except) {
    return jdbc.sql(
            """
            select exists (select 1 from ticket.template
              where brand = :brand and name = :name and id <> :except)
            """)
        .param("brand", brand.value())
        .param("name", name)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  void remove(UUID id, BrandId brand) {
    jdbc.sql("delete from ticket.template where id = :id and brand = :brand")
        .param("id", id)
        .param("brand", brand.value())
        .update();
  }

  private StatementSpec bound(StatementSpec sql, TicketTemplate template) {
    return sql.param("id", template.id())
        .param("brand", template.brand().value())
        .param("name", template.name())
        .param("type", template.type())
        .param("tier", template.tier())
        .param("title", template.title())
        .param("fields", json.writeValueAsString(template.fields()))
        .param("step", template.step())
        .param("stepHours", template.stepHours())
        .param("team", template.team() == null ? null : template.team().value())
        .param("by", template.changedBy().value())
        .param("at", Columns.at(template.changedAt()));
  }

  private TicketTemplate template(ResultSet row, int n) throws SQLException {
    var team = Columns.uuidOrNull(row, "team");
    return new TicketTemplate(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        row.getString("name"),
        row.getString("type"),
        row.getString("tier"),
        row.getString("title"),
        json.readValue(row.getString("fields"), FIELDS),
        row.getString("step"),
        row.getObject("step_hours", Integer.class),
        team == null ? null : new TeamId(team),
        row.getInt("version"),
        new StaffId(Columns.uuid(row, "changed_by")),
        Columns.instant(row, "changed_at"));
  }
}
