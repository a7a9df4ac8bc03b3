package pledge.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.Authority;
import pledge.standard.Standard;

/** What people may grant by themselves, and what they have granted (authority.limit). */
@Component
class Limits {

  private final JdbcClient jdbc;
  private final Brands brands;
  private final TransactionTemplate nested;

  Limits(JdbcClient jdbc, Brands brands, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.brands = brands;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Of somebody with several roles the one that may grant most. */
  static Optional<Authority> of(StaffMember who, Standard standard, Spending kind) {
    return who.roles().stream()
        .flatMap(role -> Optional.ofNullable(standard.authority().get(role)).stream())
        .max(
            Comparator.comparingLong((Authority authority) -> kind.in(authority).perCase())
                .thenComparing(Authority::role));
  }

  /** Money to be granted by somebody. */
  record Wish(
      BrandId brand,
      StaffMember by,
      Spending kind,
      long fen,
      WorkRef work,
      UUID request,
      Instant now) {}

  /**
   * Spends from the person's limits, or nothing at all. One person's spendings stand in line, so
   * that each finds the sum of those before it; the matter's sum moves only as far as its limit, by
   * a row whose count is looked at. Of two who spend the last of either at once one gets it. A
   * request spends once.
   *
   * @param inMatter most for the matter, all grants in it together
   * @return whether it is spent, now or by the same request before
   */
  boolean spend(Wish wish, Authority.Money limits, long inMatter) {
    if (wish.fen() > inMatter || wish.fen() > limits.perPeriod()) {
      return false;
    }
    return Boolean.TRUE.equals(
        nested.execute(status -> {
          inLine(wish);
          boolean spent = write(wish, limits, inMatter);
          if (!spent) {
            status.setRollbackOnly();
          }
          return spent;
        }));
  }

  /** A statement of its own: the next one must see what those before it have committed. */
  private void inLine(Wish wish) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "approval-spending:" + wish.by().id().value() + ":" + wish.kind().word())
        .query((row, n) -> true)
        .list();
  }

  private boolean write(Wish wish, Authority.Money limits, long inMatter) {
    return jdbc.sql(
            """
            with once as (
              insert into approval.spending
                (brand, request, staff, kind, fen, work_kind, work_id, counted_in, at)
              values (:brand, :request, :staff, :kind, :fen, :workKind, :workId, :workId, :now)
              on conflict (brand, request) do nothing
              returning kind, fen, work_kind, work_id),
            matter as (
              insert into approval.matter as m (work_id, work_kind, kind, fen)
              select work_id, work_kind, kind, fen from once
              on conflict (work_id, kind, work_kind) do update
              set fen = m.fen + excluded.fen where m.fen + excluded.fen <= :inMatter
              returning m.work_id),
            before as (
              select coalesce(sum(fen), 0) as fen from approval.spending
              where staff = :staff and kind = :kind and at >= :since)
            select not exists (select from once)
              or (exists (select from matter) and (select fen from before) + :fen <= :perPeriod)
              as spent
            """)
        .param("brand", wish.brand().value())
        .param("request", wish.request())
        .param("staff", wish.by().id().value())
        .param("kind", wish.kind().word())
        .param("fen", wish.fen())
        .param("workKind", wish.work().kind())
        .param("workId", wish.work().id())
        .param("now", Columns.at(wish.now()))
        .param("inMatter", inMatter)
        .param("since", Columns.at(running(wish.brand(), limits, wish.now()).since()))
        .param("perPeriod", limits.perPeriod())
        .query(Boolean.class)
        .single();
  }

  /** Takes a spending back: what was granted came to nothing. A repeat changes nothing. */
  void giveBack(BrandId brand, UUID request) {
    jdbc.sql(
            """
            with gone as (
              delete from approval.spending where brand = :brand and request = :request
              returning kind, fen, work_kind, counted_in)
            update approval.matter m set fen = m.fen - g.fen from gone g
            where m.work_id = g.counted_in and m.kind = g.kind and m.work_kind = g.work_kind
            """)
        .param("brand", brand.value())
        .param("request", request)
        .update();
  }

  /**
   * What was granted in a matter counts in another case from now on. Whoever calls holds the work
   * items, so that nobody spends in them meanwhile.
   */
  void carry(WorkRef of, WorkRef from, WorkRef to) {
    jdbc.sql(
            """
            with moved as (
              update approval.spending set counted_in = :to
              where work_id = :of and work_kind = :workKind and counted_in = :from
              returning kind, fen),
            sums as (select kind, sum(fen) as fen from moved group by kind),
            less as (
              update approval.matter m set fen = m.fen - s.fen from sums s
              where m.work_id = :from and m.work_kind = :workKind and m.kind = s.kind)
            insert into approval.matter as m (work_id, work_kind, kind, fen)
            select :to, :workKind, kind, fen from sums
            on conflict (work_id, kind, work_kind) do update set fen = m.fen + excluded.fen
            """)
        .param("of", of.id())
        .param("workKind", of.kind())
        .param("from", from.id())
        .param("to", to.id())
        .update();
  }

  /** Whether any of the money in these cases was granted by this person. */
  boolean granted(StaffMember who, Spending kind, Collection<WorkRef> works) {
    return jdbc.sql(
            """
            select exists (
              select from approval.spending
              where staff = :staff and kind = :kind and counted_in = any(:works::uuid[]))
            """)
        .param("staff", who.id().value())
        .param("kind", kind.word())
        .param("works", Columns.ids(works.stream().map(WorkRef::id).toList()))
        .query(Boolean.class)
        .single();
  }

  /** What was granted in the matter so far, by whomever. */
  long inMatter(WorkRef work, Spending kind) {
    return jdbc.sql(
            """
            select coalesce(max(fen), 0) from approval.matter
            where work_id = :workId and work_kind = :workKind and kind = :kind
            """)
        .param("workId", work.id())
        .param("workKind", work.kind())
        .param("kind", kind.word())
        .query(Long.class)
        .single();
  }

  Left left(StaffMember who, Standard standard, Spending kind, WorkRef work, Instant now) {
    return of(who, standard, kind)
        .map(authority -> left(who, kind.in(authority), kind, work, now))
        .orElse(Left.NOTHING);
  }

  private Left left(
      StaffMember who, Authority.Money limits, Spending kind, WorkRef work, Instant now) {
    var running = running(who.brand(), limits, now);
    var spent =
        jdbc.sql(
                """
                select coalesce(sum(fen), 0) as fen, min(at) as first from approval.spending
                where staff = :staff and kind = :kind and at >= :since
                """)
            .param("staff", who.id().value())
            .param("kind", kind.word())
            .param("since", Columns.at(running.since()))
            .query((row, n) -> new Spent(row.getLong("fen"), Columns.instantOrNull(row, "first")))
            .single();
    long matter = inMatter(work, kind);
    long left = Math.min(alone(limits) - matter, limits.perPeriod() - spent.fen());
    return new Left(
        limits.perCase(),
        limits.perPeriod(),
        spent.fen(),
        Math.max(0, left),
        limits.rolling() ? freed(limits, spent) : running.until());
  }

  private record Spent(long fen, @Nullable Instant first) {}

  private static @Nullable Instant freed(Authority.Money limits, Spent spent) {
    var first = spent.first();
    return first == null ? null : first.plus(limits.period());
  }

  /** What one person may grant in a matter without a second one. */
  static long alone(Authority.Money limits) {
    return Math.min(limits.perCase(), limits.secondPersonAbove());
  }

  private Running running(BrandId brand, Authority.Money limits, Instant now) {
    ZoneId zone =
        brands.find(brand).orElseThrow(() -> new IllegalStateException("no brand " + brand)).zone();
    return Running.at(limits, zone, now);
  }
}
