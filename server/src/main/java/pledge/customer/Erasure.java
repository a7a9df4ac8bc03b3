package pledge.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases a person on request: every room lets go of names, ways to reach and words, ids and figures
 * stay. It can't be undone, so it is previewed, and confirmed by what the preview showed.
 */
@Service
class Erasure {

  private static final String CLAUSE = "customer.privacy";
  private static final TypeReference<List<PersonalData.Holding>> HOLDINGS =
      new TypeReference<>() {};

  /** Why somebody is erased. No words: they would say again who it was. */
  enum Ground {
    @JsonProperty("request")
    REQUEST,
    @JsonProperty("purpose-over")
    PURPOSE_OVER,
    @JsonProperty("unlawful")
    UNLAWFUL;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param open how much still goes on and must end first
   * @param confirmation to be sent with the erasure; it stands for exactly this preview
   */
  record Preview(
      CustomerView customer,
      int records,
      List<PersonalData.Holding> holdings,
      long open,
      String confirmation) {}

  record Erased(UUID id, Instant at, List<PersonalData.Holding> holdings) {}

  private final JdbcClient jdbc;
  private final Customers customers;
  private final People people;
  private final AuditTrail audit;
  private final Observations observations;
  private final JsonMapper json;

  Erasure(
      JdbcClient jdbc,
      Customers customers,
      People people,
      AuditTrail audit,
      Observations observations,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.people = people;
    this.audit = audit;
    this.observations = observations;
    this.json = json;
  }

  @Transactional(readOnly = true)
  Preview preview(StaffMember who, CustomerId id) {
    return preview(customer(who, id));
  }

  private Preview preview(CustomerView customer) {
    var person = people.person(customer);
    var holdings = people.holdings(person);
    return new Preview(
        customer,
        person.records().size(),
        holdings,
        holdings.stream().mapToLong(PersonalData.Holding::open).sum(),
        confirmation(customer.id(), holdings));
  }

  private CustomerView customer(StaffMember who, CustomerId id) {
    return customers.find(who.brand(), id).orElseThrow(() -> new NotFound("customer"));
  }

  private String confirmation(CustomerId id, List<PersonalData.Holding> holdings) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(id.value().toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(digest.digest(json.writeValueAsBytes(holdings)))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Erases, once: asked again it answers what was done. */
  @Transactional
  Outcome<Erased> erase(
      StaffMember who, CustomerId id, Ground ground, String confirmation, Instant now) {
    var customer = customer(who, id);
    // One erasure at a time, and no merge meanwhile.
    jdbc.sql("select id from customer.customer where id = :id for update")
        .param("id", customer.id().value())
        .query(UUID.class)
        .list();
    var earlier = earlier(customer.id());
    if (earlier.isPresent()) {
      return Outcome.done(earlier.get());
    }
    var preview = preview(customer);
    if (preview.open() > 0) {
      return Outcome.refused(
          new Refusal(
              "still-served",
              CLAUSE,
              "Something of this customer's still goes on.",
              List.of("Solve and close it first, then erase."),
              Map.of("open", preview.open())));
    }
    if (!preview.confirmation().equals(confirmation)) {
      return Outcome.refused(
          Refusal.of("preview-changed", CLAUSE, "There is more or less now; look again first."));
    }
    var person = people.person(customer);
    people.rooms().forEach(room -> room.erase(person, now));
    var erased = new Erased(Uuid7.next(), now, preview.holdings());
    jdbc.sql(
            """
            insert into customer.erasure
              (id, brand, customer, erased_by, erased_at, ground, holdings)
            values (:id, :brand, :customer, :who, :now, :ground, :holdings::jsonb)
            """)
        .param("id", erased.id())
        .param("brand", who.brand().value())
        .param("customer", customer.id().value())
        .param("who", who.id().value())
        .param("now", Columns.at(now))
        .param("ground", ground.word())
        .param("holdings", json.writeValueAsString(preview.holdings()))
        .update();
    audit.record(
        who, "customer.erase", "customer", customer.id().value().toString(), ground.word());
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("customer", customer.id().value()),
            Verdict.USED,
            Answerable.person(who.id()),
            "desk",
            "erasure",
            now,
            Evidence.note(Evidence.said("erased", "ground", ground.word()))));
    return Outcome.done(erased);
  }

  private Optional<Erased> earlier(CustomerId id) {
    return jdbc.sql("select id, erased_at, holdings from customer.erasure where customer = :id")
        .param("id", id.value())
        .query((row, index) ->
            new Erased(
                Columns.uuid(row, "id"),
                Columns.instant(row, "erased_at"),
                json.readValue(row.getString("holdings"), HOLDINGS)))
        .optional();
  }
}
