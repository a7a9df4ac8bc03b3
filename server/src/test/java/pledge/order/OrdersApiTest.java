package pledge.order;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.MORNING;
import static pledge.order.AnOrder.anOrder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders over HTTP: in from the order system, shown to the staff. */
@PledgeTest
class OrdersApiTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @Autowired TestApi api;
  @Autowired Orders orders;
  @Autowired JsonMapper json;
  @Autowired JdbcClient jdbc;

  @Test
  void anOrderPutTwiceIsThereOnceAndAnOlderStateChangesNothing() {
    var number = number();
    var paid = anOrder(number).asOf(MORNING).by("acc-" + number, "林晓", "19900003001");
    var shipped =
        anOrder(number)
            .asOf(MORNING.plusSeconds(60))
            .in(OrderStatus.SHIPPED)
            .by("acc-" + number, "林晓", "19900003001")
            .inParcel("QH1", "已揽收", "运输中");

    assertThat(put(shipped)).isEqualTo("created");
    assertThat(put(shipped)).isEqualTo("unchanged");
    assertThat(put(paid)).isEqualTo("stale");

    var seen = api.as("agent.chen").get("/api/orders/" + number).ok();
    assertThat(seen.path("status").asString()).isEqualTo("shipped");
    assertThat(seen.path("shipments").path(0).path("events").path(0).path("text").asString())
        .isEqualTo("运输中");
  }

  @Test
  void aNewerStateReplacesTheWholeOrder() {
    var number = number();
    put(anOrder(number).of("A", "甲", 2, 100).of("B", "乙", 1, 300).paid(500).inParcel("Q1", "x"));
    var newer = anOrder(number).asOf(MORNING.plusSeconds(1)).of("C", "丙", 1, 700);
    assertThat(put(newer)).isEqualTo("updated");

    var seen = api.as("agent.chen").get("/api/orders/" + number).ok();
    assertThat(seen.path("lines").size()).isEqualTo(1);
    assertThat(seen.path("lines").path(0).path("sku").asString()).isEqualTo("C");
    assertThat(seen.path("payments").isEmpty()).isTrue();
    assertThat(seen.path("shipments").isEmpty()).isTrue();
    assertThat(seen.path("totalMinor").asLong()).isEqualTo(700);
  }

  @Test
  void personsInAnOrderAreMasked() {
    var number = number();
    put(anOrder(number).by("acc-" + number, "林晓蔓", "19900003002").sentTo("周岚溪", "19900003003"));
    var answer = api.as("agent.chen").get("/api/orders/" + number);
    var seen = answer.ok();
    assertThat(seen.path("customer").path("name").asString()).isEqualTo("林**");
    assertThat(seen.path("receiver").path("name").asString()).isEqualTo("周**");
    assertThat(seen.path("receiver").path("phone").asString()).isEqualTo("199****3003");
    assertThat(seen.path("receiver").path("address").asString()).isEqualTo("浙江省杭州市西湖区 ****");
    assertThat(answer.text()).doesNotContain("晓蔓", "岚溪", "19900003002", "19900003003", "文三路");
  }

  @Test
  void theCustomerOfAnAccountHasAllItsOrdersTheNewestFirst() {
    var account = "acc-" + UUID.randomUUID();
    var numbers = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      numbers.add(number());
      put(anOrder(numbers.getLast()).by(account, "林晓", "19900003004"));
    }
    var customer =
        api.as("agent.chen").get("/api/orders/" + numbers.getFirst()).ok().path("customer");
    var read = new ArrayList<String>();
    var after = "";
    do {
      var page =
          api.as("agent.chen")
              .get("/api/orders?limit=2&customer=" + customer.path("id").asString() + after)
              .ok();
      page.path("items").forEach(item -> read.add(item.path("number").asString()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    assertThat(read).isEqualTo(numbers.reversed());
  }

  @Test
  void whoKnowsNumberAndLastFourIsShownTheOrderAndAnyoneElseNothing() {
    var number = number();
    put(anOrder(number).by("acc-" + number, "林晓", "19900003105").sentTo("周岚", "199 0000 3206"));
    var brand = TestPeople.HETANG;
    assertThat(orders.verified(brand, number, "3206")).isPresent();
    assertThat(orders.verified(brand, number, "3105")).isPresent();
    assertThat(orders.verified(brand, " " + number.toLowerCase(Locale.ROOT), "３２０６")).isPresent();
    for (var wrong : List.of("3207", "", "----", "????", "320", "03206", "19900003206", "%")) {
      assertThat(orders.verified(brand, number, wrong)).as(wrong).isEmpty();
      assertThat(orders.verified(brand, "NO-SUCH", wrong)).as(wrong).isEmpty();
    }
    assertThat(orders.verified(TestPeople.OTHER, number, "3206")).isEmpty();
  }

  @Test
  void anOrderWithoutAnyNumberIsVerifiedByNobody() {
    var number = number();
    put(anOrder(number));
    for (var digits : List.of("----", "????", "", "0000", "null")) {
      assertThat(orders.verified(TestPeople.HETANG, number, digits)).isEmpty();
    }
  }

  @Test
  void clerksSeeTheOrdersOfTheirOwnShopsOnly() {
    var own = number();
    var elsewhere = number();
    put(anOrder(own).pickedUpAt("S01"));
    put(anOrder(elsewhere).pickedUpAt("S02"));
    api.as("clerk.jiang").get("/api/orders/" + own).is(200);
    api.as("clerk.jiang").get("/api/orders/" + elsewhere).is(404);
    var numbers =
        api.as("clerk.jiang")
            .get("/api/orders?limit=200")
            .ok()
            .path("items")
            .valueStream()
            .map(item -> item.path("shop").path("code").asString())
            .collect(Collectors.toSet());
    assertThat(numbers).containsExactly("S01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "trainer.mo", "tech.bai"})
  void whoHasNoBusinessWithOrdersSeesNone(String login) {
    var number = number();
    put(anOrder(number));
    api.as(login).get("/api/orders/" + number).is(403);
    api.as(login).get("/api/orders").is(403);
  }

  @Test
  void whoOnlyCountsReadsNoNotes() {
    var number = number();
    put(anOrder(number).by("acc-" + number, "林晓", "19900003301").noted("请打 19900003301"));
    var seen = api.as("analyst.tao").get("/api/orders/" + number).ok();
    assertThat(seen.path("note").isNull()).isTrue();
    var customer = seen.path("customer").path("id").asString();
    var page = api.as("analyst.tao").get("/api/orders?customer=" + customer).ok();
    assertThat(page.path("items").size()).isEqualTo(1);
    assertThat(page.toString()).doesNotContain("19900003301");
    assertThat(api.as("agent.chen").get("/api/orders/" + number).ok().path("note").asString())
        .contains("19900003301");
  }

  @Test
  void onlyTheOrderSystemAndAdministratorsWriteOrders() {
    var path = "/api/orders/" + number();
    var document = anOrder(path.substring(12)).document();
    api.as("agent.chen").put(path, document).is(403);
    api.as("manager").put(path, document).is(403);
    api.anonymous().put(path, document).is(401);
    api.machine("orders:read").put(path, document).is(403);
    api.visitor("hetang").put(path, document).is(403);
    api.as("admin").put(path, document).is(201);
  }

  @Test
  void anotherBrandsOrdersAreNotThere() {
    var number = number();
    api.as("other.admin").put("/api/orders/" + number, anOrder(number).document()).is(201);
    api.as("manager").get("/api/orders/" + number).is(404);
    assertThat(put(anOrder(number))).isEqualTo("created");
  }

  @Test
  void ofABulkUploadGoodLinesAreTakenAndBadOnesNamed() {
    var first = number();
    var second = number();
    var third = number();
    var lines =
        String.join(
            "\n",
            line(anOrder(first).asOf(MORNING.plusSeconds(10)).noted("new")),
            "{\"number\":",
            "",
            line(anOrder(second)).replace("\"quantity\":1", "\"quantity\":0"),
            line(anOrder(first).asOf(MORNING).noted("old")),
            line(anOrder(third)).replace("\"currency\":\"CNY\"", "\"currency\":\"yuan\""),
            "x".repeat(300_000),
            line(anOrder("no/number")),
            line(anOrder(number())).replace("2026-11-10T01:30:00Z", "2027-11-10T01:30:00Z"),
            line(anOrder(number())).replace("\"shop\":null", "\"shop\":\"S99\""),
            line(anOrder(number())).replace("亚麻", "\\u0000"),
            "[]",
            "null",
            line(anOrder(second)),
            line(anOrder(first).asOf(MORNING.plusSeconds(10)).noted("new")));
    var results = bulk(lines.getBytes(StandardCharsets.UTF_8));

    assertThat(results)
        .extracting(result -> result.path("line").asInt() + " " + result.path("result").asString())
        .containsExactly(
            "1 created",
            "2 bad",
            "4 bad",
            "5 stale",
            "6 bad",
            "7 bad",
            "8 bad",
            "9 bad",
            "10 bad",
            "11 bad",
            "12 bad",
            "13 bad",
            "14 created",
            "15 unchanged");
    assertThat(results.get(2).path("violations").path(0).path("field").asString())
        .isEqualTo("lines[0].quantity");
    assertThat(results.get(8).path("violations").path(0).path("field").asString())
        .isEqualTo("shop");
    var seen = api.as("agent.chen").get("/api/orders/" + first).ok();
    assertThat(seen.path("note").asString()).isEqualTo("new");
  }

  @Test
  void aBulkUploadOfManyLinesIsTakenInBatches() {
    var numbers = IntStream.range(0, 1_203).mapToObj(i -> number()).toList();
    var lines =
        numbers.stream()
            .map(number -> line(anOrder(number).by("bulk-" + number.hashCode() % 50, "林晓", "保密")))
            .collect(Collectors.joining("\n"));
    var results = bulk(lines.getBytes(StandardCharsets.UTF_8));
    assertThat(results).hasSize(1_203);
    assertThat(results).allMatch(result -> result.path("result").asString().equals("created"));
    assertThat(new HashSet<>(results.stream().map(r -> r.path("number").asString()).toList()))
        .isEqualTo(new HashSet<>(numbers));
  }

  @Test
  void twoUploadsAtOnceEndWithTheNewestOfEach() throws InterruptedException {
    var numbers = IntStream.range(0, 60).mapToObj(i -> number()).toList();
    var threads =
        IntStream.range(0, 6)
            .mapToObj(i -> {
              var mixed = new ArrayList<>(numbers);
              Collections.shuffle(mixed, new Random(i));
              var lines =
                  mixed.stream()
                      .map(number ->
                          line(
                              anOrder(number)
                                  .asOf(MORNING.plusSeconds(i))
                                  .by("together-" + number.hashCode() % 7, "林" + i, "保密")
                                  .noted("v" + i)))
                      .collect(Collectors.joining("\n"));
              return Thread.ofVirtual().start(() -> bulk(lines.getBytes(StandardCharsets.UTF_8)));
            })
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from "order".orders o
                    where o.number = any(:numbers) and o.note = 'v5'
                      and (select count(*) from "order".line l where l.order_id = o.id) = 1
                    """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"status\":\"paid\"}",
        "not json",
        "{\"status\":17}",
        "{\"status\":\"paid\",\"extra\":1}",
        "{\"lines\":[null]}",
        "{\"updatedAt\":1e99}",
        "{\"updatedAt\":\"yesterday\"}"
      })
  void whatIsNoOrderIsRefused(String body) {
    var answer =
        api.machine("orders:write")
            .call("PUT", "/api/orders/" + number(), body.getBytes(StandardCharsets.UTF_8));
    answer.is(400);
    assertThat(answer.code()).isEqualTo("bad-input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'%3B%20drop%20table%20x",
        "%3Cscript%3E",
        "%00",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "%C3%28"
      })
  void strangeNumbersAreNeitherStoredNorFound(String number) {
    var put =
        api.machine("orders:write").put("/api/orders/" + number, anOrder(number()).document());
    assertThat(put.status()).isBetween(400, 499);
    assertThat(api.as("agent.chen").get("/api/orders/" + number).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalMinor\":-1}",
        "{\"totalMinor\":10000000000001}",
        "{\"totalMinor\":99999999999999999999999}",
        "{\"totalMinor\":1.5}",
        "{\"totalMinor\":\"12\"}",
        "{\"placedAt\":\"1969-01-01T00:00:00Z\"}",
        "{\"paidAt\":\"9999-01-01T00:00:00Z\"}",
        "{\"lines\":null}",
        "{\"shop\":\"S99\"}",
        "{\"note\":\"\\ud800\"}",
        "{\"status\":\"lost\"}"
      })
  void aFieldThatCannotBeTakenIsNamed(String change) {
    var number = number();
    var field = change.substring(0, change.indexOf(':') + 1).replace("{", "");
    var whole = line(anOrder(number));
    // The later of two equal names counts.
    var document = whole.substring(0, whole.length() - 1) + "," + change.substring(1);
    assertThat(whole).contains(field);
    api.machine("orders:write").put("/api/orders/" + number, document).is(400);
    assertThat(orders.find(TestPeople.HETANG, number)).isEmpty();
  }

  @Test
  void goodsTellTheirTraitsWhereTheOrderDoesNot() {
    var sku = "T-" + UUID.randomUUID().toString().substring(0, 8);
    api.machine("orders:write")
        .put(
            "/api/goods/" + sku,
            new Goods(
                sku,
                "量身窗帘",
                "home",
                19_900,
                "CNY",
                new Traits(true, false, false, false, 12),
                MORNING))
        .is(204);
    var number = number();
    put(anOrder(number).of(sku, "量身窗帘", 1, 19_900));
    var line = api.as("agent.chen").get("/api/orders/" + number).ok().path("lines").path(0);
    assertThat(line.path("traits").path("madeToOrder").asBoolean()).isTrue();
    assertThat(line.path("traits").path("warrantyMonths").asInt()).isEqualTo(12);
    var goods = api.as("agent.chen").get("/api/goods/" + sku).ok();
    assertThat(goods.path("priceMinor").asLong()).isEqualTo(19_900);
    var found =
        api.as("clerk.jiang").get("/api/goods?words=" + sku.substring(2).toUpperCase(Locale.ROOT));
    assertThat(found.ok().path("items").findValuesAsString("name")).containsExactly("量身窗帘");
  }

  private List<JsonNode> bulk(byte[] body) {
    var answer = api.machine("orders:write").call("POST", "/api/orders/bulk", body, NDJSON).is(200);
    return answer.text().lines().map(line -> (JsonNode) json.readTree(line)).toList();
  }

  private String line(AnOrder order) {
    return json.writeValueAsString(order.document());
  }

  private String put(AnOrder order) {
    var document = order.document();
    return api.machine("orders:write")
        .put("/api/orders/" + document.number(), document)
        .ok()
        .path("result")
        .asString();
  }

  private static String number() {
    return "T%07d".formatted(NUMBERS.incrementAndGet());
  }
}
