package pledge.ticket.suspicion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.customer.Consents;
import pledge.platform.NotAllowed;
import pledge.platform.PlainText;
import pledge.ticket.Ticket;
import pledge.ticket.TicketLinks;
import pledge.ticket.Tickets;

/** The customer chooses to complain, in the chat or on the page of a ticket: no rule guesses. */
@RestController
@Tag(name = "Complaints")
class ComplainEndpoint {

  private final Suspicions suspicions;
  private final Conversations conversations;
  private final Tickets tickets;
  private final TicketLinks links;
  private final Consents consents;
  private final RateLimits limits;
  private final Clock clock;

  ComplainEndpoint(
      Suspicions suspicions,
      Conversations conversations,
      Tickets tickets,
      TicketLinks links,
      Consents consents,
      RateLimits limits,
      Clock clock) {
    this.suspicions = suspicions;
    this.conversations = conversations;
    this.tickets = tickets;
    this.links = links;
    this.consents = consents;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param clientId of the message, made by the client; a repeat with the same one complains once
   * @param text what happened
   */
  @Schema(name = "ComplaintOfCustomer")
  record Body(
      @NotNull UUID clientId,
      @NotNull @Size(max = 2000) String text,
      @Nullable @Size(max = 10) String locale) {}

  /** Under which number it is registered. */
  @Schema(name = "ComplaintTaken")
  record Taken(String number) {}

  @PostMapping("/api/chat/complaints")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "The visitor complains: the words join the thread and the green channel begins at once"
              + " (channel.complaint-open)",
      description = "409 `consent-needed` as for messages.")
  @Allowed(visitor = true)
  Taken inChat(Visitor me, @Valid @RequestBody Body body, HttpServletRequest request) {
    limits.check("chat-message", me.id().toString());
    limits.check("chat-message-address", request.getRemoteAddr());
    consents.require(me);
    var now = clock.instant();
    var text = PlainText.required("text", body.text(), 2000);
    var locale = body.locale();
    var message =
        conversations.write(
            me,
            locale != null && locale.startsWith("en") ? "en" : "zh-CN",
            body.clientId(),
            text,
            now);
    var brief = conversations.find(message.conversation()).orElseThrow();
    return taken(
        suspicions
            .chosen(me.brand(), brief.id(), null, brief.channel(), message.id(), me, now)
            .orThrow());
  }

  @PostMapping("/api/links/ticket/complaint")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "The customer complains on their page of a ticket, which becomes a complaint"
              + " (channel.complaint-open)",
      description = "The token comes in the Link-Token header; 403 when forged or expired.")
  @Allowed(anyone = true)
  Taken onPage(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = "Link-Token", required = false) String token,
      @Valid @RequestBody Body body) {
    limits.check("ticket-page", request.getRemoteAddr());
    var now = clock.instant();
    var ticket =
        links
            .open(token == null ? "" : token, now)
            .flatMap(tickets::find)
            .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
    limits.check("ticket-page-write", ticket.id().toString());
    var text = PlainText.required("text", body.text(), 2000);
    var holder = new Visitor(ticket.id().value(), ticket.brand());
    var conversation = ticket.conversation();
    MessageView message = null;
    if (conversation == null) {
      tickets.heard(ticket.id(), text, body.clientId(), holder, now);
    } else {
      message = conversations.hear(conversation, body.clientId(), text, now);
    }
    return taken(
        suspicions
            .chosen(
                ticket.brand(),
                conversation,
                ticket.id(),
                ticket.channel(),
                message == null ? null : message.id(),
                holder,
                now)
            .orThrow());
  }

  private static Taken taken(Ticket ticket) {
    return new Taken(ticket.number());
  }
}
