package pledge.ticket.kin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** Links as they lie in the database: one between two tickets, the related ones in their order. */
@Component
class LinkRows {

  private final JdbcClient jdbc;

  LinkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TicketId one, TicketId other, Relation how, @Nullable StaffId by, Instant at) {
    boolean asIs =
        how == Relation.RELATED
            ? one.value().toString().compareTo(other.value().toString()) < 0
            : how.forward();
    jdbc.sql(
            """
            insert into ticket.link (one, other, how, made_by, made_at)
            values (:one, :other, :how, :by, :at)
            """)
        .param("one", (asIs ? one : other).value())
        .param("other", (asIs ? other : one).value())
        .param("how", (how.forward() ? how : how.inverse()).word())
        .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
        .param("at", Columns.at(at))
        .update();
  }

  void remove(TicketId one, TicketId other) {
    jdbc.sql(
            """
            delete from ticket.link
            where (one = :one and other = :other) or (one = :other and other = :one)
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  /** What the one is to the other. */
  Optional<Relation> between(TicketId one, TicketId other) {
    return Optional.ofNullable(of(one).get(other));
  }

  /** What a ticket is to those it is linked with, the first link in front. */
  Map<TicketId, Relation> of(TicketId id) {
    Map<TicketId, Relation> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select one, other, how from ticket.link
            where one = :id or other = :id order by made_at, one, other limit 100
            """)
        .param("id", id.value())
        .query(row -> {
          var one = new TicketId(Columns.uuid(row, "one"));
          var how = Relation.of(row.getString("how"));
          if (one.equals(id)) {
            found.put(new TicketId(Columns.uuid(row, "other")), how);
          } else {
            found.put(one, how.inverse());
          }
        });
    return found;
  }
}
