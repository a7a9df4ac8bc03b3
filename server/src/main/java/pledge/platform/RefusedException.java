package pledge.platform;

/** Carries a {@link Refusal} from an endpoint to the wire: 409 problem+json. */
public final class RefusedException extends RuntimeException {

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.detail());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
