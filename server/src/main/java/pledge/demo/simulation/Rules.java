package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the count needs of the standard in force, as {@code GET /api/standard} publishes it: limits,
 * the desk's hours, and the wording by which the system's notices are known.
 */
final class Rules {

  private static final String[] NOTICES = {
    "intake.received",
    "offduty.back",
    "staff.joined",
    "staff.transferred",
    "staff.taken-over",
    "staff.waiting-again",
    "assistant.handed-back",
    "closing.unanswered",
    "farewell.default"
  };

  private final Map<String, Duration> limits = new HashMap<>();
  private final Map<String, String> calendars = new HashMap<>();
  private final Map<String, String> tierClauses = new HashMap<>();
  private final Map<String, String> typeClauses = new HashMap<>();
  private final Map<String, Pattern> notices = new HashMap<>();
  private final ZoneId zone;
  private final LocalTime opens;
  private final LocalTime closes;

  Rules(JsonNode standard) {
    for (var clause : standard.path("clauses")) {
      var figures = clause.path("figures");
      var limit = figures.path("channels").path("web").asString(figures.path("limit").asString(""));
      if (!limit.isEmpty()) {
        limits.put(clause.path("id").asString(), Duration.parse(limit));
        calendars.put(clause.path("id").asString(), figures.path("calendar").asString("always"));
      }
    }
    for (var tier : standard.path("tiers")) {
      var clause = tier.path("clause").asString();
      tierClauses.put(tier.path("id").asString(), clause);
    }
    for (var type : standard.path("types")) {
      var clause = type.path("clause").asString("");
      if (!clause.isEmpty()) {
        typeClauses.put(type.path("id").asString(), clause);
      }
    }
    for (var key : NOTICES) {
      var words = standard.path("texts").path(key).path("zh").asString();
      notices.put(
          key, Pattern.compile(("\\Q" + words + "\\E").replaceAll("\\{\\w+}", "\\\\E.*\\\\Q")));
    }
    var desk = standard.path("calendars").path("desk-hours");
    zone = ZoneId.of(desk.path("zone").asString());
    var week = desk.path("week");
    if (week.size() != 1 || week.get(0).path("days").size() != 7) {
      throw new IllegalStateException("the simulated day knows desks that open daily alike only");
    }
    var open = week.get(0).path("open").get(0).asString().split("-", -1);
    opens = LocalTime.parse(open[0]);
    closes = open[1].equals("24:00") ? LocalTime.MAX : LocalTime.parse(open[1]);
  }

  ZoneId zone() {
    return zone;
  }

  Duration limit(String clause) {
    return Optional.ofNullable(limits.get(clause))
        .orElseThrow(() -> new IllegalStateException("no limit of " + clause));
  }

  /** Whose clock a ticket is to be solved by: its type's own, else its tier's. */
  String solvedBy(String type, String tier) {
    var own = typeClauses.get(type);
    return own != null ? own : tierClause(tier);
  }

  private String tierClause(String tier) {
    return Optional.ofNullable(tierClauses.get(tier))
        .orElseThrow(() -> new IllegalStateException("no tier " + tier));
  }

  boolean isNotice(String key, Line line) {
    var pattern = notices.get(key);
    return pattern != null && line.notice() && pattern.matcher(line.text()).matches();
  }

  /** When a clock of this clause that starts then is due. */
  Instant due(String clause, Instant start) {
    var limit = limit(clause);
    return "desk-hours".equals(calendars.get(clause)) ? open(start, limit) : start.plus(limit);
  }

  private Instant open(Instant start, Duration left) {
    var local = start.atZone(zone);
    var day = local.toLocalDate();
    var from = local;
    while (true) {
      var opening = day.atTime(opens).atZone(zone);
      var closing = day.atTime(closes).atZone(zone);
      var begin = from.isBefore(opening) ? opening : from;
      if (begin.isBefore(closing)) {
        var room = Duration.between(begin, closing);
        if (left.compareTo(room) <= 0) {
          return begin.plus(left).toInstant();
        }
        left = left.minus(room);
      }
      day = day.plusDays(1);
      from = day.atTime(opens).atZone(zone);
    }
  }
}
