package pledge.customer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Uuid7;

/**
 * The secrets with which a brand's shop signs the tokens of its customers. Kept as they are,
 * because a signature by a shared secret can only be checked with the secret itself; shown once,
 * when made.
 */
@Service
public class ShopSecrets {

  /** 256 random bits: as long as the signature's own digest. */
  private static final int BYTES = 32;

  /** As much as HS256 asks for, and room for a rotation or two in flight. */
  static final int AT_ONCE = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A secret as people may see it: when it began and ends, not what it is. */
  record Known(UUID id, Instant createdAt, Instant endsAt) {}

  /**
   * A secret just made.
   *
   * @param text what the shop signs with, its UTF-8 bytes; shown here and nowhere else
   */
  public record Made(UUID id, String text, Instant createdAt) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  ShopSecrets(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * Makes a new secret; those before go on for as long as the shop needs to change over.
   *
   * @param overlap how long older secrets still hold; zero ends them now
   */
  @Transactional
  public Made rotate(BrandId brand, Duration overlap, Actor by, Instant now) {
    jdbc.sql(
            """
            update customer.shop_secret set ends_at = :end
            where brand = :brand and ends_at > :end
            """)
        .param("end", Columns.at(now.plus(overlap)))
        .param("brand", brand.value())
        .update();
    // The newest few are enough: who rotates in a hurry leaves no heap of secrets behind.
    jdbc.sql(
            """
            update customer.shop_secret set ends_at = :now
            where brand = :brand and ends_at > :now and id not in
              (select id from customer.shop_secret where brand = :brand and ends_at > :now
               order by id desc limit :others)
            """)
        .param("now", Columns.at(now))
        .param("brand", brand.value())
        .param("others", AT_ONCE - 1)
        .update();
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var made = new Made(Uuid7.next(), text, now);
    jdbc.sql(
            """
            insert into customer.shop_secret (id, brand, secret, created_at)
            values (:id, :brand, :secret, :now)
            """)
        .param("id", made.id())
        .param("brand", brand.value())
        .param("secret", text)
        .param("now", Columns.at(now))
        .update();
    audit.record(by, "shop-secret.make", "shop-secret", made.id().toString(), "overlap " + overlap);
    return made;
  }

  @Transactional
  void end(BrandId brand, UUID id, StaffMember by, Instant now) {
    int rows =
        jdbc.sql(
                """
                update customer.shop_secret set ends_at = :now
                where id = :id and brand = :brand and ends_at > :now
                """)
            .param("now", Columns.at(now))
            .param("id", id)
            .param("brand", brand.value())
            .update();
    if (rows == 0) {
      throw new NotFound("secret");
    }
    audit.record(by, "shop-secret.end", "shop-secret", id.toString(), null);
  }

  /** Those that still hold, the newest first. */
  List<Known> standing(BrandId brand, Instant now) {
    return jdbc.sql(
            """
            select id, created_at, least(ends_at, '9999-12-31') as ends_at
            from customer.shop_secret
            where brand = :brand and ends_at > :now
            order by id desc
            """)
        .param("brand", brand.value())
        .param("now", Columns.at(now))
        .query((row, index) ->
            new Known(
                Columns.uuid(row, "id"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "ends_at")))
        .list();
  }

  /** The secrets themselves, for checking a signature and for nothing else. */
  List<String> texts(BrandId brand, Instant now) {
    return jdbc.sql(
            """
            select secret from customer.shop_secret
            where brand = :brand and ends_at > :now
            order by id desc
            """)
        .param("brand", brand.value())
        .param("now", Columns.at(now))
        .query(String.class)
        .list();
  }
}
