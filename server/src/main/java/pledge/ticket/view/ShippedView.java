package pledge.ticket.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ticket.TicketFilter;
import pledge.ticket.TicketFilter.Scope;
import pledge.ticket.TicketState;

/** The views everybody has from the first day, made for who asks. */
enum ShippedView {
  /** Mine, and still to be solved. */
  MINE,
  /** What breaks within two hours, or has. */
  DUE,
  /** What lies with my teams and nobody has taken. */
  UNASSIGNED,
  /** Complaints that aren't solved. */
  COMPLAINTS,
  /** The customer has the word. */
  WAITING,
  /** What I watch, however it stands. */
  WATCHED;

  private static final int SOON = 2;
  private static final Set<String> COMPLAINT = Set.of("complaint");

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  TicketFilter filter(StaffMember who) {
    return switch (this) {
      case MINE -> unsolved(Scope.MINE);
      case DUE -> unsolved(Scope.ALL).dueWithin(SOON);
      case UNASSIGNED -> unsolved(teams(who)).owner(TicketFilter.NOBODY);
      case COMPLAINTS -> unsolved(Scope.ALL).types(COMPLAINT);
      case WAITING -> TicketFilter.of(Scope.ALL).states(Set.of(TicketState.WAITING));
      case WATCHED -> TicketFilter.of(Scope.ALL).watchedOnly();
    };
  }

  /** A manager is in no team and answers for all of them. */
  private static Scope teams(StaffMember who) {
    return who.is(Role.MANAGER) ? Scope.ALL : Scope.TEAM;
  }

  private static TicketFilter unsolved(Scope scope) {
    return TicketFilter.of(scope).states(TicketFilter.UNSOLVED);
  }

  static List<ShippedView> all() {
    return Arrays.asList(values());
  }
}
