package pledge.ticket.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.conversation.Conversations;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.standard.ClauseId;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** Makes a ticket of what is confirmed, or a complaint of the ticket that is there. */
@Component
class GreenChannel {

  private static final SystemActor BY = new SystemActor("complaint");
  private static final ClauseId CONTACT = new ClauseId("complaint.contact");
  private static final Duration SOON = Duration.ofMinutes(30);
  private static final int TITLE = 60;

  private final Tickets tickets;
  private final Conversations conversations;
  private final ComplaintKind kind;
  private final Standards standards;

  GreenChannel(
      Tickets tickets, Conversations conversations, ComplaintKind kind, Standards standards) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.kind = kind;
    this.standards = standards;
  }

  /** Whatever is a complaint already stays as it is. */
  Outcome<Ticket> enter(Suspicion it, Actor by, Instant now) {
    var ticket = ticket(it);
    return ticket.isEmpty() ? open(it, by, now) : again(it, ticket.get(), by, now);
  }

  private Optional<Ticket> ticket(Suspicion it) {
    var conversation = it.conversation();
    var ticket = it.ticket();
    return conversation != null
        ? tickets.ofConversation(conversation)
        : ticket == null ? Optional.empty() : tickets.find(ticket);
  }

  private Outcome<Ticket> open(Suspicion it, Actor by, Instant now) {
    var conversation = it.conversation();
    if (conversation == null) {
      throw new NotFound("ticket");
    }
    var brief = conversations.find(conversation).orElseThrow(() -> new NotFound("conversation"));
    var type = kind.of(it.brand()).orElseThrow(() -> new NotFound("type"));
    return tickets.open(
        new NewTicket(
            it.brand(),
            type.code(),
            type.tier(),
            title(it),
            it.channel(),
            brief.customer(),
            conversation,
            it.at(),
            null,
            step(it, now),
            Map.of(),
            null),
        by,
        now);
  }

  private Outcome<Ticket> again(Suspicion it, Ticket ticket, Actor by, Instant now) {
    if (kind.is(ticket)) {
      return Outcome.done(ticket);
    }
    // An officer confirms what lies with another team too.
    boolean theirs = by instanceof StaffMember me && tickets.find(ticket.id(), me).isPresent();
    var asked = Asked.of(theirs ? by : BY, now);
    var why = standards.of(it.brand()).text("complaint.confirmed", "zh-CN");
    if (!ticket.state().unsolved()) {
      var open = tickets.state(ticket.id(), TicketState.OPEN, why, step(it, now), asked);
      if (open instanceof Outcome.Refused<Ticket>) {
        return open;
      }
    }
    var type = kind.of(it.brand()).orElseThrow(() -> new NotFound("type"));
    return tickets.type(ticket.id(), type.code(), why, it.at(), asked);
  }

  private String title(Suspicion it) {
    var words = quote(it);
    var line = words == null ? "" : words.replaceAll("\\s+", " ").strip();
    int length = line.codePointCount(0, line.length());
    var start = length > TITLE ? line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…" : line;
    return standards
        .of(it.brand())
        .text(
            start.isEmpty() ? "complaint.title-rated" : "complaint.title",
            "zh-CN",
            Map.of("words", start, "stars", Integer.toString(it.figure())));
  }

  /** What the customer wrote; null for a rating, or when the words are gone. */
  @Nullable String quote(Suspicion it) {
    var conversation = it.conversation();
    var message = it.message();
    return conversation == null || message == null
        ? null
        : conversations.text(conversation, message).filter(text -> !text.isBlank()).orElse(null);
  }

  /** Phoning the customer is what comes next, by the time of the call where that is to come. */
  private StepWish step(Suspicion it, Instant now) {
    var callBy = callBy(it.brand(), it.at());
    var farthest = now.plus(standards.of(it.brand()).setting("next-step.longest"));
    var due = callBy.isBefore(now.plus(SOON)) ? now.plus(SOON) : callBy;
    return new StepWish(
        standards.of(it.brand()).text("complaint.first-step", "zh-CN"),
        due.isAfter(farthest) ? farthest : due,
        Answerable.nobody());
  }

  private Instant callBy(BrandId brand, Instant from) {
    var standard = standards.of(brand);
    var limit = standard.limit(CONTACT, "");
    return standard.calendar(limit.calendar()).add(from, limit.duration());
  }
}
