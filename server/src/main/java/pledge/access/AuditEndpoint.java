package pledge.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.platform.Columns;

/** Looking through the audit trail. */
@RestController
@Tag(name = "Access")
class AuditEndpoint {

  record Page(List<Line> items, @Nullable UUID next) {}

  record Line(
      UUID id, Instant at, Who who, String action, Subject subject, @Nullable String reason) {}

  record Who(String kind, @Nullable UUID id, String name) {}

  record Subject(String kind, String id) {}

  private final JdbcClient jdbc;

  AuditEndpoint(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER})
  @Operation(summary = "Who did or looked at what, the latest first")
  @GetMapping("/api/audit")
  Page search(
      StaffMember asker,
      @RequestParam @Nullable @Size(max = 40) String subjectKind,
      @RequestParam @Nullable @Size(max = 100) String subjectId,
      @RequestParam @Nullable UUID who,
      @RequestParam @Nullable @Size(max = 60) String action,
      @RequestParam @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var wanted = new ArrayList<String>();
    // what the system did belongs to no brand: an administrator's business
    wanted.add(
        asker.is(Role.ADMINISTRATOR) ? "(brand = :brand or brand is null)" : "brand = :brand");
    if (subjectKind != null) {
      wanted.add("subject_kind = :subjectKind");
    }
    if (subjectId != null) {
      wanted.add("subject_id = :subjectId");
    }
    if (who != null) {
      wanted.add("actor_id = :who");
    }
    if (action != null) {
      wanted.add("action = :action");
    }
    if (after != null) {
      wanted.add("id < :after");
    }
    var query =
        jdbc.sql(
                """
                select id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, reason
                from access.audit
                where %s
                order by id desc
                limit :limit
                """
                    .formatted(String.join(" and ", wanted)))
            .param("brand", asker.brand().value())
            .param("subjectKind", subjectKind)
            .param("subjectId", subjectId)
            .param("who", who)
            .param("action", action)
            .param("after", after)
            .param("limit", limit + 1)
            .query((row, index) ->
                new Line(
                    Columns.uuid(row, "id"),
                    Columns.instant(row, "at"),
                    new Who(
                        row.getString("actor_kind"),
                        Columns.uuidOrNull(row, "actor_id"),
                        row.getString("actor_name")),
                    row.getString("action"),
                    new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                    row.getString("reason")));
    var lines = query.list();
    return lines.size() <= limit
        ? new Page(lines, null)
        : new Page(lines.subList(0, limit), lines.get(limit - 1).id());
  }
}
