package pledge.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The clauses, their figures and the calendars these count by. */
final class ClauseChecks extends Checks {

  ClauseChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    sections();
    calendars();
    clauses();
  }

  private void sections() {
    var seen = new HashSet<Integer>();
    each(
        "/sections",
        (at, section) -> {
          if (!seen.add(section.path("number").asInt())) {
            problem(at + "/number", "section " + section.path("number") + " stands here twice");
          }
        });
  }

  private void calendars() {
    each(
        "/calendars",
        (at, calendar) -> {
          var days = new HashSet<String>();
          each(
              at + "/week",
              (line, week) -> {
                each(
                    line + "/days",
                    (day, name) -> {
                      if (!days.add(name.asString())) {
                        problem(day, "this weekday has its hours above already");
                      }
                    });
                each(line + "/open", this::span);
              });
          if (fine(at)) {
            try {
              var built = StandardReader.calendar(calendar, region -> List.of());
              if (at.equals("/calendars/always") && !built.isOpen(Instant.EPOCH)) {
                problem(at, "the calendar always is open at every instant");
              }
            } catch (IllegalArgumentException e) {
              var where = String.valueOf(e.getMessage()).contains("zone") ? at + "/zone" : at;
              problem(where, String.valueOf(e.getMessage()));
            }
          }
        });
    needed("/calendars", "calendar");
  }

  private void span(String at, JsonNode span) {
    try {
      BusinessCalendar.Span.parse(span.asString());
    } catch (IllegalArgumentException e) {
      problem(at, String.valueOf(e.getMessage()));
    }
  }

  private void clauses() {
    var registered = new HashMap<String, JsonNode>();
    register.path("clauses").forEach(it -> registered.put(it.path("id").asString(), it));
    var seen = new HashSet<String>();
    each(
        "/clauses",
        (at, clause) -> {
          var id = clause.path("id").asString();
          if (!seen.add(id)) {
            problem(at + "/id", "the clause " + id + " stands here twice");
          }
          var known = registered.get(id);
          if (known == null) {
            problem(at + "/id", "unknown clause " + id + ": the register has no such clause");
          } else {
            same(at, clause, known, "kind");
            same(at, clause, known, "section");
            same(at, clause, known, "promised");
            sameNames(at, clause, known, "numbers");
            sameNames(at, clause, known, "durations");
            sameNames(at, clause, known, "milestones");
          }
          clause(at, clause);
        });
    var missing = new ArrayList<String>();
    register
        .path("clauses")
        .forEach(it -> {
          if (!seen.contains(it.path("id").asString())) {
            missing.add(it.path("id").asString());
          }
        });
    for (var id : missing) {
      problemAtKey("/clauses", "the clause " + id + " of the register is missing");
    }
  }

  private void same(String at, JsonNode clause, JsonNode known, String key) {
    var own = clause.path(key).asString("");
    var asked = known.path(key).asString("");
    if (!own.equals(asked)) {
      var id = clause.path("id").asString();
      problem(
          clause.has(key) ? at + "/" + key : at,
          "the program executes "
              + id
              + (asked.isEmpty() ? " without " + key : " as " + key + " " + asked)
              + "; that can't be changed by data");
    }
  }

  private void sameNames(String at, JsonNode clause, JsonNode known, String key) {
    known
        .path(key)
        .propertyNames()
        .forEach(name -> {
          if (!clause.path(key).has(name)) {
            problem(at, "the figure " + key + "." + name + " is missing");
          }
        });
    clause
        .path(key)
        .propertyNames()
        .forEach(name -> {
          if (!known.path(key).has(name)) {
            problemAtKey(at + "/" + key + "/" + name, "nothing in the program uses this figure");
          }
        });
  }

  private void clause(String at, JsonNode clause) {
    each(
        at + "/sources",
        (source, name) -> {
          if (!root.path("sources").has(name.asString())) {
            problem(source, "there is no source " + name.asString());
          }
        });
    if (!hasSection(clause.path("section").asInt())) {
      problem(at + "/section", "there is no section " + clause.path("section"));
    }
    var kind = clause.path("kind").asString();
    boolean clock = kind.equals("clock");
    needs(at, clause, clock, "limit", "a clock needs its limit");
    needs(at, clause, clock, "clock", "a clock says what starts, pauses, stops and cancels it");
    needs(at, clause, kind.equals("target"), "target", "a target needs its measure");
    needs(at, clause, kind.equals("cap"), "cap", "a cap needs its count and stretch of time");
    if (!clock) {
      for (var key : List.of("limit", "channels", "milestones", "clock", "promised")) {
        if (clause.has(key)) {
          problemAtKey(at + "/" + key, "only a clock has this; the clause is a " + kind);
        }
      }
      return;
    }
    var limit = clause.path("limit");
    if (!limit.isObject()) {
      return;
    }
    limit(at + "/limit", limit);
    each(at + "/milestones", this::limit);
    each(at + "/channels", (channel, own) -> channel(channel, own, limit));
    rings(at, clause);
  }

  private void needs(String at, JsonNode clause, boolean so, String key, String reason) {
    if (so && !clause.has(key)) {
      problem(at, reason);
    }
  }

  private boolean hasSection(int number) {
    for (var section : root.path("sections")) {
      if (section.path("number").asInt() == number) {
        return true;
      }
    }
    return false;
  }

  private void limit(String at, JsonNode node) {
    var limit = StandardReader.limit(node);
    if (!root.path("calendars").has(limit.calendar())) {
      problem(at + "/calendar", "there is no calendar " + limit.calendar());
    }
    longest(at + "/duration", limit.duration());
    if (limit.warnBefore().compareTo(limit.duration()) >= 0) {
      problem(
          at + "/warnBefore",
          "the warning would come before the clock starts: "
              + limit.warnBefore()
              + " before a limit of "
              + limit.duration());
    }
  }

  private void channel(String at, JsonNode own, JsonNode common) {
    var name = at.substring(at.lastIndexOf('/') + 1);
    if (!root.path("channels").has(name)) {
      problemAtKey(at, "there is no channel " + name);
    }
    if (own.isObject()) {
      limit(at, own);
      return;
    }
    var limit = StandardReader.channelLimit(own, StandardReader.limit(common));
    longest(at, limit.duration());
    if (limit.warnBefore().compareTo(limit.duration()) >= 0) {
      problem(
          at,
          "the warning would come before the clock starts: "
              + limit.warnBefore()
              + " before a limit of "
              + limit.duration()
              + "; give this channel its own warnBefore");
    }
  }

  /** A limit that is written in rings as well must be as long as the rings. */
  private void rings(String at, JsonNode clause) {
    var rings = clause.path("numbers").path("rings");
    var ring = clause.path("durations").path("ring");
    if (rings.isNumber() && ring.isString()) {
      var asRings = Duration.parse(ring.asString()).multipliedBy(rings.asInt());
      if (!asRings.equals(StandardReader.limit(clause.path("limit")).duration())) {
        problem(
            at + "/limit/duration",
            "%s rings of %s are %s, not this".formatted(rings, ring.asString(), asRings));
      }
    }
  }
}
