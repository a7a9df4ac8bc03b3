package pledge.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.Visitor;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;

/** The conversations of customers, as {@code conversation} keeps them. */
public interface CustomerChats {

  /**
   * A conversation with a customer.
   *
   * @param channel where it is held
   * @param locale the language the customer wrote in
   * @param open whether it goes on
   * @param proven the customer themselves showed whose it is, by signing in; otherwise it is a
   *     colleague's word, and what concerns their orders isn't said there
   * @param hereAt when the customer last wrote or looked; null: never
   */
  record Talk(
      UUID conversation,
      String channel,
      String locale,
      boolean open,
      boolean proven,
      @Nullable Instant hereAt) {}

  /** The one that goes on, where several do the latest; else the last that did. */
  Optional<Talk> latest(BrandId brand, CustomerId customer);

  /**
   * Puts a notice into the thread, inside the caller's transaction; the same id again is harmless.
   */
  void say(UUID conversation, UUID id, Cleared text, @Nullable ChatCard card, Instant now);

  /** Whether the customer has looked at it, or written since. */
  boolean seen(UUID conversation, UUID message);

  /** Whether the conversation stands in this visitor's thread. */
  boolean theirs(UUID conversation, Visitor visitor);
}
