package pledge.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import pledge.access.Visitor;
import pledge.access.VisitorTokens;
import pledge.platform.BrandId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the running program as a browser or another system does. {@code
 * api.as("agent.chen").post("/api/…", Map.of(…)).ok()}; sign-ins are kept and renewed by
 * themselves.
 */
public final class TestApi {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Environment environment;
  private final VisitorTokens visitors;
  private final SettableClock clock;
  private final BiFunction<BrandId, Set<String>, String> keys;
  private final JsonMapper json;
  private final Consumer<Visitor> agrees;
  private final Set<UUID> agreed = ConcurrentHashMap.newKeySet();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Map<String, Client> signedIn = new ConcurrentHashMap<>();

  TestApi(
      Environment environment,
      VisitorTokens visitors,
      SettableClock clock,
      BiFunction<BrandId, Set<String>, String> keys,
      Consumer<Visitor> agrees,
      JsonMapper json) {
    this.environment = environment;
    this.visitors = visitors;
    this.clock = clock;
    this.keys = keys;
    this.agrees = agrees;
    this.json = json;
  }

  /** Where the program listens, without a slash at the end. */
  public String base() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /** A browser in which this person has signed in with {@link TestPeople#PASSWORD}. */
  public Client as(String login) {
    return signedIn.computeIfAbsent(login, absent -> signIn(login, TestPeople.PASSWORD));
  }

  /** A new browser in which this person signs in now. */
  public Client signIn(String login, String password) {
    var client = new Client(login, password);
    client.signInAgain().ok();
    return client;
  }

  /** A browser without a sign-in. */
  public Client anonymous() {
    return new Client(null, null);
  }

  /** A visitor nobody has seen before. */
  public Client visitor(String brand) {
    return visitor(new Visitor(UUID.randomUUID(), new BrandId(brand)));
  }

  /** This visitor, who agreed to the privacy notice, with a token that is fresh at every call. */
  public Client visitor(Visitor visitor) {
    if (agreed.add(visitor.id())) {
      agrees.accept(visitor);
    }
    var client = new Client(null, null);
    client.bearer = () -> visitors.issue(visitor, clock.instant());
    return client;
  }

  /** A machine of {@code hetang} whose key has these scopes. */
  public Client machine(String... scopes) {
    return machine(TestPeople.HETANG, scopes);
  }

  /** A machine of this brand whose key has these scopes. */
  public Client machine(BrandId brand, String... scopes) {
    var client = new Client(null, null);
    var key = keys.apply(brand, Set.of(scopes));
    client.bearer = () -> key;
    return client;
  }

  /** With this text as the bearer token. */
  public Client bearer(String token) {
    var client = new Client(null, null);
    client.bearer = () -> token;
    return client;
  }

  /** What came back. */
  public final class Answer {
    private final HttpResponse<byte[]> response;
    private final String what;

    private Answer(HttpResponse<byte[]> response, String what) {
      this.response = response;
      this.what = what;
    }

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
      return response.body();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    public Map<String, List<String>> headers() {
      return response.headers().map();
    }

    public JsonNode json() {
      return json.readTree(response.body());
    }

    /** The problem's {@code code}; empty where the answer isn't a problem. */
    public String code() {
      return header("Content-Type").orElse("").startsWith("application/problem+json")
          ? json().path("code").asString("")
          : "";
    }

    /** Asserts a success and returns the body. */
    public JsonNode ok() {
      if (status() / 100 != 2) {
        throw new AssertionError(this + " isn't a success");
      }
      return response.body().length == 0 ? json.nullNode() : json();
    }

    /** Asserts the status and returns this. */
    public Answer is(int status) {
      if (status() != status) {
        throw new AssertionError(this + " isn't " + status);
      }
      return this;
    }

    @Override
    public String toString() {
      var text = text();
      return what + " → " + status() + " " + text.substring(0, Math.min(400, text.length()));
    }
  }

  /** One caller. */
  public final class Client {
    private final @Nullable String login;
    private final @Nullable String password;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Supplier<String> bearer;

    private Client(@Nullable String login, @Nullable String password) {
      this.login = login;
      this.password = password;
    }

    /** Sends this header with every call from now on. */
    public Client with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    public Optional<String> cookie(String name) {
      return Optional.ofNullable(cookies.get(name));
    }

    public void setCookie(String name, String value) {
      cookies.put(name, value);
    }

    public Answer get(String path) {
      return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
      return call("POST", path, write(body));
    }

    public Answer post(String path) {
      return call("POST", path, null);
    }

    public Answer put(String path, Object body) {
      return call("PUT", path, write(body));
    }

    public Answer delete(String path) {
      return call("DELETE", path, null);
    }

    /** A call whose body is these very bytes, as JSON. */
    public Answer call(String method, String path, byte @Nullable [] body) {
      return call(method, path, body, "application/json");
    }

    /** As {@link #call(String, String, byte[])}, of another type. */
    public Answer call(String method, String path, byte @Nullable [] body, String type) {
      if (!method.equals("GET") && bearer == null && !cookies.containsKey("XSRF-TOKEN")) {
        send("GET", "/api/me", null, type);
      }
      var answer = send(method, path, body, type);
      if (answer.status() == 401 && login != null && !answer.code().equals("bad-credentials")) {
        // the test moved the clock past the end of the sign-in
        signInAgain().ok();
        answer = send(method, path, body, type);
      }
      return answer;
    }

    private Answer signInAgain() {
      cookies.remove("pledge_session");
      send("GET", "/api/me", null, "application/json");
      return send(
          "POST",
          "/api/sign-in",
          write(Map.of("login", String.valueOf(login), "password", String.valueOf(password))),
          "application/json");
    }

    private Answer send(String method, String path, byte @Nullable [] body, String type) {
      var request =
          HttpRequest.newBuilder(URI.create(base() + path))
              .timeout(PATIENCE)
              .method(
                  method,
                  body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      if (body != null) {
        request.header("Content-Type", type);
      }
      if (bearer != null) {
        request.header("Authorization", "Bearer " + bearer.get());
      }
      if (!cookies.isEmpty()) {
        var header = new StringBuilder();
        cookies.forEach((name, value) ->
            header.append(header.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        request.header("Cookie", header.toString());
      }
      var token = cookies.get("XSRF-TOKEN");
      if (token != null && !headers.containsKey("X-XSRF-TOKEN")) {
        request.header("X-XSRF-TOKEN", token);
      }
      headers.forEach(request::setHeader);
      try {
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        response.headers().allValues("Set-Cookie").forEach(this::take);
        return new Answer(response, method + " " + path);
      } catch (IOException e) {
        throw new AssertionError(method + " " + path + " got no answer", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
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

    private byte[] write(Object body) {
      return body instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : json.writeValueAsBytes(body);
    }
  }
}
