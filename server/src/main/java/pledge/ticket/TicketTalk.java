package pledge.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.channel.Cleared;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.ledger.Answerable;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;

/** What is said about a ticket and to its customer, and what the customer says. */
@Component
class TicketTalk {

  private final TicketRows rows;
  private final Timeline timeline;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final MessageReplies replies;
  private final Conversations conversations;
  private final CustomerWord word;
  private final Hands hands;
  private final Changes changes;
  private final TicketSteps steps;
  private final TicketMoves moves;
  private final List<TellingRule> rules;
  private final ApplicationEventPublisher events;

  TicketTalk(
      TicketRows rows,
      Timeline timeline,
      SolveClocks solve,
      FollowUp followUp,
      MessageReplies replies,
      Conversations conversations,
      CustomerWord word,
      Hands hands,
      Changes changes,
      TicketSteps steps,
      TicketMoves moves,
      List<TellingRule> rules,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.timeline = timeline;
    this.solve = solve;
    this.followUp = followUp;
    this.replies = replies;
    this.conversations = conversations;
    this.word = word;
    this.hands = hands;
    this.changes = changes;
    this.steps = steps;
    this.moves = moves;
    this.rules = List.copyOf(rules);
    this.events = events;
  }

  @Transactional
  Ticket note(TicketId id, String text, @Nullable UUID clientId, Asked asked) {
    var ticket = rows.lock(id, asked);
    if (clientId != null && timeline.taken(id, clientId)) {
      return ticket;
    }
    timeline.add(id, TicketEntry.NOTE, asked.by(), text, Map.of(), asked.now(), clientId);
    return changes.touched(ticket);
  }

  /**
   * Says something to the customer on the conversation the ticket came from. A repeat with the same
   * client id says nothing twice.
   */
  @Transactional
  Outcome<Ticket> tell(TicketId id, UUID clientId, Cleared text, Asked asked) {
    var ticket = rows.lock(id, asked);
    if (timeline.taken(id, clientId)) {
      return Outcome.done(ticket);
    }
    if (ticket.state() == TicketState.MERGED) {
      return Outcome.refused(merged());
    }
    var conversation = ticket.conversation();
    if (conversation == null) {
      return Outcome.refused(noChannel());
    }
    conversations.tellWithin(conversation, asked.staff(), clientId, text, asked.now());
    timeline.add(id, TicketEntry.MESSAGE, asked.by(), text.text(), Map.of(), asked.now(), clientId);
    replies.answered(ticket, text.text(), false, Hands.by(asked, ticket), asked.now());
    events.publishEvent(
        new TicketSpoken(ticket, text.text(), Hands.by(asked, ticket), asked.now()));
    return Outcome.done(changes.touched(ticket));
  }

  /**
   * The outcome, told to the customer: by a message of ours, or as the person says they have told
   * it by phone or in person. It stops the solve clock and solves the ticket.
   *
   * @param text cleared text when told by message, else what was said
   */
  @Transactional
  Outcome<Ticket> tellOutcome(
      TicketId id, ToldOutcome.Way way, @Nullable Cleared cleared, String text, Asked asked) {
    var before = rows.lock(id, asked);
    var told = before.outcome();
    if (told != null && told.text().equals(text) && told.way() == way) {
      return Outcome.done(before);
    }
    var stale = changes.stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    if (told != null || before.state() == TicketState.CLOSED) {
      return Outcome.refused(
          Refusal.state("already-told", "the customer has been told the outcome already"));
    }
    if (before.state() == TicketState.MERGED) {
      return Outcome.refused(merged());
    }
    for (var rule : rules) {
      var refusal = rule.refusal(before, Hands.by(asked, before), asked.now());
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    if (way == ToldOutcome.Way.MESSAGE) {
      var conversation = before.conversation();
      if (cleared == null || (conversation == null && !word.reachesPhone(before))) {
        return Outcome.refused(noChannel());
      }
      if (conversation == null) {
        word.write(before, cleared, "outcome:" + before.round(), asked.now());
      } else {
        conversations.tellWithin(conversation, asked.staff(), Uuid7.next(), cleared, asked.now());
      }
    }
    var outcome = new ToldOutcome(text, asked.now(), way);
    rows.told(id, outcome);
    timeline.add(id, TicketEntry.OUTCOME, asked.by(), text, Map.of("way", way.word()), asked.now());
    replies.answered(before, text, false, Hands.by(asked, before), asked.now());
    events.publishEvent(
        new TicketTold(before, outcome, Hands.by(asked, before).person(), asked.now()));
    solve.told(before, asked.now(), Hands.by(asked, before));
    moves.solved(before, "", asked);
    return Outcome.done(changes.changed(before));
  }

  private static Refusal merged() {
    return Refusal.state("merged", "this ticket is a duplicate: go on where it was merged into");
  }

  private static Refusal noChannel() {
    return new Refusal(
        "no-channel",
        null,
        "no way to write to this customer is known: tell them by phone or in person",
        List.of(),
        Map.of());
  }

  /**
   * The customer wrote in the conversation of a ticket. It ends the wait for them, and a matter
   * thought solved goes on.
   *
   * @param now when they wrote
   * @param step what to do next should it be reopened, or its next step be overdue
   */
  @Transactional
  void customerSpoke(
      ConversationId conversation, UUID message, StepWish step, Actor by, Instant now) {
    rows.lockHearing(conversation)
        .filter(ticket -> !timeline.taken(ticket.id(), message))
        .ifPresent(ticket ->
            heard(ticket, "", Map.of("message", message.toString()), message, step, by, now));
  }

  /** The customer wrote on their page of a ticket that has no conversation. */
  @Transactional
  void heard(TicketId id, String text, UUID key, StepWish step, Actor by, Instant now) {
    var ticket = rows.lockStanding(id);
    if (!timeline.taken(ticket.id(), key)) {
      heard(ticket, text, Map.of(), key, step, by, now);
      events.publishEvent(new TicketHeard(ticket, text, key, now));
    }
  }

  private void heard(
      Ticket before,
      String text,
      Map<String, ?> detail,
      UUID key,
      StepWish step,
      Actor by,
      Instant now) {
    var asked = Asked.of(by, now);
    timeline.add(before.id(), TicketEntry.CUSTOMER, by, text, detail, now, key);
    var wish = Hands.withOwner(step, before.owner(), before.team());
    switch (before.state()) {
      case NEW, OPEN -> changes.touched(before);
      case WAITING -> {
        if (followUp.step(before.brand(), StepWish.of(before.nextStep()), now).isEmpty()) {
          followUp
              .step(before.brand(), wish, now)
              .ifPresent(next -> steps.replan(before, next, false, asked));
        }
        moves.become(before, TicketState.OPEN, "", asked);
        changes.changed(before);
      }
      case SOLVED, CLOSED -> {
        var solvedAt = before.solvedAt();
        if (solvedAt != null && !now.isAfter(solvedAt)) {
          changes.touched(before); // written before the outcome was told, only heard of later
          return;
        }
        followUp
            .step(before.brand(), wish, now)
            .ifPresent(next -> moves.reopen(before, next, "the customer wrote again", asked));
        changes.changed(before);
      }
      case MERGED -> throw new IllegalStateException("a duplicate hears nothing itself");
    }
  }

  /** A person answered the customer in the conversation, not on the ticket. */
  @Transactional
  void answered(ConversationId conversation, String text, StaffId by, Instant at) {
    rows.lockOfConversation(conversation)
        .ifPresent(ticket -> {
          replies.answered(ticket, text, true, new Answerable(by, ticket.team()), at);
          changes.touched(ticket);
        });
  }

  /** The customer's rating of the ticket, kept for the screens. */
  @Transactional
  void rated(TicketId id, TicketRating rating, Instant at) {
    rows.find(id)
        .ifPresent(ticket -> {
          rows.rated(id, rating);
          changes.changed(ticket);
          events.publishEvent(new TicketRated(ticket, rating, at));
        });
  }
}
