package pledge.platform;

/** The asker is known and may not do this: 403. */
public final class NotAllowed extends RuntimeException {

  public NotAllowed(String detail) {
    super(detail);
  }
}
