package pledge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Orders of a year: 200,000 customers of whom few buy much, two kinds of goods in each, paid and
 * delivered in one parcel that was seen three times. The same every time.
 */
final class OrderStock {

  private static final int CUSTOMERS = 200_000;
  private static final int CHUNK = 50_000;
  private static final Duration SPAN = Duration.ofDays(365);

  private final Random random = new Random(20_261_122);
  private final Instant start = Instant.now().minus(SPAN);

  /** NDJSON of so many orders; {@code from} numbers the first. */
  String documents(int from, int count) {
    var all = new StringBuilder(count * 1_200);
    for (int n = from; n < from + count; n++) {
      var placed = start.plusSeconds(random.nextInt((int) SPAN.minusDays(20).toSeconds()));
      var there = placed.plusSeconds(260_000);
      int customer = (int) (20_000 * Math.pow(random.nextDouble(), 2));
      all.append(
          """
          {"number":"I%d","updatedAt":"%s","status":"delivered","salesChannel":"app","delivery":"ship",\
          "customer":{"externalId":"bench-%d","name":"客人%d","phone":"1990001%04d"},\
          "receiver":{"name":"客人%d","phone":"1990001%04d","region":"浙江省杭州市","street":"文三路 %d 号"},\
          "placedAt":"%s","paidAt":"%s","deliveredAt":"%s","currency":"CNY","goodsMinor":17800,\
          "discountMinor":0,"freightMinor":1000,"totalMinor":18800,\
          "lines":[{"sku":"S%d","name":"亚麻抱枕","quantity":2,"unitPriceMinor":5900,"totalMinor":11800},\
          {"sku":"T%d","name":"珐琅锅","quantity":1,"unitPriceMinor":6000,"totalMinor":6000}],\
          "payments":[{"kind":"paid","method":"alipay","reference":"P%d","amountMinor":18800,"at":"%s"}],\
          "shipments":[{"carrier":"青禾速运","trackingNumber":"QH%d","dispatchedAt":"%s","promisedBy":"%s",\
          "deliveredAt":"%s","events":[{"at":"%s","place":"杭州","text":"已揽收"},\
          {"at":"%s","place":"上海","text":"运输中"},{"at":"%s","place":"上海","text":"已签收"}]}]}
          """
              .formatted(
                  n,
                  there,
                  customer,
                  customer,
                  customer % 10_000,
                  customer,
                  customer % 10_000,
                  n % 900,
                  placed,
                  placed.plusSeconds(60),
                  there,
                  n % 3_000,
                  n % 2_000,
                  n,
                  placed.plusSeconds(60),
                  n,
                  placed.plusSeconds(40_000),
                  placed.plusSeconds(300_000),
                  there,
                  placed.plusSeconds(40_000),
                  placed.plusSeconds(150_000),
                  there));
    }
    return all.toString();
  }

  /** Fills the mirror's tables beside the program, which nobody waits for. */
  void fill(Connection connection, int orders) throws SQLException {
    try (var statement = connection.createStatement()) {
      // rows that fit together by construction: no need to look each reference up
      statement.execute("set session_replication_role = replica");
      statement.execute("select setseed(0.2)");
      statement.execute(
          """
          insert into customer.customer
            (id, brand, name, name_at, phone_at, email_at, address_at, labels, value, profile_at, created_at)
          select uuidv7(), 'hetang', '买家' || n, now(), now(), now(), now(), '{}', 'regular', now(), now()
          from generate_series(1, %d) n
          """
              .formatted(CUSTOMERS));
      statement.execute(
          """
          create temporary table buyer as
          select row_number() over (order by id)::int as n, id
          from customer.customer where name like '买家%'
          """);
      statement.execute("create unique index on buyer (n); analyze buyer");
      statement.execute(
          "create temporary table made (id uuid, n int, placed timestamptz, customer uuid)");
      for (int done = 0; done < orders; ) {
        int until = Math.min(orders, done + CHUNK);
        statement.execute("truncate made");
        statement.execute(
            """
            insert into made (id, n, placed, customer)
            select uuidv7(), p.n, now() - p.ago, b.id
            from (select n, random() * interval '365 days' + interval '5 days' as ago,
                    1 + (%d * power(random(), 3))::int as who
                  from generate_series(%d, %d) n offset 0) p
            join buyer b on b.n = least(p.who, %d)
            """
                .formatted(CUSTOMERS - 1, done + 1, until, CUSTOMERS));
        for (var sql : CHUNKS) {
          statement.execute(sql);
        }
        done = until;
        if (done % 200_000 == 0 || done == orders) {
          System.out.printf("  filled: %,d of %,d orders%n", done, orders);
        }
      }
      statement.execute("set session_replication_role = default");
      for (var table : List.of("orders", "line", "payment", "shipment", "tracking")) {
        statement.execute("vacuum analyze \"order\"." + table);
      }
      statement.execute("analyze customer.customer");
    }
  }

  private static final List<String> CHUNKS =
      List.of(
          """
          insert into "order".orders
            (id, brand, number, customer, status, sales_channel, delivery, placed_at, paid_at,
             delivered_at, currency, goods_minor, discount_minor, freight_minor, total_minor,
             receiver_name, receiver_phone, receiver_region, receiver_street, updated_at, digest,
             received_at)
          select id, 'hetang', 'F' || n, customer, 'delivered', 'app', 'ship', placed, placed,
             placed + interval '3 days', 'CNY', 17800, 0, 1000, 18800, '买家', '19900010000',
             '浙江省杭州市', '文三路 12 号', placed + interval '3 days', decode(md5(n::text), 'hex'), now()
          from made
          """,
          """
          insert into "order".line
            (order_id, position, sku, name, quantity, unit_price_minor, total_minor)
          select id, k, 'S' || (n + k) % 3000, case k when 0 then '亚麻抱枕' else '珐琅锅' end, 1, 8900, 8900
          from made, generate_series(0, 1) k
          """,
          """
          insert into "order".payment (order_id, position, kind, method, reference, amount_minor, at)
          select id, 0, 'paid', 'alipay', 'P' || n, 18800, placed from made
          """,
          """
          insert into "order".shipment
            (order_id, position, carrier, tracking_number, dispatched_at, promised_by, delivered_at)
          select id, 0, '青禾速运', 'QF' || n, placed + interval '1 day', placed + interval '4 days',
             placed + interval '3 days'
          from made
          """,
          """
          insert into "order".tracking (order_id, shipment, position, at, place, text)
          select id, 0, k, placed + k * interval '1 day', '杭州', '运输中'
          from made, generate_series(0, 2) k
          """);

  /**
   * Conversations of customers, half of them of those who bought most; each of another customer.
   *
   * @return their ids
   */
  List<String> conversations(Connection connection, int count) throws SQLException {
    var ids = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                insert into conversation.conversation
                  (id, brand, channel, identity, customer, locale, state, mode, team, opened_at,
                   closed_at, close_reason, head)
                select uuidv7(), 'hetang', 'web', gen_random_uuid(), b.id, 'zh-CN', 'closed',
                  'assistant', (select id from access.team where brand = 'hetang' and code = 'front'),
                  now(), now(), 'solved', 0
                from buyer b
                where b.n <= %1$d / 2 or b.n %% (%2$d / (%1$d / 2)) = 0
                returning id
                """
                    .formatted(count, CUSTOMERS))) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
