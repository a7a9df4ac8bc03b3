package pledge.order.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.order.Delivery;
import pledge.platform.BrandId;

/** The order system's door for orders placed for customers. */
interface OrderGateway {

  /**
   * An order to take.
   *
   * @param id the same at every try: by it the order system knows a repeat and takes one order
   * @param goodsMinor as it was offered; what the order really costs the order system tells
   */
  record Instruction(
      UUID id,
      BrandId brand,
      Buyer customer,
      List<Placement.Line> lines,
      String currency,
      long goodsMinor,
      Delivery delivery,
      @Nullable String shop,
      Placement.Receiver receiver,
      @Nullable String note,
      Instant agreedAt) {}

  /**
   * Who orders.
   *
   * @param accounts their accounts in the order system, none when it doesn't know them
   */
  record Buyer(List<String> accounts, String name, @Nullable String phone) {}

  /** What it said. */
  sealed interface Answer {

    /** It has it, under this number. */
    record Taken(String number) implements Answer {}

    /** It has it and has no number yet. */
    record Has() implements Answer {}

    /** Nobody was asked: it is only written down. */
    record Noted() implements Answer {}

    /** It never will. */
    record Refused(String code) implements Answer {}

    /** Nobody knows: it is asked again under the same id. */
    record Later(String code, @Nullable Instant notBefore) implements Answer {}
  }

  /** Hands one over and waits for the answer. */
  Answer place(Instruction instruction, Instant now);

  /** Its name on screens: {@code local} when nobody is asked. */
  String name();
}
