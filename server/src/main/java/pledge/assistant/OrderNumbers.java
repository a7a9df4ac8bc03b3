package pledge.assistant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds order numbers and the last four digits of phone numbers in what people write. */
final class OrderNumbers {

  private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S{0,2000}");
  private static final Pattern APART = Pattern.compile("\\b([A-Za-z]{1,4})[ \\u3000]([0-9]{5,40})");
  private static final Pattern TOKEN =
      Pattern.compile("(?<![0-9A-Za-z_.@-])[0-9A-Za-z][0-9A-Za-z_.-]{3,63}(?![0-9A-Za-z_.@-])");
  private static final Pattern PHONE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)[0-9]{2}([-.]?)(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])");
  private static final Pattern PRICE = Pattern.compile("[0-9]+\\.[0-9]{1,2}");
  private static final Pattern FOUR =
      Pattern.compile("(?<![0-9A-Za-z_.-])([0-9]{4})(?![0-9A-Za-z_-])(?!\\.[0-9])");
  private static final Pattern WHOLE_PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?([0-9]{4})(?![0-9A-Za-z])");
  private static final Pattern SPOKEN =
      Pattern.compile("(?<![零〇一二三四五六七八九幺])[零〇一二三四五六七八九幺]{4}(?![零〇一二三四五六七八九幺])");

  /** Digits from which on a bare number is taken for an order number unasked. */
  private static final int BARE = 8;

  /** The same behind letters, as in HT2600001. */
  private static final int BEHIND_LETTERS = 5;

  /** When a number was asked for, less will do. */
  private static final int ASKED_FOR = 5;

  private static final int ASKED_FOR_BEHIND_LETTERS = 2;

  /** Looked through; nobody hides a number behind a longer text. */
  private static final int LONGEST = 4_000;

  private OrderNumbers() {}

  /**
   * The first order number in the text.
   *
   * @param askedFor whether the customer has just been asked for it
   */
  static Optional<String> number(String text, boolean askedFor) {
    var tokens = TOKEN.matcher(plain(text));
    while (tokens.find()) {
      var token = tokens.group().replaceAll("[._-]+$", "");
      if (isNumber(token, askedFor)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String token, boolean askedFor) {
    long digits = token.chars().filter(c -> c >= '0' && c <= '9').count();
    boolean letters = token.chars().anyMatch(Character::isLetter);
    int enough =
        letters
            ? (askedFor ? ASKED_FOR_BEHIND_LETTERS : BEHIND_LETTERS)
            : (askedFor ? ASKED_FOR : BARE);
    return digits >= enough
        && !PHONE.matcher(token.replace("-", "")).matches()
        && !DATE.matcher(token).matches()
        && !PRICE.matcher(token).matches();
  }

  /** The four digits in the text, the end of a whole phone number included. */
  static Optional<String> digits(String text) {
    var plain = plain(text);
    var phone = WHOLE_PHONE.matcher(plain);
    var four = FOUR.matcher(phone.replaceAll(" "));
    if (four.find()) {
      return Optional.of(four.group(1));
    }
    phone.reset();
    if (phone.find()) {
      return Optional.of(phone.group(1));
    }
    var spoken = SPOKEN.matcher(plain);
    return spoken.find() ? Optional.of(written(spoken.group())) : Optional.empty();
  }

  private static String written(String spoken) {
    var digits = new StringBuilder();
    for (char c : spoken.toCharArray()) {
      int at = "零一二三四五六七八九".indexOf(c);
      digits.append(at >= 0 ? at : c == '幺' ? 1 : 0);
    }
    return digits.toString();
  }

  /** One form for however a number is typed. */
  static String folded(String number) {
    return number.toUpperCase(Locale.ROOT);
  }

  private static String plain(String text) {
    var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var half = Normalizer.normalize(cut, Normalizer.Form.NFKC);
    return APART.matcher(LINK.matcher(half).replaceAll(" ")).replaceAll("$1$2");
  }
}
