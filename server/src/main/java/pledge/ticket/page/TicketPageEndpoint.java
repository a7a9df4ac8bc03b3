package pledge.ticket.page;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.media.Media;
import pledge.platform.NotAllowed;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketLinks;
import pledge.ticket.Tickets;
import pledge.ticket.complaint.PageVerdicts;
import pledge.ticket.option.Options;

/**
 * The customer's page of their ticket; of a duplicate, of the ticket in which its matter goes on.
 * Whoever holds the link sees this one matter and nothing else; the token comes in a header, so
 * that it reaches no log and no referrer.
 */
@RestController
@Tag(name = "Ticket page")
class TicketPageEndpoint {

  private static final String TOKEN = "Link-Token";

  private final TicketLinks links;
  private final Tickets tickets;
  private final TicketPage page;
  private final Options options;
  private final PageVerdicts verdicts;
  private final Conversations conversations;
  private final Media media;
  private final RateLimits limits;
  private final Clock clock;

  TicketPageEndpoint(
      TicketLinks links,
      Tickets tickets,
      TicketPage page,
      Options options,
      PageVerdicts verdicts,
      Conversations conversations,
      Media media,
      RateLimits limits,
      Clock clock) {
    this.links = links;
    this.tickets = tickets;
    this.page = page;
    this.options = options;
    this.verdicts = verdicts;
    this.conversations = conversations;
    this.media = media;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param url for the customer of this ticket only: whoever holds it may choose and write as they
   */
  @Schema(name = "TicketLink")
  record Link(String url, Instant expiresAt) {}

  @PostMapping("/api/tickets/{id}/link")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "A link to the customer's page of the ticket, to be sent to its customer")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Link link(StaffMember me, @PathVariable UUID id) {
    var ticket = tickets.seen(new TicketId(id), me);
    var now = clock.instant();
    return new Link(links.link(ticket, now), links.expires(ticket, now));
  }

  @GetMapping("/api/links/ticket")
  @Operation(
      summary =
          "The customer's page: how the matter stands, promised times, ways to choose, messages;"
              + " 403 when the link in the Link-Token header is forged or has expired")
  @Allowed(anyone = true)
  TicketPage.View view(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token) {
    var now = clock.instant();
    return page.view(ticket(request, token, now), now);
  }

  /**
   * @param clientId made by the client; a repeat with the same one writes nothing twice
   */
  @Schema(name = "TicketPageMessage")
  record MessageBody(@NotNull UUID clientId, @NotNull @Size(max = 2000) String text) {}

  @PostMapping("/api/links/ticket/messages")
  @Operation(
      summary =
          "The customer writes: into their conversation, or on the ticket where there is none")
  @Allowed(anyone = true)
  TicketPage.View write(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody MessageBody body) {
    var now = clock.instant();
    var ticket = ticket(request, token, now);
    limits.check("ticket-page-write", ticket.id().toString());
    var text = PlainText.required("text", body.text(), 2000);
    var conversation = ticket.conversation();
    if (conversation == null) {
      tickets.heard(ticket.id(), text, body.clientId(), holder(ticket), now);
    } else {
      conversations.hear(conversation, body.clientId(), text, now);
    }
    return page.view(again(ticket), now);
  }

  /**
   * @param offer the id of what was offered
   * @param choice which way, from 1
   */
  @Schema(name = "TicketPageChoice")
  record ChoiceBody(@NotNull UUID offer, @NotNull @Min(1) @Max(5) Integer choice) {}

  @PostMapping("/api/links/ticket/choice")
  @Operation(
      summary = "The customer chooses a way out; once (solve.options)",
      description =
          "409 `chosen-already` when it was chosen or offered anew, `not-open` when solved.")
  @Allowed(anyone = true)
  TicketPage.View choose(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody ChoiceBody body) {
    var now = clock.instant();
    var ticket = ticket(request, token, now);
    limits.check("ticket-page-write", ticket.id().toString());
    if (options.find(body.offer()).filter(o -> o.ticket().equals(ticket.id())).isEmpty()) {
      throw new NotFound("options");
    }
    options.choose(body.offer(), body.choice(), "link", Asked.of(holder(ticket), now)).orThrow();
    return page.view(again(ticket), now);
  }

  /**
   * @param words why, or what they want to say
   */
  @Schema(name = "TicketPageVerdict")
  record VerdictBody(@NotNull Boolean satisfied, @Nullable @Size(max = 1000) String words) {}

  @PostMapping("/api/links/ticket/verdict")
  @Operation(
      summary =
          "A complaining customer says whether they are satisfied with the outcome; if not, another"
              + " round begins (complaint.satisfied)",
      description = "409 `outcome-not-told` or `already-said`; 404 when it is no complaint.")
  @Allowed(anyone = true)
  TicketPage.View verdict(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @Valid @RequestBody VerdictBody body) {
    var now = clock.instant();
    var ticket = ticket(request, token, now);
    limits.check("ticket-page-write", ticket.id().toString());
    var words = body.words() == null ? "" : PlainText.optional("words", body.words(), 1000);
    verdicts.say(ticket.id(), body.satisfied(), words, Asked.of(holder(ticket), now)).orThrow();
    return page.view(again(ticket), now);
  }

  @GetMapping("/api/links/ticket/media/{id}")
  @Operation(
      summary =
          "A picture of this ticket's thread, made small, or a video of it, of which ranges are"
              + " answered; the token comes in Link-Token")
  @Allowed(anyone = true)
  ResponseEntity<Resource> picture(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = TOKEN, required = false) String token,
      @PathVariable UUID id) {
    var threads =
        tickets.conversations(ticket(request, token, clock.instant()).id()).stream()
            .map(ConversationId::work)
            .toList();
    return media
        .workOf(id)
        .filter(threads::contains)
        .flatMap(work -> media.open(work, id, !media.isVideo(id)))
        .orElseThrow(() -> new NotFound("media"));
  }

  private Ticket ticket(HttpServletRequest request, @Nullable String token, Instant now) {
    limits.check("ticket-page", request.getRemoteAddr());
    return links
        .open(token == null ? "" : token, now)
        .flatMap(tickets::find)
        .map(tickets::standing)
        .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
  }

  private Ticket again(Ticket ticket) {
    return tickets.find(ticket.id()).orElseThrow();
  }

  /** Whoever holds the link speaks for the customer of this ticket. */
  private static Visitor holder(Ticket ticket) {
    return new Visitor(ticket.id().value(), ticket.brand());
  }
}
