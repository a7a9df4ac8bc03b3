package pledge.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.Columns;

/**
 * Goes back in time through what may fit, the newest first, and never gathers more at once than it
 * takes: it begins with the last minutes, looks at a stretch sixteen times as long whenever one is
 * done, and at a shorter one where there is too much. So a word in every other message costs no
 * more than one that hardly occurs.
 */
final class Walk {

  /** So many in a stretch, and a shorter one is looked at. */
  private static final int CAP = 1_000;

  private static final UUID FIRST = new UUID(0, 0);

  /** A passage that may fit. */
  record Candidate(Place place, String kind, Instant at) {

    /** Only what lies behind it is looked at. */
    Bound bound() {
      return new Bound(at, place.work(), place.seq());
    }
  }

  /** What comes before it in time is looked at, the newest first. */
  record Bound(Instant at, UUID work, long seq) {

    static Bound before(Instant at) {
      return new Bound(at.truncatedTo(ChronoUnit.MICROS), FIRST, 0);
    }
  }

  private final JdbcClient jdbc;
  private final List<Integer> wanted;
  private final String held;
  private final Instant since;
  private Bound bound;
  private int level;
  private boolean over;

  /**
   * @param wanted all of these
   * @param held any of these
   */
  Walk(
      JdbcClient jdbc,
      List<Integer> wanted,
      List<Integer> held,
      Bound bound,
      @Nullable Instant since) {
    this.jdbc = jdbc;
    this.wanted = wanted;
    this.held = array(held);
    this.bound = bound;
    this.since = since == null ? Search.EVER : since;
  }

  /** The next ones back in time; empty at the end. */
  List<Candidate> next() {
    while (!over) {
      long millis = bound.at().toEpochMilli() - (bound.work().equals(FIRST) ? 1 : 0);
      while (level > 0 && since.isAfter(start(millis)) && !since.equals(Search.EVER)) {
        level--;
      }
      var found = gather(millis, CAP, level == 0);
      if (found.size() == CAP && level > 0) {
        level--;
        continue;
      }
      if (found.size() == CAP) {
        bound = found.getLast().bound();
        return found;
      }
      bound = Bound.before(start(millis));
      over = level == Tokens.STRETCHES || !bound.at().isAfter(since);
      level++;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The top is all of time. */
  private Instant start(long millis) {
    return level == Tokens.STRETCHES
        ? Search.EVER
        : Instant.ofEpochMilli(Tokens.stretchStart(level, millis));
  }

  private List<Candidate> gather(long millis, int cap, boolean allOf) {
    var tokens = new ArrayList<>(wanted);
    if (level < Tokens.STRETCHES) {
      tokens.add(Tokens.stretch(level, millis));
    }
    return jdbc.sql(
            """
            select work, place, kind, at
            from search.candidates(:wanted::int[], :held::int[], :at, :work, :seq, :since, :cap, :allOf)
            """)
        .param("wanted", array(tokens))
        .param("held", held)
        .param("at", Columns.at(bound.at()))
        .param("work", bound.work())
        .param("seq", bound.seq())
        .param("since", Columns.at(since))
        .param("cap", cap)
        .param("allOf", allOf)
        .query(Walk::candidate)
        .list();
  }

  private static Candidate candidate(ResultSet row, int n) throws SQLException {
    return new Candidate(
        new Place(Columns.uuid(row, "work"), row.getLong("place")),
        row.getString("kind"),
        Columns.instant(row, "at"));
  }

  /** Numbers only, as PostgreSQL reads an array. */
  private static String array(List<Integer> numbers) {
    return numbers.toString().replace('[', '{').replace(']', '}');
  }
}
