package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Two records become one person, and two again, over HTTP. */
@PledgeTest
class MergingTest {

  private static final AtomicInteger PHONES = new AtomicInteger(6_000);

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Timeline timeline;
  @Autowired SettableClock clock;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private StaffMember agent;

  @BeforeEach
  void open() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
  }

  private static String phone() {
    return "1990000" + PHONES.incrementAndGet();
  }

  /** A customer with an account, who says this number is theirs, and perhaps has proved it. */
  private CustomerId add(String name, String phone, boolean proved) {
    var account = Handle.account(UUID.randomUUID().toString());
    var now = clock.instant();
    var known =
        customers.introduce(
            floor.id(), List.of(Introduction.contact(account, true, name, phone, null, now)), now);
    var id = Objects.requireNonNull(known.get(account));
    if (proved) {
      customers.proven(floor.id(), Handle.phone(phone), id, "shop", now);
    }
    happened(id, "order.placed", now);
    return id;
  }

  private void happened(CustomerId customer, String what, Instant at) {
    var work = new WorkRef("order", UUID.randomUUID());
    timeline.append(
        List.of(
            Happening.of(
                floor.id(), customer, work, work.id(), what, "shop", Map.of("number", "1"), at)));
  }

  private TestApi.Answer merge(CustomerId kept, CustomerId joined) {
    return api.as(agent.login())
        .post(
            "/api/customers/" + kept.value() + "/merges",
            Map.of("joined", joined.value(), "reason", "本人来电确认"));
  }

  private JsonNode get(String path) {
    return api.as(agent.login()).get(path).ok();
  }

  private List<String> state() {
    return jdbc.sql(
            """
            select 'c' || id || name || coalesce(phone, '') || coalesce(merged_into::text, '-')
            from customer.customer where brand = :brand
            union all select 'i' || external_key || customer from customer.identity where brand = :brand
            union all select 'p' || value || customer from customer.proof where brand = :brand
            union all select 't' || id || customer from customer.timeline where brand = :brand
            order by 1
            """)
        .param("brand", floor.id().value())
        .query(String.class)
        .list();
  }

  @Test
  @Proves("customer.unified-id")
  void twoRecordsThatProvedTheSameNumberBecomeOnePersonAndTwoAgain() {
    // guarantee 15
    var phone = phone();
    var kept = add("欧阳清", phone, true);
    var joined = add("欧阳晴", phone, true);
    var before = state();

    var candidates = get("/api/customers/" + kept.value() + "/merges").path("candidates");
    assertThat(candidates).hasSize(1);
    assertThat(candidates.at("/0/shared/0/value").asString()).isEqualTo(Masked.phone(phone));
    assertThat(candidates.toString()).doesNotContain(phone);
    var preview =
        get("/api/customers/" + kept.value() + "/merges/preview?joined=" + joined.value());
    assertThat(preview.path("mergeable").asBoolean()).isTrue();
    assertThat(preview.path("conflicts").valueStream().map(c -> c.path("field").asString()))
        .containsExactly("name");

    var merge = merge(kept, joined).is(201).json().path("id").asString();
    assertThat(get("/api/customers/" + joined.value()).path("id").asString())
        .isEqualTo(kept.value().toString());
    assertThat(get("/api/customers/" + kept.value() + "/timeline").path("items")).hasSize(2);
    assertThat(get("/api/customers?q=" + phone).path("items")).hasSize(1);

    for (int i = 0; i < 2; i++) {
      api.as(agent.login()).post("/api/customers/merges/" + merge + "/undo").is(200);
      assertThat(state()).isEqualTo(before);
    }
    assertThat(get("/api/customers/" + joined.value() + "/timeline").path("items")).hasSize(1);
    var merges = get("/api/customers/" + kept.value() + "/merges").path("merges");
    assertThat(merges.at("/0/undoneAt").asString()).isNotEmpty();
  }

  @Test
  void anUnverifiedNumberMergesNobody() {
    // guarantee 15
    var phone = phone();
    var one = add("司马一", phone, true);
    var said = add("司马二", phone, false);
    var neither = add("司马三", phone, false);
    for (var pair : List.of(List.of(one, said), List.of(said, one), List.of(said, neither))) {
      var answer = merge(pair.getFirst(), pair.getLast()).is(409);
      assertThat(answer.code()).isEqualTo("not-verified");
      assertThat(answer.json().path("clause").asString()).isEqualTo("customer.unified-id");
    }
    assertThat(get("/api/customers/" + one.value() + "/merges").path("candidates")).isEmpty();
    var stranger = brands.open(1);
    api.as(stranger.agents().getFirst().login())
        .post(
            "/api/customers/" + one.value() + "/merges",
            Map.of("joined", said.value(), "reason", "不是我们的人"))
        .is(404);
  }

  @Test
  void mergesThatCrossEndInOnePersonAndNeverInACircle() throws Exception {
    // guarantee 15
    for (int round = 0; round < 6; round++) {
      var phone = phone();
      var people = List.of(add("甲", phone, true), add("乙", phone, true), add("丙", phone, true));
      var tries = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 3; i++) {
        var kept = people.get(i);
        var joined = people.get((i + 1) % 3);
        tries.add(() -> merge(kept, joined).status());
        tries.add(() -> merge(joined, kept).status());
        // somebody writes for them meanwhile
        tries.add(() -> {
          happened(kept, "order.shipped", clock.instant());
          customers.introduce(
              floor.id(),
              List.of(
                  Introduction.contact(
                      Handle.phone(phone), false, "改名", phone, null, clock.instant())),
              clock.instant());
          return 201;
        });
      }
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer : pool.invokeAll(tries)) {
          assertThat(answer.get()).isIn(201, 409);
        }
      }
      var roots =
          jdbc.sql(
                  """
                  select count(*) filter (where merged_into is null)
                  from customer.customer where id = any(:ids::uuid[])
                  """)
              .param("ids", people.stream().map(p -> p.value().toString()).toArray(String[]::new))
              .query(Integer.class)
              .single();
      assertThat(roots).isEqualTo(1);
      for (var person : people) {
        assertThat(customers.everyId(person)).hasSize(3);
      }
      assertThat(get("/api/customers/" + people.getFirst().value() + "/timeline").path("items"))
          .hasSize(6);
    }
  }

  @Test
  @Proves("customer.timeline")
  void aLongTimelineOfMergedRecordsIsReadByKeyOnceEach() {
    var phone = phone();
    var kept = add("长孙甲", phone, true);
    var joined = add("长孙乙", phone, true);
    var start = clock.instant().minus(Duration.ofDays(30));
    for (int i = 0; i < 60; i++) {
      // pairs of the same instant, on both records
      happened(i % 2 == 0 ? kept : joined, "order.delivered", start.plusSeconds(i / 2));
    }
    merge(kept, joined).is(201);

    var seen = new ArrayList<String>();
    var at = new ArrayList<Instant>();
    var after = "";
    do {
      var page = get("/api/customers/" + joined.value() + "/timeline?limit=7&after=" + after);
      page.path("items")
          .forEach(item -> {
            seen.add(item.path("id").asString());
            at.add(Instant.parse(item.path("at").asString()));
          });
      after = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!after.isEmpty());
    assertThat(seen).hasSize(62).doesNotHaveDuplicates();
    assertThat(at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    api.as(agent.login()).get("/api/customers/" + kept.value() + "/timeline?after=x").is(400);
    var stranger = brands.open(1).agents().getFirst();
    api.as(stranger.login()).get("/api/customers/" + kept.value() + "/timeline").is(404);
  }

  @Test
  void whoOnlyCountsOrStandsAtTheCounterMergesNobody() {
    var phone = phone();
    var one = add("令狐一", phone, true);
    var clerk = brands.person(floor, floor.id().value() + ".clerk", Role.CLERK, "shop");
    api.as(clerk.login()).get("/api/customers/" + one.value() + "/merges").is(403);
    api.as(clerk.login()).get("/api/customers/" + one.value() + "/timeline").is(200);
  }
}
