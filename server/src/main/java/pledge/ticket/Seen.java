package pledge.ticket;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.Columns;

/**
 * Whose tickets a person may see: the manager all of the brand; everybody else those they own, are
 * to take the next step of or opened, and those of their teams. The one rule for list, search, page
 * and timeline alike; what may not be seen is not selected.
 */
record Seen(StaffMember who) {

  static final String RULE =
      """
      t.brand = :seenBrand
      and (:seenAll or t.owner = :seenBy or t.step_owner = :seenBy or t.created_by = :seenBy
           or t.team = any(:seenTeams::uuid[]))
      """;

  /** The same rule for a ticket already read. */
  boolean covers(Ticket ticket) {
    var step = ticket.nextStep();
    return ticket.brand().equals(who.brand())
        && (all()
            || who.id().equals(ticket.owner())
            || who.id().equals(ticket.openedBy())
            || (step != null && who.id().equals(step.owner()))
            || (ticket.team() != null && who.teams().contains(ticket.team())));
  }

  boolean all() {
    return who.is(Role.MANAGER);
  }

  StatementSpec bind(StatementSpec sql) {
    return sql.param("seenBrand", who.brand().value())
        .param("seenAll", all())
        .param("seenBy", who.id().value())
        .param("seenTeams", teams());
  }

  UUID id() {
    return who.id().value();
  }

  String[] teams() {
    return Columns.ids(who.teams().stream().map(TeamId::value).toList());
  }
}
