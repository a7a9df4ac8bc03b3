package pledge.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.live.Alarm;
import pledge.platform.Columns;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Watches how many customers each person of the staff looks at (customer.leak). Beyond the
 * standard's figures an alarm rises, the person's right to open, search and export is suspended at
 * once, and the clock runs until those concerned are told.
 */
@Service
@Executes("customer.leak")
class Leaks {

  static final String CLAUSE = "customer.leak";
  static final String WORK = "leak";

  /** Longer than any stretch that counts. */
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  /** Ways of seeing customers' data, each with its own figures. */
  enum Kind {
    OPENED(
        new Figure("leak.opened-10min", Duration.ofMinutes(10)),
        new Figure("leak.opened-hour", Duration.ofHours(1))),
    LOOKED(new Figure("leak.looked-hour", Duration.ofHours(1))),
    LISTED(new Figure("leak.listed-hour", Duration.ofHours(1))),
    EXPORTED(new Figure("leak.exported-day", Duration.ofDays(1)));

    private final List<Figure> figures;

    Kind(Figure... figures) {
      this.figures = List.of(figures);
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param setting the standard's name of the greatest number that raises no alarm
   */
  record Figure(String setting, Duration stretch) {}

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Commitments commitments;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Leaks(
      JdbcClient jdbc,
      Standards standards,
      Commitments commitments,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.commitments = commitments;
    this.audit = audit;
    this.events = events;
  }

  /** Why this person may open, search and export nothing now, if so. */
  Optional<Refusal> suspension(StaffMember who) {
    return jdbc.sql(
            """
            select id from customer.leak where person = :person and lifted_at is null
            """)
        .param("person", who.id().value())
        .query((row, index) ->
            new Refusal(
                "suspended",
                CLAUSE,
                "Too many customers in a short time: your right to open data is suspended.",
                List.of("Ask another manager to look at the alarm and lift it."),
                Map.of("leak", Columns.uuid(row, "id"))))
        .optional();
  }

  /**
   * Counts these customers as seen by this person, and says why not if that is too many. Joins the
   * caller's transaction, which commits whatever the answer is: a refusal is a value.
   */
  @Transactional
  Optional<Refusal> seen(
      StaffMember who, Kind kind, Collection<CustomerId> customers, Instant now) {
    if (customers.isEmpty()) {
      return Optional.empty();
    }
    count(who, kind, customers, now);
    for (var figure : kind.figures) {
      int most = standards.of(who.brand()).number(figure.setting());
      int count = distinct(who, kind, now.minus(figure.stretch()));
      if (count > most) {
        raise(who, kind, figure, count, now);
        break;
      }
    }
    return suspension(who);
  }

  private void count(StaffMember who, Kind kind, Collection<CustomerId> customers, Instant now) {
    // In the order of their ids, so that two requests of one person never wait for each other.
    var ids = customers.stream().map(CustomerId::value).distinct().sorted().toList();
    jdbc.sql(
            """
            insert into customer.sight as s (staff, kind, customer, at)
            select :staff, :kind, c.id, :now from unnest(:ids::uuid[]) as c (id)
            on conflict (staff, kind, customer) do update set at = greatest(s.at, excluded.at)
            """)
        .param("staff", who.id().value())
        .param("kind", kind.word())
        .param("ids", Columns.ids(ids))
        .param("now", Columns.at(now))
        .update();
    jdbc.sql("delete from customer.sight where staff = :staff and kind = :kind and at < :old")
        .param("staff", who.id().value())
        .param("kind", kind.word())
        .param("old", Columns.at(now.minus(FORGOTTEN)))
        .update();
  }

  private int distinct(StaffMember who, Kind kind, Instant since) {
    return jdbc.sql(
            """
            select count(*) from customer.sight
            where staff = :staff and kind = :kind and at > :since
            """)
        .param("staff", who.id().value())
        .param("kind", kind.word())
        .param("since", Columns.at(since))
        .query(Integer.class)
        .single();
  }

  private void raise(StaffMember who, Kind kind, Figure figure, int count, Instant now) {
    var id = Uuid7.next();
    int rows =
        jdbc.sql(
                """
                insert into customer.leak (id, brand, person, kind, count, stretch, raised_at)
                values (:id, :brand, :person, :kind, :count, make_interval(secs => :stretch), :now)
                on conflict (person) where lifted_at is null do nothing
                """)
            .param("id", id)
            .param("brand", who.brand().value())
            .param("person", who.id().value())
            .param("kind", kind.word())
            .param("count", count)
            .param("stretch", figure.stretch().toSeconds())
            .param("now", Columns.at(now))
            .update();
    if (rows == 0) {
      return; // known and contained already
    }
    jdbc.sql(
            """
            insert into customer.leak_concern (leak, customer)
            select :leak, s.customer from customer.sight s
            join customer.customer c on c.id = s.customer
            where s.staff = :staff and s.kind = :kind and s.at > :since
            """)
        .param("leak", id)
        .param("staff", who.id().value())
        .param("kind", kind.word())
        .param("since", Columns.at(now.minus(figure.stretch())))
        .update();
    var work = new WorkRef(WORK, id);
    commitments.start(
        List.of(
            Start.of(
                who.brand(),
                CLAUSE,
                work,
                Answerable.nobody(),
                "desk",
                kind.word(),
                now,
                "alarm raised")));
    events.publishEvent(
        Alarm.critical(who.brand(), CLAUSE, work, now)
            .fact("looks", Integer.toString(count))
            .fact("minutes", Long.toString(figure.stretch().toMinutes()))
            .forRoles(Role.MANAGER, Role.ADMINISTRATOR));
    audit.record(who, "leak.raise", WORK, id.toString(), kind.word() + ", " + count + " customers");
  }
}
