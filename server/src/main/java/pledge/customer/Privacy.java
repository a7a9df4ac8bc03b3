package pledge.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Actors;
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
  private final Leaks leaks;
  private final Clock clock;

  Privacy(
      JdbcClient jdbc,
      Customers customers,
      AuditTrail audit,
      Observations observations,
      Leaks leaks,
      Clock clock) {
    this.leaks = leaks;
    this.clock = clock;
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
  public Optional<CustomerView> look(Actor who, CustomerId id, String why) {
    var view = customers.find(Actors.brand(who), id);
    view.ifPresent(seen -> saw(who, List.of(seen.id()), why));
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
  public void saw(Actor who, Collection<CustomerId> seen, String why) {
    seen.stream()
        .distinct()
        .forEach(id -> audit.record(who, "customer.look", "customer", id.value().toString(), why));
    // Masked looks go on even when they were too many: whoever is served must not wait for it.
    if (who instanceof StaffMember person) {
      leaks.seen(person, Leaks.Kind.LOOKED, seen, clock.instant());
    }
  }

  /** Why a field is opened. */
  enum Why {
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("identity")
    IDENTITY,
    @JsonProperty("delivery")
    DELIVERY,
    @JsonProperty("complaint")
    COMPLAINT,
    @JsonProperty("correction")
    CORRECTION,
    @JsonProperty("other")
    OTHER
  }

  /**
   * Opens one field. Refused, and recorded as refused, when the asker's roles don't serve
   * customers, when no reason is given, or when the asker has opened too many.
   *
   * @param why from the short list
   * @param words more about it; needed where the list has no word. Kept in the audit trail
   * @throws NotFound when the brand has no such customer, or the field isn't known of this one
   */
  @Transactional
  Outcome<String> open(
      StaffMember who, CustomerId id, Field field, Why why, String words, Instant now) {
    return open(who, id, field, why, words, customer -> value(customer, field), now);
  }

  /**
   * As {@link #open}, for where something of the customer's goes, which another room knows.
   *
   * @param words why; kept in the audit trail
   */
  @Transactional
  public <T> Outcome<T> openAddress(
      StaffMember who, CustomerId id, String words, T value, Instant now) {
    return open(who, id, Field.ADDRESS, Why.OTHER, words, customer -> Optional.of(value), now);
  }

  private <T> Outcome<T> open(
      StaffMember who,
      CustomerId id,
      Field field,
      Why why,
      String words,
      Function<CustomerId, Optional<T>> known,
      Instant now) {
    var customer = customers.find(who.brand(), id).orElseThrow(() -> new NotFound("customer")).id();
    var refusal = refusal(who, why, words);
    var subject = customer.value().toString();
    var reason = reason(field, why, words);
    if (refusal == null) {
      var value = known.apply(customer).orElseThrow(() -> new NotFound(field.word()));
      refusal = leaks.seen(who, Leaks.Kind.OPENED, List.of(customer), now).orElse(null);
      if (refusal == null) {
        audit.record(who, "customer.open", "customer", subject, reason);
        observe(who, customer, Verdict.USED, field, "opened-for-reason", now);
        return Outcome.done(value);
      }
    }
    audit.record(who, "customer.open-refused", "customer", subject, reason);
    observe(who, customer, Verdict.REFUSED, field, refusal.code(), now);
    return Outcome.refused(refusal);
  }

  private static String reason(Field field, Why why, String words) {
    var told = words.strip();
    return why == Why.OTHER
        ? field.word() + ": " + told
        : field.word()
            + ", "
            + why.name().toLowerCase(Locale.ROOT)
            + (told.isEmpty() ? "" : ": " + told);
  }

  private @Nullable Refusal refusal(StaffMember who, Why why, String words) {
    if (!Rights.of(who).open()) {
      return new Refusal(
          "masked-only",
          CLAUSE,
          "Your roles work with masked customer data.",
          List.of("Ask somebody who serves this customer."),
          Map.of());
    }
    if (why == Why.OTHER
        && words.codePoints().filter(Character::isLetterOrDigit).limit(2).count() < 2) {
      return new Refusal(
          "reason-missing",
          CLAUSE,
          "Customer data is opened for a reason.",
          List.of("Say in a few words what you need it for."),
          Map.of("missing", List.of("reason")));
    }
    return leaks.suspension(who).orElse(null);
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
