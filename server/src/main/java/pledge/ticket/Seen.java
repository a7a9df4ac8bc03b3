package pledge.ticket;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/**
 * Whose tickets a person may see: the manager all of the brand; everybody else those they own, are
 * to take the next step of or opened, and those of their teams. The one rule for list, search, page
 * and timeline alike; what may not be seen is not selected. Whoever sees a ticket sees its
 * duplicates too.
 */
record Seen(BrandId brand, boolean all, UUID id, Set<TeamId> in) {

  Seen(StaffMember who) {
    this(who.brand(), who.is(Role.MANAGER), who.id().value(), who.teams());
  }

  /** A machine with the scope sees all of its brand. */
  static Seen of(Actor who) {
    return who instanceof StaffMember person
        ? new Seen(person)
        : new Seen(Actors.brand(who), true, Uuid7.next(), Set.of());
  }

  static final String RULE =
      """
      t.brand = :seenBrand
      and (:seenAll or t.owner = :seenBy or t.step_owner = :seenBy or t.created_by = :seenBy
           or t.team = any(:seenTeams::uuid[])
           or (t.merged_into is not null and exists (
             select 1 from ticket.ticket m
             where m.id = t.merged_into
               and (m.owner = :seenBy or m.step_owner = :seenBy or m.created_by = :seenBy
                    or m.team = any(:seenTeams::uuid[])))))
      """;

  /** The same rule for a ticket already read. */
  boolean covers(Ticket ticket) {
    var step = ticket.nextStep();
    var me = new StaffId(id);
    return ticket.brand().equals(brand)
        && (all
            || me.equals(ticket.owner())
            || me.equals(ticket.openedBy())
            || (step != null && me.equals(step.owner()))
            || (ticket.team() != null && in.contains(ticket.team())));
  }

  StatementSpec bind(StatementSpec sql) {
    return sql.param("seenBrand", brand.value())
        .param("seenAll", all)
        .param("seenBy", id)
        .param("seenTeams", teams());
  }

  String[] teams() {
    return Columns.ids(in.stream().map(TeamId::value).toList());
  }
}
