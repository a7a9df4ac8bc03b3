package pledge.ledger;

import java.util.Optional;
import java.util.UUID;
import pledge.standard.OpenTime;

/**
 * Whoever knows shops: a clock that a shop answers for runs in that shop's own hours. The ground
 * knows shops by their id only.
 */
public interface ShopHours {

  /** The calendar of the standard that a shop's own hours stand in for. */
  String CALENDAR = "shop-hours";

  /** Empty for a shop that says none; then the standard's count. */
  Optional<OpenTime> of(UUID shop);
}
