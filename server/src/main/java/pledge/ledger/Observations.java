package pledge.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.standard.Standards;

/**
 * What happened, clause by clause. Every observation points to the version of the standard that
 * judged it and moves the roll-ups.
 */
@Component
public class Observations {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Tallies tallies;

  Observations(JdbcClient jdbc, Standards standards, Tallies tallies) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.tallies = tallies;
  }

  /** Stores observations with their evidence, joining the caller's transaction. */
  @Transactional
  public void observe(Observation... observations) {
    observe(Arrays.asList(observations));
  }

  /** As {@link #observe(Observation...)}. */
  @Transactional
  public void observe(Collection<Observation> observations) {
    for (var observation : observations) {
      var standard = standards.of(observation.brand());
      standard.clause(observation.clause());
      var person = observation.who().person();
      var team = observation.who().team();
      var evidence = observation.evidence();
      jdbc.sql(
              """
              insert into ledger.observation
                (id, brand, clause, standard_version, verdict, work_kind, work_id, person, team, shop,
                 channel, kind, at, message, span_from, span_to, field, note)
              values
                (:id, :brand, :clause, :version, :verdict, :workKind, :workId, :person, :team, :shop,
                 :channel, :kind, :at, :message, :from, :to, :field, :note)
              """)
          .param("id", Uuid7.next())
          .param("brand", observation.brand().value())
          .param("clause", observation.clause().value())
          .param("version", standard.version())
          .param("verdict", observation.verdict().word())
          .param("workKind", observation.work().kind())
          .param("workId", observation.work().id())
          .param("person", person == null ? null : person.value())
          .param("team", team == null ? null : team.value())
          .param("shop", observation.who().shop())
          .param("channel", observation.channel())
          .param("kind", observation.kind())
          .param("at", Columns.at(observation.at()))
          .param("message", evidence.message())
          .param("from", evidence.from())
          .param("to", evidence.to())
          .param("field", evidence.field())
          .param("note", evidence.note())
          .update();
    }
    tallies.write(observations.stream().map(o -> Tally.of(o.verdict(), o)).toList());
  }

  /**
   * Counts kept per-message checks without storing a row for each: the evidence of such a check is
   * the message itself.
   */
  @Transactional
  public void countKept(Collection<Observation> kept) {
    tallies.write(List.copyOf(kept).stream().map(o -> Tally.of(Verdict.KEPT, o)).toList());
  }
}
