package pledge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words looked for in very many messages, as an agent of one team, a supervisor of five and the
 * manager of them all. How long until the answer stands there, beside the bare look-up in the same
 * index.
 */
final class Search {

  private static final int QUESTIONS = 150;
  private static final int WARM_UP = 40;
  private static final int LOOK_UPS = 2_000;
  private static final JsonMapper JSON = new JsonMapper();

  /** A question of a kind, and the words it can be asked with. */
  private record Kind(String name, List<String> words) {}

  private static final List<String> ASKERS = List.of("agent.chen", "sup.lin", "manager");

  private final Program program;

  Search(Program program) {
    this.program = program;
  }

  void run(int messages) throws Exception {
    try (var connection = program.database()) {
      connection.setAutoCommit(false);
      var stock = new MessageStock(connection, messages);
      stock.fill();
      awaitFiled(stock, messages);
      try (var statement = connection.createStatement()) {
        connection.setAutoCommit(true);
        statement.execute("vacuum analyze search.passage");
        statement.execute("analyze conversation.message");
        statement.execute("analyze conversation.conversation");
      }
      sizes(connection, messages);
      ask(stock);
      limit(connection);
    }
    System.out.printf("Java process %d MiB%n", program.residentMiB());
  }

  // --- filing -----------------------------------------------------------------------------------

  /** The program files from its log, at half a processor at most. */
  private static void awaitFiled(MessageStock stock, int messages)
      throws SQLException, IOException {
    long start = System.nanoTime();
    long first = stock.filed();
    long now = first;
    for (long told = 0; now < messages; ) {
      if (System.nanoTime() - start > TimeUnit.HOURS.toNanos(2)) {
        throw new IOException("only " + now + " messages are filed");
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      now = stock.filed();
      if (now / 100_000 > told) {
        told = now / 100_000;
        System.out.printf("  filed for search: %,d of %,d%n", now, messages);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "filed for search behind the messages: %,.0f/s, leaving every second moment to others%n",
        (now - first) / seconds);
  }

  private static void sizes(Connection connection, int messages) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select pg_relation_size('search.passage'), pg_indexes_size('search.passage'),
                       pg_total_relation_size('conversation.message')
                """)) {
      row.next();
      System.out.printf(
          "a message takes %,d bytes; filed for search %,d more: %,d as a row, %,d in the indexes%n",
          row.getLong(3) / messages,
          (row.getLong(1) + row.getLong(2)) / messages,
          row.getLong(1) / messages,
          row.getLong(2) / messages);
    }
  }

  // --- asking -----------------------------------------------------------------------------------

  private void ask(MessageStock stock) throws IOException {
    var kinds =
        List.of(
            new Kind("a common word", MessageStock.COMMON),
            new Kind("two words", MessageStock.PAIRS),
            new Kind("a rare word", stock.rare()),
            new Kind("another team's word", List.of(MessageStock.ELSEWHERE)),
            new Kind("an order's number", stock.numbers()),
            new Kind("the end of a number", stock.numbers().stream().map(n -> n.substring(n.length() - 6)).toList()),
            new Kind("one character", List.of("退", "坏", "急", "鑫")),
            new Kind("nothing there", List.of("鲲鹏展翅", "量子纠缠", "紫气东来", "zzyzx")));
    System.out.println("words looked for, 20 a page, over HTTP:      p50     p95     p99  milliseconds");
    var all = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    for (var login : ASKERS) {
      var desk = Desk.signIn(program, login);
      var whole = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
      for (var kind : kinds) {
        var took = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        long found = 0;
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
          var word = kind.words().get(Math.floorMod(i * 7, kind.words().size()));
          long from = System.nanoTime();
          var answer =
              desk.call(
                  "GET", "/api/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8), null);
          long micros = (System.nanoTime() - from) / 1000;
          if (answer.status() != 200) {
            throw new IOException("search: " + answer);
          }
          if (i >= 0) {
            took.recordValue(micros);
            found += JSON.readTree(answer.body()).get("items").size();
          }
        }
        whole.add(took);
        System.out.printf(
            "  %-11s %-20s %,5.1f found  %s%n",
            login, kind.name(), found / (double) QUESTIONS, percentiles(took));
      }
      all.add(whole);
      System.out.printf("  %-11s all of these                     %s%n", login, percentiles(whole));
    }
    System.out.printf("  everybody, everything                        %s  (aim: p99 100)%n", percentiles(all));
  }

  private static String percentiles(Histogram took) {
    return "%,7.1f %,7.1f %,7.1f"
        .formatted(millis(took, 50), millis(took, 95), millis(took, 99));
  }

  private static double millis(Histogram took, double percentile) {
    return took.getValueAtPercentile(percentile) / 1000.0;
  }

  // --- the limit --------------------------------------------------------------------------------

  /** Two things that stand in one passage, asked of the index alone: no rights, no text, no HTTP. */
  private static void limit(Connection connection) throws SQLException {
    var pairs = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select tokens from search.passage tablesample bernoulli (0.5) limit 400")) {
      var random = new Random(3);
      while (rows.next()) {
        var tokens = (Integer[]) rows.getArray(1).getArray();
        pairs.add("{" + tokens[random.nextInt(tokens.length)] + "," + tokens[random.nextInt(tokens.length)] + "}");
      }
    }
    var took = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    try (var statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
    }
    try (var look =
        connection.prepareStatement(
            "select work, place from search.passage where tokens @> ?::int[] limit 20")) {
      for (int i = -200; i < LOOK_UPS; i++) {
        look.setString(1, pairs.get(Math.floorMod(i, pairs.size())));
        long from = System.nanoTime();
        try (var rows = look.executeQuery()) {
          while (rows.next()) {
            rows.getLong(2);
          }
        }
        if (i >= 0) {
          took.recordValue((System.nanoTime() - from) / 1000);
        }
      }
    }
    System.out.printf(
        "same run, the bare look-up of two things in the index by SQL:  %s%n", percentiles(took));
  }
}
