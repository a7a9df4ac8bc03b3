package pledge.customer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * Something that happened between a customer and the brand, as a room tells it to the {@link
 * Timeline}. Codes and numbers only: what was said stays where it was said.
 *
 * @param customer null when it isn't known whose it is, or when an earlier entry of the matter says
 * @param work what it happened to
 * @param matter what joins entries that are one person's together: the conversation, the order
 * @param what {@code <thing>.<verb>}, such as {@code ticket.solved}
 * @param key of all that happens to the work, this; told again it is the same entry
 * @param detail a few codes for the screen, such as type, tier, stars, number
 */
public record Happening(
    BrandId brand,
    @Nullable CustomerId customer,
    WorkRef work,
    UUID matter,
    String what,
    String key,
    String channel,
    Map<String, String> detail,
    Instant at) {

  /** Something that happens once to its work: the word itself is the key. */
  public static Happening of(
      BrandId brand,
      @Nullable CustomerId customer,
      WorkRef work,
      UUID matter,
      String what,
      String channel,
      Map<String, String> detail,
      Instant at) {
    return new Happening(brand, customer, work, matter, what, what, channel, detail, at);
  }
}
