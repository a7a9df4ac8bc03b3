package pledge.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.Columns;

/**
 * Goes back in time through what may fit, the newest first, and never gathers more at once than it
 * takes: it begins with the last minutes, looks at a stretch sixteen times as long whenever one is
 * done, and at a shorter one where there is too much. So a word in every other message costs no
 * more than one that hardly occurs. Where nothing at all was filed it doesn't linger.
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

  /** Nothing is older. */
  private Instant oldest = Search.EVER;

  private Bound bound;
  private int level;
  private boolean over;

  /** Where the latest stretch of each length began that held too much: no use to try it again. */
  private final @Nullable Instant[] full = new @Nullable Instant[Tokens.STRETCHES + 1];

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
    boolean lost = bound.work().equals(FIRST);
    while (!over) {
      if (lost && !skip()) {
        over = true;
        break;
      }
      long millis = bound.at().toEpochMilli() - (bound.work().equals(FIRST) ? 1 : 0);
      while (level > 0 && since.isAfter(start(millis)) && !since.equals(Search.EVER)) {
        level--;
      }
      var found = gather(millis, CAP, level == 0);
      if (found.size() == CAP && level > 0) {
        full[level] = start(millis);
        level--;
        lost = false;
        continue;
      }
      if (found.size() == CAP) {
        bound = found.getLast().bound();
        return found;
      }
      bound = Bound.before(start(millis));
      over = !bound.at().isAfter(since) || !bound.at().isAfter(oldest);
      if (!over && !within(full[level + 1])) {
        level++;
      }
      if (!found.isEmpty()) {
        return found;
      }
      lost = true;
    }
    return List.of();
  }

  private boolean within(@Nullable Instant start) {
    return start != null && bound.at().isAfter(start);
  }

  /** Goes on to the newest passage there is, whatever is in it; false when there is none. */
  private boolean skip() {
    var newest =
        jdbc.sql(
                """
                select max(at) as newest, (select min(at) from search.passage) as oldest
                from search.passage where at < :at and at >= :since
                """)
            .param("at", Columns.at(bound.at()))
            .param("since", Columns.at(since))
            .query((row, n) -> {
              var first = Columns.instantOrNull(row, "oldest");
              oldest = first == null ? oldest : first;
              return Optional.ofNullable(Columns.instantOrNull(row, "newest"));
            })
            .single();
    newest.ifPresent(at -> bound = Bound.before(at.plus(1, ChronoUnit.MICROS)));
    return newest.isPresent();
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
