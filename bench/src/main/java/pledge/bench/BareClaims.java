package pledge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit of the floor: a place becomes free, the first in line is claimed with capacity and place
 * in one conditional update, each a durable transaction, on a copy of the program's own rows and
 * from as many threads as the program claims with.
 */
final class BareClaims {

  private static final int THREADS = 4;
  private static final int SECONDS = 5;

  private final Program program;

  BareClaims(Program program) {
    this.program = program;
  }

  /** Claims a second. */
  double run(int agents) throws Exception {
    List<UUID> seats = new ArrayList<>();
    try (var connection = program.database();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create table public.bench_entry (like routing.entry including all);
          insert into public.bench_entry
            select (e).* from (
              select jsonb_populate_record(e, jsonb_build_object('work_id', gen_random_uuid())) as e
              from routing.entry e, generate_series(1, 20) where e.state = 'waiting') copies;
          create table public.bench_seat (like routing.presence including all);
          insert into public.bench_seat select * from routing.presence;
          update public.bench_seat set load = 0, state = 'ready', lease_until = now() + interval '1 hour';
          analyze public.bench_entry;
          analyze public.bench_seat
          """);
      try (var rows =
          statement.executeQuery("select staff from public.bench_seat where capacity = 1")) {
        while (rows.next()) {
          seats.add(rows.getObject(1, UUID.class));
        }
      }
    }
    var count = new AtomicLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    List<Callable<Boolean>> claimers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int part = i;
      claimers.add(() -> {
        try (var connection = program.database()) {
          claim(connection, part, Math.min(agents, seats.size()), seats, end, count);
        }
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var one : threads.invokeAll(claimers)) {
        one.get();
      }
    }
    return count.get() / (double) SECONDS;
  }

  private static void claim(
      Connection connection, int part, int agents, List<UUID> seats, long end, AtomicLong count)
      throws SQLException {
    try (var update =
        connection.prepareStatement(
            """
            with work as (
              select work_id, work_kind from public.bench_entry
              where state = 'waiting'
              order by -priority, queued_at, work_id limit 1 for update skip locked),
            taken as (
              update public.bench_entry e set state = 'assigned', staff = ?, assigned_at = now()
              from work where e.work_id = work.work_id and e.work_kind = work.work_kind
              returning e.staff)
            update public.bench_seat p set load = 1, idle_since = now()
            from taken
            where p.staff = taken.staff and p.state = 'ready' and p.lease_until > clock_timestamp()
              and p.load - 1 < p.capacity
            """)) {
      for (int n = part; System.nanoTime() < end; n = (n + THREADS) % agents) {
        update.setObject(1, seats.get(n));
        count.addAndGet(update.executeUpdate());
      }
    }
  }
}
