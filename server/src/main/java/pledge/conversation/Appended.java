package pledge.conversation;

import pledge.platform.Refusal;

/** The answer to one message of a group. */
sealed interface Appended {

  /**
   * @param repeated whether it had been stored before and this was a retry
   */
  record Stored(MessageView message, boolean repeated) implements Appended {}

  record Rejected(Refusal refusal) implements Appended {}

  record Missing() implements Appended {}
}
