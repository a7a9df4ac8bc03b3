package pledge.ticket;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Outcome;

/** What happens next on a ticket. */
@Component
class TicketSteps {

  private final TicketRows rows;
  private final Timeline timeline;
  private final FollowUp followUp;
  private final Hands hands;
  private final Changes changes;

  TicketSteps(TicketRows rows, Timeline timeline, FollowUp followUp, Hands hands, Changes changes) {
    this.rows = rows;
    this.timeline = timeline;
    this.followUp = followUp;
    this.hands = hands;
    this.changes = changes;
  }

  /**
   * Plans the next step of an unsolved ticket.
   *
   * @param done whether the step before was taken; otherwise it is dropped, its clock ending
   *     without a verdict
   */
  @Transactional
  Outcome<Ticket> plan(TicketId id, StepWish wish, boolean done, Asked asked) {
    var before = rows.lock(id, asked);
    var hindrance = changes.unsolved(before, asked);
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    var full = Hands.withOwner(hands.known(before.brand(), wish), before.owner(), before.team());
    var step = followUp.step(before.brand(), full, asked.now());
    if (step.isEmpty()) {
      return Outcome.refused(changes.cold(before, full, asked));
    }
    replan(before, step.get(), done, asked);
    return Outcome.done(changes.changed(before));
  }

  void replan(Ticket before, NextStep step, boolean done, Asked asked) {
    if (before.nextStep() != null) {
      if (done) {
        followUp.done(before, asked.now(), Hands.by(asked, before), "step taken");
      } else {
        followUp.dropped(before, asked.now(), asked.by(), "planned anew");
      }
    }
    rows.step(before.id(), step);
    followUp.begin(before, step, asked.now());
    var detail = Details.of(step);
    if (before.nextStep() != null) {
      detail.put("before", done ? "done" : "dropped");
    }
    timeline.add(before.id(), TicketEntry.NEXT_STEP, asked.by(), step.text(), detail, asked.now());
  }
}
