package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.Pace;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;

/** Signing in, staying signed in, and being out. */
@PledgeTest
class SignInTest {

  @Autowired TestApi api;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired AccessSettings settings;

  private static Map<String, String> signIn(String login, String password) {
    return Map.of("login", login, "password", password);
  }

  private StaffMember somebody() {
    return people.agent("in." + UUID.randomUUID().toString().substring(0, 8));
  }

  @Test
  void whoSignsInIsTold() {
    var me = api.as("agent.chen").get("/api/me").ok();
    assertThat(me.path("login").asString()).isEqualTo("agent.chen");
    assertThat(me.path("brand").path("code").asString()).isEqualTo("hetang");
    assertThat(me.path("roles").toString()).isEqualTo("[\"agent\"]");
    assertThat(me.path("teams").get(0).path("kind").asString()).isEqualTo("front");
    assertThat(me.path("mustChangePassword").asBoolean()).isFalse();
    assertThat(api.anonymous().get("/api/me").is(401).code()).isEqualTo("not-signed-in");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    var browser = api.anonymous();
    var answer = browser.post("/api/sign-in", signIn(" Agent.Chen ", TestPeople.PASSWORD)).is(200);
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .startsWith("pledge_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Secure", "Max-Age");
  }

  @Test
  void theDatabaseHoldsNoCookieAndNoPassword() {
    var browser = api.signIn("agent.chen", TestPeople.PASSWORD);
    var cookie = browser.cookie("pledge_session").orElseThrow();
    var sessions =
        jdbc.sql("select encode(digest, 'escape') from access.session").query(String.class).list();
    assertThat(sessions).noneMatch(stored -> stored.contains(cookie));
    var hashes = jdbc.sql("select distinct password from access.staff").query(String.class).list();
    assertThat(hashes).allMatch(hash -> hash.startsWith("{bcrypt}$2a$"));
  }

  @Test
  void aWrongLoginAndAWrongPasswordGetTheSameAnswer() {
    var known = api.anonymous().post("/api/sign-in", signIn("agent.chen", "not my password"));
    var unknown = api.anonymous().post("/api/sign-in", signIn("nobody.here", "not my password"));
    assertThat(known.is(401).code()).isEqualTo("bad-credentials");
    assertThat(unknown.is(401).text()).isEqualTo(known.text());
  }

  @Test
  void aGuesserIsSlowedDownAndTimeForgives() {
    var who = somebody();
    for (int i = 0; i < 10; i++) {
      api.anonymous().post("/api/sign-in", signIn(who.login(), "guess number " + i)).is(401);
    }
    var refused = api.anonymous().post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD));
    assertThat(refused.is(429).code()).isEqualTo("too-many");
    assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 300);
    clock.advance(Duration.ofMinutes(1));
    api.anonymous().post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(200);
  }

  @Test
  void signingInRightlyIsNeverTooMuch() {
    for (int i = 0; i < 30; i++) {
      api.signIn("agent.chen", TestPeople.PASSWORD);
    }
  }

  @Test
  void signingInAgainEndsTheOldSignInOfTheSameBrowser() {
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    var first = browser.cookie("pledge_session").orElseThrow();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    assertThat(browser.cookie("pledge_session")).isPresent().get().isNotEqualTo(first);
    var thief = api.anonymous();
    thief.setCookie("pledge_session", first);
    thief.get("/api/me").is(401);
    browser.get("/api/me").is(200);
  }

  @Test
  void whoSignsOutIsOutAtOnce() {
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    var cookie = browser.cookie("pledge_session").orElseThrow();
    browser.get("/api/me").is(200);
    browser.post("/api/sign-out").is(204);
    assertThat(browser.cookie("pledge_session")).isEmpty();
    browser.setCookie("pledge_session", cookie);
    browser.get("/api/me").is(401);
    browser.post("/api/sign-out").is(204);
  }

  @Test
  void aSignInUnusedForTwoHoursIsOver() {
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofMinutes(119));
      browser.get("/api/me").is(200);
    }
    clock.advance(Duration.ofHours(2));
    browser.get("/api/me").is(401);
  }

  @Test
  void aSignInIsOverAfterTwelveHoursHoweverBusy() {
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    for (int i = 0; i < 11; i++) {
      clock.advance(Duration.ofHours(1));
      browser.get("/api/me").is(200);
    }
    clock.advance(Duration.ofHours(1));
    browser.get("/api/me").is(401);
  }

  @Test
  void aSignInOutlivesTheProcess() {
    var browser = api.signIn("agent.wu", TestPeople.PASSWORD);
    var cookie = browser.cookie("pledge_session").orElseThrow();
    // all a new process has is the database
    var restarted = new Sessions(jdbc, settings, Pace.REAL);
    assertThat(restarted.find(cookie, clock.instant()))
        .hasValueSatisfying(session -> assertThat(session.staff().login()).isEqualTo("agent.wu"));
  }

  @Test
  void sessionsLongOverAreSweptAway() {
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(200);
    var digest = Tokens.digest(browser.cookie("pledge_session").orElseThrow());
    var sessions = new Sessions(jdbc, settings, Pace.REAL);
    sessions.sweep(clock.instant());
    assertThat(count(digest)).isEqualTo(1);
    sessions.sweep(clock.advance(Duration.ofHours(3)));
    assertThat(count(digest)).isZero();
  }

  private int count(byte[] digest) {
    return jdbc.sql("select count(*) from access.session where digest = :digest")
        .param("digest", digest)
        .query(Integer.class)
        .single();
  }

  @Test
  void whoHasLeftIsOutAtOnce() {
    var who = somebody();
    var browser = api.anonymous();
    browser.post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(200);
    browser.get("/api/me").is(200);
    api.as("admin")
        .put(
            "/api/staff/" + who.id().value(),
            Map.of("name", "Left", "nickname", "Left", "roles", who.roles(), "active", false))
        .is(200);
    browser.get("/api/me").is(401);
    browser.post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(401);
    assertThat(staff.find(who.id())).isEmpty();
    assertThat(staff.names(List.of(who.id()))).containsKey(who.id());
  }

  @Test
  void aChangedPasswordEndsEveryOtherSignIn() {
    var who = somebody();
    var here = api.anonymous();
    var elsewhere = api.anonymous();
    here.post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(200);
    elsewhere.post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(200);
    elsewhere.get("/api/me").is(200);
    var old = here.cookie("pledge_session").orElseThrow();
    here.put("/api/me/password", Map.of("old", "wrong one", "new", "rain on the pond 7")).is(400);
    here.put("/api/me/password", Map.of("old", TestPeople.PASSWORD, "new", "short")).is(400);
    here.put(
            "/api/me/password",
            Map.of("old", TestPeople.PASSWORD, "new", who.login() + " and more"))
        .is(400);
    here.put("/api/me/password", Map.of("old", TestPeople.PASSWORD, "new", "池塘里的雨 seven")).is(200);
    elsewhere.get("/api/me").is(401);
    here.get("/api/me").is(200);
    var thief = api.anonymous();
    thief.setCookie("pledge_session", old);
    thief.get("/api/me").is(401);
    api.anonymous().post("/api/sign-in", signIn(who.login(), TestPeople.PASSWORD)).is(401);
    api.anonymous().post("/api/sign-in", signIn(who.login(), "池塘里的雨 seven")).is(200);
  }

  @Test
  void aPasswordSomebodyElseKnowsOpensNothingButItsChange() {
    var who = somebody();
    var given = api.as("admin").post("/api/staff/" + who.id().value() + "/password").ok();
    var password = given.path("password").asString();
    var browser = api.anonymous();
    var me = browser.post("/api/sign-in", signIn(who.login(), password)).ok();
    assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
    assertThat(browser.get("/api/brand").is(403).code()).isEqualTo("password-change-required");
    browser.get("/api/me").is(200);
    browser.put("/api/me/password", Map.of("old", password, "new", "lotus in november")).is(200);
    browser.get("/api/brand").is(200);
  }

  @Test
  void aForgedRequestIsRefused() {
    var browser = api.signIn("agent.wu", TestPeople.PASSWORD);
    var wish = Map.of("locale", "en");
    var forged = browser.with("X-XSRF-TOKEN", "guessed").put("/api/me/locale", wish);
    assertThat(forged.is(403).code()).isEqualTo("csrf");
    var mine = browser.cookie("XSRF-TOKEN").orElseThrow();
    browser.with("X-XSRF-TOKEN", mine).put("/api/me/locale", Map.of("locale", "zh-CN")).is(200);
  }

  @Test
  void signingInCantBeForgedEither() {
    var browser = api.anonymous().with("X-XSRF-TOKEN", "guessed");
    browser.setCookie("XSRF-TOKEN", "mine");
    assertThat(browser.post("/api/sign-in", signIn("agent.wu", TestPeople.PASSWORD)).is(403).code())
        .isEqualTo("csrf");
  }

  @Test
  void aPasswordHashedCheaplyIsHashedAnewAtTheNextSignIn() {
    var who = somebody();
    var dear = new Passwords(Math.max(5, settings.passwordCost() + 1));
    assertThat(dear.outdated(hash(who))).isTrue();
    assertThat(dear.outdated(dear.hash(TestPeople.PASSWORD))).isFalse();
    assertThat(dear.matches(TestPeople.PASSWORD, hash(who))).isTrue();
    dear.destroy();
  }

  private String hash(StaffMember who) {
    return jdbc.sql("select password from access.staff where id = :id")
        .param("id", who.id().value())
        .query(String.class)
        .single();
  }
}
