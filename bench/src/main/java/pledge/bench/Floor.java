package pledge.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A festival on the floor: thousands wait, hundreds serve. An agent is done and gives a conversation
 * back; how long until the next one stands on the screen: hint on the socket, conversation and
 * messages read. And a customer's timeline of ten thousand entries, page by page.
 */
final class Floor {

  /** Seconds until the compilers have had their say. */
  private static final int WARM_UP = 15;

  private static final int SECONDS = 20;
  private static final int ENTRIES = 10_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Program program;
  private final ConcurrentHashMap<String, Customer> customers = new ConcurrentHashMap<>();

  Floor(Program program) {
    this.program = program;
  }

  void run(int waiting, int agents) throws Exception {
    addAgents(agents);
    var people = new ArrayList<Agent>();
    for (int i = 0; i < agents; i++) {
      people.add(Agent.comes(program, "bench" + i));
    }
    var ended = new AtomicBoolean();
    var beat = Thread.ofVirtual().start(() -> keepPresence(people, ended));
    say(agents + " agents are ready, one conversation each at a time");
    fill(waiting + agents);
    awaitQueue(waiting);
    say(waiting + " customers wait");
    var round = new Round(people, ended);
    round.closed(WARM_UP);
    double rate = round.closed(SECONDS);
    System.out.printf(
        "as fast as agents become free: %,.0f assignments/s, on the screen p50 %.0f ms, p99 %.0f ms%n",
        rate, millis(round.shown, 50), millis(round.shown, 99));
    round.shown.reset();
    double half = round.open(rate / 2, SECONDS);
    System.out.printf(
        "at half of that, %,.0f/s: free to on the screen p50 %.0f ms, p99 %.0f ms (aim 100)%n",
        half, millis(round.shown, 50), millis(round.shown, 99));
    double bare = bareClaims();
    System.out.printf(
        "the claim alone in bare SQL, same PostgreSQL, same run: %,.0f/s; ratio %.2f%n",
        bare, rate / bare);
    ended.set(true);
    beat.join();
    timeline();
  }

  private static void say(String text) {
    System.out.println(text);
  }

  private static double millis(ConcurrentHistogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1000.0;
  }

  // --- people -----------------------------------------------------------------------------------

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

  private static void keepPresence(List<Agent> people, AtomicBoolean ended) {
    while (!ended.get()) {
      for (var agent : people) {
        try {
          agent.desk.call("POST", "/api/presence/heartbeat", "{}");
        } catch (IOException e) {
          return;
        }
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
    }
  }

  private static final class Agent {
    final Desk desk;
    private volatile @Nullable String current;
    private volatile @Nullable String next;
    private volatile @Nullable Thread waiting;

    private Agent(Desk desk) {
      this.desk = desk;
    }

    static Agent comes(Program program, String login) throws Exception {
      var agent = new Agent(Desk.signIn(program, login));
      agent.desk.listen(agent::heard);
      agent.accept();
      var answer =
          agent.desk.call(
              "PUT",
              "/api/presence",
              "{\"state\":\"ready\",\"confirmed\":[\"appearance\",\"place\",\"equipment\"]}");
      if (answer.status() != 200) {
        throw new IOException("presence: " + answer);
      }
      return agent;
    }

    /** Where the program asks for it before customers may be seen (customer.confidential). */
    private void accept() throws IOException {
      desk.call("POST", "/api/me/confidentiality", "{}");
    }

    /** The hint of a conversation other than the one in hand is the next one. */
    private void heard(String frame, long now) {
      int at = frame.indexOf("\"id\":\"");
      if (at < 0 || !frame.contains("\"conversation\"")) {
        return;
      }
      var id = frame.substring(at + 6, at + 42);
      if (!id.equals(current)) {
        next = id;
        LockSupport.unpark(waiting);
      }
    }

    String awaitNext() {
      waiting = Thread.currentThread();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      String found = next;
      while (found == null) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException("no conversation came");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        found = next;
      }
      current = found;
      next = null;
      return found;
    }

    /** On the screen: the conversation and its messages have been read. */
    void show(String id) throws IOException {
      read("/api/conversations/" + id);
      read("/api/conversations/" + id + "/messages");
    }

    private void read(String path) throws IOException {
      var answer = desk.call("GET", path, null);
      if (answer.status() != 200) {
        throw new IOException(path + ": " + answer);
      }
    }

    /** Done; false when it had moved on by itself. */
    boolean handBack(String id) throws IOException {
      return desk.call("POST", "/api/conversations/" + id + "/handback", "{}").status() == 200;
    }
  }

  // --- customers --------------------------------------------------------------------------------

  private static final class Customer {
    private final Wire wire;
    private final String headers;

    private Customer(Wire wire, String headers) {
      this.wire = wire;
      this.headers = headers;
    }

    static Customer open(Wire wire) throws IOException {
      var answer = wire.call("POST", "/api/chat/session", "", "{\"brand\":\"hetang\"}");
      if (answer.status() != 200) {
        throw new IOException("session: " + answer);
      }
      var token = JSON.readTree(answer.body()).get("token").asString();
      var headers = "Authorization: Bearer " + token + "\r\n";
      var agreed =
          wire.call(
              "POST",
              "/api/chat/consent",
              headers,
              "{\"version\":1,\"service\":true,\"marketing\":false}");
      if (agreed.status() != 200) {
        throw new IOException("consent: " + agreed);
      }
      return new Customer(wire, headers);
    }

    String askForPerson() throws IOException {
      synchronized (wire) {
        var answer =
            wire.call(
                "POST",
                "/api/chat/messages",
                headers,
                "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"转人工\"}");
        if (answer.status() != 201) {
          throw new IOException("message: " + answer);
        }
        return JSON.readTree(answer.body()).at("/message/conversation").asString();
      }
    }
  }

  private void fill(int count) throws Exception {
    List<Callable<Boolean>> parts = new ArrayList<>();
    for (int part = 0; part < 16; part++) {
      int share = count / 16 + (part < count % 16 ? 1 : 0);
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
    long now = 0;
    while (now < waiting) {
      if (System.nanoTime() > until) {
        throw new IOException("only " + now + " customers reached the queue");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
      try (var connection = program.database();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery("select count(*) from routing.entry where state = 'waiting'")) {
        row.next();
        now = row.getLong(1);
      }
    }
  }

  // --- rounds -----------------------------------------------------------------------------------

  private final class Round {
    private final List<Agent> people;
    private final AtomicBoolean ended;
    final ConcurrentHistogram shown = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);

    Round(List<Agent> people, AtomicBoolean ended) {
      this.people = people;
      this.ended = ended;
    }

    /** Every agent gives back as soon as the next one is shown. */
    double closed(int seconds) throws Exception {
      shown.reset();
      return play(seconds, 0);
    }

    /** Agents become free at this rate over all, latency counted from the planned instant. */
    double open(double perSecond, int seconds) throws Exception {
      return play(seconds, perSecond);
    }

    private double play(int seconds, double perSecond) throws Exception {
      var count = new AtomicLong();
      long start = System.nanoTime();
      long end = start + TimeUnit.SECONDS.toNanos(seconds);
      long gap = perSecond == 0 ? 0 : (long) (1e9 * people.size() / perSecond);
      var random = new Random(7);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (var agent : people) {
        long first = start + (gap == 0 ? 0 : random.nextLong(gap));
        all.add(() -> serve(agent, first, gap, end, count));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var one : threads.invokeAll(all)) {
          one.get();
        }
      }
      return count.get() / ((System.nanoTime() - start) / 1e9);
    }

    private boolean serve(Agent agent, long first, long gap, long end, AtomicLong count)
        throws IOException {
      long planned = first;
      String id = agent.current == null ? agent.awaitNext() : agent.current;
      while (id != null && System.nanoTime() < end && planned < end && !ended.get()) {
        while (gap != 0 && System.nanoTime() < planned) {
          LockSupport.parkNanos(planned - System.nanoTime());
        }
        long from = gap == 0 ? System.nanoTime() : planned;
        if (!agent.handBack(id)) {
          id = agent.awaitNext();
          continue;
        }
        var customer = customers.get(id);
        id = agent.awaitNext();
        agent.show(id);
        shown.recordValue((System.nanoTime() - from) / 1000);
        count.incrementAndGet();
        if (customer != null) {
          customer.askForPerson(); // the queue stays as long as it is
        }
        planned = gap == 0 ? System.nanoTime() : planned + gap;
      }
      return true;
    }
  }

  // --- the limit --------------------------------------------------------------------------------

  private double bareClaims() throws Exception {
    try (var connection = program.database();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create table public.bench_entry as select * from routing.entry where state = 'waiting';
          insert into public.bench_entry
            select e.* from public.bench_entry e, generate_series(1, 9);
          alter table public.bench_entry add column n bigint generated always as identity primary key;
          create table public.bench_seat as select * from routing.presence;
          alter table public.bench_seat add primary key (staff)
          """);
    }
    var count = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    List<Callable<Boolean>> claimers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int part = i;
      claimers.add(() -> {
        try (var connection = program.database()) {
          claim(connection, part, end, count);
        }
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var one : threads.invokeAll(claimers)) {
        one.get();
      }
    }
    return count.get() / 5.0;
  }

  private static void claim(Connection connection, int part, long end, AtomicLong count)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            with work as (
              select n from public.bench_entry where n = ? and state = 'waiting' for update),
            seat as (
              select staff from public.bench_seat, work
              where staff = (select staff from public.bench_seat offset ? limit 1) for update of bench_seat),
            taken as (
              update public.bench_entry e set state = 'assigned', staff = seat.staff
              from work, seat where e.n = work.n returning e.staff)
            update public.bench_seat p set load = load + 1 from taken where p.staff = taken.staff
            """)) {
      for (long n = part + 1; System.nanoTime() < end; n += 4) {
        update.setLong(1, n);
        update.setLong(2, n % 400);
        count.addAndGet(update.executeUpdate());
      }
    }
  }

  // --- a customer's timeline --------------------------------------------------------------------

  private void timeline() throws Exception {
    String customer;
    try (var connection = program.database();
        var statement = connection.createStatement()) {
      try (var row =
          statement.executeQuery("select id from customer.customer where brand = 'hetang' limit 1")) {
        row.next();
        customer = row.getString(1);
      }
      statement.execute(
          """
          insert into customer.timeline
            (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
          select uuidv7(), 'hetang', '%s', gen_random_uuid(), now() - n * interval '17 minutes',
                 'conversation.opened', 'conversation', gen_random_uuid(), 'opened', 'web', '{}'
          from generate_series(1, %d) n
          """
              .formatted(customer, ENTRIES));
      statement.execute("analyze customer.timeline");
    }
    var desk = Desk.signIn(program, "manager");
    desk.call("POST", "/api/me/confidentiality", "{}");
    var took = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    for (int round = 0; round < 8; round++) {
      if (round == 3) {
        took.reset();
      }
      String after = "";
      for (int page = 0; page < ENTRIES / 50; page++) {
        long from = System.nanoTime();
        var answer =
            desk.call("GET", "/api/customers/" + customer + "/timeline?limit=50" + after, null);
        took.recordValue((System.nanoTime() - from) / 1000);
        if (answer.status() != 200) {
          throw new IOException("timeline: " + answer);
        }
        after = "&after=" + JSON.readTree(answer.body()).at("/next").asString("");
      }
    }
    System.out.printf(
        "customer timeline of %,d entries, 50 a page, every page: p50 %.1f ms, p99 %.1f ms (aim 50)%n",
        ENTRIES, millis(took, 50), millis(took, 99));
  }
}
