package pledge.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a document, field by field; a document without violations can be stored. */
@Component
class OrderCheck {

  /** A source's clock may run ahead a little; further on it would lock out all later updates. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final Violation FUTURE =
      new Violation("updatedAt", "lies in the future or before 2000");

  private final Validator validator;

  OrderCheck(Validator validator) {
    this.validator = validator;
  }

  /** One thing that is wrong. */
  @Schema(name = "OrderViolation")
  record Violation(String field, String reason) {}

  List<Violation> check(OrderDocument document, Set<String> shops, Instant now) {
    var violations = new ArrayList<Violation>();
    validator
        .validate(document)
        .forEach(
            v -> violations.add(new Violation(v.getPropertyPath().toString(), v.getMessage())));
    if (!violations.isEmpty()) {
      return violations;
    }
    if (document.number() == null) {
      violations.add(new Violation("number", "must not be null"));
    }
    if (document.updatedAt().isAfter(now.plus(AHEAD))) {
      violations.add(FUTURE);
    }
    if (document.shop() != null && !shops.contains(document.shop())) {
      violations.add(new Violation("shop", "no shop has this code"));
    }
    instants(document)
        .forEach((field, at) -> {
          if (at != null && outside(at)) {
            violations.add(new Violation(field, "must lie between 2000 and 2200"));
          }
        });
    return violations;
  }

  /** As above, for goods whose annotations were checked already. */
  List<Violation> check(Goods goods, Instant now) {
    return goods.updatedAt().isAfter(now.plus(AHEAD)) || outside(goods.updatedAt())
        ? List.of(FUTURE)
        : List.of();
  }

  private static boolean outside(Instant at) {
    return at.isBefore(EARLIEST) || at.isAfter(LATEST);
  }

  private static Map<String, @Nullable Instant> instants(OrderDocument document) {
    var instants = new HashMap<String, @Nullable Instant>();
    instants.put("updatedAt", document.updatedAt());
    instants.put("placedAt", document.placedAt());
    instants.put("paidAt", document.paidAt());
    instants.put("deliveredAt", document.deliveredAt());
    instants.put("cancelledAt", document.cancelledAt());
    instants.put("dispatchBy", document.dispatchBy());
    int payment = 0;
    for (var paid : Entry.list(document.payments())) {
      instants.put("payments[" + payment++ + "].at", paid.at());
    }
    int shipment = 0;
    for (var parcel : Entry.list(document.shipments())) {
      var path = "shipments[" + shipment++ + "].";
      instants.put(path + "dispatchedAt", parcel.dispatchedAt());
      instants.put(path + "promisedBy", parcel.promisedBy());
      instants.put(path + "deliveredAt", parcel.deliveredAt());
      int event = 0;
      for (var seen : Entry.list(parcel.events())) {
        instants.put(path + "events[" + event++ + "].at", seen.at());
      }
    }
    return instants;
  }
}
