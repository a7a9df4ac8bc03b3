package pledge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** What is written is found by its words, by whom it concerns and by nobody else. */
@PledgeTest
class SearchTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired TransactionTemplate transaction;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember manager;
  private Matter matter;
  private String conversation;
  private Visitor visitor;

  @BeforeEach
  void somebodyIsServed() {
    floor = brands.open(2);
    agent = floor.agents().getFirst();
    manager = brands.person(floor, floor.id() + ".manager", Role.MANAGER, "front");
    matter = new Matter(api, clock);
    routing.set(agent, Presence.READY, clock.instant());
    visitor = floor.visitor();
    conversation = matter.reaches(visitor, agent);
  }

  private JsonNode search(StaffMember who, String q, String more) {
    return api.as(who.login()).get("/api/search?q=" + encoded(q) + more).ok();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The excerpts found, each with what is marked in it in brackets. */
  private List<String> found(StaffMember who, String q) {
    return marked(search(who, q, ""));
  }

  private static List<String> marked(JsonNode page) {
    List<String> found = new ArrayList<>();
    for (var item : page.get("items")) {
      var text = new StringBuilder(item.at("/excerpt/text").asString());
      var spans = new ArrayList<JsonNode>();
      item.at("/excerpt/spans").forEach(spans::add);
      for (var span : spans.reversed()) {
        text.insert(span.get("to").asInt(), ']').insert(span.get("from").asInt(), '[');
      }
      found.add(text.toString());
    }
    return found;
  }

  private void says(String text) {
    matter.says(visitor, text);
  }

  @Test
  void aChineseWordIsFoundInsideAMessageATitleANoteAndAnOutcome() {
    says("我买的青瓷茶壶昨天到了，壶盖裂了一道缝。");
    api.as(agent.login())
        .post(
            "/api/conversations/" + conversation + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "青瓷茶壶的壶盖我们给您补发"))
        .is(201);
    var ticket = matter.open(agent, "补发青瓷茶壶壶盖");
    var path = "/api/tickets/" + ticket.get("id").asString();
    api.as(agent.login()).post(path + "/notes", Map.of("text", "仓库说壶盖还有三只")).is(201);
    api.as(agent.login()).post(path + "/outcome", Map.of("text", "壶盖已寄出", "way", "phone")).ok();
    await()
        .untilAsserted(() ->
            assertThat(found(agent, "壶盖"))
                .containsExactlyInAnyOrder(
                    "我买的青瓷茶壶昨天到了，[壶盖]裂了一道缝。",
                    "青瓷茶壶的[壶盖]我们给您补发",
                    ticket.get("number").asString() + " 补发青瓷茶壶[壶盖]",
                    "仓库说[壶盖]还有三只",
                    "[壶盖]已寄出"));
    assertThat(found(agent, "青瓷 裂")).containsExactly("我买的[青瓷]茶壶昨天到了，壶盖[裂]了一道缝。");
    assertThat(found(agent, "茶壶盖")).isEmpty();
    var item = search(agent, "裂了一道", "&in=messages").at("/items/0");
    assertThat(item.get("kind").asString()).isEqualTo("message");
    assertThat(item.get("work").asString()).isEqualTo(conversation);
    assertThat(item.get("author").asString()).isEqualTo("customer");
    assertThat(item.get("seq").asLong()).isPositive();
    assertThat(marked(search(agent, "壶盖", "&in=tickets"))).hasSize(3);
    assertThat(marked(search(agent, "壶盖", "&in=tickets&channel=web"))).isEmpty();
    assertThat(marked(search(agent, "壶盖", "&in=messages&channel=web"))).hasSize(2);
    assertThat(marked(search(agent, "壶盖", "&from=" + clock.instant().plusSeconds(1)))).isEmpty();
    assertThat(marked(search(agent, ticket.get("number").asString(), ""))).hasSize(1);
  }

  @Test
  void whatIsFoundHereIsFoundInTheListOfTicketsToo() {
    var ticket = matter.open(agent, "第三格抽屜合不上 👍");
    var number = ticket.get("number").asString();
    for (var words : List.of("抽屉", "三格 👍", "屉", "格", number, number.substring(9))) {
      assertThat(listed(words)).as(words).contains(number);
    }
    api.as(agent.login())
        .post(
            "/api/tickets/" + ticket.get("id").asString() + "/notes",
            Map.of("text", "滑轨型号 HG-2048，请仓库备件"))
        .is(201);
    for (var words : List.of("滑轨", "hg2048", "2048 备件")) {
      await()
          .untilAsserted(() -> assertThat(marked(search(agent, words, "&in=tickets"))).hasSize(1));
      assertThat(listed(words)).as(words).containsExactly(number);
    }
    assertThat(listed("滑轨 不存在")).isEmpty();
  }

  private List<String> listed(String q) {
    List<String> numbers = new ArrayList<>();
    api.as(agent.login())
        .get("/api/tickets?scope=all&q=" + encoded(q))
        .ok()
        .get("items")
        .forEach(ticket -> numbers.add(ticket.get("number").asString()));
    return numbers;
  }

  // guarantee 10, guarantee 11
  @Test
  void whatMayNotBeSeenIsNeitherFoundNorCounted() {
    var secret = "桐木纹" + UUID.randomUUID().toString().substring(0, 6);
    says("我要退那只" + secret + "的柜子");
    matter.open(agent, "退" + secret);
    var colleague = floor.agents().get(1);
    var expert = brands.person(floor, floor.id() + ".expert", Role.EXPERT, "expert");
    var lead = brands.person(floor, floor.id() + ".lead", Role.SUPERVISOR, "expert");
    var clerk = brands.person(floor, floor.id() + ".clerk", Role.CLERK, "shop");
    var elsewhere = brands.open(1);
    var stranger = brands.person(elsewhere, elsewhere.id() + ".boss", Role.MANAGER, "front");
    await().untilAsserted(() -> assertThat(found(agent, secret)).hasSize(2));
    assertThat(found(colleague, secret)).as("of the same team").hasSize(2);
    assertThat(found(manager, secret)).hasSize(2);
    for (var other : List.of(expert, lead, clerk, stranger)) {
      var answer = search(other, secret, "");
      assertThat(answer.get("items")).as(other.login()).isEmpty();
      assertThat(answer.get("next").isNull()).as(other.login()).isTrue();
      assertThat(answer.toString()).doesNotContain(secret).doesNotContain(conversation);
    }
    for (var role : List.of(Role.ANALYST, Role.ADMINISTRATOR, Role.TRAINER)) {
      var none =
          brands.person(
              floor, floor.id() + "." + role.name().toLowerCase(Locale.ROOT), role, "front");
      api.as(none.login()).get("/api/search?q=" + encoded(secret)).is(403);
    }
    // In the index under the old team's key for a moment more: the rule of now decides.
    routing.set(expert, Presence.READY, clock.instant());
    api.as(agent.login())
        .post(
            "/api/conversations/" + conversation + "/transfer",
            Map.of(
                "team",
                floor.team("expert").value(),
                "person",
                expert.id().value(),
                "note",
                "客户问木纹工艺，请专家看看"))
        .is(204);
    await()
        .untilAsserted(() -> {
          assertThat(marked(search(expert, secret, "&in=messages"))).hasSize(1);
          assertThat(marked(search(colleague, secret, "&in=messages"))).isEmpty();
        });
  }

  @Test
  void pagesHoldEverythingOnceTheNewestFirst() {
    for (int i = 0; i < 23; i++) {
      says("第" + i + "次问窗帘轨道");
    }
    await().untilAsserted(() -> assertThat(marked(search(agent, "窗帘轨道", "&limit=50"))).hasSize(23));
    var all = marked(search(agent, "窗帘轨道", "&limit=50"));
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      var page = search(agent, "窗帘轨道", "&limit=5" + after);
      paged.addAll(marked(page));
      after = page.get("next").isNull() ? "" : "&after=" + encoded(page.get("next").asString());
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(all).first().isEqualTo("第22次问[窗帘轨道]");
  }

  @Test
  void aTextThatWasTakenAwayIsNotFound() {
    says("门锁密码是海棠四六");
    await().untilAsserted(() -> assertThat(found(agent, "海棠四六")).hasSize(1));
    jdbc.sql(
            "update conversation.message set text = '' where conversation = :id and text like '%海棠四六%'")
        .param("id", UUID.fromString(conversation))
        .update();
    assertThat(found(agent, "海棠四六")).isEmpty();
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select count(*) from search.passage p
                            join conversation.message m on m.conversation = p.work and m.seq = p.place
                            where p.work = :id and m.text = ''
                            """)
                        .param("id", UUID.fromString(conversation))
                        .query(Long.class)
                        .single())
                .isZero());
  }

  @Test
  void whatIsNoQuestionFindsNothingOrIsRefused() {
    assertThat(found(manager, "…")).isEmpty();
    assertThat(found(manager, "'); drop table search.passage; --")).isEmpty();
    assertThat(found(manager, "' & | ! <-> :*")).isEmpty();
    var boss = api.as(manager.login());
    boss.get("/api/search?q=x&in=everything").is(400);
    boss.get("/api/search?q=x&after=1_2_3").is(400);
    boss.get("/api/search?q=x&from=1066-10-14T00:00:00Z").is(400);
    boss.get("/api/search?q=" + "a%20".repeat(20)).is(400);
  }

  /** That a ticket was to be filed already doesn't swallow what is written meanwhile. */
  @Test
  void whatIsWrittenWhileTheTicketIsFiledIsFoundToo() throws Exception {
    var ticket = ticketWithNote(matter.open(agent, "补发茶壶"));
    var other = matter(floor.visitor());
    try (var filing = database.getConnection();
        var lock = filing.createStatement()) {
      filing.setAutoCommit(false);
      lock.execute("select pg_advisory_xact_lock(hashtext('pledge.search.filing'))");
      due(ticket);
      due(other);
      transaction.executeWithoutResult(status -> {
        jdbc.sql("update ticket.timeline set text = '换成了壶嘴' where ticket = :id and what = 'note'")
            .param("id", ticket)
            .update();
        goOn(filing);
        await().pollInSameThread().until(() -> !isDue(other));
      });
    }
    await().until(() -> found(agent, "壶嘴").equals(List.of("换成了[壶嘴]")));
  }

  private UUID ticketWithNote(JsonNode ticket) {
    var id = ticket.get("id").asString();
    api.as(agent.login())
        .post("/api/tickets/" + id + "/notes", Map.of("text", "仓库说壶盖还有三只"))
        .is(201);
    return UUID.fromString(id);
  }

  private UUID matter(Visitor who) {
    var another = new Matter(api, clock);
    another.reaches(who, agent);
    return UUID.fromString(another.open(agent, "另一件事").get("id").asString());
  }

  private void due(UUID ticket) {
    jdbc.sql("insert into ticket.search_due values (:id) on conflict do nothing")
        .param("id", ticket)
        .update();
  }

  private boolean isDue(UUID ticket) {
    return jdbc.sql("select exists (select 1 from ticket.search_due where ticket = :id)")
        .param("id", ticket)
        .query(Boolean.class)
        .single();
  }

  private static void goOn(Connection filing) {
    try {
      filing.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
