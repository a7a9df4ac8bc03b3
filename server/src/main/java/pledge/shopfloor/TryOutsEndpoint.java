package pledge.shopfloor;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Privacy;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.NotFound;
import pledge.platform.WorkRef;
import pledge.standard.Executes;

/** What a customer tried in the shops, in front of whoever serves them now (experience.visible). */
@RestController
@CustomerData
@Executes("experience.visible")
class TryOutsEndpoint {

  private static final int MOST = 20;

  /** Read again within this time it is still the same look. */
  private static final Duration LOOK = Duration.ofMinutes(10);

  private static final long LOOKS = 20_000;

  private record Look(StaffId who, CustomerId at) {}

  private final TryOuts tryOuts;
  private final Customers customers;
  private final Privacy privacy;
  private final Observations observations;
  private final Clock clock;
  private final Cache<Look, Boolean> looks =
      Caffeine.newBuilder().expireAfterWrite(LOOK).maximumSize(LOOKS).build();

  TryOutsEndpoint(
      TryOuts tryOuts,
      Customers customers,
      Privacy privacy,
      Observations observations,
      Clock clock) {
    this.tryOuts = tryOuts;
    this.customers = customers;
    this.privacy = privacy;
    this.observations = observations;
    this.clock = clock;
  }

  @Schema(name = "TryOutList")
  record TryOutList(List<TryOut> items, Instant now) {}

  @GetMapping("/api/customers/{id}/try-outs")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "What this customer tried in the shops, the newest first, 20 at most",
      description = "The look is recorded, once for all readings within ten minutes.")
  TryOutList tryOuts(StaffMember me, @PathVariable UUID id) {
    var now = clock.instant();
    var customer =
        customers
            .find(me.brand(), new CustomerId(id))
            .orElseThrow(() -> new NotFound("customer"))
            .id();
    var seen = tryOuts.of(me.brand(), customer, MOST);
    if (looks.asMap().putIfAbsent(new Look(me.id(), customer), true) == null) {
      privacy.saw(me, List.of(customer), "try-outs");
      if (!seen.isEmpty()) {
        observations.observe(shown(me, customer, now));
      }
    }
    return new TryOutList(seen, now);
  }

  private static Observation shown(StaffMember me, CustomerId customer, Instant now) {
    return Observation.of(
        me.brand(),
        "experience.visible",
        new WorkRef("customer", customer.value()),
        Verdict.USED,
        Answerable.person(me.id()),
        "desk",
        "",
        now,
        Evidence.field("try-outs", "shown"));
  }
}
