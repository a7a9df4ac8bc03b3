package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/** People, teams, the brand, and the trail they leave. */
@PledgeTest
class PeopleTest {

  @Autowired TestApi api;
  @Autowired TestPeople people;
  @Autowired Staff staff;
  @Autowired Teams teams;
  @Autowired JdbcClient jdbc;

  private static String fresh(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 8);
  }

  private Map<String, Object> joining(String login) {
    var front = teams.byKind(TestPeople.HETANG, "front").orElseThrow();
    return Map.of(
        "login",
        login,
        "name",
        "陈小禾",
        "nickname",
        "小禾",
        "roles",
        List.of("agent", "expert"),
        "teams",
        List.of(Map.of("id", front.id(), "leads", true)));
  }

  private JsonNode trail(String login, String query) {
    return api.as(login).get("/api/audit?" + query).ok().path("items");
  }

  private static List<String> actions(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("action").asString())
        .toList();
  }

  @Test
  void aPersonIsAddedWithAPasswordShownOnce() {
    var login = fresh("new.");
    var made = api.as("admin").post("/api/staff", joining(login)).is(201).json();
    assertThat(made.path("password").asString()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    var person = made.path("staff");
    assertThat(person.path("roles").toString()).isEqualTo("[\"agent\",\"expert\"]");
    assertThat(person.path("teams").get(0).path("kind").asString()).isEqualTo("front");
    assertThat(person.path("teams").get(0).path("leads").asBoolean()).isTrue();
    var browser = api.signIn(login, made.path("password").asString());
    assertThat(browser.get("/api/me").ok().path("mustChangePassword").asBoolean()).isTrue();
    assertThat(api.as("admin").post("/api/staff", joining(login)).is(409).code())
        .isEqualTo("login-taken");
    assertThat(
            actions(
                trail("manager", "subjectKind=staff&subjectId=" + person.path("id").asString())))
        .containsExactly("sign-in", "staff.roles", "staff.add");
  }

  @Test
  void rolesAndTeamsChangeAtOnceForWhoIsSignedIn() {
    var who = people.agent(fresh("moves."));
    var browser = api.signIn(who.login(), TestPeople.PASSWORD);
    browser.get("/api/staff").is(403);
    var change =
        Map.of(
            "name",
            "Moves",
            "nickname",
            "Moves",
            "roles",
            List.of("supervisor"),
            "teams",
            List.of(teams.byKind(TestPeople.HETANG, "supervisor").orElseThrow().id()));
    api.as("admin").put("/api/staff/" + who.id().value(), change).is(200);
    browser.get("/api/staff").is(200);
    var me = browser.get("/api/me").ok();
    assertThat(me.path("roles").toString()).isEqualTo("[\"supervisor\"]");
    assertThat(me.path("teams").get(0).path("kind").asString()).isEqualTo("supervisor");
    assertThat(
            trail("manager", "action=staff.roles&subjectId=" + who.id().value())
                .get(0)
                .path("reason")
                .asString())
        .isEqualTo("agent → supervisor");
  }

  @Test
  void peopleOfAnotherBrandAreOutOfReach() {
    var mine = people.get("agent.chen").id().value();
    var admin = api.as("other.admin");
    admin.get("/api/staff/" + mine).is(404);
    admin
        .put("/api/staff/" + mine, Map.of("name", "X", "nickname", "X", "roles", List.of("agent")))
        .is(404);
    admin.post("/api/staff/" + mine + "/password").is(404);
    var front = teams.byKind(TestPeople.HETANG, "front").orElseThrow();
    admin
        .put(
            "/api/teams/" + front.id().value(),
            Map.of("code", "front", "nameZh", "X", "nameEn", "X", "kind", "front"))
        .is(404);
    var foreign =
        Map.of(
            "code",
            fresh("t"),
            "nameZh",
            "X",
            "nameEn",
            "X",
            "kind",
            "front",
            "members",
            List.of(Map.of("staff", mine, "leads", false)));
    admin.post("/api/teams", foreign).is(400);
    assertThat(
            jdbc.sql("select count(*) from access.team where code = :code")
                .param("code", foreign.get("code"))
                .query(Integer.class)
                .single())
        .isZero();
    var listed = admin.get("/api/staff?limit=200").ok().path("items");
    assertThat(listed)
        .allSatisfy(person -> assertThat(person.path("login").asString()).startsWith("other."));
    assertThat(trail("other.manager", "limit=200"))
        .noneMatch(line -> line.path("subject").path("id").asString().equals(mine.toString()));
  }

  @Test
  void theLastAdministratorCantGo() {
    var admin = people.get("other.admin");
    var browser = api.as("other.admin");
    var path = "/api/staff/" + admin.id().value();
    var roles = Map.of("name", "X", "nickname", "X", "roles", List.of("manager"));
    assertThat(browser.put(path, roles).is(409).code()).isEqualTo("last-administrator");
    var leave =
        Map.of("name", "X", "nickname", "X", "roles", List.of("administrator"), "active", false);
    assertThat(browser.put(path, leave).is(409).code()).isEqualTo("last-administrator");
    assertThat(people.get("other.admin").roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
  }

  @Test
  void aTeamIsMadeAndFilled() {
    var who = people.agent(fresh("joins."));
    var code = fresh("t");
    var wish =
        Map.of(
            "code", code,
            "nameZh", "晚班",
            "nameEn", "Late shift",
            "kind", "front",
            "members", List.of(Map.of("staff", who.id(), "leads", true)));
    var team = api.as("admin").post("/api/teams", wish).is(201).json();
    assertThat(team.path("members").get(0).path("name").asString()).isEqualTo(who.name());
    assertThat(api.as("admin").post("/api/teams", wish).is(409).code()).isEqualTo("code-taken");
    var id = new TeamId(UUID.fromString(team.path("id").asString()));
    assertThat(staff.ofTeam(id)).extracting(StaffMember::login).containsExactly(who.login());
    assertThat(people.get(who.login()).leads()).contains(id);
    var empty =
        Map.of(
            "code", code, "nameZh", "晚班", "nameEn", "Late", "kind", "front", "members", List.of());
    api.as("admin").put("/api/teams/" + id.value(), empty).is(200);
    assertThat(staff.ofTeam(id)).isEmpty();
  }

  @Test
  void whoIsInATeamIsToldOnlyToThoseWhoLeadPeople() {
    assertThat(
            api.as("sup.lin").get("/api/teams").ok().path("items").get(0).path("members").isArray())
        .isTrue();
    assertThat(api.as("agent.chen").get("/api/teams").ok().path("items"))
        .isNotEmpty()
        .allSatisfy(team -> assertThat(team.path("members").isArray()).isFalse());
  }

  @Test
  void aListOfPeopleIsReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      people.agent(fresh("page."));
    }
    var all = api.as("manager").get("/api/staff?limit=200").ok().path("items");
    var seen = new ArrayList<String>();
    String after = "";
    while (true) {
      var page = api.as("manager").get("/api/staff?limit=2" + after).ok();
      page.path("items").forEach(person -> seen.add(person.path("id").asString()));
      if (page.path("next").isNull()) {
        break;
      }
      after = "&after=" + page.path("next").asString();
    }
    assertThat(seen).hasSize(all.size()).doesNotHaveDuplicates();
    api.as("manager").get("/api/staff?limit=201").is(400);
  }

  @Test
  void theBrandIsChangedByItsAdministrator() {
    var wish =
        Map.of(
            "nameZh", "另一家",
            "nameEn", "The Other One",
            "zone", "Europe/Berlin",
            "colour", "#123abc",
            "origins", List.of("https://shop.other.example", "http://localhost:8080"));
    var brand = api.as("other.admin").put("/api/brand", wish).ok();
    assertThat(brand.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(api.as("other.agent").get("/api/brand").ok()).isEqualTo(brand);
    for (var bad :
        List.of(
            Map.of("zone", "Mars/Olympus"),
            Map.of("colour", "red"),
            Map.of("origins", List.of("https://shop.example/path")),
            Map.of("origins", List.of("*")),
            Map.of("nameZh", "<script>alert(1)</script>"))) {
      var changed = new HashMap<String, Object>(wish);
      changed.putAll(bad);
      api.as("other.admin").put("/api/brand", changed).is(400);
    }
  }

  @Test
  void theTrailCantBeChanged() {
    for (var sql :
        List.of(
            "update access.audit set reason = 'nothing'",
            "delete from access.audit",
            "truncate access.audit")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void theTrailIsReadPageByPageTheLatestFirst() {
    var who = people.agent(fresh("trail."));
    var browser = api.signIn(who.login(), TestPeople.PASSWORD);
    browser.put("/api/me/locale", Map.of("locale", "en")).is(200);
    browser.put("/api/me/locale", Map.of("locale", "zh-CN")).is(200);
    var query = "who=" + who.id().value() + "&limit=2";
    var first = api.as("manager").get("/api/audit?" + query).ok();
    assertThat(actions(first.path("items"))).containsExactly("staff.locale", "staff.locale");
    var second =
        api.as("manager")
            .get("/api/audit?" + query + "&after=" + first.path("next").asString())
            .ok();
    assertThat(actions(second.path("items"))).containsExactly("sign-in");
    assertThat(second.path("next").isNull()).isTrue();
  }
}
