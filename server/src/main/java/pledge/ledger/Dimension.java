package pledge.ledger;

import java.util.Locale;

/** What figures can be told apart by, besides their clause. */
public enum Dimension {
  PERSON("person::text"),
  TEAM("team::text"),
  SHOP("shop::text"),
  CHANNEL("channel"),
  KIND("kind"),
  DAY("to_char(day, 'YYYY-MM-DD')"),
  /** By its Monday. */
  WEEK("to_char(date_trunc('week', day::timestamp), 'YYYY-MM-DD')"),
  MONTH("to_char(day, 'YYYY-MM')");

  private final String key;

  Dimension(String key) {
    this.key = key;
  }

  /** The expression over a roll-up that gives its key. */
  String key() {
    return key;
  }

  public boolean time() {
    return compareTo(DAY) >= 0;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
