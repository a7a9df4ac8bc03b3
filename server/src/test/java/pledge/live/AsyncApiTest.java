package pledge.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.VisitorTokens;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The socket is as its document says. */
@PledgeTest
class AsyncApiTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired VisitorTokens tokens;
  @Autowired Live live;
  @Autowired LiveSockets sockets;
  @Autowired SettableClock clock;
  @Autowired JsonMapper json;

  private void asDescribed(JsonNode document, String frame) {
    var type = json.readTree(frame).path("type").asString();
    var message = document.path("components").path("messages").path(type);
    assertThat(message.isMissingNode()).as("%s is described", type).isFalse();
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(message.path("payload").toString(), InputFormat.JSON);
    assertThat(schema.validate(frame, InputFormat.JSON)).as(frame).isEmpty();
  }

  @Test
  void whatGoesOverARealSocketIsAsDescribed() throws Exception {
    var document = api.anonymous().get("/asyncapi.json").ok();
    var visitor = brands.open(0).visitor();
    BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    var socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create(api.base().replace("http", "ws") + "/api/live"),
                new WebSocket.Listener() {
                  @Override
                  public @Nullable CompletionStage<?> onText(
                      WebSocket web, CharSequence data, boolean last) {
                    frames.add(data.toString());
                    web.request(1);
                    return null;
                  }
                })
            .get(10, TimeUnit.SECONDS);
    var hello = "{\"type\":\"hello\",\"token\":\"" + tokens.issue(visitor, clock.instant()) + "\"}";
    asDescribed(document, hello);
    socket.sendText(hello, true).get(10, TimeUnit.SECONDS);
    live.hint(Audience.visitor(visitor.id()), new Hint("conversation", UUID.randomUUID(), 7));
    sockets.pingAll();
    var awaited = new HashSet<>(Set.of("ready", "hint", "ping"));
    while (!awaited.isEmpty()) {
      var frame = String.valueOf(frames.poll(10, TimeUnit.SECONDS));
      asDescribed(document, frame);
      if (frame.contains("ready")) {
        // said before it listened, the hint may have passed it by
        live.hint(Audience.visitor(visitor.id()), new Hint("conversation", UUID.randomUUID(), 8));
        sockets.pingAll();
      }
      awaited.removeIf(type -> frame.contains("\"type\":\"" + type + "\""));
    }
    asDescribed(document, "{\"type\":\"pong\"}");
    socket.abort();
  }

  @Test
  void theDocumentIsWhole() {
    var document = api.anonymous().get("/asyncapi.json").ok();
    assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
    var said = new HashSet<String>();
    for (var operation : document.path("operations")) {
      for (var message : operation.path("messages")) {
        var there = document.at(message.path("$ref").asString().substring(1));
        var described = document.at(there.path("$ref").asString().substring(1));
        assertThat(described.path("payload").path("required")).isNotEmpty();
        said.add(described.path("name").asString());
      }
    }
    assertThat(said).containsExactlyInAnyOrder("ready", "ping", "hint", "hello", "pong");
  }
}
