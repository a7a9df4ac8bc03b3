package pledge.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.order.AnOrder;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.OrderStatus;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

/** What a clerk is told to recommend, in which order, and the reason with each. */
@PledgeTest
class RecommendationsTest {

  @Autowired AFloor floors;
  @Autowired TestApi api;
  @Autowired Catalogue catalogue;
  @Autowired Orders orders;
  @Autowired Together together;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private AFloor.Open shop;
  private final List<AnOrder> bought = new ArrayList<>();

  @BeforeEach
  void aShopWithGoods() {
    shop = floors.open();
    catalogue.put(
        shop.brand(),
        List.of(
            goods("COAT", "大衣", "coats", 129_900),
            goods("COAT-2", "短大衣", "coats", 119_900),
            goods("COAT-3", "长大衣", "coats", 159_900),
            goods("COAT-4", "羊绒大衣", "coats", 299_900),
            goods("SCARF", "围巾", "scarves", 19_900),
            goods("BAG", "购物袋", "bags", 100),
            goods("BOOTS", "短靴", "shoes", 69_900),
            goods("GLOVES", "手套", "gloves", 15_900)));
  }

  private Goods goods(String sku, String name, String family, long price) {
    return new Goods(sku, name, family, price, "CNY", Traits.ORDINARY, clock.instant());
  }

  /** So many orders, each of these goods and a bag, which goes with everything. */
  private void bought(int times, OrderStatus status, String... skus) {
    for (int i = 0; i < times; i++) {
      var number = "RC" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
      var order =
          anOrder(number)
              .asOf(clock.instant())
              .placed(clock.instant().minus(Duration.ofDays(i)))
              .in(status)
              .of("BAG", "购物袋", 1, 100);
      for (var sku : skus) {
        order = order.of(sku, sku, 1, 9_900);
      }
      bought.add(order);
    }
  }

  private void tried(int times, String... skus) {
    for (int i = 0; i < times; i++) {
      shop.tell(trying(skus));
    }
  }

  private AFloor.AVisit trying(String... skus) {
    var visit = floors.visit().now("entered").now("greeted");
    for (var sku : skus) {
      visit.now("tried", "goods", Map.of("sku", sku, "way", "fitting"));
    }
    return visit;
  }

  private void counted() {
    orders.take(shop.brand(), bought.stream().map(AnOrder::document).toList(), clock.instant());
    together.count(shop.brand(), clock.instant());
  }

  private JsonNode recommended(AFloor.AVisit visit) {
    return shop.client()
        .get(shop.path("/visits/" + visit.id + "/recommendations"))
        .ok()
        .get("items");
  }

  private List<String> skus(JsonNode items) {
    var skus = new ArrayList<String>();
    items.forEach(item -> skus.add(item.get("sku").asString()));
    return skus;
  }

  @Test
  @Proves("store.try-recommend-buy")
  void whatOthersBoughtWithItComesFirstThenWhatTheyTriedThenWhatIsAlikeEachWithItsReason() {
    bought(6, OrderStatus.PAID, "COAT", "SCARF");
    bought(2, OrderStatus.PAID, "COAT");
    bought(4, OrderStatus.PAID, "COAT", "GLOVES");
    bought(5, OrderStatus.CANCELLED, "COAT", "GLOVES");
    bought(9, OrderStatus.PAID, "BOOTS");
    tried(5, "COAT", "BOOTS");
    tried(4, "SCARF");
    counted();

    var visit = trying("COAT");
    visit.now("tried", "goods", Map.of("sku", "COAT-2", "way", "fitting", "liked", false));
    shop.tell(visit);
    var items = recommended(visit);
    assertThat(skus(items))
        .as(
            "no gloves, bought with it four times; no bag, bought with anything; no coat they disliked")
        .containsExactly("SCARF", "BOOTS", "COAT-3", "COAT-4");
    var scarf = items.at("/0/why");
    assertThat(scarf.get("reason").asString()).isEqualTo("bought-together");
    assertThat(scarf.get("with").asString()).isEqualTo("大衣");
    assertThat(scarf.get("times").asInt()).isEqualTo(6);
    assertThat(scarf.get("outOf").asInt()).isEqualTo(12);
    var boots = items.at("/1/why");
    assertThat(boots.get("reason").asString()).isEqualTo("tried-together");
    assertThat(boots.get("times").asInt()).isEqualTo(5);
    var coat = items.at("/2/why");
    assertThat(coat.get("reason").asString()).isEqualTo("alike");
    assertThat(coat.get("times").isNull()).isTrue();
    assertThat(coat.get("dearerMinor").asLong()).isEqualTo(30_000);
  }

  @Test
  void whatTheShopDoesNotKeepIsNotRecommendedThere() {
    bought(6, OrderStatus.PAID, "COAT", "SCARF");
    bought(9, OrderStatus.PAID, "BOOTS");
    counted();
    var visit = trying("COAT");
    shop.tell(visit);
    assertThat(skus(recommended(visit))).containsExactly("SCARF", "COAT-2", "COAT-3", "COAT-4");
    keeps(List.of("COAT", "COAT-4", "BOOTS"));
    assertThat(skus(recommended(visit))).containsExactly("COAT-4");
    keeps(List.of("SCARF"));
    assertThat(skus(recommended(visit))).containsExactly("SCARF");
    keeps(List.of());
    assertThat(recommended(visit)).as("it isn't known any more").hasSize(4);
    api.machine(shop.brand(), "orders:write")
        .put("/api/shops/" + UUID.randomUUID() + "/goods", Map.of("skus", List.of("COAT")))
        .is(404);
    shop.client().put(shop.path("/goods"), Map.of("skus", List.of("COAT"))).is(403);
  }

  private void keeps(List<String> skus) {
    api.machine(shop.brand(), "orders:write")
        .put(shop.path("/goods"), Map.of("skus", skus))
        .is(204);
  }

  @Test
  void whatWasCountedIsLookedUpByItsKey() {
    var plan =
        String.join(
            "\n",
            jdbc.sql(
                    """
                    explain select sku, way, other, times, out_of from shopfloor.together
                    where brand = 'b' and sku = any(array['COAT', 'SCARF'])
                    """)
                .query(String.class)
                .list());
    assertThat(plan).contains("together_pkey");
  }
}
