package pledge.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotAllowed;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/** What managers do about a leak: see whom it concerns, tell them, lift the suspension. */
@Service
class LeakDesk {

  /**
   * An alarm about one person's looks.
   *
   * @param kind {@code opened}, {@code looked}, {@code listed} or {@code exported}
   * @param count so many customers
   * @param concerned those among them, {@code told} of whom know
   */
  record Leak(
      UUID id,
      UUID person,
      String personName,
      String kind,
      int count,
      int minutes,
      Instant raisedAt,
      long concerned,
      long told,
      @Nullable Instant toldAt,
      @Nullable Instant liftedAt,
      @Nullable String liftedBy,
      @Nullable String liftedWhy,
      boolean falseAlarm) {}

  /** A customer whose data was seen. */
  record Concerned(CustomerId id, String name, @Nullable String phone, @Nullable Instant toldAt) {}

  private static final String SELECT =
      """
      select l.id, l.person, l.kind, l.count, extract(epoch from l.stretch)::int / 60 as minutes,
        l.raised_at, l.told_at, l.lifted_at, l.lifted_by, l.lifted_why,
        coalesce(l.false_alarm, false) as false_alarm,
        (select count(*) from customer.leak_concern c where c.leak = l.id) as concerned,
        (select count(*) from customer.leak_concern c
         where c.leak = l.id and c.told_at is not null) as told
      from customer.leak l
      where l.brand = :brand
      """;

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Commitments commitments;
  private final AuditTrail audit;
  private final List<ConcernedReach> reaches;

  LeakDesk(
      JdbcClient jdbc,
      Staff staff,
      Commitments commitments,
      AuditTrail audit,
      List<ConcernedReach> reaches) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.commitments = commitments;
    this.audit = audit;
    this.reaches = reaches;
  }

  List<Leak> page(BrandId brand, @Nullable UUID after, int limit) {
    var from = after == null ? "" : "and l.id < :after";
    return jdbc.sql(SELECT + from + " order by l.id desc limit :limit")
        .param("brand", brand.value())
        .param("after", after)
        .param("limit", limit)
        .query(this::leak)
        .list();
  }

  private Leak one(BrandId brand, UUID id) {
    return jdbc.sql(SELECT + " and l.id = :id")
        .param("brand", brand.value())
        .param("id", id)
        .query(this::leak)
        .optional()
        .orElseThrow(() -> new NotFound("leak"));
  }

  private Leak leak(ResultSet row, int index) throws SQLException {
    var lifter = Columns.uuidOrNull(row, "lifted_by");
    return new Leak(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "person"),
        name(Columns.uuid(row, "person")),
        row.getString("kind"),
        row.getInt("count"),
        row.getInt("minutes"),
        Columns.instant(row, "raised_at"),
        row.getLong("concerned"),
        row.getLong("told"),
        Columns.instantOrNull(row, "told_at"),
        Columns.instantOrNull(row, "lifted_at"),
        lifter == null ? null : name(lifter),
        row.getString("lifted_why"),
        row.getBoolean("false_alarm"));
  }

  private String name(UUID person) {
    return staff.find(new StaffId(person)).map(StaffMember::name).orElse("");
  }

  /** Whom the leak concerns, masked. */
  List<Concerned> concerned(BrandId brand, UUID leak, @Nullable UUID after, int limit) {
    one(brand, leak);
    var from = after == null ? "" : "and c.id > :after";
    return jdbc.sql(
            """
            select c.id, c.name, c.phone, l.told_at
            from customer.leak_concern l join customer.customer c on c.id = l.customer
            where l.leak = :leak %s
            order by c.id limit :limit
            """
                .formatted(from))
        .param("leak", leak)
        .param("after", after)
        .param("limit", limit)
        .query((row, index) ->
            new Concerned(
                new CustomerId(Columns.uuid(row, "id")),
                Masked.name(row.getString("name")),
                Masked.phone(row.getString("phone")),
                Columns.instantOrNull(row, "told_at")))
        .list();
  }

  /** Tells those who can be written to; the others stay on the list, to be called. */
  @Transactional
  Leak tell(StaffMember who, UUID id, Instant now) {
    var leak = locked(who, id);
    var untold =
        jdbc.sql(
                """
                select customer from customer.leak_concern
                where leak = :leak and told_at is null order by customer
                """)
            .param("leak", id)
            .query((row, index) -> new CustomerId(Columns.uuid(row, "customer")))
            .list();
    var told = new ArrayList<CustomerId>();
    for (var customer : untold) {
      if (reaches.stream().anyMatch(reach -> reach.tell(who.brand(), customer, id, now))) {
        told.add(customer);
      }
    }
    note(who, leak, told, now);
    audit.record(who, "leak.tell", Leaks.WORK, id.toString(), told.size() + " written to");
    return one(who.brand(), id);
  }

  /** Notes that one of those concerned was told in another way. */
  @Transactional
  Leak toldByHand(StaffMember who, UUID id, CustomerId customer, Instant now) {
    var leak = locked(who, id);
    note(who, leak, List.of(customer), now);
    audit.record(who, "leak.tell", Leaks.WORK, id.toString(), "told " + customer.value());
    return one(who.brand(), id);
  }

  private void note(StaffMember who, Leak leak, List<CustomerId> told, Instant now) {
    jdbc.sql(
            """
            update customer.leak_concern set told_at = :now, told_by = :who
            where leak = :leak and told_at is null and customer = any(:told::uuid[])
            """)
        .param("now", Columns.at(now))
        .param("who", who.id().value())
        .param("leak", leak.id())
        .param("told", Columns.ids(told.stream().map(CustomerId::value).toList()))
        .update();
    int rows =
        jdbc.sql(
                """
                update customer.leak l set told_at = :now
                where l.id = :leak and l.told_at is null and not exists (
                  select 1 from customer.leak_concern c where c.leak = l.id and c.told_at is null)
                """)
            .param("now", Columns.at(now))
            .param("leak", leak.id())
            .update();
    if (rows == 1) {
      commitments.stop(
          List.of(
              new Stop(
                  new WorkRef(Leaks.WORK, leak.id()),
                  new ClauseId(Leaks.CLAUSE),
                  now,
                  Answerable.person(who.id()),
                  "contained and all concerned told")));
    }
  }

  /**
   * Gives the person's rights back. Nobody lifts their own; a false alarm needs nobody told.
   *
   * @throws NotAllowed when the asker is the one suspended
   */
  @Transactional
  Outcome<Leak> lift(StaffMember who, UUID id, boolean falseAlarm, String why, Instant now) {
    var leak = locked(who, id);
    if (leak.person().equals(who.id().value())) {
      throw new NotAllowed("somebody else decides about your own suspension");
    }
    if (falseAlarm && !who.is(Role.ADMINISTRATOR) && !who.is(Role.MANAGER)) {
      throw new NotAllowed("a manager or an administrator finds a false alarm");
    }
    if (leak.liftedAt() != null) {
      return Outcome.refused(Refusal.state("already-lifted", "The suspension is lifted already."));
    }
    jdbc.sql(
            """
            update customer.leak
            set lifted_at = :now, lifted_by = :who, lifted_why = :why, false_alarm = :falseAlarm
            where id = :id and lifted_at is null
            """)
        .param("now", Columns.at(now))
        .param("who", who.id().value())
        .param("why", why)
        .param("falseAlarm", falseAlarm)
        .param("id", id)
        .update();
    // What was counted led to this alarm; it must not lead to the next.
    jdbc.sql("delete from customer.sight where staff = :person")
        .param("person", leak.person())
        .update();
    if (falseAlarm) {
      commitments.cancel(
          new WorkRef(Leaks.WORK, id), new ClauseId(Leaks.CLAUSE), now, who, "false alarm");
    }
    audit.record(who, "leak.lift", Leaks.WORK, id.toString(), why);
    return Outcome.done(one(who.brand(), id));
  }

  private Leak locked(StaffMember who, UUID id) {
    boolean there =
        jdbc.sql("select id from customer.leak where id = :id and brand = :brand for update")
            .param("id", id)
            .param("brand", who.brand().value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!there) {
      throw new NotFound("leak");
    }
    return one(who.brand(), id);
  }
}
