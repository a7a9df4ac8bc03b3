package pledge.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * A festival on the floor: thousands wait, hundreds serve. An agent is done and gives a conversation
 * back; how long until the next one stands on the screen: hint on the socket, own list, conversation
 * and messages read. Whoever was given back asks for a person again, so the queue keeps its length.
 */
final class Floor {

  /** Seconds until the compilers have had their say. */
  private static final int WARM_UP = 20;

  private static final int SECONDS = 20;

  /** A real agent of five places takes a new one a minute: five minutes each. */
  private static final double REAL = 1 / 60.0;

  /** As many at once as a browser's page or a proxy would let through. */
  private static final int AT_ONCE = 16;

  private final Program program;
  private final ConcurrentHashMap<String, Customer> customers = new ConcurrentHashMap<>();

  Floor(Program program) {
    this.program = program;
  }

  void run(int waiting, int agents) throws Exception {
    var ended = new AtomicBoolean();
    var people = come(agents, ended);
    System.out.println(agents + " agents are ready, one conversation each at a time");
    fill(waiting + agents);
    awaitQueue(waiting);
    System.out.println(waiting + " customers wait");
    var round = new Round(people);
    round.play(WARM_UP, 0);
    var before = program.spent();
    double rate = round.play(SECONDS, 0);
    round.print("as fast as agents become free", rate);
    System.out.println(
        "processor time for each, in microseconds: "
            + program.spent().since(before).per(Math.max(1, round.count.get())));
    round.print("at half of that", round.play(SECONDS, rate / 2));
    round.print(
        "as real agents do, each one a minute", round.play(2 * SECONDS, agents * REAL));
    double bare = new BareClaims(program).run(agents);
    System.out.printf(
        "the claim alone in bare SQL, same PostgreSQL, same run: %,.0f/s; ratio %.3f%n",
        bare, rate / bare);
    ended.set(true);
    new LongTimeline(program).run();
  }

  // --- people -----------------------------------------------------------------------------------

  private List<Agent> come(int count, AtomicBoolean ended) throws Exception {
    addAgents(count);
    List<Callable<Agent>> coming = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var login = "bench" + i;
      coming.add(() -> Agent.comes(program, login, ended));
    }
    var people = new ArrayList<Agent>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (var one : threads.invokeAll(coming)) {
        people.add(one.get());
      }
    }
    return people;
  }

  /** People of the front line with agent.chen's password, one place each. */
  private void addAgents(int count) throws SQLException, IOException {
    try (var connection = program.database();
        var insert =
            connection.prepareStatement(
                """
                with chen as (
                  select s.*, m.team from access.staff s join access.team_member m on m.staff = s.id
                  where s.login = 'agent.chen'),
                added as (
                  insert into access.staff
                    (id, brand, login, name, nickname, locale, password, must_change_password, active, created_at)
                  select uuidv7(), chen.brand, 'bench' || n, '坐席' || n, '坐席' || n, 'zh-CN', chen.password, false,
                         true, chen.created_at
                  from chen, generate_series(0, ? - 1) n
                  returning id, brand),
                roles as (insert into access.staff_role (staff, role) select id, 'agent' from added),
                seats as (
                  insert into routing.seat_rule (staff, brand, capacity) select id, brand, 1 from added)
                insert into access.team_member (team, staff) select chen.team, added.id from added, chen
                """)) {
      insert.setInt(1, count);
      insert.executeUpdate();
    }
  }

  private void fill(int count) throws Exception {
    List<Callable<Boolean>> parts = new ArrayList<>();
    for (int part = 0; part < AT_ONCE; part++) {
      int share = count / AT_ONCE + (part < count % AT_ONCE ? 1 : 0);
      parts.add(() -> {
        var wire = new Wire(program.port);
        for (int i = 0; i < share; i++) {
          var customer = Customer.open(wire);
          customers.put(customer.askForPerson(), customer);
        }
        return true;
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var part : threads.invokeAll(parts)) {
        part.get();
      }
    }
  }

  private void awaitQueue(int waiting) throws Exception {
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    for (long now = waiting(); now < waiting; now = waiting()) {
      if (System.nanoTime() > until) {
        throw new IOException("only " + now + " customers reached the queue");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private long waiting() throws SQLException, IOException {
    try (var connection = program.database();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("select count(*) from routing.entry where state = 'waiting'")) {
      row.next();
      return row.getLong(1);
    }
  }

  // --- rounds -----------------------------------------------------------------------------------

  private final class Round {
    private final List<Agent> people;
    private final ConcurrentHistogram shown =
        new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    final AtomicLong count = new AtomicLong();
    private final AtomicLong moved = new AtomicLong();
    private final AtomicLong late = new AtomicLong();

    Round(List<Agent> people) {
      this.people = people;
    }

    /**
     * Assignments a second.
     *
     * @param perSecond how many agents become free a second, latency counted from the planned
     *     instant; 0 for each as soon as the next one is shown
     */
    double play(int seconds, double perSecond) throws Exception {
      shown.reset();
      count.set(0);
      moved.set(0);
      late.set(0);
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      long gap = perSecond == 0 ? 0 : (long) (1e9 * people.size() / perSecond);
      var random = new Random(7);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (var agent : people) {
        long first = start + (gap == 0 ? 0 : random.nextLong(gap));
        all.add(() -> serve(agent, first, gap, end));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var one : threads.invokeAll(all)) {
          one.get();
        }
      }
      return count.get() / (double) seconds;
    }

    private boolean serve(Agent agent, long first, long gap, long end) throws IOException {
      long over = end + TimeUnit.SECONDS.toNanos(10);
      var id = agent.awaitNext(over);
      for (long planned = first; id != null && planned < end && System.nanoTime() < end; ) {
        while (gap != 0 && System.nanoTime() < planned) {
          LockSupport.parkNanos(planned - System.nanoTime());
        }
        long from = gap == 0 ? System.nanoTime() : planned;
        if (!agent.handBack(id)) {
          moved.incrementAndGet();
          id = agent.awaitNext(over);
          continue;
        }
        var customer = customers.get(id);
        id = agent.awaitNext(over);
        if (id == null) {
          late.incrementAndGet();
          return false;
        }
        agent.show(id);
        long now = System.nanoTime();
        shown.recordValue((now - from) / 1000);
        if (now < end) {
          count.incrementAndGet();
        }
        if (customer != null) {
          customer.askForPerson();
        }
        planned = gap == 0 ? now : planned + gap;
      }
      return true;
    }

    void print(String what, double rate) {
      System.out.printf(
          "%s: %,.0f assignments/s, free to on the screen p50 %.0f ms, p99 %.0f ms (aim 100)%s%n",
          what,
          rate,
          shown.getValueAtPercentile(50) / 1000.0,
          shown.getValueAtPercentile(99) / 1000.0,
          moved.get() + late.get() == 0
              ? ""
              : "; %d had moved on, %d got nothing".formatted(moved.get(), late.get()));
    }
  }
}
