package pledge.access;

/** Login or password is wrong; which of them isn't told: 401. */
final class BadCredentials extends RuntimeException {

  BadCredentials() {
    super("login or password is wrong");
  }
}
