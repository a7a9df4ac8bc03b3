package pledge.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.store.OpeningHours;
import pledge.store.Shop;
import pledge.store.ShopId;
import pledge.store.Shops;
import pledge.testing.Proves;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

/**
 * An order that is collected in a shop: what the shop paid back isn't asked for, nor paid, again.
 */
class PickupRefundsTest extends AfterSale {

  /** Two cups, three cushions, ten yuan off, six for the way. */
  private static final long PAID = 14_597;

  @Autowired Shops shops;

  private StaffMember clerk;

  @BeforeEach
  void aShop() {
    clerk = brands.person(floor, floor.id().value() + ".clerk", Role.CLERK, "front");
    shops.put(
        new Shop(
            new ShopId(UUID.randomUUID()),
            floor.id(),
            "S1",
            "一店",
            "",
            "",
            "",
            ZoneId.of("Asia/Shanghai"),
            new OpeningHours(
                Arrays.stream(DayOfWeek.values())
                    .collect(
                        Collectors.toMap(
                            day -> day, day -> List.of(new OpeningHours.Span(0, 1440))))),
            Set.of(clerk.id())));
  }

  private String collected(String number) {
    orders.take(
        floor.id(),
        List.of(
            anOrder(number)
                .asOf(clock.instant())
                .of("HT-C-001", "亚麻抱枕", 3, 3_333)
                .of("HT-T-002", "陶杯", 2, 2_499)
                .with(1_000, 600)
                .paid(PAID)
                .sentTo("林夏", "19900001234")
                .pickedUpAt("S1")
                .document()),
        clock.instant());
    return api.as(clerk.login())
        .get("/api/pickups/by-number?number=" + number)
        .ok()
        .at("/id")
        .asString();
  }

  private TestApi.Answer shop(String id, String act, Map<String, Object> body) {
    return api.as(clerk.login()).post("/api/pickups/" + id + "/" + act, body);
  }

  private void missing(String id, int line, int quantity, String choice) {
    shop(id, "missing", Map.of("pieces", List.of(Map.of("line", line, "quantity", quantity))));
    shop(id, "choice", Map.of("choice", choice, "note", ""));
  }

  private void handedOver(String id) {
    shop(id, "ready", Map.of());
    var texts =
        jdbc.sql("select text from channel.text_message where work_id = :id order by created_at")
            .param("id", UUID.fromString(id))
            .query(String.class)
            .list();
    var code = Pattern.compile("取货码 ([0-9]{6})").matcher(String.join("\n", texts.reversed()));
    if (code.find()) {
      shop(
          id,
          "handover",
          Map.of("code", code.group(1), "goodsOffered", true, "goodsChecked", true));
    }
  }

  private static JsonNode said(JsonNode request, String rule) {
    return request
        .at("/trace")
        .valueStream()
        .filter(said -> said.at("/rule").asString().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private long journal(String number) {
    return jdbc.sql(
            """
            select coalesce(sum(minor), 0) from payment.journal
            where brand = :brand and order_number = :order and state <> 'failed'
            """)
        .param("brand", floor.id().value())
        .param("order", number)
        .query(Long.class)
        .single();
  }

  @Test
  @Proves("aftersales.eligibility")
  void aPieceThatWasNeverThereIsNotReturnedAndTheTraceSaysSo() {
    var pickup = collected("P-1");
    assertThat(
            asks(wish("P-1", 1, 1, "return", "no-reason"))
                .is(201)
                .json()
                .at("/eligible")
                .asBoolean())
        .as("nobody has it yet")
        .isFalse();
    missing(pickup, 1, 1, "partial");
    handedOver(pickup);
    var first = asks(wish("P-1", 0, 3, "return", "no-reason")).is(201).json();
    assertThat(first.at("/eligible").asBoolean()).isTrue();
    var before = asks(wish("P-1", 1, 1, "return", "no-reason")).is(201).json();
    assertThat(before.at("/eligible").asBoolean()).as("one is asked for above").isFalse();
    var said = said(before, "not-paid-back");
    assertThat(said.at("/verdict").asString()).isEqualTo("against");
    assertThat(said.at("/facts/bought").asString()).isEqualTo("2");
    assertThat(said.at("/facts/paidBack").asString()).isEqualTo("1");
    assertThat(before.at("/ways/0/code").asString()).isEqualTo("trace-refund");
  }

  @Test
  void whatIsAskedForIsJudgedAnewWhenTheShopPaysItBack() {
    var pickup = collected("P-2");
    var id =
        asks(wish("P-2", 1, 2, "refund", "not-dispatched")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    missing(pickup, 1, 2, "partial");
    await().untilAsserted(() -> assertThat(read(id).at("/eligible").asBoolean()).isFalse());
    assertThat(does(id, "refund", Map.of()).is(409).code()).isEqualTo("not-eligible");
    does(id, "refusal", Map.of("said", true)).ok();
    assertThat(told()).anyMatch(text -> text.contains("查询退款"));
  }

  @Test
  void whatWasTakenBackBeforeTheShopLookedIsPaidOnce() {
    var pickup = collected("P-3");
    var id =
        asks(wish("P-3", 1, 1, "refund", "not-dispatched")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    does(id, "refund", Map.of()).ok();
    reaches(id, "refunded");
    long one = journal("P-3");
    missing(pickup, 1, 2, "partial");
    long both = journal("P-3");
    assertThat(both - one).as("the other cup").isBetween(one - 1, one + 1);
    handedOver(pickup);
    assertThat(
            asks(wish("P-3", 0, 3, "return", "no-reason"))
                .is(201)
                .json()
                .at("/eligible")
                .asBoolean())
        .isTrue();
  }

  /** Pick-up refunds, returns and cancellation in any order. */
  @Test
  void whoeverPaysAndInWhateverOrderTheSumIsWhatWasPaidToTheFen() {
    var seeds = Boolean.getBoolean("pledge.deep") ? 24 : 3;
    for (int seed = 1; seed <= seeds; seed++) {
      anyOrder(new Random(seed), "P-9" + seed, seed % 3 != 0);
    }
  }

  private void anyOrder(Random random, String number, boolean endsWithNothing) {
    var pickup = collected(number);
    var known = new ArrayList<String>();
    for (int act = 0; act < 14; act++) {
      int line = random.nextInt(2);
      int quantity = 1 + random.nextInt(2);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          var asked = asks(wish(number, line, quantity, "refund", "not-dispatched"));
          if (asked.status() == 201) {
            known.add(asked.json().at("/id").asString());
          }
        }
        case 3 -> missing(pickup, line, quantity, "partial");
        case 4 -> known.forEach(id -> does(id, "approval"));
        case 5 -> known.forEach(id -> does(id, "refund", Map.of()));
        case 6 ->
            known.stream().skip(random.nextInt(2)).limit(1).forEach(id -> does(id, "cancellation"));
        default -> {
          if (random.nextInt(3) == 0) {
            missing(pickup, 0, 3, "cancel");
          }
        }
      }
      assertThat(journal(number)).isLessThanOrEqualTo(PAID);
    }
    known.forEach(id -> does(id, "cancellation"));
    if (endsWithNothing) {
      missing(pickup, 0, 1, "cancel");
    }
    handedOver(pickup);
    returnAll(number);
    // beyond the agent's own limit
    api.as(agent.login())
        .get("/api/tickets/" + ticket + "/aftersales")
        .ok()
        .valueStream()
        .filter(it -> it.at("/state").asString().equals("asked"))
        .forEach(it -> decides(it.at("/id").asString(), true));
    assertThat(journal(number)).isLessThanOrEqualTo(PAID);
    var pieces =
        jdbc.sql(
                """
                select line, sum(quantity) as pieces from payment.piece_back p
                join "order".orders o on o.id = p.order_id
                where o.brand = :brand and o.number = :number group by line order by line
                """)
            .param("brand", floor.id().value())
            .param("number", number)
            .query((row, n) -> row.getInt("pieces"))
            .list();
    assertThat(pieces).as("no piece twice, none forgotten").containsExactly(3, 2);
    assertThat(journal(number)).isEqualTo(PAID - freightKept(number));
  }

  /** Whoever doesn't like the goods bears the freight. */
  private long freightKept(String number) {
    return 600
        - jdbc.sql(
                """
                select coalesce(sum(p.freight_minor), 0) from payment.piece_back p
                join "order".orders o on o.id = p.order_id
                where o.brand = :brand and o.number = :number
                """)
            .param("brand", floor.id().value())
            .param("number", number)
            .query(Long.class)
            .single();
  }

  private void returnAll(String number) {
    for (int line = 0; line < 2; line++) {
      for (int piece = 0; piece < 3; piece++) {
        var asked = asks(wish(number, line, 1, "return", "no-reason"));
        if (asked.status() != 201) {
          continue;
        }
        var id = asked.json().at("/id").asString();
        does(id, "approval");
        does(id, "arrival");
        does(id, "inspection", Map.of("condition", AS_NEW, "note", ""));
        if (does(id, "refund", Map.of()).status() != 200) {
          does(id, "cancellation");
        }
      }
    }
  }
}
