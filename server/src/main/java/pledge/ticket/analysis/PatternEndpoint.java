package pledge.ticket.analysis;

import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.ClockView.Named;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.standard.Standards;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** What a week's complaints have in common, and a person's word on it (complaint.analysis). */
@RestController
@CustomerData
@Tag(name = "Complaints")
class PatternEndpoint {

  private static final int CASES = 200;
  private static final int PEOPLE = 50;

  private final Patterns patterns;
  private final PatternReports reports;
  private final PatternRows rows;
  private final Tickets tickets;
  private final Customers customers;
  private final Staff staff;
  private final Brands brands;
  private final Standards standards;
  private final Clock clock;

  PatternEndpoint(
      Patterns patterns,
      PatternReports reports,
      PatternRows rows,
      Tickets tickets,
      Customers customers,
      Staff staff,
      Brands brands,
      Standards standards,
      Clock clock) {
    this.patterns = patterns;
    this.reports = reports;
    this.rows = rows;
    this.tickets = tickets;
    this.customers = customers;
    this.staff = staff;
    this.brands = brands;
    this.standards = standards;
    this.clock = clock;
  }

  /**
   * A week.
   *
   * @param week its Monday, in the brand's zone
   * @param total how many complaints it had
   * @param least so many it takes for a pattern
   * @param spread so many square roots of the mean above the mean
   * @param repeated customers who complained this week and before it, the most frequent first
   * @param report the duty to read it; null where none was planned
   */
  @Schema(name = "WeekPatterns")
  record Week(
      LocalDate week,
      int total,
      int least,
      int spread,
      List<Patterns.Line> lines,
      List<Repeated> repeated,
      @Nullable ReportView report,
      Instant now) {}

  /** A customer who complains again, by the masked name. */
  @Schema(name = "RepeatedComplaints")
  record Repeated(UUID customer, String name, int count) {}

  /**
   * @param due until when somebody reads it
   */
  @Schema(name = "PatternReport")
  record ReportView(
      Instant due,
      @Nullable Named owner,
      @Nullable Named readBy,
      @Nullable Instant readAt,
      String conclusion) {}

  @GetMapping("/api/complaints/patterns")
  @Operation(
      summary =
          "A week's complaints by cause, product, shop and channel against the four weeks before"
              + " (complaint.analysis)",
      description = "week: any day of it; left out, the last whole week of the brand's zone.")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  Week week(StaffMember me, @RequestParam(required = false) @Nullable LocalDate week) {
    return view(me, week(me, week, clock.instant()));
  }

  private LocalDate week(StaffMember me, @Nullable LocalDate wished, Instant now) {
    var today = now.atZone(brands.get(me.brand()).zone()).toLocalDate();
    if (wished == null) {
      return Patterns.monday(today).minusWeeks(1);
    }
    if (wished.isAfter(today) || wished.isBefore(today.minusYears(10))) {
      throw new BadInput("week", "is a day of the last ten years");
    }
    return Patterns.monday(wished);
  }

  private Week view(StaffMember me, LocalDate week) {
    var standard = standards.of(me.brand());
    var complaints = patterns.complaints(me.brand(), week);
    var report = rows.report(me.brand(), week).orElse(null);
    return new Week(
        week,
        complaints.size(),
        standard.number("complaint.pattern-least"),
        standard.number("complaint.pattern-spread"),
        patterns.of(me.brand(), week),
        repeated(me, week, complaints),
        report == null ? null : view(report),
        clock.instant());
  }

  /** Who complained more than once within the standard's time, this week among them. */
  private List<Repeated> repeated(
      StaffMember me, LocalDate week, List<ComplaintOfWeek> complaints) {
    var zone = brands.get(me.brand()).zone();
    var end = week.plusWeeks(1).atStartOfDay(zone).toInstant();
    var since = end.minus(standards.of(me.brand()).setting("complaint.repeat-within"));
    Map<UUID, Integer> counts = new HashMap<>();
    for (var complaint : rows.complaints(me.brand(), since, end)) {
      var customer = complaint.customer();
      if (customer != null) {
        counts.merge(customer, 1, Integer::sum);
      }
    }
    Set<UUID> thisWeek =
        complaints.stream()
            .map(ComplaintOfWeek::customer)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var again =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1 && thisWeek.contains(entry.getKey()))
            .sorted(
                Map.Entry.<UUID, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(PEOPLE)
            .toList();
    var names =
        customers.names(again.stream().map(entry -> new CustomerId(entry.getKey())).toList());
    return again.stream()
        .map(entry ->
            new Repeated(
                entry.getKey(),
                names.getOrDefault(new CustomerId(entry.getKey()), ""),
                entry.getValue()))
        .toList();
  }

  private ReportView view(PatternRows.Report report) {
    var owner = report.owner();
    var readBy = report.readBy();
    var names = staff.names(Stream.of(owner, readBy).filter(Objects::nonNull).distinct().toList());
    return new ReportView(
        report.due(),
        owner == null ? null : named(owner, names),
        readBy == null ? null : named(readBy, names),
        report.readAt(),
        report.conclusion());
  }

  private static Named named(StaffId id, Map<StaffId, String> names) {
    return new Named(id.value(), names.getOrDefault(id, ""));
  }

  /**
   * A complaint behind a line.
   *
   * @param cause null as long as nobody said
   */
  @Schema(name = "PatternCase")
  record Case(
      UUID ticket,
      String number,
      String title,
      TicketState state,
      Instant recognisedAt,
      @Nullable String cause) {}

  /**
   * @param hidden how many more there are that I may not see
   */
  @Schema(name = "PatternCases")
  record Cases(List<Case> items, int hidden) {}

  @GetMapping("/api/complaints/patterns/cases")
  @Operation(
      summary = "The complaints behind a line of a week, as far as I may see them",
      description = "by and code as the line has them; an empty code for what nobody said.")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  Cases cases(
      StaffMember me,
      @RequestParam LocalDate week,
      @RequestParam String by,
      @RequestParam(defaultValue = "") String code) {
    var dimension =
        Stream.of(Patterns.By.values())
            .filter(it -> it.word().equals(by))
            .findFirst()
            .orElseThrow(() -> new BadInput("by", "is branch, cause, product, shop or channel"));
    var key = Patterns.key(standards.of(me.brand()), dimension);
    var behind =
        patterns.complaints(me.brand(), week(me, week, clock.instant())).stream()
            .filter(it -> key.apply(it).equals(code))
            .toList();
    Map<TicketId, Ticket> seen =
        tickets.those(behind.stream().map(ComplaintOfWeek::ticket).toList(), me).stream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    List<Case> items = new ArrayList<>();
    for (var complaint : behind) {
      var ticket = seen.get(complaint.ticket());
      if (ticket != null && items.size() < CASES) {
        items.add(
            new Case(
                ticket.id().value(),
                ticket.number(),
                ticket.title(),
                ticket.state(),
                complaint.recognisedAt(),
                complaint.cause()));
      }
    }
    return new Cases(items, behind.size() - items.size());
  }

  /**
   * @param conclusion what follows from it
   */
  @Schema(name = "PatternConclusion")
  record Conclusion(@NotNull @Size(max = 2000) String conclusion) {}

  @PostMapping("/api/complaints/patterns/{week}/read")
  @Operation(
      summary = "Somebody has read a week and says what follows from it (complaint.analysis)",
      description = "404 when that week has no report; 409 `read` when it was concluded otherwise.")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  Week read(StaffMember me, @PathVariable LocalDate week, @Valid @RequestBody Conclusion body) {
    var now = clock.instant();
    var monday = week(me, week, now);
    reports
        .read(monday, PlainText.required("conclusion", body.conclusion(), 2000), me, now)
        .orThrow();
    return view(me, monday);
  }
}
