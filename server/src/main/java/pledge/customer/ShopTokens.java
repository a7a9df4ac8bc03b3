package pledge.customer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import pledge.platform.BrandId;
import pledge.platform.Outcome;
import pledge.platform.Refusal;

/**
 * Checks the tokens by which a brand's shop says who is signed in there: one algorithm, the brand's
 * own secrets, short life. What else a token may be wrong about, the answer doesn't tell the sender
 * in detail.
 */
@Service
public class ShopTokens {

  static final String CLAUSE = "customer.unified-id";

  /** A token is for one page load, not for keeping. */
  static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

  /** Clocks of two data centres differ by less. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();
  private static final int LONGEST = 4_096;
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}");

  private final ShopSecrets secrets;

  ShopTokens(ShopSecrets secrets) {
    this.secrets = secrets;
  }

  /** The token's claims, or the refusal with one of few codes. */
  public Outcome<ShopToken> check(BrandId brand, String text, Instant now) {
    if (text.length() > LONGEST) {
      return refused("sign-in-forged", "This is no token of the shop.");
    }
    JWTClaimsSet claims;
    try {
      var jwt = SignedJWT.parse(text);
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
          || jwt.getHeader().getCriticalParams() != null
          || !signed(jwt, brand, now)) {
        return refused("sign-in-forged", "The shop has not signed this.");
      }
      claims = jwt.getJWTClaimsSet();
      var audience = claims.getAudience();
      if (!audience.isEmpty() && !audience.contains(brand.value())) {
        return refused("sign-in-other-brand", "The token is for another brand.");
      }
      return read(claims, now);
    } catch (ParseException | JOSEException e) {
      return refused("sign-in-forged", "This is no token of the shop.");
    }
  }

  private boolean signed(SignedJWT jwt, BrandId brand, Instant now) throws JOSEException {
    for (var secret : secrets.texts(brand, now)) {
      if (jwt.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)))) {
        return true;
      }
    }
    return false;
  }

  private static Outcome<ShopToken> read(JWTClaimsSet claims, Instant now) throws ParseException {
    var account = claims.getSubject();
    var id = claims.getJWTID();
    var issued = claims.getIssueTime();
    var expires = claims.getExpirationTime();
    if (account == null
        || id == null
        || issued == null
        || expires == null
        || !ID.matcher(account).matches()
        || !ID.matcher(id).matches()) {
      return refused("sign-in-incomplete", "The token needs sub, iat, exp and jti.");
    }
    var from = issued.toInstant();
    var until = expires.toInstant();
    if (Duration.between(from, until).compareTo(LONGEST_LIFE) > 0 || !until.isAfter(from)) {
      return refused("sign-in-too-long", "A token lives ten minutes at most.");
    }
    var notBefore = claims.getNotBeforeTime();
    if (!now.isBefore(until)
        || from.isAfter(now.plus(SKEW))
        || (notBefore != null && notBefore.toInstant().isAfter(now.plus(SKEW)))) {
      return refused("sign-in-stale", "The token has run out; ask the shop for a new one.");
    }
    var phone = Optional.ofNullable(claims.getStringClaim("phone")).flatMap(Handle::phoneNumber);
    var email =
        Optional.ofNullable(claims.getStringClaim("email"))
            .map(address -> address.strip().toLowerCase(Locale.ROOT))
            .filter(address -> EMAIL.matcher(address).matches());
    return Outcome.done(
        new ShopToken(
            account,
            id,
            from,
            until,
            shortText(claims.getStringClaim("name"), 80),
            shortText(claims.getStringClaim("level"), 40),
            phone.orElse(null),
            Boolean.TRUE.equals(claims.getBooleanClaim("phone_verified")),
            email.orElse(null),
            Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
            zone(claims.getStringClaim("zoneinfo"))));
  }

  /** A region such as {@code Europe/Berlin}; a bare offset would be wrong half of the year. */
  private static @Nullable ZoneId zone(@Nullable String region) {
    return region != null && REGIONS.contains(region) ? ZoneId.of(region) : null;
  }

  private static @Nullable String shortText(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    var plain = text.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty()
        ? null
        : plain.substring(
            0,
            plain.offsetByCodePoints(
                0, Math.min(plain.codePointCount(0, plain.length()), longest)));
  }

  private static Outcome<ShopToken> refused(String code, String detail) {
    return Outcome.refused(Refusal.of(code, CLAUSE, detail));
  }
}
