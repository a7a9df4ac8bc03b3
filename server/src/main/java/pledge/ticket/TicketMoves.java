package pledge.ticket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.conversation.Conversations;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;

/** The states of a ticket and the moves between them. */
@Component
class TicketMoves {

  private final TicketRows rows;
  private final Timeline timeline;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final ResultFeedback feedback;
  private final TicketHappenings happenings;
  private final Conversations conversations;
  private final ApplicationEventPublisher events;
  private final Hands hands;
  private final Changes changes;
  private final TicketSteps steps;
  private final KinRows kin;

  /** Looked up when needed: a rule's feature knows tickets itself. */
  private final ObjectProvider<ClosingRule> rules;

  TicketMoves(
      TicketRows rows,
      Timeline timeline,
      SolveClocks solve,
      FollowUp followUp,
      ResultFeedback feedback,
      TicketHappenings happenings,
      Conversations conversations,
      ApplicationEventPublisher events,
      Hands hands,
      Changes changes,
      TicketSteps steps,
      KinRows kin,
      ObjectProvider<ClosingRule> rules) {
    this.rows = rows;
    this.timeline = timeline;
    this.solve = solve;
    this.followUp = followUp;
    this.feedback = feedback;
    this.happenings = happenings;
    this.conversations = conversations;
    this.events = events;
    this.hands = hands;
    this.changes = changes;
    this.steps = steps;
    this.kin = kin;
    this.rules = rules;
  }

  /**
   * Moves the ticket to another state; from solved or closed to open is a reopening, which needs a
   * reason and a next step.
   */
  @Transactional
  Outcome<Ticket> state(
      TicketId id, TicketState to, String why, @Nullable StepWish wish, Asked asked) {
    var before = rows.lock(id, asked);
    var stale = changes.stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    if (before.state() == to && wish == null) {
      return Outcome.done(before);
    }
    if (before.state() != to && !before.state().mayBecome(to)) {
      return Outcome.refused(
          Refusal.state(
              "no-such-move",
              "a ticket that is " + before.state().word() + " can't become " + to.word()));
    }
    switch (to) {
      case NEW -> throw new BadInput("state", "a ticket is new only when it is opened");
      case CLOSED -> throw new BadInput("state", "closing has its own door");
      case MERGED -> throw new BadInput("state", "merging has its own door");
      case SOLVED -> solved(before, why, asked);
      case OPEN, WAITING -> {
        var wished = wish == null ? null : hands.known(before.brand(), wish);
        var full =
            Hands.withOwner(
                wished != null ? wished : StepWish.of(before.nextStep()),
                before.owner(),
                before.team());
        var step = followUp.step(before.brand(), full, asked.now());
        if (step.isEmpty()) {
          return Outcome.refused(changes.cold(before, full, asked));
        }
        if (before.state().unsolved()) {
          if (wished != null) {
            steps.replan(before, step.get(), true, asked);
          }
          if (before.state() != to) {
            become(before, to, why, asked);
          }
        } else {
          if (why.isBlank()) {
            throw new BadInput("why", "a ticket is reopened for a reason");
          }
          reopen(before, step.get(), why, asked);
        }
      }
    }
    return Outcome.done(changes.changed(before));
  }

  void become(Ticket before, TicketState to, String why, Asked asked) {
    rows.state(before.id(), to);
    moved(before, to, why, asked);
    if (to == TicketState.WAITING) {
      var conversation = before.conversation();
      if (conversation != null && conversations.awaitsCustomer(conversation)) {
        solve.waitForCustomer(before, asked.now(), asked.by());
      }
    } else if (before.state() == TicketState.WAITING) {
      solve.goOn(before, asked.now(), asked.by());
    }
  }

  void solved(Ticket before, String why, Asked asked) {
    if (before.state() == TicketState.SOLVED) {
      return;
    }
    followUp.done(before, asked.now(), Hands.by(asked, before), "ticket solved");
    if (before.state() == TicketState.WAITING) {
      solve.goOn(before, asked.now(), asked.by());
    }
    rows.solved(before.id(), asked.now());
    moved(before, TicketState.SOLVED, why, asked);
  }

  void reopen(Ticket before, NextStep step, String why, Asked asked) {
    // Solved without telling: the first matter's clock still runs, and goes on running.
    var from = before.outcome() == null ? before.matterAt() : asked.now();
    rows.reopened(before.id(), step, from);
    var after = changes.again(before);
    solve.start(after, "reopened");
    followUp.begin(after, step, asked.now());
    moved(before, TicketState.OPEN, why, asked);
    timeline.add(
        before.id(), TicketEntry.NEXT_STEP, asked.by(), step.text(), Details.of(step), asked.now());
    events.publishEvent(
        new TicketReopened(before.id(), before.brand(), after.round(), asked.now()));
  }

  private void moved(Ticket before, TicketState to, String why, Asked asked) {
    timeline.add(
        before.id(),
        TicketEntry.STATE,
        asked.by(),
        why,
        Map.of("from", before.state().word(), "to", to.word()),
        asked.now());
    happenings.moved(before, to, asked.now());
  }

  /** Closes a ticket whose customer knows the outcome. Closing a closed one changes nothing. */
  @Transactional
  Outcome<Ticket> close(TicketId id, Asked asked) {
    var before = rows.lock(id, asked);
    if (before.state() == TicketState.CLOSED) {
      return Outcome.done(before);
    }
    var stale = changes.stale(before, asked);
    if (stale.isPresent()) {
      return Outcome.refused(stale.get());
    }
    if (before.state() == TicketState.MERGED) {
      return Outcome.refused(
          Refusal.state("merged", "this ticket is a duplicate: close the one it was merged into"));
    }
    var outcome = before.outcome();
    var by = Hands.by(asked, before);
    if (outcome == null) {
      return Outcome.refused(feedback.refuse(before, by, asked.now()));
    }
    for (var rule : rules.orderedStream().toList()) {
      var refusal = rule.refusal(before, asked.by(), asked.now());
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
    }
    rows.closed(id, asked.now());
    moved(before, TicketState.CLOSED, "", asked);
    solve.end(before, asked.now(), asked.by());
    feedback.kept(before, outcome, by, asked.now());
    kin.conversations(id).forEach(conversations::ticketClosed);
    events.publishEvent(
        new TicketClosed(
            id,
            before.brand(),
            before.number(),
            before.round(),
            before.type(),
            before.channel(),
            before.conversation(),
            before.owner(),
            before.team(),
            asked.now()));
    return Outcome.done(changes.changed(before));
  }
}
