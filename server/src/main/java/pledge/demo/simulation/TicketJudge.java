package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts from the timeline of one ticket which of its clocks were kept and broken. */
final class TicketJudge {

  private static final String STEP = "solve.not-cooling";

  private final Rules rules;
  private final Figures figures;
  private final Clocks clocks;

  private String type = "";
  private String tier = "";
  private boolean told;

  TicketJudge(Rules rules, Figures figures, Map<String, List<Duration>> times) {
    this.rules = rules;
    this.figures = figures;
    this.clocks = new Clocks(figures, times);
  }

  /**
   * @param matterAt the first message of the matter
   * @param asOf a clock still running is broken when it was due before
   */
  void judge(Instant matterAt, JsonNode timeline, Instant asOf) {
    for (var entry : timeline) {
      var at = Instant.parse(entry.path("at").asString());
      var detail = entry.path("detail");
      switch (entry.path("what").asString()) {
        case "state" -> state(matterAt, at, detail);
        case "next-step" -> step(at, detail);
        case "tier" -> {
          figures.used("triage.tier");
          change(matterAt, at, type, detail.path("to").asString());
        }
        case "type" ->
            change(matterAt, at, detail.path("to").asString(), detail.path("tier").asString());
        case "outcome" -> {
          told = true;
          clocks.stop(rules.solvedBy(type, tier), at);
        }
        default -> {
          // nothing that starts or stops a clock
        }
      }
    }
    clocks.cancelAll(asOf);
  }

  private void state(Instant matterAt, Instant at, JsonNode detail) {
    if (tier.isEmpty()) {
      type = detail.path("type").asString();
      tier = detail.path("tier").asString();
      figures.used("triage.tier");
      solve(matterAt);
      return;
    }
    switch (detail.path("to").asString()) {
      case "solved" -> clocks.stop(STEP, at);
      case "closed" -> {
        figures.kept("solve.result-feedback");
        clocks.cancelAll(at);
      }
      case "open" -> {
        var from = detail.path("from").asString();
        if (from.equals("solved") || from.equals("closed")) {
          solve(told ? at : matterAt);
          told = false;
        }
      }
      default -> {
        // waiting is nothing these people do
      }
    }
  }

  private void step(Instant at, JsonNode detail) {
    switch (detail.path("before").asString("")) {
      case "done" -> clocks.stop(STEP, at);
      case "dropped" -> clocks.cancel(STEP, at);
      default -> {
        // the first one
      }
    }
    clocks.start(STEP, at, Instant.parse(detail.path("due").asString()));
  }

  private void change(Instant matterAt, Instant at, String toType, String toTier) {
    var before = rules.solvedBy(type, tier);
    type = toType;
    tier = toTier;
    if (!before.equals(rules.solvedBy(type, tier))) {
      clocks.cancel(before, at);
      solve(matterAt);
    }
  }

  private void solve(Instant from) {
    var clause = rules.solvedBy(type, tier);
    clocks.start(clause, from, rules.due(clause, from));
  }
}
