package pledge.access;

/** Nobody is signed in, or the sign-in is over: 401. */
final class NotSignedIn extends RuntimeException {

  NotSignedIn() {
    super("sign in first");
  }
}
