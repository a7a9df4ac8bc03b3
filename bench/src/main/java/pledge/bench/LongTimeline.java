package pledge.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import tools.jackson.databind.json.JsonMapper;

/** One customer of ten thousand entries, their timeline read page by page. */
final class LongTimeline {

  private static final int ENTRIES = 10_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Program program;

  LongTimeline(Program program) {
    this.program = program;
  }

  void run() throws Exception {
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
        ENTRIES,
        took.getValueAtPercentile(50) / 1000.0,
        took.getValueAtPercentile(99) / 1000.0);
  }
}
