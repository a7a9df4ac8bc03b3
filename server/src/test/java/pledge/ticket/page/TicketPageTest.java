package pledge.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.SignedLinks;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketLinks;
import pledge.ticket.Tickets;
import tools.jackson.databind.JsonNode;

/** The customer's page of a ticket, by whoever holds the link and by who doesn't. */
@PledgeTest
class TicketPageTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired TicketLinks links;
  @Autowired SignedLinks signed;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Visitor visitor;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    visitor = floor.visitor();
    matter = new Matter(api, clock);
  }

  private Ticket ticket() {
    var conversation = matter.says(visitor, "杯子裂了").at("/message/conversation").asString();
    var now = clock.instant();
    return tickets
        .open(
            new NewTicket(
                floor.id(),
                "enquiry",
                "normal",
                "内部标题：疑似运输破损",
                "web",
                null,
                new ConversationId(UUID.fromString(conversation)),
                now,
                agent.id(),
                new StepWish("问仓库", now.plus(Duration.ofDays(2)), Answerable.person(agent.id())),
                Map.of(),
                null),
            agent,
            now)
        .orThrow();
  }

  private String token(Ticket ticket) {
    var url =
        api.as(agent.login())
            .post("/api/tickets/" + ticket.id().value() + "/link", Map.of())
            .is(201)
            .json()
            .get("url")
            .asString();
    assertThat(url).contains("/ticket/#");
    return url.substring(url.indexOf('#') + 1);
  }

  private TestApi.Client holder(String token) {
    return api.anonymous().with("Link-Token", token);
  }

  private JsonNode page(String token) {
    return holder(token).get("/api/links/ticket").ok();
  }

  @Test
  void itShowsHowTheMatterStandsWithPromisesOptionsAndMessagesAndNothingOfTheStaffs() {
    var ticket = ticket();
    var path = "/api/tickets/" + ticket.id().value();
    var me = api.as(agent.login());
    me.post(path + "/notes", Map.of("clientId", UUID.randomUUID(), "text", "客户很急，小心说话")).is(201);
    me.post(
            path + "/promises",
            Map.of(
                "text",
                "给您回电",
                "due",
                clock.instant().plus(Duration.ofHours(4)).toString(),
                "way",
                "phone"))
        .is(201);
    me.post(
            path + "/options",
            Map.of(
                "options",
                List.of(
                    Map.of("title", "补发", "fen", 0, "hours", 48),
                    Map.of("title", "退款", "fen", 0, "hours", 24, "steps", "把杯子寄回"))))
        .is(201);
    var token = token(ticket);
    var answer = holder(token).get("/api/links/ticket");
    var page = answer.ok();
    assertThat(page.get("number").asString()).isEqualTo(ticket.number());
    assertThat(page.at("/promises/0/text").asString()).isEqualTo("给您回电");
    assertThat(page.at("/offer/ways/1/steps").asString()).isEqualTo("把杯子寄回");
    assertThat(page.at("/messages/0/mine").asBoolean()).isTrue();
    assertThat(page.toString())
        .doesNotContain("小心说话", "内部标题", agent.name(), agent.id().value().toString());

    var offer = page.at("/offer/id").asString();
    var chosen =
        holder(token).post("/api/links/ticket/choice", Map.of("offer", offer, "choice", 2)).ok();
    assertThat(chosen.at("/offer/chosen").asInt()).isEqualTo(2);
    holder(token).post("/api/links/ticket/choice", Map.of("offer", offer, "choice", 1)).is(409);

    var said = Map.of("clientId", UUID.randomUUID(), "text", "好的，明天寄");
    holder(token).post("/api/links/ticket/messages", said).ok();
    holder(token).post("/api/links/ticket/messages", said).ok();
    assertThat(page(token).get("messages").toString()).containsOnlyOnce("好的，明天寄");
  }

  @Test
  void withoutAConversationWhatIsWrittenStandsOnTheTicket() {
    var opened = matter.open(agent, "来电登记").get("id").asString();
    var url =
        api.as(agent.login()).post("/api/tickets/" + opened + "/link", Map.of()).is(201).json();
    var token = url.get("url").asString().replaceFirst(".*#", "");
    var said = Map.of("clientId", UUID.randomUUID(), "text", "请尽快");
    holder(token).post("/api/links/ticket/messages", said).ok();
    holder(token).post("/api/links/ticket/messages", said).ok();
    var timeline =
        api.as(agent.login()).get("/api/tickets/" + opened + "/timeline").ok().toString();
    assertThat(timeline).containsOnlyOnce("请尽快");
  }

  @Test
  void aClosedTicketIsRatedOnce() {
    var ticket = ticket();
    var token = token(ticket);
    var me = api.as(agent.login());
    holder(token).post("/api/links/ticket/rating", Map.of("stars", 5)).is(409);
    me.post(
            "/api/tickets/" + ticket.id().value() + "/outcome",
            Map.of("text", "已补发", "way", "phone"))
        .ok();
    me.post("/api/tickets/" + ticket.id().value() + "/close", Map.of()).ok();
    await()
        .untilAsserted(() ->
            assertThat(holder(token).post("/api/links/ticket/rating", Map.of("stars", 5)).status())
                .isEqualTo(200));
    holder(token).post("/api/links/ticket/rating", Map.of("stars", 1)).is(409);
    assertThat(page(token).get("stars").asInt()).isEqualTo(5);
  }

  // guarantee 10
  @Test
  void aLinkOpensOneTicketAndNothingElseAndNoOtherLinkOpensIt() {
    var mine = ticket();
    visitor = floor.visitor();
    var other = ticket();
    var token = token(mine);
    var me = api.as(agent.login());
    me.post(
            "/api/tickets/" + other.id().value() + "/options",
            Map.of(
                "options",
                List.of(
                    Map.of("title", "补发", "fen", 0, "hours", 48),
                    Map.of("title", "退款", "fen", 0, "hours", 24))))
        .is(201);
    var offer = page(token(other)).at("/offer/id").asString();
    holder(token).post("/api/links/ticket/choice", Map.of("offer", offer, "choice", 1)).is(404);
    holder(token).get("/api/links/ticket/media/" + UUID.randomUUID()).is(404);

    var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    var rating = signed.sign("rating", mine.id().value(), clock.instant().plusSeconds(60));
    for (var bad : List.of("", "x", forged, rating, token.substring(2))) {
      holder(bad).get("/api/links/ticket").is(403);
      holder(bad)
          .post("/api/links/ticket/messages", Map.of("clientId", UUID.randomUUID(), "text", "你好"))
          .is(403);
    }
    api.anonymous().get("/api/links/ticket").is(403);
    me.get("/api/links/ticket").is(403);
    clock.advance(Duration.ofDays(31));
    holder(token).get("/api/links/ticket").is(403);
  }

  @Test
  void nothingOfThePageIsKeptAndNoReferrerLeavesIt() {
    var token = links.link(ticket(), clock.instant()).replaceFirst(".*#", "");
    for (var answer :
        List.of(holder(token).get("/api/links/ticket"), api.anonymous().get("/ticket/"))) {
      assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
    }
  }
}
