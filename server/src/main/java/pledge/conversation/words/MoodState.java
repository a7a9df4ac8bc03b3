package pledge.conversation.words;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.conversation.Mood;
import pledge.conversation.Sense;

/** What the judged messages of one conversation come to, while more of them are being judged. */
final class MoodState {

  /** A neutral word halves what was felt before: one doesn't undo anger, two do. */
  private static final double FADES = 0.5;

  private static final double FELT = 0.4;
  private static final double SURE_OF_INTENT = 0.5;

  final UUID conversation;
  double score;
  String intent;
  Instant at;
  @Nullable UUID unmet;
  long unmetSeq;
  long staffSeq;
  int run;
  @Nullable UUID runFirst;
  @Nullable Instant runSince;

  MoodState(
      UUID conversation,
      double score,
      String intent,
      Instant at,
      @Nullable UUID unmet,
      long unmetSeq,
      long staffSeq,
      int run,
      @Nullable UUID runFirst,
      @Nullable Instant runSince) {
    this.conversation = conversation;
    this.score = score;
    this.intent = intent;
    this.at = at;
    this.unmet = unmet;
    this.unmetSeq = unmetSeq;
    this.staffSeq = staffSeq;
    this.run = run;
    this.runFirst = runFirst;
    this.runSince = runSince;
  }

  static MoodState fresh(UUID conversation, Instant at) {
    return new MoodState(conversation, 0, "", at, null, 0, 0, 0, null, null);
  }

  Mood mood() {
    return score <= -FELT ? Mood.NEGATIVE : score >= FELT ? Mood.POSITIVE : Mood.NEUTRAL;
  }

  /** The customer spoke. */
  void heard(Sense sense, int sure, UUID message, long seq, Instant when) {
    at = when;
    score =
        switch (sense.mood()) {
          case NEGATIVE -> sense.upset(sure) ? -1 : score * FADES;
          case NEUTRAL -> score * FADES;
          case POSITIVE -> 1;
        };
    if (sense.intentSureness() >= SURE_OF_INTENT && !sense.intent().equals("other")) {
      intent = sense.intent();
    }
    // The log may bring messages of neighbouring transactions in another order than the thread's.
    if (sense.upset(sure) && unmet == null && seq > staffSeq) {
      unmet = message;
      unmetSeq = seq;
    }
    runsOn(sense.upset(sure), message, when);
  }

  private void runsOn(boolean upset, UUID message, Instant when) {
    run = upset ? run + 1 : 0;
    if (run <= 1) {
      runFirst = upset ? message : null;
      runSince = upset ? when : null;
    }
  }

  /** Which negative message the staff's message with this sequence number answers. */
  @Nullable UUID unmetBefore(long seq) {
    return unmet != null && unmetSeq < seq ? unmet : null;
  }

  /** The staff has answered. */
  void answered(long seq) {
    staffSeq = Math.max(staffSeq, seq);
    if (unmetSeq < seq) {
      unmet = null;
    }
  }
}
