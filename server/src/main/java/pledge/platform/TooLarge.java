package pledge.platform;

/** The request's body is larger than the endpoint takes: 413. */
public final class TooLarge extends RuntimeException {

  public TooLarge(long limit) {
    super("at most " + limit + " bytes are taken");
  }
}
