package pledge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Remembered;
import pledge.platform.Uuid7;

/** Keys by which other systems come in. A key is shown once; only its digest is kept. */
@Service
class ApiKeys {

  static final String PREFIX = "pk_";

  /** How exactly "last used" is kept. */
  private static final Duration USED_STEP = Duration.ofMinutes(1);

  private static final int REMEMBERED = 1_000;
  private static final int HINT = PREFIX.length() + 5;

  /**
   * A key as people may see it.
   *
   * @param hint how it begins
   * @param expiresAt when it ends by itself; null: never
   * @param usedAt when it was used last, to the minute
   */
  record Key(
      UUID id,
      String name,
      String hint,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {}

  /** A key just made, with the only sight of its text. */
  record Made(UUID id, String text) {}

  private record Found(Machine machine, @Nullable Instant expiresAt, @Nullable Instant usedAt) {

    boolean expired(Instant now) {
      return expiresAt != null && !now.isBefore(expiresAt);
    }
  }

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Remembered<String, Optional<Found>> remembered;

  ApiKeys(JdbcClient jdbc, AuditTrail audit, AccessSettings settings) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.remembered = new Remembered<>(settings.remember(), REMEMBERED);
  }

  Optional<Machine> find(String text, Instant now) {
    if (!Tokens.looksRandom(text.substring(PREFIX.length()))) {
      return Optional.empty();
    }
    var key = Tokens.key(text);
    var found = remembered.get(key, absent -> load(text)).filter(known -> !known.expired(now));
    found.ifPresent(known -> {
      var usedAt = known.usedAt();
      if (usedAt == null || Duration.between(usedAt, now).compareTo(USED_STEP) >= 0) {
        used(known.machine().key(), now);
        remembered.forget(key);
      }
    });
    return found.map(Found::machine);
  }

  private Optional<Found> load(String text) {
    return jdbc.sql(
            """
            select id, name, brand, scopes, expires_at, used_at
            from access.api_key
            where digest = :digest and revoked_at is null
            """)
        .param("digest", Tokens.digest(text))
        .query((row, index) ->
            new Found(
                new Machine(
                    Columns.uuid(row, "id"),
                    row.getString("name"),
                    new BrandId(row.getString("brand")),
                    Set.copyOf(Arrays.asList((String[]) row.getArray("scopes").getArray()))),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instantOrNull(row, "used_at")))
        .optional();
  }

  private void used(UUID id, Instant now) {
    jdbc.sql(
            """
            update access.api_key set used_at = greatest(coalesce(used_at, :now), :now) where id = :id
            """)
        .param("now", Columns.at(now))
        .param("id", id)
        .update();
  }

  @Transactional
  Made make(
      BrandId brand,
      String name,
      Set<String> scopes,
      @Nullable Instant expiresAt,
      Actor by,
      Instant now) {
    var id = Uuid7.next();
    var text = PREFIX + Tokens.random();
    jdbc.sql(
            """
            insert into access.api_key (id, brand, name, digest, hint, scopes, created_at, created_by, expires_at)
            values (:id, :brand, :name, :digest, :hint, :scopes::text[], :now, :by, :expiresAt)
            """)
        .param("id", id)
        .param("brand", brand.value())
        .param("name", name)
        .param("digest", Tokens.digest(text))
        .param("hint", text.substring(0, HINT))
        .param("scopes", scopes.stream().sorted().toArray(String[]::new))
        .param("now", Columns.at(now))
        .param("expiresAt", Columns.atOrNull(expiresAt))
        .param("by", by instanceof StaffMember staff ? staff.id().value() : null)
        .update();
    audit.record(
        by,
        "api-key.add",
        "api-key",
        id.toString(),
        String.join(", ", scopes.stream().sorted().toList()));
    return new Made(id, text);
  }

  List<Key> all(BrandId brand) {
    return jdbc.sql(
            """
            select id, name, hint, scopes, created_at, expires_at, used_at, revoked_at
            from access.api_key
            where brand = :brand
            order by id
            """)
        .param("brand", brand.value())
        .query((row, index) ->
            new Key(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("hint"),
                Arrays.asList((String[]) row.getArray("scopes").getArray()),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instantOrNull(row, "used_at"),
                Columns.instantOrNull(row, "revoked_at")))
        .list();
  }

  /** Ends a key at once; revoking again changes nothing. */
  @Transactional
  void revoke(BrandId brand, UUID id, Actor by, Instant now) {
    int rows =
        jdbc.sql(
                """
                update access.api_key set revoked_at = :now
                where id = :id and brand = :brand and revoked_at is null
                """)
            .param("now", Columns.at(now))
            .param("id", id)
            .param("brand", brand.value())
            .update();
    if (rows == 1) {
      audit.record(by, "api-key.revoke", "api-key", id.toString(), null);
      remembered.forgetAll();
    } else if (all(brand).stream().noneMatch(key -> key.id().equals(id))) {
      throw new NotFound("key");
    }
  }
}
