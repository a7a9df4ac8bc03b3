package pledge.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;

/** What browsers may do with our answers, and who sees how the program is. */
@PledgeTest
class BrowserRulesTest {

  @Autowired TestApi api;

  @Test
  void aPageRunsOnlyOurOwnScriptsAndIsFramedByNobody() {
    var answer = api.anonymous().get("/desk/");
    var policy = answer.header("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    assertThat(policy.split("style-src")[0]).doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Referrer-Policy")).contains("same-origin");
    // this installation isn't reached by https
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
  }

  /** Scanned codes are read in the page: by WebAssembly of ours, from the camera. */
  @Test
  void onlyTheClerksPageMayUseTheCameraAndCompileItsScanner() {
    var clerks = api.anonymous().get("/clerk/");
    assertThat(clerks.header("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' 'wasm-unsafe-eval';", "frame-ancestors 'none'");
    assertThat(clerks.header("Permissions-Policy").orElseThrow()).contains("camera=(self)");
    var desk = api.anonymous().get("/desk/");
    assertThat(desk.header("Content-Security-Policy").orElseThrow()).doesNotContain("wasm");
    assertThat(desk.header("Permissions-Policy").orElseThrow()).contains("camera=()");
  }

  @Test
  void theChatIsFramedByItsBrandsShopsOnly() {
    assertThat(framers("/chat?brand=hetang"))
        .startsWith("frame-ancestors 'self'")
        .contains("https://shop.hetang.example");
    assertThat(framers("/chat?brand=nobody")).isEqualTo("frame-ancestors 'self'");
    assertThat(framers("/chat?brand=%22%3E%3Cscript%3E")).isEqualTo("frame-ancestors 'self'");
    assertThat(framers("/chat")).isEqualTo("frame-ancestors 'self'");
  }

  private String framers(String path) {
    var policy = api.anonymous().get(path).header("Content-Security-Policy").orElseThrow();
    return policy.substring(policy.indexOf("frame-ancestors"));
  }

  @Test
  void answersOfTheApiAreNoPages() {
    var answer = api.anonymous().get("/api/me");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void theWidgetMayBeLoadedAnywhere() {
    var answer = api.anonymous().get("/widget.js");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
    assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  /** With a new token at each answer, one of two requests sent together would be refused. */
  @Test
  void aSignedInBrowserKeepsItsTokenAgainstForgedRequests() {
    var agent = api.as("agent.chen");
    agent.get("/api/me").ok();
    assertThat(agent.get("/api/me").ok()).isNotNull();
    assertThat(agent.get("/api/me").header("Set-Cookie")).isEmpty();
  }

  @Test
  void aShopsPageMayCallTheChatAndNothingElse() {
    assertThat(
            preflight("/api/chat/messages", "https://shop.hetang.example")
                .header("Access-Control-Allow-Origin"))
        .contains("https://shop.hetang.example");
    assertThat(
            preflight("/api/ratings", "https://shop.hetang.example")
                .header("Access-Control-Allow-Credentials"))
        .isEmpty();
    assertThat(
            preflight("/api/chat/messages", "https://evil.example")
                .is(403)
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(
            preflight("/api/me", "https://shop.hetang.example")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  private TestApi.Answer preflight(String path, String origin) {
    return api.anonymous()
        .with("Origin", origin)
        .with("Access-Control-Request-Method", "POST")
        .with("Access-Control-Request-Headers", "authorization,content-type")
        .call("OPTIONS", path, null);
  }

  @Test
  void theChatListensToNoCookie() {
    // with the cookie a forged request could write in the name of staff: these paths ask no token
    var browser = api.signIn("agent.chen", "demo-pledge");
    var answer = browser.get("/api/chat/messages");
    assertThat(answer.status()).isIn(401, 404);
  }

  @Test
  void howTheProgramIsStaysOnThisMachineOrWithTheAdministrator() {
    api.anonymous().get("/actuator/health").is(200);
    api.anonymous().get("/actuator/prometheus").is(200);
    var outside = api.anonymous().with("X-Forwarded-For", "203.0.113.9");
    outside.get("/actuator/health").is(200);
    assertThat(outside.get("/actuator/prometheus").is(401).code()).isEqualTo("not-signed-in");
    api.signIn("agent.chen", "demo-pledge")
        .with("X-Forwarded-For", "203.0.113.9")
        .get("/actuator/prometheus")
        .is(403);
    api.signIn("admin", "demo-pledge")
        .with("X-Forwarded-For", "203.0.113.9")
        .get("/actuator/prometheus")
        .is(200);
    assertThat(api.anonymous().get("/actuator/health").text()).doesNotContain("workers");
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    assertThat(api.anonymous().get("/api/no-such-thing").is(404).code()).isEqualTo("not-found");
    assertThat(api.anonymous().call("PATCH", "/api/me", null).status()).isIn(403, 405);
    assertThat(api.as("agent.chen").call("PATCH", "/api/me", null).is(405).code())
        .isEqualTo("method-not-allowed");
    assertThat(
            api.as("agent.chen")
                .call(
                    "PUT",
                    "/api/me/locale",
                    "locale=en".getBytes(UTF_8),
                    "application/x-www-form-urlencoded")
                .is(415)
                .code())
        .isEqualTo("unsupported-media-type");
    assertThat(
            api.as("agent.chen")
                .call("PUT", "/api/me/locale", "locale: en".getBytes(UTF_8), "text/yaml")
                .is(415)
                .code())
        .isEqualTo("unsupported-media-type");
  }
}
