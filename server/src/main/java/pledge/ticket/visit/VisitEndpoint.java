package pledge.ticket.visit;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.ClockView.Named;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Visits to customers (follow.return-visit, follow.regular-visit). */
@RestController
@CustomerData
@RequestMapping("/api/visits")
@Tag(name = "Visits")
class VisitEndpoint {

  /** Nothing is planned for later. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Visits visits;
  private final VisitRows rows;
  private final Tickets tickets;
  private final Customers customers;
  private final Staff staff;
  private final Clock clock;

  VisitEndpoint(
      Visits visits,
      VisitRows rows,
      Tickets tickets,
      Customers customers,
      Staff staff,
      Clock clock) {
    this.visits = visits;
    this.rows = rows;
    this.tickets = tickets;
    this.customers = customers;
    this.staff = staff;
    this.clock = clock;
  }

  /** The ticket a visit follows; its title only for who may see it. */
  @Schema(name = "VisitTicket")
  record About(UUID id, String number, @Nullable String title) {}

  /**
   * A visit as screens read it.
   *
   * @param tries how often nobody was reached so far
   * @param outcome null as long as it is planned
   */
  @Schema(name = "Visit")
  record View(
      UUID id,
      Visit.Kind kind,
      @Nullable About ticket,
      @Nullable Named customer,
      @Nullable Named owner,
      Instant due,
      int tries,
      Visit.State state,
      Visit.@Nullable Outcome outcome,
      Visit.@Nullable Way way,
      String words,
      @Nullable Instant doneAt) {}

  @Schema(name = "VisitPage")
  record Page(List<View> items, @Nullable String next, Instant now) {}

  @GetMapping
  @Operation(
      summary =
          "Visits I may see: planned ones with the next due in front, or done ones with the latest in front")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  Page list(
      StaffMember me,
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(defaultValue = "planned") String state,
      @RequestParam(required = false) @Nullable @Size(max = 100) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    boolean mine =
        switch (scope) {
          case "mine" -> true;
          case "team" -> false;
          default -> throw new BadInput("scope", "is mine or team");
        };
    boolean planned =
        switch (state) {
          case "planned" -> true;
          case "done" -> false;
          default -> throw new BadInput("state", "is planned or done");
        };
    var found = rows.page(me, mine, planned, after == null ? null : place(after), limit + 1);
    boolean more = found.size() > limit;
    var page = more ? found.subList(0, limit) : found;
    return new Page(
        views(page, me),
        more ? page.getLast().due() + "_" + page.getLast().id() : null,
        clock.instant());
  }

  private static VisitRows.Place place(String after) {
    int bar = after.indexOf('_');
    try {
      var due = Instant.parse(after.substring(0, Math.max(bar, 0)));
      if (due.isAfter(Instant.EPOCH) && due.isBefore(NEVER)) {
        return new VisitRows.Place(due, UUID.fromString(after.substring(bar + 1)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // refused below like every other text that isn't one of ours
    }
    throw new BadInput("after", "is not a place that a page ended with");
  }

  /**
   * @param words what the customer said; needed when it isn't solved
   */
  @Schema(name = "VisitResult")
  record ResultBody(
      @NotNull Visit.Outcome outcome,
      @NotNull Visit.Way way,
      @Nullable @Size(max = 2000) String words) {}

  @PostMapping("/{id}/result")
  @Operation(
      summary =
          "Records what came of the visit: unreachable plans another try, unsolved reopens its ticket; the"
              + " same again changes nothing")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  View result(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ResultBody body) {
    var words =
        body.outcome() == Visit.Outcome.UNSOLVED
            ? PlainText.required("words", Objects.requireNonNullElse(body.words(), ""), 2000)
            : body.words() == null ? "" : PlainText.optional("words", body.words(), 2000);
    var result = new Visits.Result(body.outcome(), body.way(), words);
    return views(List.of(visits.result(id, result, me, clock.instant()).orThrow()), me).getFirst();
  }

  /**
   * @param due to come; at most as long after the planning as the standard's setting allows
   * @param owner absent: who has it
   */
  @Schema(name = "VisitPlan")
  record PlanBody(@NotNull Instant due, @Nullable UUID owner) {}

  @PutMapping("/{id}/plan")
  @Operation(summary = "Another time or another person for a planned visit")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  View plan(StaffMember me, @PathVariable UUID id, @Valid @RequestBody PlanBody body) {
    var owner =
        body.owner() == null
            ? null
            : staff
                .find(new StaffId(body.owner()))
                .filter(person -> person.brand().equals(me.brand()))
                .orElseThrow(() -> new BadInput("owner", "is nobody of this brand"));
    return views(List.of(visits.move(id, body.due(), owner, me, clock.instant()).orThrow()), me)
        .getFirst();
  }

  private List<View> views(List<Visit> page, StaffMember me) {
    var buyers =
        customers.names(
            page.stream().map(Visit::customer).filter(Objects::nonNull).distinct().toList());
    var people =
        staff.names(page.stream().map(Visit::owner).filter(Objects::nonNull).distinct().toList());
    var about =
        tickets.briefs(
            me, page.stream().map(Visit::ticket).filter(Objects::nonNull).distinct().toList());
    return page.stream()
        .map(visit ->
            new View(
                visit.id(),
                visit.kind(),
                about(visit.ticket(), about),
                named(visit.customer(), buyers),
                owner(visit.owner(), people),
                visit.due(),
                visit.tries(),
                visit.state(),
                visit.outcome(),
                visit.way(),
                visit.words(),
                visit.doneAt()))
        .toList();
  }

  private static @Nullable About about(@Nullable TicketId id, Map<TicketId, Tickets.Brief> briefs) {
    var brief = id == null ? null : briefs.get(id);
    return brief == null ? null : new About(brief.id().value(), brief.number(), brief.title());
  }

  private static @Nullable Named named(@Nullable CustomerId id, Map<CustomerId, String> names) {
    return id == null ? null : new Named(id.value(), names.getOrDefault(id, ""));
  }

  private static @Nullable Named owner(@Nullable StaffId id, Map<StaffId, String> names) {
    return id == null ? null : new Named(id.value(), names.getOrDefault(id, ""));
  }
}
