package pledge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
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
  private static final int PAGE = 20;
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
      var asked = ask(stock);
      limit(connection, asked);
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

  private Histogram ask(MessageStock stock) throws IOException {
    var kinds =
        List.of(
            new Kind("a common word", MessageStock.COMMON),
            new Kind("two words", MessageStock.PAIRS),
            new Kind("a rare word", stock.rare()),
            new Kind("another team's word", List.of(MessageStock.ELSEWHERE)),
            new Kind("an order's number", stock.numbers()),
            new Kind("the end of a number", stock.numbers().stream().map(n -> n.substring(n.length() - 4)).toList()),
            new Kind("a part of a sentence", List.of("什么时候能发货", "您好，请问", "退货运费谁出", "尺码偏大")),
            new Kind("letters", List.of("ht26", "vip", "ems", "wifi")),
            new Kind("a common character", List.of("退", "单", "好", "货")),
            new Kind("a rare character", stock.rare().stream().map(word -> word.substring(1, 2)).toList()),
            new Kind("common beside rare", List.of("订单 鲲鹏", "快递 量子", "退货 紫气", "发货 zzyzx")),
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
    return all;
  }

  private static String percentiles(Histogram took) {
    return "%,7.1f %,7.1f %,7.1f"
        .formatted(millis(took, 50), millis(took, 95), millis(took, 99));
  }

  private static double millis(Histogram took, double percentile) {
    return took.getValueAtPercentile(percentile) / 1000.0;
  }

  // --- the limit --------------------------------------------------------------------------------

  /**
   * A page of as many messages read by their primary key, and two things that stand in one passage
   * asked of the index: by SQL alone, without rights, without looking for words in the text, without
   * HTTP.
   */
  private static void limit(Connection connection, Histogram asked) throws SQLException {
    var random = new Random(3);
    var messages = new ArrayList<String>();
    var pairs = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              "select conversation, seq from conversation.message tablesample bernoulli (1) limit 5000")) {
        while (rows.next()) {
          messages.add("(" + rows.getString(1) + "," + rows.getLong(2) + ")");
        }
      }
      try (var rows =
          statement.executeQuery(
              "select tokens from search.passage tablesample bernoulli (0.5) limit 400")) {
        while (rows.next()) {
          var tokens = (Integer[]) rows.getArray(1).getArray();
          pairs.add("{" + tokens[random.nextInt(tokens.length)] + "," + tokens[random.nextInt(tokens.length)] + "}");
        }
      }
      statement.execute("set enable_seqscan = off");
    }
    var pages = new ArrayList<String>();
    for (int i = 0; i < 400; i++) {
      var page = new StringJoiner("\",\"", "{\"", "\"}");
      random.ints(PAGE, 0, messages.size()).forEach(at -> page.add(messages.get(at)));
      pages.add(page.toString());
    }
    var page =
        times(
            connection,
            """
            select m.id, m.at, m.text
            from unnest(?::text[]) as p (place)
            join conversation.message m
              on m.conversation = split_part(trim('()' from p.place), ',', 1)::uuid
              and m.seq = split_part(trim('()' from p.place), ',', 2)::bigint
            """,
            pages);
    System.out.printf(
        "same run, %d messages by their primary key by SQL:     %s  so a search takes %.0f and %.0f times as long at p50 and p99%n",
        PAGE,
        percentiles(page),
        (double) asked.getValueAtPercentile(50) / page.getValueAtPercentile(50),
        (double) asked.getValueAtPercentile(99) / page.getValueAtPercentile(99));
    System.out.printf(
        "same run, the bare look-up of two things in the index: %s%n",
        percentiles(
            times(
                connection,
                "select work, place from search.passage where tokens @> ?::int[] limit " + PAGE,
                pairs)));
  }

  private static Histogram times(Connection connection, String sql, List<String> values)
      throws SQLException {
    var took = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    try (var look = connection.prepareStatement(sql)) {
      for (int i = -200; i < LOOK_UPS; i++) {
        look.setString(1, values.get(Math.floorMod(i, values.size())));
        long from = System.nanoTime();
        try (var rows = look.executeQuery()) {
          while (rows.next()) {
            rows.getString(1);
          }
        }
        if (i >= 0) {
          took.recordValue((System.nanoTime() - from) / 1000);
        }
      }
    }
    return took;
  }
}
