package pledge.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/**
 * What becomes of running clocks when a shop with a lunch break and a closed Sunday closes, opens
 * again or keeps other hours.
 */
@PledgeTest
class ShopClosuresTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String READY = "pickup.ready";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Shops shops;
  @Autowired ShopTimes times;
  @Autowired Commitments commitments;
  @Autowired ClocksForTests fired;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember manager;
  private StaffMember clerk;
  private UUID shop;
  private Instant saturday;

  @BeforeEach
  void aSaturdayNobodyHasSeen() {
    saturday =
        clock
            .instant()
            .atZone(ZONE)
            .toLocalDate()
            .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
            .atStartOfDay(ZONE)
            .toInstant();
    floor = brands.open(0);
    manager = brands.person(floor, floor.id() + ".manager1", Role.MANAGER, "front");
    clerk = brands.person(floor, floor.id() + ".clerk1", Role.CLERK, "front");
    var halves = List.of(new OpeningHours.Span(600, 780), new OpeningHours.Span(840, 1200));
    shop =
        shops
            .put(
                new Shop(
                    new ShopId(UUID.randomUUID()),
                    floor.id(),
                    "S1",
                    "一店",
                    "",
                    "",
                    "",
                    ZONE,
                    new OpeningHours(
                        Arrays.stream(DayOfWeek.values())
                            .filter(day -> day != DayOfWeek.SUNDAY)
                            .collect(Collectors.toMap(day -> day, day -> halves))),
                    Set.of(clerk.id())))
            .value();
  }

  /** Such a time of that Saturday, or so many days later. */
  private Instant at(int days, String time) {
    return saturday.atZone(ZONE).plusDays(days).with(LocalTime.parse(time)).toInstant();
  }

  private WorkRef promise(String clause) {
    var work = new WorkRef("pickup", UUID.randomUUID());
    transaction.executeWithoutResult(status -> commitments.start(List.of(start(clause, work))));
    return work;
  }

  private Start start(String clause, WorkRef work) {
    return Start.of(
        floor.id(),
        clause,
        work,
        Answerable.nobody().in(shop),
        "shop",
        "order",
        clock.instant(),
        "known to the shop");
  }

  private Commitment promised(WorkRef work) {
    return commitments.of(work).getFirst();
  }

  private Instant due(WorkRef work) {
    return promised(work).dueAt();
  }

  private UUID close(StaffMember who, @Nullable Instant from, Instant to) {
    var id = UUID.randomUUID();
    var body = new HashMap<String, Object>();
    body.put("id", id);
    body.put("from", from == null ? null : from.toString());
    body.put("to", to.toString());
    body.put("reason", "盘点");
    api.as(who.login()).post("/api/shops/" + shop + "/closures", body).is(204);
    return id;
  }

  private void reopen(UUID closure) {
    api.as(clerk.login()).delete("/api/shops/" + shop + "/closures/" + closure).is(204);
  }

  private List<String> history(WorkRef work) {
    return jdbc.sql(
            """
            select h.what || ' ' || h.why from ledger.commitment_history h
            join ledger.commitment c on c.id = h.commitment
            where c.work_id = :work order by h.id
            """)
        .param("work", work.id())
        .query(String.class)
        .list();
  }

  private List<Instant> dues(WorkRef work) {
    return jdbc.sql(
            """
            select h.due_at from ledger.commitment_history h
            join ledger.commitment c on c.id = h.commitment
            where c.work_id = :work order by h.id
            """)
        .param("work", work.id())
        .query((row, n) -> row.getTimestamp("due_at").toInstant())
        .list();
  }

  @Test
  void everyClockInShopHoursWaitsThroughLunchSundayAndWhatClosesLater() {
    clock.set(at(0, "12:30"));
    var clauses =
        Map.of(
            READY,
            "14:30",
            "experience.order-contact",
            "14:30",
            "aftersales.in-store",
            "12:40",
            "store.greet",
            "12:30:10");
    var works = new LinkedHashMap<String, WorkRef>();
    clauses.keySet().forEach(clause -> works.put(clause, promise(clause)));
    clauses.forEach(
        (clause, due) -> assertThat(due(requireNonNull(works.get(clause)))).isEqualTo(at(0, due)));

    close(clerk, null, at(0, "19:30"));
    assertThat(due(requireNonNull(works.get(READY))))
        .as("half an hour today, the rest on Monday")
        .isEqualTo(at(2, "10:30"));
    assertThat(due(requireNonNull(works.get("experience.order-contact"))))
        .isEqualTo(at(2, "10:30"));
    assertThat(due(requireNonNull(works.get("aftersales.in-store")))).isEqualTo(at(0, "19:40"));
    assertThat(due(requireNonNull(works.get("store.greet")))).isEqualTo(at(0, "19:30:10"));
    assertThat(history(requireNonNull(works.get(READY))))
        .containsExactly("started known to the shop", "moved closed: 盘点");
    assertThat(dues(requireNonNull(works.get(READY))))
        .containsExactly(at(0, "14:30"), at(2, "10:30"));
  }

  @Test
  void aClosureAddedAndTakenAwayWhileItRunsLeavesItAsItWas() {
    clock.set(at(0, "11:00"));
    var work = promise(READY);
    clock.advance(Duration.ofMinutes(15));
    var planned = close(clerk, at(0, "11:30"), at(2, "11:00"));
    assertThat(due(work)).isEqualTo(at(2, "11:30"));
    close(manager, at(200, "10:00"), at(210, "10:00"));
    assertThat(due(work)).as("one far ahead hides no other").isEqualTo(at(2, "11:30"));
    reopen(planned);
    assertThat(due(work)).isEqualTo(at(0, "12:00"));

    var begun = close(clerk, at(0, "11:30"), at(2, "11:00"));
    clock.set(at(0, "12:45"));
    reopen(begun);
    assertThat(due(work)).as("open again for a quarter before lunch").isEqualTo(at(0, "14:15"));
    fired.fired(work, at(0, "14:14"));
    assertThat(promised(work).open()).isTrue();
  }

  @Test
  void whateverClosesAndOpensWhileItRunsItsHourIsAnHourOfOpenTime() {
    var random = new Random(30);
    for (int round = 0; round < 5; round++) {
      var begin = clock.instant().isAfter(saturday) ? clock.instant() : at(0, "09:40");
      clock.set(begin.plus(Duration.ofMinutes(random.nextInt(200))));
      var work = promise(READY);
      int counted = 0;
      UUID closed = null;
      var minute = clock.instant();
      while (counted < 60) {
        clock.set(minute);
        if (random.nextInt(25) == 0) {
          if (closed == null) {
            closed =
                close(
                    clerk,
                    minute.plus(Duration.ofMinutes(random.nextInt(30))),
                    minute.plus(Duration.ofMinutes(31 + random.nextInt(120))));
          } else {
            reopen(closed);
            closed = null;
          }
        }
        var time = times.read(shop).orElseThrow();
        counted += time.isOpen(minute) ? 1 : 0;
        minute = time.isOpen(minute) ? minute.plus(MINUTE) : time.add(minute, MINUTE).minus(MINUTE);
      }
      assertThat(due(work)).as("round %d", round).isEqualTo(minute);
      if (closed != null) {
        reopen(closed);
      }
    }
  }

  @Test
  void whatBrokeStaysBrokenUnlessTheManagerSaysThatTheShopWasClosed() {
    clock.set(at(0, "11:00"));
    var owed = promise(READY);
    var late = promise(READY);
    var calledOff = promise(READY);
    var hopeless = promise(READY);
    clock.set(at(0, "12:10"));
    List.of(owed, late, calledOff, hopeless).forEach(work -> fired.fired(work, clock.instant()));
    clock.set(at(0, "12:20"));
    transaction.executeWithoutResult(status -> {
      commitments.stop(List.of(Stop.of(late, READY, clock.instant(), who(), "told")));
      commitments.cancelAll(calledOff, clock.instant(), new SystemActor("test"), "called off");
    });
    clock.set(at(0, "12:50"));
    transaction.executeWithoutResult(status ->
        commitments.stop(List.of(Stop.of(hopeless, READY, clock.instant(), who(), "told"))));
    assertThat(figures()).containsExactly(0L, 4L);

    close(clerk, at(0, "11:20"), at(0, "12:55"));
    assertThat(promised(owed).state())
        .as("a clerk closes from now on")
        .isInstanceOf(Commitment.State.Broken.class);

    close(manager, at(0, "11:20"), at(0, "12:00"));
    assertThat(promised(late).state()).isEqualTo(new Commitment.State.Kept(at(0, "12:20")));
    assertThat(promised(calledOff).state()).isInstanceOf(Commitment.State.Cancelled.class);
    assertThat(promised(hopeless).state())
        .as("late all the same")
        .isInstanceOf(Commitment.State.Broken.class);
    assertThat(promised(owed).state())
        .as("its time was over at 12:40")
        .isInstanceOf(Commitment.State.Broken.class);
    assertThat(figures()).containsExactly(1L, 2L);

    close(manager, at(0, "12:00"), at(0, "12:30"));
    assertThat(promised(owed).state()).isInstanceOf(Commitment.State.Running.class);
    assertThat(due(owed))
        .as("twenty minutes until 11:20, twenty from 12:30, the rest after lunch and five minutes")
        .isEqualTo(at(0, "14:15"));
    assertThat(promised(hopeless).state())
        .as("told at 12:50")
        .isInstanceOf(Commitment.State.Kept.class);
    assertThat(figures()).containsExactly(2L, 0L);
    assertThat(history(owed)).containsSubsequence("broken ", "corrected closed: 盘点");

    api.as(manager.login())
        .post(
            "/api/shops/" + shop + "/closures",
            Map.of(
                "id", UUID.randomUUID(),
                "from", clock.instant().minus(Duration.ofHours(73)).toString(),
                "to", at(0, "13:00").toString(),
                "reason", "盘点"))
        .is(400);
  }

  private Answerable who() {
    return Answerable.person(clerk.id()).in(shop);
  }

  private List<Long> figures() {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0) as kept, coalesce(sum(broken), 0) as broken from (
              select kept, broken from ledger.tally where brand = :brand and clause = :clause
              union all
              select kept, broken from ledger.rollup where brand = :brand and clause = :clause) f
            """)
        .param("brand", floor.id().value())
        .param("clause", READY)
        .query((row, n) -> List.of(row.getLong("kept"), row.getLong("broken")))
        .single();
  }
}
