package pledge.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.WorkRef;
import pledge.standard.Executes;

/**
 * Least access to customers' data (customer.privacy): what is shown is masked, every look is in the
 * audit trail, and a full value is opened one at a time by those who serve, for a reason.
 */
@Service
@Executes("customer.privacy")
public class Privacy {

  private static final String CLAUSE = "customer.privacy";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final AuditTrail audit;
  private final Observations observations;

  Privacy(JdbcClient jdbc, Customers customers, AuditTrail audit, Observations observations) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.audit = audit;
    this.observations = observations;
  }

  /**
   * Shows a customer of the asker's brand, masked, and records the look.
   *
   * @param why what the look is for, such as {@code profile} or {@code panel of conversation …}
   */
  @Transactional
  public Optional<CustomerView> look(StaffMember who, CustomerId id, String why) {
    var view = customers.find(who.brand(), id);
    view.ifPresent(
        seen -> audit.record(who, "customer.look", "customer", seen.id().value().toString(), why));
    return view;
  }

  /**
   * As {@link #look}, for what is read in pages: only the first is a look of its own.
   *
   * @param first whether this is the first page
   */
  @Transactional
  Optional<CustomerView> reading(StaffMember who, CustomerId id, String what, boolean first) {
    return first ? look(who, id, what) : customers.find(who.brand(), id);
  }

  /** Records a look at something that shows these customers' masked data, such as an order. */
  @Transactional
  public void saw(StaffMember who, Collection<CustomerId> seen, String why) {
    seen.stream()
        .distinct()
        .forEach(id -> audit.record(who, "customer.look", "customer", id.value().toString(), why));
  }

  /**
   * Opens one field. Refused, and recorded as refused, when the asker's roles don't serve customers
   * or no reason is given.
   *
   * @param reason a few words; kept in the audit trail
   * @throws NotFound when the brand has no such customer, or the field isn't known of this one
   */
  @Transactional
  Outcome<String> open(StaffMember who, CustomerId id, Field field, String reason, Instant now) {
    var customer = customers.find(who.brand(), id).orElseThrow(() -> new NotFound("customer")).id();
    var refusal = refusal(who, reason);
    var subject = customer.value().toString();
    if (refusal != null) {
      audit.record(who, "customer.open-refused", "customer", subject, field.word() + ": " + reason);
      observe(who, customer, Verdict.REFUSED, field, refusal.code(), now);
      return Outcome.refused(refusal);
    }
    var value = value(customer, field).orElseThrow(() -> new NotFound(field.word()));
    audit.record(who, "customer.open", "customer", subject, field.word() + ": " + reason.strip());
    observe(who, customer, Verdict.USED, field, "opened for a reason", now);
    return Outcome.done(value);
  }

  private static @Nullable Refusal refusal(StaffMember who, String reason) {
    if (!Rights.of(who).open()) {
      return new Refusal(
          "masked-only",
          CLAUSE,
          "Your roles work with masked customer data.",
          List.of("Ask somebody who serves this customer."),
          Map.of());
    }
    if (reason.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2) {
      return new Refusal(
          "reason-missing",
          CLAUSE,
          "Customer data is opened for a reason.",
          List.of("Say in a few words what you need it for."),
          Map.of("missing", List.of("reason")));
    }
    return null;
  }

  private Optional<String> value(CustomerId customer, Field field) {
    return jdbc.sql(
            """
            select name, phone, email, concat_ws(' ', nullif(region, ''), nullif(street, '')) as address
            from customer.customer
            where id = :id
            """)
        .param("id", customer.value())
        .query((row, index) -> Optional.ofNullable(row.getString(field.word())))
        .single()
        .filter(value -> !value.isEmpty());
  }

  private void observe(
      StaffMember who,
      CustomerId customer,
      Verdict verdict,
      Field field,
      String note,
      Instant now) {
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("customer", customer.value()),
            verdict,
            Answerable.person(who.id()),
            "desk",
            "customer",
            now,
            Evidence.field(field.word(), note)));
  }
}
