package pledge.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** The door to the mirror of the order system. Persons in what it shows are masked. */
@Service
public class Orders {

  /** No four digits equal this, so comparing with it takes as long and never succeeds. */
  private static final String NO_DIGITS = "----";

  private final JdbcClient jdbc;
  private final Mirror mirror;
  private final OrderReader reader;
  private final Customers customers;

  Orders(JdbcClient jdbc, Mirror mirror, OrderReader reader, Customers customers) {
    this.jdbc = jdbc;
    this.mirror = mirror;
    this.reader = reader;
    this.customers = customers;
  }

  /**
   * The order of this number. Blanks, full-width signs and small letters, as people type them, are
   * understood.
   */
  public Optional<OrderView> find(BrandId brand, String number) {
    return head(brand, number).flatMap(head -> read(brand, head.id()));
  }

  /**
   * The order, for somebody who knows its number and the last four digits of the phone number it
   * was placed with or is sent to. A wrong number and wrong digits are answered alike: both cost
   * the same one query and say the same.
   */
  public Optional<OrderView> verified(BrandId brand, String number, String phoneLast4) {
    var head = head(brand, number);
    var digits = Normalizer.normalize(phoneLast4, Normalizer.Form.NFKC).strip();
    var given = digits.matches("[0-9]{4}") ? digits : "????";
    boolean matches =
        equal(given, head.map(Head::receiverLast4).orElse(NO_DIGITS))
            | equal(given, head.map(Head::contactLast4).orElse(NO_DIGITS));
    return matches ? head.flatMap(found -> read(brand, found.id())) : Optional.empty();
  }

  private static boolean equal(String given, String known) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
  }

  private record Head(UUID id, @Nullable String receiverLast4, @Nullable String contactLast4) {}

  private Optional<Head> head(BrandId brand, String number) {
    var typed = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return jdbc.sql(
            """
            select id, right(receiver_phone, 4) as receiver_last4, contact_phone_last4
            from "order".orders
            where brand = :brand and number in (:typed, :upper)
            order by number = :typed desc
            limit 1
            """)
        .param("brand", brand.value())
        .param("typed", typed)
        .param("upper", typed.toUpperCase(Locale.ROOT))
        .query((row, index) ->
            new Head(
                Columns.uuid(row, "id"),
                row.getString("receiver_last4"),
                row.getString("contact_phone_last4")))
        .optional();
  }

  private Optional<OrderView> read(BrandId brand, UUID id) {
    return reader.read(brand, List.of(id)).stream().findFirst();
  }

  /**
   * What an order's money comes to, in minor units.
   *
   * @param paid what came in, without what was paid in points; of an order whose payments nobody
   *     told, its total once it is paid
   * @param refunded what went back beside the refunds the asker knows of
   */
  public record Account(OrderId id, String number, String currency, long paid, long refunded) {}

  /**
   * The order's account, for whoever wants to pay something back.
   *
   * @param known references of refunds the asker made: the order system may tell of them again
   */
  public Optional<Account> account(BrandId brand, OrderId order, Collection<String> known) {
    return jdbc.sql(
            """
            select o.id, o.number, o.currency,
              coalesce(
                (select sum(case when p.method = 'points' then 0 else p.amount_minor end)
                 from "order".payment p where p.order_id = o.id and p.kind = 'paid'),
                case when o.paid_at is null then 0 else o.total_minor end) as paid,
              (select coalesce(sum(p.amount_minor), 0) from "order".payment p
               where p.order_id = o.id and p.kind = 'refunded' and p.method <> 'points'
                 and (p.reference is null or p.reference <> all(:known::text[]))) as refunded
            from "order".orders o
            where o.brand = :brand and o.id = :id
            """)
        .param("known", known.toArray(String[]::new))
        .param("brand", brand.value())
        .param("id", order.value())
        .query((row, index) ->
            new Account(
                new OrderId(Columns.uuid(row, "id")),
                row.getString("number"),
                row.getString("currency"),
                row.getLong("paid"),
                row.getLong("refunded")))
        .optional();
  }

  /** Whose order this is. */
  Optional<BrandId> brandOf(OrderId order) {
    return jdbc.sql("select brand from \"order\".orders where id = :id")
        .param("id", order.value())
        .query((row, index) -> new BrandId(row.getString("brand")))
        .optional();
  }

  /** These orders of the brand, by id. */
  public Map<OrderId, OrderView> those(BrandId brand, Collection<OrderId> ids) {
    return reader.read(brand, ids.stream().map(OrderId::value).toList()).stream()
        .collect(Collectors.toMap(OrderView::id, order -> order));
  }

  /** The number to tell the customer about this order by, as it was placed or is sent. */
  public Optional<String> phone(BrandId brand, OrderId order) {
    record Contact(@Nullable String receiver, @Nullable UUID customer) {}
    return jdbc.sql(
            """
            select receiver_phone, customer from "order".orders
            where brand = :brand and id = :id
            """)
        .param("brand", brand.value())
        .param("id", order.value())
        .query((row, index) ->
            new Contact(row.getString("receiver_phone"), Columns.uuidOrNull(row, "customer")))
        .optional()
        .flatMap(contact ->
            Optional.ofNullable(contact.receiver())
                .or(() ->
                    Optional.ofNullable(contact.customer())
                        .flatMap(id -> customers.phone(new CustomerId(id)))));
  }

  /**
   * This person's orders, the newest first, whichever merged record they are filed under. Of each
   * record only so many are read, however many thousand it has.
   */
  public List<OrderView> of(BrandId brand, CustomerId customer, int limit) {
    var everyId = customers.everyId(customer).stream().map(CustomerId::value).toList();
    var ids =
        jdbc.sql(
                """
                select o.id
                from unnest(:customers::uuid[]) as c (id)
                cross join lateral (
                  select id, placed_at from "order".orders
                  where customer = c.id and brand = :brand
                  order by placed_at desc, id desc
                  limit :limit) o
                order by o.placed_at desc, o.id desc
                limit :limit
                """)
            .param("customers", Columns.ids(everyId))
            .param("brand", brand.value())
            .param("limit", limit)
            .query((row, index) -> Columns.uuid(row, "id"))
            .list();
    return reader.read(brand, ids);
  }

  /**
   * Takes documents of the order system over in one transaction, each order at most once among
   * them. Repeats are harmless, older documents change nothing.
   *
   * @return what became of each, by order number
   */
  public Map<String, Taken> take(BrandId brand, Collection<OrderDocument> documents, Instant now) {
    return mirror.take(brand, documents, now);
  }
}
