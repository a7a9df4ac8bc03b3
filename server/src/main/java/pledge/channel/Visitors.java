package pledge.channel;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Visitor;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;

/** Visitors of the web chat: one thread over all visits of the browser that holds the key. */
@Component
public class Visitors {

  private final JdbcClient jdbc;
  private final ShopSignIns signIns;

  Visitors(JdbcClient jdbc, ShopSignIns signIns) {
    this.jdbc = jdbc;
    this.signIns = signIns;
  }

  /**
   * A visitor and the secret that brings them back.
   *
   * @param key kept by the browser alone; stored here only as a hash
   */
  public record Known(Visitor visitor, String key) {}

  /**
   * The visitor behind the key, signed in or not; a new visitor when there is no key or it is not
   * known.
   *
   * @param address where the visitor comes from now; kept as a digest, for limits per address
   */
  @Transactional
  public Known open(BrandId brand, @Nullable String key, String address, Instant now) {
    var from = HexFormat.of().formatHex(VisitorKey.hash(address));
    if (key != null) {
      var signedIn = signIns.find(brand, key);
      if (signedIn.isPresent()) {
        return new Known(signedIn.get(), key);
      }
      var known = find(brand, key);
      if (known.isPresent()) {
        jdbc.sql(
                """
                update channel.visitor set address = :address
                where id = :id and address is distinct from :address
                """)
            .param("address", from)
            .param("id", known.get().id())
            .update();
        return new Known(known.get(), key);
      }
    }
    var fresh = VisitorKey.random();
    var visitor = new Visitor(Uuid7.next(), brand);
    jdbc.sql(
            """
            insert into channel.visitor (id, brand, key_hash, address, created_at)
            values (:id, :brand, :hash, :address, :now)
            """)
        .param("id", visitor.id())
        .param("brand", brand.value())
        .param("hash", VisitorKey.hash(fresh))
        .param("address", from)
        .param("now", Columns.at(now))
        .update();
    return new Known(visitor, fresh);
  }

  /** Stands for the network address the visitor last came from; unlike for another address. */
  public Optional<String> address(UUID visitor) {
    return jdbc.sql("select address from channel.visitor where id = :id and address is not null")
        .param("id", visitor)
        .query(String.class)
        .optional();
  }

  private Optional<Visitor> find(BrandId brand, String key) {
    return jdbc.sql("select id from channel.visitor where key_hash = :hash and brand = :brand")
        .param("hash", VisitorKey.hash(key))
        .param("brand", brand.value())
        .query((rs, n) -> new Visitor(Columns.uuid(rs, "id"), brand))
        .optional();
  }
}
