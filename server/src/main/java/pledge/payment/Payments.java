package pledge.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffId;
import pledge.order.OrderId;
import pledge.order.Orders;
import pledge.platform.AfterCommit;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;

/**
 * The door to moving money: what is planned here is handed to the gateway once it is committed, and
 * what becomes of it arrives as {@link PaymentMoved}. Whether somebody may grant it is asked of
 * {@code approval} before.
 */
@Service
public class Payments {

  /** Of an amount that no order gives a currency. */
  private static final String USUAL = "CNY";

  private final Journal journal;
  private final Orders orders;
  private final PaymentWorker worker;
  private final TransactionTemplate nested;

  Payments(
      Journal journal,
      Orders orders,
      PaymentWorker worker,
      PlatformTransactionManager transactions) {
    this.journal = journal;
    this.orders = orders;
    this.worker = worker;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Money to be moved.
   *
   * @param label how people call the work item, such as a ticket's number
   * @param order needed for a refund
   * @param minor in minor units of the order's currency, else fen of CNY; 0 where only coupon or
   *     points go back
   * @param coupon the part of the order's coupon that goes back with it, in minor units
   * @param points the part of what was paid in points, in minor units
   * @param policy the policy it rests on, in that version of the standard
   * @param key the same one moves money once
   */
  public record Plan(
      BrandId brand,
      WorkRef work,
      String label,
      Payment.Kind kind,
      @Nullable OrderId order,
      long minor,
      long coupon,
      long points,
      String policy,
      UUID standardVersion,
      StaffId grantedBy,
      UUID key,
      Instant now) {

    /** Money alone. */
    public Plan(
        BrandId brand,
        WorkRef work,
        String label,
        Payment.Kind kind,
        @Nullable OrderId order,
        long minor,
        String policy,
        UUID standardVersion,
        StaffId grantedBy,
        UUID key,
        Instant now) {
      this(
          brand,
          work,
          label,
          kind,
          order,
          minor,
          0,
          0,
          policy,
          standardVersion,
          grantedBy,
          key,
          now);
    }
  }

  /**
   * Writes the move into the journal, in the caller's transaction. The same key gives the first
   * one. Refused when more would go back on an order than was paid for it; of two refunds at once
   * that exceed it together one is refused.
   */
  @Transactional
  public Outcome<Payment> plan(Plan plan) {
    var before = journal.ofKey(plan.brand(), plan.key());
    if (before.isPresent()) {
      return Outcome.done(before.get());
    }
    var order = plan.order();
    var account = order == null ? null : account(plan.brand(), order);
    if (order != null && account == null) {
      return Outcome.refused(Refusal.state("no-order", "there is no such order"));
    }
    if (order == null && plan.kind() == Payment.Kind.REFUND) {
      return Outcome.refused(Refusal.state("no-order", "a refund names the order it goes back on"));
    }
    var payment =
        new Payment(
            new PaymentId(Uuid7.next()),
            plan.brand(),
            plan.kind(),
            plan.work(),
            plan.label(),
            order,
            account == null ? null : account.number(),
            plan.minor(),
            plan.coupon(),
            plan.points(),
            account == null ? USUAL : account.currency(),
            plan.policy(),
            plan.standardVersion(),
            plan.grantedBy(),
            plan.key(),
            Payment.State.PLANNED,
            0,
            null,
            null,
            null,
            plan.now(),
            plan.now());
    long most = account == null ? 0 : account.paid() - account.refunded();
    var written =
        nested.execute(status -> {
          if (!journal.add(payment)) {
            return Written.BEFORE;
          }
          if (payment.kind() == Payment.Kind.REFUND
              && order != null
              && !journal.refund(order, payment.minor(), most)) {
            status.setRollbackOnly();
            return Written.TOO_MUCH;
          }
          journal.step(payment.id(), plan.now(), payment.state(), null, null, null);
          return Written.NOW;
        });
    if (written == Written.TOO_MUCH) {
      return Outcome.refused(
          new Refusal(
              "more-than-paid",
              null,
              "more would go back on this order than was paid for it",
              List.of(),
              Map.of("leftMinor", left(plan.brand(), order))));
    }
    AfterCommit.run(worker::wake);
    return Outcome.done(
        written == Written.NOW ? payment : journal.ofKey(plan.brand(), plan.key()).orElseThrow());
  }

  private enum Written {
    NOW,
    BEFORE,
    TOO_MUCH
  }

  private Orders.@Nullable Account account(BrandId brand, OrderId order) {
    return orders.account(brand, order, journal.references(order)).orElse(null);
  }

  /** What can still go back on the order, in its minor units. */
  public long left(BrandId brand, @Nullable OrderId order) {
    var account = order == null ? null : account(brand, order);
    return order == null || account == null
        ? 0
        : Math.max(0, account.paid() - account.refunded() - journal.refunded(order));
  }

  /** What came in for the order in money. */
  long paid(BrandId brand, OrderId order) {
    var account = account(brand, order);
    return account == null ? 0 : account.paid();
  }

  /** The moves planned with these keys. */
  public List<Payment> ofKeys(BrandId brand, Collection<UUID> keys) {
    return keys.isEmpty() ? List.of() : journal.ofKeys(brand, keys);
  }
}
