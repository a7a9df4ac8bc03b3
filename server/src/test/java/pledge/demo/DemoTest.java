package pledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.order.OrderStatus;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;

/** The demo brand as a newcomer finds it. */
@PledgeTest
class DemoTest {

  @Autowired Demo demo;
  @Autowired DemoSignIns signIns;
  @Autowired TestApi api;
  @Autowired JdbcClient jdbc;

  @Test
  void aShopIsAtWork() {
    assertThat(count("access.staff where brand = 'hetang' and login in ('admin', 'agent.chen')"))
        .isEqualTo(2);
    assertThat(count("store.shop where brand = 'hetang'")).isEqualTo(3);
    assertThat(count("\"order\".goods where brand = 'hetang' and sku ~ '^(HM|CL|SK|AP|GC)-'"))
        .isGreaterThanOrEqualTo(60);
    assertThat(count("customer.identity where brand = 'hetang' and external_key ~ '^u1[0-9]{3}$'"))
        .isGreaterThanOrEqualTo(120);
    var states = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select status, count(*) as orders from "order".orders
            where brand = 'hetang' and number like 'HT26%' group by status
            """)
        .query(row -> {
          states.put(row.getString("status"), row.getInt("orders"));
        });
    assertThat(states.keySet())
        .hasSize(OrderStatus.values().length)
        .allMatch(status -> states.getOrDefault(status, 0) > 0);
    assertThat(states.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(300);
  }

  @Test
  void whoCanSignInIsTold() {
    var told = signIns.lines();
    assertThat(told.getFirst()).contains("demo-pledge");
    var logins = told.stream().skip(1).map(line -> line.strip().split(" ", 2)[0]).toList();
    assertThat(logins).hasSizeGreaterThan(10).contains("admin", "agent.chen");
    for (var login : logins) {
      assertThat(
              count(
                  "access.staff where brand = 'hetang' and password is not null and login = '"
                      + login
                      + "'"))
          .as(login)
          .isEqualTo(1);
    }
  }

  @Test
  void startingAgainChangesNothing() {
    var before = counts();
    demo.run(new DefaultApplicationArguments());
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void nothingOfTheHistoryLiesAhead() {
    Instant start = SettableClock.PLAIN_MORNING;
    var late =
        jdbc.sql(
                """
                select o.number from "order".orders o
                left join "order".tracking t on t.order_id = o.id
                where o.brand = 'hetang' and o.number like 'HT26%'
                  and greatest(o.placed_at, o.paid_at, o.delivered_at, o.cancelled_at, t.at) > :start
                """)
            .param("start", start.atOffset(ZoneOffset.UTC))
            .query(String.class)
            .list();
    assertThat(late).isEmpty();
  }

  @Test
  void theOrderOnItsWayIsFoundByItsNumber() {
    var order = api.as("agent.chen").get("/api/orders/HT2600001").ok();
    assertThat(order.path("status").asString()).isEqualTo("shipped");
    assertThat(order.path("customer").path("name").asString()).isEqualTo("林**");
    assertThat(order.path("receiver").path("phone").asString()).isEqualTo("199****1008");
    assertThat(order.path("shipments").path(0).path("events").size()).isEqualTo(3);
  }

  @Test
  void shopsTellTheirHours() {
    var shops = api.as("agent.chen").get("/api/shops").ok().path("items");
    assertThat(shops.path(0).path("code").asString()).isEqualTo("S01");
    assertThat(shops.path(0).path("openNow").asBoolean()).isTrue();
    assertThat(shops.path(0).path("people").findValuesAsString("name")).containsExactly("舒窈", "蒋满");
    assertThat(shops.path(1).path("people").findValuesAsString("name")).containsExactly("舒窈");
    assertThat(shops.path(2).path("hours").path(0).path("spans").isEmpty()).isTrue();
    assertThat(shops.path(2).path("hours").path(6).path("spans").path(0).path("to").asString())
        .isEqualTo("24:00");
  }

  private Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    for (var table :
        List.of(
            "access.brand where id = 'hetang'",
            "access.team where brand = 'hetang'",
            "store.shop",
            "demo.loaded",
            "\"order\".orders where number like 'HT26%'")) {
      counts.put(table, count(table));
    }
    return counts;
  }

  private int count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
  }
}
