package pledge.standard;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/** The versions of the standard in the database. */
@Repository
class Versions {

  /** The scope of the organisation's own standard. */
  static final String ORGANISATION = "*";

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where a version came from. */
  enum Origin {
    /** The file inside the program. */
    SHIPPED,
    /** A file somebody published. */
    UPLOADED,
    /** Somebody changed a brand's values. */
    OVERRIDES,
    /** A brand's values laid over a newer standard of the organisation. */
    REBASED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Everything about a version but its content. */
  record Version(
      UUID id,
      String scope,
      int number,
      Instant validFrom,
      @Nullable Instant validTo,
      Origin origin,
      @Nullable UUID base,
      String sha256,
      @Nullable UUID publishedBy,
      Instant publishedAt,
      @Nullable String note) {}

  /** A version to be. */
  record Draft(
      String scope,
      Origin origin,
      @Nullable UUID base,
      String source,
      String sha256,
      @Nullable UUID by,
      Instant now,
      @Nullable String note) {}

  /**
   * Publishers wait here for each other until their transaction ends: a new standard of the
   * organisation touches every brand's.
   */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('pledge.standard.publish'))")
        .query((row, n) -> 0)
        .single();
  }

  /** The versions in force now: one for the organisation, one for each brand with own values. */
  List<Version> inForce() {
    return jdbc.sql(
            """
            select id, scope, number, lower(valid) as valid_from, upper(valid) as valid_to, origin,
              base, sha256, published_by, published_at, note
            from standard.version
            where upper_inf(valid)
            order by scope
            """)
        .query(Versions::version)
        .list();
  }

  Optional<Version> inForce(String scope) {
    return inForce().stream().filter(version -> version.scope().equals(scope)).findFirst();
  }

  Optional<Version> find(UUID id) {
    return jdbc.sql(
            """
            select id, scope, number, lower(valid) as valid_from, upper(valid) as valid_to, origin,
              base, sha256, published_by, published_at, note
            from standard.version
            where id = :id
            """)
        .param("id", id)
        .query(Versions::version)
        .optional();
  }

  /**
   * What was in force for the brand at that instant: its own version, else the organisation's, else
   * the first there ever was.
   */
  Version at(BrandId brand, Instant then) {
    return jdbc.sql(
            """
            select id, scope, number, lower(valid) as valid_from, upper(valid) as valid_to, origin,
              base, sha256, published_by, published_at, note
            from standard.version
            where scope in ('*', :brand) and valid @> :then::timestamptz
               or scope = '*' and number = 1
            order by (valid @> :then::timestamptz) desc, scope <> '*' desc
            limit 1
            """)
        .param("brand", brand.value())
        .param("then", Columns.at(then))
        .query(Versions::version)
        .single();
  }

  /** The organisation's and the brand's versions, the newest first. */
  List<Version> of(BrandId brand, int limit) {
    return jdbc.sql(
            """
            select id, scope, number, lower(valid) as valid_from, upper(valid) as valid_to, origin,
              base, sha256, published_by, published_at, note
            from standard.version
            where scope in ('*', :brand)
            order by published_at desc, id desc
            limit :limit
            """)
        .param("brand", brand.value())
        .param("limit", limit)
        .query(Versions::version)
        .list();
  }

  String source(UUID id) {
    return jdbc.sql("select source from standard.version where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /**
   * Makes the draft the version in force of its scope and ends the one before it at that very
   * instant. Needs {@link #lock}. A clock that runs backwards doesn't matter: a version begins
   * after the one before it did.
   */
  Version publish(Draft draft) {
    var current = inForce(draft.scope());
    var from =
        current
            .map(version -> version.validFrom().plusNanos(1_000))
            .filter(earliest -> earliest.isAfter(draft.now()))
            .orElse(draft.now());
    int number = current.map(version -> version.number() + 1).orElse(1);
    current.ifPresent(version ->
        jdbc.sql(
                """
                update standard.version
                set valid = tstzrange(lower(valid), :end, '[)')
                where id = :id
                """)
            .param("end", Columns.at(from))
            .param("id", version.id())
            .update());
    var id = Uuid7.next();
    jdbc.sql(
            """
            insert into standard.version
              (id, scope, number, valid, origin, base, source, sha256, published_by, published_at, note)
            values (:id, :scope, :number, tstzrange(:from, null, '[)'), :origin, :base, :source, :sha256,
              :by, :now, :note)
            """)
        .param("id", id)
        .param("scope", draft.scope())
        .param("number", number)
        .param("from", Columns.at(from))
        .param("origin", draft.origin().word())
        .param("base", draft.base())
        .param("source", draft.source())
        .param("sha256", draft.sha256())
        .param("by", draft.by())
        .param("now", Columns.at(draft.now()))
        .param("note", draft.note())
        .update();
    return find(id).orElseThrow();
  }

  /** A mark of each region's special days that changes whenever one of them does. */
  Map<String, String> specialDays() {
    return jdbc
        .sql(
            """
            select region,
              md5(string_agg(concat_ws(' ', day, working, name), ';' order by day)) as mark
            from standard.special_day
            group by region
            """)
        .query((row, n) -> Map.entry(row.getString("region"), row.getString("mark")))
        .list()
        .stream()
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Version version(ResultSet row, int index) throws SQLException {
    return new Version(
        Columns.uuid(row, "id"),
        row.getString("scope"),
        row.getInt("number"),
        Columns.instant(row, "valid_from"),
        Columns.instantOrNull(row, "valid_to"),
        Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        Columns.uuidOrNull(row, "base"),
        row.getString("sha256"),
        Columns.uuidOrNull(row, "published_by"),
        Columns.instant(row, "published_at"),
        row.getString("note"));
  }
}
