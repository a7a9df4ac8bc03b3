package pledge.ticket;

/** Customers nobody reaches: what would be agreed with them may then be told to them in writing. */
public interface Unreachable {

  /** Whether everything the standard asks for was tried in this round. */
  boolean silent(Ticket ticket);
}
