package pledge.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Many commitments due within ten seconds among many more that run. Lateness is from the due
 * instant to when a reader of the database sees the clock broken.
 */
final class Clocks {

  private static final Duration STRETCH = Duration.ofSeconds(10);

  private final Program program;

  Clocks(Program program) {
    this.program = program;
  }

  void run(int running, int due) throws IOException, SQLException {
    try (var connection = program.database()) {
      System.out.printf("filling %,d running commitments ...%n", running);
      fill(connection, running, Instant.now().plus(Duration.ofDays(1)), Duration.ofDays(30));
      try (var statement = connection.createStatement()) {
        statement.execute("analyze ledger.commitment");
      }
      long before = lastHistory(connection);
      var start = Instant.now().plus(Duration.ofSeconds(15));
      System.out.printf("and %,d due within %d s ...%n", due, STRETCH.toSeconds());
      fill(connection, due, start, STRETCH);
      if (Instant.now().isAfter(start)) {
        System.out.println("(filling took longer than planned: the first ones were late before they stood there)");
      }
      double fired = measure(connection, due, before);
      double limit = limit(connection, due);
      System.out.printf(
          "same PostgreSQL, same run: %,.0f rows/s found, changed and noted in bare SQL; fired/s are %.2f of it%n",
          limit, fired / limit);
    }
    System.out.printf("Java process %d MiB%n", program.residentMiB());
  }

  /** The same work on as many rows without a program: found by time, changed, noted, in batches. */
  private static double limit(Connection connection, int rows) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create table public.bench_clock (id uuid primary key, state text, next_at timestamptz);
          create table public.bench_history (clock uuid, at timestamptz, what text);
          insert into public.bench_clock
            select gen_random_uuid(), 'running', now() - n * interval '1 microsecond'
            from generate_series(1, %d) n;
          create index on public.bench_clock (next_at) where state = 'running';
          """
              .formatted(rows));
      long start = System.nanoTime();
      int done = 1;
      long all = 0;
      while (done > 0) {
        done =
            statement.executeUpdate(
                """
                with past as (
                  select id from public.bench_clock where state = 'running' and next_at < now()
                  order by next_at limit 2000 for update skip locked),
                fired as (
                  update public.bench_clock c set state = 'broken' from past where past.id = c.id
                  returning c.id)
                insert into public.bench_history select id, now(), 'broken' from fired
                """);
        all += done;
      }
      return all * 1e9 / (System.nanoTime() - start);
    }
  }

  private static void fill(Connection connection, int count, Instant from, Duration over)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into ledger.commitment
              (id, brand, clause, standard_version, work_kind, work_id, calendar, channel, kind, state,
               started_at, warn_at, due_at, next_at, person, team, cause)
            select uuidv7(), 'hetang', 'solve.normal',
                   (select id from standard.version limit 1), 'bench', uuidv7(),
                   'always', 'web', '', 'running', ?::timestamptz - interval '1 day', null, d, d, null, null, 'bench'
            from (select ?::timestamptz + n * ?::float8 * interval '1 microsecond' as d
                  from generate_series(0, ? - 1) n) as t
            """)) {
      insert.setTimestamp(1, Timestamp.from(from));
      insert.setTimestamp(2, Timestamp.from(from));
      insert.setDouble(3, TimeUnit.MILLISECONDS.toMicros(over.toMillis()) / (double) count);
      insert.setInt(4, count);
      insert.executeUpdate();
    }
  }

  private static long lastHistory(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select coalesce(max(id), 0) from ledger.commitment_history")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double measure(Connection connection, int due, long from) throws SQLException {
    var lateness = new Histogram(TimeUnit.MINUTES.toMillis(10), 3);
    long last = from;
    long firstSeen = 0;
    long lastSeen = 0;
    long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    try (var poll =
        connection.prepareStatement(
            """
            select id, (extract(epoch from due_at) * 1000)::bigint from ledger.commitment_history
            where id > ? and what = 'broken' order by id limit 20000
            """)) {
      while (lateness.getTotalCount() < due && System.nanoTime() < until) {
        poll.setLong(1, last);
        try (var rows = poll.executeQuery()) {
          long now = System.currentTimeMillis();
          while (rows.next()) {
            last = rows.getLong(1);
            lateness.recordValue(Math.max(0, now - rows.getLong(2)));
            firstSeen = firstSeen == 0 ? now : firstSeen;
            lastSeen = now;
          }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
      }
    }
    System.out.printf(
        "fired %,d of %,d in %.1f s = %,.0f/s (they fell due at %,.0f/s)%n",
        lateness.getTotalCount(),
        due,
        (lastSeen - firstSeen) / 1000.0,
        lateness.getTotalCount() * 1000.0 / Math.max(1, lastSeen - firstSeen),
        due / (double) STRETCH.toSeconds());
    System.out.printf(
        "lateness p50 %d ms, p99 %d ms, max %d ms%n",
        lateness.getValueAtPercentile(50),
        lateness.getValueAtPercentile(99),
        lateness.getMaxValue());
    return lateness.getTotalCount() * 1000.0 / Math.max(1, lastSeen - firstSeen);
  }
}
