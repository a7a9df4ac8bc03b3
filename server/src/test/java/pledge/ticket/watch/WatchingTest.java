package pledge.ticket.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.ClocksForTests;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import pledge.ticket.TicketId;
import tools.jackson.databind.JsonNode;

/** Watching tickets, through the public API. */
@PledgeTest
class WatchingTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private TestBrand.Floor floor;
  private StaffMember owner;
  private StaffMember colleague;
  private StaffMember manager;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    owner = floor.agents().getFirst();
    colleague = floor.agents().getLast();
    manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "supervisor");
    matter = new Matter(api, clock);
  }

  private static String path(JsonNode ticket, String more) {
    return "/api/tickets/" + ticket.get("id").asString() + more;
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private List<JsonNode> news(StaffMember who) {
    return as(who).get("/api/watched").ok().get("items").valueStream().toList();
  }

  private static List<String> kinds(JsonNode news) {
    return news.get("kinds").valueStream().map(JsonNode::asString).sorted().toList();
  }

  private void toExperts(StaffMember by, JsonNode ticket) {
    as(by)
        .put(path(ticket, "/owner"), Map.of("team", floor.team("expert").value(), "why", "需要专家"))
        .ok();
  }

  @Test
  void whatHappensOnAWatchedTicketIsToldOnceATicketAndNeverOnesOwnDoing() {
    var ticket = matter.open(owner, "杯子少发了一只");
    var watched = as(manager).put(path(ticket, "/watch"), Map.of()).ok();
    assertThat(watched.get("watching").asBoolean()).isTrue();
    assertThat(watched.at("/items/0/name").asString()).isEqualTo(manager.name());
    assertThat(news(manager)).isEmpty();

    as(manager).put(path(ticket, "/tier"), Map.of("tier", "complex", "why", "要查仓库")).ok();
    assertThat(news(manager)).as("their own doing").isEmpty();

    as(owner).put(path(ticket, "/state"), Map.of("state", "waiting")).ok();
    as(owner).put(path(ticket, "/state"), Map.of("state", "open")).ok();
    as(owner).post(path(ticket, "/notes"), Map.of("text", "已问过仓库")).is(201);
    assertThat(news(manager))
        .singleElement()
        .satisfies(line -> {
          assertThat(kinds(line)).containsExactly("state");
          assertThat(line.get("count").asInt()).isEqualTo(2);
          assertThat(line.get("number").asString()).isEqualTo(ticket.get("number").asString());
        });

    as(manager).put(path(ticket, "/watch/seen"), Map.of("upTo", 1_000)).is(204);
    assertThat(news(manager)).isEmpty();
    as(owner).put(path(ticket, "/state"), Map.of("state", "waiting")).ok();
    assertThat(news(manager)).hasSize(1);
    as(manager).put("/api/watched/seen", Map.of("upTo", clock.instant().toString())).is(204);
    assertThat(news(manager)).isEmpty();

    as(manager).delete(path(ticket, "/watch")).is(204);
    as(owner).put(path(ticket, "/state"), Map.of("state", "open")).ok();
    assertThat(news(manager)).isEmpty();
  }

  @Test
  void theCustomersWordsReachWhoWatches() {
    var visitor = floor.visitor();
    var login = owner.login();
    api.as(login)
        .put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    var conversation = matter.reaches(visitor, owner);
    var ticket =
        api.as(login)
            .post("/api/conversations/" + conversation + "/ticket", matter.wish("杯子碎了"))
            .is(201)
            .json();
    as(colleague).put(path(ticket, "/watch"), Map.of()).ok();
    matter.says(visitor, "有消息了吗");
    await()
        .untilAsserted(() ->
            assertThat(news(colleague))
                .singleElement()
                .satisfies(line -> assertThat(kinds(line)).contains("customer")));
    assertThat(news(owner)).isEmpty();
  }

  @Test
  void clocksThatWarnAndBreakAreTold() {
    var ticket = matter.open(owner, "等仓库回复");
    as(colleague).put(path(ticket, "/watch"), Map.of()).ok();
    var id = new TicketId(UUID.fromString(ticket.get("id").asString()));
    var due = Matter.due(ticket, "solve.not-cooling");
    var warned = Matter.clock(ticket, "solve.normal").get("warnAt");
    assertThat(warned).isNotNull();

    clock.set(due.plusSeconds(1));
    clocks.fired(id.work(), clock.instant());
    await()
        .untilAsserted(() ->
            assertThat(news(colleague))
                .singleElement()
                .satisfies(line -> assertThat(kinds(line)).contains("clock")));
    as(colleague).put(path(ticket, "/watch/seen"), Map.of("upTo", 1_000)).is(204);
    assertThat(news(colleague)).isEmpty();

    clock.set(Matter.due(ticket, "solve.normal").minus(Duration.ofSeconds(1)));
    clocks.fired(id.work(), clock.instant());
    await()
        .untilAsserted(() ->
            assertThat(news(colleague))
                .singleElement()
                .satisfies(line -> assertThat(kinds(line)).contains("warned")));
  }

  // guarantee 10
  @Test
  void whoMayNoLongerSeeTheTicketIsToldNothingOfIt() {
    var ticket = matter.open(owner, "转给专家");
    as(colleague).put(path(ticket, "/watch"), Map.of()).ok();
    as(manager).put(path(ticket, "/watch"), Map.of()).ok();
    toExperts(manager, ticket);
    assertThat(news(colleague)).isEmpty();
    assertThat(as(manager).get(path(ticket, "/watchers")).ok().get("items"))
        .as("who may not see it isn't named")
        .hasSize(1);
    as(colleague).put(path(ticket, "/watch"), Map.of()).is(404);
    as(colleague).get(path(ticket, "/watchers")).is(404);
    as(colleague).delete(path(ticket, "/watch")).is(204);
  }

  @Test
  void whoHandsATicketOverGoesOnWatchingItAsLongAsTheyMaySeeIt() {
    var ticket = matter.open(owner, "休假前交接");
    as(owner)
        .put(path(ticket, "/owner"), Map.of("staff", colleague.id().value(), "why", "休假"))
        .ok();
    assertThat(as(owner).get(path(ticket, "/watchers")).ok().get("watching").asBoolean()).isTrue();
    as(colleague).put(path(ticket, "/state"), Map.of("state", "waiting")).ok();
    assertThat(news(owner)).hasSize(1);
    assertThat(as(owner).get("/api/tickets?scope=all&watched=true").ok().get("items")).hasSize(1);
    assertThat(as(colleague).get("/api/tickets?scope=all&watched=true").ok().get("items"))
        .isEmpty();
  }
}
