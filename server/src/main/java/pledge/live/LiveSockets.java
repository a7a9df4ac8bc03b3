package pledge.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import pledge.access.Role;
import pledge.access.SignedOut;
import pledge.access.StaffMember;
import pledge.access.VisitorSignedOut;
import pledge.access.VisitorTokens;
import pledge.platform.AfterCommit;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sockets of this node. A person of the staff is known by the session cookie of the handshake;
 * a visitor says hello with a token in the first frame, so that no token stands in an address.
 */
@Component
class LiveSockets extends TextWebSocketHandler implements HintBroker {

  private static final Logger log = LoggerFactory.getLogger(LiveSockets.class);

  private final Map<String, Circle> byAudience = new ConcurrentHashMap<>();
  private final Map<String, Peer> peers = new ConcurrentHashMap<>();
  private final VisitorTokens tokens;
  private final Clock clock;
  private final JsonMapper json;

  LiveSockets(VisitorTokens tokens, Clock clock, JsonMapper json) {
    this.tokens = tokens;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    var peer = new Peer(socket);
    peers.put(socket.getId(), peer);
    if (socket.getPrincipal() instanceof Authentication known
        && known.getPrincipal() instanceof StaffMember staff) {
      join(peer, audiencesOf(staff));
    }
  }

  private static Set<Audience> audiencesOf(StaffMember staff) {
    var audiences = new HashSet<Audience>();
    audiences.add(Audience.staff(staff.id()));
    staff.teams().forEach(team -> audiences.add(Audience.team(team)));
    staff.leads().forEach(team -> audiences.add(Audience.leads(team)));
    if (staff.is(Role.MANAGER)) {
      audiences.add(Audience.managers(staff.brand()));
    }
    return audiences;
  }

  private void join(Peer peer, Set<Audience> audiences) {
    peer.audiences().addAll(audiences);
    audiences.forEach(audience ->
        byAudience.compute(
            audience.key(),
            (key, known) -> {
              var circle = known == null ? new Circle(audience.team()) : known;
              circle.members().add(peer);
              return circle;
            }));
    peer.welcome(); // once it hears everything, so that nothing falls in between
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage frame) throws IOException {
    var peer = peers.get(socket.getId());
    if (peer == null) {
      return;
    }
    JsonNode said;
    try {
      said = json.readTree(frame.getPayload());
    } catch (JacksonException e) {
      socket.close(CloseStatus.BAD_DATA);
      return;
    }
    switch (said.path("type").asString("")) {
      case "hello" -> {
        var visitor = tokens.verify(said.path("token").asString(""), clock.instant());
        if (visitor.isEmpty()) {
          socket.close(CloseStatus.POLICY_VIOLATION);
        } else {
          var audiences = new HashSet<Audience>();
          audiences.add(Audience.visitor(visitor.get().id()));
          var signIn = visitor.get().signIn();
          if (signIn != null) {
            audiences.add(Audience.signIn(signIn));
          }
          join(peer, audiences);
        }
      }
      case "pong" -> {
        // the frame itself keeps the connection awake
      }
      default -> socket.close(CloseStatus.BAD_DATA);
    }
  }

  @Override
  public void handleTransportError(WebSocketSession socket, Throwable error) {
    log.debug("socket {} failed: {}", socket.getId(), error.toString());
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    var peer = peers.remove(socket.getId());
    if (peer != null) {
      peer.audiences()
          .forEach(audience ->
              byAudience.computeIfPresent(
                  audience.key(),
                  (key, circle) -> {
                    circle.members().remove(peer);
                    return circle.members().isEmpty() ? null : circle;
                  }));
    }
  }

  /** Whoever is signed out hears nothing more. */
  @EventListener
  void signedOut(SignedOut fact) {
    close(Audience.staff(fact.staff()));
  }

  /** Nor does a customer's browser after the sign-out. */
  @EventListener
  void signedOut(VisitorSignedOut fact) {
    AfterCommit.run(() -> close(Audience.signIn(fact.signIn())));
  }

  private void close(Audience audience) {
    var circle = byAudience.get(audience.key());
    if (circle != null) {
      circle.members().forEach(peer -> peer.close(CloseStatus.POLICY_VIOLATION));
    }
  }

  @Override
  public void send(Collection<Audience> audiences, Hint hint) {
    for (var audience : audiences) {
      var circle = byAudience.get(audience.key());
      if (circle != null) {
        circle.tell(hint);
      }
    }
  }

  void pingAll() {
    peers.values().forEach(Peer::ping);
  }

  /** Keeps idle connections alive through proxies and finds those that are dead. */
  @Component
  static class Pinger extends Worker {
    private final LiveSockets sockets;

    Pinger(LiveSockets sockets, Heartbeats heartbeats) {
      super("live.ping", Duration.ofSeconds(20), heartbeats);
      this.sockets = sockets;
    }

    @Override
    protected boolean work() {
      sockets.pingAll();
      return false;
    }
  }
}
