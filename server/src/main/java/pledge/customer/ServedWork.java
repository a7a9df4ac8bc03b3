package pledge.customer;

import java.util.Optional;
import java.util.UUID;
import pledge.access.StaffMember;

/** A room that serves customers tells rooms below it whom a work item is about. */
public interface ServedWork {

  /** Its word for its work items, such as {@code ticket}. */
  String kind();

  /** Whom it is about; empty when this person may not see it, or nobody knows yet. */
  Optional<CustomerId> customer(StaffMember who, UUID id);

  /** Whether the customer wrote this message in it. */
  boolean said(UUID id, UUID message);
}
