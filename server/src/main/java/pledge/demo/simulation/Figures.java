package pledge.demo.simulation;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How often each clause was kept, broken, refused by and used. */
final class Figures {

  record Count(long kept, long broken, long refused, long used) {

    static final Count NONE = new Count(0, 0, 0, 0);

    Count plus(Count more) {
      return new Count(
          kept + more.kept, broken + more.broken, refused + more.refused, used + more.used);
    }

    Count minus(Count less) {
      return new Count(
          kept - less.kept, broken - less.broken, refused - less.refused, used - less.used);
    }

    @Override
    public String toString() {
      var text = new StringBuilder();
      part(text, "kept", kept);
      part(text, "broken", broken);
      part(text, "refused", refused);
      part(text, "used", used);
      return text.isEmpty() ? "–" : text.toString();
    }

    private static void part(StringBuilder text, String name, long figure) {
      if (figure != 0) {
        text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(figure);
      }
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  /** As {@code GET /api/compliance} tells them. */
  static Figures of(JsonNode board) {
    var figures = new Figures();
    for (var item : board.path("items")) {
      figures.add(
          item.path("clause").asString(),
          new Count(
              item.path("kept").asLong(),
              item.path("broken").asLong(),
              item.path("refused").asLong(),
              item.path("used").asLong()));
    }
    return figures;
  }

  synchronized Count of(String clause) {
    return counts.getOrDefault(clause, Count.NONE);
  }

  synchronized void add(String clause, Count more) {
    counts.merge(clause, more, Count::plus);
  }

  void kept(String clause) {
    add(clause, new Count(1, 0, 0, 0));
  }

  void broken(String clause) {
    add(clause, new Count(0, 1, 0, 0));
  }

  void refused(String clause) {
    add(clause, new Count(0, 0, 1, 0));
  }

  void used(String clause) {
    add(clause, new Count(0, 0, 0, 1));
  }

  void judged(String clause, boolean kept) {
    if (kept) {
      kept(clause);
    } else {
      broken(clause);
    }
  }

  void addAll(Figures more) {
    more.counts.forEach(this::add);
  }
}
