package pledge.customer;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.customer.Timeline.Place;
import pledge.customer.Timeline.TimelineEntry;
import pledge.platform.BadInput;
import pledge.platform.NotFound;

/** One customer's history over all rooms. */
@RestController
@CustomerData
@Tag(name = "Customers")
class TimelineEndpoint {

  /**
   * @param next hand it back as {@code after} to read on into the past; null at the beginning
   */
  record TimelinePage(List<TimelineEntry> items, @Nullable String next) {}

  private final Timeline timeline;
  private final Privacy privacy;

  TimelineEndpoint(Timeline timeline, Privacy privacy) {
    this.timeline = timeline;
    this.privacy = privacy;
  }

  @GetMapping("/api/customers/{id}/timeline")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST})
  @Operation(
      summary = "What happened with a customer over all rooms and channels, the newest first",
      description =
          """
          References and codes, never what was said: a conversation or ticket opens only for whom it
          is. Merged records are read together (customer.timeline). The first page is a recorded
          look.\
          """)
  TimelinePage read(
      StaffMember who,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable @Size(max = 80) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var place = place(after);
    var customer = new CustomerId(id);
    var known = privacy.reading(who, customer, "timeline", place == null);
    if (known.isEmpty()) {
      throw new NotFound("customer");
    }
    var items = timeline.page(who.brand(), known.get().id(), place, limit + 1);
    var page = items.subList(0, Math.min(limit, items.size()));
    return new TimelinePage(page, items.size() > limit ? text(page.getLast()) : null);
  }

  private static String text(TimelineEntry last) {
    return last.at() + "_" + last.id();
  }

  private static @Nullable Place place(@Nullable String after) {
    if (after == null || after.isEmpty()) {
      return null;
    }
    int cut = after.indexOf('_');
    try {
      if (cut < 0) {
        throw new IllegalArgumentException(after);
      }
      return new Place(
          Instant.parse(after.substring(0, cut)), UUID.fromString(after.substring(cut + 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadInput("after", "is not a place in this timeline");
    }
  }
}
