package pledge.conversation;

import java.time.Instant;
import java.util.Optional;
import pledge.access.StaffId;

/**
 * What a person did for a customer in the system, beside what they wrote (solve.at-once). Offered
 * by rooms in which something can be done.
 */
public interface FirstSteps {

  /**
   * The first step of this person in the matter of a conversation.
   *
   * @return what it was, in a word for the record, and when
   */
  Optional<Step> first(Conversations.Brief conversation, StaffId who, Instant from, Instant to);

  record Step(String what, Instant at) {}
}
