package pledge.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open socket. Nobody who has something to tell waits for the reader: hints gather here and a
 * thread of the socket's own writes them. Of several hints about the same thing the last is enough,
 * so a slow reader gets fewer of them, never a backlog; one that reads nothing at all is cut off.
 */
final class Peer {

  private static final Logger log = LoggerFactory.getLogger(Peer.class);

  /** So many different things unread, and nobody is reading. */
  private static final int UNREAD = 10_000;

  private final WebSocketSession socket;
  private final Set<Audience> audiences = ConcurrentHashMap.newKeySet();

  private final SequencedMap<Key, Hint> unread = new LinkedHashMap<>();
  private boolean open;
  private boolean ready;
  private boolean ping;
  private boolean writing;

  /** What a hint is about. */
  record Key(String kind, UUID id) {
    static Key of(Hint hint) {
      return new Key(hint.kind(), hint.id());
    }
  }

  Peer(WebSocketSession socket) {
    this.socket = socket;
  }

  Set<Audience> audiences() {
    return audiences;
  }

  /** What it hears first; everything told from now on follows. */
  synchronized void welcome() {
    open = true;
    ready = true;
    write();
  }

  synchronized void tell(Hint hint) {
    unread.merge(Key.of(hint), hint, Hint::later);
    if (unread.size() > UNREAD) {
      unread.clear();
      // Closing waits for the reader, whom nobody who tells may wait for.
      Thread.startVirtualThread(() -> close(CloseStatus.SESSION_NOT_RELIABLE));
      return;
    }
    write();
  }

  synchronized void ping() {
    ping = true;
    write();
  }

  private void write() {
    if (open && !writing) {
      writing = true;
      Thread.ofVirtual().name("live-" + socket.getId()).start(this::writeAll);
    }
  }

  private void writeAll() {
    try {
      for (var frame = next(); frame != null; frame = next()) {
        socket.sendMessage(new TextMessage(frame));
      }
    } catch (IOException | RuntimeException e) {
      // gone: it reconnects and reads from its cursor, so nothing unread is lost
      log.debug("hint not delivered: {}", e.toString());
      close(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  private synchronized @Nullable String next() {
    if (ready) {
      ready = false;
      return text(new Frame.Ready());
    }
    if (ping) {
      ping = false;
      return text(new Frame.Ping());
    }
    var hint = unread.pollFirstEntry();
    if (hint == null) {
      writing = false;
      return null;
    }
    return text(hint.getValue());
  }

  /** As it goes over the wire; put together by hand, since it is done for every hint. */
  private static String text(Frame.FromServer frame) {
    return switch (frame) {
      case Frame.Ready ready -> "{\"type\":\"ready\"}";
      case Frame.Ping ping -> "{\"type\":\"ping\"}";
      case Hint(String kind, UUID id, long seq) ->
          "{\"type\":\"hint\",\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"seq\":" + seq + "}";
    };
  }

  void close(CloseStatus why) {
    try {
      socket.close(why);
    } catch (IOException e) {
      log.debug("socket not closed: {}", e.toString());
    }
  }
}
