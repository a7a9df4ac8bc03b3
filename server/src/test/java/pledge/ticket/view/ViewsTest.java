package pledge.ticket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** Views of the ticket list, through the public API. */
@PledgeTest
class ViewsTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember colleague;
  private StaffMember supervisor;
  private StaffMember manager;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    colleague = floor.agents().getLast();
    supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "supervisor");
    matter = new Matter(api, clock);
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private static Map<String, Object> wish(String name, Map<String, Object> filter) {
    var wish = new HashMap<String, Object>();
    wish.put("id", UUID.randomUUID());
    wish.put("name", name);
    wish.put("filter", filter);
    return wish;
  }

  private List<String> keys(StaffMember who) {
    return as(who)
        .get("/api/ticket-views")
        .ok()
        .get("items")
        .valueStream()
        .map(view -> view.get("key").asString())
        .toList();
  }

  private JsonNode one(StaffMember who, String key) {
    return as(who)
        .get("/api/ticket-views")
        .ok()
        .get("items")
        .valueStream()
        .filter(view -> view.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no view " + key));
  }

  private Map<String, Integer> counts(StaffMember who) {
    var counts = new HashMap<String, Integer>();
    for (var count : as(who).get("/api/ticket-views/counts").ok().get("items")) {
      if (!count.get("unsolved").isNull()) {
        counts.put(count.get("key").asString(), count.get("unsolved").asInt());
      }
    }
    return counts;
  }

  private int listed(StaffMember who, String query) {
    return as(who).get("/api/tickets?" + query).ok().get("items").size();
  }

  @Test
  void everybodyHasTheShippedViewsAndTheirCountsAreWhatTheListShows() {
    var mine = matter.open(agent, "我的");
    matter.open(agent, "等客户");
    var waiting = matter.open(agent, "等客户二");
    as(agent)
        .put("/api/tickets/" + waiting.get("id").asString() + "/state", Map.of("state", "waiting"))
        .ok();
    var loose = matter.open(agent, "没人领");
    as(agent)
        .put(
            "/api/tickets/" + loose.get("id").asString() + "/owner",
            Map.of("team", floor.front().value()))
        .ok();
    matter.open(agent, matter.wish("投诉", "complaint", "normal"));
    as(agent).put("/api/tickets/" + mine.get("id").asString() + "/watch", Map.of()).ok();

    assertThat(keys(agent))
        .containsExactly("mine", "due", "unassigned", "complaints", "waiting", "watched");
    var counts = counts(agent);
    assertThat(counts)
        .containsEntry("mine", 3)
        .containsEntry("unassigned", 1)
        .containsEntry("complaints", 1)
        .containsEntry("waiting", 1)
        .containsEntry("watched", 2); // and the one handed over
    assertThat(listed(agent, "scope=mine&state=new,open,waiting")).isEqualTo(3);
    assertThat(listed(agent, "scope=team&state=new&state=open&state=waiting&owner=nobody"))
        .isEqualTo(1);
    assertThat(listed(agent, "scope=all&state=new,open,waiting&dueWithinHours=2"))
        .isEqualTo(counts.get("due"));
    assertThat(counts(manager)).containsEntry("unassigned", 2); // the complaint lies with its team
  }

  @Test
  void theNewestOrTheOldestStandInFrontWhenAskedPageByPage() {
    for (int i = 0; i < 5; i++) {
      matter.open(agent, "第 " + i);
    }
    for (var sort : List.of("newest", "oldest", "due")) {
      var titles = new java.util.ArrayList<String>();
      String after = "";
      do {
        var page = as(agent).get("/api/tickets?sort=" + sort + "&limit=2&after=" + after).ok();
        page.get("items").forEach(ticket -> titles.add(ticket.get("title").asString()));
        after = page.get("next").asString("");
      } while (!after.isEmpty());
      assertThat(titles).hasSize(5).doesNotHaveDuplicates();
      if (!sort.equals("due")) {
        assertThat(titles.getFirst()).isEqualTo(sort.equals("newest") ? "第 4" : "第 0");
      }
    }
    as(agent).get("/api/tickets?sort=size").is(400);
    as(agent).get("/api/tickets?owner=somebody").is(400);
  }

  @Test
  void aViewIsKeptOnceChangedOnItsVersionOrderedAndTakenAway() {
    var wish = wish("难的", Map.of("scope", "all", "tiers", List.of("difficult")));
    wish.put("columns", List.of("due", "owner"));
    var view = as(agent).post("/api/ticket-views", wish).is(201).json();
    as(agent).post("/api/ticket-views", wish).is(201);
    var key = view.get("key").asString();
    assertThat(keys(agent)).hasSize(7).contains(key);
    assertThat(keys(colleague)).as("personal").doesNotContain(key);

    as(agent).put("/api/ticket-views/order", Map.of("keys", List.of(key, "watched"))).is(204);
    assertThat(keys(agent)).startsWith(key, "watched", "mine");

    wish.put("name", "最难的");
    wish.put("version", 1);
    as(agent).put("/api/ticket-views/" + key, wish).ok();
    assertThat(as(agent).put("/api/ticket-views/" + key, wish).is(409).code())
        .isEqualTo("changed-meanwhile");
    assertThat(one(agent, key).get("name").asString()).isEqualTo("最难的");
    as(colleague).delete("/api/ticket-views/" + key).is(404);
    as(agent).delete("/api/ticket-views/" + key).is(204);
    assertThat(keys(agent)).doesNotContain(key);
  }

  // guarantee 10
  @Test
  void aSharedViewShowsItsReaderOnlyWhatTheyMaySee() {
    var hidden = matter.open(agent, "专家的事");
    as(manager)
        .put(
            "/api/tickets/" + hidden.get("id").asString() + "/owner",
            Map.of("team", floor.team("expert").value()))
        .ok();
    matter.open(agent, "前台的事");
    var wish = wish("全部未解决", Map.of("scope", "all", "states", List.of("new", "open", "waiting")));
    wish.put("shared", "team");
    wish.put("team", floor.front().value());
    as(agent).post("/api/ticket-views", wish).is(403);
    var key = as(supervisor).post("/api/ticket-views", wish).is(201).json().get("key").asString();
    wish.put("id", UUID.randomUUID());
    wish.put("shared", "brand");
    as(supervisor).post("/api/ticket-views", wish).is(403);
    var all = as(manager).post("/api/ticket-views", wish).is(201).json().get("key").asString();

    assertThat(counts(manager)).containsEntry(all, 2).containsEntry(key, 2);
    // the opener still sees what was handed on, the colleague doesn't
    assertThat(counts(colleague)).containsEntry(all, 1).containsEntry(key, 1);
    assertThat(one(colleague, key).get("mayEdit").asBoolean()).isFalse();
    as(colleague).delete("/api/ticket-views/" + key).is(403);
    assertThat(one(manager, key).get("mayEdit").asBoolean()).isTrue();
    assertThat(keys(brands.open(1).agents().getFirst())).doesNotContain(key, all);
  }

  @Test
  void aViewWhoseFilterNamesWhatThereIsNoLongerSaysSo() {
    var gone = UUID.randomUUID();
    var key =
        as(agent)
            .post(
                "/api/ticket-views",
                wish(
                    "旧团队",
                    Map.of(
                        "scope",
                        "all",
                        "team",
                        gone,
                        "owner",
                        gone,
                        "types",
                        List.of("spares", "complaint"))))
            .is(201)
            .json()
            .get("key")
            .asString();
    assertThat(one(agent, key).get("gone").valueStream().map(JsonNode::asString))
        .containsExactly("team", "owner", "type:spares");
    assertThat(counts(agent)).containsEntry(key, 0);
  }
}
