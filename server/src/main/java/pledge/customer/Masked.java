package pledge.customer;

import org.jspecify.annotations.Nullable;

/**
 * Personal data as it may stand on a screen: enough to recognise a person one already talks to, not
 * enough to reach them. Null stays null, so that a screen can tell "hidden" from "not known".
 */
public final class Masked {

  private Masked() {}

  /**
   * The family name, the rest as stars: {@code 陈**}, {@code J*** S***}. A name of one letter is
   * hidden whole.
   */
  public static String name(String name) {
    var words = new StringBuilder();
    for (var word : name.strip().split("\\s+")) {
      int letters = word.codePointCount(0, word.length());
      if (!words.isEmpty()) {
        words.append(' ');
      }
      if (letters > 1) {
        words.appendCodePoint(word.codePointAt(0));
      }
      words.repeat('*', Math.clamp(letters - 1L, 1, 3));
    }
    return words.toString();
  }

  /**
   * The first three and the last four digits: {@code 199****0123}; of short numbers the last two.
   */
  public static @Nullable String phone(@Nullable String phone) {
    if (phone == null) {
      return null;
    }
    int length = phone.length();
    if (length >= 10) {
      return phone.substring(0, 3) + "*".repeat(length - 7) + phone.substring(length - 4);
    }
    return length > 4 ? "*".repeat(length - 2) + phone.substring(length - 2) : "*".repeat(length);
  }

  /** The first letter and the domain: {@code c***@hetang.example}. */
  public static @Nullable String email(@Nullable String email) {
    if (email == null) {
      return null;
    }
    int at = email.lastIndexOf('@');
    var domain = at < 0 ? "" : email.substring(at);
    return at < 2 ? "***" + domain : email.charAt(0) + "***" + domain;
  }

  /** Province and city stay, street and house don't: {@code 浙江省杭州市 ****}. */
  public static @Nullable String address(@Nullable String region, @Nullable String street) {
    if (region == null) {
      return street == null ? null : "****";
    }
    return street == null ? region : region + " ****";
  }
}
