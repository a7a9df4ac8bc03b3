package pledge.ticket.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Tickets;
import tools.jackson.databind.JsonNode;

/** Ways out put to the customer, who chooses once, in the chat or by telephone. */
@PledgeTest
class OptionTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired JdbcClient jdbc;
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

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String ticket(String type) {
    var conversation = matter.says(visitor, "杯子裂了").at("/message/conversation").asString();
    var now = clock.instant();
    return tickets
        .open(
            new NewTicket(
                floor.id(),
                type,
                "normal",
                "杯子裂了",
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
        .orThrow()
        .id()
        .value()
        .toString();
  }

  private static Map<String, Object> way(String title, int fen, int hours, String steps) {
    Map<String, Object> way = new HashMap<>();
    way.put("title", title);
    way.put("pros", "省心");
    way.put("cons", "要等几天");
    way.put("fen", fen);
    way.put("hours", hours);
    way.put("steps", steps);
    return way;
  }

  private JsonNode offered(String ticket) {
    return me().post(
            "/api/tickets/" + ticket + "/options",
            Map.of(
                "clientId",
                UUID.randomUUID(),
                "words",
                "两种办法都可以",
                "options",
                List.of(way("补发一只新杯子", 0, 48, ""), way("寄回维修", 1_500, 120, "原盒装好，泡沫垫足，别倒水"))))
        .is(201)
        .json();
  }

  private JsonNode lastCard() {
    @Nullable JsonNode card = null;
    for (var message : api.visitor(visitor).get("/api/chat/messages?limit=50").ok().get("items")) {
      if (message.path("card").path("kind").asString("").equals("options")) {
        card = message;
      }
    }
    return Objects.requireNonNull(card);
  }

  private TestApi.Answer chooses(String card, int choice) {
    return api.visitor(visitor).post("/api/chat/options", Map.of("card", card, "choice", choice));
  }

  private long observed(String clause, String verdict, String ticket) {
    return jdbc.sql(
            """
            select count(*) from ledger.observation
            where clause = :clause and verdict = :verdict and work_id = :work
            """)
        .param("clause", clause)
        .param("verdict", verdict)
        .param("work", UUID.fromString(ticket))
        .query(Long.class)
        .single();
  }

  @Test
  @Proves({"solve.options", "solve.guidance"})
  void theCustomerChoosesOnceByTheCardAndTheChoiceIsTheNextStep() {
    var ticket = ticket("enquiry");
    offered(ticket);
    var card = lastCard();
    assertThat(card.get("text").asString()).contains("补发一只新杯子", "¥15.00", "要等几天", "泡沫垫足");
    assertThat(card.at("/card/choices")).hasSize(2);
    var id = card.get("id").asString();

    chooses(id, 3).is(400);
    chooses(id, 2).is(204);
    chooses(id, 2).is(204);
    assertThat(chooses(id, 1).is(409).json().get("code").asString()).isEqualTo("chosen-already");

    var read = matter.read(agent, ticket);
    assertThat(read.at("/nextStep/text").asString()).contains("寄回维修");
    assertThat(read.at("/nextStep/owner/id").asString()).isEqualTo(agent.id().value().toString());
    var offers = me().get("/api/tickets/" + ticket + "/options").ok();
    assertThat(offers.at("/items/0/chosen").asInt()).isEqualTo(2);
    assertThat(offers.at("/items/0/how").asString()).isEqualTo("chat");
    assertThat(observed("solve.options", "used", ticket)).isEqualTo(2);
    assertThat(observed("solve.guidance", "used", ticket)).isEqualTo(1);

    offered(ticket);
    chooses(id, 1).is(409);
    chooses(lastCard().get("id").asString(), 1).is(204);
    assertThat(matter.read(agent, ticket).at("/nextStep/text").asString()).contains("补发");
  }

  // guarantee 10
  @Test
  void anotherCustomerFindsNoSuchCard() {
    offered(ticket("enquiry"));
    var id = lastCard().get("id").asString();
    api.visitor(floor.visitor()).post("/api/chat/options", Map.of("card", id, "choice", 1)).is(404);
    api.visitor(brands.open(0).visitor())
        .post("/api/chat/options", Map.of("card", id, "choice", 1))
        .is(404);
  }

  @Test
  void theOutcomeOfAComplaintWaitsUntilAWayWasAgreed() {
    var ticket = ticket("complaint");
    var outcome = Map.of("text", "已补发新杯子", "way", "phone");
    var refused = me().post("/api/tickets/" + ticket + "/outcome", outcome).is(409).json();
    assertThat(refused.get("clause").asString()).isEqualTo("solve.options");
    assertThat(observed("solve.options", "refused", ticket)).isEqualTo(1);
    offered(ticket);
    me().post("/api/tickets/" + ticket + "/outcome", outcome).is(409);
    chooses(lastCard().get("id").asString(), 1).is(204);
    me().post("/api/tickets/" + ticket + "/outcome", outcome).ok();
  }

  @Test
  void howItWasAgreedMayBeSaidByWhoeverTalkedToTheCustomer() {
    var ticket = ticket("complaint");
    var said = Map.of("clientId", UUID.randomUUID(), "text", "电话里说好补发", "how", "phone");
    me().post("/api/tickets/" + ticket + "/agreement", said).is(201);
    me().post("/api/tickets/" + ticket + "/agreement", said).is(201);
    assertThat(me().get("/api/tickets/" + ticket + "/options").ok().get("items")).hasSize(1);
    me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已补发新杯子", "way", "phone")).ok();
  }
}
