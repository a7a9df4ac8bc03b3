package pledge.ticket.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import pledge.ticket.Asked;
import pledge.ticket.Matter;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/** Times that customers were told, and what they hear before one is missed. */
@PledgeTest
class NoticeBeforeLateTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Tickets tickets;
  @Autowired Promises promises;
  @Autowired PromisesKept kept;
  @Autowired NoticeBeforeLate notices;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private Matter matter;

  @BeforeEach
  void aFloorOfItsOwn() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    matter = new Matter(api, clock);
  }

  /** A ticket of a conversation, opened now; the customer was told its time. */
  private Ticket ticket(Visitor visitor, String tier) {
    var conversation = matter.says(visitor, "杯子少了一只").at("/message/conversation").asString();
    var now = clock.instant();
    return tickets
        .open(
            new NewTicket(
                floor.id(),
                "enquiry",
                tier,
                "杯子少了一只",
                "web",
                null,
                new ConversationId(UUID.fromString(conversation)),
                now,
                agent.id(),
                new StepWish("问仓库", now.plus(Duration.ofDays(6)), Answerable.person(agent.id())),
                Map.of(),
                null),
            agent,
            now)
        .orThrow();
  }

  private Outcome<Ticket> promise(Ticket ticket, Duration in, String why) {
    return promises.make(
        ticket.id(),
        new Promises.Wish(
            "给您回电", clock.instant().plus(in), ToldOutcome.Way.PHONE, why, false, null),
        Asked.of(agent, clock.instant()));
  }

  /** Lets the time pass, and the worker look whenever there is something to look at. */
  private void pass(Ticket ticket, Instant until) {
    for (var next = next(ticket); next != null && !next.isAfter(until); next = next(ticket)) {
      if (next.isAfter(clock.instant())) {
        clock.set(next);
      }
      clocks.fired(ticket.work(), clock.instant());
      notices.see(ticket.id(), clock.instant());
    }
    if (until.isAfter(clock.instant())) {
      clock.set(until);
    }
    clocks.fired(ticket.work(), clock.instant());
  }

  private @Nullable Instant next(Ticket ticket) {
    return jdbc.sql("select min(next_at) from ticket.told_time where ticket = :ticket")
        .param("ticket", ticket.id().value())
        .query((row, n) -> Optional.ofNullable(Columns.instantOrNull(row, "min")))
        .single()
        .orElse(null);
  }

  private List<Instant> noticesOf(Ticket ticket) {
    return jdbc.sql(
            "select at from ticket.timeline where ticket = :ticket and what = 'notice' order by"
                + " seq")
        .param("ticket", ticket.id().value())
        .query((row, n) -> Columns.instant(row, "at"))
        .list();
  }

  private List<String> verdicts(WorkRef work) {
    return jdbc.sql(
            """
            select verdict from ledger.observation
            where clause = 'solve.notice-before-late' and work_id = :work order by at, id
            """)
        .param("work", work.id())
        .query(String.class)
        .list();
  }

  private List<String> readBy(Visitor visitor) {
    List<String> texts = new ArrayList<>();
    api.visitor(visitor)
        .get("/api/chat/messages?limit=100")
        .ok()
        .get("items")
        .forEach(message -> texts.add(message.get("text").asString("")));
    return texts;
  }

  private static boolean quiet(Instant at) {
    int hour = at.atZone(ZONE).getHour();
    return hour < 8 || hour >= 21;
  }

  @Test
  @Proves("solve.notice-before-late")
  void whoeverAnswersIsAskedAtTheWarningAndIfNobodyActsTheCustomerIsToldOnceBeforeTheTime() {
    var visitor = floor.visitor();
    var ticket = ticket(visitor, "normal");
    promise(ticket, Duration.ofHours(4), "");
    var due = clock.instant().plus(Duration.ofHours(4));

    pass(ticket, due.minus(Duration.ofMinutes(31)));
    assertThat(noticesOf(ticket)).isEmpty();
    var late = api.as(agent.login()).get("/api/tickets/" + ticket.id().value() + "/promises").ok();
    assertThat(late.at("/late/0/clause").asString()).isEqualTo("solve.progress");

    pass(ticket, due.plus(Duration.ofMinutes(1)));
    assertThat(noticesOf(ticket)).containsExactly(due.minus(Duration.ofMinutes(30)));
    assertThat(readBy(visitor).stream().filter(text -> text.contains("要久一些"))).hasSize(1);
    assertThat(verdicts(ticket.work())).containsExactly("kept");
    var all = promises.of(ticket.id());
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().by()).isNull();
    assertThat(all.getFirst().due()).isAfter(due);
  }

  @Test
  void aNewTimeWithItsReasonToldInTimeNeedsNoOtherNotice() {
    var visitor = floor.visitor();
    var ticket = ticket(visitor, "normal");
    promise(ticket, Duration.ofHours(4), "");
    pass(ticket, clock.instant().plus(Duration.ofHours(3)).plusSeconds(60));
    promise(ticket, Duration.ofHours(5), "仓库还在盘点").orThrow();
    pass(ticket, clock.instant().plus(Duration.ofHours(2)));
    assertThat(noticesOf(ticket)).isEmpty();
    // told before it was missed: that is what the clause asks for
    assertThat(verdicts(ticket.work())).containsExactly("kept");
  }

  @Test
  void twoTimesDueTogetherAreSaidOnce() {
    var visitor = floor.visitor();
    var ticket = ticket(visitor, "normal");
    // solve.normal ends in 24 hours as well
    promise(ticket, Duration.ofHours(24).minus(Duration.ofMinutes(2)), "");
    pass(ticket, clock.instant().plus(Duration.ofHours(25)));
    assertThat(noticesOf(ticket)).hasSize(1);
    assertThat(verdicts(ticket.work())).containsExactly("kept", "kept");
  }

  @Test
  void aNoticeThatWouldFallIntoTheNightGoesOutBeforeItAndNothingUnaskedInIt() {
    var visitor = floor.visitor();
    var ticket = ticket(visitor, "normal");
    promise(ticket, Duration.ofHours(15), "");
    pass(ticket, clock.instant().plus(Duration.ofHours(12)));
    assertThat(noticesOf(ticket)).hasSize(1).allMatch(at -> !quiet(at));
    // ten at night, and the customer hasn't written since morning
    assertThat(promise(ticket, Duration.ofHours(20), "还在查"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(((Outcome.Refused<?>) refused).refusal().code())
                    .isEqualTo("quiet-hours"));
    matter.says(visitor, "怎么样了");
    promise(ticket, Duration.ofHours(20), "还在查").orThrow();
  }

  @Test
  void missedWithoutAWordIsBroken() {
    var byPhone =
        tickets
            .find(new TicketId(UUID.fromString(matter.open(agent, "来电登记").get("id").asString())))
            .orElseThrow();
    var wish =
        new Promises.Wish(
            "给您回电",
            clock.instant().plus(Duration.ofHours(2)),
            ToldOutcome.Way.PHONE,
            "",
            true,
            null);
    promises.make(byPhone.id(), wish, Asked.of(agent, clock.instant())).orThrow();
    pass(byPhone, clock.instant().plus(Duration.ofHours(3)));
    assertThat(verdicts(byPhone.work())).containsExactly("broken");
  }

  /** What the customer was told, as a plain list: the reference. */
  private record Told(Instant at, Instant due) {}

  @Test
  void whateverIsPromisedAndDoneEveryNoticeIsInTimeNoneAtNightAndNoneTwice() {
    boolean deep = Boolean.getBoolean("pledge.deep");
    for (int seed = 1; seed <= (deep ? 300 : 8); seed++) {
      play(new Random(seed));
    }
  }

  private void play(Random random) {
    var visitor = floor.visitor();
    clock.advance(Duration.ofMinutes(random.nextInt(1_440)));
    var ticket = ticket(visitor, random.nextBoolean() ? "normal" : "difficult");
    List<Instant> spoken = new ArrayList<>();
    for (int act = 0; act < 8; act++) {
      pass(ticket, clock.instant().plus(Duration.ofMinutes(10 + random.nextInt(900))));
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          var made =
              promise(
                  ticket,
                  Duration.ofMinutes(20 + random.nextInt(1_500)),
                  random.nextBoolean() ? "还在查" : "");
          if (made instanceof Outcome.Done<Ticket>) {
            spoken.add(clock.instant());
          }
        }
        case 2 -> matter.says(visitor, "怎么样了");
        default -> {
          if (promises.open(ticket).isPresent()) {
            kept.progress(
                    ticket.id(),
                    "已电话告知",
                    ToldOutcome.Way.PHONE,
                    UUID.randomUUID(),
                    Asked.of(agent, clock.instant()))
                .orThrow();
          }
        }
      }
    }
    pass(ticket, clock.instant().plus(Duration.ofDays(4)));

    var said = noticesOf(ticket);
    assertThat(said).allMatch(at -> !quiet(at));
    for (int i = 1; i < said.size(); i++) {
      var before = said.get(i - 1);
      var after = said.get(i);
      assertThat(
              Duration.between(before, after).toHours() >= 6
                  || spoken.stream().anyMatch(at -> !at.isBefore(before) && !at.isAfter(after)))
          .as("%s and %s say the same", before, after)
          .isTrue();
    }
    expectVerdicts(ticket);
  }

  /** Promises whose customer was told a later time while the old one was still to come. */
  private int moved(Ticket ticket) {
    return jdbc.sql(
            """
            select count(*) from ticket.told_time t join ledger.commitment c on c.id = t.clock
            where t.ticket = :ticket and c.state = 'cancelled' and t.clause like '%.pro%'
              and exists (select 1 from ticket.told_time n
                where n.ticket = t.ticket and n.told_at = c.ended_at and n.due_at >= t.due_at
                  and n.clause = t.clause and n.clock <> t.clock)
            """)
        .param("ticket", ticket.id().value())
        .query(Integer.class)
        .single();
  }

  /**
   * Each told time that was missed is judged once, and kept wherever somebody awake could be told.
   */
  private void expectVerdicts(Ticket ticket) {
    record Judged(Told told, boolean announced, String verdict) {}
    var judged =
        jdbc.sql(
                """
                select t.told_at, t.due_at, t.announced_at, o.verdict
                from ticket.told_time t
                join ledger.commitment c on c.id = t.clock
                left join ledger.observation o
                  on o.work_id = t.ticket and o.clause = 'solve.notice-before-late'
                  and o.at = t.due_at and o.field = t.clause
                where t.ticket = :ticket and c.state = 'broken'
                """)
            .param("ticket", ticket.id().value())
            .query((row, n) ->
                new Judged(
                    new Told(Columns.instant(row, "told_at"), Columns.instant(row, "due_at")),
                    row.getTimestamp("announced_at") != null,
                    row.getString("verdict")))
            .list();
    assertThat(judged).isNotEmpty();
    assertThat(verdicts(ticket.work())).hasSize(judged.size() + moved(ticket));
    for (var one : judged) {
      boolean anybodyAwake = false;
      for (var at = one.told().at().plusSeconds(60);
          at.isBefore(one.told().due().minus(Duration.ofMinutes(31)));
          at = at.plusSeconds(60)) {
        anybodyAwake |= !quiet(at);
      }
      assertThat(one.verdict()).as("%s", one).isEqualTo(one.announced() ? "kept" : "broken");
      if (anybodyAwake) {
        assertThat(one.verdict()).as("%s", one).isEqualTo("kept");
      }
    }
  }
}
