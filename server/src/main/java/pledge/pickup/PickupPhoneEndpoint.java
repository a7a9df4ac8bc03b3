package pledge.pickup;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.Privacy;
import pledge.order.OrderId;
import pledge.order.Orders;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/** Whom no text message reaches, and whose goods aren't all there, somebody phones. */
@RestController
class PickupPhoneEndpoint {

  private final Pickups pickups;
  private final Orders orders;
  private final AuditTrail audit;
  private final Privacy privacy;

  PickupPhoneEndpoint(Pickups pickups, Orders orders, AuditTrail audit, Privacy privacy) {
    this.pickups = pickups;
    this.orders = orders;
    this.audit = audit;
    this.privacy = privacy;
  }

  @Schema(name = "PickupPhone")
  record PhoneView(String phone) {}

  @PostMapping("/api/pickups/{id}/phone")
  @Allowed(staff = {CLERK, SUPERVISOR, MANAGER})
  @Operation(
      summary = "Opens the number to phone about a pick-up that isn't over; recorded",
      description = "404 where no number is known.")
  PhoneView phone(StaffMember me, @PathVariable UUID id) {
    var pickup = pickups.find(id, me);
    if (pickup.state().ended()) {
      throw new RefusedException(
          Refusal.of("settled", "customer.privacy", "there is nothing to phone about any more"));
    }
    var phone =
        orders.phone(pickup.brand(), new OrderId(id)).orElseThrow(() -> new NotFound("phone"));
    audit.record(me, "pickup.phone", Pickup.KIND, id.toString(), "to phone about the pick-up");
    var customer = pickup.customer();
    if (customer != null) {
      privacy.saw(me, List.of(customer), "number to phone about a pick-up");
    }
    return new PhoneView(phone);
  }
}
