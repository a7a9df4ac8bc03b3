package pledge.customer;

import static pledge.access.Role.ADMINISTRATOR;
import static pledge.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.platform.PlainText;

/** Leaks: seen, told, lifted. */
@RestController
@CustomerData
@Tag(name = "Privacy")
class LeaksEndpoint {

  record LeakPage(List<LeakDesk.Leak> items, @Nullable UUID next) {}

  record ConcernedPage(List<LeakDesk.Concerned> items, @Nullable UUID next) {}

  record Lifting(@NotNull Boolean falseAlarm, @NotNull @Size(max = 300) String why) {}

  private final LeakDesk leaks;
  private final Clock clock;

  LeaksEndpoint(LeakDesk leaks, Clock clock) {
    this.leaks = leaks;
    this.clock = clock;
  }

  @GetMapping("/api/leaks")
  @Allowed(staff = {MANAGER, ADMINISTRATOR})
  @Operation(summary = "Alarms about many looks in a short time, the newest first")
  LeakPage page(
      StaffMember who,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var items = leaks.page(who.brand(), after, limit + 1);
    var page = items.subList(0, Math.min(limit, items.size()));
    return new LeakPage(page, items.size() > limit ? page.getLast().id() : null);
  }

  @GetMapping("/api/leaks/{id}/concerned")
  @Allowed(staff = MANAGER)
  @Operation(summary = "The customers whose data was seen, masked, and whether they know")
  ConcernedPage concerned(
      StaffMember who,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var items = leaks.concerned(who.brand(), id, after, limit + 1);
    var page = items.subList(0, Math.min(limit, items.size()));
    return new ConcernedPage(page, items.size() > limit ? page.getLast().id().value() : null);
  }

  @PostMapping("/api/leaks/{id}/tell")
  @Allowed(staff = MANAGER)
  @Operation(
      summary = "Write to those concerned, in their own threads",
      description =
          """
          The standard's text `leak.told`, through the Outbox. Who has no thread stays on the list,
          to be called and noted. When all know, the clock `customer.leak` is kept. Harmless twice.\
          """)
  LeakDesk.Leak tell(StaffMember who, @PathVariable UUID id) {
    return leaks.tell(who, id, clock.instant());
  }

  @PostMapping("/api/leaks/{id}/concerned/{customer}/told")
  @Allowed(staff = MANAGER)
  @Operation(summary = "Note that one of those concerned was told in another way")
  LeakDesk.Leak told(StaffMember who, @PathVariable UUID id, @PathVariable UUID customer) {
    return leaks.toldByHand(who, id, new CustomerId(customer), clock.instant());
  }

  @PostMapping("/api/leaks/{id}/lift")
  @Allowed(staff = {MANAGER, ADMINISTRATOR})
  @Operation(
      summary = "Give the suspended person's rights back",
      description =
          "Nobody lifts their own (403). A false alarm cancels the clock `customer.leak`.")
  LeakDesk.Leak lift(StaffMember who, @PathVariable UUID id, @Valid @RequestBody Lifting body) {
    return leaks
        .lift(
            who, id, body.falseAlarm(), PlainText.required("why", body.why(), 300), clock.instant())
        .orThrow();
  }
}
