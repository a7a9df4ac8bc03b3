package pledge.ticket.option;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Ways out over HTTP: offered by staff, chosen as a person says; by card: {@link OptionCards}. */
@RestController
@CustomerData
@Tag(name = "Tickets")
class OptionEndpoint {

  private static final Set<String> SAID = Set.of("phone", "in_person", "message");

  private final Options options;
  private final Tickets tickets;
  private final Clock clock;

  OptionEndpoint(Options options, Tickets tickets, Clock clock) {
    this.options = options;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * @param fen what it costs the customer in fen, 0 for nothing
   * @param hours how long it takes, 0 to 720
   * @param steps what the customer must do, with cautions (solve.guidance)
   */
  @Schema(name = "TicketOption")
  record WayBody(
      @NotNull @Size(max = 80) String title,
      @Nullable @Size(max = 200) String pros,
      @Nullable @Size(max = 200) String cons,
      @NotNull @Min(0) @Max(100_000_000) Long fen,
      @NotNull @Min(0) @Max(720) Integer hours,
      @Nullable @Size(max = 500) String steps) {

    WayOut way() {
      return new WayOut(
          PlainText.required("title", title, 80),
          optional("pros", pros, 200),
          optional("cons", cons, 200),
          fen,
          hours,
          optional("steps", steps, 500));
    }

    static WayBody of(WayOut way) {
      return new WayBody(way.title(), way.pros(), way.cons(), way.fen(), way.hours(), way.steps());
    }

    private static String optional(String field, @Nullable String text, int max) {
      return text == null ? "" : PlainText.optional(field, text, max);
    }
  }

  /**
   * @param options empty for an agreement found in talking; {@code words} tells how
   * @param chosen which, from 1
   * @param how {@code chat}, {@code link}, {@code phone}, {@code in_person} or {@code message}
   * @param open whether the customer may still choose
   */
  @Schema(name = "TicketOffer")
  record View(
      UUID id,
      String words,
      List<WayBody> options,
      UUID by,
      Instant at,
      @Nullable Integer chosen,
      @Nullable Instant chosenAt,
      @Nullable String how,
      boolean open) {

    static View of(Offer offer) {
      return new View(
          offer.id(),
          offer.words(),
          offer.ways().stream().map(WayBody::of).toList(),
          offer.by().value(),
          offer.at(),
          offer.chosen(),
          offer.chosenAt(),
          offer.how(),
          offer.open());
    }
  }

  @Schema(name = "TicketOffers")
  record Page(List<View> items, Instant now) {}

  @Looks("ticket")
  @GetMapping("/api/tickets/{id}/options")
  @Operation(summary = "Ways out that were put to the customer, the newest first (solve.options)")
  @Allowed(
      staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK},
      scope = "tickets:read")
  Page offers(Actor who, @PathVariable UUID id) {
    return page(tickets.seen(new TicketId(id), who));
  }

  /**
   * @param clientId made by the client; a repeat with the same one offers nothing twice
   * @param words what to say above them; may be absent
   */
  @Schema(name = "NewTicketOffer")
  record OfferBody(
      @Nullable UUID clientId,
      @Nullable @Size(max = 300) String words,
      @NotNull @Size(min = 2, max = 5) List<@NotNull @Valid WayBody> options) {}

  @PostMapping("/api/tickets/{id}/options")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Puts ways out to the customer: a card in the chat and on their page; takes the place of"
              + " an earlier offer (solve.options, solve.guidance)",
      description = "409 `not-open` on a solved ticket, and the refusal of the words themselves.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page offer(StaffMember me, @PathVariable UUID id, @Valid @RequestBody OfferBody body) {
    return page(
        options
            .offer(
                new TicketId(id),
                body.words() == null ? "" : PlainText.optional("words", body.words(), 300),
                body.options().stream().map(WayBody::way).toList(),
                body.clientId(),
                asked(me))
            .orThrow());
  }

  /**
   * @param choice which way, from 1
   * @param how how the customer said so: {@code phone}, {@code in_person} or {@code message}
   */
  @Schema(name = "TicketOptionSaid")
  record SaidBody(@NotNull @Min(1) @Max(5) Integer choice, @NotNull @Size(max = 20) String how) {}

  @PostMapping("/api/tickets/{id}/options/{offer}/choice")
  @Operation(
      summary = "What the customer chose as they told me; the choice is the next step",
      description = "409 `chosen-already` when it was chosen or offered anew.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page said(
      StaffMember me,
      @PathVariable UUID id,
      @PathVariable UUID offer,
      @Valid @RequestBody SaidBody body) {
    var ticket = tickets.seen(new TicketId(id), me);
    if (options.find(offer).filter(found -> found.ticket().equals(ticket.id())).isEmpty()) {
      throw new NotFound("options");
    }
    return page(options.choose(offer, body.choice(), how(body.how()), asked(me)).orThrow());
  }

  /**
   * @param text what was agreed
   * @param how {@code phone}, {@code in_person} or {@code message}
   */
  @Schema(name = "TicketAgreement")
  record AgreementBody(
      @NotNull UUID clientId,
      @NotNull @Size(max = 300) String text,
      @NotNull @Size(max = 20) String how) {}

  @PostMapping("/api/tickets/{id}/agreement")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "Says how a solution was agreed with the customer; the outcome of a complaint is told"
              + " only after one was agreed (solve.options)")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page agreed(StaffMember me, @PathVariable UUID id, @Valid @RequestBody AgreementBody body) {
    return page(
        options
            .agreed(
                new TicketId(id),
                PlainText.required("text", body.text(), 300),
                how(body.how()),
                body.clientId(),
                asked(me))
            .orThrow());
  }

  private Page page(Ticket ticket) {
    return new Page(options.of(ticket.id()).stream().map(View::of).toList(), clock.instant());
  }

  private Asked asked(StaffMember me) {
    return Asked.of(me, clock.instant());
  }

  private static String how(String word) {
    if (!SAID.contains(word)) {
      throw new BadInput("how", "is phone, in_person or message");
    }
    return word;
  }
}
