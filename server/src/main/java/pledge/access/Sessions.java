package pledge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Columns;
import pledge.platform.Pace;
import pledge.platform.Remembered;

/**
 * Sign-ins. They live in the database, so a restart ends none; the cookie's value is kept only as a
 * digest. What was read is remembered for a moment, so a busy screen costs one small look-up every
 * other second.
 */
@Service
class Sessions {

  /** How exactly "last seen" is kept; written at most this often. */
  private static final Duration SEEN_STEP = Duration.ofMinutes(1);

  private static final int REMEMBERED = 10_000;

  /** A sign-in that holds now. */
  record Session(
      StaffMember staff, boolean mustChangePassword, Instant seenAt, Instant expiresAt) {}

  private final JdbcClient jdbc;
  private final Duration idle;
  private final Duration life;
  private final Remembered<String, Optional<Session>> remembered;

  Sessions(JdbcClient jdbc, AccessSettings settings, Pace pace) {
    this.jdbc = jdbc;
    this.idle = pace.in(settings.sessionIdle());
    this.life = pace.in(settings.sessionLife());
    this.remembered = new Remembered<>(settings.remember(), REMEMBERED);
  }

  /** Starts a sign-in. Returns the cookie's value, which is never seen again. */
  @Transactional
  String open(StaffId staff, Instant now) {
    var cookie = Tokens.random();
    jdbc.sql(
            """
            insert into access.session (digest, staff, created_at, seen_at, expires_at)
            values (:digest, :staff, :now, :now, :expires)
            """)
        .param("digest", Tokens.digest(cookie))
        .param("staff", staff.value())
        .param("now", Columns.at(now))
        .param("expires", Columns.at(now.plus(life)))
        .update();
    return cookie;
  }

  Optional<Session> find(String cookie, Instant now) {
    if (!Tokens.looksRandom(cookie)) {
      return Optional.empty();
    }
    var key = Tokens.key(cookie);
    var found = remembered.get(key, absent -> load(cookie));
    if (found.isEmpty()) {
      return found;
    }
    var session = found.get();
    var idleSince = Duration.between(session.seenAt(), now);
    if (!now.isBefore(session.expiresAt()) || idleSince.compareTo(idle) >= 0) {
      return Optional.empty();
    }
    if (idleSince.compareTo(SEEN_STEP) >= 0) {
      seen(cookie, now);
      remembered.forget(key);
    }
    return found;
  }

  private Optional<Session> load(String cookie) {
    return jdbc.sql(
            """
            select s.id, s.login, s.name, s.nickname, s.brand, s.locale, s.must_change_password,
              array(select role from access.staff_role where staff = s.id) as roles,
              array(select team from access.team_member where staff = s.id) as teams,
              array(select team from access.team_member where staff = s.id and leads) as leads,
              session.seen_at, session.expires_at
            from access.session
            join access.staff s on s.id = session.staff
            where session.digest = :digest and s.active
            """)
        .param("digest", Tokens.digest(cookie))
        .query((row, index) ->
            new Session(
                Staff.member(row),
                row.getBoolean("must_change_password"),
                Columns.instant(row, "seen_at"),
                Columns.instant(row, "expires_at")))
        .optional();
  }

  private void seen(String cookie, Instant now) {
    jdbc.sql(
            """
            update access.session set seen_at = greatest(seen_at, :now) where digest = :digest
            """)
        .param("now", Columns.at(now))
        .param("digest", Tokens.digest(cookie))
        .update();
  }

  @Transactional
  void end(String cookie) {
    jdbc.sql("delete from access.session where digest = :digest")
        .param("digest", Tokens.digest(cookie))
        .update();
    var key = Tokens.key(cookie);
    remembered.forget(key);
  }

  /** Ends every sign-in of this person. */
  @Transactional
  void endAll(StaffId staff) {
    jdbc.sql("delete from access.session where staff = :staff")
        .param("staff", staff.value())
        .update();
    remembered.forgetAll();
  }

  /** What was remembered of this person is read again. Rare, so everybody's is. */
  void forget(StaffId staff) {
    remembered.forgetAll();
  }

  /** Removes sign-ins that are long over. */
  @Transactional
  int sweep(Instant now) {
    return jdbc.sql(
            """
            delete from access.session where expires_at < :now or seen_at < :idleSince
            """)
        .param("now", Columns.at(now))
        .param("idleSince", Columns.at(now.minus(idle)))
        .update();
  }
}
