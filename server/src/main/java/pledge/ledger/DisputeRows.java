package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** Rows of disputes with the names of those they concern. */
final class DisputeRows {

  private DisputeRows() {}

  static DisputeView row(ResultSet rs) throws SQLException {
    var by = Columns.uuidOrNull(rs, "settled_by");
    return new DisputeView(
        Columns.uuid(rs, "id"),
        rs.getString("kind"),
        Columns.uuid(rs, "subject"),
        rs.getString("clause"),
        new ClockView.Named(Columns.uuid(rs, "person"), ""),
        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
        Columns.instant(rs, "at"),
        rs.getBoolean("seen")
            ? new Evidence(
                Columns.uuidOrNull(rs, "message"),
                rs.getInt("span_from"),
                rs.getInt("span_to"),
                rs.getString("field"),
                rs.getString("note"))
            : null,
        rs.getString("reason"),
        Columns.instant(rs, "raised_at"),
        rs.getString("state"),
        by == null ? null : new ClockView.Named(by, ""),
        Columns.instantOrNull(rs, "settled_at"),
        rs.getString("word"),
        rs.getBoolean("may_settle"));
  }

  static List<DisputeView> named(List<DisputeView> rows, Staff staff) {
    var names =
        staff.names(
            rows.stream()
                .flatMap(row -> Stream.of(row.person(), row.settledBy()))
                .filter(Objects::nonNull)
                .map(person -> new StaffId(person.id()))
                .distinct()
                .toList());
    return rows.stream()
        .map(row ->
            new DisputeView(
                row.id(),
                row.kind(),
                row.subject(),
                row.clause(),
                new ClockView.Named(
                    row.person().id(), names.getOrDefault(new StaffId(row.person().id()), "")),
                row.work(),
                row.at(),
                row.evidence(),
                row.reason(),
                row.raisedAt(),
                row.state(),
                named(row.settledBy(), names),
                row.settledAt(),
                row.word(),
                row.maySettle()))
        .toList();
  }

  private static ClockView.@Nullable Named named(
      ClockView.@Nullable Named person, java.util.Map<StaffId, String> names) {
    if (person == null) {
      return null;
    }
    UUID id = person.id();
    return new ClockView.Named(id, names.getOrDefault(new StaffId(id), ""));
  }
}
