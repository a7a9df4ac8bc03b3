package pledge.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the staff at the desk with a browser that behaves as the console does: a beat every ten
 * seconds, and on hints the list of one's own conversations is read, at once and then again after
 * 40 ms with whatever came meanwhile.
 */
final class Agent {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(40);
  private static final long BEAT = TimeUnit.SECONDS.toNanos(10);

  /** The console reads its lists this often though nobody said anything. */
  private static final long POLL = TimeUnit.SECONDS.toNanos(60);

  final Desk desk;
  private final Desk browser;
  private final AtomicBoolean ended;
  private final AtomicBoolean stirred = new AtomicBoolean(true);
  private final Thread screen;
  private volatile String done = "";
  private volatile @Nullable String mine;
  private volatile @Nullable Thread waiting;

  private Agent(Desk desk, AtomicBoolean ended) throws IOException {
    this.desk = desk;
    this.browser = desk.anotherConnection();
    this.ended = ended;
    this.screen = Thread.ofVirtual().unstarted(this::watch);
  }

  /** Signs in, is ready, and stays so until {@code ended}. */
  static Agent comes(Program program, String login, AtomicBoolean ended) throws Exception {
    var agent = new Agent(Desk.signIn(program, login), ended);
    agent.desk.listen(agent::heard);
    agent.expect(
        agent.desk.call(
            "PUT",
            "/api/presence",
            "{\"state\":\"ready\",\"confirmed\":[\"appearance\",\"place\",\"equipment\"]}"));
    agent.screen.start();
    Thread.ofVirtual().start(agent::beat);
    return agent;
  }

  private void heard(String frame, long now) {
    if (frame.contains("\"conversation\"") && stirred.compareAndSet(false, true)) {
      LockSupport.unpark(screen);
    }
  }

  private void watch() {
    try {
      long readAt = System.nanoTime();
      while (!ended.get()) {
        if (!stirred.getAndSet(false) && System.nanoTime() - readAt < POLL) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
          continue;
        }
        readAt = System.nanoTime();
        look();
        long until = readAt + GATHER;
        while (System.nanoTime() < until) {
          LockSupport.parkNanos(until - System.nanoTime());
        }
      }
    } catch (IOException e) {
      if (!ended.get()) {
        System.out.println("an agent's browser stopped: " + e);
      }
    }
  }

  private void look() throws IOException {
    var answer = expect(browser.call("GET", "/api/conversations?scope=mine&limit=200", null));
    String found = null;
    for (var item : JSON.readTree(answer.body()).get("items")) {
      found = item.get("id").asString();
    }
    mine = found;
    if (found != null && !found.equals(done)) {
      LockSupport.unpark(waiting);
    }
  }

  private void beat() {
    while (!ended.get()) {
      try {
        expect(browser.call("POST", "/api/presence/heartbeat", "{}"));
      } catch (IOException e) {
        if (!ended.get()) {
          System.out.println("a beat was missed: " + e); // the next one comes in ten seconds
        }
      }
      LockSupport.parkNanos(BEAT);
    }
  }

  /** The conversation that is theirs now; null when it is over before one comes. */
  @Nullable String awaitNext(long over) {
    waiting = Thread.currentThread();
    for (var found = mine; ; found = mine) {
      if (found != null && !found.equals(done)) {
        return found;
      }
      if (System.nanoTime() > over) {
        return null;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** On the screen: the conversation and its messages have been read. */
  void show(String id) throws IOException {
    expect(desk.call("GET", "/api/conversations/" + id, null));
    expect(desk.call("GET", "/api/conversations/" + id + "/messages", null));
  }

  /** Done; the assistant has it again. False when it had moved on by itself. */
  boolean handBack(String id) throws IOException {
    done = id;
    return desk.call("POST", "/api/conversations/" + id + "/handback", "{}").status() == 200;
  }

  private Wire.Answer expect(Wire.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException(answer.toString());
    }
    return answer;
  }
}
