package pledge.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Handle;
import pledge.customer.ShopSecrets;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.ShopWord;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** A customer of the shop signs in to the chat, out again, and nobody else sees their thread. */
@PledgeTest
class ChatSignInTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired SettableClock clock;
  @Autowired ShopSecrets secrets;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ChatSignIn chatSignIn;

  private TestBrand.Floor floor;
  private String secret;

  @BeforeEach
  void open() {
    floor = brands.open(1);
    secret =
        secrets.rotate(floor.id(), Duration.ZERO, new SystemActor("test"), clock.instant()).text();
  }

  /** A browser: the key it keeps, the token it has now. */
  private final class Browser {
    private @Nullable String key;
    private TestApi.Client client = api.anonymous();
    private UUID visitor = new UUID(0, 0);
    private boolean signedIn;

    Browser() {
      visit();
    }

    JsonNode visit() {
      var body = new HashMap<String, Object>();
      body.put("brand", floor.id().value());
      body.put("visitorKey", key);
      var session = api.anonymous().post("/api/chat/session", body).ok();
      signedIn = session.path("signedIn").asBoolean();
      take(session);
      agree(session);
      return session;
    }

    private void take(JsonNode answer) {
      key = answer.path("visitorKey").asString();
      client = api.bearer(answer.path("token").asString());
      visitor = UUID.fromString(answer.path("visitor").asString());
    }

    TestApi.Answer trySignIn(String token) {
      return client.post("/api/chat/identify", Map.of("token", token));
    }

    void signIn(String token) {
      var answer = trySignIn(token).ok();
      take(answer);
      agree(answer);
    }

    private void agree(JsonNode answer) {
      var version = answer.at("/consent/version").asInt();
      client
          .post(
              "/api/chat/consent", Map.of("version", version, "service", true, "marketing", false))
          .ok();
    }

    JsonNode says(String text) {
      return client
          .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
          .ok();
    }

    List<String> mine() {
      var texts = new ArrayList<String>();
      client
          .get("/api/chat/messages?limit=200")
          .ok()
          .path("items")
          .valueStream()
          .filter(item -> item.at("/author/kind").asString().equals("customer"))
          .forEach(item -> texts.add(item.path("text").asString()));
      return texts;
    }
  }

  private String word(String account) {
    return ShopWord.of(account).at(clock.instant()).with("name", "沈知微").signed(secret);
  }

  private CustomerId customer(String account) {
    return customers.of(floor.id(), Handle.account(account)).orElseThrow();
  }

  private @Nullable UUID owner(JsonNode sent) {
    return jdbc.sql("select customer from conversation.conversation where id = :id::uuid")
        .param("id", sent.at("/message/conversation").asString())
        .query((row, index) -> row.getObject("customer", UUID.class))
        .list()
        .getFirst();
  }

  @Test
  @Proves("customer.unified-id")
  void whatTheStrangerWroteJoinsTheCustomerOnVerifiedSignInOnly() {
    var browser = new Browser();
    var sent = browser.says("我的保温杯漏水");
    assertThat(owner(sent)).isNull();

    browser.trySignIn(word("ann") + "x").is(409);
    assertThat(owner(sent)).isNull();

    browser.signIn(word("ann"));
    assertThat(owner(sent)).isEqualTo(customer("ann").value());
    assertThat(browser.mine()).containsExactly("我的保温杯漏水");
    assertThat(owner(browser.says("还有杯盖"))).isEqualTo(customer("ann").value());
  }

  @Test
  void afterTheSignOutTheNextUserOfTheBrowserBeginsAsAStranger() {
    var browser = new Browser();
    var strangersClient = browser.client;
    var strangersKey = browser.key;
    browser.says("请改一下收货地址");
    var token = word("bea");
    browser.signIn(token);
    var signedIn = browser.client;
    var signedInKey = browser.key;
    // the stranger's token and key ended with the sign-in
    strangersClient.get("/api/chat/messages").is(401);

    signedIn.post("/api/chat/sign-out").is(204);
    signedIn.get("/api/chat/messages").is(401);
    for (var key : List.of(String.valueOf(strangersKey), String.valueOf(signedInKey))) {
      var next = new Browser();
      next.key = key;
      var session = next.visit();
      assertThat(next.signedIn).isFalse();
      assertThat(session.path("conversation").isNull()).isTrue();
      assertThat(next.mine()).isEmpty();
    }
    // replayed: the very token, and one from before the sign-out
    var next = new Browser();
    assertThat(next.trySignIn(token).is(409).code()).isEqualTo("sign-in-replayed");
    var earlier = ShopWord.of("bea").at(clock.instant().minusSeconds(30)).signed(secret);
    assertThat(next.trySignIn(earlier).is(409).code()).isEqualTo("sign-in-replayed");
    // and back again with a new one
    clock.advance(Duration.ofSeconds(2));
    next.signIn(word("bea"));
    assertThat(next.mine()).containsExactly("请改一下收货地址");
  }

  @Test
  void theThreadGoesOnOnAnotherDeviceAndEachSignsOutForItself() {
    var laptop = new Browser();
    laptop.signIn(word("cleo"));
    laptop.says("在电脑上问的");
    var phone = new Browser();
    phone.signIn(word("cleo"));

    assertThat(phone.mine()).containsExactly("在电脑上问的");
    var one = phone.says("在手机上接着问").at("/message/conversation").asString();
    assertThat(laptop.says("又回到电脑").at("/message/conversation").asString()).isEqualTo(one);

    phone.client.post("/api/chat/sign-out").is(204);
    assertThat(laptop.mine()).hasSize(3);
    assertThat(laptop.visit().path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void anotherAccountInTheSameBrowserSeesNothingOfTheFirst() {
    var browser = new Browser();
    browser.signIn(word("dora"));
    browser.says("朵拉的秘密");
    browser.signIn(word("emil"));
    assertThat(browser.mine()).isEmpty();
    browser.says("埃米尔在这里");
    assertThat(browser.mine()).containsExactly("埃米尔在这里");
    clock.advance(Duration.ofSeconds(2));
    var back = new Browser();
    back.signIn(word("dora"));
    assertThat(back.mine()).containsExactly("朵拉的秘密");
  }

  @Test
  void whatIsWrittenWhileSigningInIsTheCustomersToo() throws Exception {
    var browser = new Browser();
    var me = new Visitor(browser.visitor, floor.id());
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var written =
          transaction.execute(status -> {
            chatSignIn.begin(me, word("nia"), clock.instant()).orThrow();
            var sent = pool.submit(() -> browser.says("帮我查订单"));
            await().until(() -> sent.isDone() || someoneWaits());
            return sent;
          });
      assertThat(owner(Objects.requireNonNull(written).get())).isEqualTo(customer("nia").value());
    }
  }

  private boolean someoneWaits() {
    return jdbc.sql("select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted")
        .query(Boolean.class)
        .single();
  }

  @Test
  void theSameTokenAgainIsHarmlessHereAndRefusedElsewhere() throws Exception {
    var browser = new Browser();
    var token = word("fay");
    var before = browser.client;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 6; i++) {
        tries.add(() -> before.post("/api/chat/identify", Map.of("token", token)).status());
      }
      for (var answer : pool.invokeAll(tries)) {
        // the first one ends the stranger's token; what comes after it may find it dead
        assertThat(answer.get()).isIn(200, 401);
      }
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from channel.sign_in s join channel.account a on a.id = s.account
                    where a.brand = :brand
                    """)
                .param("brand", floor.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(new Browser().trySignIn(token).is(409).code()).isEqualTo("sign-in-replayed");
  }

  @Test
  void forgedStaleTooLongAndOthersTokensAreRefused() {
    var browser = new Browser();
    var now = clock.instant();
    var other = brands.open(0);
    var othersSecret =
        secrets.rotate(other.id(), Duration.ZERO, new SystemActor("test"), now).text();
    var good = word("gus").split("\\.");
    var none =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    var refused = new HashMap<String, String>();
    refused.put("x.y.z", "sign-in-forged");
    refused.put(none + "." + good[1] + ".", "sign-in-forged");
    refused.put(good[0] + "." + good[1] + "." + good[2].substring(2) + "AA", "sign-in-forged");
    refused.put(ShopWord.of("gus").at(now).signed(othersSecret), "sign-in-forged");
    refused.put(
        ShopWord.of("gus").at(now).signed(secret + secret, JWSAlgorithm.HS512), "sign-in-forged");
    refused.put(
        ShopWord.of("gus").at(now).with("aud", other.id().value()).signed(secret),
        "sign-in-other-brand");
    refused.put(
        ShopWord.of("gus").at(now, Duration.ofMinutes(11)).signed(secret), "sign-in-too-long");
    refused.put(ShopWord.of("gus").at(now.minusSeconds(301)).signed(secret), "sign-in-stale");
    refused.put(ShopWord.of("gus").at(now.plusSeconds(90)).signed(secret), "sign-in-stale");
    refused.put(ShopWord.of("").at(now).signed(secret), "sign-in-incomplete");
    refused.put(ShopWord.of("gus").signed(secret), "sign-in-incomplete");
    refused.forEach((token, code) -> {
      var answer = browser.trySignIn(token).is(409);
      assertThat(answer.code()).as(token).isEqualTo(code);
      assertThat(answer.json().path("clause").asString()).isEqualTo("customer.unified-id");
      assertThat(answer.text()).doesNotContain(token);
    });
    assertThat(customers.of(floor.id(), Handle.account("gus"))).isEmpty();
  }

  @Test
  void aRotatedSecretHoldsForItsOverlapAndNotLonger() {
    var old = secret;
    var fresh =
        secrets
            .rotate(floor.id(), Duration.ofHours(1), new SystemActor("test"), clock.instant())
            .text();
    new Browser().signIn(ShopWord.of("hal").at(clock.instant()).signed(old));
    new Browser().signIn(ShopWord.of("hal").at(clock.instant()).signed(fresh));
    clock.advance(Duration.ofMinutes(61));
    new Browser().signIn(ShopWord.of("hal").at(clock.instant()).signed(fresh));
    assertThat(
            new Browser()
                .trySignIn(ShopWord.of("hal").at(clock.instant()).signed(old))
                .is(409)
                .code())
        .isEqualTo("sign-in-forged");
  }
}
