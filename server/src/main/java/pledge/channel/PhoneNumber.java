package pledge.channel;

import java.util.Optional;
import java.util.regex.Pattern;
import pledge.customer.Handle;

/**
 * Numbers that take text messages: mobiles of mainland China, and others with their country's code.
 */
final class PhoneNumber {

  private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  /** E.164; a number of mainland China that is no mobile takes no text. */
  private static final Pattern ABROAD = Pattern.compile("\\+(?!86)[1-9][0-9]{7,14}");

  private PhoneNumber() {}

  /** One way to write it, the way of {@link Handle#phoneNumber}; empty when no text gets there. */
  static Optional<String> texted(String written) {
    return Handle.phoneNumber(written)
        .map(number -> number.startsWith("00") ? "+" + number.substring(2) : number)
        .filter(number ->
            MAINLAND_MOBILE.matcher(number).matches() || ABROAD.matcher(number).matches());
  }

  /** As gateways want it: E.164. */
  static String international(String number) {
    return number.startsWith("+") ? number : "+86" + number;
  }
}
