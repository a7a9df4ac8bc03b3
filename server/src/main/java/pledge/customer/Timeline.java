package pledge.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.ledger.ClocksFired;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened with a customer, over all rooms and channels, the newest first (customer.timeline).
 * Rooms append in their own transactions; merged records are read together and written apart.
 */
@Service("customerTimeline")
@Executes("customer.timeline")
public class Timeline {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  /**
   * An entry.
   *
   * @param what {@code <thing>.<verb>}
   */
  public record TimelineEntry(
      UUID id, Instant at, String what, WorkRef work, String channel, Map<String, String> detail) {}

  /** Where a page ended. */
  record Place(Instant at, UUID id) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Timeline(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Appends, inside the caller's transaction. Told again is harmless; told with another customer,
   * the entry is theirs. An entry without a customer gets the one its matter has.
   */
  @Transactional
  public void append(Collection<Happening> happenings) {
    if (happenings.isEmpty()) {
      return;
    }
    var rows = List.copyOf(happenings);
    int size = rows.size();
    var texts = new @Nullable String[11][size];
    for (int i = 0; i < size; i++) {
      var row = rows.get(i);
      var customer = row.customer();
      texts[0][i] = Uuid7.next().toString();
      texts[1][i] = row.brand().value();
      texts[2][i] = customer == null ? null : customer.value().toString();
      texts[3][i] = row.matter().toString();
      texts[4][i] = row.at().toString();
      texts[5][i] = row.what();
      texts[6][i] = row.work().kind();
      texts[7][i] = row.work().id().toString();
      texts[8][i] = row.key();
      texts[9][i] = row.channel();
      texts[10][i] = json.writeValueAsString(row.detail());
    }
    jdbc.sql(
            """
            insert into customer.timeline as t
              (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
            select n.id, n.brand,
              coalesce(n.customer, (select m.customer from customer.timeline m
                where m.matter = n.matter and m.customer is not null limit 1)),
              n.matter, n.at, n.what, n.work_kind, n.work_id, n.key, n.channel, n.detail
            from unnest(:ids::uuid[], :brands::text[], :customers::uuid[], :matters::uuid[],
                :ats::timestamptz[], :whats::text[], :kinds::text[], :works::uuid[], :keys::text[],
                :channels::text[], :details::jsonb[])
              as n (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
            on conflict (work_id, key) do update set customer = excluded.customer
            where excluded.customer is not null and t.customer is distinct from excluded.customer
            """)
        .param("ids", texts[0])
        .param("brands", texts[1])
        .param("customers", texts[2])
        .param("matters", texts[3])
        .param("ats", texts[4])
        .param("whats", texts[5])
        .param("kinds", texts[6])
        .param("works", texts[7])
        .param("keys", texts[8])
        .param("channels", texts[9])
        .param("details", texts[10])
        .update();
  }

  /** The matter's entries are this customer's: it became known, or better known, whose they are. */
  @Transactional
  public void belongs(UUID matter, CustomerId customer) {
    jdbc.sql("update customer.timeline set customer = :customer where matter = :matter")
        .param("customer", customer.value())
        .param("matter", matter)
        .update();
  }

  /** Broken promises stand in the timeline of whose matter they were. */
  @EventListener
  @Transactional
  void fired(ClocksFired fired) {
    var broken = fired.broken();
    if (broken.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into customer.timeline
              (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
            select b.id, w.brand, w.customer, w.matter, b.due, 'promise.broken', w.work_kind, b.work,
              'broken:' || b.clock, w.channel, jsonb_build_object('clause', b.clause)
            from unnest(:ids::uuid[], :works::uuid[], :clocks::uuid[], :clauses::text[],
                :dues::timestamptz[]) as b (id, work, clock, clause, due)
            cross join lateral (
              select t.brand, t.customer, t.matter, t.work_kind, t.channel from customer.timeline t
              where t.work_id = b.work limit 1) w
            on conflict (work_id, key) do nothing
            """)
        .param("ids", broken.stream().map(clock -> Uuid7.next().toString()).toArray(String[]::new))
        .param("works", broken.stream().map(c -> c.work().id().toString()).toArray(String[]::new))
        .param("clocks", broken.stream().map(c -> c.id().toString()).toArray(String[]::new))
        .param("clauses", broken.stream().map(c -> c.clause().value()).toArray(String[]::new))
        .param("dues", broken.stream().map(c -> c.dueAt().toString()).toArray(String[]::new))
        .update();
  }

  /**
   * A page of one person's entries, the newest first. Each merged record is read by its own index
   * range, so that a page costs the same however long the history is.
   */
  List<TimelineEntry> page(BrandId brand, CustomerId customer, @Nullable Place after, int limit) {
    var from = after == null ? "" : "and (t.at, t.id) < (:at, :id)";
    return jdbc.sql(
            """
            select p.id, p.at, p.what, p.work_kind, p.work_id, p.channel, p.detail
            from customer.everyone(:customer) as person (id)
            cross join lateral (
              select t.id, t.at, t.what, t.work_kind, t.work_id, t.channel, t.detail
              from customer.timeline t
              where t.customer = person.id and t.brand = :brand %s
              order by t.at desc, t.id desc limit :limit) p
            order by p.at desc, p.id desc limit :limit
            """
                .formatted(from))
        .param("customer", customer.value())
        .param("brand", brand.value())
        .param("at", after == null ? null : Columns.at(after.at()))
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  private TimelineEntry entry(ResultSet row, int index) throws SQLException {
    return new TimelineEntry(
        Columns.uuid(row, "id"),
        Columns.instant(row, "at"),
        row.getString("what"),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        row.getString("channel"),
        json.readValue(row.getString("detail"), DETAIL));
  }
}
