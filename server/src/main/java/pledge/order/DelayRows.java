package pledge.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** Delays as rows: at most one open for each order. */
@Repository
class DelayRows {

  private final JdbcClient jdbc;

  DelayRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UUID> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select id from "order".orders
            where watch_at <= :now
            order by watch_at limit :limit
            """)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, index) -> Columns.uuid(row, "id"))
        .list();
  }

  /** The brand of an order that is to be looked at by now; locked, so that nobody else looks. */
  Optional<BrandId> claim(UUID order, Instant now) {
    return jdbc.sql(
            """
            select brand from "order".orders
            where id = :id and watch_at <= :now
            for update skip locked
            """)
        .param("id", order)
        .param("now", Columns.at(now))
        .query((row, index) -> new BrandId(row.getString("brand")))
        .optional();
  }

  /** Locks the order: whoever speaks of its delay does so one after the other. */
  void lock(UUID order) {
    jdbc.sql("select id from \"order\".orders where id = :id for update")
        .param("id", order)
        .query((row, index) -> Columns.uuid(row, "id"))
        .single();
  }

  void watch(UUID order, @Nullable Instant at) {
    jdbc.sql("update \"order\".orders set watch_at = :at where id = :id")
        .param("at", Columns.atOrNull(at))
        .param("id", order)
        .update();
  }

  /** Of these orders those with an open delay are looked at now. */
  void watchLate(List<UUID> orders, Instant now) {
    jdbc.sql(
            """
            update "order".orders o set watch_at = :now
            from "order".delay d
            where d.order_id = any(:ids::uuid[]) and d.ended_at is null and o.id = d.order_id
            """)
        .param("now", Columns.at(now))
        .param("ids", Columns.ids(orders))
        .update();
  }

  void add(Delay delay, OrderView order, Instant now) {
    jdbc.sql(
            """
            insert into "order".delay
              (id, order_id, brand, cause, tracking_number, late_since, found_at, word, word_by)
            values (:id, :order, :brand, :cause, :parcel, :since, :now, :word, :wordBy)
            """)
        .param("id", delay.id())
        .param("order", order.id().value())
        .param("brand", order.brand().value())
        .param("cause", delay.cause().word())
        .param("parcel", delay.parcel())
        .param("since", Columns.at(delay.since()))
        .param("now", Columns.at(now))
        .param("word", delay.word())
        .param("wordBy", Columns.at(delay.wordBy()))
        .update();
  }

  /** What became of it; nobody knows yet whether its last word arrives. */
  void change(Delay delay) {
    jdbc.sql(
            """
            update "order".delay
            set cause = :cause, tracking_number = :parcel, late_since = :since, word = :word,
              word_by = :wordBy, reached = :reached
            where id = :id
            """)
        .param("cause", delay.cause().word())
        .param("parcel", delay.parcel())
        .param("since", Columns.at(delay.since()))
        .param("word", delay.word())
        .param("wordBy", Columns.at(delay.wordBy()))
        .param("reached", delay.reached(), java.sql.Types.BOOLEAN)
        .param("id", delay.id())
        .update();
  }

  /** Whether this word of the delay got to the customer; false when that was known already. */
  boolean reached(UUID delay, int word, boolean reached) {
    return jdbc.sql(
                """
                update "order".delay set reached = :reached
                where id = :id and word = :word and reached is null
                """)
            .param("reached", reached)
            .param("id", delay)
            .param("word", word)
            .update()
        == 1;
  }

  void end(UUID delay, String how, Instant now) {
    jdbc.sql("update \"order\".delay set ended_at = :now, ended = :how where id = :id")
        .param("now", Columns.at(now))
        .param("how", how)
        .param("id", delay)
        .update();
  }

  Optional<OrderId> orderOf(UUID delay) {
    return jdbc.sql("select order_id from \"order\".delay where id = :id")
        .param("id", delay)
        .query((row, index) -> new OrderId(Columns.uuid(row, "order_id")))
        .optional();
  }

  /** The open delays of these orders. */
  Map<UUID, Delay> open(String[] orders) {
    var found = new HashMap<UUID, Delay>();
    jdbc.sql(
            """
            select order_id, id, cause, tracking_number, late_since, word, word_by, reached
            from "order".delay
            where order_id = any(:ids::uuid[]) and ended_at is null
            """)
        .param("ids", orders)
        .query(row -> {
          found.put(Columns.uuid(row, "order_id"), delay(row));
        });
    return found;
  }

  /** The open delays of a brand, those whose customers hear next in front. */
  List<OrderId> open(BrandId brand, @Nullable UUID after, int limit) {
    return jdbc.sql(
            """
            select order_id from "order".delay
            where brand = :brand and ended_at is null
              and (:after::uuid is null or (word_by, id) >
                (select a.word_by, a.id from "order".delay a where a.id = :after::uuid))
            order by word_by, id limit :limit
            """)
        .param("brand", brand.value())
        .param("after", after)
        .param("limit", limit)
        .query((row, index) -> new OrderId(Columns.uuid(row, "order_id")))
        .list();
  }

  private static Delay delay(ResultSet row) throws SQLException {
    return new Delay(
        Columns.uuid(row, "id"),
        DelayCause.of(row.getString("cause")),
        row.getString("tracking_number"),
        Columns.instant(row, "late_since"),
        row.getInt("word"),
        Columns.instant(row, "word_by"),
        row.getObject("reached", Boolean.class));
  }
}
