package pledge.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.access.StaffId;
import pledge.aftersales.Request.State;
import pledge.aftersales.rule.Condition;
import pledge.aftersales.rule.Kind;
import pledge.order.OrderId;
import pledge.payment.Back;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;
import pledge.ticket.TicketId;
import pledge.ticket.TicketRights;
import tools.jackson.databind.json.JsonMapper;

/** Requests after a sale in the database. */
@Repository
class RequestRows {

  private static final String COLUMNS =
      """
      id, brand, ticket, order_id, order_number, line, sku, name, quantity, kind, reason, words, pictures,
      condition, ruling, state, inspection, found, shop, due_at, carrier, tracking, tries, money_key, pays,
      back_goods, back_freight, back_coupon, back_points, by_staff, asked_at, changed_at
      """;

  private static final String[] OPEN =
      Stream.of(State.values()).filter(State::open).map(State::word).toArray(String[]::new);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RequestRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Takes pieces of a line, if so many are left. The row count decides: of two requests at once for
   * the last piece one gets it.
   */
  boolean claim(OrderId order, int line, int quantity, int bought) {
    return quantity <= bought
        && jdbc.sql(
                    """
                    insert into aftersales.piece as p (order_id, line, claimed) values (:order, :line, :quantity)
                    on conflict (order_id, line) do update
                    set claimed = p.claimed + excluded.claimed where p.claimed + excluded.claimed <= :bought
                    """)
                .param("order", order.value())
                .param("line", line)
                .param("quantity", quantity)
                .param("bought", bought)
                .update()
            == 1;
  }

  /** How many pieces requests have taken, by line. */
  Map<Integer, Integer> taken(OrderId order) {
    var taken = new HashMap<Integer, Integer>();
    jdbc.sql("select line, claimed from aftersales.piece where order_id = :order")
        .param("order", order.value())
        .query(row -> {
          taken.put(row.getInt("line"), row.getInt("claimed"));
        });
    return taken;
  }

  /** Its pieces may be asked for again. */
  void release(Request request) {
    jdbc.sql(
            """
            update aftersales.piece set claimed = claimed - :quantity
            where order_id = :order and line = :line
            """)
        .param("quantity", request.quantity())
        .param("order", request.order().value())
        .param("line", request.line())
        .update();
  }

  void add(Request request) {
    jdbc.sql(
            """
            insert into aftersales.request
              (id, brand, ticket, order_id, order_number, line, sku, name, quantity, kind, reason, words,
               pictures, condition, ruling, state, inspection, found, shop, by_staff, asked_at, changed_at)
            values (:id, :brand, :ticket, :order, :orderNumber, :line, :sku, :name, :quantity, :kind, :reason,
                    :words, :pictures::uuid[], :condition::jsonb, :ruling::jsonb, :state, :inspection,
                    :found::uuid[], :shop::uuid, :by, :at, :at)
            """)
        .param("id", request.id())
        .param("brand", request.brand().value())
        .param("ticket", request.ticket().value())
        .param("order", request.order().value())
        .param("orderNumber", request.orderNumber())
        .param("line", request.line())
        .param("sku", request.sku())
        .param("name", request.name())
        .param("quantity", request.quantity())
        .param("kind", request.kind().word())
        .param("reason", request.reason())
        .param("words", request.words())
        .param("pictures", Columns.ids(request.pictures()))
        .param("condition", json.writeValueAsString(request.condition()))
        .param("ruling", json.writeValueAsString(request.ruling()))
        .param("state", request.state().word())
        .param("inspection", request.inspection())
        .param("found", Columns.ids(request.found()))
        .param("shop", request.shop() == null ? null : request.shop().value().toString())
        .param("by", request.by().value())
        .param("at", Columns.at(request.askedAt()))
        .update();
  }

  /** By when its running promise is due; null: none runs. */
  void due(Request request, @Nullable Instant due) {
    jdbc.sql("update aftersales.request set due_at = :due where id = :id")
        .param("due", Columns.atOrNull(due))
        .param("id", request.id())
        .update();
  }

  /** Moves it on, if it still stands where the caller saw it; the row count decides. */
  boolean move(Request request, Set<State> from, State to, Instant now) {
    return jdbc.sql(
                """
                update aftersales.request set state = :to, changed_at = :now
                where id = :id and state = any(:from::text[])
                """)
            .param("to", to.word())
            .param("now", Columns.at(now))
            .param("id", request.id())
            .param("from", from.stream().map(State::word).toArray(String[]::new))
            .update()
        == 1;
  }

  boolean move(Request request, State from, State to, Instant now) {
    return move(request, EnumSet.of(from), to, now);
  }

  /** What was found when the goods were looked at. */
  void inspected(
      Request request, Condition condition, Ruling ruling, String words, List<UUID> found) {
    jdbc.sql(
            """
            update aftersales.request
            set condition = :condition::jsonb, ruling = :ruling::jsonb, inspection = :words,
              found = :found::uuid[]
            where id = :id
            """)
        .param("condition", json.writeValueAsString(condition))
        .param("ruling", json.writeValueAsString(ruling))
        .param("words", words)
        .param("found", Columns.ids(found))
        .param("id", request.id())
        .update();
  }

  /** Judged anew by what else is known now. */
  void judged(Request request, Ruling ruling) {
    jdbc.sql("update aftersales.request set ruling = :ruling::jsonb where id = :id")
        .param("ruling", json.writeValueAsString(ruling))
        .param("id", request.id())
        .update();
  }

  void parcel(Request request, String carrier, String tracking) {
    jdbc.sql(
            "update aftersales.request set carrier = :carrier, tracking = :tracking where id = :id")
        .param("carrier", carrier)
        .param("tracking", tracking)
        .param("id", request.id())
        .update();
  }

  /** Money is set in motion: from now on it counts on its line. */
  void money(Request request, UUID key, Back back, long pays) {
    jdbc.sql(
            """
            update aftersales.request
            set tries = tries + 1, money_key = :key, pays = :pays, back_goods = :goods,
              back_freight = :freight, back_coupon = :coupon, back_points = :points
            where id = :id
            """)
        .param("key", key)
        .param("pays", pays)
        .param("goods", back.goods())
        .param("freight", back.freight())
        .param("coupon", back.coupon())
        .param("points", back.points())
        .param("id", request.id())
        .update();
  }

  /** The money came to nothing: it doesn't count on its line. */
  void noMoney(Request request) {
    jdbc.sql(
            """
            update aftersales.request
            set money_key = null, pays = null, back_goods = null, back_freight = null, back_coupon = null,
              back_points = null
            where id = :id
            """)
        .param("id", request.id())
        .update();
  }

  Optional<Request> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from aftersales.request where id = :id")
        .param("id", id)
        .query((row, n) -> request(row))
        .optional();
  }

  Optional<Request> ofMoney(UUID key) {
    return jdbc.sql("select " + COLUMNS + " from aftersales.request where money_key = :key")
        .param("key", key)
        .query((row, n) -> request(row))
        .optional();
  }

  /** Those on an order for which nothing has been paid or sent. */
  List<Request> unfulfilled(OrderId order) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from aftersales.request
                where order_id = :order and state = any(:states::text[])
                order by ticket, id
                """)
        .param("order", order.value())
        .param("states", Requests.UNFULFILLED.stream().map(State::word).toArray(String[]::new))
        .query((row, n) -> request(row))
        .list();
  }

  /** Those of these tickets that are still to be done. */
  List<Request> open(Collection<UUID> tickets) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from aftersales.request
                where ticket = any(:tickets::uuid[]) and state = any(:open::text[])
                order by asked_at, id
                """)
        .param("tickets", Columns.ids(tickets))
        .param("open", OPEN)
        .query((row, n) -> request(row))
        .list();
  }

  /** The ids of all of these tickets' requests, by ticket. */
  Map<UUID, List<UUID>> ids(Collection<UUID> tickets) {
    var ids = new HashMap<UUID, List<UUID>>();
    jdbc.sql(
            """
            select ticket, id from aftersales.request
            where ticket = any(:tickets::uuid[]) order by asked_at, id
            """)
        .param("tickets", Columns.ids(tickets))
        .query(row -> {
          ids.computeIfAbsent(Columns.uuid(row, "ticket"), ticket -> new ArrayList<>())
              .add(Columns.uuid(row, "id"));
        });
    return ids;
  }

  /**
   * What a page of the board is asked for.
   *
   * @param open still to be done, by the next due promise; else all, the newest first
   */
  record Wanted(
      boolean open,
      @Nullable State state,
      @Nullable Kind kind,
      @Nullable String reason,
      @Nullable ShopId shop) {}

  /**
   * The brand's requests behind this one, of tickets that may be seen, so many at most.
   *
   * @param mine only of tickets the asker has
   */
  List<Request> page(
      BrandId brand,
      Wanted wanted,
      TicketRights rights,
      boolean mine,
      @Nullable UUID after,
      int limit) {
    var key = wanted.open() ? "coalesce(due_at, 'infinity'), asked_at, id" : "asked_at, id";
    var page =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + """
                     from aftersales.request
                    where brand = :brand
                      and (not :onlyOpen or state = any(:open::text[]))
                      and (:state::text is null or state = :state)
                      and (:kind::text is null or kind = :kind)
                      and (:reason::text is null or reason = :reason)
                      and (:shop::uuid is null or shop = :shop::uuid)
                      and (:after::uuid is null
                           or (%s) %s (select %s from aftersales.request where id = :after::uuid))
                      and %s
                    order by %s limit :limit
                    """
                        .formatted(
                            key,
                            wanted.open() ? ">" : "<",
                            key,
                            rights.condition("aftersales.request.ticket", mine),
                            wanted.open() ? key : "asked_at desc, id desc"))
            .param("brand", brand.value())
            .param("onlyOpen", wanted.open())
            .param("open", OPEN)
            .param("state", wanted.state() == null ? null : wanted.state().word())
            .param("kind", wanted.kind() == null ? null : wanted.kind().word())
            .param("reason", wanted.reason())
            .param("shop", wanted.shop() == null ? null : wanted.shop().value().toString())
            .param("after", after == null ? null : after.toString())
            .param("limit", limit);
    return rights.bind(page).query((row, n) -> request(row)).list();
  }

  /** Those of a ticket, the newest first. */
  List<Request> of(TicketId ticket) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from aftersales.request where ticket = :ticket order by asked_at desc, id limit 200")
        .param("ticket", ticket.value())
        .query((row, n) -> request(row))
        .list();
  }

  long count(Collection<UUID> tickets, boolean open) {
    return jdbc.sql(
            """
            select count(*) from aftersales.request
            where ticket = any(:tickets::uuid[]) and (not :onlyOpen or state = any(:open::text[]))
            """)
        .param("tickets", Columns.ids(tickets))
        .param("onlyOpen", open)
        .param("open", OPEN)
        .query(Long.class)
        .single();
  }

  List<String> export(Collection<UUID> tickets) {
    return jdbc.sql(
            """
            select to_jsonb(r)::text from (
              select ticket, order_number, name, quantity, kind, reason, words, state, inspection, carrier,
                tracking, pays, ruling, asked_at
              from aftersales.request where ticket = any(:tickets::uuid[]) order by asked_at, id) r
            """)
        .param("tickets", Columns.ids(tickets))
        .query(String.class)
        .list();
  }

  /** Goods, sums and rules stay, for the figures; the words go. */
  void forget(Collection<UUID> tickets) {
    jdbc.sql(
            """
            update aftersales.request
            set words = '', inspection = '', tracking = '', pictures = '{}', found = '{}'
            where ticket = any(:tickets::uuid[])
            """)
        .param("tickets", Columns.ids(tickets))
        .update();
  }

  private Request request(ResultSet row) throws SQLException {
    return new Request(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new TicketId(Columns.uuid(row, "ticket")),
        new OrderId(Columns.uuid(row, "order_id")),
        row.getString("order_number"),
        row.getInt("line"),
        row.getString("sku"),
        row.getString("name"),
        row.getInt("quantity"),
        Kind.of(row.getString("kind")),
        row.getString("reason"),
        row.getString("words"),
        List.of((UUID[]) row.getArray("pictures").getArray()),
        json.readValue(row.getString("condition"), Condition.class),
        json.readValue(row.getString("ruling"), Ruling.class),
        State.of(row.getString("state")),
        row.getString("inspection"),
        List.of((UUID[]) row.getArray("found").getArray()),
        Columns.uuidOrNull(row, "shop") instanceof UUID shop ? new ShopId(shop) : null,
        Columns.instantOrNull(row, "due_at"),
        row.getString("carrier"),
        row.getString("tracking"),
        row.getInt("tries"),
        Columns.uuidOrNull(row, "money_key"),
        back(row),
        row.getObject("pays", Long.class),
        new StaffId(Columns.uuid(row, "by_staff")),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "changed_at"));
  }

  private static @Nullable Back back(ResultSet row) throws SQLException {
    var goods = row.getObject("back_goods", Long.class);
    return goods == null
        ? null
        : new Back(
            goods,
            row.getLong("back_freight"),
            row.getLong("back_coupon"),
            row.getLong("back_points"));
  }
}
