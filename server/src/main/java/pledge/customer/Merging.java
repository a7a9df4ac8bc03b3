package pledge.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.platform.WorkRef;
import pledge.standard.Executes;

/**
 * Makes one person of two records (customer.unified-id): only where both proved the same phone
 * number or e-mail address, previewed, recorded, undone at once. A merge sets a pointer and changes
 * nothing else; undoing takes it away.
 */
@Service
@Executes("customer.unified-id")
class Merging {

  private static final String CLAUSE = "customer.unified-id";

  /** Pointers are followed sixteen times at most; a longer chain would lose its end. */
  private static final int DEEPEST = 15;

  /** A proof two records share. */
  record Shared(String kind, String value) {}

  /** Another record that may be the same person. */
  record Candidate(CustomerView customer, List<Shared> shared) {}

  /**
   * A merge, standing or undone.
   *
   * @param by by which proof: {@code phone} or {@code email}
   */
  record Merge(
      UUID id,
      CustomerId kept,
      CustomerId joined,
      String joinedName,
      String by,
      UUID mergedBy,
      Instant mergedAt,
      String reason,
      @Nullable UUID undoneBy,
      @Nullable Instant undoneAt) {}

  /** A field in which the two differ, masked; the kept record's is the one shown. */
  record Conflict(String field, String kept, String joined) {}

  private final JdbcClient jdbc;
  private final Customers customers;
  private final AuditTrail audit;
  private final Observations observations;
  private final ApplicationEventPublisher events;

  Merging(
      JdbcClient jdbc,
      Customers customers,
      AuditTrail audit,
      Observations observations,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.audit = audit;
    this.observations = observations;
    this.events = events;
  }

  /** Records that proved what this person proved, and aren't this person yet. */
  List<Candidate> candidates(CustomerView of) {
    var shared = new LinkedHashMap<CustomerId, List<Shared>>();
    jdbc.sql(
            """
            select customer.root(other.customer) as root, other.kind, other.value
            from customer.everyone(:id) as mine (id)
            join customer.proof p on p.customer = mine.id
            join customer.proof other
              on other.brand = p.brand and other.kind = p.kind and other.value = p.value
            where other.brand = :brand and customer.root(other.customer) <> :id
            order by other.proven_at
            limit 200
            """)
        .param("id", of.id().value())
        .param("brand", of.brand().value())
        .query(row -> {
          var proof =
              new Shared(
                  row.getString("kind"), masked(row.getString("kind"), row.getString("value")));
          var proofs =
              shared.computeIfAbsent(
                  new CustomerId(Columns.uuid(row, "root")), absent -> new ArrayList<>());
          if (!proofs.contains(proof)) {
            proofs.add(proof);
          }
        });
    var found = new ArrayList<Candidate>();
    shared.forEach((id, proofs) ->
        customers.find(of.brand(), id).ifPresent(view -> found.add(new Candidate(view, proofs))));
    return found;
  }

  private static String masked(String kind, String value) {
    return String.valueOf(kind.equals("phone") ? Masked.phone(value) : Masked.email(value));
  }

  /** The merges of this person's records, the newest first. */
  List<Merge> merges(CustomerView of) {
    return jdbc.sql(
            """
            select m.id, m.kept, m.joined, c.name, m.by_kind, m.merged_by, m.merged_at, m.reason,
              m.undone_by, m.undone_at
            from customer.merge m join customer.customer c on c.id = m.joined
            where m.brand = :brand and (m.kept = any(array(select customer.everyone(:id)))
              or m.joined = any(array(select customer.everyone(:id))))
            order by m.id desc limit 100
            """)
        .param("brand", of.brand().value())
        .param("id", of.id().value())
        .query((row, index) ->
            new Merge(
                Columns.uuid(row, "id"),
                new CustomerId(Columns.uuid(row, "kept")),
                new CustomerId(Columns.uuid(row, "joined")),
                Masked.name(row.getString("name")),
                row.getString("by_kind"),
                Columns.uuid(row, "merged_by"),
                Columns.instant(row, "merged_at"),
                row.getString("reason"),
                Columns.uuidOrNull(row, "undone_by"),
                Columns.instantOrNull(row, "undone_at")))
        .list();
  }

  /** Where the two records' own data differ. */
  List<Conflict> conflicts(CustomerView kept, CustomerView joined) {
    var rows = new LinkedHashMap<UUID, Map<String, @Nullable String>>();
    jdbc.sql(
            """
            select id, name, phone, email, concat_ws(' ', region, street) as address,
              member_number, level, birthday::text as birthday, gender
            from customer.customer where id = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(List.of(kept.id().value(), joined.id().value())))
        .query(row -> {
          var fields = new LinkedHashMap<String, @Nullable String>();
          for (var field :
              List.of(
                  "name",
                  "phone",
                  "email",
                  "address",
                  "member_number",
                  "level",
                  "birthday",
                  "gender")) {
            var value = row.getString(field);
            fields.put(field, value == null || value.isEmpty() ? null : value);
          }
          rows.put(Columns.uuid(row, "id"), fields);
        });
    var one = rows.getOrDefault(kept.id().value(), Map.of());
    var other = rows.getOrDefault(joined.id().value(), Map.of());
    var conflicts = new ArrayList<Conflict>();
    one.forEach((field, value) -> {
      var second = other.get(field);
      if (value != null && second != null && !value.equals(second)) {
        conflicts.add(new Conflict(field, shown(kept, field), shown(joined, field)));
      }
    });
    return conflicts;
  }

  private static String shown(CustomerView view, String field) {
    return String.valueOf(
        switch (field) {
          case "name" -> view.name();
          case "phone" -> view.phone();
          case "email" -> view.email();
          case "address" -> view.address();
          case "member_number" -> view.memberNumber();
          case "level" -> view.level();
          case "birthday" -> view.birthday();
          default -> view.gender();
        });
  }

  /**
   * Merges {@code joined} into {@code kept}. Refused, and the refusal recorded, unless both proved
   * the same phone number or e-mail address.
   *
   * @throws NotFound when one of them isn't a customer of the brand
   */
  @Transactional
  Outcome<UUID> merge(
      StaffMember who, CustomerId kept, CustomerId joined, String reason, Instant now) {
    if (kept.equals(joined)) {
      throw new BadInput("joined", "is the same record");
    }
    // Both locked in one order, so that merges that cross see each other's pointers.
    var locked =
        jdbc.sql(
                """
                select id, merged_into from customer.customer
                where id = any(:ids::uuid[]) and brand = :brand
                order by id for update
                """)
            .param("ids", Columns.ids(List.of(kept.value(), joined.value())))
            .param("brand", who.brand().value())
            .query((row, index) -> Optional.ofNullable(Columns.uuidOrNull(row, "merged_into")))
            .list();
    if (locked.size() < 2) {
      throw new NotFound("customer");
    }
    if (locked.stream().anyMatch(Optional::isPresent)) {
      return Outcome.refused(
          Refusal.state("already-merged", "One of them has been merged since; look again."));
    }
    if (depth(joined) >= DEEPEST) {
      return Outcome.refused(
          Refusal.state("merged-too-often", "Merge the other way round: the chain is full."));
    }
    var by = sharedKind(kept, joined);
    if (by.isEmpty()) {
      observe(who, kept, Verdict.REFUSED, "nothing-in-common", now);
      return Outcome.refused(
          new Refusal(
              "not-verified",
              CLAUSE,
              "Both must have proved the same phone number or e-mail address.",
              List.of("Let the customer sign in, or confirm the number in the shop's account."),
              Map.of()));
    }
    var id = Uuid7.next();
    jdbc.sql("update customer.customer set merged_into = :kept where id = :joined")
        .param("kept", kept.value())
        .param("joined", joined.value())
        .update();
    jdbc.sql(
            """
            insert into customer.merge
              (id, brand, kept, joined, by_kind, merged_by, merged_at, reason)
            values (:id, :brand, :kept, :joined, :by, :who, :now, :reason)
            """)
        .param("id", id)
        .param("brand", who.brand().value())
        .param("kept", kept.value())
        .param("joined", joined.value())
        .param("by", by.get())
        .param("who", who.id().value())
        .param("now", Columns.at(now))
        .param("reason", reason)
        .update();
    audit.record(
        who, "customer.merge", "customer", kept.value().toString(), joined.value() + ": " + reason);
    observe(who, kept, Verdict.USED, Evidence.said("merged", "by", by.get()), now);
    events.publishEvent(new CustomersMerged(id, who.brand(), kept, joined, false, now));
    return Outcome.done(id);
  }

  /** Takes the pointer away; everything is where it was. Done twice it is done once. */
  @Transactional
  CustomerId undo(StaffMember who, UUID merge, Instant now) {
    var kept =
        jdbc.sql("select kept from customer.merge where id = :id and brand = :brand for update")
            .param("id", merge)
            .param("brand", who.brand().value())
            .query((row, index) -> new CustomerId(Columns.uuid(row, "kept")))
            .optional()
            .orElseThrow(() -> new NotFound("merge"));
    int rows =
        jdbc.sql(
                """
                update customer.merge set undone_by = :who, undone_at = :now
                where id = :id and undone_at is null
                """)
            .param("who", who.id().value())
            .param("now", Columns.at(now))
            .param("id", merge)
            .update();
    if (rows == 1) {
      jdbc.sql(
              """
              update customer.customer c set merged_into = null
              from customer.merge m
              where m.id = :id and c.id = m.joined and c.merged_into = m.kept
              """)
          .param("id", merge)
          .update();
      audit.record(
          who, "customer.merge-undo", "customer", kept.value().toString(), merge.toString());
      observe(who, kept, Verdict.USED, "merge-undone", now);
      events.publishEvent(new CustomersMerged(merge, who.brand(), kept, joined(merge), true, now));
    }
    return kept;
  }

  private CustomerId joined(UUID merge) {
    return jdbc.sql("select joined from customer.merge where id = :id")
        .param("id", merge)
        .query((row, index) -> new CustomerId(Columns.uuid(row, "joined")))
        .single();
  }

  private int depth(CustomerId joined) {
    return jdbc.sql(
            """
            with recursive down (id, step) as (
              select :id::uuid, 0
              union all
              select c.id, d.step + 1
              from down d join customer.customer c on c.merged_into = d.id
              where d.step < 20)
            select max(step) from down
            """)
        .param("id", joined.value().toString())
        .query(Integer.class)
        .single();
  }

  private Optional<String> sharedKind(CustomerId kept, CustomerId joined) {
    return jdbc.sql(
            """
            select p.kind
            from customer.proof p join customer.proof o
              on o.brand = p.brand and o.kind = p.kind and o.value = p.value
            where p.customer = any(array(select customer.everyone(:kept)))
              and o.customer = any(array(select customer.everyone(:joined)))
            order by p.kind desc limit 1
            """)
        .param("kept", kept.value())
        .param("joined", joined.value())
        .query(String.class)
        .optional();
  }

  private void observe(
      StaffMember who, CustomerId customer, Verdict verdict, String note, Instant now) {
    observations.observe(
        Observation.of(
            who.brand(),
            CLAUSE,
            new WorkRef("customer", customer.value()),
            verdict,
            Answerable.person(who.id()),
            "desk",
            "merge",
            now,
            Evidence.note(note)));
  }
}
