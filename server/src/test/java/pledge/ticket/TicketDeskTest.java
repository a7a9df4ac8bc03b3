package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.ticket.Matter.clockState;
import static pledge.ticket.Matter.due;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.ClocksForTests;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Tickets opened by staff: gates, tiers, owners, clocks, through the public API. */
@PledgeTest
class TicketDeskTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    matter = new Matter(api, clock);
  }

  private TestApi.Client as(StaffMember who) {
    return api.as(who.login());
  }

  private StaffMember person(Role role, String team) {
    return brands.person(floor, floor.id() + "." + COUNT.incrementAndGet(), role, team);
  }

  private static String path(JsonNode ticket, String... more) {
    return "/api/tickets/" + ticket.get("id").asString() + String.join("", more);
  }

  private long observed(String clause, String verdict, UUID work) {
    return jdbc.sql(
            """
            select count(*) from ledger.observation
            where clause = :clause and verdict = :verdict and work_id = :work
            """)
        .param("clause", clause)
        .param("verdict", verdict)
        .param("work", work)
        .query(Long.class)
        .single();
  }

  private static UUID id(JsonNode ticket) {
    return UUID.fromString(ticket.get("id").asString());
  }

  private JsonNode told(JsonNode ticket) {
    return as(agent)
        .post(path(ticket, "/outcome"), Map.of("text", "已补发，三天内送到", "way", "phone"))
        .ok();
  }

  // --- opening ----------------------------------------------------------------------------------

  @Test
  void aTicketHasANumberAnOwnerANextStepAndItsClocks() {
    var ticket = matter.open(agent, "杯子少发了一只");
    assertThat(ticket.get("number").asString()).isEqualTo("T-2026-000001");
    assertThat(ticket.get("state").asString()).isEqualTo("open");
    assertThat(ticket.at("/owner/id").asString()).isEqualTo(agent.id().value().toString());
    assertThat(ticket.at("/team/id").asString()).isEqualTo(floor.front().value().toString());
    assertThat(ticket.at("/nextStep/text").asString()).isEqualTo("联系仓库核对库存");
    assertThat(ticket.at("/nextStep/owner/id").asString()).isEqualTo(agent.id().value().toString());
    assertThat(clockState(ticket, "solve.normal")).isEqualTo("running");
    assertThat(clockState(ticket, "solve.not-cooling")).isEqualTo("running");
  }

  @Test
  void numbersHaveNoGapsHoweverManyOpenAtOnceAndSomeAreRefused() throws Exception {
    var wishes =
        IntStream.range(0, 24)
            .<Callable<Integer>>mapToObj(n ->
                () -> {
                  var wish = matter.wish("同时登记 " + n);
                  if (n % 3 == 0) {
                    wish.remove("nextStep");
                  }
                  return as(agent).post("/api/tickets", wish).status();
                })
            .toList();
    assertThat(atOnce(wishes)).containsOnly(201, 409);
    assertThat(
            jdbc.sql("select serial from ticket.ticket where brand = :brand order by serial")
                .param("brand", floor.id().value())
                .query(Integer.class)
                .list())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
  }

  @Test
  void askingAgainWithTheSameKeyOpensNothingTwice() throws Exception {
    var key = UUID.randomUUID().toString();
    var wish = matter.wish("网络不稳时点了两次");
    as(agent).get("/api/me");
    var answers =
        atOnce(
            IntStream.range(0, 6)
                .<Callable<String>>mapToObj(n ->
                    () ->
                        api.signIn(agent.login(), "demo-pledge")
                            .with("Idempotency-Key", key)
                            .post("/api/tickets", wish)
                            .is(201)
                            .json()
                            .get("number")
                            .asString())
                .toList());
    assertThat(answers).hasSize(6).containsOnly("T-2026-000001");
  }

  @Test
  @Proves("solve.not-cooling")
  void anUnsolvedTicketIsNeitherOpenedNorSavedWithoutANextStepToCome() {
    var wish = matter.wish("没有下一步");
    wish.remove("nextStep");
    var refusal = as(agent).post("/api/tickets", wish).is(409).json();
    assertThat(refusal.get("clause").asString()).isEqualTo("solve.not-cooling");
    assertThat(refusal.get("missing").toString()).isEqualTo("[\"text\",\"due\",\"owner\"]");
    assertThat(observed("solve.not-cooling", "refused", agent.id().value())).isEqualTo(1);

    wish.put("nextStep", matter.step("昨天就该做", Duration.ofMinutes(-1)));
    assertThat(as(agent).post("/api/tickets", wish).is(409).json().get("missing").toString())
        .isEqualTo("[\"due\"]");
    wish.put("nextStep", matter.step("明年再说", Duration.ofDays(300)));
    as(agent).post("/api/tickets", wish).is(409);

    var ticket = matter.open(agent, "有下一步");
    as(agent)
        .put(path(ticket, "/next-step"), Map.of("text", "", "due", clock.instant().toString()))
        .is(409);
    // The step's own time passes: it is seen as broken, and saving waits for a new one.
    clock.advance(Duration.ofHours(3));
    clocks.fired(new WorkRef("ticket", id(ticket)), clock.instant());
    assertThat(clockState(matter.read(agent, id(ticket).toString()), "solve.not-cooling"))
        .isEqualTo("broken");
    await()
        .untilAsserted(() ->
            assertThat(
                    as(agent)
                        .get(path(ticket, "/timeline?after=2"))
                        .ok()
                        .at("/items/0/detail/clause")
                        .asString())
                .isEqualTo("solve.not-cooling"));
    var late = as(agent).put(path(ticket, "/state"), Map.of("state", "waiting")).is(409).json();
    assertThat(late.get("clause").asString()).isEqualTo("solve.not-cooling");
    var saved =
        as(agent)
            .put(
                path(ticket, "/state"),
                Map.of("state", "waiting", "nextStep", matter.step("明早再问", Duration.ofHours(20))))
            .ok();
    assertThat(saved.get("state").asString()).isEqualTo("waiting");
    assertThat(clockState(saved, "solve.not-cooling")).isEqualTo("running");
    assertThat(observed("solve.not-cooling", "refused", id(ticket))).isEqualTo(2);
  }

  @Test
  void aStepTakenInTimeIsKeptAndOneDroppedHasNoVerdict() {
    var ticket = matter.open(agent, "两步走");
    var next = new HashMap<>(matter.step("回电客户", Duration.ofHours(5)));
    next.put("done", true);
    var afterDone = as(agent).put(path(ticket, "/next-step"), next).ok();
    next.put("done", false);
    next.put("text", "改为发短信");
    var afterDrop = as(agent).put(path(ticket, "/next-step"), next).ok();
    assertThat(states(afterDone, "solve.not-cooling")).containsExactly("kept", "running");
    assertThat(states(afterDrop, "solve.not-cooling"))
        .containsExactly("kept", "cancelled", "running");
  }

  // --- tiers
  // --------------------------------------------------------------------------------------

  @Test
  @Proves("solve.normal")
  void aNormalTicketIsSolvedWithinADayOfItsFirstMessageAndTellingTheOutcomeStopsTheClock() {
    var kept = matter.open(agent, "改地址");
    assertThat(due(kept, "solve.normal")).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    var solved = told(kept);
    assertThat(solved.get("state").asString()).isEqualTo("solved");
    assertThat(clockState(solved, "solve.normal")).isEqualTo("kept");

    var late = matter.open(agent, "改地址，忘了");
    clock.advance(Duration.ofHours(25));
    clocks.fired(new WorkRef("ticket", id(late)), clock.instant());
    assertThat(clockState(matter.read(agent, id(late).toString()), "solve.normal"))
        .isEqualTo("broken");
    assertThat(clockState(told(late), "solve.normal")).isEqualTo("broken");
  }

  @Test
  @Proves("solve.complex")
  void aComplexTicketHasTwoDays() {
    var ticket = matter.open(agent, matter.wish("杯口有裂纹", "other", "complex"));
    assertThat(due(ticket, "solve.complex")).isEqualTo(clock.instant().plus(Duration.ofHours(48)));
    clock.advance(Duration.ofHours(47));
    assertThat(clockState(told(ticket), "solve.complex")).isEqualTo("kept");
  }

  @Test
  void aComplaintHasItsOwnClockWhateverItsTier() {
    var ticket = matter.open(agent, matter.wish("收到的是旧货", "complaint", "complex"));
    assertThat(due(ticket, "complaint.resolve"))
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    assertThat(states(ticket, "solve.complex")).isEmpty();
  }

  @Test
  void anotherTypeChangesTeamAndClockFromTheSameBeginning() {
    var begun = clock.instant();
    var ticket = matter.open(agent, matter.wish("杯子裂了", "other", "normal"));
    clock.advance(Duration.ofHours(1));
    var typed =
        as(agent).put(path(ticket, "/type"), Map.of("type", "complaint", "why", "客户说要投诉")).ok();
    assertThat(typed.get("tier").asString()).isEqualTo("complex");
    assertThat(due(typed, "complaint.resolve")).isEqualTo(begun.plus(Duration.ofHours(72)));
    assertThat(clockState(typed, "solve.normal")).isEqualTo("cancelled");
  }

  @Test
  void fieldsAreThoseOfTheTypeAndAnotherIsRefused() {
    var ticket = matter.open(agent, matter.wish("收到的是旧货", "complaint", "complex"));
    var path = path(ticket, "/fields");
    as(agent).put(path, Map.of("fields", Map.of("colour", "红"))).is(400);
    var written =
        as(agent).put(path, Map.of("fields", Map.of("against", "物流", "demand", " 换新 "))).ok();
    assertThat(written.at("/fields/demand").asString()).isEqualTo("换新");
    var emptied = as(agent).put(path, Map.of("fields", Map.of("demand", ""))).ok();
    assertThat(emptied.get("fields").has("demand")).isFalse();
    assertThat(emptied.at("/fields/against").asString()).isEqualTo("物流");
  }

  @Test
  @Proves("solve.difficult")
  void aDifficultTicketHasThreeDays() {
    var ticket = matter.open(agent, matter.wish("对退货政策有异议", "other", "difficult"));
    assertThat(due(ticket, "solve.difficult"))
        .isEqualTo(clock.instant().plus(Duration.ofHours(72)));
    clock.advance(Duration.ofHours(71));
    assertThat(clockState(told(ticket), "solve.difficult")).isEqualTo("kept");
  }

  // guarantee 6
  @Test
  void markingATicketSolvedStopsNothingUntilTheCustomerIsToldAndThenNothingRunsOn() {
    var ticket = matter.open(agent, "催发货");
    var solved = as(agent).put(path(ticket, "/state"), Map.of("state", "solved")).ok();
    assertThat(clockState(solved, "solve.normal")).isEqualTo("running");
    assertThat(clockState(solved, "solve.not-cooling")).isEqualTo("kept");
    var outcome = told(ticket);
    clock.advance(Duration.ofDays(5));
    clocks.fired(new WorkRef("ticket", id(ticket)), clock.instant());
    assertThat(states(matter.read(agent, id(ticket).toString()), "solve.normal"))
        .containsExactly("kept");
    assertThat(outcome.at("/outcome/text").asString()).isEqualTo("已补发，三天内送到");
  }

  @Test
  @Proves("triage.tier")
  void theTierDecidesTheTeamAndItsChangeMovesOwnerAndClockAndKeepsTheirHistory() {
    var expert = person(Role.EXPERT, "expert");
    var ticket = matter.open(agent, "先当普通问题");
    var start = clock.instant();
    clock.advance(Duration.ofMinutes(90));
    var raised =
        as(agent).put(path(ticket, "/tier"), Map.of("tier", "complex", "why", "要品控看照片")).ok();
    assertThat(raised.at("/team/id").asString()).isEqualTo(floor.team("expert").value().toString());
    assertThat(raised.get("owner").isNull()).isTrue();
    assertThat(raised.at("/nextStep/team/id").asString())
        .isEqualTo(floor.team("expert").value().toString());
    assertThat(states(raised, "solve.normal")).containsExactly("cancelled");
    assertThat(states(raised, "solve.complex")).containsExactly("running");
    assertThat(due(raised, "solve.complex")).isEqualTo(start.plus(Duration.ofHours(48)));
    assertThat(observed("triage.tier", "used", id(ticket))).isEqualTo(2);

    // the expert sees it now, and takes it
    var taken =
        as(expert)
            .put(path(ticket, "/owner"), Map.of("staff", expert.id().value().toString()))
            .ok();
    assertThat(taken.at("/owner/id").asString()).isEqualTo(expert.id().value().toString());
    var told = new ArrayList<String>();
    as(expert)
        .get(path(ticket, "/timeline"))
        .ok()
        .get("items")
        .forEach(item -> told.add(item.get("what").asString()));
    assertThat(told).containsExactly("state", "next-step", "tier", "owner", "owner");
    var history =
        jdbc.sql(
                """
                select h.why from ledger.commitment_history h
                join ledger.commitment c on c.id = h.commitment
                where c.work_id = :work and c.clause = 'solve.normal' and h.what = 'cancelled'
                """)
            .param("work", id(ticket))
            .query(String.class)
            .single();
    assertThat(history).isEqualTo("要品控看照片");
  }

  // --- closing
  // ------------------------------------------------------------------------------------

  @Test
  @Proves("solve.result-feedback")
  void aTicketIsClosedOnlyWhenTheCustomerHasBeenToldTheOutcome() {
    var ticket = matter.open(agent, "补开发票");
    as(agent).put(path(ticket, "/state"), Map.of("state", "solved")).ok();
    var refusal = as(agent).post(path(ticket, "/close")).is(409).json();
    assertThat(refusal.get("clause").asString()).isEqualTo("solve.result-feedback");
    assertThat(observed("solve.result-feedback", "refused", id(ticket))).isEqualTo(1);
    told(ticket);
    var closed = as(agent).post(path(ticket, "/close")).ok();
    assertThat(closed.get("state").asString()).isEqualTo("closed");
    assertThat(observed("solve.result-feedback", "kept", id(ticket))).isEqualTo(1);
    closed
        .get("clocks")
        .forEach(c -> assertThat(c.get("state").asString()).isNotIn("running", "paused"));
  }

  @Test
  void ofTwoWhoCloseAtOnceOneClosesAndItIsRecordedOnce() throws Exception {
    var ticket = matter.open(agent, "两个人一起点了关闭");
    told(ticket);
    var colleague = floor.agents().get(1);
    var answers =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n ->
                    () -> as(n % 2 == 0 ? agent : colleague).post(path(ticket, "/close")).status())
                .toList());
    assertThat(answers).containsOnly(200);
    assertThat(observed("solve.result-feedback", "kept", id(ticket))).isEqualTo(1);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from ticket.timeline
                    where ticket = :ticket and what = 'state' and detail ->> 'to' = 'closed'
                    """)
                .param("ticket", id(ticket))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aClosedTicketIsReopenedForAReasonWithANextStepAndANewClockWhileTheOldVerdictStays() {
    var ticket = matter.open(agent, "补发的又破了");
    told(ticket);
    as(agent).post(path(ticket, "/close")).ok();
    as(agent).put(path(ticket, "/state"), Map.of("state", "open", "why", "客户来电：补发的也是破的")).is(409);
    var step = matter.step("再补发并加厚包装", Duration.ofHours(4));
    as(agent).put(path(ticket, "/state"), Map.of("state", "open", "nextStep", step)).is(400);
    clock.advance(Duration.ofHours(30));
    var reopened =
        as(agent)
            .put(
                path(ticket, "/state"),
                Map.of(
                    "state",
                    "open",
                    "why",
                    "客户来电：补发的也是破的",
                    "nextStep",
                    matter.step("再补发并加厚包装", Duration.ofHours(4))))
            .ok();
    assertThat(reopened.get("round").asInt()).isEqualTo(2);
    assertThat(reopened.get("outcome").isNull()).isTrue();
    assertThat(states(reopened, "solve.normal")).containsExactly("kept", "running");
    assertThat(due(reopened, "solve.normal")).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
  }

  // --- editing together
  // ---------------------------------------------------------------------------

  @Test
  void ofTwoWhoEditTheSameVersionOneIsToldThatItChangedMeanwhile() throws Exception {
    var ticket = matter.open(agent, "两人同时改");
    var colleague = floor.agents().get(1);
    var version = "\"" + ticket.get("version").asInt() + "\"";
    var edits =
        List.<Callable<TestApi.Answer>>of(
            () ->
                api.signIn(agent.login(), "demo-pledge")
                    .with("If-Match", version)
                    .put(path(ticket, "/next-step"), matter.step("我来打电话", Duration.ofHours(1))),
            () ->
                api.signIn(colleague.login(), "demo-pledge")
                    .with("If-Match", version)
                    .put(path(ticket, "/next-step"), matter.step("我来发短信", Duration.ofHours(1))));
    var answers = atOnce(edits);
    assertThat(answers.stream().map(TestApi.Answer::status)).containsExactlyInAnyOrder(200, 409);
    var loser = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
    assertThat(loser.code()).isEqualTo("changed-meanwhile");
    var winner = answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
    assertThat(matter.read(agent, id(ticket).toString()).at("/nextStep/text").asString())
        .isEqualTo(winner.json().at("/nextStep/text").asString());
    assertThat(winner.header("ETag")).contains("\"2\"");
    var changes = loser.json().get("changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.at("/0/what").asString()).isEqualTo("next-step");
    assertThat(changes.at("/0/text").asString())
        .isEqualTo(winner.json().at("/nextStep/text").asString());
    assertThat(changes.at("/0/who/name").asString()).isIn(agent.name(), colleague.name());
  }

  @Test
  void whoAppliesTheirEditAgainOnTheNewVersionHasIt() {
    var ticket = matter.open(agent, "看过再改");
    var version = ticket.get("version").asInt();
    as(agent).put(path(ticket, "/tier"), Map.of("tier", "complex", "why", "要仓库配合")).is(200);
    var step = matter.step("问仓库", Duration.ofHours(1));
    var mine = api.signIn(agent.login(), "demo-pledge");
    var refused =
        mine.with("If-Match", "\"" + version + "\"").put(path(ticket, "/next-step"), step);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().at("/changes/0/detail/to").asString()).isEqualTo("complex");
    var now = refused.json().get("version").asInt();
    var applied =
        mine.with("If-Match", "\"" + now + "\"").put(path(ticket, "/next-step"), step).ok();
    assertThat(applied.at("/nextStep/text").asString()).isEqualTo("问仓库");
    assertThat(applied.get("tier").asString()).isEqualTo("complex");
  }

  @Test
  void aNoteSentTwiceIsWrittenOnce() {
    var ticket = matter.open(agent, "网络时断时续");
    var note = Map.of("clientId", UUID.randomUUID(), "text", "客户下午在家");
    as(agent).post(path(ticket, "/notes"), note).is(201);
    as(agent).post(path(ticket, "/notes"), note).is(201);
    var notes = new ArrayList<String>();
    as(agent)
        .get(path(ticket, "/timeline"))
        .ok()
        .get("items")
        .forEach(item -> {
          if (item.get("what").asString().equals("note")) {
            notes.add(item.get("text").asString());
          }
        });
    assertThat(notes).containsExactly("客户下午在家");
  }

  @Test
  void whoHasTheSameTicketOpenSeesTheOther() {
    var ticket = matter.open(agent, "两人同时看");
    var colleague = floor.agents().get(1);
    assertThat(look(agent, ticket, false).get("items")).isEmpty();
    var seen = look(colleague, ticket, true).at("/items/0");
    assertThat(seen.get("id").asString()).isEqualTo(agent.id().value().toString());
    assertThat(seen.get("name").asString()).isEqualTo(agent.name());
    assertThat(seen.get("writing").asBoolean()).isFalse();
    assertThat(look(agent, ticket, false).at("/items/0/writing").asBoolean()).isTrue();
    as(colleague).delete(path(ticket, "/viewers")).is(204);
    assertThat(look(agent, ticket, false).get("items")).isEmpty();
  }

  @Test
  void whoLooksAwayWithoutAWordIsGoneAfterTheLease() {
    var ticket = matter.open(agent, "浏览器死了");
    look(floor.agents().get(1), ticket, true);
    assertThat(look(agent, ticket, false).get("items")).hasSize(1);
    jdbc.sql(
            "update live.viewer set lease_until = clock_timestamp() - interval '1 s' where work_id = :id and staff <> :me")
        .param("id", id(ticket))
        .param("me", agent.id().value())
        .update();
    assertThat(look(agent, ticket, false).get("items")).isEmpty();
  }

  private JsonNode look(StaffMember who, JsonNode ticket, boolean writing) {
    return as(who).put(path(ticket, "/viewers"), Map.of("writing", writing)).ok();
  }

  // --- lists and search
  // -----------------------------------------------------------------------------

  @Test
  void theListStandsInTheOrderOfWhatBreaksFirstAndPagesWithoutLossOrRepeat() {
    var titles = new ArrayList<String>();
    for (int n = 0; n < 7; n++) {
      var wish = matter.wish("排序 " + n);
      int hours = (n * 3) % 7 + 1;
      wish.put("nextStep", matter.step("第" + hours + "小时", Duration.ofHours(hours)));
      matter.open(agent, wish);
      titles.add("第" + hours + "小时");
    }
    told(matter.open(agent, "没有时钟的排在后面"));
    titles.sort(String::compareTo);
    var seen = new ArrayList<String>();
    var next = "";
    int pages = 0;
    do {
      var page = as(agent).get("/api/tickets?scope=all&limit=3&after=" + next).ok();
      page.get("items")
          .forEach(ticket ->
              seen.add(
                  ticket.get("nextStep").isNull() ? "" : ticket.at("/nextStep/text").asString()));
      next = page.get("next").asString("");
      pages++;
    } while (!next.isEmpty());
    assertThat(seen.subList(0, 7)).containsExactlyElementsOf(titles);
    assertThat(seen).hasSize(8);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void searchFindsChineseWordsInsideSentencesAndNumbers() {
    var cup = matter.open(agent, "收到的马克杯杯口破损，想退货退款");
    var shirt = matter.open(agent, "T恤 XL 尺码偏小想换货");
    assertThat(found("破损")).containsExactly(cup.get("number").asString());
    assertThat(found("退货")).containsExactly(cup.get("number").asString());
    assertThat(found("货")).hasSize(2);
    assertThat(found("ｘｌ")).containsExactly(shirt.get("number").asString());
    assertThat(found(cup.get("number").asString())).containsExactly(cup.get("number").asString());
    assertThat(found("2")).contains(shirt.get("number").asString());
    assertThat(found("杯货")).isEmpty();
    assertThat(found("' or 1=1 --")).isEmpty();
    assertThat(found("()&|!:*")).isEmpty();
  }

  private List<String> found(String words) {
    var found = new ArrayList<String>();
    as(agent)
        .get(
            "/api/tickets?scope=all&q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8))
        .ok()
        .get("items")
        .forEach(ticket -> found.add(ticket.get("number").asString()));
    return found;
  }

  // guarantee 10
  @Test
  void whatSomebodyMayNotSeeIsNotThereInListSearchPageTimelineNorForChanges() {
    var officer = person(Role.COMPLAINT_OFFICER, "complaints");
    var manager = person(Role.MANAGER, "front");
    var foreign = brands.open(1);
    var stranger = brands.person(foreign, foreign.id() + ".m", Role.MANAGER, "front");
    var ticket = matter.open(agent, "只给前台看的事");
    for (var outsider : List.of(officer, stranger)) {
      for (var scope : List.of("mine", "team", "all")) {
        assertThat(
                as(outsider).get("/api/tickets?q=2026&scope=" + scope).ok().get("items").isEmpty())
            .isTrue();
      }
      as(outsider).get(path(ticket)).is(404);
      as(outsider).get(path(ticket, "/timeline")).is(404);
      as(outsider).post(path(ticket, "/notes"), Map.of("text", "我也想写")).is(404);
      as(outsider).put(path(ticket, "/state"), Map.of("state", "solved")).is(404);
      as(outsider).post(path(ticket, "/close")).is(404);
    }
    assertThat(
            as(manager).get("/api/tickets?scope=all").ok().get("items").get(0).get("id").asString())
        .isEqualTo(ticket.get("id").asString());
    for (var role :
        List.of(Role.ANALYST, Role.ADMINISTRATOR, Role.TRAINER, Role.TECHNICAL_SUPPORT)) {
      var outside = person(role, "front");
      as(outside).get("/api/tickets?scope=all").is(403);
      as(outside).get(path(ticket)).is(403);
    }
    api.anonymous().get(path(ticket)).is(401);
  }

  // --- input
  // --------------------------------------------------------------------------------------

  @Test
  void badInputIsRefusedWithFourHundredAndChangesNothing() {
    var ticket = matter.open(agent, "<script>alert(1)</script> '; drop table ticket.ticket; --");
    assertThat(ticket.get("title").asString())
        .isEqualTo("<script>alert(1)</script> '; drop table ticket.ticket; --");
    var bad = new ArrayList<Map<String, Object>>();
    bad.add(with("type", "nonsense"));
    bad.add(with("tier", "nonsense"));
    bad.add(with("title", " 　 "));
    bad.add(with("title", "长".repeat(201)));
    bad.add(with("title", "零\u0000字节"));
    bad.add(with("title", 12));
    bad.add(with("type", List.of()));
    bad.add(with("customer", UUID.randomUUID().toString()));
    bad.add(with("customer", "not-an-id"));
    bad.add(with("channel", "pigeon"));
    bad.add(with("owner", UUID.randomUUID().toString()));
    bad.add(with("nextStep", Map.of("text", "何时？", "due", "soon")));
    bad.add(with("colour", "red"));
    for (var wish : bad) {
      as(agent).post("/api/tickets", wish).is(400);
    }
    as(agent).call("POST", "/api/tickets", new byte[] {'"', (byte) 0xff, (byte) 0xfe, '"'}).is(400);
    as(agent).post("/api/tickets", "null").is(400);
    as(agent)
        .post(
            "/api/tickets",
            with("nextStep", Map.of("text", "很久以后", "due", "+999999999-12-31T23:59:59Z")))
        .is(409);
    for (var query :
        List.of(
            "limit=0",
            "limit=201",
            "limit=x",
            "scope=everything",
            "state=lost",
            "after=junk",
            "after=none_x",
            "after=%2B999999999-12-31T00:00:00Z_" + UUID.randomUUID(),
            "q=" + "a".repeat(101),
            "q=%00")) {
      as(agent).get("/api/tickets?" + query).is(400);
    }
    as(agent).get("/api/tickets/not-an-id").is(400);
    as(agent).get("/api/tickets/" + UUID.randomUUID()).is(404);
    as(agent).get(path(ticket, "/timeline?after=-1")).is(400);
    as(agent).put(path(ticket, "/owner"), Map.of()).is(400);
    as(agent).put(path(ticket, "/owner"), Map.of("team", UUID.randomUUID().toString())).is(400);
    as(agent).put(path(ticket, "/state"), Map.of("state", "closed")).is(409);
    as(agent).put(path(ticket, "/state"), Map.of("state", "lost")).is(400);
    as(agent).put(path(ticket, "/tier"), Map.of("tier", "complex", "why", " ")).is(400);
    as(agent).post(path(ticket, "/outcome"), Map.of("text", "好了", "way", "telepathy")).is(400);
    as(agent).post(path(ticket, "/messages"), Map.of("text", "没有编号")).is(400);
    api.signIn(agent.login(), "demo-pledge")
        .with("If-Match", "latest")
        .post(path(ticket, "/close"))
        .is(400);
    assertThat(matter.read(agent, id(ticket).toString()).get("version").asInt()).isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from ticket.ticket where brand = :brand")
                .param("brand", floor.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private Map<String, Object> with(String field, Object value) {
    var wish = matter.wish("看看哪里不对");
    wish.put(field, value);
    return wish;
  }

  // --- small parts
  // --------------------------------------------------------------------------------

  private static List<String> states(JsonNode ticket, String clause) {
    var states = new ArrayList<String>();
    for (var clock : ticket.get("clocks")) {
      if (clock.get("clause").asString().equals(clause)) {
        states.add(clock.get("state").asString());
      }
    }
    return states;
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var barrier = new CyclicBarrier(acts.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<T>();
      for (var future :
          acts.stream()
              .map(act ->
                  threads.submit(() -> {
                    barrier.await();
                    return act.call();
                  }))
              .toList()) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
