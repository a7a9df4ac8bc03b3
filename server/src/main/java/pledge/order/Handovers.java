package pledge.order;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;

/**
 * When the goods of an order were given into the customer's hands in a shop: from then on they may
 * be returned, whether the order system has heard of it or not.
 */
@Service
public class Handovers {

  private final JdbcClient jdbc;

  Handovers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Given to the customer; said again the first time stays. */
  @Transactional
  public void given(OrderId order, Instant at) {
    jdbc.sql(
            """
            insert into "order".handed_over (order_id, at) values (:order, :at) on conflict do nothing
            """)
        .param("order", order.value())
        .param("at", Columns.at(at))
        .update();
  }

  public Optional<Instant> of(OrderId order) {
    return jdbc.sql("select at from \"order\".handed_over where order_id = :order")
        .param("order", order.value())
        .query((row, n) -> Columns.instant(row, "at"))
        .optional();
  }
}
