package pledge.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** Roughly an address or a network; the database knows exactly. */
  private static final String NETWORK = "[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?";

  record Page(List<Line> items, @Nullable UUID next) {}

  /**
   * One thing done or looked at.
   *
   * @param from from where; null for what the system did
   */
  record Line(
      UUID id,
      Instant at,
      Who who,
      String action,
      Subject subject,
      @Nullable String reason,
      @Nullable From from) {}

  /**
   * @param address the network address
   * @param agent the program, in a few words; null when it didn't say
   */
  record From(String address, @Nullable String agent) {}

  record Who(String kind, @Nullable UUID id, String name) {}

  record Subject(String kind, String id) {}

  private final JdbcClient jdbc;

  AuditEndpoint(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Allowed(staff = {Role.ADMINISTRATOR, Role.MANAGER})
  @Operation(
      summary = "Who did or looked at what, when and from where; the latest first",
      description =
          """
          Every filter narrows. `action` is an action (`customer.look`) or what stands before the dot
          (`customer`: all of them); `from` is included, `to` isn't; `address` is an address or a
          network (`10.1.0.0/16`). `after` is the last id of the page before. Lines are never changed
          or taken away.\
          """)
  @GetMapping("/api/audit")
  Page search(
      StaffMember asker,
      @RequestParam @Nullable @Size(max = 40) String subjectKind,
      @RequestParam @Nullable @Size(max = 100) String subjectId,
      @RequestParam @Nullable UUID who,
      @RequestParam @Nullable @Size(max = 60) String action,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant to,
      @RequestParam @Nullable @Pattern(regexp = NETWORK) String address,
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
      wanted.add("(action = :action or starts_with(action, :action || '.'))");
    }
    if (from != null) {
      wanted.add("at >= :from::timestamptz");
    }
    if (to != null) {
      wanted.add("at < :to::timestamptz");
    }
    if (address != null) {
      wanted.add("address <<= :address::inet");
    }
    if (after != null) {
      wanted.add("(at, id) < (select a.at, a.id from access.audit a where a.id = :after)");
    }
    var lines =
        jdbc.sql(
                """
                select id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, reason,
                       host(address) as address, agent
                from access.audit
                where %s
                order by at desc, id desc
                limit :limit
                """
                    .formatted(String.join(" and ", wanted)))
            .param("brand", asker.brand().value())
            .param("subjectKind", subjectKind)
            .param("subjectId", subjectId)
            .param("who", who)
            .param("action", action)
            .param("from", from == null ? null : from.toString())
            .param("to", to == null ? null : to.toString())
            .param("address", address)
            .param("after", after)
            .param("limit", limit + 1)
            .query((row, index) -> line(row))
            .list();
    return lines.size() <= limit
        ? new Page(lines, null)
        : new Page(lines.subList(0, limit), lines.get(limit - 1).id());
  }

  private static Line line(ResultSet row) throws SQLException {
    var address = row.getString("address");
    return new Line(
        Columns.uuid(row, "id"),
        Columns.instant(row, "at"),
        new Who(
            row.getString("actor_kind"),
            Columns.uuidOrNull(row, "actor_id"),
            row.getString("actor_name")),
        row.getString("action"),
        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
        row.getString("reason"),
        address == null ? null : new From(address, row.getString("agent")));
  }
}
