package pledge.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/** Whoever carries text messages to phones. */
interface TextGateway {

  /**
   * A message on its way.
   *
   * @param id the same at every try: by it the gateway knows a repeat
   * @param phone E.164
   * @param sign who sends: {@code 【鹤堂】}
   */
  record Message(UUID id, BrandId brand, String phone, String sign, String text, int parts) {}

  /** What the gateway said. */
  sealed interface Answer {

    /** It has the message now. */
    record Taken() implements Answer {}

    /**
     * It never will.
     *
     * @param code why, without personal data
     */
    record Refused(String code) implements Answer {}

    /**
     * Not now.
     *
     * @param code why, without personal data
     * @param down whether the gateway itself doesn't work, not only has too much to do
     * @param notBefore when it wants to be asked again
     */
    record Later(String code, boolean down, @Nullable Instant notBefore) implements Answer {}
  }

  /** Sends one message and waits for the answer. */
  Answer send(Message message, Instant now);

  /** Its name on screens: {@code local} when nothing leaves the house. */
  String name();
}
