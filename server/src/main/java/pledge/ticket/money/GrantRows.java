package pledge.ticket.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.access.StaffId;
import pledge.approval.ApprovalId;
import pledge.order.OrderId;
import pledge.platform.Columns;
import pledge.standard.Policy;
import pledge.ticket.TicketId;

/** What was granted on tickets, in the database. */
@Repository
class GrantRows {

  private static final String COLUMNS =
      """
      id, ticket, kind, fen, policy, standard_version, order_id, order_number, reason, granted_by, state,
      approval, at
      """;

  private final JdbcClient jdbc;

  GrantRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Grant grant) {
    var order = grant.order();
    var approval = grant.approval();
    jdbc.sql(
            """
            insert into ticket.granted
              (id, ticket, kind, fen, policy, standard_version, order_id, order_number, reason, granted_by,
               state, approval, at)
            values (:id, :ticket, :kind, :fen, :policy, :version, :order::uuid, :orderNumber, :reason, :by,
                    :state, :approval::uuid, :at)
            """)
        .param("id", grant.id())
        .param("ticket", grant.ticket().value())
        .param("kind", grant.kind().word())
        .param("fen", grant.fen())
        .param("policy", grant.policy())
        .param("version", grant.standardVersion())
        .param("order", order == null ? null : order.value().toString())
        .param("orderNumber", grant.orderNumber())
        .param("reason", grant.reason())
        .param("by", grant.by().value())
        .param("state", grant.state().word())
        .param("approval", approval == null ? null : approval.value().toString())
        .param("at", Columns.at(grant.at()))
        .update();
  }

  Optional<Grant> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from ticket.granted where id = :id")
        .param("id", id)
        .query((row, n) -> grant(row))
        .optional();
  }

  /** Those of a ticket, the newest first. */
  List<Grant> of(TicketId ticket) {
    return of(List.of(ticket));
  }

  /** Those of the tickets of one matter, the newest first. */
  List<Grant> of(Collection<TicketId> tickets) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from ticket.granted where ticket = any(:tickets::uuid[])
                order by at desc, id limit 200
                """)
        .param("tickets", Columns.ids(tickets.stream().map(TicketId::value).toList()))
        .query((row, n) -> grant(row))
        .list();
  }

  void state(Grant grant, Grant.State state) {
    jdbc.sql("update ticket.granted set state = :state where id = :id")
        .param("state", state.word())
        .param("id", grant.id())
        .update();
  }

  /** What was granted and why on these tickets, as JSON. */
  List<String> export(Collection<UUID> tickets) {
    return jdbc.sql(
            """
            select to_jsonb(r)::text from (
              select ticket, kind, fen, policy, order_number, reason, state, at
              from ticket.granted where ticket = any(:tickets::uuid[]) order by at, id) r
            """)
        .param("tickets", Columns.ids(tickets))
        .query(String.class)
        .list();
  }

  long count(Collection<UUID> tickets) {
    return jdbc.sql("select count(*) from ticket.granted where ticket = any(:tickets::uuid[])")
        .param("tickets", Columns.ids(tickets))
        .query(Long.class)
        .single();
  }

  /** Sums and policies stay, for the figures; the words go. */
  void forget(Collection<UUID> tickets) {
    jdbc.sql("update ticket.granted set reason = '' where ticket = any(:tickets::uuid[])")
        .param("tickets", Columns.ids(tickets))
        .update();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var order = Columns.uuidOrNull(row, "order_id");
    var approval = Columns.uuidOrNull(row, "approval");
    return new Grant(
        Columns.uuid(row, "id"),
        new TicketId(Columns.uuid(row, "ticket")),
        Policy.Grant.of(row.getString("kind")),
        row.getLong("fen"),
        row.getString("policy"),
        Columns.uuid(row, "standard_version"),
        order == null ? null : new OrderId(order),
        row.getString("order_number"),
        row.getString("reason"),
        new StaffId(Columns.uuid(row, "granted_by")),
        Grant.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        approval == null ? null : new ApprovalId(approval),
        Columns.instant(row, "at"));
  }
}
