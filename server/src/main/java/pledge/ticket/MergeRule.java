package pledge.ticket;

import java.util.Optional;
import pledge.access.StaffMember;
import pledge.platform.Refusal;

/**
 * What a feature has to say and to do when a ticket is merged into another one, and when that is
 * undone. Its rows stay where they are and are read through the pointer, as far as nothing is still
 * open in them; its open clocks have been carried already.
 */
public interface MergeRule {

  /** Why the duplicate may not be merged by this person as things stand. */
  default Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    return Optional.empty();
  }

  /** Both are locked, and merged by now. */
  default void merged(Ticket duplicate, Ticket main, Asked asked) {}

  /** Both are locked, and parted by now. */
  default void parted(Ticket duplicate, Ticket main, Asked asked) {}
}
