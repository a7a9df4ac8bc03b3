package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * Puts observations right that were made before everything was known. The figures follow and count
 * each once; what it said before stays in its history.
 */
@Component
public class Corrections {

  private final JdbcClient jdbc;
  private final Observations observations;
  private final Tallies tallies;

  Corrections(JdbcClient jdbc, Observations observations, Tallies tallies) {
    this.jdbc = jdbc;
    this.observations = observations;
    this.tallies = tallies;
  }

  private record Key(ClauseId clause, String kind) {}

  /**
   * An observation as it stands.
   *
   * @param overturned a dispute counts it as kept
   */
  private record Seen(
      UUID id,
      ClauseId clause,
      String kind,
      Verdict verdict,
      Answerable who,
      String channel,
      Instant at,
      String note,
      boolean overturned) {

    /** What it counts in the figures, taken out again. */
    Tally unfiled(BrandId brand) {
      boolean kept = verdict == Verdict.KEPT || overturned && verdict == Verdict.BROKEN;
      return new Tally(
          brand,
          clause,
          who,
          channel,
          kind,
          at,
          kept ? -1 : 0,
          verdict == Verdict.BROKEN && !overturned ? -1 : 0,
          verdict == Verdict.REFUSED && !overturned ? -1 : 0,
          verdict == Verdict.USED ? -1 : 0);
    }
  }

  /**
   * What is observed of these clauses on this work item is this, and nothing else: a verdict that
   * differs is corrected, one that is missing added, one that has no ground any more taken back. At
   * most one of a clause and kind. The caller holds the work item.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void observed(
      BrandId brand,
      WorkRef work,
      Collection<ClauseId> clauses,
      List<Observation> truth,
      Instant at,
      String why) {
    var wanted = new LinkedHashMap<Key, Observation>();
    truth.forEach(it -> wanted.put(new Key(it.clause(), it.kind()), it));
    var figures = new ArrayList<Tally>();
    for (var seen : seen(brand, work, clauses).values()) {
      var is = wanted.remove(new Key(seen.clause(), seen.kind()));
      if (is != null && is.verdict() == seen.verdict()) {
        continue;
      }
      note(seen, is == null ? "taken-back" : is.verdict().word(), at, why);
      figures.add(seen.unfiled(brand));
      if (is == null) {
        takeBack(seen, at);
      } else {
        correct(seen, is);
        figures.add(Tally.of(is.verdict(), is));
      }
    }
    tallies.write(figures);
    observations.observe(wanted.values());
  }

  private Map<Key, Seen> seen(BrandId brand, WorkRef work, Collection<ClauseId> clauses) {
    var seen = new LinkedHashMap<Key, Seen>();
    jdbc.sql(
            """
            select o.id, o.clause, o.kind, o.verdict, o.person, o.team, o.shop, o.channel, o.at, o.note,
              exists (select 1 from ledger.dispute d where d.subject = o.id and d.state = 'overturned')
                as overturned
            from ledger.observation o
            where o.work_id = :work and o.work_kind = :kind and o.brand = :brand
              and o.clause = any(:clauses::text[]) and o.taken_back_at is null
            order by o.id for update of o
            """)
        .param("work", work.id())
        .param("kind", work.kind())
        .param("brand", brand.value())
        .param("clauses", clauses.stream().map(ClauseId::value).toArray(String[]::new))
        .query((row, n) -> seen(row))
        .list()
        .forEach(it -> seen.put(new Key(it.clause(), it.kind()), it));
    return seen;
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        Columns.uuid(row, "id"),
        new ClauseId(row.getString("clause")),
        row.getString("kind"),
        Verdict.of(row.getString("verdict")),
        CommitmentRows.answerable(row, "person", "team", "shop"),
        row.getString("channel"),
        Columns.instant(row, "at"),
        row.getString("note"),
        row.getBoolean("overturned"));
  }

  private void note(Seen seen, String became, Instant at, String why) {
    jdbc.sql(
            """
            insert into ledger.observation_history
              (observation, brand, clause, work_kind, work_id, at, was, was_at, was_person, was_note,
               became, why)
            select id, brand, clause, work_kind, work_id, :at, verdict, at, person, note, :became, :why
            from ledger.observation where id = :id
            """)
        .param("at", Columns.at(at))
        .param("became", became)
        .param("why", why)
        .param("id", seen.id())
        .update();
  }

  private void takeBack(Seen seen, Instant at) {
    jdbc.sql("update ledger.observation set taken_back_at = :at where id = :id")
        .param("at", Columns.at(at))
        .param("id", seen.id())
        .update();
  }

  private void correct(Seen seen, Observation is) {
    var person = is.who().person();
    var team = is.who().team();
    // all that a figure is filed under: the next correction takes out what this one put in
    jdbc.sql(
            """
            update ledger.observation
            set verdict = :verdict, person = :person, team = :team, shop = :shop, channel = :channel, at = :at,
              field = :field, note = :note
            where id = :id
            """)
        .param("verdict", is.verdict().word())
        .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
        .param("team", team == null ? null : team.value(), java.sql.Types.OTHER)
        .param("shop", is.who().shop(), java.sql.Types.OTHER)
        .param("channel", is.channel())
        .param("at", Columns.at(is.at()))
        .param("field", is.evidence().field())
        .param("note", is.evidence().note())
        .param("id", seen.id())
        .update();
  }
}
