package pledge.shopfloor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;

/** Visits and their acts in the database. */
@Component
class VisitLog {

  private final JdbcClient jdbc;

  VisitLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A visit's row beside its acts: what isn't told by them. */
  record Row(
      UUID id,
      BrandId brand,
      ShopId shop,
      @Nullable Instant greetDue,
      @Nullable Instant judgedAt,
      Instant heardAt) {}

  /**
   * Makes the visits that aren't there, and holds them all until the transaction ends: whoever
   * tells of the same visits waits. In the order of their ids, so that two never wait for each
   * other.
   */
  Map<UUID, Row> hold(BrandId brand, ShopId shop, Collection<UUID> ids, Instant now) {
    var sorted = Columns.ids(ids.stream().distinct().sorted().toList());
    jdbc.sql(
            """
            insert into shopfloor.visit (id, brand, shop, began_at, heard_at)
            select id, :brand, :shop, :now, :now from unnest(:ids::uuid[]) as v (id) order by id
            on conflict (id) do nothing
            """)
        .param("brand", brand.value())
        .param("shop", shop.value())
        .param("now", Columns.at(now))
        .param("ids", sorted)
        .update();
    var rows = new HashMap<UUID, Row>();
    jdbc.sql(
            """
            select id, brand, shop, greet_due, judged_at, heard_at
            from shopfloor.visit where id = any(:ids::uuid[]) order by id for update
            """)
        .param("ids", sorted)
        .query((row, n) -> row(row))
        .list()
        .forEach(row -> rows.put(row.id(), row));
    return rows;
  }

  /** Visits to this shop that began then, the newest first. */
  List<Row> page(ShopId shop, Instant from, Instant to, boolean open, int limit) {
    return jdbc.sql(
            """
            select id, brand, shop, greet_due, judged_at, heard_at
            from shopfloor.visit
            where shop = :shop and began_at >= :from and began_at < :to
              and (not :open or left_at is null and judged_at is null and not mistaken)
            order by began_at desc, id desc
            limit :limit
            """)
        .param("shop", shop.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .param("open", open)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  Optional<Row> find(UUID id, ShopId shop) {
    return jdbc.sql(
            """
            select id, brand, shop, greet_due, judged_at, heard_at
            from shopfloor.visit where id = :id and shop = :shop
            """)
        .param("id", id)
        .param("shop", shop.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** Visits that were made for acts of which none was taken. */
  void dropEmpty(Collection<UUID> ids) {
    jdbc.sql(
            """
            delete from shopfloor.visit v where id = any(:ids::uuid[])
              and not exists (select 1 from shopfloor.act a where a.visit = v.id)
            """)
        .param("ids", Columns.ids(ids))
        .update();
  }

  static Row row(ResultSet row) throws SQLException {
    return new Row(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new ShopId(Columns.uuid(row, "shop")),
        Columns.instantOrNull(row, "greet_due"),
        Columns.instantOrNull(row, "judged_at"),
        Columns.instant(row, "heard_at"));
  }

  /** False when an act of this id is there already. */
  boolean add(Act act, Instant arrived) {
    var company = act.company();
    var need = act.need();
    var goods = act.goods();
    var purchase = act.purchase();
    var way = goods == null ? null : goods.way();
    return jdbc.sql(
                """
                insert into shopfloor.act
                  (id, visit, kind, at, device, device_at, arrived_at, person, machine, heads, children,
                   bags, wish, for_whom, alone, sku, way, explained, liked, order_number, amount_minor,
                   tips, points, seconds, customer, agrees)
                values
                  (:id, :visit, :kind, :at, :device, :deviceAt, :arrived, :person, :machine, :heads,
                   :children, :bags, :wish, :forWhom, :alone, :sku, :way, :explained, :liked, :order,
                   :amount, :tips, :points, :seconds, :customer, :agrees)
                on conflict (id) do nothing
                """)
            .param("id", act.id())
            .param("visit", act.visit())
            .param("kind", act.kind().word())
            .param("at", Columns.at(act.at()))
            .param("device", act.device())
            .param("deviceAt", Columns.at(act.deviceAt()))
            .param("arrived", Columns.at(arrived))
            .param("person", act.person() == null ? null : act.person().value())
            .param("machine", act.machine())
            .param("heads", company == null ? null : company.count())
            .param("children", company == null ? null : company.children())
            .param("bags", company == null ? null : company.bags())
            .param("wish", need == null ? null : need.text())
            .param("forWhom", need == null ? null : need.forWhom())
            .param("alone", need == null ? null : need.alone())
            .param("sku", goods == null ? null : goods.sku())
            .param("way", way == null ? null : way.word())
            .param("explained", goods == null ? null : goods.explained())
            .param("liked", goods == null ? null : goods.liked())
            .param("order", purchase == null ? null : purchase.order())
            .param("amount", purchase == null ? null : purchase.amountMinor())
            .param("tips", purchase == null ? null : purchase.tips())
            .param("points", act.points())
            .param("seconds", act.seconds())
            .param("customer", act.customer() == null ? null : act.customer().value())
            .param("agrees", act.agrees())
            .update()
        == 1;
  }

  /** The visits with all their acts, in the order of {@code rows}. */
  List<Visit> visits(Collection<Row> rows) {
    var acts = new HashMap<UUID, List<Act>>();
    jdbc.sql(
            """
            select id, visit, kind, at, device, device_at, person, machine, heads, children, bags, wish,
              for_whom, alone, sku, way, explained, liked, order_number, amount_minor, tips, points,
              seconds, customer, agrees
            from shopfloor.act where visit = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(rows.stream().map(Row::id).toList()))
        .query((row, n) -> act(row))
        .list()
        .forEach(act -> acts.computeIfAbsent(act.visit(), id -> new ArrayList<>()).add(act));
    return rows.stream()
        .filter(row -> acts.containsKey(row.id()))
        .map(row ->
            new Visit(row.id(), row.brand(), row.shop(), acts.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Act act(ResultSet row) throws SQLException {
    var person = Columns.uuidOrNull(row, "person");
    var customer = Columns.uuidOrNull(row, "customer");
    return new Act(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "visit"),
        ActKind.of(row.getString("kind")),
        Columns.instant(row, "at"),
        row.getString("device"),
        Columns.instant(row, "device_at"),
        person == null ? null : new StaffId(person),
        row.getString("machine"),
        row.getObject("heads") == null
            ? null
            : new Act.Company(
                row.getInt("heads"), row.getBoolean("children"), row.getBoolean("bags")),
        row.getObject("alone") == null
            ? null
            : new Act.Need(
                row.getString("wish") == null ? "" : row.getString("wish"),
                row.getString("for_whom"),
                row.getBoolean("alone")),
        row.getString("sku") == null
            ? null
            : new Act.Trial(
                row.getString("sku"),
                Act.Way.of(row.getString("way")),
                row.getObject("explained", Boolean.class),
                row.getObject("liked", Boolean.class)),
        row.getObject("tips") == null
            ? null
            : new Act.Purchase(
                row.getString("order_number"),
                row.getObject("amount_minor", Long.class),
                row.getBoolean("tips")),
        row.getObject("points", Integer.class),
        row.getObject("seconds", Integer.class),
        customer == null ? null : new CustomerId(customer),
        row.getObject("agrees", Boolean.class));
  }

  /** Those that are over and weren't judged: whoever asks judges them, nobody else. */
  List<Row> over(Instant now, int limit) {
    return jdbc.sql(
            """
            update shopfloor.visit v
            set judge_at = null, judged_at = :now
            from (
              select id from shopfloor.visit where judge_at <= :now
              order by judge_at limit :limit for update skip locked) over
            where v.id = over.id
            returning v.id, v.brand, v.shop, v.greet_due, v.judged_at, v.heard_at
            """)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /**
   * Writes what the acts add up to.
   *
   * @param judgeAt when it is judged should nothing else be heard
   */
  void keep(Visit visit, @Nullable Instant greetDue, Instant judgeAt, Instant heard) {
    var company = visit.company();
    var customer = visit.customer();
    var clerk = visit.clerk();
    jdbc.sql(
            """
            update shopfloor.visit
            set began_at = :began, heard_at = :heard, entered_at = :entered, greet_due = :greetDue,
              greeted_at = :greeted, helped_at = :helped, left_at = :left, farewell_at = :farewell,
              heads = :heads, children = :children, bags = :bags, tried = :tried, bought = :bought,
              mistaken = :mistaken, customer = :customer, clerk = :clerk,
              judge_at = case when judged_at is null and not :mistaken then :judgeAt::timestamptz end
            where id = :id
            """)
        .param("began", Columns.at(visit.beganAt()))
        .param("heard", Columns.at(heard))
        .param("judgeAt", Columns.at(judgeAt))
        .param("entered", Columns.atOrNull(visit.at(ActKind.ENTERED)))
        .param("greetDue", Columns.atOrNull(greetDue))
        .param("greeted", Columns.atOrNull(visit.at(ActKind.GREETED)))
        .param("helped", Columns.atOrNull(visit.at(ActKind.HELP_OFFERED)))
        .param("left", Columns.atOrNull(visit.leftAt()))
        .param("farewell", Columns.atOrNull(visit.at(ActKind.FAREWELL)))
        .param("heads", company.count())
        .param("children", company.children())
        .param("bags", company.bags())
        .param("tried", visit.all(ActKind.TRIED).count())
        .param("bought", visit.all(ActKind.BOUGHT).count())
        .param("mistaken", visit.mistaken())
        .param("customer", customer == null ? null : customer.value())
        .param("clerk", clerk == null ? null : clerk.value())
        .param("id", visit.id())
        .update();
  }
}
