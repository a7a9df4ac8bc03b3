package pledge.customer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;

/**
 * Everything about one person as a file: a ZIP with JSON Lines from each room, streamed from one
 * view of the database. Who took it and for what is recorded before the first byte goes out.
 */
@Service
class PersonalFile {

  private static final String CLAUSE = "customer.privacy";

  private final Customers customers;
  private final People people;
  private final Leaks leaks;
  private final AuditTrail audit;
  private final Observations observations;
  private final TransactionTemplate oneView;

  PersonalFile(
      Customers customers,
      People people,
      Leaks leaks,
      AuditTrail audit,
      Observations observations,
      PlatformTransactionManager transactions) {
    this.customers = customers;
    this.people = people;
    this.leaks = leaks;
    this.audit = audit;
    this.observations = observations;
    this.oneView = new TransactionTemplate(transactions);
    this.oneView.setReadOnly(true);
    this.oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Records the export and says whose it is; refused after too many. */
  @Transactional
  Outcome<CustomerView> grant(StaffMember who, CustomerId id, String reason, Instant now) {
    var customer = customers.find(who.brand(), id).orElseThrow(() -> new NotFound("customer"));
    var refusal =
        leaks
            .suspension(who)
            .or(() -> leaks.seen(who, Leaks.Kind.EXPORTED, List.of(customer.id()), now));
    var subject = customer.id().value().toString();
    if (refusal.isPresent()) {
      audit.record(who, "customer.export-refused", "customer", subject, reason);
      return Outcome.<CustomerView>refused(refusal.get());
    }
    audit.record(who, "customer.export", "customer", subject, reason);
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("customer", customer.id().value()),
            Verdict.USED,
            Answerable.person(who.id()),
            "desk",
            "export",
            now,
            Evidence.note("exported")));
    return Outcome.done(customer);
  }

  void write(CustomerView customer, OutputStream out, Instant now) throws IOException {
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      var archive = new Zip(zip);
      archive.text("README.txt", readme(customer, now));
      try {
        oneView.executeWithoutResult(status -> {
          var person = people.person(customer);
          for (var room : people.rooms()) {
            try {
              room.export(person, archive);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static String readme(CustomerView customer, Instant now) {
    return """
    个人资料副本 · A copy of personal data
    品牌 Brand: %s
    编号 Record: %s
    时间 As of: %s

    每个 .jsonl 文件一行一条记录（JSON，UTF-8）。
    Each .jsonl file holds one record a line (JSON, UTF-8).
    """
        .formatted(customer.brand().value(), customer.id().value(), now);
  }

  private record Zip(ZipOutputStream zip) implements Archive {

    @Override
    public void rows(String name, List<String> rows) throws IOException {
      if (!rows.isEmpty()) {
        text(name + ".jsonl", String.join("\n", rows) + "\n");
      }
    }

    void text(String path, String content) throws IOException {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }

    @Override
    public void file(String path, InputStream content) throws IOException {
      zip.putNextEntry(new ZipEntry(path));
      content.transferTo(zip);
      zip.closeEntry();
    }
  }
}
