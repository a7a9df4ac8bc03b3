package pledge.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Very many messages of two months: 20,000 customers, of whom few write much, fifty teams of very
 * different size, sentences of the demo's own customers and staff. The same every time.
 */
final class MessageStock {

  static final List<String> COMMON = List.of("订单", "快递", "什么时候", "您好", "退货", "发货");
  static final List<String> PAIRS =
      List.of("快递 明天", "订单 退", "发货 今天", "尺码 换", "运费 谁", "发票 抬头");

  /** Said often, but only to the largest team, which isn't the agent's. */
  static final String ELSEWHERE = "团购砍价";

  private static final int CUSTOMERS = 20_000;
  private static final int TEAMS = 50;
  private static final int CHUNK = 10_000;
  private static final Duration SPAN = Duration.ofDays(60);

  /** The demo's teams are neither the largest nor the smallest: the agent's has some two in a hundred. */
  private static final int[] DEMO_RANKS = {9, 14, 19, 24, 29, 34};

  private final Connection connection;
  private final int messages;
  private final Random random = new Random(20_261_122);
  private final List<String> sentences = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<Long> transactions = new ArrayList<>();
  private final List<String> teams = new ArrayList<>();
  private final List<String> customers = new ArrayList<>();
  private final double[] shares = new double[TEAMS];

  MessageStock(Connection connection, int messages) {
    this.connection = connection;
    this.messages = messages;
  }

  /** Each said once or twice. */
  List<String> rare() {
    return rare;
  }

  /** Of orders that were asked for. */
  List<String> numbers() {
    return numbers;
  }

  /** How many of them are filed for search. */
  long filed() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select tx::text from conversation.search_cursor")) {
      row.next();
      long tx = row.getLong(1);
      connection.commit();
      long done = transactions.stream().filter(chunk -> chunk < tx).count();
      return Math.min(messages, done * CHUNK);
    }
  }

  void fill() throws SQLException, IOException {
    read();
    people();
    var start = Instant.now().minus(SPAN).minusSeconds(60);
    long step = SPAN.toMillis() / messages;
    var conversation = new Conversation(start);
    for (int done = 0; done < messages; ) {
      var conversations = new StringBuilder();
      var rows = new StringBuilder();
      int until = Math.min(messages, done + CHUNK);
      conversation = new Conversation(start.plusMillis(done * step));
      conversation.line(conversations);
      for (; done < until; done++) {
        var at = start.plusMillis(done * step);
        if (random.nextInt(12) == 0) {
          conversation = new Conversation(at);
          conversation.line(conversations);
        }
        conversation.message(at, rows);
      }
      store(conversations, rows);
      if (done % 100_000 == 0 || done == messages) {
        System.out.printf("  filled: %,d of %,d messages%n", done, messages);
      }
    }
    // One more behind them: once the filing stands there, it is through with all of these.
    var last = new StringBuilder();
    var rows = new StringBuilder();
    conversation = new Conversation(Instant.now());
    conversation.line(last);
    conversation.message(Instant.now(), rows);
    store(last, rows);
    transactions.removeLast();
  }

  private void read() throws IOException {
    var app = Path.of(System.getenv("PLEDGE_APP")).resolve("pledge.jar");
    try (var jar = new ZipFile(app.toFile())) {
      for (var name : List.of("demo/simulation/scenes.yaml", "demo/knowledge/scripts.yaml")) {
        var entry = jar.getEntry(name);
        var text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        for (var line : text.split("\n")) {
          var words = line.strip().replaceFirst("^(- |text: |- text: )", "");
          if (words.length() > 4 && words.charAt(0) >= 0x4E00 && !words.contains(":")) {
            sentences.add(words.replace("\\", "").replace("\t", " "));
          }
        }
      }
    }
    for (int i = 0; i < 60; i++) {
      var word = new StringBuilder();
      for (int k = 0; k < 3; k++) {
        word.appendCodePoint(0x4E00 + random.nextInt(0x5000));
      }
      rare.add(word.toString());
    }
  }

  private void people() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into access.team (id, brand, code, name_zh, name_en, kind, created_at)
          select uuidv7(), 'hetang', 'bench' || n, '第' || n || '组', 'Team ' || n, 'shop', now()
          from generate_series(1, %d) n
          """
              .formatted(TEAMS - DEMO_RANKS.length));
      statement.execute(
          """
          insert into customer.customer
            (id, brand, name, name_at, phone_at, email_at, address_at, labels, value, profile_at, created_at)
          select uuidv7(), 'hetang', '客人' || n, now(), now(), now(), now(), '{}', 'regular', now(), now()
          from generate_series(1, %d) n
          """
              .formatted(CUSTOMERS));
      column("select id::text from customer.customer where name like '客人%' order by 1", customers);
      column("select id::text from access.team where code like 'bench%' order by code", teams);
      var demo = new ArrayList<String>();
      column(
          """
          select id::text from access.team where brand = 'hetang' and code not like 'bench%'
          order by array_position(array['front', 'expert', 'aftersales', 'shop', 'supervisor', 'complaints'], code)
          """,
          demo);
      for (int i = 0; i < DEMO_RANKS.length; i++) {
        teams.add(DEMO_RANKS[i], demo.get(i));
      }
      connection.commit();
    }
    double sum = 0;
    for (int i = 0; i < TEAMS; i++) {
      sum += 1.0 / (i + 1);
      shares[i] = sum;
    }
    for (int i = 0; i < TEAMS; i++) {
      shares[i] /= sum;
    }
  }

  private void column(String sql, List<String> into) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        into.add(rows.getString(1));
      }
    }
  }

  /** In one transaction, as the log has it; what is said here needn't be judged. */
  private void store(StringBuilder conversations, StringBuilder rows)
      throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    copy.copyIn(
        """
        copy conversation.conversation
          (id, brand, channel, identity, customer, locale, state, mode, team, opened_at, closed_at, close_reason, head)
        from stdin
        """,
        new StringReader(conversations.toString()));
    copy.copyIn(
        "copy conversation.message (conversation, seq, id, identity, author_kind, kind, text, at) from stdin",
        new StringReader(rows.toString()));
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          update conversation.words_cursor
          set tx = pg_current_xact_id(), conversation = 'ffffffff-ffff-ffff-ffff-ffffffffffff', seq = 9223372036854775807
          """);
      try (var row = statement.executeQuery("select pg_current_xact_id()::text")) {
        row.next();
        transactions.add(row.getLong(1));
      }
    }
    connection.commit();
  }

  private final class Conversation {
    private final Instant opened;
    private final UUID id;
    private final UUID identity = new UUID(random.nextLong(), random.nextLong());
    private final int team;
    private int seq;

    Conversation(Instant at) {
      opened = at;
      id = new UUID(at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
      double where = random.nextDouble();
      int rank = 0;
      while (shares[rank] < where) {
        rank++;
      }
      team = rank;
    }

    void line(StringBuilder out) {
      var customer = customers.get((int) (CUSTOMERS * Math.pow(random.nextDouble(), 3)));
      out.append(String.join("\t", id.toString(), "hetang", "web", identity.toString(), customer, "zh-CN"))
          .append("\tclosed\tassistant\t")
          .append(String.join("\t", teams.get(team), opened.toString(), opened.toString(), "solved", "0"))
          .append('\n');
    }

    void message(Instant at, StringBuilder out) {
      seq++;
      out.append(id).append('\t').append(seq).append('\t')
          .append(new UUID(random.nextLong(), random.nextLong())).append('\t')
          .append(identity).append('\t')
          .append(seq % 2 == 1 ? "customer" : "staff").append("\ttext\t")
          .append(text()).append('\t').append(at).append('\n');
    }

    /** Some sentences are said much more often than others. */
    private String text() {
      var text = sentences.get((int) (sentences.size() * Math.pow(random.nextDouble(), 2)));
      if (random.nextInt(4) == 0) {
        text += "，" + sentences.get(random.nextInt(sentences.size()));
      }
      if (text.contains("{")) {
        var number = "HT26%07d".formatted(random.nextInt(400_000));
        if (random.nextInt(2_000) == 0) {
          numbers.add(number);
        }
        text = text.replaceAll("\\{[a-z]+\\}", number);
      }
      if (team == 0 && random.nextInt(4) == 0) {
        text += ELSEWHERE;
      }
      if (random.nextInt(10_000) == 0) {
        text += rare.get(random.nextInt(rare.size()));
      }
      return text;
    }
  }
}
