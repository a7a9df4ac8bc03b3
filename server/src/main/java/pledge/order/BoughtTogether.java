package pledge.order;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** Which goods customers buy in the same order. */
@Service
public class BoughtTogether {

  /** The newest orders say what belongs together now; more of them wouldn't say it better. */
  private static final int ORDERS = 200_000;

  /** Who buys more goods at once equips a shop of their own. */
  private static final int GOODS = 20;

  /** Others kept for each of the goods. */
  private static final int OTHERS = 20;

  private final JdbcClient jdbc;

  BoughtTogether(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param times orders that hold both
   * @param of orders that hold {@code sku}
   */
  public record Pair(String sku, String other, int times, int of) {}

  /**
   * Pairs of the brand's orders placed since then, each both ways: those that come up in so many
   * orders at least, and more often than chance would have them. Reads much; for work in the
   * background.
   */
  public List<Pair> pairs(BrandId brand, Instant since, int least) {
    return jdbc.sql(
            """
            with lately as materialized (
              select id from "order".orders
              where brand = :brand and placed_at >= :since
                and status not in ('awaiting_payment', 'cancelled', 'returned')
              order by placed_at desc, id desc
              limit :orders),
            held as materialized (
              select distinct l.order_id, l.sku from "order".line l join lately on lately.id = l.order_id),
            several as (
              select order_id from held group by order_id having count(*) between 2 and :goods),
            among as materialized (select h.order_id, h.sku from held h join several using (order_id)),
            each_of as (select sku, count(*) as n from held group by sku),
            pair as (
              select a.sku, b.sku as other, count(*) as times
              from among a join among b on b.order_id = a.order_id and b.sku <> a.sku
              group by a.sku, b.sku having count(*) >= :least),
            ranked as (
              select p.sku, p.other, p.times, s.n as of,
                row_number() over (partition by p.sku order by p.times desc, p.other) as place
              from pair p
              join each_of s on s.sku = p.sku
              join each_of o on o.sku = p.other
              where p.times * (select count(*) from lately) > s.n * o.n)
            select sku, other, times, of from ranked where place <= :others
            """)
        .param("brand", brand.value())
        .param("since", Columns.at(since))
        .param("orders", ORDERS)
        .param("goods", GOODS)
        .param("least", least)
        .param("others", OTHERS)
        .query((row, n) ->
            new Pair(
                row.getString("sku"),
                row.getString("other"),
                row.getInt("times"),
                row.getInt("of")))
        .list();
  }
}
