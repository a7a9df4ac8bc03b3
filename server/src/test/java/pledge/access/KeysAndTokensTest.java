package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.Pace;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestPeople;

/** Keys of machines, tokens of visitors, signed links. */
@PledgeTest
class KeysAndTokensTest {

  @Autowired TestApi api;
  @Autowired SettableClock clock;
  @Autowired VisitorTokens visitors;
  @Autowired SignedLinks links;
  @Autowired ApiKeys keys;
  @Autowired AccessSettings settings;
  @Autowired JdbcClient jdbc;

  private final Visitor visitor = new Visitor(UUID.randomUUID(), TestPeople.HETANG);

  @Test
  void aKeyIsShownOnceAndKnownOnlyByItsDigest() {
    var known = api.as("admin").get("/api/api-keys").ok().path("scopes");
    assertThat(known).isNotEmpty();
    var wish = Map.of("name", "ERP", "scopes", List.of(known.get(0).asString()));
    var made = api.as("admin").post("/api/api-keys", wish).is(201).json();
    var text = made.path("key").asString();
    assertThat(text).matches("pk_[A-Za-z0-9_-]{43}");
    assertThat(keys.find(text, clock.instant()))
        .hasValueSatisfying(machine -> assertThat(machine.brand()).isEqualTo(TestPeople.HETANG));
    assertThat(api.as("admin").get("/api/api-keys").text()).doesNotContain(text);
    var unknown = Map.of("name", "ERP", "scopes", List.of("everything:write"));
    api.as("admin").post("/api/api-keys", unknown).is(400);
    api.as("other.admin").delete("/api/api-keys/" + made.path("id").asString()).is(404);
    api.as("admin").delete("/api/api-keys/" + made.path("id").asString()).is(204);
    api.as("admin").delete("/api/api-keys/" + made.path("id").asString()).is(204);
    assertThat(keys.find(text, clock.instant())).isEmpty();
    api.bearer(text).get("/api/me").is(401);
  }

  @Test
  void aKeyEndsByItselfWhenItWasMadeSo() {
    var wish = Map.of("name", "ERP", "scopes", List.of("orders:read"), "expiresAt", later(3_600));
    var made = api.as("admin").post("/api/api-keys", wish).is(201).json();
    var text = made.path("key").asString();
    api.bearer(text).get("/api/orders").is(200);
    clock.advance(Duration.ofHours(1));
    api.bearer(text).get("/api/orders").is(401);
    var past = Map.of("name", "ERP", "scopes", List.of("orders:read"), "expiresAt", later(0));
    api.as("admin").post("/api/api-keys", past).is(400);
  }

  private String later(int seconds) {
    return clock.instant().plusSeconds(seconds).toString();
  }

  @Test
  void eachScopeSaysWhatItOpensAndAMachineReadsItsOwnBrandOnly() {
    var opens = api.as("admin").get("/api/api-keys").ok().path("opens");
    assertThat(opens.path("tickets:read").toString())
        .contains("GET /api/tickets", "GET /api/tickets/{id}");
    var orders = api.machine("orders:read").get("/api/orders/" + orderOfHetang());
    assertThat(orders.is(200).json().path("receiver").toString()).contains("*");
    var other = TestPeople.OTHER;
    api.machine(other, "orders:read").get("/api/orders/" + orderOfHetang()).is(404);
    api.machine("tickets:read").get("/api/tickets?scope=all").is(200);
    api.machine("tickets:read").get("/api/tickets/" + UUID.randomUUID()).is(404);
    api.machine("conversations:read").get("/api/conversations/" + UUID.randomUUID()).is(404);
    api.machine("customers:read").get("/api/customers/" + UUID.randomUUID()).is(404);
    api.machine("customers:read").get("/api/tickets?scope=all").is(403);
  }

  private String orderOfHetang() {
    return jdbc.sql("select number from \"order\".orders where brand = 'hetang' limit 1")
        .query(String.class)
        .single();
  }

  @Test
  void aKeyWithoutTheScopeIsKnownButNotAllowed() {
    assertThat(api.machine("nothing:read").get("/api/me").is(403).code()).isEqualTo("not-allowed");
  }

  @Test
  void aVisitorsTokenLivesAQuarterOfAnHour() {
    var token = visitors.issue(visitor, clock.instant());
    assertThat(visitors.verify(token, clock.instant())).contains(visitor);
    assertThat(visitors.verify(token, clock.advance(Duration.ofSeconds(899)))).contains(visitor);
    assertThat(visitors.verify(token, clock.advance(Duration.ofSeconds(1)))).isEmpty();
    api.bearer(token).get("/api/me").is(401);
  }

  @Test
  void aVisitorIsNoStaff() {
    assertThat(api.visitor(visitor).get("/api/me").is(403).code()).isEqualTo("not-allowed");
  }

  @Test
  void aTokenThatWasTouchedIsNobodys() {
    var token = visitors.issue(visitor, clock.instant());
    for (int i = 2; i < token.length() - 1; i++) {
      var touched = new StringBuilder(token);
      touched.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(visitors.verify(touched.toString(), clock.instant())).isEmpty();
    }
    for (var rubbish : List.of("", "v.", "v..", "v.a.b", "v.€.€", "pk_", "v." + "a".repeat(9000))) {
      assertThat(visitors.verify(rubbish, clock.instant())).isEmpty();
    }
  }

  @Test
  void tokensOutliveTheProcess() {
    var token = visitors.issue(visitor, clock.instant());
    var restarted =
        new VisitorTokens(
            new Secrets(jdbc, Clock.systemUTC()),
            new StaticListableBeanFactory().getBeanProvider(VisitorStanding.class),
            settings,
            Pace.REAL);
    assertThat(restarted.verify(token, clock.instant())).contains(visitor);
  }

  @Test
  void aSignedLinkOpensOneSubjectForOnePurposeUntilItExpires() {
    var subject = UUID.randomUUID();
    var token = links.sign("rating", subject, clock.instant().plus(Duration.ofDays(7)));
    assertThat(token).hasSizeLessThan(60).matches("[A-Za-z0-9_-]+");
    assertThat(links.open("rating", token, clock.instant())).contains(subject);
    assertThat(links.open("download", token, clock.instant())).isEmpty();
    assertThat(links.open("rating", token + "A", clock.instant())).isEmpty();
    assertThat(links.open("rating", "€", clock.instant())).isEmpty();
    var touched = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
    assertThat(links.open("rating", touched, clock.instant())).isEmpty();
    assertThat(links.open("rating", token, clock.advance(Duration.ofDays(7)))).isEmpty();
  }
}
