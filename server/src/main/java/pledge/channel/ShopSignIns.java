package pledge.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Visitor;
import pledge.access.VisitorSignedOut;
import pledge.access.VisitorStanding;
import pledge.customer.ShopToken;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Remembered;
import pledge.platform.Uuid7;

/**
 * Customers who are signed in to the shop, in the browsers where they are. Signing in gives what
 * the browser wrote to the account and kills the browser's old key; signing out kills the new one.
 * So whoever sits down next begins as a stranger.
 */
@Service
public class ShopSignIns implements VisitorStanding {

  private static final String CLAUSE = "customer.unified-id";

  /** For so long another node may still take a token whose sign-in ended here. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final long VISITORS = 100_000;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Remembered<Visitor, Boolean> standing = new Remembered<>(REMEMBERED, VISITORS);

  ShopSignIns(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * A browser in which somebody is signed in.
   *
   * @param visitor with the thread their writing goes on in
   * @param browser the visitor the browser was before; its thread is the account's now
   * @param key what the browser keeps from now on
   */
  public record SignedIn(Visitor visitor, UUID browser, String key) {}

  private record Account(UUID id, @Nullable UUID home, @Nullable Instant signedOutAt) {}

  private record Used(UUID signIn, UUID browser, boolean ended) {}

  /**
   * Signs the customer of a checked token in. The same token again from the same browser gives the
   * same sign-in; from another one, or after the sign-out, it is refused.
   *
   * @param me the caller, signed in or not
   * @param speaking whether the caller's own thread has a conversation that goes on
   */
  @Transactional
  public Outcome<SignedIn> begin(Visitor me, ShopToken token, boolean speaking, Instant now) {
    var account = account(me.brand(), token.account());
    var signedOutAt = account.signedOutAt();
    if (signedOutAt != null
        && token.issuedAt().isBefore(signedOutAt.truncatedTo(ChronoUnit.SECONDS))) {
      return refused("sign-in-replayed", "The customer has signed out since; ask for a new token.");
    }
    var used = used(account, token);
    var browser = browser(me, account, now);
    if (used.isPresent()) {
      var earlier = used.get();
      if (earlier.ended() || !earlier.browser().equals(browser)) {
        return refused("sign-in-replayed", "The token has been used; ask for a new one.");
      }
      return Outcome.done(renew(me, account, earlier));
    }
    var current = me.signIn();
    if (current != null && browser.equals(browserOf(current))) {
      // Another page of the same browser: the sign-in goes on, the token is used up.
      use(account, token, current, now);
      return Outcome.done(renew(me, account, new Used(current, browser, false)));
    }
    if (current != null) {
      end(me, now);
    }
    var home = account.home() == null || speaking && current == null ? browser : account.home();
    jdbc.sql("update channel.account set home = :home where id = :id")
        .param("home", home)
        .param("id", account.id())
        .update();
    var secret = VisitorKey.random();
    var signIn = Uuid7.next();
    jdbc.sql(
            """
            insert into channel.sign_in (id, account, browser, key_hash, signed_in_at)
            values (:id, :account, :browser, :hash, :now)
            """)
        .param("id", signIn)
        .param("account", account.id())
        .param("browser", browser)
        .param("hash", VisitorKey.hash(secret))
        .param("now", Columns.at(now))
        .update();
    use(account, token, signIn, now);
    forget();
    return Outcome.done(new SignedIn(new Visitor(home, me.brand(), signIn), browser, secret));
  }

  /** Locks the account, so that its sign-ins and sign-outs stand in one order. */
  private Account account(BrandId brand, String externalId) {
    jdbc.sql(
            """
            insert into channel.account (id, brand, external_id) values (:id, :brand, :externalId)
            on conflict (brand, external_id) do nothing
            """)
        .param("id", Uuid7.next())
        .param("brand", brand.value())
        .param("externalId", externalId)
        .update();
    return jdbc.sql(
            """
            select id, home, signed_out_at from channel.account
            where brand = :brand and external_id = :externalId
            for update
            """)
        .param("brand", brand.value())
        .param("externalId", externalId)
        .query((row, index) ->
            new Account(
                Columns.uuid(row, "id"),
                Columns.uuidOrNull(row, "home"),
                Columns.instantOrNull(row, "signed_out_at")))
        .single();
  }

  private Optional<Used> used(Account account, ShopToken token) {
    return jdbc.sql(
            """
            select s.id, s.browser, s.ended_at is not null as ended
            from channel.shop_token t join channel.sign_in s on s.id = t.sign_in
            where t.account = :account and t.jti = :jti
            """)
        .param("account", account.id())
        .param("jti", token.id())
        .query((row, index) ->
            new Used(
                Columns.uuid(row, "id"), Columns.uuid(row, "browser"), row.getBoolean("ended")))
        .optional();
  }

  private void use(Account account, ShopToken token, UUID signIn, Instant now) {
    jdbc.sql("delete from channel.shop_token where expires_at < :now")
        .param("now", Columns.at(now))
        .update();
    jdbc.sql(
            """
            insert into channel.shop_token (account, jti, sign_in, expires_at)
            values (:account, :jti, :signIn, :expires)
            """)
        .param("account", account.id())
        .param("jti", token.id())
        .param("signIn", signIn)
        .param("expires", Columns.at(token.expiresAt()))
        .update();
  }

  /**
   * The visitor that stands for the caller's browser in this account. A browser that was another
   * account's until now begins a thread of its own: nothing of the other's may come along.
   */
  private UUID browser(Visitor me, Account account, Instant now) {
    var current = me.signIn();
    if (current != null) {
      var browser = browserOf(current);
      var owner =
          jdbc.sql("select account from channel.visitor where id = :id")
              .param("id", browser)
              .query(UUID.class)
              .single();
      return owner.equals(account.id()) ? browser : join(Uuid7.next(), me.brand(), account, now);
    }
    return join(me.id(), me.brand(), account, now);
  }

  private UUID join(UUID wished, BrandId brand, Account account, Instant now) {
    var visitor = wished;
    if (!joined(visitor, brand, account, now)) {
      visitor = Uuid7.next(); // the browser's thread is another account's by now
      joined(visitor, brand, account, now);
    }
    return visitor;
  }

  private boolean joined(UUID visitor, BrandId brand, Account account, Instant now) {
    return jdbc.sql(
                """
                insert into channel.visitor as v (id, brand, key_hash, account, created_at)
                values (:id, :brand, :dead, :account, :now)
                on conflict (id) do update
                set account = excluded.account, key_hash = excluded.key_hash
                where v.brand = excluded.brand and (v.account is null or v.account = excluded.account)
                """)
            .param("id", visitor)
            .param("brand", brand.value())
            .param("dead", VisitorKey.hash(VisitorKey.random()))
            .param("account", account.id())
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  private UUID browserOf(UUID signIn) {
    return jdbc.sql("select browser from channel.sign_in where id = :id")
        .param("id", signIn)
        .query(UUID.class)
        .single();
  }

  private SignedIn renew(Visitor me, Account account, Used used) {
    var secret = VisitorKey.random();
    jdbc.sql("update channel.sign_in set key_hash = :hash where id = :id")
        .param("hash", VisitorKey.hash(secret))
        .param("id", used.signIn())
        .update();
    var home = account.home() == null ? used.browser() : account.home();
    return new SignedIn(new Visitor(home, me.brand(), used.signIn()), used.browser(), secret);
  }

  /** Ends the caller's sign-in: its key and its tokens are dead from now on. Harmless twice. */
  @Transactional
  public void end(Visitor me, Instant now) {
    var signIn = me.signIn();
    if (signIn == null) {
      return;
    }
    int rows =
        jdbc.sql(
                """
                update channel.sign_in set ended_at = :now
                where id = :id and ended_at is null
                """)
            .param("now", Columns.at(now))
            .param("id", signIn)
            .update();
    if (rows == 1) {
      jdbc.sql(
              """
              update channel.account set signed_out_at = greatest(signed_out_at, :now)
              where id = (select account from channel.sign_in where id = :signIn)
              """)
          .param("now", Columns.at(now))
          .param("signIn", signIn)
          .update();
      events.publishEvent(new VisitorSignedOut(signIn));
      forget();
    }
  }

  /** Who comes back with the key of a sign-in that hasn't ended. */
  Optional<Visitor> find(BrandId brand, String key) {
    return jdbc.sql(
            """
            select s.id, a.home
            from channel.sign_in s join channel.account a on a.id = s.account
            where s.key_hash = :hash and s.ended_at is null and a.brand = :brand
            """)
        .param("hash", VisitorKey.hash(key))
        .param("brand", brand.value())
        .query(
            (row, index) -> new Visitor(Columns.uuid(row, "home"), brand, Columns.uuid(row, "id")))
        .optional();
  }

  /** The threads a visitor may read: their own, and signed in those of all their browsers. */
  public List<UUID> threads(Visitor me) {
    if (me.signIn() == null) {
      return List.of(me.id());
    }
    return jdbc.sql(
            """
            select v.id from channel.visitor v
            where v.account = (select account from channel.sign_in where id = :signIn)
            """)
        .param("signIn", me.signIn())
        .query(UUID.class)
        .list();
  }

  /** A stranger's token ends when somebody signs in with it; a signed-in one's at the sign-out. */
  @Override
  public boolean stands(Visitor visitor) {
    return standing.get(visitor, this::load);
  }

  /** Who stands is asked anew. */
  void forget() {
    standing.forgetAll();
  }

  private boolean load(Visitor visitor) {
    var signIn = visitor.signIn();
    var ask =
        signIn == null
            ? "select account is not null as gone from channel.visitor where id = :id"
            : "select ended_at is not null as gone from channel.sign_in where id = :id";
    return !jdbc.sql(ask)
        .param("id", signIn == null ? visitor.id() : signIn)
        .query(Boolean.class)
        .optional()
        .orElse(signIn != null);
  }

  private static Outcome<SignedIn> refused(String code, String detail) {
    return Outcome.refused(Refusal.of(code, CLAUSE, detail));
  }
}
