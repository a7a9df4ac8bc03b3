package pledge.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.order.OrderId;
import pledge.order.OrderView;
import pledge.payment.Bill.Before;

/**
 * Which pieces of an order money goes back for, whoever pays it: a pick-up for what isn't there, a
 * request after the sale. Here no piece is paid back twice, the parts of a line add up to what was
 * paid for it, and all together to no more than is left of the order.
 */
@Service
public class PaidPieces {

  private static final int ALL = Integer.MAX_VALUE;

  private final JdbcClient jdbc;
  private final Payments payments;
  private final Journal journal;

  PaidPieces(JdbcClient jdbc, Payments payments, Journal journal) {
    this.jdbc = jdbc;
    this.payments = payments;
    this.journal = journal;
  }

  /**
   * Pieces of a line.
   *
   * @param line from 0
   * @param freight the reason makes the freight ours
   */
  public record Pieces(int line, int quantity, boolean freight) {}

  /**
   * Takes the pieces, and says what goes back for them. Holds the order until the caller's
   * transaction ends; the same key and line give the first answer.
   *
   * @param key of the move of money they are paid back by
   * @param workKind what kind of work it is granted in
   * @return empty when so many pieces aren't left
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Back> take(OrderView order, Pieces pieces, UUID key, String workKind) {
    hold(order.id());
    var known = taken(order.id(), pieces.line(), key);
    if (known.isPresent()) {
      return known;
    }
    var back = share(order, pieces);
    back.ifPresent(it -> add(order.id(), pieces, key, workKind, it));
    return back;
  }

  /** Takes as many of the pieces as are left, and says what goes back for those. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Back takeMost(OrderView order, Pieces pieces, UUID key, String workKind) {
    hold(order.id());
    return most(order, pieces)
        .flatMap(some -> take(order, some, key, workKind))
        .orElse(Back.NOTHING);
  }

  /**
   * Takes whatever pieces are left, as the customer gets none of them.
   *
   * @return all the money that is left of the order, with the pieces' coupon and points
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Back takeRest(OrderView order, UUID key, String workKind) {
    hold(order.id());
    long left = left(order);
    var sum = Back.NOTHING;
    for (int line = 0; line < order.lines().size(); line++) {
      sum = sum.plus(takeMost(order, new Pieces(line, ALL, true), key, workKind));
    }
    return new Back(left, 0, sum.coupon(), sum.points());
  }

  /** The money comes to nothing: its pieces may be paid back by another move. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void drop(UUID key) {
    journal.dropPieces(key);
  }

  /** What would go back by now for as many of these pieces as are left. */
  public Back shareOfMost(OrderView order, Pieces pieces) {
    return most(order, pieces).flatMap(some -> share(order, some)).orElse(Back.NOTHING);
  }

  /** Never more money than is left: then the freight goes short first. */
  private Optional<Back> share(OrderView order, Pieces pieces) {
    var before = before(order.id()).getOrDefault(pieces.line(), Before.NONE);
    int bought = order.lines().get(pieces.line()).quantity();
    if (pieces.quantity() > bought - before.pieces()) {
      return Optional.empty();
    }
    var due = Bill.of(order).back(pieces.line(), before, pieces.quantity(), pieces.freight());
    long left = left(order);
    long goods = Math.min(due.goods(), left);
    return Optional.of(
        new Back(goods, Math.min(due.freight(), left - goods), due.coupon(), due.points()));
  }

  private Optional<Pieces> most(OrderView order, Pieces pieces) {
    int bought = order.lines().get(pieces.line()).quantity();
    int left = bought - before(order.id()).getOrDefault(pieces.line(), Before.NONE).pieces();
    return left <= 0
        ? Optional.empty()
        : Optional.of(
            new Pieces(pieces.line(), Math.min(left, pieces.quantity()), pieces.freight()));
  }

  /** What money can still go back on the order, without what is held for a move to come. */
  public long left(OrderView order) {
    long held =
        jdbc.sql(
                """
                select coalesce(sum(p.goods_minor + p.freight_minor), 0) from payment.piece_back p
                where p.order_id = :order
                  and not exists (select 1 from payment.journal j where j.brand = :brand and j.key = p.key)
                """)
            .param("order", order.id().value())
            .param("brand", order.brand().value())
            .query(Long.class)
            .single();
    return Math.max(0, payments.left(order.brand(), order.id()) - held);
  }

  /** What was paid for the order in money. */
  public long paid(OrderView order) {
    return payments.paid(order.brand(), order.id());
  }

  /** How many pieces went back by line, in other kinds of work than this one. */
  public Map<Integer, Integer> elsewhere(OrderId order, String workKind) {
    record Line(int line, int pieces) {}
    return jdbc
        .sql(
            """
            select line, sum(quantity) as pieces from payment.piece_back
            where order_id = :order and work_kind <> :kind group by line
            """)
        .param("order", order.value())
        .param("kind", workKind)
        .query((row, n) -> new Line(row.getInt("line"), row.getInt("pieces")))
        .list()
        .stream()
        .collect(Collectors.toMap(Line::line, Line::pieces));
  }

  private void hold(OrderId order) {
    jdbc.sql(
            "insert into payment.refunded (order_id, minor) values (:order, 0) on conflict do nothing")
        .param("order", order.value())
        .update();
    jdbc.sql("select minor from payment.refunded where order_id = :order for update")
        .param("order", order.value())
        .query(Long.class)
        .single();
  }

  private Optional<Back> taken(OrderId order, int line, UUID key) {
    return jdbc.sql(
            """
            select goods_minor, freight_minor, coupon_minor, points_minor from payment.piece_back
            where order_id = :order and line = :line and key = :key
            """)
        .param("order", order.value())
        .param("line", line)
        .param("key", key)
        .query((row, n) ->
            new Back(
                row.getLong("goods_minor"),
                row.getLong("freight_minor"),
                row.getLong("coupon_minor"),
                row.getLong("points_minor")))
        .optional();
  }

  private Map<Integer, Before> before(OrderId order) {
    record Line(int line, Before before) {}
    List<Line> lines =
        jdbc.sql(
                """
                select line, sum(quantity) as pieces,
                  coalesce(sum(quantity) filter (where freight), 0) as with_freight,
                  sum(goods_minor) as goods, sum(freight_minor) as freight, sum(coupon_minor) as coupon,
                  sum(points_minor) as points
                from payment.piece_back where order_id = :order group by line
                """)
            .param("order", order.value())
            .query((row, n) ->
                new Line(
                    row.getInt("line"),
                    new Before(
                        row.getInt("pieces"),
                        row.getInt("with_freight"),
                        new Back(
                            row.getLong("goods"),
                            row.getLong("freight"),
                            row.getLong("coupon"),
                            row.getLong("points")))))
            .list();
    return lines.stream().collect(Collectors.toMap(Line::line, Line::before));
  }

  private void add(OrderId order, Pieces pieces, UUID key, String workKind, Back back) {
    jdbc.sql(
            """
            insert into payment.piece_back
              (order_id, line, key, work_kind, quantity, freight, goods_minor, freight_minor, coupon_minor,
               points_minor)
            values (:order, :line, :key, :kind, :quantity, :freight, :goods, :freightMinor, :coupon, :points)
            """)
        .param("order", order.value())
        .param("line", pieces.line())
        .param("key", key)
        .param("kind", workKind)
        .param("quantity", pieces.quantity())
        .param("freight", pieces.freight())
        .param("goods", back.goods())
        .param("freightMinor", back.freight())
        .param("coupon", back.coupon())
        .param("points", back.points())
        .update();
  }
}
