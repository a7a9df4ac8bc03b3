package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Teams;
import pledge.access.Visitor;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.platform.Columns;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;

/**
 * A festival in small: 200 customers and 40 agents of three teams, everybody at once and in any
 * order, with crashes, breaks, transfers and steps back. Whatever happened, once every event has
 * been worked off nobody is over capacity, no customer waits beside a free person who could serve
 * them, and every thread holds exactly what was written, once and in order.
 */
@PledgeTest
class FloorStormTest {

  private static final int CUSTOMERS = 200;
  private static final int AGENTS = 40;

  /** The storm goes on until so many transfers and steps back went through. */
  private static final int HANDED = Boolean.getBoolean("pledge.deep") ? 500 : 50;

  private static final int ROUNDS = Boolean.getBoolean("pledge.deep") ? 60 : 6;

  @Autowired TestBrand brands;
  @Autowired Teams teams;
  @Autowired Routing routing;
  @Autowired MessageWriter writer;
  @Autowired Conversations conversations;
  @Autowired Transfers transfers;
  @Autowired HandOvers handOvers;
  @Autowired Outbox outbox;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private final List<StaffMember> people = new ArrayList<>();
  private final ConcurrentHashMap<UUID, List<UUID>> written = new ConcurrentHashMap<>();

  /**
   * Nobody is kept from a connection by others who never pause: at the desk people think between
   * two acts.
   */
  private final Semaphore turns = new Semaphore(12, true);

  private final AtomicInteger handed = new AtomicInteger();
  private final AtomicInteger crashed = new AtomicInteger();

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(24);
  }

  // guarantee 4, guarantee 12, guarantee 13
  @Test
  void whateverHappensOnTheFloorNobodyIsLostOverloadedOrLeftWaitingBesideAFreePerson()
      throws Exception {
    people.addAll(floor.agents());
    for (int i = 0; i < AGENTS - 24; i++) {
      boolean expert = i % 2 == 0;
      people.add(
          brands.person(
              floor,
              "storm" + i + "-" + floor.id().value(),
              expert ? Role.EXPERT : Role.AFTERSALES,
              expert ? "expert" : "aftersales"));
    }
    List<Callable<Boolean>> actors = new ArrayList<>();
    var seeds = new Random(20261122);
    for (int i = 0; i < CUSTOMERS; i++) {
      var random = new Random(seeds.nextLong());
      actors.add(() -> customer(floor.visitor(), random));
    }
    for (var agent : people) {
      var random = new Random(seeds.nextLong());
      actors.add(() -> agent(agent, random));
    }
    java.util.Collections.shuffle(actors, seeds);
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = actors.stream().map(many::submit).toList();
      while (all.stream().anyMatch(one -> !one.isDone())) {
        assertThat(overloaded()).as("over capacity in the midst of it").isZero();
      }
      for (var one : all) {
        one.get();
      }
    }
    people.forEach(agent -> routing.beat(agent));
    await().untilAsserted(() -> assertThat(waitingBesideAFreePerson()).isEmpty());
    assertThat(overloaded()).isZero();
    await().untilAsserted(() -> assertThat(loadsThatDontMatch()).isEmpty());
    assertThat(ownersThatDontMatch()).isEmpty();
    threadsAreWhole();
    assertThat(handed.get()).as("transfers that went through").isGreaterThanOrEqualTo(HANDED);
    assertThat(crashed.get()).isPositive();
  }

  private boolean customer(Visitor visitor, Random random) {
    List<UUID> mine = new ArrayList<>();
    // As long as there is something to hand on: without new demand the floor falls quiet.
    for (int round = 0; round < ROUNDS || (handed.get() < HANDED && round < 300); round++) {
      var id = UUID.randomUUID();
      mine.add(id);
      var text = round == 0 || random.nextInt(3) == 0 ? "转人工" : "第" + round + "句，麻烦看一下";
      var entry =
          new Entry.FromCustomer(
              floor.id(), "web", visitor.id(), "zh-CN", id, text, clock.instant());
      writer.write(entry);
      if (random.nextInt(4) == 0) {
        writer.write(entry); // the acknowledgement got lost: sent again
      }
    }
    written.put(visitor.id(), mine);
    return true;
  }

  private boolean agent(StaffMember me, Random random) throws InterruptedException {
    routing.set(me, Presence.READY, clock.instant());
    for (int round = 0; round < ROUNDS * 4 || (handed.get() < HANDED && round < 5_000); round++) {
      turns.acquire();
      try {
        act(me, random);
      } finally {
        turns.release();
      }
    }
    routing.set(me, Presence.READY, clock.instant());
    return true;
  }

  private void act(StaffMember me, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> crash(me);
      case 1 -> routing.set(me, Presence.BREAK, clock.instant());
      case 2 -> routing.set(me, Presence.OFF, clock.instant());
      case 3, 4 -> routing.set(me, Presence.READY, clock.instant());
      case 5, 6, 7 -> held(me).forEach(id -> writes(me, id));
      case 8 -> one(held(me), random).forEach(id -> transfer(me, id, random));
      case 9 ->
          one(held(me), random)
              .forEach(id -> count(transfers.back(brief(id), "转错了", me, clock.instant())));
      case 10 ->
          one(held(me), random).forEach(id -> handOvers.toAssistant(id, me, clock.instant()));
      default -> routing.beat(me);
    }
  }

  private void crash(StaffMember me) {
    crashed.incrementAndGet();
    jdbc.sql(
            """
            update routing.presence set lease_until = clock_timestamp() - interval '1 second' where staff = :staff
            """)
        .param("staff", me.id().value())
        .update();
  }

  private void writes(StaffMember me, ConversationId id) {
    var draft =
        new Draft(floor.id(), id.work(), me, "web", Purpose.SERVICE, "您好，我在处理", clock.instant());
    writer.write(
        new Entry.FromStaff(
            id.value(),
            me,
            true,
            UUID.randomUUID(),
            outbox.clear(draft).orThrow(),
            clock.instant()));
  }

  private void transfer(StaffMember me, ConversationId id, Random random) {
    boolean toTeam = random.nextBoolean();
    var team = floor.team(List.of("front", "expert", "aftersales").get(random.nextInt(3)));
    var to = people.get(random.nextInt(people.size()));
    @Nullable StaffId named =
        !toTeam && teams.members(team).stream().anyMatch(place -> place.staff().equals(to.id()))
            ? to.id()
            : null;
    count(
        transfers.transfer(
            brief(id),
            new Transfers.Wish(teams.find(team).orElseThrow(), named, "请接着处理"),
            me,
            clock.instant()));
  }

  private void count(pledge.platform.Outcome<Boolean> outcome) {
    if (outcome instanceof pledge.platform.Outcome.Done<Boolean>) {
      handed.incrementAndGet();
    }
  }

  private Conversations.Brief brief(ConversationId id) {
    return conversations.find(id).orElseThrow();
  }

  private static List<ConversationId> one(List<ConversationId> held, Random random) {
    return held.isEmpty() ? held : List.of(held.get(random.nextInt(held.size())));
  }

  private List<ConversationId> held(StaffMember me) {
    return jdbc.sql(
            """
            select id from conversation.conversation
            where owner = :me and mode = 'person' and state <> 'closed' order by id
            """)
        .param("me", me.id().value())
        .query((rs, n) -> new ConversationId(Columns.uuid(rs, "id")))
        .list();
  }

  // --- what must hold ---------------------------------------------------------------------------

  private int overloaded() {
    return jdbc.sql(
            "select count(*) from routing.presence where brand = :brand and load > capacity")
        .param("brand", floor.id().value())
        .query(Integer.class)
        .single();
  }

  /**
   * Written anew, not by the matching's own words: a ready person with a place and a waiting item.
   */
  private List<UUID> waitingBesideAFreePerson() {
    return jdbc.sql(
            """
            select e.work_id from routing.entry e
            where e.brand = :brand and e.state = 'waiting' and exists (
              select 1 from routing.presence p
              where p.state = 'ready' and p.load < p.capacity and p.lease_until > clock_timestamp()
                and e.team = any(p.teams)
                and (e.preferred is null or e.preferred = p.staff or e.preferred_until <= :now))
            """)
        .param("brand", floor.id().value())
        .param("now", Columns.at(clock.instant()))
        .query(UUID.class)
        .list();
  }

  private List<UUID> loadsThatDontMatch() {
    return jdbc.sql(
            """
            select p.staff from routing.presence p
            where p.brand = :brand
              and (p.load <> (select count(*) from routing.entry e where e.staff = p.staff and e.state = 'assigned')
                or p.load <> (select coalesce(sum(value::int), 0) from jsonb_each_text(p.loads)))
            """)
        .param("brand", floor.id().value())
        .query(UUID.class)
        .list();
  }

  private List<UUID> ownersThatDontMatch() {
    return jdbc.sql(
            """
            select c.id from conversation.conversation c
            left join routing.entry e on e.work_id = c.id and e.state <> 'done'
            where c.brand = :brand and c.state <> 'closed'
              and ((c.mode = 'person') <> (e.state is not distinct from 'assigned')
                or (c.mode = 'waiting') <> (e.state is not distinct from 'waiting')
                or c.owner is distinct from e.staff)
            """)
        .param("brand", floor.id().value())
        .query(UUID.class)
        .list();
  }

  private void threadsAreWhole() {
    assertThat(written).hasSize(CUSTOMERS);
    written.forEach((visitor, sent) -> {
      var stored =
          jdbc.sql(
                  """
                  select id from conversation.message
                  where identity = :visitor and author_kind = 'customer' order by conversation, seq
                  """)
              .param("visitor", visitor)
              .query(UUID.class)
              .list();
      assertThat(stored).containsExactlyElementsOf(sent);
      assertThat(new HashSet<>(stored)).hasSameSizeAs(stored);
    });
    assertThat(
            jdbc.sql(
                    """
                    select c.id from conversation.conversation c
                    where c.brand = :brand and c.head <> (
                      select count(*) from conversation.message m
                      where m.conversation = c.id and m.seq between 1 and c.head)
                    """)
                .param("brand", floor.id().value())
                .query(UUID.class)
                .list())
        .as("sequences with a gap")
        .isEmpty();
  }
}
