package pledge.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * What a shop's back end signs for a customer who is signed in there: {@code of("ann").at(now)}.
 */
public final class ShopWord {

  private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

  private ShopWord(String account) {
    claims.subject(account).jwtID(UUID.randomUUID().toString());
  }

  public static ShopWord of(String account) {
    return new ShopWord(account);
  }

  /** Issued at this instant, for five minutes. */
  public ShopWord at(Instant issued) {
    return at(issued, Duration.ofMinutes(5));
  }

  public ShopWord at(Instant issued, Duration life) {
    claims.issueTime(Date.from(issued)).expirationTime(Date.from(issued.plus(life)));
    return this;
  }

  public ShopWord with(String claim, Object value) {
    claims.claim(claim, value);
    return this;
  }

  public ShopWord phone(String number, boolean verified) {
    return with("phone", number).with("phone_verified", verified);
  }

  public ShopWord email(String address, boolean verified) {
    return with("email", address).with("email_verified", verified);
  }

  public String signed(String secret) {
    return signed(secret, JWSAlgorithm.HS256);
  }

  public String signed(String secret, JWSAlgorithm algorithm) {
    try {
      var jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
      jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
