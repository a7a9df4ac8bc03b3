package pledge.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The wish of a busy server: the header {@code Retry-After}. */
public final class RetryAfter {

  /** No receiver may ask for more patience than this. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /** The instant wished for, at most a day ahead; null when the header holds no wish. */
  public static @Nullable Instant wished(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    var text = header.strip();
    var latest = now.plus(LONGEST);
    try {
      var wished =
          text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() <= 9
              ? now.plusSeconds(Long.parseLong(text))
              : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return wished.isAfter(latest) ? latest : wished;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
