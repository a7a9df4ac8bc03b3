package pledge.ticket.need;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.PlainText;
import pledge.ticket.DepartmentLinks;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Questions to departments about a need (need.special). The department has no account: it opens and
 * answers by a signed link that shows the question and nothing of the customer.
 */
@RestController
@CustomerData
@Tag(name = "Needs")
class EnquiryEndpoint {

  private static final String PURPOSE = "enquiry";

  private final Needs needs;
  private final EnquiryRows rows;
  private final Tickets tickets;
  private final DepartmentLinks links;
  private final Brands brands;
  private final Clock clock;

  EnquiryEndpoint(
      Needs needs,
      EnquiryRows rows,
      Tickets tickets,
      DepartmentLinks links,
      Brands brands,
      Clock clock) {
    this.needs = needs;
    this.rows = rows;
    this.tickets = tickets;
    this.links = links;
    this.brands = brands;
    this.clock = clock;
  }

  /**
   * A question as the staff sees it.
   *
   * @param url to be sent to the department; null once it is answered or has expired
   */
  @Schema(name = "Enquiry")
  record View(
      UUID id,
      String department,
      String question,
      Instant askedAt,
      Instant due,
      Instant expiresAt,
      @Nullable String url,
      Enquiry.@Nullable Answer answer) {}

  @Schema(name = "EnquiryList")
  record All(List<View> items) {}

  @GetMapping("/api/tickets/{id}/enquiries")
  @Operation(summary = "What departments were asked about this ticket, and what they said")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  All list(StaffMember me, @PathVariable UUID id) {
    var ticket = tickets.seen(new TicketId(id), me);
    return new All(rows.of(ticket.id()).stream().map(this::view).toList());
  }

  /**
   * @param id made by the client; a repeat with the same one asks nothing twice
   * @param due by when the answer is needed
   */
  @Schema(name = "NewEnquiry")
  record AskBody(
      @NotNull UUID id,
      @NotNull @Size(max = 80) String department,
      @NotNull @Size(max = 2000) String question,
      @NotNull Instant due) {}

  @PostMapping("/api/tickets/{id}/enquiries")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Asks a department whether a need can be done (need.special): answers with the link to"
              + " send it")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  View ask(StaffMember me, @PathVariable UUID id, @Valid @RequestBody AskBody body) {
    var question =
        new Needs.Question(
            body.id(),
            PlainText.required("department", body.department(), 80),
            PlainText.required("question", body.question(), 2000),
            body.due());
    return view(needs.ask(new TicketId(id), question, me, clock.instant()).orThrow());
  }

  private View view(Enquiry enquiry) {
    return new View(
        enquiry.id(),
        enquiry.department(),
        enquiry.question(),
        enquiry.askedAt(),
        enquiry.due(),
        enquiry.expiresAt(),
        enquiry.answer() == null
            ? links.link(PURPOSE, "/answer/", enquiry.id(), enquiry.expiresAt(), clock.instant())
            : null,
        enquiry.answer());
  }

  // --- the department ---------------------------------------------------------------------------

  @Schema(name = "EnquiryToken")
  record TokenBody(@NotNull @Size(max = 200) String token) {}

  /** What a department sees: the question, and nothing of whose it is. */
  @Schema(name = "EnquiryAsked")
  record Asking(
      String brandZh,
      String brandEn,
      String number,
      String department,
      String question,
      Instant due,
      Enquiry.@Nullable Answer answer) {}

  @PostMapping("/api/enquiries/open")
  @Operation(summary = "What a department's link asks; 403 when it is forged or has expired")
  @Allowed(anyone = true)
  Asking open(HttpServletRequest request, @Valid @RequestBody TokenBody body) {
    return asking(asked(request, body.token()));
  }

  /**
   * @param answer how, or why not
   * @param alternative what could be done instead
   * @param name who answers
   */
  @Schema(name = "EnquiryAnswer")
  record AnswerBody(
      @NotNull @Size(max = 200) String token,
      @NotNull Enquiry.Feasible feasible,
      @Nullable LocalDate readyBy,
      @NotNull @Size(max = 2000) String answer,
      @Nullable @Size(max = 2000) String alternative,
      @NotNull @Size(max = 80) String name) {}

  @PostMapping("/api/enquiries/answer")
  @Operation(summary = "Answers by link; final once given, the same again is harmless")
  @Allowed(anyone = true)
  Asking answer(HttpServletRequest request, @Valid @RequestBody AnswerBody body) {
    var enquiry = asked(request, body.token());
    var answer =
        new Enquiry.Answer(
            body.feasible(),
            body.readyBy(),
            PlainText.required("answer", body.answer(), 2000),
            body.alternative() == null
                ? ""
                : PlainText.optional("alternative", body.alternative(), 2000),
            PlainText.required("name", body.name(), 80),
            clock.instant());
    return asking(needs.answer(enquiry.id(), answer).orThrow());
  }

  private Enquiry asked(HttpServletRequest request, String token) {
    return links.open(PURPOSE, token, request.getRemoteAddr(), clock.instant(), rows::find);
  }

  private Asking asking(Enquiry enquiry) {
    var ticket = tickets.find(enquiry.ticket()).orElseThrow();
    var brand = brands.get(ticket.brand());
    return new Asking(
        brand.nameZh(),
        brand.nameEn(),
        ticket.number(),
        enquiry.department(),
        enquiry.question(),
        enquiry.due(),
        enquiry.answer());
  }
}
