package pledge.ticket.analysis;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView.Named;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.ticket.DepartmentLinks;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Causes and measures of complaints over HTTP (complaint.analysis). The department concerned has no
 * account: it says by a signed link that its measure is done, and sees nothing of the customer.
 */
@RestController
@CustomerData
@Tag(name = "Complaints")
class AnalysisEndpoint {

  private static final String PURPOSE = "measure";

  private final Analyses analyses;
  private final AnalysisRows rows;
  private final Tickets tickets;
  private final Staff staff;
  private final DepartmentLinks links;
  private final Brands brands;
  private final Clock clock;

  AnalysisEndpoint(
      Analyses analyses,
      AnalysisRows rows,
      Tickets tickets,
      Staff staff,
      DepartmentLinks links,
      Brands brands,
      Clock clock) {
    this.analyses = analyses;
    this.rows = rows;
    this.tickets = tickets;
    this.staff = staff;
    this.links = links;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * Why a complaint came about and what is done about it.
   *
   * @param cause a code of the standard's tree; null as long as nobody said
   */
  @Schema(name = "Analysis")
  record View(
      @Nullable String cause,
      String note,
      @Nullable Named who,
      @Nullable Instant at,
      List<MeasureView> measures) {}

  /**
   * @param url to be sent to the department; null once it has ended or expired
   * @param endedAs the name the department's person gave; empty when one of the staff ended it
   * @param words what was done, or why it was dropped
   */
  @Schema(name = "Measure")
  record MeasureView(
      UUID id,
      String text,
      String department,
      Named owner,
      Instant due,
      Measure.State state,
      @Nullable String url,
      @Nullable Instant endedAt,
      String endedAs,
      String words) {}

  @GetMapping("/api/tickets/{id}/analysis")
  @Operation(summary = "A complaint's cause and its measures (complaint.analysis)")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  View read(StaffMember me, @PathVariable UUID id) {
    return view(tickets.seen(new TicketId(id), me).id());
  }

  /**
   * @param cause the code of a leaf of the standard's causes
   */
  @Schema(name = "AnalysisCause")
  record CauseBody(
      @NotNull @Size(max = 40) String cause, @Nullable @Size(max = 1000) String note) {}

  @PutMapping("/api/tickets/{id}/analysis")
  @Operation(
      summary = "Says why a complaint came about (complaint.analysis); the last word counts",
      description = "400 when it is no leaf of the standard's tree of causes.")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  View explain(StaffMember me, @PathVariable UUID id, @Valid @RequestBody CauseBody body) {
    var ticket = new TicketId(id);
    var note = body.note() == null ? "" : PlainText.optional("note", body.note(), 1000);
    analyses.explain(ticket, body.cause(), note, me, clock.instant()).orThrow();
    return view(ticket);
  }

  /**
   * @param id made by the client; a repeat with the same one plans nothing twice
   * @param owner who sees to it; null for whoever plans it
   * @param department which is told by the link
   * @param due until when; a clock of the ledger
   */
  @Schema(name = "NewMeasure")
  record MeasureBody(
      @NotNull UUID id,
      @NotNull @Size(max = 1000) String text,
      @NotNull @Size(max = 80) String department,
      @Nullable UUID owner,
      @NotNull Instant due) {}

  @PostMapping("/api/tickets/{id}/measures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Plans a measure on a complaint (complaint.analysis): answers with the link to send the"
              + " department")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  View plan(StaffMember me, @PathVariable UUID id, @Valid @RequestBody MeasureBody body) {
    var ticket = new TicketId(id);
    var owner = body.owner();
    analyses
        .plan(
            ticket,
            new Analyses.Plan(
                body.id(),
                PlainText.required("text", body.text(), 1000),
                PlainText.required("department", body.department(), 80),
                owner == null ? me.id() : new StaffId(owner),
                body.due()),
            me,
            clock.instant())
        .orThrow();
    return view(ticket);
  }

  @Schema(name = "MeasureDone")
  record DoneBody(@Nullable @Size(max = 1000) String words) {}

  @PostMapping("/api/measures/{id}/done")
  @Operation(summary = "A measure is done; the same again is harmless")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  View done(StaffMember me, @PathVariable UUID id, @Valid @RequestBody DoneBody body) {
    var words = body.words() == null ? "" : PlainText.optional("words", body.words(), 1000);
    return view(analyses.done(mine(id, me), end(me, words)).orThrow().ticket());
  }

  @Schema(name = "MeasureDropped")
  record DropBody(@NotNull @Size(max = 1000) String why) {}

  @PostMapping("/api/measures/{id}/drop")
  @Operation(summary = "A measure won't be done, for a reason; the same again is harmless")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  View drop(StaffMember me, @PathVariable UUID id, @Valid @RequestBody DropBody body) {
    var why = PlainText.required("why", body.why(), 1000);
    return view(analyses.drop(mine(id, me), end(me, why)).orThrow().ticket());
  }

  private Measure.End end(StaffMember me, String words) {
    return new Measure.End(clock.instant(), me.id(), "", words);
  }

  /** A measure of a complaint I see. */
  private UUID mine(UUID id, StaffMember me) {
    var measure = rows.measure(id).orElseThrow(() -> new NotFound("measure"));
    tickets.seen(measure.ticket(), me);
    return measure.id();
  }

  private View view(TicketId ticket) {
    var cause = rows.find(ticket).orElse(null);
    var measures = rows.measures(ticket);
    Set<StaffId> people = new HashSet<>();
    measures.forEach(measure -> people.add(measure.owner()));
    if (cause != null) {
      people.add(cause.who());
    }
    var names = staff.names(people);
    return new View(
        cause == null ? null : cause.cause(),
        cause == null ? "" : cause.note(),
        cause == null ? null : named(cause.who(), names),
        cause == null ? null : cause.at(),
        measures.stream().map(measure -> view(measure, names)).toList());
  }

  private MeasureView view(Measure measure, Map<StaffId, String> names) {
    var end = measure.end();
    return new MeasureView(
        measure.id(),
        measure.text(),
        measure.department(),
        named(measure.owner(), names),
        measure.due(),
        measure.state(),
        end == null
            ? links.link(
                PURPOSE, "/answer/?of=measure", measure.id(), measure.expiresAt(), clock.instant())
            : null,
        end == null ? null : end.at(),
        end == null ? "" : end.name(),
        end == null ? "" : end.words());
  }

  private static Named named(StaffId id, Map<StaffId, String> names) {
    return new Named(id.value(), names.getOrDefault(id, ""));
  }

  // --- the department ---------------------------------------------------------------------------

  @Schema(name = "MeasureToken")
  record TokenBody(@NotNull @Size(max = 200) String token) {}

  /** What a department sees: what is to be done by when, and nothing of whose complaint it is. */
  @Schema(name = "MeasureAsked")
  record Asked(
      String brandZh,
      String brandEn,
      String number,
      String department,
      String text,
      Instant due,
      Measure.State state) {}

  @PostMapping("/api/measures/open")
  @Operation(summary = "What a department's link asks to be done; 403 when forged or expired")
  @Allowed(anyone = true)
  Asked open(HttpServletRequest request, @Valid @RequestBody TokenBody body) {
    return asked(asked(request, body.token()));
  }

  /**
   * @param words what was done
   * @param name who says so
   */
  @Schema(name = "MeasureAnswer")
  record AnswerBody(
      @NotNull @Size(max = 200) String token,
      @NotNull @Size(max = 1000) String words,
      @NotNull @Size(max = 80) String name) {}

  @PostMapping("/api/measures/answer")
  @Operation(summary = "The department says by link that it is done; the same again is harmless")
  @Allowed(anyone = true)
  Asked answer(HttpServletRequest request, @Valid @RequestBody AnswerBody body) {
    var measure = asked(request, body.token());
    var end =
        new Measure.End(
            clock.instant(),
            null,
            PlainText.required("name", body.name(), 80),
            PlainText.required("words", body.words(), 1000));
    return asked(analyses.done(measure.id(), end).orThrow());
  }

  private Measure asked(HttpServletRequest request, String token) {
    return links.open(PURPOSE, token, request.getRemoteAddr(), clock.instant(), rows::measure);
  }

  private Asked asked(Measure measure) {
    var ticket = tickets.find(measure.ticket()).orElseThrow();
    var brand = brands.get(ticket.brand());
    return new Asked(
        brand.nameZh(),
        brand.nameEn(),
        ticket.number(),
        measure.department(),
        measure.text(),
        measure.due(),
        measure.state());
  }
}
