package pledge.aftersales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.store.ShopId;

/** Why goods come back, counted. */
@Repository
public class RequestFigures {

  private final JdbcClient jdbc;

  RequestFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Requests of one reason and kind that were asked for in a span of time.
   *
   * @param pieces asked for in them
   * @param refused by their clause, disputed ones too
   * @param cancelled by the customer
   * @param refunded requests whose money is back
   * @param refundedMinor that money, in minor units, its points and coupon not counted
   */
  @Schema(name = "AftersalesReasonFigures")
  record OfReason(
      String reason,
      String kind,
      long requests,
      long pieces,
      long refused,
      long cancelled,
      long refunded,
      long refundedMinor) {}

  List<OfReason> reasons(BrandId brand, Instant from, Instant to, @Nullable ShopId shop) {
    return jdbc.sql(
            """
            select reason, kind, count(*) as requests, sum(quantity) as pieces,
              count(*) filter (where state in ('refused', 'disputed')) as refused,
              count(*) filter (where state = 'cancelled') as cancelled,
              count(*) filter (where paid) as refunded,
              coalesce(sum(pays) filter (where paid), 0) as refunded_minor
            from (
              select reason, kind, quantity, state, pays,
                kind in ('return', 'refund') and state in ('refunded', 'done') as paid
              from aftersales.request
              where brand = :brand and asked_at >= :from and asked_at < :to
                and (:shop::uuid is null or shop = :shop::uuid)) r
            group by reason, kind
            order by requests desc, reason, kind
            """)
        .param("brand", brand.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .param("shop", shop == null ? null : shop.value().toString())
        .query((row, n) ->
            new OfReason(
                row.getString("reason"),
                row.getString("kind"),
                row.getLong("requests"),
                row.getLong("pieces"),
                row.getLong("refused"),
                row.getLong("cancelled"),
                row.getLong("refunded"),
                row.getLong("refunded_minor")))
        .list();
  }

  /**
   * What was asked for at one shop's counter.
   *
   * @param refused by their clause, disputed ones too
   * @param refundedMinor money back, in minor units
   * @param reason most often given; null when there was no request
   */
  @Schema(name = "AftersalesShopFigures")
  public record OfShop(long requests, long refused, long refundedMinor, @Nullable String reason) {

    public static final OfShop NONE = new OfShop(0, 0, 0, null);
  }

  /** Requests taken at counters in a span of time; shops without one are left out. */
  public Map<ShopId, OfShop> shops(BrandId brand, Instant from, Instant to) {
    Map<ShopId, OfShop> found = new HashMap<>();
    jdbc.sql(
            """
            select shop, count(*) as requests,
              count(*) filter (where state in ('refused', 'disputed')) as refused,
              coalesce(sum(pays) filter (
                where kind in ('return', 'refund') and state in ('refunded', 'done')), 0) as refunded_minor,
              mode() within group (order by reason) as reason
            from aftersales.request
            where brand = :brand and asked_at >= :from and asked_at < :to and shop is not null
            group by shop
            """)
        .param("brand", brand.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query(row -> {
          found.put(
              new ShopId(Columns.uuid(row, "shop")),
              new OfShop(
                  row.getLong("requests"),
                  row.getLong("refused"),
                  row.getLong("refunded_minor"),
                  row.getString("reason")));
        });
    return found;
  }
}
