package pledge.ticket.promise;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/** Promises of a ticket over HTTP. */
@RestController
@CustomerData
@Tag(name = "Tickets")
class PromiseEndpoint {

  private final Promises promises;
  private final PromisesKept kept;
  private final ToldTimes told;
  private final Tickets tickets;
  private final Commitments commitments;
  private final Clock clock;

  PromiseEndpoint(
      Promises promises,
      PromisesKept kept,
      ToldTimes told,
      Tickets tickets,
      Commitments commitments,
      Clock clock) {
    this.promises = promises;
    this.kept = kept;
    this.told = told;
    this.tickets = tickets;
    this.commitments = commitments;
    this.clock = clock;
  }

  /**
   * @param way how the customer hears: {@code message}, {@code phone} or {@code in_person}
   * @param state {@code running}, {@code kept}, {@code broken} or {@code cancelled} (another time
   *     was told)
   * @param keptAtDesk whether words in the live conversation kept it, which may be taken back
   * @param by null when the program promised
   */
  @Schema(name = "TicketPromise")
  record View(
      UUID id,
      String clause,
      String text,
      String way,
      String why,
      Instant due,
      String state,
      @Nullable Instant endedAt,
      boolean keptAtDesk,
      @Nullable UUID by,
      Instant at) {}

  /**
   * A told time that is running out: a new one is wanted.
   *
   * @param noticeAt when the customer hears by itself that it takes longer; null where they can't
   *     in time, or it has gone out
   */
  @Schema(name = "TicketRunningLate")
  record Late(String clause, Instant due, @Nullable Instant noticeAt) {}

  /**
   * @param late what a new time is wanted for, the first due in front (solve.notice-before-late)
   */
  @Schema(name = "TicketPromises")
  record Page(List<View> items, List<Late> late, Instant now) {}

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/promises")
  @Operation(summary = "What was promised to the customer, the newest first (solve.progress)")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  Page promises(Actor who, @PathVariable UUID id) {
    return page(tickets.seen(new TicketId(id), who));
  }

  /**
   * @param text what will be done, as it reads behind "by four we will call you:"
   * @param due a time to come
   * @param way how the customer will hear: {@code message} (default), {@code phone} or {@code
   *     in_person}
   * @param why why it takes the place of an earlier time; told to the customer
   * @param said true: I have told the customer myself. Needed where no way to write to them is
   *     known
   * @param clientId made by the client; a repeat with the same one promises nothing twice
   */
  @Schema(name = "NewTicketPromise")
  record PromiseBody(
      @Nullable UUID clientId,
      @NotNull @Size(max = 300) String text,
      @NotNull Instant due,
      @Nullable @Size(max = 20) String way,
      @Nullable @Size(max = 300) String why,
      @Nullable Boolean said) {}

  @PostMapping("/api/tickets/{id}/promises")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Promises the customer something by a time and tells them; takes the place of the promise"
              + " before (solve.progress, on complaints complaint.promise;"
              + " solve.notice-before-late)",
      description =
          "409 `no-channel` when no way to write to the customer is known and `said` isn't true,"
              + " `not-open` on a solved ticket, and the refusal of the words themselves.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page promise(StaffMember me, @PathVariable UUID id, @Valid @RequestBody PromiseBody body) {
    var wish =
        new Promises.Wish(
            PlainText.required("text", body.text(), 300),
            body.due(),
            wayOf(body.way()),
            body.why() == null ? "" : PlainText.optional("why", body.why(), 300),
            Boolean.TRUE.equals(body.said()),
            body.clientId());
    return page(promises.make(new TicketId(id), wish, Asked.of(me, clock.instant())).orThrow());
  }

  /**
   * @param way {@code message} for what stands in the conversation already, {@code phone} or {@code
   *     in_person}
   */
  @Schema(name = "TicketProgress")
  record ProgressBody(
      @NotNull UUID clientId,
      @NotNull @Size(max = 1000) String text,
      @Nullable @Size(max = 20) String way) {}

  @PostMapping("/api/tickets/{id}/progress")
  @Operation(
      summary = "Notes that progress was told to the customer: the open promise is kept",
      description = "409 `nothing-promised` when no promise is open.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page progress(StaffMember me, @PathVariable UUID id, @Valid @RequestBody ProgressBody body) {
    return page(
        kept.progress(
                new TicketId(id),
                PlainText.required("text", body.text(), 1000),
                wayOf(body.way()),
                body.clientId(),
                Asked.of(me, clock.instant()))
            .orThrow());
  }

  @PostMapping("/api/tickets/{id}/promises/{promise}/owed")
  @Operation(
      summary =
          "Takes back that words in the live conversation kept a promise: they were no report"
              + " (solve.progress)",
      description =
          "The promise is owed as before, and broken when its time has gone by. 409"
              + " `not-kept-at-desk` when something else kept it, or another was made since.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page owed(StaffMember me, @PathVariable UUID id, @PathVariable UUID promise) {
    return page(kept.notKept(new TicketId(id), promise, Asked.of(me, clock.instant())).orThrow());
  }

  private Page page(Ticket ticket) {
    var clocks =
        tickets.works(ticket).stream()
            .flatMap(work -> commitments.of(work).stream())
            .collect(Collectors.toMap(Commitment::id, Function.identity()));
    return new Page(
        promises.of(ticket.id()).stream().map(promise -> view(promise, clocks)).toList(),
        told.open(ticket.id()).stream()
            .filter(time -> time.askedAt() != null && time.announcedAt() == null)
            .map(time -> new Late(time.clause().value(), time.dueAt(), time.noticeAt()))
            .toList(),
        clock.instant());
  }

  private View view(Promise promise, Map<UUID, Commitment> clocks) {
    var watched = clocks.get(promise.clock());
    if (watched == null) {
      throw new IllegalStateException("a promise without its clock: " + promise.clock());
    }
    var by = promise.by();
    return new View(
        promise.clock(),
        promise.clause().value(),
        promise.text(),
        promise.way().word(),
        promise.why(),
        promise.due(),
        switch (watched.state()) {
          case Commitment.State.Running running -> "running";
          case Commitment.State.Paused paused -> "running";
          case Commitment.State.Kept kept -> "kept";
          case Commitment.State.Broken broken -> "broken";
          case Commitment.State.Cancelled cancelled -> "cancelled";
        },
        switch (watched.state()) {
          case Commitment.State.Running running -> null;
          case Commitment.State.Paused paused -> null;
          case Commitment.State.Kept(Instant at) -> at;
          case Commitment.State.Broken(Instant at) -> at;
          case Commitment.State.Cancelled(Instant at) -> at;
        },
        watched.state() instanceof Commitment.State.Kept && kept.keptAtDesk(watched.id()),
        by == null ? null : by.value(),
        promise.at());
  }

  private static ToldOutcome.Way wayOf(@Nullable String word) {
    for (var way : ToldOutcome.Way.values()) {
      if (word == null || way.word().equals(word)) {
        return way;
      }
    }
    throw new BadInput("way", "is message, phone or in_person");
  }
}
