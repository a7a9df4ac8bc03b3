package pledge.conversation;

import pledge.platform.Refusal;

/** The answer to one message of a group. */
sealed interface Appended {

  /**
   * Also the answer to a retry.
   *
   * @param assistantOwed whether the assistant has to answer now
   */
  record Stored(MessageView message, boolean assistantOwed) implements Appended {}

  record Rejected(Refusal refusal) implements Appended {}

  record Missing() implements Appended {}
}
