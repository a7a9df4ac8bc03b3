package pledge.ticket.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Ticket;

/**
 * The clocks of the green channel beside the ticket's own, which for complaints is
 * complaint.resolve from the first word of the matter: the acknowledgement, the officer's call, and
 * the first feedback on the way to the solution.
 */
@Component
@Executes({"complaint.contact", "complaint.resolve"})
class ComplaintClocks {

  static final ClauseId ACK = new ClauseId("complaint.ack");
  static final ClauseId CONTACT = new ClauseId("complaint.contact");
  static final ClauseId RESOLVE = new ClauseId("complaint.resolve");
  static final String FEEDBACK = "feedback";

  private final Commitments commitments;
  private final Standards standards;

  ComplaintClocks(Commitments commitments, Standards standards) {
    this.commitments = commitments;
    this.standards = standards;
  }

  /**
   * Starts what a complaint is owed. The call is owed from the first complaining word: how long a
   * person took to confirm it doesn't lengthen what the customer is promised. The acknowledgement,
   * which no person writes, follows the confirmation at once.
   *
   * @return by when an officer is to phone
   */
  Instant begin(Ticket ticket, Instant recognised, Instant confirmed) {
    commitments.start(
        List.of(
            start(ticket, ACK, Answerable.nobody(), confirmed, "complaint confirmed", null),
            start(ticket, CONTACT, ticket.who(), recognised, "complaint recognised", null)));
    feedback(ticket, "complaint recognised");
    return within(ticket, recognised);
  }

  /** The open time that an officer has for the call, counted from then. */
  Instant within(Ticket ticket, Instant from) {
    var standard = standards.of(ticket.brand());
    var limit = standard.limit(CONTACT, ticket.channel());
    return standard.calendar(limit.calendar()).add(from, limit.duration());
  }

  /** The round's first feedback is due from the round's beginning. */
  void feedback(Ticket ticket, String cause) {
    commitments.start(
        List.of(
            start(ticket, RESOLVE, ticket.who(), ticket.matterAt(), cause, null)
                .milestone(FEEDBACK)));
  }

  void fedBack(Ticket ticket, Instant at, Answerable by, String why) {
    commitments.stop(List.of(new Stop(ticket.work(), RESOLVE, at, by, why, FEEDBACK)));
  }

  void acknowledged(Ticket ticket, Instant at, String how) {
    commitments.stop(List.of(new Stop(ticket.work(), ACK, at, Answerable.nobody(), how)));
  }

  /** Somebody was reached, or the try that was planned has been made. */
  void called(Ticket ticket, Instant at, Answerable by, String how) {
    commitments.stop(List.of(new Stop(ticket.work(), CONTACT, at, by, how)));
  }

  /** The next call is planned for this very time. */
  void callAgain(Ticket ticket, Instant now, Instant by, String why) {
    commitments.start(List.of(start(ticket, CONTACT, ticket.who(), now, why, by)));
  }

  void noCall(Ticket ticket, Instant now, Actor by, String why) {
    commitments.cancel(ticket.work(), CONTACT, now, by, why);
  }

  /** It is no complaint after all; complaint.resolve goes with the type. */
  void withdraw(Ticket ticket, Instant now, Actor by) {
    commitments.cancel(ticket.work(), ACK, now, by, "no complaint");
    commitments.cancel(ticket.work(), CONTACT, now, by, "no complaint");
  }

  private static Start start(
      Ticket ticket,
      ClauseId clause,
      Answerable who,
      Instant at,
      String cause,
      @Nullable Instant promised) {
    return new Start(
        ticket.brand(),
        clause,
        ticket.work(),
        who,
        ticket.channel(),
        ticket.type(),
        at,
        cause,
        promised);
  }
}
