package pledge.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Refusal;
import pledge.platform.Remembered;
import pledge.platform.WorkRef;
import pledge.standard.Executes;

/**
 * Nobody of the staff sees customers' data before they have promised confidentiality by the text
 * now in force (customer.confidential). The promise and every refusal are recorded.
 */
@Service
@Executes("customer.confidential")
public class Confidentiality {

  private static final String CLAUSE = "customer.confidential";

  /** A screen that asks many times is refused many times and recorded once in this time. */
  private static final Duration RECORDED = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Notices notices;
  private final AuditTrail audit;
  private final Observations observations;
  private final Remembered<StaffId, Integer> promised =
      new Remembered<>(Duration.ofMinutes(5), 10_000);
  private final Cache<StaffId, Integer> refused =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECORDED).build();

  Confidentiality(JdbcClient jdbc, Notices notices, AuditTrail audit, Observations observations) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.audit = audit;
    this.observations = observations;
  }

  /** Notes the promise by the text now in force, for people set up in bulk, such as the demo's. */
  @Transactional
  public void accept(BrandId brand, StaffId who, Instant now) {
    accept(who, notices.current(brand, Notices.Kind.CONFIDENTIALITY).version(), now);
  }

  /** Notes that this person promised by the text of this version. */
  @Transactional
  void accept(StaffMember who, int version, Instant now) {
    if (accept(who.id(), version, now)) {
      audit.record(
          who,
          "confidentiality.accept",
          "staff",
          who.id().value().toString(),
          "version " + version);
      observe(who, Verdict.KEPT, Evidence.said("promised", "version", version), now);
    }
  }

  private boolean accept(StaffId who, int version, Instant now) {
    int rows =
        jdbc.sql(
                """
                insert into customer.confidentiality (staff, version, accepted_at)
                values (:staff, :version, :now)
                on conflict (staff, version) do nothing
                """)
            .param("staff", who.value())
            .param("version", version)
            .param("now", Columns.at(now))
            .update();
    promised.forget(who);
    return rows == 1;
  }

  /** Whether this person promised by this version or a newer one. */
  boolean promised(StaffId who, int version) {
    if (promised.get(who, this::load) >= version) {
      return true;
    }
    promised.forget(who); // a no isn't believed for long: they may have promised elsewhere
    return promised.get(who, this::load) >= version;
  }

  private int load(StaffId who) {
    return jdbc.sql(
            "select coalesce(max(version), 0) from customer.confidentiality where staff = :staff")
        .param("staff", who.value())
        .query(Integer.class)
        .single();
  }

  /** Why this person may not see customers' data yet, if so. */
  Optional<Refusal> refusal(StaffMember who, Instant now) {
    int version = notices.current(who.brand(), Notices.Kind.CONFIDENTIALITY).version();
    if (promised(who.id(), version)) {
      return Optional.empty();
    }
    if (refused.asMap().put(who.id(), version) == null) {
      observe(who, Verdict.REFUSED, Evidence.said("not-promised", "version", version), now);
    }
    return Optional.of(
        new Refusal(
            "confidentiality-needed",
            CLAUSE,
            "Promise confidentiality before you see customers' data.",
            List.of(),
            Map.of("version", version)));
  }

  private void observe(StaffMember who, Verdict verdict, String note, Instant now) {
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("staff", who.id().value()),
            verdict,
            Answerable.person(who.id()),
            "desk",
            "staff",
            now,
            Evidence.note(note)));
  }
}
