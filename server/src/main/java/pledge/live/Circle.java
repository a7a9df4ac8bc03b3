package pledge.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one audience. A few are told everything at once. Of a crowd each one told is a
 * page that reads its lists anew, so hundreds told of hundreds of things a second would keep the
 * program from its work: a crowd is told at once too, but then only after a pause that grows with
 * its size, and of all that moved in a team's queue by one hint.
 */
final class Circle {

  /** More than these are a crowd. */
  static final int CROWD = 20;

  /** How long a crowd is left alone, for each of its members. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final @Nullable UUID team;
  private final Set<Peer> members = ConcurrentHashMap.newKeySet();
  private final LinkedHashMap<Peer.Key, Hint> gathered = new LinkedHashMap<>();
  private boolean pausing;

  Circle(@Nullable UUID team) {
    this.team = team;
  }

  Set<Peer> members() {
    return members;
  }

  void tell(Hint hint) {
    if (members.size() <= CROWD) {
      members.forEach(peer -> peer.tell(hint));
    } else {
      tellCrowd(forCrowd(hint));
    }
  }

  /** What waits for a team stands in nobody's own list: the team's queue has moved, that is all. */
  private Hint forCrowd(Hint hint) {
    return team != null && hint.kind().equals("conversation") ? new Hint("queue", team, 0) : hint;
  }

  private void tellCrowd(Hint hint) {
    synchronized (gathered) {
      if (pausing) {
        gathered.merge(Peer.Key.of(hint), hint, Hint::later);
        return;
      }
      pausing = true;
    }
    members.forEach(peer -> peer.tell(hint));
    Thread.ofVirtual().name("live-crowd").start(this::pause);
  }

  private void pause() {
    try {
      do {
        Thread.sleep(PAUSE.multipliedBy(members.size()));
      } while (toldMore());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean toldMore() {
    Hint[] hints;
    synchronized (gathered) {
      hints = gathered.values().toArray(Hint[]::new);
      gathered.clear();
      pausing = hints.length > 0;
    }
    for (var hint : hints) {
      members.forEach(peer -> peer.tell(hint));
    }
    return hints.length > 0;
  }
}
