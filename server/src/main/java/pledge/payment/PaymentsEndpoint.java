package pledge.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.BadInput;

/** The journal of money moves, for those who answer for the brand. */
@RestController
@Tag(name = "Payments")
class PaymentsEndpoint {

  private final Journal journal;
  private final PaymentGateway gateway;
  private final Clock clock;

  PaymentsEndpoint(Journal journal, PaymentGateway gateway, Clock clock) {
    this.journal = journal;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * @param gateway who moves money now; {@code local}: nobody, it is only written down
   */
  @Schema(name = "PaymentPage")
  record Page(List<Payment> items, String gateway, @Nullable String next, Instant now) {}

  @GetMapping("/api/payments")
  @Operation(
      summary = "Refunds and compensation of my brand, newest first",
      description =
          "state is planned, submitted, paid or failed; without it all. Amounts in minor units.")
  @Allowed(staff = Role.MANAGER)
  Page list(
      StaffMember me,
      @RequestParam(required = false) @Nullable @Size(max = 16) String state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var items = journal.list(me.brand(), state == null ? null : stateOf(state), after, limit);
    return new Page(
        items,
        gateway.name(),
        items.size() == limit ? items.getLast().id().value().toString() : null,
        clock.instant());
  }

  private static Payment.State stateOf(String word) {
    return Arrays.stream(Payment.State.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new BadInput("state", "is one of planned, submitted, paid, failed"));
  }
}
