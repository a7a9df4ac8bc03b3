package pledge.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.routing.Routing;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * Tells waiting customers their place and the wait to expect, and keeps that true: when what was
 * told has lapsed, they hear a new one before they have to ask. Whoever gives no sign of life for
 * long counts as gone; coming back undoes that, and nobody loses their place by it.
 */
@Component
class WaitingRoom extends Worker {

  private static final int BATCH = 100;

  /** Customers near the front are told by a hint that their place has changed. */
  private static final int FRONT = 50;

  private static final Duration FRONT_EVERY = Duration.ofSeconds(5);

  /** A sign of life is noted this often at most. */
  private static final Duration SIGN_STEP = Duration.ofSeconds(10);

  /** However short or long the forecast, a new one comes no sooner and no later. */
  private static final Duration SOONEST = Duration.ofMinutes(1);

  private static final Duration LATEST = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Routing routing;
  private final Standards standards;
  private final Teams teams;
  private final Staff staff;
  private final HandOvers handOvers;
  private final Live live;
  private final Clock clock;
  private long frontAt;

  WaitingRoom(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Routing routing,
      Standards standards,
      Teams teams,
      Staff staff,
      HandOvers handOvers,
      Live live,
      Clock clock,
      Heartbeats heartbeats) {
    super("conversation.waiting-room", Duration.ofSeconds(1), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.routing = routing;
    this.standards = standards;
    this.teams = teams;
    this.staff = staff;
    this.handOvers = handOvers;
    this.live = live;
    this.clock = clock;
  }

  /**
   * @param position 1 for the next
   * @param expectedSeconds how long it will still take; null when nothing can be said
   */
  record Waiting(int position, @Nullable Integer expectedSeconds) {}

  Optional<Waiting> place(ConversationId id, BrandId brand) {
    return routing
        .place(id.work(), brand, clock.instant())
        .map(place -> {
          var expected = place.expected();
          return new Waiting(
              place.position(), expected == null ? null : (int) expected.toSeconds());
        });
  }

  /** The waiting customer is still there. */
  void seen(UUID visitor, Instant now) {
    jdbc.sql(
            """
            update conversation.conversation
            set waiting_seen_at = :now, abandoned_at = null
            where identity = :visitor and state <> 'closed' and mode = 'waiting'
              and (waiting_seen_at is null or waiting_seen_at < :step or abandoned_at is not null)
            """)
        .param("visitor", visitor)
        .param("now", Columns.at(now))
        .param("step", Columns.at(now.minus(SIGN_STEP)))
        .update();
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    gone(now);
    hintTheFront();
    var due =
        jdbc.sql(
                """
                select id from conversation.conversation
                where mode = 'waiting' and state <> 'closed' and told_until <= :now
                order by told_until limit :batch
                """)
            .param("now", Columns.at(now))
            .param("batch", BATCH)
            .query((rs, n) -> new ConversationId(Columns.uuid(rs, "id")))
            .list();
    due.forEach(id -> transaction.executeWithoutResult(status -> tell(id, now)));
    return due.size() == BATCH;
  }

  private void tell(ConversationId id, Instant now) {
    var head = Threads.lock(jdbc, id);
    int times = timesTold(id, now);
    if (times < 0) {
      return;
    }
    var place = routing.place(id.work(), head.brand, now);
    if (place.isEmpty()) {
      lookAgain(id, now.plus(SOONEST)); // somebody is taking it this moment
      return;
    }
    var expected = place.get().expected();
    jdbc.sql(
            """
            update conversation.conversation set told_until = :next, told_times = told_times + 1 where id = :id
            """)
        .param("next", Columns.at(now.plus(next(expected, times))))
        .param("id", id.value())
        .update();
    if (times == 0 && head.handedBy != null) {
      handOvers.notice(head, "staff.transferring", transferring(head), now);
    } else {
      handOvers.notice(head, key(place.get(), times), values(place.get()), now);
    }
  }

  private void lookAgain(ConversationId id, Instant at) {
    jdbc.sql("update conversation.conversation set told_until = :at where id = :id")
        .param("at", Columns.at(at))
        .param("id", id.value())
        .update();
  }

  /** How often this customer was told so far; -1 when nothing is due any more. */
  private int timesTold(ConversationId id, Instant now) {
    return jdbc.sql(
            """
            select told_times from conversation.conversation
            where id = :id and mode = 'waiting' and state <> 'closed' and told_until <= :now
            """)
        .param("id", id.value())
        .param("now", Columns.at(now))
        .query(Integer.class)
        .optional()
        .orElse(-1);
  }

  private static Duration next(@Nullable Duration expected, int times) {
    var wait = expected == null ? LATEST : expected;
    if (wait.compareTo(SOONEST.multipliedBy(times + 1)) < 0) {
      wait = SOONEST.multipliedBy(times + 1);
    }
    return wait.compareTo(LATEST) > 0 ? LATEST : wait;
  }

  private static String key(Routing.Place place, int times) {
    if (place.expected() == null) {
      return "queue.unknown";
    }
    if (times > 0) {
      return "queue.delayed";
    }
    return place.position() == 1 ? "queue.next" : "queue.position";
  }

  private static Map<String, String> values(Routing.Place place) {
    var expected = place.expected();
    long minutes = expected == null ? 0 : Math.max(1, (expected.toSeconds() + 59) / 60);
    return Map.of(
        "position", Integer.toString(place.position() - 1), "minutes", Long.toString(minutes));
  }

  private Map<String, String> transferring(Head head) {
    var team =
        head.team == null
            ? ""
            : teams
                .find(new TeamId(head.team))
                .map(it -> head.locale.startsWith("en") ? it.nameEn() : it.nameZh())
                .orElse("");
    var by =
        head.handedBy == null
            ? ""
            : staff.find(new StaffId(head.handedBy)).map(StaffMember::nickname).orElse("");
    return Map.of("team", team, "agent", by);
  }

  private void gone(Instant now) {
    for (var brand : brandsWaiting()) {
      Standard standard = standards.of(brand);
      jdbc.sql(
              """
              update conversation.conversation set abandoned_at = :now
              where brand = :brand and mode = 'waiting' and state <> 'closed' and abandoned_at is null
                and waiting_seen_at <= :before
              """)
          .param("now", Columns.at(now))
          .param("brand", brand.value())
          .param("before", Columns.at(now.minus(standard.setting("queue.abandoned"))))
          .update();
    }
  }

  private List<BrandId> brandsWaiting() {
    return jdbc.sql(
            """
            select distinct brand from conversation.conversation
            where mode = 'waiting' and state <> 'closed' and told_until is not null
            """)
        .query((rs, n) -> new BrandId(rs.getString("brand")))
        .list();
  }

  private void hintTheFront() {
    long tick = System.nanoTime();
    if (tick - frontAt < FRONT_EVERY.toNanos()) {
      return;
    }
    frontAt = tick;
    jdbc.sql(
            """
            select id, identity, head from (
              select id, identity, head, row_number() over (partition by team order by told_until, id) as place
              from conversation.conversation
              where mode = 'waiting' and state <> 'closed' and told_until is not null) line
            where place <= :front
            """)
        .param("front", FRONT)
        .query(row -> {
          live.hint(
              Audience.visitor(Columns.uuid(row, "identity")),
              new Hint(ConversationId.KIND, Columns.uuid(row, "id"), row.getLong("head")));
        });
  }
}
