package pledge.demo.simulation;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A socket that only says when to read again; whoever loses it opens another and reads anyway. */
final class Ear implements AutoCloseable {

  private final Web web;
  private final BiConsumer<String, String> heard;
  private final StringBuilder frame = new StringBuilder();
  private volatile @Nullable WebSocket socket;
  private volatile boolean gone;

  private Ear(Web web, BiConsumer<String, String> heard) {
    this.web = web;
    this.heard = heard;
  }

  /**
   * @param hello the visitor's first frame; null for staff, whom the cookie introduces
   * @param heard told the kind and the id of what moved
   */
  static Ear open(
      Web web,
      Map<String, String> headers,
      @Nullable Map<String, String> hello,
      BiConsumer<String, String> heard)
      throws InterruptedException {
    var ear = new Ear(web, heard);
    var socket = web.open("/api/live", headers, ear.new Listener());
    ear.socket = socket;
    if (hello != null) {
      socket.sendText(web.write(hello), true);
    }
    return ear;
  }

  boolean gone() {
    return gone;
  }

  private final class Listener implements WebSocket.Listener {

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      frame.append(part);
      if (last) {
        var said = web.parse(frame);
        frame.setLength(0);
        take(from, said);
      }
      from.request(1);
      return null;
    }

    private void take(WebSocket from, JsonNode said) {
      switch (said.path("type").asString("")) {
        case "ping" -> from.sendText("{\"type\":\"pong\"}", true);
        case "hint" -> heard.accept(said.path("kind").asString(""), said.path("id").asString(""));
        default -> heard.accept("", "");
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String why) {
      gone = true;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      gone = true;
    }
  }

  @Override
  public void close() {
    gone = true;
    var open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
