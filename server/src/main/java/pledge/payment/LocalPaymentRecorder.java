package pledge.payment;

import java.time.Instant;

/** Moves no money: the journal shows what would be paid. What an installation begins with. */
final class LocalPaymentRecorder implements PaymentGateway {

  static final String NAME = "local";

  @Override
  public Answer submit(Instruction instruction, Instant now) {
    return new Answer.Paid(null);
  }

  @Override
  public String name() {
    return NAME;
  }
}
