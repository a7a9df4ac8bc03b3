package pledge.demo.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * What the simulated people wrote down of what they did and saw. Everything in here came from the
 * API's own answers; the count is made from it and from nothing else.
 */
final class Book {

  /** One customer's visit, with what they sent and what they saw coming. */
  record Visit(String name, Chat chat, List<Line> sent, List<Line> seen) {
    Visit(String name, Chat chat) {
      this(name, chat, new ArrayList<>(), new ArrayList<>());
    }
  }

  final Queue<Visit> visits = new ConcurrentLinkedQueue<>();

  /** What staff were told is stored, by conversation. */
  final Map<UUID, Queue<Line>> told = new ConcurrentHashMap<>();

  /** Messages that were meant as mere thanks, and as mere "one moment". */
  final Set<UUID> thanks = ConcurrentHashMap.newKeySet();

  final Set<UUID> holding = ConcurrentHashMap.newKeySet();

  /**
   * Clocks as the desk showed them running. Most begin with a message; those that begin with a
   * transfer, a lost colleague or a "no" to the closing question leave none, so their beginning is
   * known from here. What becomes of them is not.
   */
  final Map<UUID, Set<Begun>> begun = new ConcurrentHashMap<>();

  record Begun(String clause, Instant at) {}

  /** Refusals met and ratings given, where the count needs no thread. */
  final Figures acts = new Figures();

  final AtomicInteger arrived = new AtomicInteger();
  final AtomicInteger silent = new AtomicInteger();
  final AtomicInteger left = new AtomicInteger();
  final AtomicInteger inside = new AtomicInteger();
  final AtomicInteger tickets = new AtomicInteger();
  final AtomicInteger stars = new AtomicInteger();
  final AtomicInteger ratings = new AtomicInteger();

  /** What should not have happened to anybody. */
  final Queue<String> troubles = new ConcurrentLinkedQueue<>();

  void told(Line line) {
    told.computeIfAbsent(line.conversation(), absent -> new ConcurrentLinkedQueue<>()).add(line);
  }

  void shown(UUID conversation, JsonNode clocks) {
    for (var clock : clocks) {
      begun
          .computeIfAbsent(conversation, absent -> ConcurrentHashMap.newKeySet())
          .add(
              new Begun(
                  clock.path("clause").asString(),
                  Instant.parse(clock.path("startedAt").asString())));
    }
  }

  /** Somebody of the staff was refused: by which clause, and how often at once. */
  void refused(JsonNode problem) {
    switch (problem.path("code").asString("")) {
      case "stonewalling" ->
          problem.path("hits").forEach(hit -> acts.refused("chat.no-stonewalling"));
      case "gate" ->
          problem.path("gates").forEach(gate -> acts.refused(gate.path("clause").asString()));
      case "no-next-step" -> acts.refused("solve.not-cooling");
      case "readiness" -> acts.refused("prepare.ready");
      case "nobody-there", "no-place" -> acts.refused("solve.cross-owner");
      case "not-agreed" -> acts.refused("solve.options");
      case "outcome-not-told" -> acts.refused("solve.result-feedback");
      default -> {
        // somebody was faster, or it is over: no clause refused anything
      }
    }
  }

  void rated(int given) {
    ratings.incrementAndGet();
    stars.addAndGet(given);
    acts.judged("appraise.satisfaction", given >= 4);
  }

  void trouble(String who, Exception e) {
    troubles.add(who + ": " + e);
  }
}
