package pledge.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.BadInput;
import pledge.platform.NotFound;

/** The agent of their own that important customers have (outreach.vip). */
@RestController
@CustomerData
@Tag(name = "Customers")
class OwnAgentsEndpoint {

  private final OwnAgents ownAgents;
  private final Customers customers;
  private final Staff staff;
  private final Clock clock;

  OwnAgentsEndpoint(OwnAgents ownAgents, Customers customers, Staff staff, Clock clock) {
    this.ownAgents = ownAgents;
    this.customers = customers;
    this.staff = staff;
    this.clock = clock;
  }

  /** Null where the customer has none. */
  record OwnAgent(@Nullable UUID agent, @Nullable String name) {}

  record NewOwnAgent(@NotNull UUID agent) {}

  @GetMapping("/api/customers/{id}/own-agent")
  @Operation(summary = "The agent of their own that an important customer has")
  @Allowed(staff = {Role.AGENT, Role.EXPERT, Role.SUPERVISOR, Role.MANAGER})
  OwnAgent get(StaffMember me, @PathVariable UUID id) {
    return ownAgents
        .of(known(me, id))
        .map(agent ->
            new OwnAgent(agent.value(), staff.find(agent).map(StaffMember::name).orElse("")))
        .orElse(new OwnAgent(null, null));
  }

  @PutMapping("/api/customers/{id}/own-agent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Names a customer's own agent; holds from the next conversation on")
  @Allowed(staff = {Role.SUPERVISOR, Role.MANAGER})
  void set(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NewOwnAgent wish) {
    var customer = known(me, id);
    var agent =
        staff
            .find(new StaffId(wish.agent()))
            .filter(it -> it.brand().equals(me.brand()))
            .orElseThrow(() -> new BadInput("agent", "is not a person of the brand"));
    ownAgents.set(me.brand(), customer, agent.id(), me, clock.instant());
  }

  private CustomerId known(StaffMember me, UUID id) {
    return customers
        .find(me.brand(), new CustomerId(id))
        .orElseThrow(() -> new NotFound("customer"))
        .id();
  }
}
