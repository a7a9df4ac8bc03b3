package pledge.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an instant is told to a customer: the day and the minute, by the clock of that zone. */
public final class ToldTime {

  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private ToldTime() {}

  public static String of(Instant at, ZoneId zone, String locale) {
    return (locale.startsWith("en") ? EN : ZH).format(at.atZone(zone));
  }
}
