package pledge.demo.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The simulator's own count beside the compliance board's. */
public final class Summary {

  private static final int SHOWN = 10;

  private final Reckoning.Result result;
  private final Figures board;
  private final Figures before;
  private final Book book;
  private final int tickets;

  /**
   * @param board the board's figures now
   * @param before the board's figures before the day, which are none of its own
   */
  Summary(Reckoning.Result result, Figures board, Figures before, Book book, int tickets) {
    this.result = result;
    this.board = board;
    this.before = before;
    this.book = book;
    this.tickets = tickets;
  }

  /** Every figure is the board's, nothing was lost or doubled, and nothing failed. */
  public boolean agrees() {
    return Reckoning.CLAUSES.stream().allMatch(this::agrees)
        && result.wrong().isEmpty()
        && book.troubles.isEmpty();
  }

  private boolean agrees(String clause) {
    return result.figures().of(clause).equals(onBoard(clause));
  }

  private Figures.Count onBoard(String clause) {
    return board.of(clause).minus(before.of(clause));
  }

  Reckoning.Result result() {
    return result;
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(
        text(
            "%d customers came, %d of them wrote nothing, %d left before they were served",
            book.arrived.get(), book.silent.get(), book.left.get()));
    lines.add(
        text(
            "%d conversations with %d messages, closed %d times; %d tickets; %d ratings",
            result.conversations(),
            result.messages(),
            result.closed(),
            tickets,
            book.ratings.get()));
    lines.add(reply("a person's first reply", "chat.first-reply"));
    lines.add(reply("every further reply", "chat.every-reply"));
    lines.add("");
    lines.add(
        text("%-23s %-40s %-40s", "clause", "counted by the simulator", "on the compliance board"));
    for (var clause : Reckoning.CLAUSES) {
      lines.add(
          text(
              "%-23s %-40s %-40s %s",
              clause,
              result.figures().of(clause),
              onBoard(clause),
              agrees(clause) ? "agrees" : "DIFFERS"));
    }
    lines.add("");
    tell(lines, "lost, doubled or out of order", result.wrong());
    tell(lines, "failed", List.copyOf(book.troubles));
    lines.add(
        agrees()
            ? "The simulator and the compliance board agree; every thread reads as it was written."
            : "The simulator and the compliance board do NOT agree, or something went wrong.");
    return lines;
  }

  private static void tell(List<String> lines, String what, List<String> troubles) {
    troubles.stream().limit(SHOWN).forEach(trouble -> lines.add(what + ": " + trouble));
    if (troubles.size() > SHOWN) {
      lines.add("and " + (troubles.size() - SHOWN) + " more " + what);
    }
  }

  private String reply(String what, String clause) {
    var times = result.times().getOrDefault(clause, List.of()).stream().sorted().toList();
    return times.isEmpty()
        ? what + ": none"
        : text(
            "%s took %.0f s in the median, %.0f s at the 95th percentile",
            what, seconds(times, 0.5), seconds(times, 0.95));
  }

  private static double seconds(List<Duration> sorted, double share) {
    return sorted
            .get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)))
            .toMillis()
        / 1_000.0;
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
