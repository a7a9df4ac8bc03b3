package pledge.ticket.kin;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Links, duplicates and second matters over HTTP. */
@RestController
@CustomerData
@Tag(name = "Tickets that belong together")
class KinEndpoint {

  private final KinReading reading;
  private final Links links;
  private final Merges merges;
  private final Splits splits;
  private final Tickets tickets;
  private final Clock clock;

  KinEndpoint(
      KinReading reading, Links links, Merges merges, Splits splits, Tickets tickets, Clock clock) {
    this.reading = reading;
    this.links = links;
    this.merges = merges;
    this.splits = splits;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/kin")
  @Operation(
      summary =
          "Tickets that belong to this one: linked, merged, split off, and open ones that may be"
              + " duplicates; one that I may not see doesn't show")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  KinView kin(Actor who, @PathVariable UUID id) {
    return reading.of(tickets.seen(new TicketId(id), who), who, clock.instant());
  }

  // --- links ------------------------------------------------------------------------------------

  /**
   * @param how what this ticket is to the other: {@code related}, {@code follow-up}, {@code
   *     followed-by}, {@code caused-by} or {@code cause-of}
   */
  @Schema(name = "TicketLinkBody")
  record LinkBody(@NotNull @Size(max = 20) String how) {}

  @PutMapping("/api/tickets/{id}/links/{other}")
  @Operation(
      summary = "Links two tickets; asked again, nothing changes, with another word that counts",
      description = "409 `merged` for a duplicate, `split-stays` between what was split.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  KinView link(
      StaffMember me,
      @PathVariable UUID id,
      @PathVariable UUID other,
      @Valid @RequestBody LinkBody body) {
    return answer(
        links
            .link(new TicketId(id), new TicketId(other), relation(body.how()), me, asked(me))
            .orThrow(),
        me);
  }

  @DeleteMapping("/api/tickets/{id}/links/{other}")
  @Operation(summary = "Unlinks two tickets; asked again, nothing changes")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  KinView unlink(StaffMember me, @PathVariable UUID id, @PathVariable UUID other) {
    return answer(links.unlink(new TicketId(id), new TicketId(other), asked(me)).orThrow(), me);
  }

  // --- duplicates -------------------------------------------------------------------------------

  @GetMapping("/api/tickets/{id}/merge")
  @Operation(summary = "What would happen if this ticket were merged into that one")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Merges.Preview preview(StaffMember me, @PathVariable UUID id, @RequestParam UUID into) {
    return merges.preview(
        tickets.seen(new TicketId(id), me),
        tickets.seen(new TicketId(into), me),
        me,
        clock.instant());
  }

  /**
   * @param into the main ticket
   */
  @Schema(name = "TicketMergeBody")
  record MergeBody(@NotNull UUID into, @Nullable @Size(max = 500) String why) {}

  @PostMapping("/api/tickets/{id}/merge")
  @Operation(
      summary =
          "Merges this duplicate into its main ticket, where the earlier time of every promise"
              + " rules; asked again, nothing changes",
      description =
          "409 with what hinders it: `itself`, `merged-already`, `chain`, `other-customer`,"
              + " `not-open`, `main-not-open`, `complaint-stays`, `rounds-stay`, `need-stays`,"
              + " `approval-pending`, `enquiry-open`, `offer-open`; with clause authority.limit"
              + " `beyond-one-case`, `second-person` where together more was granted than I may"
              + " grant in one case. The customer isn't written to:"
              + " no time gets longer, and number, link and conversation lead to the main ticket.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  KinView merge(StaffMember me, @PathVariable UUID id, @Valid @RequestBody MergeBody body) {
    merges
        .merge(new TicketId(id), new TicketId(body.into()), why(body.why()), me, asked(me))
        .orThrow();
    return answer(tickets.seen(new TicketId(id), me), me);
  }

  @Schema(name = "TicketMergeUndoBody")
  record UndoBody(@Nullable @Size(max = 500) String why) {}

  @PostMapping("/api/tickets/{id}/merge/undo")
  @Operation(
      summary =
          "Parts a duplicate from its main ticket: what is still owed goes back; asked again,"
              + " nothing changes",
      description =
          "409 `main-not-open` once the matter was solved as one, `clocks-joined` when its clocks"
              + " can't be told apart any more. What was said since stays where it was heard.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  KinView undo(StaffMember me, @PathVariable UUID id, @Valid @RequestBody UndoBody body) {
    return answer(merges.undo(new TicketId(id), why(body.why()), me, asked(me)).orThrow(), me);
  }

  // --- second matters ---------------------------------------------------------------------------

  /**
   * @param clientId made by the client; a repeat with the same one splits nothing twice
   * @param entries places in the ticket's timeline
   * @param messages of its conversation; in all, at least one word of the customer's
   * @param tier absent: that of the type
   */
  @Schema(name = "TicketSplitBody")
  record SplitBody(
      @NotNull UUID clientId,
      @Nullable @Size(max = 200) List<@NotNull Integer> entries,
      @Nullable @Size(max = 200) List<@NotNull UUID> messages,
      @NotNull @Size(max = 40) String type,
      @Nullable @Size(max = 40) String tier,
      @NotNull @Size(max = 200) String title,
      @Nullable @Size(max = 50) Map<@Size(max = 40) String, @Size(max = 500) String> fields) {}

  @PostMapping("/api/tickets/{id}/split")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Opens a ticket for a second matter: the chosen words go there by reference, its clocks"
              + " count from the customer's first word about it",
      description = "409 `gone-already` when a word belongs to another second matter, `merged`.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  KinView.Kin split(StaffMember me, @PathVariable UUID id, @Valid @RequestBody SplitBody body) {
    var wish =
        new Splits.Wish(
            body.entries() == null ? Set.of() : Set.copyOf(body.entries()),
            body.messages() == null ? Set.of() : Set.copyOf(body.messages()),
            PlainText.required("type", body.type(), 40),
            body.tier(),
            PlainText.required("title", body.title(), 200),
            body.fields(),
            null,
            body.clientId());
    return KinView.Kin.of(
        splits.split(new TicketId(id), wish, me, clock.instant()).orThrow(),
        Relation.SPLIT_INTO.word());
  }

  // --- small parts ------------------------------------------------------------------------------

  private KinView answer(Ticket ticket, StaffMember me) {
    return reading.of(ticket, me, clock.instant());
  }

  private Asked asked(StaffMember me) {
    return Asked.of(me, clock.instant());
  }

  private static String why(@Nullable String why) {
    return why == null ? "" : PlainText.optional("why", why, 500);
  }

  private static Relation relation(String word) {
    for (var relation : Relation.values()) {
      if (relation.word().equals(word) && !relation.fixed()) {
        return relation;
      }
    }
    throw new BadInput("how", "is related, follow-up, followed-by, caused-by or cause-of");
  }
}
