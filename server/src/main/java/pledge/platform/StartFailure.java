package pledge.platform;

/**
 * Why the program can't start, in one sentence for the person at the terminal, and the way out.
 * Printed without a stack trace.
 */
final class StartFailure extends RuntimeException {

  StartFailure(String sentence) {
    super(sentence);
  }

  StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
