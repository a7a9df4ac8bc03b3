package pledge.ticket.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.approval.Approvals;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.Introduction;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.testing.TestPeople;
import pledge.ticket.Matter;
import tools.jackson.databind.JsonNode;

/**
 * One case, one limit, over a ticket and its duplicates. The shipped limits: an agent 20 yuan of
 * compensation a case, a supervisor 1,000 and from 500 on with a second person.
 */
@PledgeTest
class GrantMergingTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Customers customers;
  @Autowired Approvals approvals;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember lead;
  private StaffMember otherLead;
  private String main;
  private String duplicate;

  @BeforeEach
  void twoTicketsOfOneCustomer() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    lead = brands.person(floor, floor.id().value() + ".lead", Role.SUPERVISOR, "front");
    otherLead = brands.person(floor, floor.id().value() + ".other", Role.SUPERVISOR, "front");
    api.as(lead.login()); // so that nobody signs in while they race
    var customer = somebody();
    main = opened(customer);
    duplicate = opened(customer);
  }

  private CustomerId somebody() {
    var account = Handle.account("case-" + UUID.randomUUID());
    var said = new Introduction(account, true, "沈清和", null, null, null, null, clock.instant());
    return Objects.requireNonNull(
        customers.introduce(floor.id(), List.of(said), clock.instant()).get(account));
  }

  private String opened(CustomerId customer) {
    var matter = new Matter(api, clock);
    Map<String, Object> wish = new LinkedHashMap<>(matter.wish("茶壶盖裂了", "enquiry", "normal"));
    wish.put("customer", customer.value());
    wish.put("owner", agent.id().value());
    return matter.open(agent, wish).get("id").asString();
  }

  private TestApi.Answer compensates(StaffMember who, String ticket, long fen) {
    return api.signIn(who.login(), TestPeople.PASSWORD)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(
            "/api/tickets/" + ticket + "/grants",
            Map.of(
                "kind", "compensation", "fen", fen, "policy", "service-goodwill", "reason", "补偿"));
  }

  private String granted(StaffMember who, String ticket, long fen) {
    var grant = compensates(who, ticket, fen).is(201).json();
    assertThat(grant.at("/state").asString()).isEqualTo("granted");
    return grant.at("/id").asString();
  }

  private TestApi.Answer merges(StaffMember who) {
    return api.as(who.login()).post("/api/tickets/" + duplicate + "/merge", Map.of("into", main));
  }

  private void parts() {
    api.as(agent.login()).post("/api/tickets/" + duplicate + "/merge/undo", Map.of()).ok();
  }

  private JsonNode box(String ticket) {
    return api.as(agent.login()).get("/api/tickets/" + ticket + "/grants").ok();
  }

  private String number(String ticket) {
    return api.as(agent.login()).get("/api/tickets/" + ticket).ok().at("/number").asString();
  }

  private long left(String ticket) {
    return box(ticket).at("/limits/compensation/left").asLong();
  }

  @Test
  @Proves("authority.limit")
  void whatWasGrantedOnADuplicateCountsInTheMainTicketsCaseUntilTheyArePartedAgain() {
    granted(agent, main, 1_200);
    granted(agent, duplicate, 600);
    merges(agent).ok();
    assertThat(List.of(left(main), left(duplicate))).containsExactly(200L, 200L);
    assertThat(compensates(agent, main, 201).is(201).json().at("/state").asString())
        .isEqualTo("asked");
    granted(agent, main, 200);
    var items = box(main).at("/items");
    assertThat(items.size()).isEqualTo(4);
    assertThat(items)
        .filteredOn(item -> item.at("/fen").asLong() == 600)
        .singleElement()
        .extracting(item -> item.at("/duplicate").asString())
        .isEqualTo(number(duplicate));
    parts();
    assertThat(List.of(left(main), left(duplicate))).containsExactly(600L, 1_400L);
    assertThat(box(duplicate).at("/items").size()).isEqualTo(1);
  }

  @Test
  @Proves("authority.limit")
  void aLimitSpentOnBothIsNotMadeOneCaseByWhoSpentIt() {
    granted(agent, main, 1_500);
    granted(agent, duplicate, 1_500);
    var preview = api.as(agent.login()).get("/api/tickets/" + duplicate + "/merge?into=" + main);
    assertThat(preview.ok().at("/hindrance").asString()).isEqualTo("beyond-one-case");
    var refused = merges(agent).is(409).json();
    assertThat(refused.at("/clause").asString()).isEqualTo("authority.limit");
    assertThat(
            jdbc.sql(
                    """
                    select verdict from ledger.observation
                    where work_id = :ticket and clause = 'authority.limit'
                    """)
                .param("ticket", UUID.fromString(main))
                .query(String.class)
                .list())
        .containsExactly("refused");
    merges(lead).ok();
    assertThat(left(main)).isZero();
    assertThat(compensates(agent, main, 1).is(201).json().at("/state").asString())
        .isEqualTo("asked");
  }

  @Test
  void whereTogetherItTakesTwoPeopleSomebodyElseMergesThem() {
    granted(lead, main, 30_000);
    granted(lead, duplicate, 30_000);
    assertThat(merges(lead).is(409).code()).isEqualTo("second-person");
    merges(otherLead).ok();
    assertThat(compensates(agent, main, 1).is(201).json().at("/state").asString())
        .isEqualTo("asked");
  }

  @Test
  void whatCameToNothingIsGivenBackToTheCaseItCountsIn() {
    granted(agent, main, 500);
    var grant = granted(agent, duplicate, 900);
    merges(agent).ok();
    assertThat(left(main)).isEqualTo(600);
    approvals.giveBack(floor.id(), UUID.fromString(grant));
    assertThat(left(main)).isEqualTo(1_500);
    parts();
    assertThat(List.of(left(main), left(duplicate))).containsExactly(1_500L, 2_000L);
  }

  @Test
  @Proves("authority.limit")
  void grantingOnBothWhileTheyAreMergedSpendsNoLimitTwice() throws Exception {
    for (int round = 0; round < 3; round++) {
      twoTicketsOfOneCustomer();
      together(
          List.of(
              () -> compensates(agent, main, 700),
              () -> merges(agent),
              () -> compensates(agent, duplicate, 700),
              () -> compensates(agent, main, 700),
              () -> compensates(agent, duplicate, 700)));
      boolean one = merges(agent).status() == 200;
      var sums =
          jdbc.sql(
                  """
                  select m.fen, (select coalesce(sum(s.fen), 0) from approval.spending s
                                 where s.counted_in = m.work_id and s.kind = m.kind) as spent
                  from approval.matter m where m.work_id = any(:both::uuid[])
                  """)
              .param("both", "{" + main + "," + duplicate + "}")
              .query((row, n) -> List.of(row.getLong("fen"), row.getLong("spent")))
              .list();
      assertThat(sums).isNotEmpty().allMatch(sum -> sum.getFirst().equals(sum.getLast()));
      assertThat(sums).allMatch(sum -> sum.getFirst() <= 2_000);
      if (one) {
        assertThat(sums.stream().mapToLong(List::getFirst).sum()).isLessThanOrEqualTo(2_000);
      }
    }
  }

  private static void together(List<Callable<TestApi.Answer>> acts) throws Exception {
    var go = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      List<Future<Integer>> running = new ArrayList<>();
      for (var act : acts) {
        running.add(
            threads.submit(() -> {
              go.await();
              return act.call().status();
            }));
      }
      for (var one : running) {
        assertThat(one.get()).isIn(200, 201, 409);
      }
    }
  }
}
