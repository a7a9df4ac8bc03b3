package pledge.feedback;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.pickup.PickupSurveys;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * Takes ratings. One a conversation and one each time a ticket was closed, final once given; four
 * and five stars count as satisfied, and their share is what the target measures.
 */
@Component
@Executes("appraise.satisfaction")
class Ratings {

  private static final ClauseId CLAUSE = new ClauseId("appraise.satisfaction");
  private static final int SATISFIED = 4;

  private final Asks asks;
  private final Conversations conversations;
  private final Tickets tickets;
  private final PickupSurveys pickups;
  private final Observations observations;
  private final Timeline timeline;

  Ratings(
      Asks asks,
      Conversations conversations,
      Tickets tickets,
      PickupSurveys pickups,
      Observations observations,
      Timeline timeline) {
    this.asks = asks;
    this.conversations = conversations;
    this.tickets = tickets;
    this.pickups = pickups;
    this.observations = observations;
    this.timeline = timeline;
  }

  /** Stores the rating. The same one again is harmless, another one is refused. */
  @Transactional
  Outcome<Rating> rate(Ask ask, Rating rating, String way) {
    if (!asks.rate(ask, rating, way)) {
      var given = asks.find(ask.id()).map(Ask::rating).orElseThrow();
      return given.stars() == rating.stars() && given.words().equals(rating.words())
          ? Outcome.done(given)
          : Outcome.refused(
              Refusal.state("already-rated", "this has been rated already; a rating is final"));
    }
    observations.observe(
        new Observation(
            ask.brand(),
            CLAUSE,
            ask.work(),
            rating.stars() >= SATISFIED ? Verdict.KEPT : Verdict.BROKEN,
            ask.who(),
            ask.channel(),
            ask.kind(),
            rating.at(),
            Evidence.field("rating", Evidence.said("stars", "stars", rating.stars()))));
    var conversation = ask.conversation();
    timeline.append(
        List.of(
            new Happening(
                ask.brand(),
                null,
                ask.work(),
                conversation == null ? ask.work().id() : conversation.value(),
                "rating.given",
                "rated:" + ask.id(),
                ask.channel(),
                Map.of("stars", Integer.toString(rating.stars())),
                rating.at())));
    switch (ask.work().kind()) {
      case ConversationId.KIND ->
          conversations.rated(
              new ConversationId(ask.work().id()), rating.stars(), rating.words(), rating.at());
      case "ticket" -> {
        tickets.rated(new TicketId(ask.work().id()), rating.stars(), rating.words(), rating.at());
        showInThread(ask, rating);
      }
      case "pickup" -> pickups.rated(ask.work().id(), rating.stars(), rating.words(), rating.at());
      default -> throw new IllegalStateException("nobody rates a " + ask.work().kind());
    }
    return Outcome.done(rating);
  }

  /** In the chat the customer rated once; the conversation's own question is not asked again. */
  private void showInThread(Ask ask, Rating rating) {
    var conversation = ask.conversation();
    if (conversation != null && asks.latestOf(conversation.work()).map(Ask::rating).isEmpty()) {
      conversations.rated(conversation, rating.stars(), rating.words(), rating.at());
    }
  }
}
