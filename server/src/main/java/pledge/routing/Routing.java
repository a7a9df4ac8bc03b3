package pledge.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pledge.access.StaffDeactivated;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.platform.AfterCommit;
import pledge.platform.BrandId;
import pledge.platform.Heartbeats;
import pledge.platform.WorkRef;
import pledge.platform.Worker;
import pledge.standard.Standards;

/**
 * Who takes which work item: the door to presence, queues and the matching of both. Claim and
 * capacity are one conditional update whose row count decides.
 *
 * <p>Lock order, so that nobody waits in a circle: queue entry, then presence, then whatever the
 * listeners of {@link WorkAssigned}, {@link WorkReturned} and {@link WorkStranded} lock. Callers
 * that also lock rows of their own call this room first.
 */
@Component
@EnableConfigurationProperties(RoutingSettings.class)
public class Routing {

  /** Moves made side by side; each takes a database connection for a moment. */
  private static final int AT_ONCE = 4;

  private final Presences presences;
  private final Shifts shifts;
  private final Queue queue;
  private final QueueViews views;
  private final WaitingTooLong late;
  private final Matching matching;
  private final TeamRules rules;
  private final Standards standards;
  private final Drain drain;
  private final ExecutorService moves =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("routing.move-", 0).factory());

  Routing(
      Presences presences,
      Shifts shifts,
      Queue queue,
      QueueViews views,
      WaitingTooLong late,
      Matching matching,
      TeamRules rules,
      Standards standards,
      Clock clock,
      Heartbeats heartbeats) {
    this.presences = presences;
    this.shifts = shifts;
    this.queue = queue;
    this.views = views;
    this.late = late;
    this.matching = matching;
    this.rules = rules;
    this.standards = standards;
    this.drain = new Drain(this, clock, heartbeats);
  }

  /**
   * Where a waiting work item stands.
   *
   * @param position 1 for the next
   * @param people how many serve that queue now
   * @param expected how long it will still wait; null when nothing can be said
   */
  public record Place(int position, int people, @Nullable Duration expected, Instant since) {}

  /** A team's queue in two figures. */
  public record Waiting(TeamId team, int count, Instant oldest) {}

  /**
   * A waiting work item.
   *
   * @param preferred for whom it is kept, or was
   * @param helped whether another team helps with it
   */
  public record InLine(
      WorkRef work,
      int priority,
      Instant since,
      List<String> skills,
      @Nullable StaffId preferred,
      boolean helped) {}

  /** A work item in somebody's hands. */
  public record InHand(WorkRef work, StaffId staff, Instant since) {}

  // --- presence -------------------------------------------------------------------------------

  /** Sets what a person does, renews the lease and, on "ready", lets the queue flow. */
  public Seat set(StaffMember staff, Presence state, Instant now) {
    var seat = presences.set(staff, state, now);
    drain.wakeAfterCommit();
    return seat;
  }

  /** Renews the lease of somebody who is not off; false when there is none to renew. */
  public boolean beat(StaffMember staff) {
    return presences.beat(staff);
  }

  public Optional<Seat> seat(StaffId staff) {
    return presences.seat(staff);
  }

  /** Whether this person has a living lease: ready, busy or on a break. */
  public boolean isThere(StaffId staff) {
    return presences.isThere(staff);
  }

  /**
   * Whether this person is to be counted on now: by their shifts where any are planned for them
   * around this time, else by presence.
   */
  public boolean onDuty(StaffId staff, Instant now) {
    return shifts.planned(staff, now) ? shifts.in(staff, now) : presences.isThere(staff);
  }

  /** Everybody of these teams who has a living lease. */
  public List<Seat> present(Collection<TeamId> teams) {
    return presences.present(teams);
  }

  /** Whether somebody of the team is there at all, busy or not. */
  public boolean anyoneOnDuty(TeamId team) {
    return presences.anyone(team);
  }

  /**
   * Whether a customer sent to this team would find somebody: inside its hours whoever is on duty,
   * outside them only those with a place free.
   */
  public boolean receives(BrandId brand, TeamId team, String channel, Instant now) {
    return standards.of(brand).calendar(rules.of(team).calendar()).isOpen(now)
        ? presences.anyone(team)
        : presences.present(List.of(team)).stream()
            .anyMatch(seat -> seat.state() == Presence.READY && seat.hasPlace(channel));
  }

  /** When this team is there again: its plan's next shift, else its calendar's next opening. */
  public Instant nextOnDuty(BrandId brand, TeamId team, Instant now) {
    return rules.nextOnDuty(brand, team, now);
  }

  // --- queue ----------------------------------------------------------------------------------

  /** Puts a work item into a team's queue; one already waiting or assigned stays as it is. */
  public void enqueue(Demand demand, Instant now) {
    queue.enqueue(demand, now);
    drain.wakeAfterCommit();
  }

  /** Takes a waiting work item; false when somebody else has it or the person has no place free. */
  public boolean claim(WorkRef work, StaffMember staff, Instant now) {
    return queue.assign(work, staff.id(), null, WorkAssigned.How.CLAIMED, now);
  }

  /** See {@link Queue#hand}. */
  public boolean hand(WorkRef work, StaffId to, TeamId team, WorkAssigned.How how, Instant now) {
    boolean done = queue.hand(work, to, team, how, now);
    drain.wakeAfterCommit();
    return done;
  }

  /** See {@link Queue#move}. */
  public boolean move(Demand demand, Instant now) {
    boolean done = queue.move(demand, now);
    drain.wakeAfterCommit();
    return done;
  }

  /** Ends the need for a person; the person's place is free again. */
  public void release(WorkRef work, Instant now) {
    queue.release(work, now);
    drain.wakeAfterCommit();
  }

  /** Where a waiting work item stands; empty when it doesn't wait. */
  public Optional<Place> place(WorkRef work, BrandId brand, Instant now) {
    return views.place(work, now, standards.of(brand).setting("routing.handling"));
  }

  /** How long a newcomer to this team's queue would wait; null when nothing can be said. */
  public @Nullable Duration expected(BrandId brand, TeamId team, Instant now) {
    return views.expected(team, now, standards.of(brand).setting("routing.handling"));
  }

  /** How many wait in each of these teams' queues, and since when. */
  public List<Waiting> waiting(Collection<TeamId> teams) {
    return views.waiting(teams);
  }

  /** The front of a team's queue, in the order it is given out. */
  public List<InLine> line(TeamId team, int limit) {
    return views.line(team, limit);
  }

  /** What each of these people has in hand. */
  public List<InHand> inHand(Collection<StaffId> people) {
    return views.inHand(people);
  }

  // --- flow -----------------------------------------------------------------------------------

  /** Gives waiting work to free people until nothing fits. Each assignment is a transaction. */
  void drain(Instant now) {
    while (true) {
      var pairs = matching.pairs(now);
      List<Callable<Boolean>> tries =
          pairs.stream()
              .<Callable<Boolean>>map(pair ->
                  () ->
                      queue.assign(
                          pair.work(), pair.staff(), pair.team(), WorkAssigned.How.QUEUE, now))
              .toList();
      if (tries.isEmpty() || all(tries).stream().noneMatch(won -> won)) {
        return; // nothing fits, or others move the same things: their end wakes us
      }
    }
  }

  /** A whole floor may lose its network at once. */
  private <T> void each(List<T> things, Consumer<T> move) {
    all(
        things.stream()
            .<Callable<Boolean>>map(thing ->
                () -> {
                  move.accept(thing);
                  return true;
                })
            .toList());
  }

  private List<Boolean> all(List<Callable<Boolean>> tries) {
    try {
      return moves.invokeAll(tries).stream().map(done()).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static Function<Future<Boolean>, Boolean> done() {
    return future -> {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException("work could not be moved", e.getCause());
      }
    };
  }

  /** What time alone brings: leases run out, help is called, the lonely are told. */
  private void pass(Instant now) {
    presences.expire();
    each(presences.gone(), staff -> presences.giveBack(staff, now, "lease ran out"));
    late.overflow(now);
    late.alone(now);
    for (var brand : late.brandsWithLonely()) {
      var wait = standards.of(new BrandId(brand)).setting("routing.alone");
      each(late.aloneSince(brand, now.minus(wait)), work -> late.strand(work, now));
    }
  }

  /** Somebody who left the staff leaves no work behind. Joins the deactivating transaction. */
  @EventListener
  void left(StaffDeactivated fact) {
    presences.leave(fact.staff());
    drain.wakeAfterCommit();
  }

  Drain worker() {
    return drain;
  }

  /** Drains the queues at start, on every event that may let something flow, and every second. */
  static final class Drain extends Worker {
    private final Routing routing;
    private final Clock clock;
    private long passedAt;

    private Drain(Routing routing, Clock clock, Heartbeats heartbeats) {
      super("routing.drain", EVERY, heartbeats);
      this.routing = routing;
      this.clock = clock;
    }

    private static final Duration EVERY = Duration.ofSeconds(1);

    @Override
    protected boolean work() {
      var now = clock.instant();
      routing.drain(now); // first: somebody has just become free, or somebody has come
      // What time brings needn't be asked at each of thousands of events a second.
      long tick = System.nanoTime();
      if (tick - passedAt >= EVERY.toNanos() / 2) {
        passedAt = tick;
        routing.pass(now);
        routing.drain(now);
      }
      return false;
    }

    void wakeAfterCommit() {
      AfterCommit.run(this::wake);
    }
  }
}
