package pledge.order;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;

/** A person's orders as mirrored here; the order system itself answers for its own copy. */
@Component
class OrderRecords implements PersonalData {

  private final JdbcClient jdbc;

  OrderRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        Holding.of(
            "orders",
            jdbc.sql("select count(*) from \"order\".orders where customer = any(:ids::uuid[])")
                .param("ids", person.recordIds())
                .query(Long.class)
                .single()));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "order/orders",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select o.number, o.status, o.sales_channel, o.delivery, o.placed_at, o.paid_at,
                    o.delivered_at, o.cancelled_at, o.currency, o.goods_minor, o.discount_minor,
                    o.freight_minor, o.total_minor, o.receiver_name, o.receiver_phone,
                    o.receiver_region, o.receiver_street, o.note,
                    (select jsonb_agg(jsonb_build_object('sku', l.sku, 'name', l.name,
                       'quantity', l.quantity, 'totalMinor', l.total_minor) order by l.position)
                     from "order".line l where l.order_id = o.id) as lines,
                    (select jsonb_agg(jsonb_build_object('carrier', s.carrier,
                       'trackingNumber', s.tracking_number, 'dispatchedAt', s.dispatched_at,
                       'deliveredAt', s.delivered_at) order by s.position)
                     from "order".shipment s where s.order_id = o.id) as shipments
                  from "order".orders o where o.customer = any(:ids::uuid[])
                  order by o.placed_at, o.id) r
                """)
            .param("ids", person.recordIds())
            .query(String.class)
            .list());
  }

  /** Goods and sums stay, for the figures; who received them, and where, goes. */
  @Override
  public void erase(Person person, Instant now) {
    for (var sql :
        List.of(
            """
            update "order".orders
            set receiver_name = null, receiver_phone = null, receiver_region = null,
              receiver_street = null, note = null, contact_phone_last4 = null, watch_at = null
            where customer = any(:ids::uuid[])
            """,
            """
            update "order".payment p set reference = null
            from "order".orders o where o.id = p.order_id and o.customer = any(:ids::uuid[])
            """,
            """
            update "order".shipment s set tracking_number = ''
            from "order".orders o where o.id = s.order_id and o.customer = any(:ids::uuid[])
            """,
            """
            update "order".delay d set tracking_number = ''
            from "order".orders o where o.id = d.order_id and o.customer = any(:ids::uuid[])
            """,
            """
            delete from "order".confirmation c
            using "order".orders o
            where o.id = c.order_id and c.told_at is null and o.customer = any(:ids::uuid[])
            """,
            """
            delete from "order".tracking t
            using "order".orders o where o.id = t.order_id and o.customer = any(:ids::uuid[])
            """)) {
      jdbc.sql(sql).param("ids", person.recordIds()).update();
    }
  }
}
