package pledge.customer;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** Important customers have an agent of their own (outreach.vip): the first who serves them. */
@Service
public class OwnAgents {

  /** The value of a customer who gets an agent of their own. */
  public static final String IMPORTANT = "important";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final AuditTrail audit;

  OwnAgents(JdbcClient jdbc, Customers customers, AuditTrail audit) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.audit = audit;
  }

  /** The agent of this person, under whichever of their records it was noted; the newest. */
  public Optional<StaffId> of(CustomerId customer) {
    return jdbc.sql(
            """
            select staff from customer.own_agent
            where customer = any(:ids::uuid[]) order by since desc, customer limit 1
            """)
        .param(
            "ids",
            Columns.ids(customers.everyId(customer).stream().map(CustomerId::value).toList()))
        .query((rs, n) -> new StaffId(Columns.uuid(rs, "staff")))
        .optional();
  }

  /**
   * Makes this person the customer's own agent if the customer is important and has none. Joins the
   * caller's transaction.
   *
   * @return whether it was so
   */
  @Transactional
  public boolean offer(BrandId brand, CustomerId customer, StaffId staff, Instant now) {
    boolean important =
        customers.find(brand, customer).filter(it -> it.value().equals(IMPORTANT)).isPresent();
    if (!important || of(customer).isPresent()) {
      return false;
    }
    return jdbc.sql(
                """
                insert into customer.own_agent (customer, brand, staff, since)
                values (:customer, :brand, :staff, :now)
                on conflict (customer) do nothing
                """)
            .param("customer", customer.value())
            .param("brand", brand.value())
            .param("staff", staff.value())
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** Names another agent; a customer merged into another is named by the one they are now. */
  @Transactional
  public void set(BrandId brand, CustomerId customer, StaffId staff, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into customer.own_agent (customer, brand, staff, since)
            values (:customer, :brand, :staff, :now)
            on conflict (customer) do update set staff = excluded.staff, since = excluded.since
            """)
        .param("customer", customer.value())
        .param("brand", brand.value())
        .param("staff", staff.value())
        .param("now", Columns.at(now))
        .update();
    audit.record(
        by,
        "customer.own-agent",
        "customer",
        customer.value().toString(),
        staff.value().toString());
  }
}
