package pledge.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Customer message → stored → seen on the agent's socket. Customers write over HTTP and wait for the
 * acknowledgement, which comes after the commit; an agent's socket gets a hint for each message.
 */
final class Messages {

  /** Seconds until the compilers have had their say. */
  private static final int WARM_UP = 25;

  private static final int[] PARALLEL = {1, 8, 64, 512};

  private final Program program;

  /** When the agent saw the message, by conversation and sequence number. */
  private final ConcurrentHashMap<String, Writer> byConversation = new ConcurrentHashMap<>();

  Messages(Program program) {
    this.program = program;
  }

  void run(int seconds) throws Exception {
    var agent = Desk.signIn(program, "agent.chen");
    agent.call("PUT", "/api/presence", "{\"state\":\"busy\"}");
    agent.listen(this::heard);
    var beat = Thread.ofVirtual().start(() -> keepPresence(agent));
    List<Writer> customers = new ArrayList<>();
    for (int i = 0; i < 512; i++) {
      customers.add(new Writer(Customer.open(new Wire(program.port))));
    }
    for (var customer : customers) {
      byConversation.put(customer.customer.askForPerson(), customer);
    }
    awaitQueue(customers);
    load(customers.subList(0, 64), WARM_UP, 0);

    System.out.println("customer message -> stored (acknowledged) -> hint on the agent's socket");
    System.out.printf(
        "%10s %12s %12s %12s %12s %12s%n",
        "customers", "messages/s", "stored p50", "stored p99", "seen p50", "seen p99");
    double best = 0;
    var spent = new ArrayList<String>();
    for (int parallel : PARALLEL) {
      var before = program.spent();
      var figures = load(customers.subList(0, parallel), seconds, 0);
      spent.add("%10d %s".formatted(parallel, program.spent().since(before).per(figures.count())));
      best = Math.max(best, figures.rate());
      figures.print(Integer.toString(parallel));
    }
    var half = load(customers.subList(0, 64), seconds, 2_500);
    half.print("2500/s");
    System.out.println("(the last row: 64 customers at a fixed 2,500 messages/s, late starts counted)");
    System.out.println("processor time a message, in microseconds, by the number of customers:");
    spent.forEach(System.out::println);
    double single = singleRows(seconds);
    double grouped = groupedRows(seconds);
    System.out.printf(
        "same PostgreSQL, same run: single-row commits %,.0f/s; grouped-insert rows %,.0f/s%n",
        single, grouped);
    System.out.printf(
        "best %,.0f messages/s = %.2f of single-row commits, %.3f of grouped rows; Java process %d MiB%n",
        best, best / single, best / grouped, program.residentMiB());
    beat.interrupt();
    for (var customer : customers) {
      customer.customer.wire().close();
    }
  }

  // --- the agent --------------------------------------------------------------------------------

  private static void keepPresence(Desk agent) {
    while (!Thread.interrupted()) {
      try {
        agent.call("POST", "/api/presence/heartbeat", "{}");
      } catch (IOException e) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(8));
    }
  }

  private void heard(String frame, long now) {
    int at = frame.indexOf("\"id\":\"");
    int seqAt = frame.indexOf("\"seq\":");
    if (at < 0 || seqAt < 0 || !frame.contains("conversation")) {
      return;
    }
    var customer = byConversation.get(frame.substring(at + 6, at + 42));
    if (customer != null) {
      int end = frame.indexOf('}', seqAt);
      customer.seen(Long.parseLong(frame.substring(seqAt + 6, end)), now);
    }
  }

  // --- customers --------------------------------------------------------------------------------

  /** A customer with what the agent has seen of them. */
  private static final class Writer {
    final Customer customer;
    private final AtomicLong seenSeq = new AtomicLong();
    private volatile long seenAt;
    private volatile @Nullable Thread waiting;

    Writer(Customer customer) {
      this.customer = customer;
    }

    void seen(long seq, long now) {
      if (seq <= seenSeq.get()) {
        return; // a clock of the conversation fired: nothing new to read
      }
      seenAt = now;
      seenSeq.set(seq);
      LockSupport.unpark(waiting);
    }

    /** Waits until the agent has seen this sequence number; when that was. */
    long awaitSeen(long seq) {
      waiting = Thread.currentThread();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (seenSeq.get() < seq) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException("no hint for message " + seq);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
      return seenAt;
    }
  }

  private static void awaitQueue(List<Writer> customers) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    for (var customer : customers) {
      while (!customer.customer.mode().equals("waiting")) {
        if (System.nanoTime() > until) {
          throw new IOException("a customer did not reach the queue: " + customer.customer.mode());
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  private record Figures(long count, double rate, Histogram stored, Histogram seen) {
    void print(String row) {
      System.out.printf(
          "%10s %,12.0f %9.1f ms %9.1f ms %9.1f ms %9.1f ms%n",
          row,
          rate,
          stored.getValueAtPercentile(50) / 1000.0,
          stored.getValueAtPercentile(99) / 1000.0,
          seen.getValueAtPercentile(50) / 1000.0,
          seen.getValueAtPercentile(99) / 1000.0);
    }
  }

  /**
   * @param perSecond 0 for as fast as answers come, else a fixed rate over all customers, latency
   *     counted from the planned instant
   */
  private Figures load(List<Writer> customers, int seconds, int perSecond) throws Exception {
    var stored = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    var seen = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
    var count = new AtomicLong();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    long gap =
        perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * customers.size() / perSecond;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < customers.size(); i++) {
        var customer = customers.get(i);
        long first = start + gap * i / Math.max(1, customers.size());
        all.add(
            threads.submit(
                () -> {
                  long planned = first;
                  while (planned < end && System.nanoTime() < end) {
                    while (gap != 0 && System.nanoTime() < planned) {
                      LockSupport.parkNanos(planned - System.nanoTime());
                    }
                    long from = gap == 0 ? System.nanoTime() : planned;
                    var body = customer.customer.send("请问我的订单今天能发出吗").body();
                    stored.recordValue((System.nanoTime() - from) / 1000);
                    long seq = seq(body);
                    seen.recordValue(Math.max(0, customer.awaitSeen(seq) - from) / 1000);
                    count.incrementAndGet();
                    planned = gap == 0 ? System.nanoTime() : planned + gap;
                  }
                  return null;
                }));
      }
      for (var one : all) {
        one.get();
      }
    }
    double took = (System.nanoTime() - start) / 1e9;
    return new Figures(count.get(), count.get() / took, stored, seen);
  }

  private static long seq(String body) {
    int at = body.indexOf("\"seq\":") + 6;
    int end = at;
    while (Character.isDigit(body.charAt(end))) {
      end++;
    }
    return Long.parseLong(body.substring(at, end));
  }

  // --- the limit --------------------------------------------------------------------------------

  private static final String TABLE =
      """
      create table if not exists public.bench_row (
        conversation uuid, seq bigint, id uuid unique, identity uuid, text text, at timestamptz,
        primary key (conversation, seq));
      create index if not exists bench_row_identity on public.bench_row (identity, at)
      """;

  private double singleRows(int seconds) throws Exception {
    try (var connection = program.database();
        var statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    var count = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (var threads = Executors.newFixedThreadPool(24)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        all.add(
            threads.submit(
                () -> {
                  try (var connection = program.database();
                      var insert =
                          connection.prepareStatement(
                              "insert into public.bench_row values (?, ?, ?, ?, '请问我的订单今天能发出吗', now())")) {
                    var conversation = UUID.randomUUID();
                    for (long seq = 1; System.nanoTime() < end; seq++) {
                      insert.setObject(1, conversation);
                      insert.setLong(2, seq);
                      insert.setObject(3, UUID.randomUUID());
                      insert.setObject(4, conversation);
                      insert.executeUpdate();
                      count.incrementAndGet();
                    }
                  }
                  return null;
                }));
      }
      for (var one : all) {
        one.get();
      }
    }
    return count.get() / (double) seconds;
  }

  private double groupedRows(int seconds) throws IOException, SQLException {
    long rows = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (var connection = program.database();
        var insert =
            connection.prepareStatement(
                """
                insert into public.bench_row
                select c, s, i, c, '请问我的订单今天能发出吗', now() from unnest(?::uuid[], ?::bigint[], ?::uuid[]) as t (c, s, i)
                """)) {
      long seq = 0;
      while (System.nanoTime() < end) {
        rows += group(connection, insert, ++seq);
      }
    }
    return rows / (double) seconds;
  }

  private static int group(
      Connection connection, java.sql.PreparedStatement insert, long seq) throws SQLException {
    int size = 256;
    var conversations = new String[size];
    var seqs = new Long[size];
    var ids = new String[size];
    for (int i = 0; i < size; i++) {
      conversations[i] = UUID.randomUUID().toString();
      seqs[i] = seq;
      ids[i] = UUID.randomUUID().toString();
    }
    insert.setArray(1, connection.createArrayOf("text", conversations));
    insert.setArray(2, connection.createArrayOf("bigint", seqs));
    insert.setArray(3, connection.createArrayOf("text", ids));
    return insert.executeUpdate();
  }
}
