package pledge.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/** Whoever really moves the money. */
interface PaymentGateway {

  /**
   * An order to pay.
   *
   * @param id the same at every try: by it the gateway knows a repeat and pays once
   * @param order the order's number, whose payment goes back the way it came
   */
  record Instruction(
      UUID id,
      BrandId brand,
      Payment.Kind kind,
      @Nullable String order,
      long amountMinor,
      String currency,
      String policy) {}

  /** What the gateway said. */
  sealed interface Answer {

    record Paid(@Nullable String reference) implements Answer {}

    /** It has the instruction; a receipt follows. */
    record Taken(@Nullable String reference) implements Answer {}

    /** It never will. */
    record Refused(String code) implements Answer {}

    /** Nobody knows: it is asked again under the same id, however often that takes. */
    record Later(String code, @Nullable Instant notBefore) implements Answer {}
  }

  /** Hands over one instruction and waits for the answer. */
  Answer submit(Instruction instruction, Instant now);

  /** Its name on screens: {@code local} when no money moves. */
  String name();
}
