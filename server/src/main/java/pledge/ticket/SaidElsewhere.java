package pledge.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.CustomerSpoke;
import pledge.conversation.MessageLeft;
import pledge.conversation.StaffSpoke;
import pledge.ledger.Answerable;
import pledge.standard.Standards;

/**
 * What is said in conversations, where it concerns tickets. Repeats of the same fact change
 * nothing.
 */
@Component
class SaidElsewhere {

  private static final int TITLE = 60;

  private final TicketWork work;
  private final MessageReplies replies;
  private final Conversations conversations;
  private final Standards standards;
  private final TicketSettings settings;
  private final Clock clock;

  SaidElsewhere(
      TicketWork work,
      MessageReplies replies,
      Conversations conversations,
      Standards standards,
      TicketSettings settings,
      Clock clock) {
    this.work = work;
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
    var type = standard.type(brief.type()).or(() -> standard.type("other")).orElseThrow();
    var due = replies.due(fact.brand(), fact.channel(), fact.since());
    work.messageLeft(
        new TicketWork.Opening(
            fact.brand(),
            type.code(),
            type.tier(),
            title(fact.conversation()),
            fact.channel(),
            brief.customer(),
            fact.conversation(),
            fact.since(),
            null,
            step("答复客户留言", due.isAfter(now) ? due : soon(now)),
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
    work.customerSpoke(
        fact.conversation(),
        fact.message(),
        step("客户又来信，继续处理", soon(fact.at())),
        new Visitor(brief.visitor(), fact.brand()),
        fact.at());
  }

  /** An answer at the live desk answers the message that was left. */
  @ApplicationModuleListener
  void answered(StaffSpoke fact) {
    conversations
        .text(fact.conversation(), fact.message())
        .ifPresent(text -> work.answered(fact.conversation(), text, fact.staff(), fact.at()));
  }

  /** Closing thanks are no new matter. */
  private boolean onlyThanks(CustomerSpoke fact) {
    return conversations
        .text(fact.conversation(), fact.message())
        .filter(text -> standards.of(fact.brand()).phrases("thanks").onlyThese(text))
        .isPresent();
  }

  private String title(ConversationId conversation) {
    var words =
        conversations.lastWordOfCustomer(conversation).orElse("").replaceAll("\\s+", " ").strip();
    int length = words.codePointCount(0, words.length());
    var start =
        length > TITLE ? words.substring(0, words.offsetByCodePoints(0, TITLE)) + "…" : words;
    return start.isEmpty() ? "客户留言" : "留言：" + start;
  }

  private Instant soon(Instant now) {
    return now.plus(settings.followUp());
  }

  private static FollowUp.Wish step(String text, Instant due) {
    return new FollowUp.Wish(text, due, Answerable.nobody());
  }
}
