package pledge.ticket.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What docs/clocks.md says of one complaint, written down as plainly as can be: no database,
 * nothing of the program's own. It is told what happens and when, and asked for every verdict.
 */
final class ComplaintModel {

  private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(21, 0);

  /** One clock. */
  static final class Watch {
    final String name;
    final Instant due;
    String state = "running";
    boolean open = true;

    Watch(String name, Instant due) {
      this.name = name;
      this.due = due;
    }

    String verdict(Instant now) {
      return state.equals("running") && due.isBefore(now) ? "broken" : state;
    }
  }

  final List<Watch> watches = new ArrayList<>();
  final List<String> verdicts = new ArrayList<>();
  private Instant from;
  private String callFor = "contact";
  private final Map<String, Integer> tries = new HashMap<>();
  private boolean outcome;
  private boolean said;
  private boolean withdrawn;

  /**
   * @param acknowledged whether there is a way to tell them that it has arrived
   */
  ComplaintModel(Instant now, boolean acknowledged) {
    from = now;
    start("ack", now.plus(Duration.ofMinutes(1)));
    if (acknowledged) {
      stop("ack", now);
    }
    start("contact", officers(now, Duration.ofHours(2)));
    round();
  }

  private void round() {
    start("resolve", from.plus(Duration.ofHours(72)));
    start("feedback", from.plus(Duration.ofHours(48)));
  }

  // --- what happens -----------------------------------------------------------------------------

  boolean mayHaveVerdict() {
    return outcome && !said;
  }

  void notReached(Instant now) {
    var what = purpose();
    stop("contact", now);
    int nth = tries.merge(what, 1, Integer::sum);
    callFor = what;
    if (said) {
      callFor = "";
    } else {
      var after = nth == 1 ? Duration.ofMinutes(30) : Duration.ofHours(nth == 2 ? 2 : 12);
      start("contact", officers(now, after));
    }
  }

  /** Nothing was said of the outcome. */
  void reached(boolean told, Instant now) {
    var what = purpose();
    stop("contact", now);
    callFor = "";
    if (what.equals("verdict") && !said) {
      callFor = what;
      start("contact", officers(now, Duration.ofHours(12)));
    }
    if (told) {
      stop("feedback", now);
    }
  }

  void verdict(boolean satisfied, boolean told, Instant now) {
    stop("contact", now);
    callFor = "";
    verdicts.add(satisfied ? "kept" : "broken");
    said = true;
    if (!satisfied) {
      reopened(now);
    } else if (told) {
      stop("feedback", now);
    }
  }

  private String purpose() {
    return callFor.isEmpty() ? outcome ? "verdict" : "contact" : callFor;
  }

  void outcome(boolean written, Instant now) {
    stop("resolve", now);
    stop("feedback", now);
    outcome = true;
    if (callFor.equals("contact") && written) {
      return; // the first call is owed all the same
    }
    stop("contact", now);
    callFor = "verdict";
    start("contact", officers(now, Duration.ofHours(12)));
  }

  /** A person wrote to the customer on the ticket. */
  void answered(Instant now) {
    stop("feedback", now);
  }

  void customerSpeaks(Instant now) {
    if (outcome) {
      reopened(now);
    }
  }

  private void reopened(Instant now) {
    from = now;
    outcome = false;
    said = false;
    tries.clear();
    if (callFor.equals("verdict")) {
      drop("contact", now);
      callFor = "";
    }
    round();
  }

  /** It is no complaint. */
  void withdrawn(Instant now) {
    for (var name : List.of("ack", "contact", "resolve", "feedback")) {
      drop(name, now);
    }
    withdrawn = true;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  // --- clocks -----------------------------------------------------------------------------------

  private Optional<Watch> open(String name) {
    return watches.stream().filter(it -> it.open && it.name.equals(name)).findFirst();
  }

  private void start(String name, Instant due) {
    if (open(name).isEmpty()) {
      watches.add(new Watch(name, due));
    }
  }

  private void stop(String name, Instant now) {
    open(name)
        .ifPresent(watch -> {
          watch.state = now.isAfter(watch.due) ? "broken" : "kept";
          watch.open = false;
        });
  }

  private void drop(String name, Instant now) {
    open(name)
        .ifPresent(watch -> {
          watch.state = watch.due.isBefore(now) ? "broken" : "cancelled";
          watch.open = false;
        });
  }

  /** So much of the officers' time later. */
  private static Instant officers(Instant start, Duration open) {
    var left = open;
    for (var day = start.atZone(SHOP).toLocalDate(); ; day = day.plusDays(1)) {
      var opens = day.atTime(OPENS).atZone(SHOP).toInstant();
      var closes = day.atTime(CLOSES).atZone(SHOP).toInstant();
      var begin = start.isAfter(opens) ? start : opens;
      if (begin.isBefore(closes)) {
        var here = Duration.between(begin, closes);
        if (here.compareTo(left) >= 0) {
          return begin.plus(left);
        }
        left = left.minus(here);
      }
    }
  }
}
