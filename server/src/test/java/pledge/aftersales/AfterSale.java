package pledge.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pledge.order.AnOrder.anOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.media.MediaFiles;
import pledge.order.Orders;
import pledge.order.Traits;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/** A matter from the chat about two orders, and the steps of requests through the public API. */
@PledgeTest
abstract class AfterSale {

  static final Map<String, Object> AS_NEW =
      Map.of("opened", "no", "tags", "yes", "complete", "yes", "fresh", "yes", "misused", "no");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  TestBrand.Floor floor;
  StaffMember agent;
  StaffMember lead;
  Visitor visitor;
  String ticket;

  @BeforeEach
  void aMatterFromTheChat() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead = brands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "front");
    orders.take(
        floor.id(),
        List.of(
            anOrder("R-1")
                .of("HT-C-001", "亚麻抱枕", 3, 3_333)
                .of("HT-T-002", "陶杯", 1, 5_000)
                .with(1_000, 600)
                .paid(14_599)
                .delivered(clock.instant().minus(Duration.ofDays(2)))
                .document(),
            anOrder("R-2")
                .of("HT-M-003", "定制窗帘", 1, 19_900, new Traits(true, false, false, false, 0))
                .of("HT-L-004", "台灯", 1, 60_000, new Traits(false, false, false, false, 12))
                .paid(79_900)
                .delivered(clock.instant().minus(Duration.ofDays(2)))
                .document()),
        clock.instant());
    api.as(agent.login())
        .put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
    visitor = floor.visitor();
    var matter = new Matter(api, clock);
    var conversation = matter.reaches(visitor, agent);
    ticket =
        api.as(agent.login())
            .post("/api/conversations/" + conversation + "/ticket", matter.wish("抱枕退货"))
            .ok()
            .at("/id")
            .asString();
  }

  static Map<String, Object> wish(
      String order, int line, int quantity, String kind, String reason) {
    var body = new LinkedHashMap<String, Object>();
    body.put("order", order);
    body.put("line", line);
    body.put("quantity", quantity);
    body.put("kind", kind);
    body.put("reason", reason);
    body.put("condition", AS_NEW);
    return body;
  }

  TestApi.Answer asks(Map<String, Object> body) {
    return asks(UUID.randomUUID(), body);
  }

  TestApi.Answer asks(UUID key, Map<String, Object> body) {
    return api.signIn(agent.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", key.toString())
        .post("/api/tickets/" + ticket + "/aftersales", body);
  }

  TestApi.Answer does(String id, String step, Map<String, Object> body) {
    return api.as(agent.login()).post("/api/aftersales/" + id + "/" + step, body);
  }

  TestApi.Answer does(String id, String step) {
    return api.as(agent.login()).post("/api/aftersales/" + id + "/" + step);
  }

  JsonNode read(String id) {
    var list = api.as(agent.login()).get("/api/tickets/" + ticket + "/aftersales").ok();
    return StreamSupport.stream(list.spliterator(), false)
        .filter(it -> it.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String state(String id) {
    return read(id).at("/state").asString();
  }

  void reaches(String id, String state) {
    await().untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  List<String> told() {
    var messages =
        api.visitor(visitor).get("/api/chat/messages?limit=200&after=").ok().at("/items");
    return StreamSupport.stream(messages.spliterator(), false)
        .map(message -> message.at("/text").asString(""))
        .toList();
  }

  List<String> verdicts(String clause) {
    return jdbc.sql(
            """
            select verdict from ledger.observation where work_id = :ticket and clause = :clause order by id
            """)
        .param("ticket", UUID.fromString(ticket))
        .param("clause", clause)
        .query(String.class)
        .list();
  }

  List<String> clocks(String id) {
    return jdbc.sql(
            """
            select state from ledger.commitment
            where work_id = :id and clause = 'aftersales.steps' order by id
            """)
        .param("id", UUID.fromString(id))
        .query(String.class)
        .list();
  }

  String picture() {
    var media =
        api.visitor(visitor)
            .call("POST", "/api/chat/media", MediaFiles.png(60, 40), "application/octet-stream")
            .is(201)
            .json()
            .at("/id")
            .asString();
    api.visitor(visitor)
        .post(
            "/api/chat/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "看图", "media", List.of(media)))
        .ok();
    return media;
  }

  /** A return up to the money, of so many cushions. */
  String inspected(int quantity) {
    var id =
        asks(wish("R-1", 0, quantity, "return", "no-reason")).is(201).json().at("/id").asString();
    does(id, "approval").ok();
    does(id, "arrival").ok();
    does(id, "inspection", Map.of("condition", AS_NEW, "note", "完好")).ok();
    return id;
  }

  void decides(String id, boolean granted) {
    var approval =
        jdbc.sql(
                """
                select a.id from approval.approval a
                join aftersales.request r on r.money_key = a.request where r.id = :id
                """)
            .param("id", UUID.fromString(id))
            .query(UUID.class)
            .single();
    api.as(lead.login())
        .post("/api/approvals/" + approval + "/decision", Map.of("granted", granted, "why", "看过"))
        .ok();
  }

  @SafeVarargs
  static List<TestApi.Answer> atOnce(Callable<TestApi.Answer>... acts) throws Exception {
    var go = new CountDownLatch(1);
    var answers = new ArrayList<TestApi.Answer>();
    try (var threads = Executors.newFixedThreadPool(acts.length)) {
      var running = new ArrayList<Future<TestApi.Answer>>();
      for (var act : acts) {
        running.add(
            threads.submit(() -> {
              go.await();
              return act.call();
            }));
      }
      go.countDown();
      for (var one : running) {
        answers.add(one.get());
      }
    }
    return answers;
  }
}
