package pledge.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.platform.NotFound;
import pledge.platform.PlainText;

/** Two records that are one person. */
@RestController
@CustomerData
@Tag(name = "Customers")
class MergingEndpoint {

  /**
   * @param candidates records that proved the same number or address
   * @param merges of this person's records, undone ones too, the newest first
   */
  record MergePage(
      List<Merging.Candidate> candidates, List<Merging.Merge> merges, Map<UUID, String> people) {}

  /**
   * How much each side brings.
   *
   * @param kind in the plural, such as {@code conversations}
   */
  record Side(String kind, long kept, long joined) {}

  /**
   * @param mergeable false where nothing proven is in common: then merging is refused
   */
  record MergePreview(
      CustomerView kept,
      CustomerView joined,
      boolean mergeable,
      List<Side> holdings,
      List<Merging.Conflict> conflicts) {}

  record MergeWish(@NotNull UUID joined, @NotNull @Size(max = 300) String reason) {}

  record Merged(UUID id, CustomerView customer) {}

  private final Merging merging;
  private final People people;
  private final Customers customers;
  private final Privacy privacy;
  private final Staff staff;
  private final Clock clock;

  MergingEndpoint(
      Merging merging,
      People people,
      Customers customers,
      Privacy privacy,
      Staff staff,
      Clock clock) {
    this.merging = merging;
    this.people = people;
    this.customers = customers;
    this.privacy = privacy;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/api/customers/{id}/merges")
  @Serving
  @Operation(
      summary = "Which records may be the same person, and what has been merged or undone",
      description = "Candidates share a phone number or e-mail address that both proved.")
  MergePage page(StaffMember who, @PathVariable UUID id) {
    var customer = customer(who, id);
    var merges = merging.merges(customer);
    var names = new LinkedHashMap<UUID, String>();
    staff
        .names(merges.stream().map(merge -> new StaffId(merge.mergedBy())).distinct().toList())
        .forEach((person, name) -> names.put(person.value(), name));
    return new MergePage(merging.candidates(customer), merges, names);
  }

  @GetMapping("/api/customers/{id}/merges/preview")
  @Serving
  @Operation(summary = "What would come together, and where the two records differ; masked")
  MergePreview preview(StaffMember who, @PathVariable UUID id, @RequestParam UUID joined) {
    var kept = customer(who, id);
    var other =
        privacy
            .look(who, new CustomerId(joined), "merge preview")
            .orElseThrow(() -> new NotFound("customer"));
    var sides = new LinkedHashMap<String, long[]>();
    count(sides, kept, 0);
    count(sides, other, 1);
    var holdings = new ArrayList<Side>();
    sides.forEach((kind, counts) -> holdings.add(new Side(kind, counts[0], counts[1])));
    return new MergePreview(
        kept,
        other,
        merging.candidates(kept).stream().anyMatch(c -> c.customer().id().equals(other.id())),
        holdings,
        merging.conflicts(kept, other));
  }

  private void count(Map<String, long[]> sides, CustomerView of, int side) {
    people
        .holdings(people.person(of))
        .forEach(holding ->
            sides.computeIfAbsent(holding.kind(), kind -> new long[2])[side] += holding.count());
  }

  @PostMapping("/api/customers/{id}/merges")
  @ResponseStatus(HttpStatus.CREATED)
  @Serving
  @Operation(
      summary = "Make one person of two records",
      description =
          """
          Sets a pointer and changes nothing else. 409 `not-verified` with clause
          `customer.unified-id` unless both proved the same phone number or e-mail address;
          `already-merged` when one of them was merged meanwhile. Recorded; undone by one call.\
          """)
  Merged merge(StaffMember who, @PathVariable UUID id, @Valid @RequestBody MergeWish wish) {
    var reason = PlainText.required("reason", wish.reason(), 300);
    var merge =
        merging
            .merge(who, new CustomerId(id), new CustomerId(wish.joined()), reason, clock.instant())
            .orThrow();
    return new Merged(merge, customer(who, id));
  }

  @PostMapping("/api/customers/merges/{merge}/undo")
  @Serving
  @Operation(summary = "Undo a merge: everything is where it was. Harmless twice")
  CustomerView undo(StaffMember who, @PathVariable UUID merge) {
    return customer(who, merging.undo(who, merge, clock.instant()).value());
  }

  private CustomerView customer(StaffMember who, UUID id) {
    return customers
        .find(who.brand(), new CustomerId(id))
        .orElseThrow(() -> new NotFound("customer"));
  }
}
