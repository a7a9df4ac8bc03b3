package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.BrandId;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;
import tools.jackson.databind.JsonNode;

/** Customers over HTTP: found, masked, opened for a reason. */
@PledgeTest
class CustomersApiTest {

  private static final AtomicInteger PHONES = new AtomicInteger(2_000);

  @Autowired TestApi api;
  @Autowired Customers customers;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void aCustomerIsShownMaskedAndTheLookIsRecorded() {
    var phone = phone();
    var id = add(TestPeople.HETANG, "林若水", phone, "ruoshui@mail.example");

    var seen = api.as("agent.chen").get("/api/customers/" + id.value()).ok();

    assertThat(seen.path("name").asString()).isEqualTo("林**");
    assertThat(seen.path("phone").asString()).isEqualTo("199****" + phone.substring(7));
    assertThat(seen.path("email").asString()).isEqualTo("r***@mail.example");
    assertThat(seen.path("address").asString()).isEqualTo("浙江省杭州市西湖区 ****");
    assertThat(seen.toString()).doesNotContain(phone, "若水", "ruoshui", "蒹葭路");
    assertThat(audited("customer.look", id)).containsExactly("agent.chen:profile");
  }

  @Test
  void theWholeNumberTheLastFourTheMemberNumberAndTheBeginningOfANameFind() {
    var phone = phone();
    var name = "尉迟" + UUID.randomUUID().toString().substring(0, 6);
    var id = add(TestPeople.HETANG, name, phone, null);
    var member = "LH" + phone.substring(3);
    jdbc.sql("update customer.customer set member_number = :number where id = :id")
        .param("number", member)
        .param("id", id.value())
        .update();

    var spoken = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
    for (var q : List.of(phone, spoken, phone.substring(7), member, name.substring(0, 6), name)) {
      assertThat(found("agent.chen", q)).as(q).contains(id.value());
    }
    assertThat(found("agent.chen", name + "x")).isEmpty();
    assertThat(found("agent.chen", "")).isEmpty();
  }

  @Test
  void whoOnlyCountsLeafsButCannotFindOutANumberByLookingForIt() {
    var phone = phone();
    var id = add(TestPeople.HETANG, "端木" + phone, phone, null);
    assertThat(found("analyst.tao", "")).contains(id.value());
    assertThat(found("analyst.tao", phone)).isEmpty();
    assertThat(found("analyst.tao", phone.substring(7))).isEmpty();
    assertThat(found("analyst.tao", "端木" + phone)).isEmpty();
  }

  @Test
  void theCounterFindsOnlyWhoTellsTheWholeNumber() {
    var phone = phone();
    var id = add(TestPeople.HETANG, "钟离" + phone, phone, null);
    assertThat(found("clerk.jiang", phone)).containsExactly(id.value());
    assertThat(found("clerk.jiang", phone.substring(7))).isEmpty();
    assertThat(found("clerk.jiang", "钟离")).isEmpty();
    assertThat(found("clerk.jiang", "")).isEmpty();
  }

  @Test
  @Proves("customer.privacy")
  void aFieldIsOpenedForAReasonAndBothOpeningAndRefusalAreRecorded() {
    var phone = phone();
    var id = add(TestPeople.HETANG, "司空" + phone, phone, null);
    var reveal = "/api/customers/" + id.value() + "/reveal";

    var opened = api.as("agent.chen").post(reveal, opening("phone", "回电确认收货地址")).ok();
    var unreasoned = api.as("agent.chen").post(reveal, opening("phone", " …… ")).is(409);
    var masked = api.as("analyst.tao").post(reveal, opening("phone", "看看是谁")).is(409);

    assertThat(opened.path("value").asString()).isEqualTo(phone);
    assertThat(unreasoned.code()).isEqualTo("reason-missing");
    assertThat(unreasoned.json().path("clause").asString()).isEqualTo("customer.privacy");
    assertThat(masked.code()).isEqualTo("masked-only");
    assertThat(masked.text()).doesNotContain(phone);
    var seen =
        api.as("manager")
            .get("/api/observations?clause=customer.privacy&work=customer:" + id.value())
            .ok()
            .path("items");
    assertThat(seen.valueStream().map(item -> item.path("verdict").asString()))
        .containsExactlyInAnyOrder("used", "refused", "refused");
    assertThat(seen.valueStream().map(item -> item.path("evidence").path("field").asString()))
        .containsOnly("phone");
    assertThat(seen.toString()).doesNotContain(phone, "回电");
    assertThat(audited("customer.open", id)).containsExactly("agent.chen:phone: 回电确认收货地址");
    assertThat(audited("customer.open-refused", id))
        .containsExactly("agent.chen:phone: ……", "analyst.tao:phone: 看看是谁");
  }

  @Test
  void aFieldNobodyKnowsIsNotFoundAndAnUnknownFieldIsNoField() {
    var id = add(TestPeople.HETANG, "闻人安", phone(), null);
    var reveal = "/api/customers/" + id.value() + "/reveal";
    api.as("agent.chen").post(reveal, opening("email", "寄送发票")).is(404);
    api.as("agent.chen").post(reveal, opening("birthday", "寄送发票")).is(400);
    api.as("agent.chen").post(reveal, opening("phone", "x".repeat(501))).is(400);
    api.as("agent.chen").post(reveal, Map.of("field", "phone")).is(400);
    api.as("agent.chen")
        .post("/api/customers/" + UUID.randomUUID() + "/reveal", opening("phone", "寄送发票"))
        .is(404);
    api.as("agent.chen").post("/api/customers/1/reveal", opening("phone", "寄送发票")).is(400);
  }

  @Test
  void aMergedRecordAnswersAsTheOneItWasMergedInto() {
    var phone = phone();
    var kept = add(TestPeople.HETANG, "澹台安", phone, null);
    var merged = add(TestPeople.HETANG, "澹台平", phone(), null);
    var older = add(TestPeople.HETANG, "澹台宁", phone(), null);
    point(older, merged);
    point(merged, kept);

    var seen = api.as("agent.chen").get("/api/customers/" + older.value()).ok();
    assertThat(id(seen)).isEqualTo(kept.value());
    for (var id : List.of(kept, merged, older)) {
      assertThat(customers.everyId(id)).containsExactlyInAnyOrder(kept, merged, older);
    }
    assertThat(found("agent.chen", "澹台")).containsOnly(kept.value());

    point(merged, null);
    assertThat(customers.everyId(kept)).containsExactly(kept);
    assertThat(customers.everyId(older)).containsExactlyInAnyOrder(merged, older);
  }

  private void point(CustomerId from, @Nullable CustomerId to) {
    jdbc.sql("update customer.customer set merged_into = :to where id = :from")
        .param("to", to == null ? null : to.value())
        .param("from", from.value())
        .update();
  }

  @Test
  void aHandleStaysWithItsOwnerAndOnceVerifiedStaysSo() {
    var first = add(TestPeople.HETANG, "淳于安", phone(), null);
    var second = add(TestPeople.HETANG, "淳于平", phone(), null);
    var visitor = UUID.randomUUID();
    var handle = new Handle("web", visitor.toString());
    var now = clock.instant();
    assertThat(customers.identify(TestPeople.HETANG, handle, first, true, now)).isTrue();
    assertThat(customers.identify(TestPeople.HETANG, handle, second, true, now)).isFalse();
    assertThat(customers.identify(TestPeople.HETANG, handle, first, false, now)).isTrue();
    assertThat(customers.ofVisitors(TestPeople.HETANG, List.of(visitor)))
        .containsEntry(visitor, first);
    assertThat(customers.ofVisitors(TestPeople.OTHER, List.of(visitor))).isEmpty();
    assertThat(customers.identify(TestPeople.OTHER, handle, first, true, now)).isFalse();
    assertThat(
            jdbc.sql("select verified from customer.identity where external_key = :key")
                .param("key", visitor.toString())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void anotherBrandsCustomersAreNotThere() {
    var phone = phone();
    var id = add(TestPeople.OTHER, "公冶" + phone, phone, null);
    assertThat(found("manager", phone)).isEmpty();
    assertThat(found("manager", "公冶")).isEmpty();
    api.as("manager").get("/api/customers/" + id.value()).is(404);
    api.as("agent.chen")
        .post("/api/customers/" + id.value() + "/reveal", opening("phone", "回电确认地址"))
        .is(404);
    api.as("other.agent").get("/api/customers/" + id.value()).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "trainer.mo", "tech.bai"})
  void whoHasNoBusinessWithCustomersSeesNone(String login) {
    var id = add(TestPeople.HETANG, "令狐安", phone(), null);
    api.as(login).get("/api/customers").is(403);
    api.as(login).get("/api/customers/" + id.value()).is(403);
    api.as(login)
        .post("/api/customers/" + id.value() + "/reveal", opening("phone", "就是想看"))
        .is(403);
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndRepeats() {
    var name = "南宫" + UUID.randomUUID().toString().substring(0, 6);
    var made = new HashSet<UUID>();
    for (int i = 0; i < 7; i++) {
      made.add(add(TestPeople.HETANG, name + (i % 3), phone(), null).value());
    }
    var read = new HashSet<UUID>();
    var after = "";
    int pages = 0;
    do {
      var page = api.as("agent.chen").get("/api/customers?limit=3&q=" + url(name) + after).ok();
      page.path("items").forEach(item -> assertThat(read.add(id(item))).isTrue());
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
      pages++;
    } while (!after.isEmpty());
    assertThat(pages).isEqualTo(3);
    assertThat(read).isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=x",
        "limit=99999999999",
        "after=1",
        "q=%00",
        "q=%ED%A0%80%00",
        "q=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void badQuestionsAreNotAnswered(String query) {
    var answer = api.as("agent.chen").get("/api/customers?" + query).is(400);
    assertThat(answer.code()).isEqualTo("bad-input");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table customer.customer; --",
        "%' or '1'='1",
        "<script>alert(1)</script>",
        "\\",
        "%",
        "_",
        "\uD83D\uDE00",
        "１９９００００"
      })
  void strangeTextFindsNobodyAndHarmsNothing(String q) {
    assertThat(found("agent.chen", q)).isEmpty();
  }

  private static Map<String, String> opening(String field, String reason) {
    return Map.of("field", field, "reason", reason);
  }

  private List<UUID> found(String login, String q) {
    var page = api.as(login).get("/api/customers?limit=200&q=" + url(q)).ok();
    return page.path("items").valueStream().map(CustomersApiTest::id).toList();
  }

  private static UUID id(JsonNode item) {
    return UUID.fromString(item.path("id").asString());
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private List<String> audited(String action, CustomerId id) {
    return jdbc.sql(
            """
            select s.login || ':' || a.reason
            from access.audit a join access.staff s on s.id = a.actor_id
            where a.action = :action and a.subject_id = :id
            order by a.at
            """)
        .param("action", action)
        .param("id", id.value().toString())
        .query(String.class)
        .list();
  }

  private static String phone() {
    return "1990000" + PHONES.incrementAndGet();
  }

  private CustomerId add(BrandId brand, String name, String phone, @Nullable String email) {
    var handle = Handle.account("test-" + UUID.randomUUID());
    Instant now = clock.instant();
    var introduction =
        new Introduction(
            handle,
            true,
            name,
            phone,
            email,
            new Introduction.Address("浙江省杭州市西湖区", "蒹葭路 1 号"),
            null,
            now);
    return Objects.requireNonNull(
        customers.introduce(brand, List.of(introduction), now).get(handle));
  }
}
