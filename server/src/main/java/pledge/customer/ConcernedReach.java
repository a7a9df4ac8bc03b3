package pledge.customer;

import java.time.Instant;
import java.util.UUID;
import pledge.platform.BrandId;

/** A room that can write to a customer tells them that a leak concerns them. */
public interface ConcernedReach {

  /**
   * Tells the customer, inside the caller's transaction; a repeat for the same leak is harmless.
   *
   * @return false when this room has no way to this customer
   */
  boolean tell(BrandId brand, CustomerId customer, UUID leak, Instant now);
}
