package pledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Brands;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;

/** The demo's shops as a newcomer finds them: something stands on every screen. */
@PledgeTest
class ShopsDayTest {

  @Autowired Demo demo;
  @Autowired Brands brands;
  @Autowired Clock clock;
  @Autowired TestApi api;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void everyScreenOfTheShopsAndAfterTheSaleHasSomethingToShow() throws Exception {
    play();
    assertThat(pickups())
        .containsAllEntriesOf(
            Map.of(
                "HT2600031", "waiting",
                "HT2600032", "short",
                "HT2600033", "waiting",
                "HT2600034", "ready",
                "HT2600035", "ready",
                "HT2600036", "collected",
                "HT2600037", "waiting",
                "HT2600038", "cancelled"));
    assertThat(requests())
        .hasSize(7)
        .contains("requested", "awaiting_goods", "inspected", "resent", "refused")
        .containsAnyOf("refunding", "refunded");
    var calls = api.as("manager").get("/api/shops/" + shop("S03") + "/contacts").ok();
    assertThat(calls.path("items").findValuesAsString("orderNumber")).contains("HT2600022");
    var closed = api.as("manager").get("/api/shops").ok().path("items").path(1);
    assertThat(closed.path("openNow").asBoolean()).isFalse();
    assertThat(closed.path("closures").path(0).path("reason").asString()).isEqualTo("月底盘点");

    var before = pickups();
    play();
    assertThat(pickups()).isEqualTo(before);
    assertThat(requests()).hasSize(7);
    api.as("manager")
        .delete(
            "/api/shops/"
                + shop("S02")
                + "/closures/"
                + closed.path("closures").path(0).path("id").asString())
        .ok();
  }

  private void play() throws Exception {
    var now = clock.instant();
    var brand = Demo.brand();
    new ShopsDay(
            URI.create("http://localhost:" + port),
            brands.get(brand).zone(),
            now,
            story -> demo.order(brand, story, now))
        .play();
  }

  private String shop(String code) {
    return jdbc.sql("select id from store.shop where brand = 'hetang' and code = :code")
        .param("code", code)
        .query(String.class)
        .single();
  }

  private Map<String, String> pickups() {
    var states = new TreeMap<String, String>();
    jdbc.sql("select number, state from pickup.pickup where number like 'HT26000%'")
        .query(row -> {
          states.put(row.getString("number"), row.getString("state"));
        });
    return states;
  }

  private List<String> requests() {
    return jdbc.sql(
            """
            select state from aftersales.request
            where brand = 'hetang' and order_number = any(array[
              'HT2600010', 'HT2600017', 'HT2600041', 'HT2600042', 'HT2600043', 'HT2600044', 'HT2600045'])
            """)
        .query(String.class)
        .list();
  }
}
