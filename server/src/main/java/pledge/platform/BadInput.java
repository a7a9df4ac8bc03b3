package pledge.platform;

/** What was sent can't be understood: 400, nothing changed. */
public final class BadInput extends RuntimeException {

  private final String field;

  public BadInput(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
