package pledge.ticket.complaint;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.Customers;
import pledge.ledger.ClockView.Named;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.analysis.Analyses;

/** Complaints over HTTP: their state, the officers' calls, the customers' verdicts. */
@RestController
@CustomerData
@Tag(name = "Complaints")
class ComplaintEndpoint {

  private static final int LIST = 200;

  private final ComplaintRows rows;
  private final Calls calls;
  private final Rounds rounds;
  private final RecordGate record;
  private final Analyses analyses;
  private final Tickets tickets;
  private final Customers customers;
  private final Staff staff;
  private final Clock clock;

  ComplaintEndpoint(
      ComplaintRows rows,
      Calls calls,
      Rounds rounds,
      RecordGate record,
      Analyses analyses,
      Tickets tickets,
      Customers customers,
      Staff staff,
      Clock clock) {
    this.rows = rows;
    this.calls = calls;
    this.rounds = rounds;
    this.record = record;
    this.analyses = analyses;
    this.tickets = tickets;
    this.customers = customers;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A customer to phone.
   *
   * @param by until when; behind {@code now}, it is late
   * @param phone masked; the full number is opened on the customer's page
   * @param tries how often nobody was reached in this round
   */
  @Schema(name = "PlannedCall")
  record PlannedCall(
      UUID ticket,
      String number,
      String title,
      TicketState state,
      int round,
      Complaint.Purpose what,
      Instant by,
      @Nullable Named customer,
      @Nullable String phone,
      @Nullable Named owner,
      int tries) {}

  @Schema(name = "PlannedCalls")
  record PlannedCalls(List<PlannedCall> items, Instant now) {}

  @GetMapping("/api/complaints/calls")
  @Operation(
      summary =
          "Whom the officers phone, the most urgent first: of the complaints I may see (complaint.contact)")
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  PlannedCalls calls(StaffMember me) {
    var planned = rows.toCall(me.brand(), LIST);
    Map<TicketId, Ticket> seen =
        tickets.those(planned.stream().map(Complaint::ticket).toList(), me).stream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    Set<StaffId> people = new HashSet<>();
    seen.values().stream()
        .map(Ticket::owner)
        .forEach(owner -> {
          if (owner != null) {
            people.add(owner);
          }
        });
    var names = staff.names(people);
    List<PlannedCall> items = new ArrayList<>();
    for (var complaint : planned) {
      var ticket = seen.get(complaint.ticket());
      var by = complaint.callBy();
      var what = complaint.callFor();
      if (ticket != null && by != null && what != null) {
        items.add(planned(ticket, complaint, what, by, names));
      }
    }
    return new PlannedCalls(items, clock.instant());
  }

  private PlannedCall planned(
      Ticket ticket,
      Complaint complaint,
      Complaint.Purpose what,
      Instant by,
      Map<StaffId, String> names) {
    var id = ticket.customer();
    var customer = id == null ? null : customers.find(ticket.brand(), id).orElse(null);
    var owner = ticket.owner();
    long tries =
        rows.calls(ticket.id()).stream()
            .filter(call -> call.round() == complaint.round() && !call.reached())
            .count();
    return new PlannedCall(
        ticket.id().value(),
        ticket.number(),
        ticket.title(),
        ticket.state(),
        complaint.round(),
        what,
        by,
        customer == null ? null : new Named(customer.id().value(), customer.name()),
        customer == null ? null : customer.phone(),
        owner == null ? null : new Named(owner.value(), names.getOrDefault(owner, "")),
        (int) tries);
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/complaint")
  @Operation(
      summary = "A complaint's rounds, calls, verdicts and what its record still lacks",
      description = "404 when the ticket is no complaint.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  ComplaintView complaint(StaffMember me, @PathVariable UUID id) {
    return view(tickets.seen(new TicketId(id), me));
  }

  /**
   * @param clientId made by the client; a repeat with the same one records nothing twice
   * @param told whether the customer was told how the matter stands (the feedback on the way)
   * @param satisfied what a customer who was told the outcome said of it
   * @param note needed when somebody was reached
   */
  @Schema(name = "CallResult")
  record CallBody(
      @NotNull UUID clientId,
      @NotNull Boolean reached,
      @Nullable Boolean told,
      @Nullable Boolean satisfied,
      @Nullable @Size(max = 2000) String note) {}

  @PostMapping("/api/tickets/{id}/calls")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Records an officer's call (complaint.contact): reached, or the next try is planned by the standard's rule",
      description =
          """
          Who is not satisfied with the outcome gets another round (complaint.satisfied). 409 when
          closed, when a verdict comes before the outcome or a second time.
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR, COMPLAINT_OFFICER})
  ComplaintView call(StaffMember me, @PathVariable UUID id, @Valid @RequestBody CallBody body) {
    boolean reached = body.reached();
    var note = body.note() == null ? "" : PlainText.optional("note", body.note(), 2000);
    if (reached && note.isBlank()) {
      throw new BadInput("note", "what was said is written down");
    }
    if (!reached && body.satisfied() != null) {
      throw new BadInput("satisfied", "only a customer who was reached has said so");
    }
    return view(
        calls
            .record(
                new TicketId(id),
                new Calls.Result(
                    body.clientId(),
                    reached,
                    reached && Boolean.TRUE.equals(body.told()),
                    body.satisfied(),
                    note),
                me,
                clock.instant())
            .orThrow());
  }

  @Schema(name = "UnansweredWhy")
  record UnansweredBody(@NotNull @Size(max = 500) String why) {}

  @PostMapping("/api/tickets/{id}/complaint/unanswered")
  @Operation(
      summary =
          "Closes a complaint whose customer can't be reached, counted as not satisfied (complaint.satisfied)",
      description =
          """
          Takes tries on so many different days as the standard says and an outcome told in writing;
          409 otherwise. Any word of the customer opens it again.
          """)
  @Allowed(staff = {MANAGER, SUPERVISOR})
  ComplaintView unanswered(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody UnansweredBody body) {
    return view(
        rounds
            .unanswered(
                new TicketId(id), PlainText.required("why", body.why(), 500), me, clock.instant())
            .orThrow());
  }

  private ComplaintView view(Ticket ticket) {
    var complaint = rows.find(ticket.id()).orElseThrow(() -> new NotFound("complaint"));
    var made = rows.calls(ticket.id());
    var verdicts = rows.verdicts(ticket.id());
    Set<StaffId> people = made.stream().map(Call::who).collect(Collectors.toSet());
    verdicts.forEach(verdict -> {
      if (verdict.who() != null) {
        people.add(verdict.who());
      }
    });
    var names = staff.names(people);
    return new ComplaintView(
        ticket.id().value(),
        complaint.recognisedAt(),
        complaint.confirmedAt(),
        complaint.round(),
        complaint.callBy(),
        complaint.callFor(),
        made.stream()
            .sorted(Comparator.comparing(Call::at).reversed())
            .map(call ->
                new ComplaintView.CallView(
                    call.id(),
                    call.round(),
                    call.at(),
                    named(call.who(), names),
                    call.what(),
                    call.reached(),
                    call.told(),
                    call.note(),
                    call.nextAt()))
            .toList(),
        verdicts.stream()
            .map(verdict ->
                new ComplaintView.VerdictView(
                    verdict.round(),
                    verdict.kind(),
                    verdict.way(),
                    verdict.at(),
                    verdict.who() == null ? null : named(verdict.who(), names),
                    verdict.note()))
            .toList(),
        Stream.concat(record.missing(ticket).stream(), analyses.missing(ticket).stream()).toList(),
        (int) rounds.silentDays(ticket, complaint),
        (int) rounds.triesBeforeUnanswered(ticket),
        clock.instant());
  }

  private static Named named(StaffId id, Map<StaffId, String> names) {
    return new Named(id.value(), names.getOrDefault(id, ""));
  }
}
