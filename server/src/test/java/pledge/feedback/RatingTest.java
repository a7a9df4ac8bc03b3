package pledge.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.ledger.ClocksForTests;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Asked for a rating at the end, in the chat or by link; given once. */
@PledgeTest
class RatingTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private StaffMember agent;
  private Visitor visitor;
  private Matter matter;
  private String conversation;

  @BeforeEach
  void aConversationInHand() {
    var floor = brands.open(1);
    agent = floor.agents().getFirst();
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    matter = new Matter(api, clock);
    conversation = matter.reaches(visitor, agent);
    me().post(desk("/messages"), Map.of("clientId", UUID.randomUUID(), "text", "您好，已经为您补发"))
        .is(201);
  }

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String desk(String more) {
    return "/api/conversations/" + conversation + more;
  }

  private void ends() {
    me().put(desk("/type"), Map.of("type", "order"));
    me().put(
            desk("/record"),
            Map.of(
                "need", "补发",
                "description", "少了一只杯子",
                "handling", "登记补发",
                "result", "三天内到",
                "feedback", ""));
    me().post(desk("/closing"));
    api.visitor(visitor)
        .post("/api/chat/closing", Map.of("solved", true, "satisfied", true, "more", false));
    await()
        .untilAsserted(
            () -> assertThat(me().get(desk("")).ok().at("/state").asString()).isEqualTo("closed"));
  }

  private TestApi.Answer rates(int stars, String words) {
    return api.visitor(visitor).post("/api/chat/rating", Map.of("stars", stars, "words", words));
  }

  private JsonNode survey() {
    var clocks =
        me().get("/api/commitments?clause=chat.survey&work=conversation:" + conversation)
            .ok()
            .get("items");
    assertThat(clocks).hasSize(1);
    return clocks.get(0);
  }

  private List<String> cards() {
    var cards = new ArrayList<String>();
    api.visitor(visitor)
        .get("/api/chat/messages?limit=200")
        .ok()
        .get("items")
        .forEach(item -> {
          if (item.get("kind").asString().equals("card")) {
            cards.add(item.at("/card/kind").asString());
          }
        });
    return cards;
  }

  private void asked() {
    await().untilAsserted(() -> assertThat(survey().get("state").asString()).isEqualTo("kept"));
  }

  @Test
  @Proves("chat.survey")
  void aConversationThatEndsPlansTheQuestionAndItStandsInTheThread() {
    ends();
    asked();
    assertThat(cards()).containsExactly("closing", "rating");
    assertThat(survey().at("/person/id").asString()).isEqualTo(agent.id().value().toString());
  }

  @Test
  @Proves("appraise.satisfaction")
  void satisfactionIsTheShareOfFourAndFiveStars() {
    ends();
    asked();
    var given = rates(4, "很快就补发了").ok();
    assertThat(given.get("stars").asInt()).isEqualTo(4);
    var second = new Visitor(UUID.randomUUID(), visitor.brand());
    visitor = second;
    conversation = matter.reaches(second, agent);
    me().post(desk("/messages"), Map.of("clientId", UUID.randomUUID(), "text", "您好，我来看看")).is(201);
    ends();
    asked();
    rates(2, "等太久").ok();
    clocks.folded();
    var measured =
        jdbc.sql(
                """
                select sum(kept) as kept, sum(broken) as broken from ledger.rollup
                where brand = :brand and clause = 'appraise.satisfaction' and person = :person
                """)
            .param("brand", visitor.brand().value())
            .param("person", agent.id().value())
            .query((row, n) -> List.of(row.getLong("kept"), row.getLong("broken")))
            .single();
    assertThat(measured).containsExactly(1L, 1L);
    assertThat(me().get(desk("")).ok().at("/rating/stars").asInt()).isEqualTo(2);
  }

  @Test
  void aRatingIsFinalAndTheSameAgainIsHarmless() throws Exception {
    ends();
    asked();
    var barrier = new CyclicBarrier(6);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 6)
              .mapToObj(n ->
                  threads.submit(() -> {
                    barrier.await();
                    return rates(n % 2 == 0 ? 5 : 1, "").status();
                  }))
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 409, 409, 409);
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from ledger.observation
                    where clause = 'appraise.satisfaction' and work_id = :work
                    """)
                .param("work", UUID.fromString(conversation))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void nothingIsRatedBeforeItEndsNorByAStranger() {
    assertThat(rates(5, "").is(409).code()).isEqualTo("nothing-to-rate");
    ends();
    asked();
    assertThat(
            api.visitor(new Visitor(UUID.randomUUID(), visitor.brand()))
                .post("/api/chat/rating", Map.of("stars", 5))
                .is(409)
                .code())
        .isEqualTo("nothing-to-rate");
    for (var bad :
        List.<Map<String, Object>>of(
            Map.of("stars", 0),
            Map.of("stars", 6),
            Map.of("stars", "five"),
            Map.of(),
            Map.of("stars", 5, "words", "长".repeat(1001)),
            Map.of("stars", 5, "words", "零\u0000"))) {
      api.visitor(visitor).post("/api/chat/rating", bad).is(400);
    }
    api.anonymous().post("/api/chat/rating", Map.of("stars", 5)).is(401);
  }

  @Test
  void aTicketIsRatedInTheThreadWhenItsConversationHasEnded() {
    var ticket =
        me().post(desk("/ticket"), matter.wish("杯子补发")).is(201).json().get("id").asString();
    ends();
    asked();
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已经补发")).ok();
    me().post("/api/tickets/" + ticket + "/close").ok();
    await().untilAsserted(() -> assertThat(Collections.frequency(cards(), "rating")).isEqualTo(2));
  }

  @Test
  void whileTheConversationGoesOnItsTicketIsRatedByLinkAndTheThreadIsAskedOnceAtItsEnd() {
    var ticket =
        me().post(desk("/ticket"), matter.wish("杯子补发")).is(201).json().get("id").asString();
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已经补发")).ok();
    assertThat(me().post("/api/rating-links", Map.of("work", "ticket:" + ticket)).is(409).code())
        .isEqualTo("not-ended");
    me().post("/api/tickets/" + ticket + "/close").ok();
    var link = me().post("/api/rating-links", Map.of("work", "ticket:" + ticket)).is(201).json();
    var url = link.get("url").asString();
    assertThat(url).contains("/rate/#");
    var token = url.substring(url.indexOf('#') + 1);
    var anyone = api.anonymous();
    var state = anyone.post("/api/ratings/open", Map.of("token", token)).ok();
    assertThat(state.get("number").asString()).startsWith("T-2026-");
    assertThat(state.get("rating").isNull()).isTrue();
    anyone.post("/api/ratings", Map.of("token", token, "stars", 5, "words", "满意")).ok();
    anyone.post("/api/ratings", Map.of("token", token, "stars", 5, "words", "满意")).ok();
    anyone.post("/api/ratings", Map.of("token", token, "stars", 1)).is(409);
    assertThat(
            anyone
                .post("/api/ratings/open", Map.of("token", token))
                .ok()
                .at("/rating/stars")
                .asInt())
        .isEqualTo(5);
    assertThat(matter.read(agent, ticket).at("/rating/words").asString()).isEqualTo("满意");
    ends();
    asked();
    await().untilAsserted(() -> assertThat(cards()).containsOnlyOnce("rating"));
  }

  @Test
  void forgedAndExpiredLinksOpenNothing() {
    ends();
    asked();
    var url =
        me().post("/api/rating-links", Map.of("work", "conversation:" + conversation))
            .is(201)
            .json()
            .get("url")
            .asString();
    var token = url.substring(url.indexOf('#') + 1);
    var anyone = api.anonymous();
    var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    for (var bad : List.of(forged, "", "x", token + "x", "../../etc/passwd")) {
      anyone.post("/api/ratings/open", Map.of("token", bad)).is(403);
      anyone.post("/api/ratings", Map.of("token", bad, "stars", 5)).is(403);
    }
    clock.advance(Duration.ofDays(14));
    anyone.post("/api/ratings", Map.of("token", token, "stars", 5)).is(403);
    assertThat(rates(5, "").is(409).code()).isEqualTo("nothing-to-rate");
  }

  @Test
  void linksAreOnlyForThoseWhoMaySeeTheMatter() {
    ends();
    asked();
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login())
        .post("/api/rating-links", Map.of("work", "conversation:" + conversation))
        .is(404);
    me().post("/api/rating-links", Map.of("work", "staff:" + agent.id().value())).is(400);
    me().post("/api/rating-links", Map.of("work", "junk")).is(400);
  }
}
