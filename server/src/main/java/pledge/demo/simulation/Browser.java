package pledge.demo.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pledge.demo.simulation.Web.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The browser of somebody of the staff: cookies, and the token that guards against forged calls.
 */
final class Browser {

  private static final String GUARD = "XSRF-TOKEN";

  private final Web web;
  private final Tempo tempo;
  private final Book book;
  private final String origin;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  Browser(Web web, Tempo tempo, Book book, String origin) {
    this.web = web;
    this.tempo = tempo;
    this.book = book;
    this.origin = origin;
  }

  /** Who one is, once signed in. */
  JsonNode signIn(String login, String password) throws InterruptedException {
    get("/api/me");
    var me = post("/api/sign-in", Map.of("login", login, "password", password)).body();
    if (me.path("mustChangePassword").asBoolean(false)) {
      return me; // nothing else is allowed before that
    }
    var promise = get("/api/confidentiality").body();
    if (!promise.path("accepted").asBoolean()) {
      post("/api/confidentiality", Map.of("version", promise.path("version").asInt()));
    }
    return me;
  }

  Answer get(String path) throws InterruptedException {
    return send("GET", path, null);
  }

  Answer post(String path, Object body) throws InterruptedException {
    return send("POST", path, body);
  }

  Answer post(String path) throws InterruptedException {
    return send("POST", path, null);
  }

  Answer put(String path, Object body) throws InterruptedException {
    return send("PUT", path, body);
  }

  Map<String, String> headers() {
    var text = new StringBuilder();
    cookies.forEach((name, value) ->
        text.append(text.isEmpty() ? "" : "; ").append(name).append('=').append(value));
    return Map.of("Cookie", text.toString(), "Origin", origin);
  }

  private Answer send(String method, String path, @Nullable Object body)
      throws InterruptedException {
    while (true) {
      var headers = new java.util.HashMap<>(headers());
      headers.put("X-XSRF-TOKEN", cookies.getOrDefault(GUARD, ""));
      var answer = web.send(method, path, body, headers);
      answer.cookies().forEach(this::take);
      if (answer.status() == 409) {
        book.refused(answer.json());
      }
      if (answer.status() != 429) {
        return answer;
      }
      tempo.waitFor(!method.equals("GET"), Later.of(answer));
    }
  }

  private void take(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
