package pledge.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Visitor;
import pledge.access.VisitorTokens;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class LiveSocketsTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired VisitorTokens tokens;
  @Autowired Live live;
  @Autowired SettableClock clock;

  @Test
  void aVisitorWhoSaysHelloIsTold() throws Exception {
    var visitor = brands.open(0).visitor();
    var socket = open();
    socket.says(
        "{\"type\":\"hello\",\"token\":\"" + tokens.issue(visitor, clock.instant()) + "\"}");
    assertThat(socket.next()).contains("ready");
    var id = UUID.randomUUID();
    live.hint(Audience.visitor(visitor.id()), new Hint("conversation", id, 7));
    assertThat(socket.next()).contains(id.toString()).contains("\"seq\":7");
  }

  @Test
  void aForgedTokenIsShownTheDoor() throws Exception {
    var socket = open();
    socket.says("{\"type\":\"hello\",\"token\":\"v.forged\"}");
    assertThat(socket.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
  }

  @Test
  void nonsenseIsShownTheDoor() throws Exception {
    var socket = open();
    socket.says("}{");
    assertThat(socket.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1007);
  }

  @Test
  void nobodyHearsOfOthers() throws Exception {
    var floor = brands.open(0);
    Visitor one = floor.visitor();
    Visitor other = floor.visitor();
    var socket = open();
    socket.says("{\"type\":\"hello\",\"token\":\"" + tokens.issue(one, clock.instant()) + "\"}");
    assertThat(socket.next()).contains("ready");
    live.hint(Audience.visitor(other.id()), new Hint("conversation", UUID.randomUUID(), 1));
    var mine = UUID.randomUUID();
    live.hint(Audience.visitor(one.id()), new Hint("conversation", mine, 1));
    assertThat(socket.next()).contains(mine.toString());
  }

  /** Old hints about the same thing are worth nothing, so a slow reader has no backlog to read. */
  @Test
  void aReaderWhoFallsBehindHearsTheLastOfEachThing() throws Exception {
    var visitor = brands.open(0).visitor();
    var socket = open(false);
    socket.says(
        "{\"type\":\"hello\",\"token\":\"" + tokens.issue(visitor, clock.instant()) + "\"}");
    assertThat(socket.next()).contains("ready");
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    int last = 200_000;
    for (int seq = 1; seq <= last; seq++) {
      live.hint(Audience.visitor(visitor.id()), new Hint("conversation", one, seq));
      live.hint(Audience.visitor(visitor.id()), new Hint("conversation", other, seq));
    }
    socket.web().request(Long.MAX_VALUE);
    var awaited = new HashSet<>(Set.of(one.toString(), other.toString()));
    while (!awaited.isEmpty()) {
      var frame = socket.next();
      if (frame.contains("\"seq\":" + last + "}")) {
        awaited.removeIf(frame::contains);
      }
    }
    assertThat(socket.closed()).isNotDone();
  }

  /** Each one told reads its lists anew: a storm in a large team's queue must not become theirs. */
  @Test
  void aCrowdHearsThatItsQueueMovesAndNotOfEachThingInIt() throws Exception {
    var floor = brands.open(1);
    var session = api.as(floor.agents().getFirst().login()).cookie("pledge_session").orElseThrow();
    List<Socket> crowd = new ArrayList<>();
    for (int i = 0; i <= Circle.CROWD; i++) {
      var socket = open(true, "pledge_session=" + session);
      assertThat(socket.next()).contains("ready");
      crowd.add(socket);
    }
    var team = Audience.team(floor.front());
    int many = 1_000;
    for (int i = 0; i < many; i++) {
      live.hint(team, new Hint("conversation", UUID.randomUUID(), 1));
    }
    var last = UUID.randomUUID();
    live.hint(team, new Hint("ticket", last, 1));
    for (var socket : crowd) {
      int queue = 0;
      var frame = socket.next();
      for (; !frame.contains(last.toString()); frame = socket.next()) {
        assertThat(frame).contains("\"queue\"").contains(floor.front().value().toString());
        queue++;
      }
      assertThat(queue).isBetween(1, many / 2);
    }
  }

  private Socket open() throws Exception {
    return open(true);
  }

  private Socket open(boolean attentive) throws Exception {
    return open(attentive, "none=0");
  }

  private Socket open(boolean attentive, String cookie) throws Exception {
    var ears = new Ears(attentive);
    var web =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", cookie)
            .buildAsync(URI.create(api.base().replace("http", "ws") + "/api/live"), ears)
            .get(10, TimeUnit.SECONDS);
    return new Socket(web, ears.frames, ears.closed);
  }

  private record Socket(
      WebSocket web, BlockingQueue<String> frames, CompletableFuture<Integer> closed) {

    void says(String frame) throws Exception {
      web.sendText(frame, true).get(10, TimeUnit.SECONDS);
    }

    String next() throws InterruptedException {
      var frame = frames.poll(10, TimeUnit.SECONDS);
      assertThat(frame).isNotNull();
      return String.valueOf(frame);
    }
  }

  private static final class Ears implements WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final boolean attentive;

    Ears(boolean attentive) {
      this.attentive = attentive;
    }

    @Override
    public @Nullable CompletionStage<?> onText(
        WebSocket webSocket, CharSequence data, boolean last) {
      if (!data.toString().contains("ping")) {
        frames.add(data.toString());
      }
      if (attentive) {
        webSocket.request(1);
      }
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
      closed.complete(status);
      return null;
    }
  }
}
