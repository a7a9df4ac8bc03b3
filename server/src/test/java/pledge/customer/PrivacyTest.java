package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.NewStaff;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/** Consent, confidentiality and leaks, over HTTP. */
@PledgeTest
class PrivacyTest {

  private static final AtomicInteger PHONES = new AtomicInteger(3_000);

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Staff staff;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember manager;

  @BeforeEach
  void open() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    manager = person("manager", Role.MANAGER, "front");
  }

  private StaffMember person(String name, Role role, String team) {
    return brands.person(floor, floor.id().value() + "." + name, role, team);
  }

  private CustomerId add(String name) {
    var phone = "1990000" + PHONES.incrementAndGet();
    var handle = Handle.account(UUID.randomUUID().toString());
    var known =
        customers.introduce(
            floor.id(),
            List.of(Introduction.contact(handle, true, name, phone, null, clock.instant())),
            clock.instant());
    return Objects.requireNonNull(known.get(handle));
  }

  // --- consent --------------------------------------------------------------------------------

  private TestApi.Client stranger() {
    var session =
        api.anonymous().post("/api/chat/session", Map.of("brand", floor.id().value())).ok();
    assertThat(session.at("/consent/service").asBoolean()).isFalse();
    assertThat(session.at("/consent/marketing").asBoolean()).isFalse();
    assertThat(session.at("/consent/text").asString()).isNotEmpty();
    return api.bearer(session.path("token").asString());
  }

  private static TestApi.Answer says(TestApi.Client client) {
    return client.post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", "你好"));
  }

  private static TestApi.Answer agree(
      TestApi.Client client, int version, boolean service, boolean marketing) {
    return client.post(
        "/api/chat/consent",
        Map.of("version", version, "service", service, "marketing", marketing));
  }

  private long messages() {
    return jdbc.sql(
            """
            select count(*) from conversation.message m
            join conversation.conversation c on c.id = m.conversation where c.brand = :brand
            """)
        .param("brand", floor.id().value())
        .query(Long.class)
        .single();
  }

  @Test
  @Proves("customer.privacy")
  void nothingIsStoredBeforeConsentAndItIsTakenBackAsEasilyAsGiven() {
    var client = stranger();
    var refused = says(client).is(409);
    assertThat(refused.code()).isEqualTo("consent-needed");
    assertThat(refused.json().path("clause").asString()).isEqualTo("customer.privacy");
    assertThat(messages()).isZero();

    assertThat(agree(client, 1, true, false).ok().path("marketing").asBoolean()).isFalse();
    says(client).is(201);
    assertThat(agree(client, 1, true, true).ok().path("marketing").asBoolean()).isTrue();
    // without being served there is no marketing either
    assertThat(agree(client, 1, false, true).ok().path("marketing").asBoolean()).isFalse();
    assertThat(says(client).is(409).code()).isEqualTo("consent-needed");
    agree(client, 1, true, false).is(200);
    says(client).is(201);
    assertThat(
            jdbc.sql(
                    """
                    select purpose || version || (withdrawn_at is not null)::text
                    from customer.consent where brand = :brand order by id
                    """)
                .param("brand", floor.id().value())
                .query(String.class)
                .list())
        .containsExactly("service1true", "marketing1true", "service1false");
  }

  @Test
  void aNewTextIsAskedAnew() {
    var client = stranger();
    agree(client, 1, true, false).is(200);
    says(client).is(201);
    var published =
        api.as(manager.login())
            .put("/api/notices/privacy", Map.of("zh", "新的说明", "en", "A new notice"))
            .ok();
    assertThat(published.path("version").asInt()).isEqualTo(2);
    assertThat(says(client).is(409).json().path("version").asInt()).isEqualTo(2);
    assertThat(agree(client, 1, true, false).is(409).code()).isEqualTo("notice-changed");
    agree(client, 2, true, false).is(200);
    says(client).is(201);
    api.as(agent.login()).put("/api/notices/privacy", Map.of("zh", "我的说明", "en", "Mine")).is(403);
  }

  // --- confidentiality ------------------------------------------------------------------------

  @Test
  @Proves("customer.confidential")
  void nobodySeesCustomersBeforeTheyPromisedConfidentiality() {
    var customer = add("皇甫静");
    var login = floor.id().value() + ".new";
    staff.add(
        new NewStaff(
            floor.id(),
            login,
            "新人",
            "小新",
            Set.of(Role.AGENT),
            Set.of(floor.front()),
            Set.of(),
            "zh-CN",
            TestPeople.PASSWORD,
            false),
        new SystemActor("test"),
        clock.instant());
    var newcomer = api.as(login);
    for (var path :
        List.of(
            "/api/customers?q=1990",
            "/api/customers/" + customer.value(),
            "/api/customers/" + customer.value() + "/timeline",
            "/api/customers/" + customer.value() + "/known",
            "/api/customers/" + customer.value() + "/merges",
            "/api/conversations?scope=mine",
            "/api/tickets?scope=mine",
            "/api/orders?customer=" + customer.value(),
            "/api/desk/conversations/" + UUID.randomUUID() + "/panel")) {
      var answer = newcomer.get(path).is(409);
      assertThat(answer.code()).as(path).isEqualTo("confidentiality-needed");
      assertThat(answer.json().path("clause").asString()).isEqualTo("customer.confidential");
    }
    var promise = newcomer.get("/api/confidentiality").ok();
    assertThat(promise.path("accepted").asBoolean()).isFalse();
    newcomer.post("/api/confidentiality", Map.of("version", 7)).is(409);
    for (int i = 0; i < 2; i++) {
      newcomer
          .post("/api/confidentiality", Map.of("version", promise.path("version").asInt()))
          .is(204);
    }
    newcomer.get("/api/customers/" + customer.value()).is(200);
    var seen = evidence("customer.confidential");
    assertThat(seen.valueStream().map(item -> item.path("verdict").asString()))
        .containsExactlyInAnyOrder("refused", "kept");

    api.as(manager.login())
        .put("/api/notices/confidentiality", Map.of("zh", "新的承诺", "en", "A new promise"))
        .ok();
    assertThat(newcomer.get("/api/customers/" + customer.value()).is(409).code())
        .isEqualTo("confidentiality-needed");
  }

  private JsonNode evidence(String clause) {
    var reader = person("reader-" + clause.replace('.', '-'), Role.ANALYST, "front");
    return api.as(reader.login())
        .get("/api/observations?clause=" + clause + "&limit=200")
        .ok()
        .path("items");
  }

  // --- leaks ----------------------------------------------------------------------------------

  private TestApi.Answer reveal(StaffMember who, CustomerId customer) {
    return api.as(who.login())
        .post(
            "/api/customers/" + customer.value() + "/reveal",
            Map.of("field", "phone", "why", "contact"));
  }

  @Test
  @Proves("customer.leak")
  void whoOpensTooManyIsStoppedAlarmedAboutAndThoseConcernedAreTold() {
    var people = new ArrayList<CustomerId>();
    for (int i = 0; i < 17; i++) {
      people.add(add("百里" + i));
    }
    // the same customer again and again counts once
    for (int i = 0; i < 3; i++) {
      reveal(agent, people.getFirst()).is(200);
    }
    for (int i = 1; i < 15; i++) {
      reveal(agent, people.get(i)).is(200);
    }
    var stopped = reveal(agent, people.get(15)).is(409);
    assertThat(stopped.code()).isEqualTo("suspended");
    assertThat(stopped.json().path("clause").asString()).isEqualTo("customer.leak");
    assertThat(reveal(agent, people.getFirst()).is(409).code()).isEqualTo("suspended");
    api.as(agent.login()).get("/api/customers?q=1990").is(409);
    // who is served is served on: a masked look stays
    api.as(agent.login()).get("/api/customers/" + people.getFirst().value()).is(200);

    var boss = api.as(manager.login());
    var leak = boss.get("/api/leaks").ok().at("/items/0");
    var path = "/api/leaks/" + leak.path("id").asString();
    assertThat(leak.path("concerned").asInt()).isEqualTo(16);
    assertThat(boss.get("/api/alarms").ok().toString()).contains("customer.leak");
    assertThat(clock(leak.path("id").asString())).isEqualTo("running");
    var concerned = boss.get(path + "/concerned?limit=200").ok();
    assertThat(concerned.path("items")).hasSize(16);
    assertThat(concerned.toString()).doesNotContain("1990000");
    api.as(agent.login()).get("/api/leaks").is(403);

    // nobody has a thread to be written in, so all are called
    assertThat(boss.post(path + "/tell").ok().path("told").asInt()).isZero();
    concerned
        .path("items")
        .forEach(
            one -> boss.post(path + "/concerned/" + one.path("id").asString() + "/told").is(200));
    assertThat(clock(leak.path("id").asString())).isEqualTo("kept");

    boss.post(path + "/lift", Map.of("falseAlarm", false, "why", "已谈话")).is(200);
    reveal(agent, people.get(16)).is(200);
  }

  @Test
  void nobodyLiftsTheirOwnSuspensionAndAFalseAlarmCancelsTheClock() {
    for (int i = 0; i < 16; i++) {
      reveal(manager, add("独孤" + i));
    }
    var leak = api.as(manager.login()).get("/api/leaks").ok().at("/items/0/id").asString();
    var body = Map.of("falseAlarm", true, "why", "核对名单");
    api.as(manager.login()).post("/api/leaks/" + leak + "/lift", body).is(403);
    var other = person("manager2", Role.MANAGER, "front");
    api.as(other.login()).post("/api/leaks/" + leak + "/lift", body).is(200);
    api.as(other.login()).post("/api/leaks/" + leak + "/lift", body).is(409);
    assertThat(clock(leak)).isEqualTo("cancelled");
    reveal(manager, add("独孤末")).is(200);
  }

  @Test
  void slowWorkRaisesNothing() {
    for (int i = 0; i < 34; i++) {
      reveal(agent, add("南宫" + i)).is(200);
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(api.as(manager.login()).get("/api/leaks").ok().path("items")).isEmpty();
  }

  private String clock(String leak) {
    return jdbc.sql(
            "select state from ledger.commitment where work_kind = 'leak' and work_id = :id::uuid")
        .param("id", leak)
        .query(String.class)
        .single();
  }
}
