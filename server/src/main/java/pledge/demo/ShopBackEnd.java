package pledge.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.demo.DemoFiles.Row;
import pledge.platform.NotFound;

/**
 * Plays the back end of the demo's shop, which knows who is signed in there: a few invented
 * members, signed in without a password. A real shop does the same behind its own sign-in.
 */
@RestController
@ConditionalOnProperty("pledge.demo")
@Tag(name = "Demo")
class ShopBackEnd {

  /** As many as the page's menu shows. */
  private static final int MEMBERS = 3;

  private static final Duration LIFE = Duration.ofMinutes(5);

  record Member(String account, String name) {}

  record Word(String token) {}

  private final JdbcClient jdbc;
  private final RateLimits limits;
  private final Clock clock;

  ShopBackEnd(JdbcClient jdbc, RateLimits limits, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/api/demo/shop/members")
  @Allowed(anyone = true)
  @Operation(summary = "Members of the demo's shop whom anybody may play")
  List<Member> members() {
    return DemoFiles.csv("customers.csv").stream()
        .limit(MEMBERS)
        .map(row -> new Member(row.text("account"), row.text("name")))
        .toList();
  }

  @GetMapping("/api/demo/shop/token")
  @Allowed(anyone = true)
  @Operation(
      summary = "What the demo's shop signs for one of its members, for pledge.signIn",
      description = "Only with --demo. 404 for anybody but the members offered.")
  Word token(@RequestParam @Size(max = 100) String account, HttpServletRequest request) {
    limits.check("chat-session", request.getRemoteAddr());
    var member =
        DemoFiles.csv("customers.csv").stream()
            .limit(MEMBERS)
            .filter(row -> row.text("account").equals(account))
            .findFirst()
            .orElseThrow(() -> new NotFound("member"));
    return new Word(sign(member));
  }

  private String sign(Row member) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .subject(member.text("account"))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("name", member.text("name"))
            .claim("level", member.textOrNull("level"))
            .claim("phone", member.text("phone"))
            .claim("phone_verified", true);
    try {
      var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
      jwt.sign(new MACSigner(secret().getBytes(StandardCharsets.UTF_8)));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("HS256 signs anything", e);
    }
  }

  private String secret() {
    return jdbc.sql("select secret from demo.shop_back_end")
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotFound("secret"));
  }
}
