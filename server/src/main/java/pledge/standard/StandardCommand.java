package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code standard check FILE} and {@code standard publish FILE} on the command line: the first
 * needs neither server nor database, the second sends the file to the running server.
 */
public final class StandardCommand {

  /** All went well. */
  static final int DONE = 0;

  /** The standard has faults. */
  static final int BAD = 1;

  /** The command can't be carried out as given. */
  static final int FAILED = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String USAGE =
      """
      usage: ./pledge standard check FILE
             ./pledge standard publish FILE [--url URL] [--note TEXT]
      publish needs an API key with the scope standard:write in PLEDGE_API_KEY (desk: People, API keys)
      and the server's address by --url or PLEDGE_URL (http://localhost:8080 otherwise).\
      """;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  StandardCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /**
   * @param arguments what follows the word {@code standard}
   * @return the exit code: 0 done, 1 the standard has faults, 2 the command can't be carried out
   */
  public static int run(String... arguments) {
    return new StandardCommand(
            System.getenv(),
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8))
        .execute(arguments);
  }

  int execute(String... arguments) {
    if (arguments.length == 2 && arguments[0].equals("check")) {
      return check(arguments[1]);
    }
    if (arguments.length >= 2 && arguments[0].equals("publish")) {
      return publish(arguments);
    }
    err.println(USAGE);
    return FAILED;
  }

  private int check(String file) {
    try {
      var tree = StandardFile.checked(file, read(file));
      var reader = new StandardReader(tree);
      out.printf(
          "%s is a sound standard: %d clauses, %d calendars.%n",
          file, reader.clauses().size(), tree.root().path("calendars").size());
      return DONE;
    } catch (BadStandard e) {
      tell(e);
      return BAD;
    } catch (IOException e) {
      err.println("can't read " + file + ": " + why(e));
      return FAILED;
    }
  }

  private void tell(BadStandard e) {
    e.problems().forEach(out::println);
    int count = e.problems().size();
    out.println((count == 1 ? "1 problem" : count + " problems") + "; nothing was published.");
  }

  private static byte[] read(String file) throws IOException {
    var path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder");
    }
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(YamlReader.MOST_BYTES + 1);
    }
  }

  private static String why(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  private int publish(String... arguments) {
    var file = arguments[1];
    var url = environment.getOrDefault("PLEDGE_URL", "http://localhost:8080");
    var note = "";
    for (int i = 2; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length
          || !arguments[i].equals("--url") && !arguments[i].equals("--note")) {
        err.println(USAGE);
        return FAILED;
      }
      if (arguments[i].equals("--url")) {
        url = arguments[i + 1];
      } else {
        note = arguments[i + 1];
      }
    }
    var key = environment.getOrDefault("PLEDGE_API_KEY", "");
    if (key.isBlank()) {
      err.println("publishing needs an API key with the scope standard:write in PLEDGE_API_KEY");
      return FAILED;
    }
    try {
      var yaml = read(file);
      StandardFile.checked(file, yaml);
      return send(url, file, note, key, yaml);
    } catch (BadStandard e) {
      tell(e);
      return BAD;
    } catch (ConnectException e) {
      err.println("no server answers at " + url + "; start it, or name it with --url");
      return FAILED;
    } catch (IOException e) {
      err.println("can't publish " + file + ": " + why(e));
      return FAILED;
    } catch (IllegalArgumentException e) {
      err.println("not an address: " + url);
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int send(String url, String file, String note, String key, byte[] yaml)
      throws IOException, InterruptedException {
    var query =
        "?file="
            + URLEncoder.encode(Path.of(file).getFileName().toString(), UTF_8)
            + (note.isEmpty() ? "" : "&note=" + URLEncoder.encode(note, UTF_8));
    var request =
        HttpRequest.newBuilder(
                URI.create(url.replaceAll("/+$", "") + "/api/standard/versions" + query))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key.strip())
            .header("Content-Type", "text/yaml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofByteArray(yaml))
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      return tell(answer, file);
    }
  }

  private int tell(HttpResponse<String> answer, String file) {
    try {
      var body = JsonMapper.shared().readTree(answer.body());
      switch (answer.statusCode()) {
        case 201 ->
            out.printf(
                "%s is in force as version %d since %s.%n",
                file, body.path("number").asInt(), body.path("validFrom").asString());
        case 200 ->
            out.printf(
                "%s was in force already, as version %d.%n", file, body.path("number").asInt());
        default ->
            err.println(
                "the server answered "
                    + answer.statusCode()
                    + ": "
                    + body.path("detail").asString("no reason given"));
      }
    } catch (JacksonException e) {
      err.println("the server answered " + answer.statusCode() + ", not in Pledge's way");
      return FAILED;
    }
    return switch (answer.statusCode()) {
      case 200, 201 -> DONE;
      case 422 -> BAD;
      default -> FAILED;
    };
  }
}
