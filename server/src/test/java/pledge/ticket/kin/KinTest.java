package pledge.ticket.kin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;
import static pledge.ticket.Matter.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.ledger.Answerable;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.TicketId;
import pledge.ticket.TicketLinks;
import pledge.ticket.Tickets;
import tools.jackson.databind.JsonNode;

/** Linked tickets, duplicates and second matters, through the public API. */
@PledgeTest
class KinTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Tickets tickets;
  @Autowired TicketLinks pages;
  @Autowired Conversations conversations;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Matter matter;
  private CustomerId customer;

  @BeforeEach
  void aCustomerAndTheirAgent() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    matter = new Matter(api, clock);
    customer = somebody();
  }

  private CustomerId somebody() {
    var account = Handle.account("kin-" + UUID.randomUUID());
    var said = new Introduction(account, true, "林婉清", null, null, null, null, clock.instant());
    return Objects.requireNonNull(
        customers.introduce(floor.id(), List.of(said), clock.instant()).get(account));
  }

  private TestApi.Client me() {
    return api.as(agent.login());
  }

  private String opened(String type, String tier) {
    return opened(type, tier, customer);
  }

  private String opened(String type, String tier, CustomerId whose) {
    Map<String, Object> wish = new LinkedHashMap<>(matter.wish("杯子少了一只", type, tier));
    wish.put("customer", whose.value());
    wish.put("owner", agent.id().value());
    return matter.open(agent, wish).get("id").asString();
  }

  private String opened() {
    return opened("enquiry", "normal");
  }

  private JsonNode read(String ticket) {
    return matter.read(agent, ticket);
  }

  private JsonNode kin(String ticket) {
    return me().get("/api/tickets/" + ticket + "/kin").ok();
  }

  private TestApi.Answer merge(String duplicate, String main) {
    return me().post("/api/tickets/" + duplicate + "/merge", Map.of("into", main));
  }

  private TestApi.Answer undo(String duplicate) {
    return me().post("/api/tickets/" + duplicate + "/merge/undo", Map.of());
  }

  private TestApi.Answer told(String ticket) {
    return me().post("/api/tickets/" + ticket + "/outcome", Map.of("text", "已补发", "way", "phone"));
  }

  private static List<String> ids(JsonNode kin, String which) {
    return StreamSupport.stream(kin.get(which).spliterator(), false)
        .map(one -> one.get("id").asString())
        .toList();
  }

  private static List<String> open(JsonNode ticket) {
    return StreamSupport.stream(ticket.get("clocks").spliterator(), false)
        .filter(one -> List.of("running", "paused").contains(one.get("state").asString()))
        .map(one -> one.get("clause").asString())
        .sorted()
        .toList();
  }

  // --- duplicates -------------------------------------------------------------------------------

  @Test
  void whoWatchedTheDuplicateWatchesTheMainTicket() {
    var supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    var duplicate = opened();
    var main = opened();
    api.as(supervisor.login()).put("/api/tickets/" + duplicate + "/watch", Map.of()).ok();
    merge(duplicate, main).ok();
    assertThat(
            api.as(supervisor.login())
                .get("/api/tickets/" + main + "/watchers")
                .ok()
                .at("/items/0/name")
                .asString())
        .isEqualTo(supervisor.name());
  }

  @Test
  void whatWasPromisedFirstIsDueOnTheMainTicketAndGoesBackWhenUndone() {
    var first = opened();
    var firstDue = due(read(first), "solve.normal");
    clock.advance(Duration.ofHours(1));
    var second = opened();
    var secondDue = due(read(second), "solve.normal");
    var preview = me().get("/api/tickets/" + first + "/merge?into=" + second).ok();
    assertThat(preview.get("hindrance").isNull()).isTrue();
    assertThat(preview.at("/clocks/0/goesOn").asString()).isEqualTo("duplicate");

    merge(first, second).ok();
    merge(first, second).ok();
    assertThat(read(first).get("state").asString()).isEqualTo("merged");
    assertThat(kin(first).at("/mergedInto/id").asString()).isEqualTo(second);
    assertThat(ids(kin(second), "duplicates")).containsExactly(first);
    var main = read(second);
    assertThat(open(main)).containsExactly("solve.normal", "solve.not-cooling");
    assertThat(earliest(main)).isEqualTo(firstDue);
    assertThat(open(read(first))).isEmpty();

    undo(first).ok();
    undo(first).ok();
    assertThat(read(first).get("state").asString()).isEqualTo("open");
    assertThat(due(read(first), "solve.normal")).isEqualTo(firstDue);
    assertThat(due(read(second), "solve.normal")).isEqualTo(secondDue);
    assertThat(open(read(first))).containsExactly("solve.normal", "solve.not-cooling");
    assertThat(open(read(second))).containsExactly("solve.normal", "solve.not-cooling");
    assertThat(kin(first).get("merged").asBoolean()).isFalse();
  }

  private static Instant earliest(JsonNode ticket) {
    return StreamSupport.stream(ticket.get("clocks").spliterator(), false)
        .filter(one -> one.get("clause").asString().equals("solve.normal"))
        .filter(one -> one.get("state").asString().equals("running"))
        .map(one -> Instant.parse(one.get("dueAt").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofAnotherTierBothClocksGoOnAndStopWithTheOneOutcome() {
    var duplicate = opened("enquiry", "normal");
    var main = opened("order", "complex");
    merge(duplicate, main).ok();
    assertThat(open(read(main)))
        .containsExactly("solve.complex", "solve.normal", "solve.not-cooling");
    told(main).ok();
    assertThat(clockState(read(main), "solve.normal")).isEqualTo("kept");
    assertThat(clockState(read(main), "solve.complex")).isEqualTo("kept");
    assertThat(undo(duplicate).is(409).code()).isEqualTo("main-not-open");
    me().post("/api/tickets/" + main + "/close", Map.of()).ok();
    assertThat(told(duplicate).is(409).code()).isEqualTo("merged");
    assertThat(
            me().put("/api/tickets/" + duplicate + "/state", Map.of("state", "open"))
                .is(409)
                .code())
        .isEqualTo("no-such-move");
  }

  @Test
  void whatIsNoDuplicateIsRefusedWithTheReason() {
    var one = opened();
    var other = opened();
    var third = opened();
    var stranger = opened("enquiry", "normal", somebody());
    assertThat(merge(one, one).is(409).code()).isEqualTo("itself");
    assertThat(merge(one, stranger).is(409).code()).isEqualTo("other-customer");
    merge(one, other).ok();
    assertThat(merge(one, third).is(409).code()).isEqualTo("merged-already");
    assertThat(merge(third, one).is(409).code()).isEqualTo("chain");
    assertThat(merge(other, third).is(409).code()).isEqualTo("chain");
    var complaint = opened("complaint", "complex");
    assertThat(merge(complaint, other).is(409).code()).isEqualTo("complaint-stays");
    told(third).ok();
    assertThat(merge(third, other).is(409).code()).isEqualTo("not-open");
    assertThat(merge(other, UUID.randomUUID().toString()).status()).isEqualTo(404);
    me().post("/api/tickets/" + one + "/merge", Map.of("into", "x")).is(400);
  }

  @Test
  void aPromiseMovesWithItsWordsAndIsToldOnTheMainTicket() {
    var duplicate = opened();
    var at = clock.instant().plus(Duration.ofHours(3));
    Map<String, Object> promise = new LinkedHashMap<>();
    promise.put("text", "给您回电");
    promise.put("due", at.toString());
    promise.put("way", "phone");
    promise.put("said", true);
    me().post("/api/tickets/" + duplicate + "/promises", promise).is(201);
    var main = opened();
    merge(duplicate, main).ok();
    assertThat(me().get("/api/tickets/" + duplicate + "/promises").ok().at("/items/0/state"))
        .asString()
        .contains("running");
    var told = Map.of("clientId", UUID.randomUUID(), "text", "已电话告知", "way", "phone");
    var kept = me().post("/api/tickets/" + main + "/progress", told).ok();
    assertThat(kept.at("/items/0/state").asString()).isEqualTo("kept");
    undo(duplicate).ok();
    assertThat(open(read(duplicate))).containsExactly("solve.normal", "solve.not-cooling");
  }

  @Test
  void twoComplaintsAreOneCallByTheEarlierTime() {
    var duplicate = opened("complaint", "complex");
    var call = due(read(duplicate), "complaint.contact");
    clock.advance(Duration.ofMinutes(20));
    var main = opened("complaint", "complex");
    merge(duplicate, main).ok();
    assertThat(open(read(main))).contains("complaint.contact", "complaint.resolve");
    assertThat(open(read(duplicate))).isEmpty();
    assertThat(
            StreamSupport.stream(read(main).get("clocks").spliterator(), false)
                .filter(one -> one.get("clause").asString().equals("complaint.contact"))
                .filter(one -> one.get("state").asString().equals("running"))
                .map(one -> Instant.parse(one.get("dueAt").asString())))
        .containsExactly(call);
    undo(duplicate).ok();
    assertThat(open(read(duplicate))).contains("complaint.contact", "complaint.resolve");
    assertThat(open(read(main))).contains("complaint.contact", "complaint.resolve");
  }

  // --- what the customer does -------------------------------------------------------------------

  private String ofChat(Visitor visitor) {
    var said = matter.says(visitor, "杯子少了一只").at("/message/conversation").asString();
    var conversation = new ConversationId(UUID.fromString(said));
    var now = clock.instant();
    conversations.belongsTo(conversation, customer, now);
    var opened =
        tickets.open(
            new NewTicket(
                floor.id(),
                "enquiry",
                "normal",
                "杯子少了一只",
                "web",
                customer,
                conversation,
                now,
                agent.id(),
                new StepWish("问仓库", now.plus(Duration.ofHours(2)), Answerable.nobody()),
                Map.of(),
                null),
            agent,
            now);
    return opened.orThrow().id().value().toString();
  }

  @Test
  void whatTheCustomerSaysInTheDuplicatesConversationLandsOnTheMainTicket() {
    var visitor = floor.visitor();
    var duplicate = ofChat(visitor);
    var other = ofChat(floor.visitor());
    var main = opened();
    // the main ticket had no conversation: it takes over the first duplicate's
    merge(other, main).ok();
    merge(duplicate, main).ok();
    assertThat(read(other).get("conversation").isNull()).isTrue();
    assertThat(read(duplicate).get("conversation").isNull()).isFalse();
    var said = matter.says(visitor, "我又想起来，盖子也少了").at("/message/id").asString();
    await()
        .untilAsserted(() ->
            assertThat(me().get("/api/tickets/" + main + "/timeline").ok().toString())
                .containsOnlyOnce(said));
    undo(other).ok();
    assertThat(read(other).get("conversation").isNull()).isFalse();
    assertThat(read(main).get("conversation").isNull()).isTrue();
  }

  private static TicketId ticket(String id) {
    return new TicketId(UUID.fromString(id));
  }

  @Test
  void thePageOfADuplicateShowsWhereItGoesOn() {
    var duplicate = opened();
    var main = opened();
    var link = pages.link(tickets.find(ticket(duplicate)).orElseThrow(), clock.instant());
    var token = link.substring(link.indexOf('#') + 1);
    merge(duplicate, main).ok();
    var page = api.anonymous().with("Link-Token", token).get("/api/links/ticket").ok();
    assertThat(page.get("number")).isEqualTo(read(main).get("number"));
    assertThat(page.at("/formerly/0")).isEqualTo(read(duplicate).get("number"));
    api.anonymous()
        .with("Link-Token", token)
        .post(
            "/api/links/ticket/messages", Map.of("clientId", UUID.randomUUID(), "text", "盖子也少了一个"))
        .ok();
    assertThat(me().get("/api/tickets/" + main + "/timeline").ok().toString()).contains("盖子也少了一个");
    assertThat(me().get("/api/tickets/" + duplicate + "/timeline").ok().toString())
        .doesNotContain("盖子也少了一个");
  }

  // --- races ------------------------------------------------------------------------------------

  private List<Integer> atOnce(List<Callable<TestApi.Answer>> all) throws Exception {
    me().get("/api/me").ok();
    var barrier = new CyclicBarrier(all.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Integer>();
      for (var future :
          threads.invokeAll(
              all.stream()
                  .<Callable<Integer>>map(one ->
                      () -> {
                        barrier.await();
                        return one.call().status();
                      })
                  .toList())) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void ofTwoMergesAtOnceOneWinsAndTheOtherHearsWhy() throws Exception {
    for (int i = 0; i < 5; i++) {
      var one = opened();
      var other = opened();
      var third = opened();
      assertThat(atOnce(List.of(() -> merge(one, other), () -> merge(other, one))))
          .containsExactlyInAnyOrder(200, 409);
      var left =
          read(one).get("state").asString().equals("merged")
              ? List.of(one, other)
              : List.of(other, one);
      undo(left.getFirst()).ok();
      assertThat(atOnce(List.of(() -> merge(one, other), () -> merge(one, third))))
          .containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void wordsThatArriveWhileTicketsAreMergedAndPartedAreHeardOnce() throws Exception {
    var duplicate = opened();
    var main = opened();
    var link = pages.link(tickets.find(ticket(duplicate)).orElseThrow(), clock.instant());
    var token = link.substring(link.indexOf('#') + 1);
    List<Callable<TestApi.Answer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var text = "第" + i + "句";
      all.add(() ->
          api.anonymous()
              .with("Link-Token", token)
              .post(
                  "/api/links/ticket/messages",
                  Map.of("clientId", UUID.randomUUID(), "text", text)));
      all.add(i % 2 == 0 ? () -> merge(duplicate, main) : () -> undo(duplicate));
    }
    assertThat(atOnce(all)).containsOnly(200);
    var both =
        me().get("/api/tickets/" + main + "/timeline?limit=200").ok().toString()
            + me().get("/api/tickets/" + duplicate + "/timeline?limit=200").ok();
    for (int i = 0; i < 6; i++) {
      assertThat(both).containsOnlyOnce("第" + i + "句");
    }
  }

  // --- links ------------------------------------------------------------------------------------

  @Test
  void aLinkShowsOnBothPagesAsFarAsTheViewerMaySeeTheOther() {
    var one = opened();
    var other = opened();
    var path = "/api/tickets/" + one + "/links/" + other;
    me().put(path, Map.of("how", "follow-up")).ok();
    me().put(path, Map.of("how", "follow-up")).ok();
    assertThat(kin(one).at("/links/0/how").asString()).isEqualTo("follow-up");
    assertThat(kin(other).at("/links/0/how").asString()).isEqualTo("followed-by");
    assertThat(kin(other).at("/links/0/id").asString()).isEqualTo(one);
    me().put(path, Map.of("how", "related")).ok();
    assertThat(kin(other).get("links").size()).isEqualTo(1);
    assertThat(kin(other).at("/links/0/how").asString()).isEqualTo("related");
    me().put("/api/tickets/" + one + "/links/" + one, Map.of("how", "related")).is(400);
    me().put(path, Map.of("how", "split-from")).is(400);

    var officer = brands.person(floor, "kin-officer", Role.COMPLAINT_OFFICER, "complaints");
    assertThat(api.as(officer.login()).get("/api/tickets/" + one + "/kin").status()).isEqualTo(404);
    me().put(
            "/api/tickets/" + other + "/owner",
            Map.of("team", floor.team("complaints").value().toString()))
        .ok();
    assertThat(ids(api.as(officer.login()).get("/api/tickets/" + other + "/kin").ok(), "links"))
        .isEmpty();
    me().delete("/api/tickets/" + one + "/links/" + other).ok();
    me().delete("/api/tickets/" + one + "/links/" + other).ok();
    assertThat(kin(one).get("links").size()).isZero();
  }

  @Test
  void openTicketsOfTheSameKindOrOrderAreSuggested() {
    var one = opened();
    var same = opened();
    opened("after-sales", "normal");
    opened("enquiry", "normal", somebody());
    assertThat(ids(kin(one), "suggested")).containsExactly(same);
    me().put("/api/tickets/" + one + "/links/" + same, Map.of("how", "related")).ok();
    assertThat(ids(kin(one), "suggested")).isEmpty();
  }

  // --- second matters ---------------------------------------------------------------------------

  @Test
  void aSecondMatterCountsFromTheCustomersFirstWordAboutIt() {
    var visitor = floor.visitor();
    var first = ofChat(visitor);
    clock.advance(Duration.ofMinutes(30));
    var since = clock.instant();
    var message = matter.says(visitor, "另外，上次那单的发票开错了").at("/message/id").asString();
    clock.advance(Duration.ofHours(2));
    var before = due(read(first), "solve.normal");
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("clientId", UUID.randomUUID().toString());
    wish.put("messages", List.of(message));
    wish.put("type", "order");
    wish.put("title", "发票开错");
    wish.put("fields", Map.of("order", "HT20260001"));
    var made = me().post("/api/tickets/" + first + "/split", wish).is(201).json();
    var again = me().post("/api/tickets/" + first + "/split", wish).is(201).json();
    assertThat(again.get("id")).isEqualTo(made.get("id"));
    var second = made.get("id").asString();
    assertThat(due(read(second), "solve.normal")).isEqualTo(since.plus(Duration.ofHours(24)));
    assertThat(read(second).get("conversation")).isEqualTo(read(first).get("conversation"));
    assertThat(due(read(first), "solve.normal")).isEqualTo(before);
    assertThat(kin(second).at("/words/0/text").asString()).contains("发票开错了");
    assertThat(kin(second).at("/links/0/how").asString()).isEqualTo("split-from");
    assertThat(kin(first).at("/gone/0/message").asString()).isEqualTo(message);
    wish.put("clientId", UUID.randomUUID().toString());
    assertThat(me().post("/api/tickets/" + first + "/split", wish).is(409).code())
        .isEqualTo("gone-already");
    wish.put("messages", List.of());
    me().post("/api/tickets/" + first + "/split", wish).is(400);
    assertThat(me().delete("/api/tickets/" + first + "/links/" + second).is(409).code())
        .isEqualTo("split-stays");
    // split by mistake: it is merged back
    merge(second, first).ok();
    assertThat(open(read(first))).contains("solve.normal");
  }
}
