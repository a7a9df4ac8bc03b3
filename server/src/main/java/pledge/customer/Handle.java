package pledge.customer;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a channel or another system calls a person.
 *
 * @param channel {@code shop} (the order system's id of the account), {@code phone}, {@code web}
 *     (the visitor's id), …
 * @param key the name there; of a phone number the form that {@link #phone} makes
 */
public record Handle(String channel, String key) implements Comparable<Handle> {

  /** An account of the brand's shop. */
  public static Handle account(String externalId) {
    return new Handle("shop", externalId);
  }

  /** A number as {@link #phoneNumber} writes it. */
  public static Handle phone(String number) {
    return new Handle("phone", number);
  }

  /** Whether who owns it can be reached by it: what a merge may rest on, once proven. */
  boolean proves() {
    return channel.equals("phone") || channel.equals("email");
  }

  /**
   * One way to write a phone number: digits only, without the country code of mainland mobiles;
   * other countries keep their plus sign. Full-width digits, blanks, hyphens and brackets are
   * understood. Empty when it isn't a phone number (5 to 20 digits).
   */
  public static Optional<String> phoneNumber(String written) {
    var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s().-]", "");
    if (!plain.matches("\\+?[0-9]{5,20}")) {
      return Optional.empty();
    }
    var mobile = plain.replaceFirst("^(\\+86|0086|86)(?=1[0-9]{10}$)", "");
    return Optional.of(mobile);
  }

  @Override
  public int compareTo(Handle other) {
    int byChannel = channel.compareTo(other.channel);
    return byChannel != 0 ? byChannel : key.compareTo(other.key);
  }
}
