package pledge.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.postgresql.PGConnection;

/**
 * Very many orders: how fast a bulk upload takes them over, and how long the panel of a customer
 * takes beside them. Both beside the bare rows in the same database.
 */
final class Orders {

  private static final int UPLOAD = 10_000;
  private static final int UPLOADS = 6;
  private static final int AT_ONCE = 2;
  private static final int PANELS = 400;
  private static final int GROUP = 500;

  /** Of the mirror's tables, in the order in which they may be filled. */
  private static final List<String> TABLES =
      List.of("orders", "line", "payment", "shipment", "tracking");

  private final Program program;
  private final OrderStock stock = new OrderStock();

  Orders(Program program) {
    this.program = program;
  }

  void run(int orders) throws Exception {
    try (var connection = program.database()) {
      double uploaded = uploads();
      limit(connection, uploaded);
      stock.fill(connection, orders);
      panels(connection, orders);
    }
    System.out.printf("Java process %d MiB%n", program.residentMiB());
  }

  // --- taking over ------------------------------------------------------------------------------

  private double uploads() throws Exception {
    var desks = new ArrayList<Desk>();
    for (int i = 0; i < AT_ONCE; i++) {
      desks.add(Desk.signIn(program, "admin"));
    }
    upload(desks.getFirst(), stock.documents(0, UPLOAD), "created");
    var files =
        IntStream.rangeClosed(1, UPLOADS)
            .mapToObj(i -> stock.documents(i * UPLOAD, UPLOAD))
            .toList();
    var before = program.spent();
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var jobs = new ArrayList<Callable<Void>>();
      for (int desk = 0; desk < AT_ONCE; desk++) {
        int mine = desk;
        jobs.add(() -> {
          for (int i = mine; i < files.size(); i += AT_ONCE) {
            upload(desks.get(mine), files.get(i), "created");
          }
          return null;
        });
      }
      for (var job : threads.invokeAll(jobs)) {
        job.get();
      }
    }
    double rate = UPLOADS * UPLOAD / seconds(start);
    System.out.printf(
        "bulk upload of new orders, %d at once, each of 2 lines, payment, parcel with 3 events:"
            + " %,.0f orders/s, durable (aim 3,000)%n",
        AT_ONCE, rate);
    System.out.printf(
        "processor time an order costs, in millionths of a second: %s%n",
        program.spent().since(before).per((long) UPLOADS * UPLOAD));
    start = System.nanoTime();
    upload(desks.getFirst(), files.getFirst(), "unchanged");
    System.out.printf("the same once more, by one: %,.0f orders/s%n", UPLOAD / seconds(start));
    return rate;
  }

  private static void upload(Desk desk, String file, String result) throws IOException {
    var answer =
        desk.wire()
            .call(
                "POST",
                "/api/orders/bulk",
                "Cookie: "
                    + desk.session()
                    + "; XSRF-TOKEN="
                    + desk.token()
                    + "\r\nX-XSRF-TOKEN: "
                    + desk.token()
                    + "\r\n",
                "application/x-ndjson",
                file);
    long as = answer.body().lines().filter(line -> line.contains("\"" + result + "\"")).count();
    if (answer.status() != 200 || as != UPLOAD) {
      throw new IOException(
          "upload: "
              + answer.status()
              + ", "
              + as
              + " "
              + result
              + " "
              + answer.body().lines().limit(3).toList());
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  // --- the limit --------------------------------------------------------------------------------

  /** The very rows of these orders copied into tables of the same make, as many at a time. */
  private static void limit(Connection connection, double uploaded)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    var api = connection.unwrap(PGConnection.class).getCopyAPI();
    var groups = new ArrayList<List<String>>();
    try (var statement = connection.createStatement()) {
      statement.execute("create schema bare");
      for (var table : TABLES) {
        statement.execute(
            "create table bare.%1$s (like \"order\".%1$s including all)".formatted(table));
      }
      statement.execute(
          """
          create temporary table chosen as
          select id, (row_number() over (order by id) - 1) / %d as part
          from "order".orders where number like 'I%%'
          """
              .formatted(GROUP));
      statement.execute("create index on chosen (part)");
      connection.commit();
      int parts;
      try (var row = statement.executeQuery("select max(part) from chosen")) {
        row.next();
        parts = row.getInt(1);
      }
      for (int part = 0; part <= parts; part++) {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
          var out = new StringWriter();
          api.copyOut(
              "copy (select * from \"order\".%s where %s in (select id from chosen where part = %d)) to stdout"
                  .formatted(table, table.equals("orders") ? "id" : "order_id", part),
              out);
          rows.add(out.toString());
        }
        groups.add(rows);
      }
    }
    connection.commit();
    long start = System.nanoTime();
    for (var rows : groups) {
      for (int i = 0; i < TABLES.size(); i++) {
        api.copyIn("copy bare." + TABLES.get(i) + " from stdin", new StringReader(rows.get(i)));
      }
      connection.commit();
    }
    double bare = groups.size() * GROUP / seconds(start);
    System.out.printf(
        "same run, the bare rows copied, %d orders a commit, on one connection: %,.0f orders/s, so"
            + " the upload reaches %.2f of it%n",
        GROUP, bare, uploaded / bare);
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("drop schema bare cascade");
    }
  }

  // --- the panel --------------------------------------------------------------------------------

  private void panels(Connection connection, int orders) throws SQLException, IOException {
    var conversations = stock.conversations(connection, PANELS);
    var desk = Desk.signIn(program, "manager");
    var took = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    for (int round = -1; round < 5; round++) {
      for (var conversation : conversations) {
        long from = System.nanoTime();
        var answer = desk.call("GET", "/api/desk/conversations/" + conversation + "/panel", null);
        long micros = (System.nanoTime() - from) / 1000;
        if (answer.status() != 200) {
          throw new IOException("panel: " + answer);
        }
        if (round >= 0) {
          took.recordValue(micros);
        }
      }
    }
    System.out.printf(
        "a customer's panel among %,d orders, half of those who bought most, over HTTP: p50 %.1f,"
            + " p95 %.1f, p99 %.1f ms (aim: p99 30)%n",
        orders, millis(took, 50), millis(took, 95), millis(took, 99));
    var bare = bare(connection, conversations);
    System.out.printf(
        "same run, five orders of each with their lines by SQL alone: p50 %.2f, p99 %.2f ms%n",
        millis(bare, 50), millis(bare, 99));
  }

  private static Histogram bare(Connection connection, List<String> conversations)
      throws SQLException {
    var took = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    try (var read =
        connection.prepareStatement(
            """
            select o.id, o.number, o.status, l.name
            from (select id, number, status from "order".orders
                  where customer = (select customer from conversation.conversation where id = ?::uuid)
                  order by placed_at desc, id desc limit 5) o
            join "order".line l on l.order_id = o.id
            """)) {
      for (int round = -1; round < 5; round++) {
        for (var conversation : conversations) {
          read.setString(1, conversation);
          long from = System.nanoTime();
          try (var rows = read.executeQuery()) {
            while (rows.next()) {
              rows.getString(4);
            }
          }
          if (round >= 0) {
            took.recordValue((System.nanoTime() - from) / 1000);
          }
        }
      }
    }
    return took;
  }

  private static double millis(Histogram took, double percentile) {
    return took.getValueAtPercentile(percentile) / 1000.0;
  }
}
