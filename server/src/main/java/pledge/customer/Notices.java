package pledge.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Remembered;

/**
 * The texts that customers and staff agree to, brand by brand and version by version. A brand that
 * has published none uses the shipped text, version 1.
 */
@Service
class Notices {

  /** Another node asks for a newer text this late. */
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  enum Kind {
    /** What customers are told before they write. */
    @JsonProperty("privacy")
    PRIVACY,
    /** What staff promise before they see customers' data. */
    @JsonProperty("confidentiality")
    CONFIDENTIALITY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A text in force. */
  record Notice(int version, String zh, String en) {

    String in(String locale) {
      return locale.startsWith("en") ? en : zh;
    }
  }

  private record Key(BrandId brand, Kind kind) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Remembered<Key, Notice> current = new Remembered<>(REMEMBERED, 1_000);

  Notices(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  Notice current(BrandId brand, Kind kind) {
    return current.get(new Key(brand, kind), this::load);
  }

  private Notice load(Key key) {
    return jdbc.sql(
            """
            select version, zh, en from customer.notice
            where brand = :brand and kind = :kind
            order by version desc limit 1
            """)
        .param("brand", key.brand().value())
        .param("kind", key.kind().word())
        .query((row, index) ->
            new Notice(row.getInt("version"), row.getString("zh"), row.getString("en")))
        .optional()
        .orElseGet(() -> new Notice(1, shipped(key.kind(), "zh-CN"), shipped(key.kind(), "en")));
  }

  private static String shipped(Kind kind, String locale) {
    var path = "/notice/" + kind.word() + "." + locale + ".txt";
    try (var in = Objects.requireNonNull(Notices.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new text: everybody is asked anew. Publishing the same text again changes nothing. */
  @Transactional
  Notice publish(StaffMember who, Kind kind, String zh, String en, Instant now) {
    var brand = who.brand();
    var before = load(new Key(brand, kind));
    if (before.zh().equals(zh) && before.en().equals(en)) {
      return before;
    }
    var next = new Notice(before.version() + 1, zh, en);
    jdbc.sql(
            """
            insert into customer.notice (brand, kind, version, zh, en, published_at, published_by)
            values (:brand, :kind, :version, :zh, :en, :now, :who)
            """)
        .param("brand", brand.value())
        .param("kind", kind.word())
        .param("version", next.version())
        .param("zh", zh)
        .param("en", en)
        .param("now", Columns.at(now))
        .param("who", who.id().value())
        .update();
    audit.record(who, "notice.publish", "notice", kind.word(), "version " + next.version());
    current.forget(new Key(brand, kind));
    return next;
  }
}
