package pledge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Pace;

/**
 * Short-lived proof of who a visitor is: sent as {@code Authorization: Bearer v.…} and in a
 * socket's first frame, never in a URL. Signed, not stored; the secret stays in the database. What
 * ends before its time, {@link VisitorStanding} knows.
 */
@Service
public class VisitorTokens {

  private static final String SECRET = "visitor-tokens";

  private final Secrets secrets;
  private final List<VisitorStanding> standing;
  private final Duration life;

  VisitorTokens(
      Secrets secrets,
      ObjectProvider<VisitorStanding> standing,
      AccessSettings settings,
      Pace pace) {
    this.secrets = secrets;
    this.standing = standing.orderedStream().toList();
    this.life = pace.in(settings.visitorToken());
  }

  /** How long an issued token lives. */
  public Duration life() {
    return life;
  }

  public String issue(Visitor visitor, Instant now) {
    var content =
        visitor.brand().value()
            + "|"
            + visitor.id()
            + "|"
            + now.plus(life).getEpochSecond()
            + (visitor.signIn() == null ? "" : "|" + visitor.signIn());
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return "v."
        + Tokens.ENCODER.encodeToString(bytes)
        + "."
        + Tokens.ENCODER.encodeToString(Tokens.sign(secrets.get(SECRET), bytes));
  }

  /** The visitor, when the token is ours, still lives and its sign-in has not ended. */
  public Optional<Visitor> verify(String token, Instant now) {
    return genuine(token, now)
        .filter(visitor -> standing.stream().allMatch(known -> known.stands(visitor)));
  }

  private Optional<Visitor> genuine(String token, Instant now) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals("v") || token.length() > 512) {
      return Optional.empty();
    }
    try {
      var content = Tokens.DECODER.decode(parts[1]);
      var signature = Tokens.DECODER.decode(parts[2]);
      if (!MessageDigest.isEqual(signature, Tokens.sign(secrets.get(SECRET), content))) {
        return Optional.empty();
      }
      var fields = new String(content, StandardCharsets.UTF_8).split("\\|", -1);
      if (!now.isBefore(Instant.ofEpochSecond(Long.parseLong(fields[2])))) {
        return Optional.empty();
      }
      return Optional.of(
          new Visitor(
              UUID.fromString(fields[1]),
              new BrandId(fields[0]),
              fields.length > 3 ? UUID.fromString(fields[3]) : null));
    } catch (IllegalArgumentException | BadInput | DateTimeException e) {
      return Optional.empty();
    }
  }
}
