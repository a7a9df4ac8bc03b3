package pledge.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.conversation.Card;
import pledge.conversation.ConversationClosed;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.TicketClosed;

/**
 * Whenever a conversation or a ticket ends, the customer is asked for a rating. The duty is planned
 * in the very transaction of the ending, so it can't be forgotten; it is done when the question
 * stands in the customer's thread. A ticket without a thread is rated by a link somebody sends; one
 * whose conversation still goes on by that too, and the conversation is rated when it ends.
 */
@Component
@Executes("chat.survey")
class Survey {

  static final ClauseId CLAUSE = new ClauseId("chat.survey");

  private final Asks asks;
  private final Conversations conversations;
  private final Commitments commitments;
  private final Standards standards;
  private final FeedbackSettings settings;

  Survey(
      Asks asks,
      Conversations conversations,
      Commitments commitments,
      Standards standards,
      FeedbackSettings settings) {
    this.asks = asks;
    this.conversations = conversations;
    this.commitments = commitments;
    this.standards = standards;
    this.settings = settings;
  }

  // --- planned, inside the transaction that ends the work ---------------------------------------

  @EventListener
  @Transactional
  void plan(ConversationClosed fact) {
    var team = conversations.find(fact.conversation()).map(Conversations.Brief::team).orElse(null);
    plan(
        new Ask(
            Uuid7.next(),
            fact.brand(),
            fact.conversation().work(),
            1,
            "",
            fact.conversation(),
            fact.visitor(),
            fact.owner(),
            team,
            null,
            fact.channel(),
            fact.type(),
            fact.at(),
            expires(fact.brand(), fact.at()),
            null));
  }

  @EventListener
  @Transactional
  void plan(TicketClosed fact) {
    // While its conversation goes on, the end of that is when to ask: not twice in a row.
    var thread =
        Optional.ofNullable(fact.conversation())
            .flatMap(conversations::find)
            .filter(brief -> brief.state().equals("closed"));
    plan(
        new Ask(
            Uuid7.next(),
            fact.brand(),
            fact.ticket().work(),
            fact.round(),
            fact.number(),
            thread.map(Conversations.Brief::id).orElse(null),
            thread.map(Conversations.Brief::visitor).orElse(null),
            fact.owner(),
            fact.team(),
            null,
            fact.channel(),
            fact.type(),
            fact.at(),
            expires(fact.brand(), fact.at()),
            null));
  }

  private void plan(Ask wish) {
    var planned = asks.plan(wish);
    if (planned.isEmpty() || planned.get().conversation() == null) {
      return; // rated already, or no thread to ask in: then somebody may send the link
    }
    var ask = planned.get();
    commitments.start(
        List.of(
            new Start(
                ask.brand(),
                CLAUSE,
                ask.work(),
                ask.who(),
                ask.channel(),
                ask.kind(),
                ask.askedAt(),
                "ended",
                ask.askedAt().plus(settings.askWithin()))));
  }

  private Instant expires(BrandId brand, Instant at) {
    return at.plus(standards.of(brand).setting("rating.link"));
  }

  // --- done, once that has committed ------------------------------------------------------------

  @ApplicationModuleListener
  void ask(ConversationClosed fact) {
    ask(fact.conversation().work(), 1, fact.at());
  }

  @ApplicationModuleListener
  void ask(TicketClosed fact) {
    ask(fact.ticket().work(), fact.round(), fact.at());
  }

  private void ask(WorkRef work, int round, Instant at) {
    var planned = asks.of(work, round).filter(ask -> ask.rating() == null);
    if (planned.isEmpty()) {
      return;
    }
    var ask = planned.get();
    var conversation = ask.conversation();
    if (conversation == null) {
      return;
    }
    var locale = conversations.find(conversation).map(Conversations.Brief::locale).orElse("zh-CN");
    // the same card for a repeat of the same ending, another for another ending
    var card = UUID.nameUUIDFromBytes((ask.id() + "/" + at.toEpochMilli()).getBytes(UTF_8));
    var text = standards.of(ask.brand()).text("survey.ask", locale);
    switch (conversations.ask(conversation, card, text, Card.of("rating"), at)) {
      case Outcome.Done<MessageView>(var message) -> done(ask, message.at());
      case Outcome.Refused<MessageView>(var refusal) ->
          throw new IllegalStateException("the standard's survey.ask is refused: " + refusal);
    }
  }

  private void done(Ask ask, Instant at) {
    commitments.stop(List.of(new Stop(ask.work(), CLAUSE, at, ask.who(), "asked in the chat")));
  }
}
