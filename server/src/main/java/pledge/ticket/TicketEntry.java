package pledge.ticket;

import java.util.Locale;

/** What an entry of a ticket's timeline tells of. */
public enum TicketEntry {
  NOTE,
  MESSAGE,
  CUSTOMER,
  STATE,
  TYPE,
  TIER,
  FIELDS,
  OWNER,
  NEXT_STEP,
  OUTCOME,
  CLOCK,
  PROMISE,
  NOTICE,
  OPTION,
  GRANT,
  AFTERSALES,
  COMPLAINT,
  CALL,
  VERDICT,
  ANALYSIS,
  NEED,
  VISIT,
  KIN;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
