package pledge.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.ledger.ClocksForTests;
import pledge.media.MediaFiles;
import pledge.platform.WorkRef;
import pledge.testing.Proves;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/**
 * Several lines at once, pictures from the inspection, coupon and points, and whose the clocks are.
 */
class SeveralLinesTest extends AfterSale {

  @Autowired ClocksForTests sweep;

  private TestApi.Answer together(UUID key, Map<String, Object> body) {
    return api.signIn(agent.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", key.toString())
        .post("/api/tickets/" + ticket + "/aftersales/together", body);
  }

  private static Map<String, Object> lines(String order, List<Integer> lines) {
    var body = new LinkedHashMap<String, Object>();
    body.put("order", order);
    body.put(
        "lines",
        lines.stream()
            .map(line -> Map.of("line", line, "quantity", 1, "condition", AS_NEW))
            .toList());
    body.put("kind", "return");
    body.put("reason", "no-reason");
    return body;
  }

  private String sentUp() {
    return api.as(agent.login())
        .call(
            "POST",
            "/api/tickets/" + ticket + "/aftersales/pictures",
            MediaFiles.png(60, 40),
            "application/octet-stream")
        .is(201)
        .json()
        .at("/id")
        .asString();
  }

  @Test
  @Proves("aftersales.kinds")
  void severalLinesAreTakenTogetherEachJudgedByItsOwnGoods() {
    var key = UUID.randomUUID();
    var taken = together(key, lines("R-2", List.of(0, 1))).is(201).json();
    assertThat(taken.at("/0/eligible").asBoolean()).isFalse();
    assertThat(taken.at("/1/eligible").asBoolean()).isTrue();
    assertThat(together(key, lines("R-2", List.of(0, 1))).is(201).json().at("/1/id"))
        .isEqualTo(taken.at("/1/id"));
    assertThat(together(UUID.randomUUID(), lines("R-2", List.of(1))).is(409).code())
        .isEqualTo("pieces-taken");
    // all or none: the second line has no such pieces, so the first isn't taken either
    var both = lines("R-1", List.of(0, 1));
    asks(wish("R-1", 1, 1, "return", "no-reason")).is(201);
    assertThat(together(UUID.randomUUID(), both).is(409).code()).isEqualTo("pieces-taken");
    asks(wish("R-1", 0, 3, "return", "no-reason")).is(201);
  }

  @Test
  @Proves("aftersales.reason-first")
  void whatWasFoundOnArrivalIsShownByPicturesSentUpForIt() {
    var id = asks(wish("R-1", 0, 1, "return", "no-reason")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    does(id, "arrival").ok();
    var picture = sentUp();
    var body = Map.of("condition", AS_NEW, "note", "边角磨损", "pictures", List.of(picture));
    assertThat(
            does(
                    id,
                    "inspection",
                    Map.of("condition", AS_NEW, "note", "", "pictures", List.of(UUID.randomUUID())))
                .status())
        .isEqualTo(400);
    does(id, "inspection", body).ok();
    assertThat(read(id).at("/found/0").asString()).isEqualTo(picture);
    var path = "/api/aftersales/" + id + "/pictures/" + picture;
    assertThat(api.as(agent.login()).get(path).status()).isEqualTo(200);
    assertThat(api.as(agent.login()).get(path + "/thumbnail").status()).isEqualTo(200);
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login()).get(path).is(404);
    // a fault may be shown by the agent's own picture, where the customer sent it elsewhere
    var fault = wish("R-2", 1, 1, "warranty", "quality-fault");
    fault.put("words", "开关失灵");
    fault.put("pictures", List.of(sentUp()));
    asks(fault).is(201);
  }

  @Test
  @Proves("aftersales.reason-first")
  void aFaultMayBeShownByAVideoWhichIsPlayedInParts() {
    var path = "/api/tickets/" + ticket + "/aftersales/pictures";
    var video =
        api.as(agent.login())
            .call("POST", path, MediaFiles.video(3), "application/octet-stream")
            .is(201)
            .json();
    assertThat(video.at("/kind").asString()).isEqualTo("video");
    assertThat(video.at("/durationMs").asInt()).isEqualTo(3_000);
    var id = video.at("/id").asString();
    var fault = wish("R-2", 1, 1, "warranty", "quality-fault");
    fault.put("words", "开关失灵");
    fault.put("pictures", List.of(id));
    var request = asks(fault).is(201).json();
    assertThat(request.at("/videos/0").asString()).isEqualTo(id);
    var shown = "/api/aftersales/" + request.at("/id").asString() + "/pictures/" + id;
    assertThat(api.as(agent.login()).get(shown).status()).isEqualTo(200);
    assertThat(
            api.signIn(agent.login(), TestPeople.PASSWORD)
                .with("Range", "bytes=10-19")
                .get(shown)
                .status())
        .isEqualTo(206);
    assertThat(api.as(agent.login()).get(shown + "/thumbnail").status()).isEqualTo(404);
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login()).get(shown).is(404);
    assertThat(
            api.as(agent.login())
                .call("POST", path, MediaFiles.video(3, "hvc1"), "application/octet-stream")
                .is(415)
                .json()
                .at("/reason")
                .asString())
        .isEqualTo("codec");
  }

  @Test
  void aPageOfTheBoardIsFullAsLongAsThereIsMoreToSee() {
    for (int piece = 0; piece < 3; piece++) {
      asks(wish("R-1", 0, 1, "return", "no-reason")).is(201);
    }
    var board = api.as(agent.login());
    var first = board.get("/api/aftersales?limit=2").ok();
    assertThat(first.at("/items").size()).isEqualTo(2);
    var rest = board.get("/api/aftersales?limit=2&after=" + first.at("/next").asString()).ok();
    assertThat(rest.at("/items").size()).isEqualTo(1);
    assertThat(rest.at("/next").isNull()).isTrue();
    assertThat(board.get("/api/aftersales?limit=3").ok().at("/next").isNull()).isTrue();
    var elsewhere = brands.person(floor, floor.id().value() + ".else", Role.CLERK, "shop");
    assertThat(api.as(elsewhere.login()).get("/api/aftersales?limit=2").ok().at("/items").size())
        .isZero();
  }

  @Test
  void couponAndPointsGoBackInProportionAndStandInTheJournal() {
    orders.take(
        floor.id(),
        List.of(
            anOrder("R-5")
                .of("HT-C-001", "亚麻抱枕", 3, 3_333)
                .with(1_000, 0)
                .paid(6_999)
                .paidBy("points", 2_000)
                .delivered(clock.instant().minus(Duration.ofDays(2)))
                .document(),
            anOrder("R-6")
                .of("HT-T-002", "陶杯", 1, 5_000)
                .paidBy("points", 5_000)
                .delivered(clock.instant().minus(Duration.ofDays(2)))
                .document()),
        clock.instant());
    for (int quantity : List.of(2, 1)) {
      reaches(refunded("R-5", quantity), "refunded");
    }
    var inPoints = refunded("R-6", 1);
    reaches(inPoints, "refunded");
    assertThat(journal("R-5")).isEqualTo(new Sums(6_999, 1_000, 2_000));
    assertThat(journal("R-6")).isEqualTo(new Sums(0, 0, 5_000));
    assertThat(told()).anyMatch(text -> text.contains("0.00 元") && text.contains("50.00 元以积分退回"));
  }

  private String refunded(String order, int quantity) {
    var id =
        asks(wish(order, 0, quantity, "return", "no-reason")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    does(id, "arrival").ok();
    does(id, "inspection", Map.of("condition", AS_NEW, "note", "")).ok();
    does(id, "refund", Map.of()).ok();
    return id;
  }

  private record Sums(long money, long coupon, long points) {}

  private Sums journal(String order) {
    return jdbc.sql(
            """
            select coalesce(sum(minor), 0) as money, coalesce(sum(coupon_minor), 0) as coupon,
              coalesce(sum(points_minor), 0) as points
            from payment.journal where brand = :brand and order_number = :order
            """)
        .param("brand", floor.id().value())
        .param("order", order)
        .query((row, n) ->
            new Sums(row.getLong("money"), row.getLong("coupon"), row.getLong("points")))
        .single();
  }

  @Test
  @Proves("aftersales.steps")
  void thePromiseStandsAmongTheTicketsClocksAndFollowsWhoeverHasIt() {
    var id = asks(wish("R-1", 0, 1, "return", "no-reason")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    var due = does(id, "arrival").ok().at("/dueAt").asString();
    var steps = stepsClock();
    assertThat(steps.at("/dueAt").asString()).isEqualTo(due);
    assertThat(steps.at("/work/id").asString()).isEqualTo(id);
    var next = brands.person(floor, floor.id().value() + ".next", Role.AFTERSALES, "aftersales");
    api.as(agent.login())
        .put(
            "/api/tickets/" + ticket + "/owner",
            Map.of("staff", next.id().value().toString(), "why", "转售后同事"))
        .ok();
    assertThat(stepsClock().at("/person/id").asString()).isEqualTo(next.id().value().toString());
    api.as(next.login()).get("/api/aftersales/" + id).ok();
    clock.advance(Duration.ofHours(49));
    sweep.fired(new WorkRef("aftersales", UUID.fromString(id)), clock.instant());
    assertThat(
            api.as(next.login())
                .get("/api/tickets/" + ticket + "/timeline?limit=200")
                .ok()
                .toString())
        .contains("\"clause\":\"aftersales.steps\"");
    assertThat(api.as(next.login()).get("/api/tickets/" + ticket).ok().at("/owner/id").asString())
        .isEqualTo(next.id().value().toString());
  }

  private JsonNode stepsClock() {
    var clocks = api.as(agent.login()).get("/api/tickets/" + ticket).ok().at("/clocks");
    return StreamSupport.stream(clocks.spliterator(), false)
        .filter(it -> it.at("/clause").asString().equals("aftersales.steps"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofTwoRefundsAtOnceOnePays() throws Exception {
    for (int round = 1; round <= 3; round++) {
      var id = inspected(1);
      var answers = atOnce(() -> does(id, "refund", Map.of()), () -> does(id, "refund", Map.of()));
      assertThat(answers).extracting(TestApi.Answer::status).containsOnly(200);
      reaches(id, "refunded");
      assertThat(
              jdbc.sql("select count(*) from payment.journal where work_id = :ticket")
                  .param("ticket", UUID.fromString(ticket))
                  .query(Integer.class)
                  .single())
          .isEqualTo(round);
    }
    assertThat(journal("R-1").money()).isEqualTo(9_332);
  }

  /** Acts in any order, repeated and out of turn: the journal never holds more than was paid. */
  @Test
  void whateverIsDoneInWhateverOrderNoMoreGoesBackThanWasPaid() {
    for (long seed :
        Boolean.getBoolean("pledge.deep") ? List.of(1L, 2L, 3L, 4L, 5L, 6L) : List.of(7L)) {
      anyOrder(new Random(seed), "R-1" + seed);
    }
  }

  private void anyOrder(Random random, String number) {
    orders.take(
        floor.id(),
        List.of(
            anOrder(number)
                .of("HT-C-001", "亚麻抱枕", 4, 2_501)
                .of("HT-T-002", "陶杯", 2, 1_999)
                .with(777, 600)
                .paid(13_000)
                .paidBy("points", 825)
                .delivered(clock.instant().minus(Duration.ofDays(1)))
                .document()),
        clock.instant());
    var known = new ArrayList<String>();
    for (int act = 0; act < 45; act++) {
      if (known.isEmpty() || random.nextInt(4) == 0) {
        var reason = random.nextBoolean() ? "no-reason" : "wrong-item";
        var body = wish(number, random.nextInt(2), 1 + random.nextInt(2), "return", reason);
        body.put("words", "发错");
        if (reason.equals("wrong-item")) {
          body.put("pictures", List.of(sentUp()));
        }
        var answer = asks(body);
        if (answer.status() == 201) {
          known.add(answer.json().at("/id").asString());
        }
        continue;
      }
      var id = known.get(random.nextInt(known.size()));
      switch (random.nextInt(7)) {
        case 0, 1 -> does(id, "approval");
        case 2, 3 -> {
          does(id, "arrival");
          does(id, "inspection", Map.of("condition", AS_NEW, "note", ""));
        }
        case 4, 5 -> does(id, "refund", Map.of());
        default -> does(id, "cancellation");
      }
    }
    for (var id : known) {
      does(id, "approval");
      does(id, "arrival");
      does(id, "inspection", Map.of("condition", AS_NEW, "note", ""));
      does(id, "refund", Map.of());
    }
    var back = journal(number);
    assertThat(back.money()).isLessThanOrEqualTo(13_000);
    assertThat(back.coupon()).isLessThanOrEqualTo(777);
    assertThat(back.points()).isLessThanOrEqualTo(825);
    assertThat(back)
        .isEqualTo(
            jdbc.sql(
                    """
                    select coalesce(sum(pays), 0) as money, coalesce(sum(back_coupon), 0) as coupon,
                      coalesce(sum(back_points), 0) as points
                    from aftersales.request
                    where brand = :brand and order_number = :order and state in ('refunding', 'refunded')
                    """)
                .param("brand", floor.id().value())
                .param("order", number)
                .query((row, n) ->
                    new Sums(row.getLong("money"), row.getLong("coupon"), row.getLong("points")))
                .single());
  }
}
