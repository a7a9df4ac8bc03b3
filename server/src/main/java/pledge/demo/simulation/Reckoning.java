package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pledge.demo.simulation.Book.Visit;
import pledge.demo.simulation.Line.Who;
import tools.jackson.databind.JsonNode;

/**
 * The count at the end of the day: reads every thread and every ticket back through the API, holds
 * the threads against what was sent and seen, and reckons each clause from them.
 */
final class Reckoning {

  /**
   * What is counted here; the board has more, from rooms whose judgements leave no trace in a
   * thread.
   */
  static final List<String> CLAUSES =
      List.of(
          "bot.reply",
          "bot.handover",
          "intake.ack",
          "chat.first-reply",
          "chat.every-reply",
          "chat.no-stonewalling",
          "prepare.ready",
          "authority.handover",
          "solve.cross-owner",
          "chat.confirm",
          "chat.record",
          "chat.survey",
          "triage.type",
          "triage.tier",
          "online.message-reply",
          "solve.normal",
          "solve.complex",
          "solve.difficult",
          "solve.not-cooling",
          "solve.result-feedback",
          "appraise.satisfaction");

  /**
   * @param wrong what was lost, doubled or out of order, in words; empty when all is well
   * @param times how long each stopped clock took
   */
  record Result(
      Figures figures,
      Map<String, List<Duration>> times,
      int conversations,
      int closed,
      int messages,
      List<String> wrong) {}

  private final Book book;
  private final Rules rules;
  private final Browser manager;
  private final Map<Visit, List<Line>> threads = new LinkedHashMap<>();
  private final List<JsonNode> tickets = new ArrayList<>();
  private final Map<String, JsonNode> timelines = new HashMap<>();

  Reckoning(Book book, Rules rules, Browser manager) {
    this.book = book;
    this.rules = rules;
    this.manager = manager;
  }

  /** Reads everything back. */
  void readBack(Set<String> earlierTickets) throws InterruptedException {
    threads.clear();
    tickets.clear();
    for (var visit : book.visits) {
      threads.put(visit, visit.chat().readAll());
    }
    for (var conversation : conversations().keySet()) {
      // a clock that nobody looked at while it ran has begun all the same
      var clocks =
          manager.get("/api/commitments?limit=200&work=conversation:" + conversation).body();
      book.shown(conversation, clocks.path("items"));
    }
    var after = "";
    do {
      var page = manager.get("/api/tickets?scope=all&limit=200" + after).body();
      for (var ticket : page.path("items")) {
        if (!earlierTickets.contains(ticket.path("id").asString())) {
          tickets.add(ticket);
        }
      }
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    for (var ticket : tickets) {
      var id = ticket.path("id").asString();
      timelines.put(
          id, manager.get("/api/tickets/" + id + "/timeline?limit=200").body().path("items"));
    }
  }

  private Map<UUID, List<Line>> conversations() {
    Map<UUID, List<Line>> all = new LinkedHashMap<>();
    threads
        .values()
        .forEach(lines ->
            lines.forEach(line ->
                all.computeIfAbsent(line.conversation(), absent -> new ArrayList<>()).add(line)));
    return all;
  }

  /**
   * @param asOf the board's own instant: what was due before and not done is broken
   */
  Result reckon(Instant asOf) {
    var figures = new Figures();
    var times = new HashMap<String, List<Duration>>();
    figures.addAll(book.acts);
    int closed = 0;
    int messages = 0;
    var all = conversations();
    for (var conversation : all.entrySet()) {
      messages += conversation.getValue().size();
      closed +=
          new ThreadJudge(rules, book, figures, times)
              .judge(conversation.getKey(), conversation.getValue(), asOf);
    }
    for (var ticket : tickets) {
      var lines = conversationOf(ticket, all);
      var matterAt =
          lines.isEmpty()
              ? Instant.parse(ticket.path("createdAt").asString())
              : lines.getFirst().at();
      var timeline = timelines.get(ticket.path("id").asString());
      if (timeline != null) {
        new TicketJudge(rules, figures, times).judge(matterAt, timeline, asOf);
      }
    }
    return new Result(figures, times, all.size(), closed, messages, wrong(all));
  }

  private static List<Line> conversationOf(JsonNode ticket, Map<UUID, List<Line>> all) {
    var id = ticket.path("conversation").asString("");
    return id.isEmpty() ? List.of() : all.getOrDefault(UUID.fromString(id), List.of());
  }

  // --- nothing lost, nothing twice --------------------------------------------------------------

  private List<String> wrong(Map<UUID, List<Line>> all) {
    var wrong = new ArrayList<String>();
    threads.forEach((visit, lines) -> compare(visit, lines, wrong));
    all.forEach((conversation, lines) -> {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).seq() != i + 1) {
          wrong.add("conversation " + conversation + " has no message " + (i + 1));
          return;
        }
      }
    });
    book.told.forEach((conversation, told) -> {
      var stored = all.getOrDefault(conversation, List.of());
      for (var line : told) {
        if (stored.stream().filter(line::same).count() != 1) {
          wrong.add("a colleague's message is not in the thread once: " + line);
        }
      }
    });
    return wrong;
  }

  private static void compare(Visit visit, List<Line> lines, List<String> wrong) {
    Set<UUID> ids = new HashSet<>();
    for (var line : lines) {
      if (!ids.add(line.id())) {
        wrong.add(visit.name() + " has a message twice: " + line);
      }
    }
    var mine = lines.stream().filter(line -> line.author() == Who.CUSTOMER).toList();
    if (!alike(visit.sent(), mine)) {
      wrong.add(
          visit.name() + " sent " + visit.sent().size() + " messages, stored are " + mine.size());
    }
    if (visit.seen().size() > lines.size()
        || !alike(visit.seen(), lines.subList(0, visit.seen().size()))) {
      wrong.add(visit.name() + " saw another thread than is stored");
    }
  }

  private static boolean alike(List<Line> some, List<Line> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).same(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tickets there are now. */
  int tickets() {
    return tickets.size();
  }
}
