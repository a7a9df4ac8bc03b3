package pledge.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Which clocks a message starts and stops. A conversation's head mirrors what is owed, so that a
 * message that changes nothing costs no clock.
 *
 * <ul>
 *   <li>bot.reply: from the customer's first unanswered message to the assistant's answer.
 *   <li>chat.first-reply: from the hand-over to that person's own message.
 *   <li>chat.every-reply: from the first unanswered message to the person's own message.
 *   <li>bot.handover: from the need of a person to the person's first message.
 *   <li>intake.ack: from the message that can't be helped at once to any word.
 * </ul>
 *
 * "One moment" stops no reply clock, and closing thanks start none.
 */
@Component
@Executes({"bot.reply", "chat.first-reply", "chat.every-reply"})
class ReplyClocks {

  static final String BOT_REPLY = "bot.reply";
  static final String HANDOVER = "bot.handover";
  static final String FIRST_REPLY = "chat.first-reply";
  static final String EVERY_REPLY = "chat.every-reply";
  static final String ACK = "intake.ack";

  private final Standards standards;
  private final Commitments commitments;
  private final Observations observations;

  ReplyClocks(Standards standards, Commitments commitments, Observations observations) {
    this.standards = standards;
    this.commitments = commitments;
    this.observations = observations;
  }

  /** What the messages of one group do to clocks, gathered and then written at once. */
  final class Batch {
    private final List<Start> starts = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Observation> kept = new ArrayList<>();

    void customerWrote(Head head, UUID message, String text, Instant at) {
      if (closingThanks(head, text)) {
        return;
      }
      switch (head.mode) {
        case "assistant" -> {
          if (!head.assistantOwed) {
            head.assistantOwed = true;
            starts.add(start(BOT_REPLY, head, Answerable.nobody(), at, message));
          }
        }
        case "waiting" -> {
          if (head.unansweredSince == null) {
            head.unansweredSince = at;
          }
        }
        case "person" -> {
          if (head.unansweredSince == null) {
            head.unansweredSince = at;
            if (!head.firstReplyOwed) {
              starts.add(start(EVERY_REPLY, head, head.answerable(), at, message));
            }
          }
        }
        default -> throw new IllegalStateException("mode " + head.mode);
      }
    }

    void staffWrote(Head head, StaffMember staff, UUID message, String text, Instant at) {
      var by = new Answerable(staff.id(), head.answerable().team());
      kept.add(
          Observation.of(
              head.brand,
              "chat.no-stonewalling",
              head.work(),
              Verdict.KEPT,
              by,
              head.channel,
              head.type,
              at,
              Evidence.message(message, "")));
      stopAck(head, by, at, message);
      if (head.greetedAt == null) {
        head.greetedAt = at;
      }
      if (head.firstReplyOwed) {
        stops.add(Stop.of(head.work(), HANDOVER, at, by, message.toString()));
      }
      if (standards.of(head.brand).phrases("holding").onlyThese(text)) {
        return;
      }
      if (head.firstReplyOwed) {
        head.firstReplyOwed = false;
        stops.add(Stop.of(head.work(), FIRST_REPLY, at, by, message.toString()));
      }
      if (head.unansweredSince != null) {
        head.unansweredSince = null;
        stops.add(Stop.of(head.work(), EVERY_REPLY, at, by, message.toString()));
      }
    }

    void assistantWrote(Head head, UUID message, long answers, Instant at) {
      stopAck(head, Answerable.nobody(), at, message);
      if (head.assistantOwed && answers > 0) {
        stops.add(Stop.of(head.work(), BOT_REPLY, at, Answerable.nobody(), message.toString()));
        head.assistantOwed = head.customerSeq > answers;
        if (head.assistantOwed) {
          starts.add(start(BOT_REPLY, head, Answerable.nobody(), at, message));
        }
      }
    }

    void systemWrote(Head head, UUID message, Instant at) {
      stopAck(head, Answerable.nobody(), at, message);
    }

    private void stopAck(Head head, Answerable by, Instant at, UUID message) {
      if (head.ackOwed) {
        head.ackOwed = false;
        stops.add(Stop.of(head.work(), ACK, at, by, message.toString()));
      }
    }

    void write() {
      commitments.stop(stops);
      commitments.start(starts);
      observations.countKept(kept);
    }
  }

  Batch batch() {
    return new Batch();
  }

  private boolean closingThanks(Head head, String text) {
    return !head.state.equals("open") && standards.of(head.brand).phrases("thanks").onlyThese(text);
  }

  static Start start(String clause, Head head, Answerable who, Instant at, Object cause) {
    return Start.of(
        head.brand, clause, head.work(), who, head.channel, head.type, at, cause.toString());
  }
}
