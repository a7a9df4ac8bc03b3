package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

@PledgeTest
class StandardApiTest {

  private static final String VERSIONS = "/api/standard/versions";
  private static final String CHECK = "/api/standard/check";
  private static final String OVERRIDES = "/api/standard/overrides";
  private static final String SPECIAL_DAYS = "/api/standard/special-days?year=";

  @Autowired TestApi api;
  @Autowired ClauseExecutors executors;

  private static String another() {
    return new String(StandardFile.shipped(), UTF_8) + "\n# " + UUID.randomUUID() + "\n";
  }

  private static TestApi.Answer send(TestApi.Client who, String path, String yaml) {
    return who.call("POST", path, yaml.getBytes(UTF_8), "text/yaml");
  }

  private static JsonNode clause(JsonNode list, String id) {
    for (var clause : list) {
      if (clause.path("id").asString().equals(id)) {
        return clause;
      }
    }
    throw new AssertionError("no clause " + id);
  }

  @Test
  void everyoneOfTheStaffReadsTheWholeStandard() {
    var standard = api.as("agent.chen").get("/api/standard").ok();
    assertThat(standard.path("clauses")).hasSize(140);
    assertThat(standard.path("sections")).hasSize(15);
    assertThat(standard.path("calendars").path("always").path("always").asBoolean()).isTrue();
    assertThat(standard.path("calendars").path("working-days").path("specialDays").asString())
        .isEqualTo("CN");
    assertThat(standard.path("phrases").path("stonewalling").get(0).path("alternatives"))
        .isNotEmpty();
    assertThat(standard.path("stages").get(0).path("id").asString()).isEqualTo("greet");
    assertThat(standard.path("tiers").get(1).path("clause").asString()).isEqualTo("solve.complex");
    assertThat(standard.path("authority").path("agent").path("refund").path("perCase").asLong())
        .isEqualTo(20_000);
    assertThat(standard.path("authority").path("agent").path("refund").path("period").asString())
        .isEqualTo("P1D");
    assertThat(standard.path("settings").path("closing.wait").path("value").asString())
        .isEqualTo("PT10M");
  }

  @Test
  void eachClauseComesWithFiguresExecutorAndEvidence() {
    var list = api.as("agent.chen").get("/api/standard/clauses").ok();
    var first = clause(list.path("items"), "chat.first-reply");
    assertThat(first.path("kind").asString()).isEqualTo("clock");
    assertThat(first.path("section").asInt()).isEqualTo(2);
    assertThat(first.path("figures").path("limit").asString()).isEqualTo("PT30S");
    assertThat(first.path("figures").path("warnBefore").asString()).isEqualTo("PT10S");
    assertThat(first.path("figures").path("calendar").asString()).isEqualTo("desk-hours");
    assertThat(first.path("figures").path("channels").path("wechat").asString()).isEqualTo("PT30S");
    assertThat(first.path("starts").asString()).isEqualTo("会话转给人工");
    assertThat(first.path("evidence").path("kept").isNumber()).isTrue();
    assertThat(first.has("executor")).isTrue();
    var target = clause(list.path("items"), "appraise.complaints").path("figures");
    assertThat(target.path("target").asDouble()).isEqualTo(0.01);
    assertThat(target.path("direction").asString()).isEqualTo("at-most");
    var cap = clause(list.path("items"), "outreach.cap").path("figures");
    assertThat(cap.path("cap").asInt()).isEqualTo(2);
    assertThat(cap.path("capPer").asString()).isEqualTo("PT168H");
    assertThat(clause(list.path("items"), "data.cost").path("starts").isNull()).isTrue();
  }

  @Test
  void aClauseNobodyExecutesHasNoExecutor() {
    var list = api.as("agent.chen").get("/api/standard/clauses").ok();
    assertThat(clause(list.path("items"), "reward.month").path("executor").isNull()).isTrue();
  }

  @Test
  void everyExecutorIsABeanOfTheRunningProgramAndNamed() {
    var written = ExecutorsTest.executed();
    var running = executors.all();
    assertThat(running.keySet().stream().map(ClauseId::value))
        .containsExactlyInAnyOrderElementsOf(written.keySet());
    running.forEach((clause, names) ->
        assertThat(List.of(names.split(", ")))
            .extracting(name -> "pledge." + name)
            .containsExactlyInAnyOrderElementsOf(written.getOrDefault(clause.value(), Set.of())));
  }

  @Test
  void aStandardIsCheckedWithoutPublishingIt() {
    var manager = api.as("manager");
    var before = manager.get(VERSIONS).ok().path("items").get(0).path("id");
    assertThat(send(manager, CHECK, another()).ok().path("ok").asBoolean()).isTrue();
    var bad = another().replace("teamKind: expert", "teamKind: wizards");
    var answer = send(manager, CHECK + "?file=ours.yaml", bad).ok();
    assertThat(answer.path("ok").asBoolean()).isFalse();
    var problem = answer.path("problems").get(0);
    assertThat(problem.path("file").asString()).isEqualTo("ours.yaml");
    assertThat(problem.path("line").asInt())
        .isEqualTo((int) bad.substring(0, bad.indexOf("wizards")).lines().count());
    assertThat(problem.path("column").asInt()).isEqualTo(15);
    assertThat(problem.path("path").asString()).isEqualTo("tiers[complex].teamKind");
    assertThat(problem.path("reason").asString()).contains("unknown team kind wizards");
    assertThat(manager.get(VERSIONS).ok().path("items").get(0).path("id")).isEqualTo(before);
  }

  @Test
  void aPublishedStandardIsInForceAtOnceAndInTheAuditTrail() {
    var manager = api.as("manager");
    var yaml = another();
    var answer = send(manager, VERSIONS + "?note=spring", yaml).is(201);
    var version = answer.json();
    assertThat(manager.get("/api/standard").ok().path("version")).isEqualTo(version.path("id"));
    var listed = manager.get(VERSIONS).ok().path("items").get(0);
    assertThat(listed.path("id")).isEqualTo(version.path("id"));
    assertThat(listed.path("origin").asString()).isEqualTo("uploaded");
    assertThat(listed.path("note").asString()).isEqualTo("spring");
    assertThat(listed.path("publishedBy").path("name").asString()).isNotEmpty();
    assertThat(manager.get(VERSIONS).ok().path("items").get(1).path("validTo"))
        .isEqualTo(version.path("validFrom"));
    assertThat(manager.get(answer.header("Location").orElseThrow()).text()).isEqualTo(yaml);
    var line =
        manager
            .get("/api/audit?subjectKind=standard&subjectId=" + version.path("id").asString())
            .ok()
            .path("items")
            .get(0);
    assertThat(line.path("action").asString()).isEqualTo("standard.publish");
    assertThat(send(manager, VERSIONS, yaml).is(200).json().path("id"))
        .isEqualTo(version.path("id"));
  }

  @Test
  void aBadStandardIsNotPublished() {
    var manager = api.as("manager");
    var before = manager.get(VERSIONS).ok().path("items").get(0).path("id");
    var answer =
        send(manager, VERSIONS, another().replace("calendar: officer-hours", "calendar: tea-time"))
            .is(422);
    assertThat(answer.code()).isEqualTo("bad-standard");
    assertThat(answer.json().path("problems")).hasSize(4);
    assertThat(answer.json().path("detail").asString())
        .startsWith("standard.yaml:")
        .endsWith("(and 3 more)");
    assertThat(manager.get(VERSIONS).ok().path("items").get(0).path("id")).isEqualTo(before);
  }

  @Test
  void onlyManagerAdministratorOrAMachineWithTheScopeMayPublish() {
    send(api.as("agent.chen"), VERSIONS, another()).is(403);
    send(api.as("sup.lin"), CHECK, another()).is(403);
    send(api.machine("orders:write"), VERSIONS, another()).is(403);
    send(api.machine("standard:write"), VERSIONS, another()).is(201);
    send(api.as("admin"), VERSIONS, another()).is(201);
    api.anonymous().get("/api/standard").is(401);
    api.as("agent.chen").call("PUT", OVERRIDES, "{}".getBytes(UTF_8)).is(403);
    api.as("agent.chen").put(SPECIAL_DAYS + 2033, Map.of("items", List.of())).is(403);
  }

  @Test
  void hostileBodiesGetAClearAnswer() {
    var manager = api.as("manager");
    assertThat(manager.call("POST", CHECK, new byte[10 * 1024 * 1024], "text/yaml").status())
        .isEqualTo(413);
    var broken =
        manager.call("POST", CHECK, new byte[] {'a', ':', ' ', (byte) 0xff}, "text/yaml").ok();
    assertThat(broken.path("problems").get(0).path("reason").asString()).contains("UTF-8");
    var empty = manager.call("POST", CHECK, new byte[0], "text/yaml");
    assertThat(empty.status()).isLessThan(500);
    assertThat(manager.call("POST", VERSIONS, "{}".getBytes(UTF_8)).status()).isEqualTo(415);
    assertThat(manager.call("PUT", OVERRIDES, "{".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(manager.call("PUT", OVERRIDES, "[1]".getBytes(UTF_8)).status()).isEqualTo(422);
    assertThat(manager.call("PUT", OVERRIDES, "a: b".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(manager.call("PUT", OVERRIDES, ("{\"a\":".repeat(5_000)).getBytes(UTF_8)).status())
        .isEqualTo(400);
    manager.get(VERSIONS + "/" + UUID.randomUUID() + "/yaml").is(404);
    manager.get(VERSIONS + "/nonsense/yaml").is(400);
    manager.get(VERSIONS + "?limit=100000").is(400);
  }

  @Test
  void aBrandsOwnValuesHoldForItAlone() {
    var other = api.as("other.manager");
    var version =
        other
            .call(
                "PUT",
                OVERRIDES,
                "{\"clauses\": {\"chat.first-reply\": {\"limit\": {\"duration\": \"PT45S\"}}}}"
                    .getBytes(UTF_8))
            .ok();
    try {
      assertThat(version.path("scope").asString()).isEqualTo("brand");
      assertThat(limit(other)).isEqualTo("PT45S");
      assertThat(limit(api.as("manager"))).isEqualTo("PT30S");
      assertThat(other.get(OVERRIDES).text()).contains("PT45S");
      assertThat(api.as("manager").get(OVERRIDES).text()).isEqualTo("{}");
      var yaml = other.get(VERSIONS + "/" + version.path("id").asString() + "/yaml");
      assertThat(StandardFile.checked("theirs.yaml", yaml.text().getBytes(UTF_8)).root())
          .isNotNull();
      api.as("manager").get(VERSIONS + "/" + version.path("id").asString() + "/yaml").is(404);
      var refused =
          other
              .call(
                  "PUT",
                  OVERRIDES,
                  "{\"clauses\": {\"chat.first-reply\": {\"limit\": {\"duration\": \"soon\"}}}}"
                      .getBytes(UTF_8))
              .is(422);
      assertThat(refused.json().path("problems").get(0).path("file").asString())
          .isEqualTo("overrides");
      assertThat(limit(other)).isEqualTo("PT45S");
    } finally {
      other.call("PUT", OVERRIDES, "{}".getBytes(UTF_8)).ok();
    }
    assertThat(limit(other)).isEqualTo("PT30S");
  }

  private static String limit(TestApi.Client who) {
    return clause(who.get("/api/standard/clauses").ok().path("items"), "chat.first-reply")
        .path("figures")
        .path("limit")
        .asString();
  }

  @Test
  void specialDaysAreReadAndReplacedAYearAtATime() {
    var manager = api.as("manager");
    var year = manager.get(SPECIAL_DAYS + 2026).ok();
    assertThat(year.path("items")).isNotEmpty();
    assertThat(year.path("items").get(0).path("day").asString()).isEqualTo("2026-01-01");
    var mine =
        Map.of("items", List.of(Map.of("day", "2033-10-01", "working", false, "name", "国庆节")));
    try {
      var saved = manager.put(SPECIAL_DAYS + 2033, mine).ok();
      assertThat(saved.path("items")).hasSize(1);
      assertThat(saved.path("calendarEnds").path("lastDay").asString()).isEqualTo("2033-12-31");
      assertThat(saved.path("calendarEnds").path("warning").isNull()).isTrue();
      assertThat(manager.put(SPECIAL_DAYS + 2032, mine).is(400).text()).contains("2033-10-01");
    } finally {
      manager.put(SPECIAL_DAYS + 2033, Map.of("items", List.of())).ok();
    }
    manager
        .put(
            SPECIAL_DAYS + 2033,
            Map.of("items", List.of(Map.of("day", "tomorrow", "working", false, "name", "x"))))
        .is(400);
    manager
        .put(
            SPECIAL_DAYS + 2033,
            Map.of("items", List.of(Map.of("day", "2033-01-01", "working", false, "name", ""))))
        .is(400);
    manager.get(SPECIAL_DAYS + 9).is(400);
    manager.get(SPECIAL_DAYS + "soon").is(400);
  }

  @Test
  void aWarningComesBeforeTheCalendarDataEnds() {
    // The suite's clock stands at 18 November 2026; the shipped days end with that year.
    var ends = api.as("agent.chen").get("/api/standard").ok().path("calendarEnds");
    assertThat(ends.path("lastDay").asString()).isEqualTo("2026-12-31");
    assertThat(ends.path("daysLeft").asInt()).isEqualTo(43);
    assertThat(ends.path("warning").asString()).contains("2027");
  }
}
