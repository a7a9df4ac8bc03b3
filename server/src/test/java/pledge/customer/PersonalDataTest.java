package pledge.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.TextMessages;
import pledge.order.Catalogue;
import pledge.order.Goods;
import pledge.order.Traits;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.ShopWord;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** One person who left traces in every room: taken out as a file, then erased. */
@PledgeTest
class PersonalDataTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired ShopSecrets secrets;
  @Autowired Customers customers;
  @Autowired TextMessages texts;
  @Autowired Catalogue catalogue;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember manager;

  /** Nobody else's: wherever it turns up, it is this person. */
  private String mark;

  private String phone;
  private CustomerId customer;
  private TestApi.Client chat;
  private String conversation;

  @BeforeEach
  void leaveTraces() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    manager = brands.person(floor, floor.id().value() + ".manager", Role.MANAGER, "front");
    mark = "痕迹" + letters();
    phone = "199" + Long.toString(System.nanoTime() % 90_000_000L + 10_000_000L);
    var account = "acc-" + mark.substring(2);
    var secret =
        secrets.rotate(floor.id(), Duration.ZERO, new SystemActor("test"), clock.instant()).text();

    var session =
        api.anonymous().post("/api/chat/session", Map.of("brand", floor.id().value())).ok();
    chat = api.bearer(session.path("token").asString());
    agree(session);
    says("我叫" + mark + "，电话" + phone);
    var known =
        chat.post(
                "/api/chat/identify",
                Map.of(
                    "token",
                    ShopWord.of(account)
                        .at(clock.instant())
                        .with("name", mark)
                        .phone(phone, true)
                        .email(mark.substring(2) + "@mail.example", true)
                        .signed(secret)))
            .ok();
    chat = api.bearer(known.path("token").asString());
    customer = customers.of(floor.id(), Handle.account(account)).orElseThrow();
    conversation = says("收件人写" + mark + "，转人工").at("/message/conversation").asString();
    messageLeft();
    order(account);
    ticket();
    textMessages();
    customers.introduce(
        floor.id(),
        List.of(
            Introduction.contact(
                Handle.account(account), true, mark, phone, null, clock.instant())),
        clock.instant());
  }

  /** No word of any language and no number, so that the assistant answers every mark alike. */
  private static String letters() {
    return ThreadLocalRandom.current()
        .ints(8, 0, 8)
        .mapToObj(i -> "qxzjvkwp".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** Nobody is there: what the customer wrote has become a ticket that names them. */
  private void messageLeft() {
    await()
        .until(() ->
            jdbc.sql(
                    "select exists (select 1 from ticket.ticket where brand = :brand and title like :title)")
                .param("brand", floor.id().value())
                .param("title", "%" + mark + "%")
                .query(Boolean.class)
                .single());
  }

  private void agree(JsonNode answer) {
    chat.post(
            "/api/chat/consent",
            Map.of(
                "version",
                answer.at("/consent/version").asInt(),
                "service",
                true,
                "marketing",
                true))
        .ok();
  }

  private JsonNode says(String text) {
    return chat.post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok();
  }

  private void order(String account) {
    var number = "PD" + mark.substring(2);
    var document = new HashMap<String, Object>();
    document.put("number", number);
    document.put("updatedAt", clock.instant().toString());
    document.put("status", "shipped");
    document.put("placedAt", clock.instant().minus(Duration.ofDays(2)).toString());
    document.put("customer", Map.of("externalId", account, "name", mark, "phone", phone));
    document.put(
        "receiver",
        Map.of("name", mark, "phone", phone, "region", "浙江省杭州市", "street", mark + "路 1 号"));
    document.put("note", "请交给" + mark);
    document.put("currency", "CNY");
    document.put("goodsMinor", 9900);
    document.put("discountMinor", 0);
    document.put("freightMinor", 0);
    document.put("totalMinor", 9900);
    document.put(
        "lines",
        List.of(
            Map.of(
                "sku",
                "S1",
                "name",
                "杯子",
                "quantity",
                1,
                "unitPriceMinor",
                9900,
                "totalMinor",
                9900)));
    document.put(
        "shipments",
        List.of(
            Map.of(
                "carrier",
                "快递",
                "trackingNumber",
                "TN" + mark.substring(2),
                "dispatchedAt",
                clock.instant().toString(),
                "events",
                List.of(Map.of("at", clock.instant().toString(), "text", mark + "已签收")))));
    api.machine(floor.id(), "orders:write").put("/api/orders/" + number, document).ok();
  }

  private void textMessages() {
    var toTheNumber = texts.send(cleared(mark + "您好，已收到"), phone, "number", clock.instant());
    var elsewhere =
        texts.send(cleared(mark + "您好，有进展"), "19900001234", customer, "record", clock.instant());
    await()
        .until(() ->
            jdbc.sql(
                        """
                        select count(*) from channel.text_message
                        where id = any(:ids::uuid[]) and state = 'sent'
                        """)
                    .param("ids", Columns.ids(List.of(toTheNumber, elsewhere)))
                    .query(Integer.class)
                    .single()
                == 2);
  }

  private Cleared cleared(String text) {
    return outbox
        .clear(
            new Draft(
                floor.id(),
                new WorkRef("ticket", UUID.randomUUID()),
                new SystemActor("test"),
                "sms",
                Purpose.SERVICE,
                text,
                clock.instant()))
        .orThrow();
  }

  private void ticket() {
    var wish = new HashMap<String, Object>();
    wish.put("type", "order");
    wish.put("tier", "normal");
    wish.put("title", mark + "的订单");
    wish.put("customer", customer.value());
    wish.put(
        "nextStep",
        Map.of(
            "text",
            "给" + mark + "回电",
            "due",
            clock.instant().plus(Duration.ofHours(2)).toString()));
    var id = api.as(agent.login()).post("/api/tickets", wish).is(201).json().path("id").asString();
    api.as(agent.login()).post("/api/tickets/" + id + "/notes", Map.of("text", "已联系" + mark)).ok();
    placement(id);
  }

  /** An order the customer wants placed for them, as far as they have answered. */
  private void placement(String ticket) {
    catalogue.put(
        floor.id(),
        List.of(new Goods("S1", "杯子", "kitchen", 9900, "CNY", Traits.ORDINARY, clock.instant())));
    var wish = new HashMap<String, Object>();
    wish.put("customer", customer.value());
    wish.put("work", "ticket:" + ticket);
    wish.put("lines", List.of(Map.of("sku", "S1", "quantity", 1)));
    wish.put("delivery", "ship");
    wish.put("receiver", Map.of("name", mark, "phone", phone, "street", mark + "路 1 号"));
    wish.put("note", "请交给" + mark);
    var id =
        api.as(agent.login())
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/api/orders/placements", wish)
            .is(201)
            .json()
            .path("id")
            .asString();
    api.as(agent.login())
        .post(
            "/api/orders/placements/" + id + "/answer",
            Map.of("agrees", true, "words", mark + "说好"))
        .ok();
    await()
        .until(() ->
            jdbc.sql("select state = 'handed_over' from \"order\".placement where id = :id")
                .param("id", UUID.fromString(id))
                .query(Boolean.class)
                .single());
  }

  /** Everything ends, as erasing asks for. */
  private void end() {
    jdbc.sql(
            """
            update conversation.conversation
            set state = 'closed', mode = 'assistant', owner = null, team = null, closed_at = opened_at,
              close_reason = 'solved', description = :mark, memory = jsonb_build_object('n', :mark)
            where brand = :brand
            """)
        .param("mark", mark)
        .param("brand", floor.id().value())
        .update();
    jdbc.sql(
            """
            update ticket.ticket
            set state = 'closed', closed_at = created_at, outcome_text = :mark,
              outcome_at = created_at, outcome_way = 'phone'
            where brand = :brand
            """)
        .param("mark", mark)
        .param("brand", floor.id().value())
        .update();
  }

  private TestApi.Answer erase(String confirmation) {
    return api.as(manager.login())
        .post(
            "/api/customers/" + customer.value() + "/erasure",
            Map.of("ground", "request", "confirmation", confirmation));
  }

  private JsonNode preview() {
    return api.as(manager.login()).get("/api/customers/" + customer.value() + "/erasure").ok();
  }

  /** Every table of ours that still tells who it was. */
  private List<String> traces(String needle) {
    return jdbc
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table ->
            jdbc.sql("select exists (select 1 from " + table + " t where t::text like :like)")
                .param("like", "%" + needle + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }

  /** Messages, tickets and notes that a search brings up. */
  private int found() {
    return api.as(manager.login())
        .get("/api/search?q=" + mark.substring(2))
        .ok()
        .path("items")
        .size();
  }

  private long filed() {
    return jdbc.sql("select count(*) from search.passage where work = :id")
        .param("id", UUID.fromString(conversation))
        .query(Long.class)
        .single();
  }

  private long verdicts() {
    return jdbc.sql("select count(*) from ledger.observation where brand = :brand")
        .param("brand", floor.id().value())
        .query(Long.class)
        .single();
  }

  @Test
  void afterErasureNoTableTellsWhoItWasAndTheFiguresStand() {
    var short8 = mark.substring(2);
    assertThat(traces(short8))
        .contains(
            "channel.account",
            "channel.text_message",
            "conversation.message",
            "customer.customer",
            "customer.identity",
            "customer.proof",
            "\"order\".orders",
            "\"order\".placement",
            "ticket.ticket",
            "ticket.timeline");
    await().untilAsserted(() -> assertThat(found()).isEqualTo(5));
    assertThat(erase("x").is(409).code()).isEqualTo("still-served");
    end();
    assertThat(erase("x").is(409).code()).isEqualTo("preview-changed");
    var preview = preview();
    assertThat(preview.path("open").asInt()).isZero();
    var clocks =
        jdbc.sql("select count(*) from ledger.commitment where brand = :brand")
            .param("brand", floor.id().value())
            .query(Long.class)
            .single();
    var before = verdicts();

    var first = erase(preview.path("confirmation").asString()).ok();
    assertThat(erase("anything").ok()).isEqualTo(first);

    assertThat(traces(short8))
        .as("the order's number is the shop's own")
        .containsOnly("\"order\".orders", "access.audit");
    assertThat(traces(phone)).isEmpty();
    assertThat(traces(mark)).isEmpty();
    assertThat(found()).isZero();
    assertThat(filed()).as("in the index").isZero();
    chat.get("/api/chat/messages").is(401);
    assertThat(verdicts()).isEqualTo(before + 1);
    assertThat(
            jdbc.sql("select count(*) from ledger.commitment where brand = :brand")
                .param("brand", floor.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(clocks);
    var shell = api.as(agent.login()).get("/api/customers/" + customer.value()).ok();
    assertThat(shell.path("erasedAt").asString()).isNotEmpty();
    assertThat(api.as(agent.login()).get("/api/customers?q=" + phone).ok().path("items")).isEmpty();
    api.as(agent.login()).get("/api/conversations/" + conversation + "/messages").is(404);
    api.as(manager.login()).get("/api/conversations/" + conversation + "/messages").is(200);
  }

  @Test
  void everythingAboutOnePersonIsTakenOutAsAFile() throws IOException {
    var path = "/api/customers/" + customer.value() + "/export";
    api.as(agent.login()).post(path, Map.of("reason", "客户要求")).is(403);
    api.as(manager.login()).post(path, Map.of("reason", " ")).is(400);
    var files = unzip(api.as(manager.login()).post(path, Map.of("reason", "客户来信要求")).is(200));

    assertThat(files.keySet())
        .contains(
            "README.txt",
            "customer/profile.jsonl",
            "customer/identities.jsonl",
            "customer/consents.jsonl",
            "customer/timeline.jsonl",
            "channel/browsers.jsonl",
            "channel/text-messages.jsonl",
            "conversation/messages.jsonl",
            "order/orders.jsonl",
            "order/placements.jsonl",
            "ticket/tickets.jsonl",
            "ticket/history.jsonl");
    assertThat(files.get("customer/profile.jsonl")).contains(mark, phone);
    assertThat(files.get("conversation/messages.jsonl")).contains("收件人写" + mark);
    assertThat(files.get("order/orders.jsonl")).contains(mark + "路 1 号");
    assertThat(
            jdbc.sql(
                    "select reason from access.audit where action = 'customer.export' and subject_id = :id")
                .param("id", customer.value().toString())
                .query(String.class)
                .list())
        .containsExactly("客户来信要求");
  }

  private static Map<String, String> unzip(TestApi.Answer answer) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void anExportEndsWhenTooManyWereTaken() {
    var path = "/api/customers/%s/export";
    for (int i = 0; i < 5; i++) {
      api.as(manager.login())
          .post(path.formatted(someone(i).value()), Map.of("reason", "客户要求"))
          .is(200);
    }
    var stopped =
        api.as(manager.login())
            .post(path.formatted(customer.value()), Map.of("reason", "客户要求"))
            .is(409);
    assertThat(stopped.json().path("clause").asString()).isEqualTo("customer.leak");
  }

  private CustomerId someone(int number) {
    var handle = Handle.account("someone-" + number);
    return Objects.requireNonNull(
        customers
            .introduce(
                floor.id(),
                List.of(Introduction.contact(handle, true, "某人", null, null, clock.instant())),
                clock.instant())
            .get(handle));
  }
}
