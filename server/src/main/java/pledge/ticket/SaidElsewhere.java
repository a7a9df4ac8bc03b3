package pledge.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.conversation.AuthorKind;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.CustomerSpoke;
import pledge.conversation.MessageLeft;
import pledge.conversation.MessageView;
import pledge.conversation.StaffSpoke;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.standard.Standards;

/**
 * What is said in conversations, where it concerns tickets. Repeats of the same fact change
 * nothing.
 */
@Component
class SaidElsewhere {

  private static final int TITLE = 60;
  private static final int FIRST = 20;

  private final TicketOpening opening;
  private final TicketTalk talk;
  private final MessageReplies replies;
  private final Conversations conversations;
  private final Standards standards;
  private final TicketSettings settings;
  private final Clock clock;

  SaidElsewhere(
      TicketOpening opening,
      TicketTalk talk,
      MessageReplies replies,
      Conversations conversations,
      Standards standards,
      TicketSettings settings,
      Clock clock) {
    this.opening = opening;
    this.talk = talk;
    this.replies = replies;
    this.conversations = conversations;
    this.standards = standards;
    this.settings = settings;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void messageLeft(MessageLeft fact) {
    var brief = conversations.find(fact.conversation()).orElseThrow();
    var now = clock.instant();
    var standard = standards.of(fact.brand());
    // What the assistant takes for a complaint is suspected like everywhere else: that it is one,
    // and so has the clock of its own, a person says.
    var type =
        standard
            .type(brief.type())
            .filter(heard -> heard.clock() == null)
            .or(() -> standard.type("other"))
            .orElseThrow();
    var due = replies.due(fact.brand(), fact.channel(), fact.since());
    opening.messageLeft(
        new NewTicket(
            fact.brand(),
            type.code(),
            type.tier(),
            title(fact.brand(), fact.conversation()),
            fact.channel(),
            brief.customer(),
            fact.conversation(),
            fact.since(),
            null,
            step(text(fact.brand(), "ticket.left-step", ""), within(fact.brand(), due, now)),
            Map.of(),
            null),
        fact.since(),
        new SystemActor("message-left"),
        now);
  }

  @ApplicationModuleListener
  void spoke(CustomerSpoke fact) {
    if (onlyThanks(fact)) {
      return;
    }
    var brief = conversations.find(fact.conversation()).orElseThrow();
    talk.customerSpoke(
        fact.conversation(),
        fact.message(),
        step(text(fact.brand(), "ticket.spoke-step", ""), soon(fact.at())),
        new Visitor(brief.visitor(), fact.brand()),
        fact.at());
  }

  /** Written on the customer's page of a ticket that has no conversation. */
  void onPage(Ticket ticket, String text, UUID key, Actor by, Instant now) {
    var step = step(text(ticket.brand(), "ticket.spoke-step", ""), soon(now));
    talk.heard(ticket.id(), text, key, step, by, now);
  }

  /** An answer at the live desk answers the message that was left. */
  @ApplicationModuleListener
  void answered(StaffSpoke fact) {
    conversations
        .text(fact.conversation(), fact.message())
        .ifPresent(text -> talk.answered(fact.conversation(), text, fact.staff(), fact.at()));
  }

  /** Closing thanks are no new matter. */
  private boolean onlyThanks(CustomerSpoke fact) {
    return conversations
        .text(fact.conversation(), fact.message())
        .filter(text -> standards.of(fact.brand()).phrases("thanks").onlyThese(text))
        .isPresent();
  }

  private String title(BrandId brand, ConversationId conversation) {
    // of the first things a customer writes, the longest says most of what it is about
    var words =
        conversations.messages(conversation, 0, FIRST).stream()
            .filter(message -> message.author().kind() == AuthorKind.CUSTOMER)
            .map(MessageView::text)
            .max(Comparator.comparingInt(String::length))
            .orElse("")
            .replaceAll("\\s+", " ")
            .strip();
    int length = words.codePointCount(0, words.length());
    var start =
        length > TITLE ? words.substring(0, words.offsetByCodePoints(0, TITLE)) + "…" : words;
    return text(brand, "ticket.left-title", start);
  }

  /** Words for the staff, who all read the brand's own language. */
  private String text(BrandId brand, String key, String words) {
    return standards.of(brand).text(key, "zh-CN", Map.of("words", words));
  }

  /** The due instant as far as a next step may be planned, or soon when it has passed. */
  private Instant within(BrandId brand, Instant due, Instant now) {
    var farthest = now.plus(standards.of(brand).setting("next-step.longest"));
    return !due.isAfter(now) ? soon(now) : due.isAfter(farthest) ? farthest : due;
  }

  private Instant soon(Instant now) {
    return now.plus(settings.followUp());
  }

  private static StepWish step(String text, Instant due) {
    return new StepWish(text, due, Answerable.nobody());
  }
}
