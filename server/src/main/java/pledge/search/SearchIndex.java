package pledge.search;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;

/**
 * Where rooms file what is to be found. Made for workers that follow a room's log, not for the path
 * of a message: a passage costs some hundred microseconds.
 */
@Component
public class SearchIndex {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  SearchIndex(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Before a worker reads what it is to file, in the same transaction: whoever erases waits until
   * it is filed and takes that away too, so no word of theirs is filed after it is gone.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void beforeReading() {
    lock("pg_advisory_xact_lock_shared");
  }

  private void lock(String how) {
    jdbc.sql("select " + how + "(hashtext('pledge.search.filing'))").query((row, n) -> true).list();
  }

  /** Files passages, anew where they are filed already; inside the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void file(List<Passage> passages) {
    batches.batchUpdate(
        """
        insert into search.passage as p (work, place, kind, at, tokens) values (?, ?, ?, ?, ?)
        on conflict (work, place) do update set at = excluded.at, tokens = excluded.tokens
        where p.tokens <> excluded.tokens
        """,
        passages,
        passages.size() + 1,
        (row, passage) -> {
          row.setObject(1, passage.work().id());
          row.setLong(2, passage.place());
          row.setString(3, passage.kind());
          row.setObject(4, Columns.at(passage.at()), Types.TIMESTAMP_WITH_TIMEZONE);
          row.setArray(5, row.getConnection().createArrayOf("int4", tokens(passage)));
        });
  }

  private static Object[] tokens(Passage passage) {
    var tokens = Tokens.ofText(passage.text());
    tokens.add(Tokens.channel(passage.channel()));
    Tokens.stretches(passage.at(), tokens);
    passage.keys().forEach(key -> tokens.add(Tokens.key(passage.kind(), key)));
    return tokens.toArray();
  }

  /**
   * Nothing of these works is found any more, nor filed by who is about to. Comes first in the
   * transaction: whoever files must not wait for a row of it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void erase(Collection<UUID> works) {
    lock("pg_advisory_xact_lock");
    forget(works);
  }

  /** Nothing of these works is found any more, until they are filed anew. */
  public void forget(Collection<UUID> works) {
    jdbc.sql("delete from search.passage where work = any(:works::uuid[])")
        .param("works", Columns.ids(works))
        .update();
  }

  /** These are found no more; what isn't filed may be named too. */
  public void forgetPlaces(Collection<Place> places) {
    jdbc.sql(
            """
            delete from search.passage p
            using unnest(:works::uuid[], :places::bigint[]) as g (work, place)
            where p.work = g.work and p.place = g.place
            """)
        .param("works", Columns.ids(places.stream().map(Place::work).toList()))
        .param(
            "places",
            places.stream().map(place -> Long.toString(place.seq())).toArray(String[]::new))
        .update();
  }

  /**
   * New entries wait in a list that every search reads through: sorts them in. After each batch, so
   * that the list stays short; many at once are also sorted in faster than one by one.
   */
  public void settle() {
    jdbc.sql("select gin_clean_pending_list('search.passage_tokens')").query(Long.class).single();
  }
}
