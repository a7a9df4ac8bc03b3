package pledge.demo.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.demo.simulation.Web.Answer;
import tools.jackson.databind.JsonNode;

/** One visitor's browser: the chat's session, its messages, its cursor. */
final class Chat {

  private static final int PAGE = 100;
  private static final String SESSION = "/api/chat/session";

  private final Web web;
  private final Tempo tempo;
  private final String brand;
  private @Nullable String key;
  private String token = "";
  private String cursor = "";

  Chat(Web web, Tempo tempo, String brand) {
    this.web = web;
    this.tempo = tempo;
    this.brand = brand;
  }

  /** What has been said since the last look, and how the matter stands. */
  record News(List<Line> lines, JsonNode state) {}

  void open() throws InterruptedException {
    var hello = new HashMap<String, Object>();
    hello.put("brand", brand);
    hello.put("locale", "zh-CN");
    if (key != null) {
      hello.put("visitorKey", key);
    }
    var session = patiently("POST", SESSION, hello, Map.of()).body();
    key = session.path("visitorKey").asString();
    token = session.path("token").asString();
    var consent = session.path("consent");
    if (!consent.path("service").asBoolean()) {
      patiently(
          "POST",
          "/api/chat/consent",
          Map.of("version", consent.path("version").asInt(), "service", true, "marketing", false),
          Map.of("Authorization", "Bearer " + token));
    }
  }

  Map<String, String> hello() {
    return Map.of("type", "hello", "token", token);
  }

  Line write(UUID id, String text) throws InterruptedException {
    return Line.of(
        send("POST", "/api/chat/messages", Map.of("clientId", id, "text", text))
            .body()
            .path("message"));
  }

  /** Everything behind the cursor. */
  News read() throws InterruptedException {
    var lines = new ArrayList<Line>();
    while (true) {
      var page = page(cursor);
      cursor = take(page, lines);
      if (page.path("items").size() < PAGE) {
        return new News(lines, page.path("state"));
      }
    }
  }

  /** The whole thread anew, from its first message; the cursor stays where it is. */
  List<Line> readAll() throws InterruptedException {
    var lines = new ArrayList<Line>();
    var from = "";
    while (true) {
      var page = page(from);
      from = take(page, lines);
      if (page.path("items").size() < PAGE) {
        return lines;
      }
    }
  }

  private static String take(JsonNode page, List<Line> lines) {
    page.path("items").forEach(item -> lines.add(Line.of(item)));
    return page.path("next").asString("");
  }

  private JsonNode page(String after) throws InterruptedException {
    var from = after.isEmpty() ? "" : "&after=" + after;
    return send("GET", "/api/chat/messages?limit=" + PAGE + from, null).body();
  }

  /** False when there was no question left to answer. */
  boolean answerClosing(boolean solved, boolean satisfied, boolean more)
      throws InterruptedException {
    var answer =
        send(
            "POST",
            "/api/chat/closing",
            Map.of("solved", solved, "satisfied", satisfied, "more", more));
    if (answer.code().equals("not-asked")) {
      return false;
    }
    answer.body();
    return true;
  }

  /** False when there was nothing left to rate. */
  boolean rate(int stars, String words) throws InterruptedException {
    var answer = send("POST", "/api/chat/rating", Map.of("stars", stars, "words", words));
    if (answer.status() == 409) {
      return false;
    }
    answer.body();
    return true;
  }

  private Answer send(String method, String path, @Nullable Object body)
      throws InterruptedException {
    var answer = patiently(method, path, body, Map.of("Authorization", "Bearer " + token));
    if (answer.status() != 401) {
      return answer;
    }
    open();
    return patiently(method, path, body, Map.of("Authorization", "Bearer " + token));
  }

  /** Who is told to come again later does. */
  private Answer patiently(
      String method, String path, @Nullable Object body, Map<String, String> headers)
      throws InterruptedException {
    while (true) {
      var answer = web.send(method, path, body, headers);
      if (answer.status() != 429) {
        return answer;
      }
      // reading needs a session, which may have run out meanwhile
      boolean changes = !method.equals("GET") && !path.equals(SESSION);
      tempo.waitFor(changes, Later.of(answer));
    }
  }
}
