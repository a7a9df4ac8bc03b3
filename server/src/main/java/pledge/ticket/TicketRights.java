package pledge.ticket;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whose tickets a person may see, as a condition in another room's query: what may not be seen
 * isn't selected there either, and a page is full as long as there is more to see.
 */
public final class TicketRights {

  private final Seen seen;

  TicketRights(Seen seen) {
    this.seen = seen;
  }

  /**
   * @param column of the query that holds a ticket's id, with its table's name
   * @param own only those the person has
   */
  public String condition(String column, boolean own) {
    return "exists (select 1 from ticket.ticket t where t.id = %s and %s %s)"
        .formatted(column, Seen.RULE, own ? "and t.owner = :seenBy" : "");
  }

  public StatementSpec bind(StatementSpec sql) {
    return seen.bind(sql);
  }
}
