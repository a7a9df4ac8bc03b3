package pledge.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;

/**
 * {@code /asyncapi.json}: the socket, described by AsyncAPI 3 from the records of {@link Frame}.
 * What they mean stands here, what they hold is read off them.
 */
@RestController
@Tag(name = "Live")
class AsyncApi {

  private static final String CHANNEL = "live";

  private static final Map<Class<? extends Frame>, String> MEANING = new LinkedHashMap<>();

  static {
    MEANING.put(
        Frame.Ready.class,
        "The socket hears everything from now on: read again what may have been missed before.");
    MEANING.put(
        Frame.Ping.class,
        "Sent every 20 seconds; answer with pong. After 50 seconds of silence the line is dead.");
    MEANING.put(
        Hint.class,
        "Something has changed: read it again over HTTP. Never the content itself, so a lost hint"
            + " costs only time.");
    MEANING.put(
        Frame.Hello.class,
        "A visitor says who it is, by a token from POST /api/chat/session. Staff are known by their"
            + " session's cookie and say nothing.");
    MEANING.put(Frame.Pong.class, "The answer to ping.");
  }

  private final Map<String, Object> document = document();

  @Allowed(anyone = true)
  @Operation(summary = "The socket /api/live, described by AsyncAPI 3")
  @GetMapping("/asyncapi.json")
  Map<String, Object> read() {
    return document;
  }

  private static Map<String, Object> document() {
    var messages = new LinkedHashMap<String, Object>();
    var inChannel = new LinkedHashMap<String, Object>();
    var fromServer = new ArrayList<Map<String, Object>>();
    var fromClient = new ArrayList<Map<String, Object>>();
    MEANING.forEach((frame, meaning) -> {
      var name = name(frame);
      messages.put(
          name,
          Map.of(
              "name",
              name,
              "contentType",
              "application/json",
              "summary",
              meaning,
              "payload",
              schema(frame)));
      inChannel.put(name, reference("#/components/messages/" + name));
      (Frame.FromServer.class.isAssignableFrom(frame) ? fromServer : fromClient)
          .add(reference("#/channels/" + CHANNEL + "/messages/" + name));
    });
    var document = new LinkedHashMap<String, Object>();
    document.put("asyncapi", "3.0.0");
    document.put(
        "info",
        Map.of(
            "title",
            "Pledge live",
            "version",
            "1",
            "description",
            "Hints that something has changed. Truth is always read over HTTP (/openapi.json) from a"
                + " cursor, so a client that was away reads again and has lost nothing."
                + " Closed with 1008: token or session is not, or no longer, good;"
                + " 1007: nonsense was sent; 4500: too slow, come back."));
    document.put(
        "channels", Map.of(CHANNEL, Map.of("address", "/api/live", "messages", inChannel)));
    var operations = new LinkedHashMap<String, Object>();
    operations.put("hear", operation("send", "What the server says", fromServer));
    operations.put("say", operation("receive", "What a client may say", fromClient));
    document.put("operations", operations);
    document.put("components", Map.of("messages", messages));
    return document;
  }

  /** As AsyncAPI sees it: what this application, the server, does. */
  private static Map<String, Object> operation(
      String action, String summary, List<Map<String, Object>> messages) {
    return Map.of(
        "action",
        action,
        "channel",
        reference("#/channels/" + CHANNEL),
        "summary",
        summary,
        "messages",
        messages);
  }

  private static Map<String, Object> reference(String to) {
    return Map.of("$ref", to);
  }

  static String name(Class<? extends Frame> frame) {
    return frame.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> schema(Class<? extends Frame> frame) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("type", Map.of("const", name(frame)));
    for (var component : frame.getRecordComponents()) {
      properties.put(component.getName(), property(component));
    }
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(properties.keySet()),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> property(RecordComponent component) {
    var type = component.getType();
    if (component.getName().equals("kind")) {
      return Map.of(
          "type", "string",
          "pattern", "^[a-z-]+$",
          "description", "What has changed. A kind you don't know is nothing to you.",
          "examples", Hint.KINDS);
    }
    if (type.equals(UUID.class)) {
      return Map.of("type", "string", "format", "uuid");
    }
    if (type.equals(long.class)) {
      return Map.of("type", "integer", "minimum", 0);
    }
    if (type.equals(String.class)) {
      return Map.of("type", "string");
    }
    throw new IllegalStateException("no JSON schema for " + component);
  }
}
