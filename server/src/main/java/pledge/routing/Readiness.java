package pledge.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.platform.WorkRef;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Before the first "ready" of a shift a person confirms appearance, place and equipment
 * (prepare.ready). The shift is the planned one; without a plan a confirmation holds for some
 * hours.
 */
@Component
@Executes({"prepare.ready"})
class Readiness {

  private static final String CLAUSE = "prepare.ready";
  private static final String TEXTS = "readiness.";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Shifts shifts;
  private final Standards standards;
  private final Observations observations;

  Readiness(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Shifts shifts,
      Standards standards,
      Observations observations) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.shifts = shifts;
    this.standards = standards;
    this.observations = observations;
  }

  /**
   * Passes whoever has confirmed for this shift, or confirms everything now.
   *
   * @param confirmed codes of what is confirmed; the refusal's {@code items} names them
   */
  Outcome<Boolean> pass(StaffMember who, Set<String> confirmed, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          if (done(who, now)) {
            return Outcome.done(true);
          }
          var open = new TreeSet<>(items(who));
          open.removeAll(confirmed);
          if (!open.isEmpty()) {
            return Outcome.refused(refusal(who));
          }
          if (note(who, now)) {
            observations.observe(observation(who, Verdict.KEPT, now));
          }
          return Outcome.done(true);
        },
        refusal -> observations.observe(observation(who, Verdict.REFUSED, now)));
  }

  private boolean done(StaffMember who, Instant now) {
    var shift = shifts.current(who.id(), now);
    var since =
        shift.isPresent()
            ? Instant.EPOCH
            : now.minus(standards.of(who.brand()).setting("readiness.without-plan"));
    return jdbc.sql(
            """
            select exists (
              select 1 from routing.readiness
              where staff = :staff and (:shift::text is null or shift = :shift::text) and at > :since)
            """)
        .param("staff", who.id().value())
        .param("shift", shift.map(it -> it.id().toString()).orElse(null))
        .param("since", Columns.at(since))
        .query(Boolean.class)
        .single();
  }

  private boolean note(StaffMember who, Instant now) {
    return jdbc.sql(
                """
                insert into routing.readiness (staff, shift, at) values (:staff, :shift, :now)
                on conflict (staff, shift) do nothing
                """)
            .param("staff", who.id().value())
            .param(
                "shift",
                shifts.current(who.id(), now).map(it -> it.id().toString()).orElse(now.toString()))
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  private List<String> items(StaffMember who) {
    return standards.of(who.brand()).texts().keySet().stream()
        .filter(key -> key.startsWith(TEXTS))
        .map(key -> key.substring(TEXTS.length()))
        .toList();
  }

  private Refusal refusal(StaffMember who) {
    var standard = standards.of(who.brand());
    return new Refusal(
        "readiness",
        CLAUSE,
        "confirm that you are prepared before the first ready of this shift",
        List.of(),
        Map.of(
            "items",
            items(who).stream()
                .map(
                    code -> Map.of("code", code, "text", standard.text(TEXTS + code, who.locale())))
                .toList()));
  }

  private static Observation observation(StaffMember who, Verdict verdict, Instant now) {
    return Observation.of(
        who.brand(),
        CLAUSE,
        new WorkRef("staff", who.id().value()),
        verdict,
        new Answerable(
            who.id(),
            who.teams().stream().min(java.util.Comparator.comparing(TeamId::value)).orElse(null)),
        "",
        "",
        now,
        Evidence.note(verdict == Verdict.KEPT ? "confirmed" : "asked"));
  }
}
