package pledge.demo.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of the staff at the desk: signs in, works a shift, keeps the presence alive, takes breaks,
 * now and then loses the network, and serves every conversation that is given to them.
 */
final class Colleague implements Runnable {

  private static final Duration ATTENTION = Duration.ofMillis(100);
  private static final Duration MARGIN = Duration.ofMinutes(15);

  /** What all share. */
  record Floor(
      Web web,
      Tempo tempo,
      Scenes scenes,
      Book book,
      ZoneId zone,
      String origin,
      ThreadFactory threads) {}

  private final Floor floor;
  private final Draw draw;
  private final String login;
  private final String password;
  private final Shift shift;
  private final Browser browser;
  private final Map<UUID, Semaphore> serving = new ConcurrentHashMap<>();
  private final Semaphore moved = new Semaphore(0);

  private volatile boolean offline;
  private @Nullable Ear ear;
  private String id = "";
  private String nickname = "";
  private String state = "off";
  private Duration beatEvery = Duration.ofSeconds(10);
  private @Nullable Instant backAt;

  Colleague(Floor floor, Draw draw, String login, String password, Shift shift) {
    this.floor = floor;
    this.draw = draw;
    this.login = login;
    this.password = password;
    this.shift = shift;
    this.browser = new Browser(floor.web(), floor.tempo(), floor.book(), floor.origin());
  }

  @Override
  public void run() {
    try {
      var me = browser.signIn(login, password);
      id = me.path("id").asString();
      nickname = me.path("nickname").asString();
      floor.threads().newThread(new Tickets(floor, draw.another(), browser, this)).start();
      while (!floor.tempo().over()) {
        round();
        moved.tryAcquire(beatEvery.toMillis(), TimeUnit.MILLISECONDS);
        Thread.sleep(ATTENTION); // nobody looks up more often
        moved.drainPermits();
      }
      be("off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      floor.book().trouble(login, e);
    } finally {
      hangUp();
    }
  }

  private void round() throws InterruptedException {
    listen();
    var beat = browser.post("/api/presence/heartbeat").body();
    beatEvery = Duration.ofMillis(beat.path("beatEveryMs").asLong(10_000));
    state = beat.path("state").asString("off");
    var now = now();
    var time = now.atZone(floor.zone()).toLocalTime();
    if (!shift.covers(time)) {
      if (!state.equals("off") && serving.isEmpty()) {
        be("off");
      }
    } else if (shift.nearlyOver(time, MARGIN)) {
      if (state.equals("ready")) {
        be("busy"); // finishes what is in hand, takes nothing new
      }
    } else {
      turnUp(now);
    }
    lookForWork();
  }

  /** Ready, but for a break now and then and, seldom, a network that fails. */
  private void turnUp(Instant now) throws InterruptedException {
    var back = backAt;
    if (state.equals("break")) {
      if (back == null || now.isAfter(back)) {
        be("ready");
      }
      return;
    }
    double hours = floor.tempo().speed() * beatEvery.toMillis() / 3_600_000.0;
    if (!state.equals("ready")) {
      be("ready");
    } else if (draw.chance(0.25 * hours)) {
      backAt = now.plus(draw.about(Duration.ofMinutes(9), 0.3));
      be("break");
    } else if (draw.chance(0.02 * hours)) {
      loseNetwork();
    }
  }

  /** Long enough for the presence to run out, so that the work goes back to its queue. */
  private void loseNetwork() throws InterruptedException {
    offline = true;
    hangUp();
    floor.tempo().passReally(Duration.ofSeconds(40));
    offline = false;
  }

  private void be(String wished) throws InterruptedException {
    var answer = browser.put("/api/presence", Map.of("state", wished));
    if (answer.code().equals("readiness")) {
      var items = new ArrayList<String>();
      answer.json().path("items").forEach(item -> items.add(item.path("code").asString()));
      answer = browser.put("/api/presence", Map.of("state", wished, "confirmed", items));
      if (answer.ok()) {
        floor.book().acts.kept("prepare.ready");
      }
    }
    state = answer.body().path("state").asString("off");
  }

  private void listen() throws InterruptedException {
    var open = ear;
    if (open != null && !open.gone()) {
      return;
    }
    ear = Ear.open(floor.web(), browser.headers(), null, this::heard);
  }

  private void hangUp() {
    var open = ear;
    if (open != null) {
      open.close();
    }
  }

  private void heard(String kind, String what) {
    if (kind.equals("conversation")) {
      var known = serving.get(UUID.fromString(what));
      if (known != null) {
        known.release();
        return;
      }
    }
    if (!kind.equals("queue") && !kind.equals("clock") && !kind.equals("ticket")) {
      moved.release();
    }
  }

  private void lookForWork() throws InterruptedException {
    var mine = browser.get("/api/conversations?scope=mine&limit=200").body();
    for (var one : mine.path("items")) {
      var conversation = UUID.fromString(one.path("id").asString());
      var wake = new Semaphore(0);
      if (serving.putIfAbsent(conversation, wake) == null) {
        var service = new Service(floor, draw.another(), browser, this, conversation, wake);
        floor
            .threads()
            .newThread(() -> {
              try {
                service.run();
              } finally {
                serving.remove(conversation);
              }
            })
            .start();
      }
    }
  }

  /** The server's own instant, as every list of the desk tells it. */
  Instant now() throws InterruptedException {
    return Instant.parse(
        browser.get("/api/conversations?scope=mine&limit=1").body().path("now").asString());
  }

  boolean owns(JsonNode conversation) {
    return conversation.path("owner").path("id").asString("").equals(id);
  }

  String id() {
    return id;
  }

  String nickname() {
    return nickname;
  }

  String login() {
    return login;
  }

  /** Nobody without a network does anything. */
  boolean offline() {
    return offline;
  }

  boolean atWork() {
    return !state.equals("off") && !offline;
  }
}
