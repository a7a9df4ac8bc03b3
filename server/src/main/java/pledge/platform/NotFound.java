package pledge.platform;

/** There is no such thing, or the asker may not know of it: 404. */
public final class NotFound extends RuntimeException {

  public NotFound(String what) {
    super(what + " not found");
  }
}
