package pledge.access;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pledge.platform.BadInput;
import pledge.platform.Columns;

/** Signing in and out, and changing one's own password. */
@Service
class SignIns {

  private record Known(StaffId id, @Nullable String password) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Staff staff;
  private final Sessions sessions;
  private final Passwords passwords;
  private final RateLimits limits;
  private final AuditTrail audit;

  SignIns(
      JdbcClient jdbc,
      TransactionOperations transactions,
      Staff staff,
      Sessions sessions,
      Passwords passwords,
      RateLimits limits,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.staff = staff;
    this.sessions = sessions;
    this.passwords = passwords;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Returns the new cookie's value. A wrong login and a wrong password cost the same time and get
   * the same answer. No connection is held while the password is compared.
   *
   * @param oldCookie the sign-in the browser still had: it ends
   */
  String signIn(
      String login, String password, String address, @Nullable String oldCookie, Instant now) {
    var name = login.strip().toLowerCase(Locale.ROOT);
    var pair = name + "|" + address;
    limits.check("sign-in-address", address);
    limits.check("sign-in", pair);
    limits.check("sign-in-login", name);
    var known = find(name);
    if (!passwords.matches(password, known == null ? null : known.password()) || known == null) {
      if (known != null) {
        audit.record(new Nobody(), "sign-in.failed", "staff", known.id().value().toString(), null);
      }
      throw new BadCredentials();
    }
    limits.giveBack("sign-in-address", address);
    limits.giveBack("sign-in", pair);
    limits.giveBack("sign-in-login", name);
    var hash = known.password();
    var renewed = hash != null && passwords.outdated(hash) ? passwords.hash(password) : null;
    return done(
        transactions.execute(status -> {
          if (renewed != null) {
            jdbc.sql("update access.staff set password = :new where id = :id and password = :old")
                .param("new", renewed)
                .param("id", known.id().value())
                .param("old", hash)
                .update();
          }
          if (oldCookie != null) {
            sessions.end(oldCookie);
          }
          var who = staff.find(known.id()).orElseThrow(BadCredentials::new);
          audit.record(who, "sign-in", "staff", who.id().value().toString(), null);
          return sessions.open(who.id(), now);
        }));
  }

  void signOut(StaffMember who, String cookie) {
    transactions.executeWithoutResult(status -> {
      sessions.end(cookie);
      audit.record(who, "sign-out", "staff", who.id().value().toString(), null);
    });
  }

  /** Every sign-in of the person ends; returns the cookie's value of a new one. */
  String changePassword(StaffMember who, String old, String wanted, String address, Instant now) {
    var pair = who.login() + "|" + address;
    limits.check("sign-in", pair);
    var known = find(who.login());
    if (known == null || !passwords.matches(old, known.password())) {
      throw new BadInput("old", "isn't your password");
    }
    limits.giveBack("sign-in", pair);
    Passwords.check("new", wanted, who.login());
    if (old.equals(wanted)) {
      throw new BadInput("new", "is the password you have");
    }
    return done(
        transactions.execute(status -> {
          staff.setPassword(who.id(), wanted, false, who, now);
          return sessions.open(who.id(), now);
        }));
  }

  private @Nullable Known find(String login) {
    return jdbc.sql("select id, password from access.staff where login = :login and active")
        .param("login", login)
        .query((row, index) ->
            new Known(new StaffId(Columns.uuid(row, "id")), row.getString("password")))
        .optional()
        .orElse(null);
  }

  private static String done(@Nullable String cookie) {
    if (cookie == null) {
      throw new IllegalStateException("a transaction without its result");
    }
    return cookie;
  }
}
