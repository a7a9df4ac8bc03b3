package pledge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;

/**
 * From a figure down to its cases: the clocks and observations of a clause in a cut, newest first.
 * What they count is what the roll-ups count, except kept per-message checks, which are only
 * counted. Who may see what is the caller's to narrow by the cut.
 */
@Component
public class Cases {

  private static final String CLOCKS =
      """
      (select c.id, c.clause, c.state as verdict, c.verdict_at as at, c.work_kind, c.work_id,
              c.verdict_person as person, c.verdict_team as team, c.verdict_shop as shop, c.channel, c.kind,
              null::uuid as message, 0 as span_from, 0 as span_to, '' as field, c.cause as note,
              c.started_at, c.due_at, c.ended_at
       from ledger.commitment c
       where c.brand = :brand and c.clause = :clause and c.verdict_at is not null and %s
       order by c.verdict_at desc, c.id desc limit :limit)
      """;
  private static final String OBSERVATIONS =
      """
      (select o.id, o.clause, o.verdict, o.at, o.work_kind, o.work_id,
              o.person, o.team, o.shop, o.channel, o.kind,
              o.message, o.span_from, o.span_to, o.field, o.note,
              null::timestamptz as started_at, null::timestamptz as due_at, null::timestamptz as ended_at
       from ledger.observation o
       where o.brand = :brand and o.clause = :clause and o.taken_back_at is null and %s
       order by o.at desc, o.id desc limit :limit)
      """;

  /** A cause that is nothing but the id of the message that started the clock. */
  private static final Pattern MESSAGE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final JdbcClient jdbc;
  private final Brands brands;

  Cases(JdbcClient jdbc, Brands brands) {
    this.jdbc = jdbc;
    this.brands = brands;
  }

  /**
   * @param next where the page after this one starts; null on the last
   */
  public record Page(List<Case> items, @Nullable String next) {}

  /**
   * One page.
   *
   * @param verdicts only these, at least one; null for all
   * @param after {@code next} of the page before; null for the first
   */
  public Page page(
      BrandId brand,
      ClauseId clause,
      Cut cut,
      @Nullable Set<Verdict> verdicts,
      @Nullable String after,
      int limit) {
    var place = after == null || after.isEmpty() ? null : Place.parse(after);
    var clocks =
        cut.onCases("c.verdict_at", "c.verdict_person", "c.verdict_team", "c.verdict_shop");
    var observations = cut.onCases("o.at", "o.person", "o.team", "o.shop");
    if (verdicts != null) {
      // In letters, so that the indexes of what went wrong can be seen to fit.
      var words =
          verdicts.stream()
              .map(verdict -> "'" + verdict.word() + "'")
              .collect(Collectors.joining(", "));
      clocks.add("c.state in (" + words + ")");
      observations.add("o.verdict in (" + words + ")");
    }
    if (place != null) {
      clocks.add("(c.verdict_at, c.id) < (:placeAt, :placeId)");
      observations.add("(o.at, o.id) < (:placeAt, :placeId)");
    }
    var zone = brands.get(brand).zone();
    var query =
        jdbc.sql(
                """
                select x.*, d.state as dispute
                from (%s union all %s order by at desc, id desc limit :limit) x
                left join ledger.dispute d on d.subject = x.id
                order by x.at desc, x.id desc
                """
                    .formatted(
                        CLOCKS.formatted(String.join(" and ", clocks)),
                        OBSERVATIONS.formatted(String.join(" and ", observations))))
            .param("brand", brand.value())
            .param("clause", clause.value())
            .param("placeAt", place == null ? null : Columns.at(place.at()))
            .param("placeId", place == null ? null : place.id())
            .param("limit", limit + 1);
    var found = cut.bind(query, zone).query((rs, n) -> row(rs)).list();
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    var last = found.get(limit - 1);
    return new Page(found.subList(0, limit), new Place(last.at(), last.id()).text());
  }

  private static Case row(ResultSet rs) throws SQLException {
    var started = Columns.instantOrNull(rs, "started_at");
    var due = Columns.instantOrNull(rs, "due_at");
    var message = Columns.uuidOrNull(rs, "message");
    var note = rs.getString("note");
    if (message == null && started != null && MESSAGE.matcher(note).matches()) {
      message = UUID.fromString(note);
      note = "";
    }
    return new Case(
        Columns.uuid(rs, "id"),
        new ClauseId(rs.getString("clause")),
        Verdict.of(rs.getString("verdict")),
        Columns.instant(rs, "at"),
        new WorkRef(rs.getString("work_kind"), Columns.uuid(rs, "work_id")),
        CommitmentRows.answerable(rs, "person", "team", "shop"),
        rs.getString("channel"),
        rs.getString("kind"),
        new Evidence(
            message, rs.getInt("span_from"), rs.getInt("span_to"), rs.getString("field"), note),
        started == null || due == null
            ? null
            : new Case.Times(started, due, Columns.instantOrNull(rs, "ended_at")),
        rs.getString("dispute"));
  }

  /** Where a page ended. */
  private record Place(Instant at, UUID id) {

    static Place parse(String text) {
      int bar = text.indexOf('_');
      try {
        var at = Instant.parse(text.substring(0, Math.max(bar, 0)));
        if (at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
          return new Place(at, UUID.fromString(text.substring(bar + 1)));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        // refused below like every other text that isn't one of ours
      }
      throw new BadInput("after", "is not a cursor this list gave");
    }

    String text() {
      return at + "_" + id;
    }
  }
}
