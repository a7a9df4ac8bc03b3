package pledge.access;

/** The person signed in with a password somebody else knows: 403 until it is changed. */
final class PasswordChangeRequired extends RuntimeException {

  PasswordChangeRequired() {
    super("choose a new password first");
  }
}
