package pledge.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is, in plain variables and without any of the program's code: the reference that
 * random moves are compared with.
 */
final class TicketModel {

  static final Map<String, Duration> LIMITS =
      Map.of(
          "normal", Duration.ofHours(24),
          "complex", Duration.ofHours(48),
          "difficult", Duration.ofHours(72));
  static final Duration LONGEST_STEP = Duration.ofDays(7);

  /** One clock; its end is null while it is owed. */
  static final class Watch {
    final String clause;
    final Instant due;
    String verdict = "running";
    boolean ended;

    Watch(String clause, Instant due) {
      this.clause = clause;
      this.due = due;
    }

    @Override
    public String toString() {
      return clause + " " + verdict + (ended ? " ended " : " owed ") + due;
    }
  }

  String state;
  String tier = "normal";
  boolean told;
  boolean hasPerson;
  int round = 1;
  int refusals;
  Instant now;
  Instant matterFrom;
  @Nullable Instant stepDue;
  final List<Watch> watches = new ArrayList<>();

  TicketModel(Instant now, boolean hasPerson, Duration step) {
    this.now = now;
    this.matterFrom = now;
    this.hasPerson = hasPerson;
    this.state = hasPerson ? "open" : "new";
    watches.add(new Watch("solve.normal", now.plus(LIMITS.get(tier))));
    begin(now.plus(step));
  }

  private void begin(Instant due) {
    stepDue = due;
    watches.add(new Watch("solve.not-cooling", due));
  }

  private @Nullable Watch owed(String prefix) {
    for (var watch : watches) {
      if (!watch.ended && watch.clause.startsWith(prefix)) {
        return watch;
      }
    }
    return null;
  }

  private @Nullable Watch solve() {
    for (var watch : watches) {
      if (!watch.ended && !watch.clause.equals("solve.not-cooling")) {
        return watch;
      }
    }
    return null;
  }

  private void done(@Nullable Watch watch) {
    if (watch != null) {
      watch.verdict = now.isAfter(watch.due) ? "broken" : "kept";
      watch.ended = true;
    }
  }

  private void drop(@Nullable Watch watch) {
    if (watch != null) {
      watch.verdict = now.isAfter(watch.due) ? "broken" : "cancelled";
      watch.ended = true;
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
    for (var watch : watches) {
      if (!watch.ended && now.isAfter(watch.due)) {
        watch.verdict = "broken";
      }
    }
  }

  private boolean unsolved() {
    return state.equals("new") || state.equals("open") || state.equals("waiting");
  }

  private boolean toCome(@Nullable Instant due) {
    return due != null && due.isAfter(now) && !due.isAfter(now.plus(LONGEST_STEP));
  }

  private String cold() {
    refusals++;
    return "no-next-step";
  }

  /** Each move answers with the refusal's code, or with nothing. */
  String plan(Duration in, boolean taken) {
    if (!unsolved()) {
      return "not-open";
    }
    if (!toCome(now.plus(in))) {
      return cold();
    }
    replan(now.plus(in), taken);
    return "";
  }

  private void replan(Instant due, boolean taken) {
    var before = owed("solve.not-cooling");
    if (taken) {
      done(before);
    } else {
      drop(before);
    }
    begin(due);
  }

  String tier(String to) {
    if (!unsolved()) {
      return "not-open";
    }
    if (!toCome(stepDue)) {
      return cold();
    }
    if (!tier.equals(to)) {
      drop(solve());
      tier = to;
      watches.add(new Watch("solve." + to, matterFrom.plus(LIMITS.get(to))));
      pass(Duration.ZERO);
      // the only person there is works at the front, and the front line has the normal tier
      hasPerson = hasPerson && to.equals("normal");
    }
    return "";
  }

  String hand(boolean toPerson) {
    if (!unsolved()) {
      return "not-open";
    }
    if (!toCome(stepDue)) {
      return cold();
    }
    if (toPerson && state.equals("new")) {
      state = "open";
    }
    hasPerson = toPerson;
    return "";
  }

  String become(String to, @Nullable Duration stepIn) {
    if (state.equals(to) && stepIn == null) {
      return "";
    }
    boolean exists =
        state.equals(to)
            || switch (state) {
              case "new" -> List.of("open", "waiting", "solved").contains(to);
              case "open" -> List.of("waiting", "solved").contains(to);
              case "waiting" -> List.of("open", "solved").contains(to);
              case "solved", "closed" -> to.equals("open");
              default -> throw new AssertionError(state);
            };
    if (!exists) {
      return "no-such-move";
    }
    if (to.equals("solved")) {
      if (unsolved()) {
        solved();
      }
      return "";
    }
    var due = stepIn == null ? stepDue : now.plus(stepIn);
    if (due == null || !toCome(due)) {
      return cold();
    }
    if (unsolved()) {
      if (stepIn != null) {
        replan(due, true);
      }
      state = to;
    } else {
      if (told) {
        matterFrom = now;
        watches.add(new Watch("solve." + tier, now.plus(LIMITS.get(tier))));
      }
      told = false;
      round++;
      state = "open";
      begin(due);
    }
    return "";
  }

  private void solved() {
    done(owed("solve.not-cooling"));
    stepDue = null;
    state = "solved";
  }

  String tell() {
    if (told) {
      return "";
    }
    told = true;
    done(solve());
    if (unsolved()) {
      solved();
    }
    return "";
  }

  String close() {
    if (state.equals("closed")) {
      return "";
    }
    if (!told) {
      refusals++;
      return "outcome-not-told";
    }
    state = "closed";
    return "";
  }
}
