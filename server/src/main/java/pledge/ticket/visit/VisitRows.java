package pledge.ticket.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.ticket.TicketId;

/** The rows of visits. */
@Component
class VisitRows {

  private static final String SELECT =
      """
      select v.id, v.brand, v.kind, v.ticket, v.customer, v.owner, v.team, v.channel, v.planned_at,
             v.due, v.tries, v.state, v.outcome, v.way, v.words, v.done_at
      from ticket.visit v
      """;

  /** Mine, my teams'; a manager's: all of the brand. What may not be seen is not selected. */
  private static final String SEEN =
      """
      v.brand = :brand and (:all or v.owner = :me or v.team = any(:teams::uuid[]))
      """;

  private final JdbcClient jdbc;

  VisitRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a plan, unless there is one for the same occasion already: then false. */
  boolean insert(Visit visit, @Nullable Integer round) {
    var ticket = visit.ticket();
    var customer = visit.customer();
    var owner = visit.owner();
    var team = visit.team();
    return jdbc.sql(
                """
                insert into ticket.visit
                  (id, brand, kind, ticket, round, customer, owner, team, channel, planned_at, due, state)
                values
                  (:id, :brand, :kind, :ticket, :round, :customer, :owner, :team, :channel, :plannedAt, :due,
                   'planned')
                on conflict do nothing
                """)
            .param("id", visit.id())
            .param("brand", visit.brand().value())
            .param("kind", visit.kind().word())
            .param("ticket", ticket == null ? null : ticket.value())
            .param("round", round)
            .param("customer", customer == null ? null : customer.value())
            .param("owner", owner == null ? null : owner.value())
            .param("team", team == null ? null : team.value())
            .param("channel", visit.channel())
            .param("plannedAt", Columns.at(visit.plannedAt()))
            .param("due", Columns.at(visit.due()))
            .update()
        == 1;
  }

  /** One that this person may see, locked until the transaction ends; otherwise 404. */
  Visit lock(UUID id, StaffMember who) {
    return bound(SELECT + " where v.id = :id and " + SEEN + " for update", who)
        .param("id", id)
        .query(VisitRows::visit)
        .optional()
        .orElseThrow(() -> new NotFound("visit"));
  }

  Optional<Visit> lockPlanned(TicketId ticket) {
    return jdbc.sql(SELECT + " where v.ticket = :ticket and v.state = 'planned' for update")
        .param("ticket", ticket.value())
        .query(VisitRows::visit)
        .optional();
  }

  /** Where a page ended. */
  record Place(Instant due, UUID id) {}

  /** Those a person may see, the next due first; done ones the latest first. */
  List<Visit> page(
      StaffMember who, boolean mine, boolean planned, @Nullable Place after, int limit) {
    var order = planned ? "asc" : "desc";
    var past = planned ? ">" : "<";
    return bound(
            SELECT
                + " where "
                + SEEN
                + """
                 and (not :mine or v.owner = :me)
                  and (v.state = 'planned') = :planned
                  and (:afterDue::timestamptz is null or (v.due, v.id) %s (:afterDue, :afterId::uuid))
                order by v.due %s, v.id %s
                limit :limit
                """
                    .formatted(past, order, order),
            who)
        .param("mine", mine)
        .param("planned", planned)
        .param("afterDue", after == null ? null : Columns.at(after.due()))
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(VisitRows::visit)
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, StaffMember who) {
    return jdbc.sql(sql)
        .param("brand", who.brand().value())
        .param("all", who.is(Role.MANAGER))
        .param("me", who.id().value())
        .param("teams", Columns.ids(who.teams().stream().map(TeamId::value).toList()));
  }

  void tried(UUID id, Instant due) {
    jdbc.sql("update ticket.visit set tries = tries + 1, due = :due where id = :id")
        .param("due", Columns.at(due))
        .param("id", id)
        .update();
  }

  void moved(UUID id, Instant due, @Nullable StaffId owner) {
    jdbc.sql("update ticket.visit set due = :due, owner = coalesce(:owner, owner) where id = :id")
        .param("due", Columns.at(due))
        .param("owner", owner == null ? null : owner.value(), java.sql.Types.OTHER)
        .param("id", id)
        .update();
  }

  void done(UUID id, Visit.Outcome outcome, Visit.Way way, String words, StaffId by, Instant at) {
    jdbc.sql(
            """
            update ticket.visit
            set state = 'done', outcome = :outcome, way = :way, words = :words, done_at = :at, done_by = :by
            where id = :id
            """)
        .param("outcome", outcome.word())
        .param("way", way.word())
        .param("words", words)
        .param("at", Columns.at(at))
        .param("by", by.value())
        .param("id", id)
        .update();
  }

  void dropped(UUID id) {
    jdbc.sql("update ticket.visit set state = 'dropped' where id = :id").param("id", id).update();
  }

  /** Of these customers those whom nobody is to visit and nobody visited since. */
  List<CustomerId> unvisited(List<CustomerId> customers, Instant since) {
    return jdbc.sql(
            """
            select c.id from unnest(:ids::uuid[]) as c (id)
            where not exists (
              select 1 from ticket.visit v
              where v.customer = any(array(select customer.everyone(c.id)))
                and (v.state = 'planned' or v.state = 'done' and v.done_at >= :since))
            """)
        .param("ids", Columns.ids(customers.stream().map(CustomerId::value).toList()))
        .param("since", Columns.at(since))
        .query((row, n) -> new CustomerId(Columns.uuid(row, "id")))
        .list();
  }

  private static Visit visit(ResultSet row, int index) throws SQLException {
    var ticket = Columns.uuidOrNull(row, "ticket");
    var customer = Columns.uuidOrNull(row, "customer");
    var owner = Columns.uuidOrNull(row, "owner");
    var team = Columns.uuidOrNull(row, "team");
    var outcome = row.getString("outcome");
    var way = row.getString("way");
    return new Visit(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        Visit.Kind.valueOf(upper(row.getString("kind"))),
        ticket == null ? null : new TicketId(ticket),
        customer == null ? null : new CustomerId(customer),
        owner == null ? null : new StaffId(owner),
        team == null ? null : new TeamId(team),
        row.getString("channel"),
        Columns.instant(row, "planned_at"),
        Columns.instant(row, "due"),
        row.getInt("tries"),
        Visit.State.valueOf(upper(row.getString("state"))),
        outcome == null ? null : Visit.Outcome.valueOf(upper(outcome)),
        way == null ? null : Visit.Way.valueOf(upper(way)),
        row.getString("words"),
        Columns.instantOrNull(row, "done_at"));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
