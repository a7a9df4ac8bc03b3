package pledge.ticket.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** Complaints by week, and the rows of the weekly reports. */
@Component
class PatternRows {

  private final JdbcClient jdbc;

  PatternRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The brand's complaints whose first word fell into this stretch of time, the oldest first. */
  List<ComplaintOfWeek> complaints(BrandId brand, Instant from, Instant to) {
    return jdbc.sql(
            """
            select c.ticket, c.recognised_at, t.channel, t.customer, a.cause,
                   trim(coalesce(t.fields ->> 'product', '')) as product,
                   trim(coalesce(t.fields ->> 'shop', '')) as shop
            from ticket.complaint c
            join ticket.ticket t on t.id = c.ticket
            left join ticket.analysis a on a.ticket = c.ticket
            where c.brand = :brand and not c.withdrawn
              and c.recognised_at >= :from and c.recognised_at < :to
            order by c.recognised_at, c.ticket
            """)
        .param("brand", brand.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) ->
            new ComplaintOfWeek(
                new TicketId(Columns.uuid(row, "ticket")),
                Columns.instant(row, "recognised_at"),
                row.getString("channel"),
                Columns.uuidOrNull(row, "customer"),
                row.getString("product"),
                row.getString("shop"),
                row.getString("cause")))
        .list();
  }

  /** Measures still planned, by the cause of their complaint. */
  Map<String, Integer> openMeasures(BrandId brand) {
    Map<String, Integer> open = new HashMap<>();
    jdbc.sql(
            """
            select coalesce(a.cause, '') as cause, count(*) as measures
            from ticket.measure m left join ticket.analysis a on a.ticket = m.ticket
            where m.brand = :brand and m.state = 'planned'
            group by coalesce(a.cause, '')
            """)
        .param("brand", brand.value())
        .query(row -> {
          open.put(row.getString("cause"), row.getInt("measures"));
        });
    return open;
  }

  /**
   * A weekly report.
   *
   * @param owner who is to read it; null when there is no such person
   */
  record Report(
      UUID id,
      BrandId brand,
      LocalDate week,
      Instant plannedAt,
      Instant due,
      @Nullable StaffId owner,
      @Nullable StaffId readBy,
      @Nullable Instant readAt,
      String conclusion) {}

  /** Whether the brand had a complaint before this instant. */
  boolean any(BrandId brand, Instant before) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ticket.complaint
              where brand = :brand and recognised_at < :before and not withdrawn)
            """)
        .param("brand", brand.value())
        .param("before", Columns.at(before))
        .query(Boolean.class)
        .single();
  }

  /** Stores it; false when that week is planned already. */
  boolean insert(Report report) {
    var owner = report.owner();
    return jdbc.sql(
                """
                insert into ticket.pattern_report (id, brand, week, planned_at, due, owner)
                values (:id, :brand, :week, :at, :due, :owner)
                on conflict do nothing
                """)
            .param("id", report.id())
            .param("brand", report.brand().value())
            .param("week", report.week())
            .param("at", Columns.at(report.plannedAt()))
            .param("due", Columns.at(report.due()))
            .param("owner", owner == null ? null : owner.value())
            .update()
        == 1;
  }

  Optional<Report> report(BrandId brand, LocalDate week) {
    return jdbc.sql(
            """
            select id, brand, week, planned_at, due, owner, read_by, read_at, conclusion
            from ticket.pattern_report where brand = :brand and week = :week
            """)
        .param("brand", brand.value())
        .param("week", week)
        .query(PatternRows::report)
        .optional();
  }

  /** Stores who read it; false when somebody did before. */
  boolean read(UUID id, StaffId by, String conclusion, Instant now) {
    return jdbc.sql(
                """
                update ticket.pattern_report
                set read_by = :by, read_at = :now, conclusion = :conclusion
                where id = :id and read_at is null
                """)
            .param("by", by.value())
            .param("now", Columns.at(now))
            .param("conclusion", conclusion)
            .param("id", id)
            .update()
        == 1;
  }

  private static Report report(ResultSet row, int index) throws SQLException {
    var owner = Columns.uuidOrNull(row, "owner");
    var readBy = Columns.uuidOrNull(row, "read_by");
    return new Report(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        row.getObject("week", LocalDate.class),
        Columns.instant(row, "planned_at"),
        Columns.instant(row, "due"),
        owner == null ? null : new StaffId(owner),
        readBy == null ? null : new StaffId(readBy),
        Columns.instantOrNull(row, "read_at"),
        row.getString("conclusion"));
  }
}
