package pledge.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pledge.demo.DemoFiles.Node;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays {@code shops-day.yaml}: what happens in the shops and after the sale, done by the demo's
 * people through the public API, so that every clock, text message and verdict is the product's
 * own. Playing it again is harmless: ids and keys are the same.
 */
final class ShopsDay {

  private static final Logger log = LoggerFactory.getLogger(ShopsDay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern WORD = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern AGO = Pattern.compile("([+-])(\\d+)([mh])(?:\\+(\\d+)s)?");

  private final URI base;
  private final ZoneId zone;
  private final Instant now;
  private final Consumer<Node> orders;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, String> kept = new HashMap<>();

  /**
   * @param orders takes an order's story
   */
  ShopsDay(URI base, ZoneId zone, Instant now, Consumer<Node> orders) {
    this.base = base;
    this.zone = zone;
    this.now = now;
    this.orders = orders;
  }

  void play() throws IOException, InterruptedException {
    try {
      int number = 0;
      for (var step : DemoFiles.yaml("shops-day.yaml").nodes("steps")) {
        play(step, id("step " + number++));
      }
    } finally {
      for (var person : people.values()) {
        person.call("POST", "/api/sign-out", null, UUID.randomUUID());
        person.http.close();
      }
    }
  }

  private void play(Node step, UUID key) throws IOException, InterruptedException {
    if (step.values().containsKey("order")) {
      orders.accept(step.node("order"));
      return;
    }
    var verb =
        Stream.of("get", "post", "put")
            .filter(step.values()::containsKey)
            .findFirst()
            .orElseThrow();
    var body = step.values().get("body");
    var answer =
        person(step.text("as"))
            .call(
                verb.toUpperCase(Locale.ROOT),
                filled(step.text(verb)),
                body == null ? null : json.writeValueAsString(filledIn(body)),
                key);
    if (step.values().get("keep") instanceof Map<?, ?> keep) {
      keep.forEach((name, pattern) -> {
        var found = Pattern.compile(String.valueOf(pattern)).matcher(answer);
        if (!found.find()) {
          throw new IllegalStateException(step.values() + " found no " + name + " in " + answer);
        }
        kept.put(String.valueOf(name), found.group(1));
      });
    }
  }

  private Person person(String login) throws IOException, InterruptedException {
    var known = people.get(login);
    if (known != null) {
      return known;
    }
    var person = new Person();
    people.put(login, person);
    person.call("GET", "/api/me", null, UUID.randomUUID());
    var words = Map.of("login", login, "password", Demo.PASSWORD);
    person.call("POST", "/api/sign-in", json.writeValueAsString(words), UUID.randomUUID());
    return person;
  }

  private Object filledIn(Object body) {
    return switch (body) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> String.valueOf(entry.getKey()),
                      entry -> filledIn(entry.getValue())));
      case List<?> list -> list.stream().map(this::filledIn).toList();
      case String text -> filled(text);
      default -> body;
    };
  }

  private String filled(String text) {
    return WORD.matcher(text).replaceAll(found -> value(found.group(1)));
  }

  private String value(String word) {
    var time = AGO.matcher(word);
    if (time.matches()) {
      var far =
          time.group(3).equals("h")
              ? Duration.ofHours(Long.parseLong(time.group(2)))
              : Duration.ofMinutes(Long.parseLong(time.group(2)));
      var at = time.group(1).equals("-") ? now.minus(far) : now.plus(far);
      return at.plusSeconds(time.group(4) == null ? 0 : Long.parseLong(time.group(4))).toString();
    }
    if (word.startsWith("tomorrow ")) {
      return LocalDate.ofInstant(now, zone)
          .plusDays(1)
          .atTime(LocalTime.parse(word.substring(9)))
          .atZone(zone)
          .toInstant()
          .toString();
    }
    if (word.startsWith("id ")) {
      return id(word).toString();
    }
    var value = kept.get(word);
    if (value == null) {
      throw new IllegalStateException("nobody kept " + word);
    }
    return value;
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Somebody of the staff with a browser of their own. */
  private final class Person {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

    String call(String method, String path, @Nullable String body, UUID key)
        throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(PATIENCE)
              .header("Origin", base.toString())
              .header("Idempotency-Key", key.toString())
              .header("X-XSRF-TOKEN", guard());
      if (body == null) {
        request.method(method, BodyPublishers.noBody());
      } else {
        request.header("Content-Type", "application/json");
        request.method(method, BodyPublishers.ofString(body));
      }
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == 409) { // done already by a day that stopped short
        log.info("{} {}: {}", method, path, answer.body());
      } else if (answer.statusCode() >= 300 && !path.equals("/api/me")) {
        throw new IllegalStateException(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    }

    private String guard() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }
  }
}
