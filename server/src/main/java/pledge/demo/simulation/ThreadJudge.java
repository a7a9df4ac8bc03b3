package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts from the messages of one conversation which clocks were kept and broken, by the messages'
 * own instants and in their own order: a second reckoning of what {@code docs/clocks.md} says.
 */
final class ThreadJudge {

  private static final String BOT = "bot.reply";
  private static final String HANDOVER = "bot.handover";
  private static final String FIRST = "chat.first-reply";
  private static final String EVERY = "chat.every-reply";
  private static final String LEFT = "online.message-reply";

  private enum Mode {
    ASSISTANT,
    WAITING,
    PERSON
  }

  private enum State {
    OPEN,
    CLOSING,
    CLOSED
  }

  private final Rules rules;
  private final Book book;
  private final Figures figures;
  private final Clocks clocks;

  private Mode mode = Mode.ASSISTANT;
  private State state = State.OPEN;
  private boolean firstOwed;
  private boolean unanswered;
  private int closedTimes;

  ThreadJudge(Rules rules, Book book, Figures figures, Map<String, List<Duration>> times) {
    this.rules = rules;
    this.book = book;
    this.figures = figures;
    this.clocks = new Clocks(figures, times);
  }

  /** A message, or the beginning of a clock that no message tells of. */
  private record Event(long seq, @Nullable Line line, Book.@Nullable Begun begun) {}

  /**
   * @param asOf a clock still running is broken when it was due before
   * @return how often the conversation was closed
   */
  int judge(UUID conversation, List<Line> lines, Instant asOf) {
    for (var event : events(conversation, lines)) {
      var line = event.line();
      var begun = event.begun();
      if (line != null) {
        take(line, lines);
      } else if (begun != null) {
        begun(begun);
      }
    }
    clocks.cancelAll(asOf);
    return closedTimes;
  }

  /** A beginning stands behind every message written until then. */
  private List<Event> events(UUID conversation, List<Line> lines) {
    var events = new ArrayList<Event>();
    lines.forEach(line -> events.add(new Event(line.seq(), line, null)));
    for (var begun : book.begun.getOrDefault(conversation, Set.of())) {
      if (begun.clause().equals(FIRST)
          || begun.clause().equals(EVERY)
          || begun.clause().equals(HANDOVER)) {
        long after =
            lines.stream()
                .filter(line -> !line.at().isAfter(begun.at()))
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
        events.add(new Event(after, null, begun));
      }
    }
    // messages first
    events.sort(Comparator.comparingLong(Event::seq).thenComparing(event -> event.line() == null));
    return events;
  }

  private void begun(Book.Begun begun) {
    if (clocks.knows(begun.clause(), begun.at())) {
      return;
    }
    state = State.OPEN;
    unanswered = true;
    firstOwed |= !begun.clause().equals(EVERY);
    start(begun.clause(), begun.at());
  }

  private void take(Line line, List<Line> lines) {
    switch (line.author()) {
      case CUSTOMER -> customer(line);
      case ASSISTANT -> assistant(line, lines);
      case STAFF -> staff(line);
      case SYSTEM -> system(line);
    }
  }

  private void customer(Line line) {
    boolean thanks = book.thanks.contains(line.id());
    if (state != State.OPEN && thanks) {
      return;
    }
    if (state == State.CLOSED) {
      state = State.OPEN;
      mode = Mode.ASSISTANT;
    }
    switch (mode) {
      case ASSISTANT -> start(BOT, line.at());
      case WAITING -> unanswered = true;
      case PERSON -> {
        if (!unanswered) {
          unanswered = true;
          if (!firstOwed) {
            start(EVERY, line.at());
          }
        }
      }
    }
    state = State.OPEN;
  }

  /** The texts of one turn carry one instant; the turn is answered by its last. */
  private void assistant(Line line, List<Line> lines) {
    if (mode != Mode.ASSISTANT || !clocks.runs(BOT)) {
      return;
    }
    boolean more =
        lines.stream()
            .anyMatch(other ->
                other.author() == Line.Who.ASSISTANT
                    && other.seq() > line.seq()
                    && other.at().equals(line.at()));
    if (more) {
      return;
    }
    clocks.stop(BOT, line.at());
    if (leavesSomething(line, lines)) {
      start(BOT, line.at());
    }
  }

  /**
   * A turn carries the instant at which it began, so what was written later and stands before it
   * was not answered by it; and a turn that follows without a further message has answered
   * something.
   */
  private static boolean leavesSomething(Line turn, List<Line> lines) {
    return lines.stream()
        .anyMatch(other ->
            other.author() == Line.Who.CUSTOMER
                    && other.seq() < turn.seq()
                    && other.at().isAfter(turn.at())
                || other.author() == Line.Who.ASSISTANT && other.seq() == turn.seq() + 1);
  }

  private void staff(Line line) {
    if (mode == Mode.WAITING) {
      mode = Mode.PERSON; // somebody the customer knows already is back without a word
    }
    figures.kept("chat.no-stonewalling");
    if (firstOwed) {
      clocks.stop(HANDOVER, line.at());
    }
    if (book.holding.contains(line.id())) {
      return;
    }
    clocks.stop(LEFT, line.at());
    if (firstOwed) {
      firstOwed = false;
      clocks.stop(FIRST, line.at());
    }
    if (unanswered) {
      unanswered = false;
      clocks.stop(EVERY, line.at());
    }
  }

  private void system(Line line) {
    if (line.card().equals("closing")) {
      state = State.CLOSING;
    } else if (line.card().equals("rating")) {
      figures.kept("chat.survey");
    } else if (rules.isNotice("intake.received", line)) {
      clocks.cancel(BOT, line.at());
      figures.kept("intake.ack");
      mode = Mode.WAITING;
      state = State.OPEN;
      unanswered = true;
      owed(line.at());
    } else if (rules.isNotice("offduty.back", line)) {
      quiet(line.at());
      mode = Mode.ASSISTANT;
      figures.kept("intake.ack");
      start(LEFT, line.at());
    } else if (rules.isNotice("staff.joined", line)
        || rules.isNotice("staff.transferred", line)
        || rules.isNotice("staff.taken-over", line)) {
      mode = Mode.PERSON;
      state = State.OPEN;
    } else if (rules.isNotice("staff.waiting-again", line)) {
      mode = Mode.WAITING;
      state = State.OPEN;
      owed(line.at());
    } else if (rules.isNotice("assistant.handed-back", line)) {
      mode = Mode.ASSISTANT;
      state = State.OPEN;
      quiet(line.at());
    } else if (rules.isNotice("closing.unanswered", line)
        || rules.isNotice("farewell.default", line)) {
      closed(line.at());
    }
  }

  private void owed(Instant at) {
    firstOwed = true;
    start(HANDOVER, at);
    start(FIRST, at);
  }

  private void closed(Instant at) {
    state = State.CLOSED;
    closedTimes++;
    quiet(at);
    figures.kept("triage.type");
    figures.kept("chat.confirm");
    figures.kept("chat.record");
  }

  private void quiet(Instant at) {
    for (var clause : List.of(BOT, HANDOVER, FIRST, EVERY)) {
      clocks.cancel(clause, at);
    }
    firstOwed = false;
    unanswered = false;
  }

  private void start(String clause, Instant at) {
    clocks.start(clause, at, rules.due(clause, at));
  }
}
