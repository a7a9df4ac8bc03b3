package pledge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed requests between this program and other systems, as Standard Webhooks has them: headers
 * {@code webhook-id}, {@code webhook-timestamp} (seconds since 1970) and {@code webhook-signature}
 * ({@code v1,} and the HMAC-SHA256 over {@code id.timestamp.body} in base64; several with blanks
 * between).
 */
public final class StandardWebhook {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /** A request older or newer than this is refused: it may be a replay. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";
  private static final int LONGEST_TIMESTAMP = 12;

  private StandardWebhook() {}

  /**
   * A secret as people write it: {@code whsec_} and base64, or else its plain characters; blank, it
   * is none.
   *
   * @throws IllegalArgumentException when what follows {@code whsec_} isn't base64
   */
  public static byte[] secret(String text) {
    return text.startsWith(PREFIX)
        ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
        : text.isBlank() ? new byte[0] : text.getBytes(UTF_8);
  }

  /**
   * A POST of JSON, signed; the id is its idempotency key too.
   *
   * @param id the same at every try
   */
  static HttpRequest.Builder request(URI url, byte[] secret, String id, String json, Instant now) {
    long seconds = now.getEpochSecond();
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", id)
        .header(ID, id)
        .header(TIMESTAMP, Long.toString(seconds))
        .header(SIGNATURE, sign(secret, id, seconds, json))
        .POST(BodyPublishers.ofString(json, UTF_8));
  }

  /**
   * The body of a request that the holder of the secret signed just now; any other is refused
   * (403), and every one where there is no secret.
   */
  public static String received(
      byte[] secret, String id, String timestamp, String signatures, byte[] bytes, Instant now) {
    var body = new String(bytes, UTF_8);
    if (secret.length == 0 || !genuine(secret, id, timestamp, signatures, body, now)) {
      throw new NotAllowed("the sender has not signed this, or not just now");
    }
    return body;
  }

  /** One signature of the header {@link #SIGNATURE}. */
  public static String sign(byte[] secret, String id, long seconds, String body) {
    return sign(secret, id, Long.toString(seconds), body);
  }

  private static String sign(byte[] secret, String id, String timestamp, String body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Whether one of the signatures is this secret's and the request is of about now. */
  public static boolean genuine(
      byte[] secret, String id, String timestamp, String signatures, String body, Instant now) {
    if (timestamp.isEmpty()
        || timestamp.length() > LONGEST_TIMESTAMP
        || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
    var ours = sign(secret, id, timestamp, body).getBytes(UTF_8);
    return age.compareTo(TOLERANCE) <= 0
        && Arrays.stream(signatures.split(" "))
            .anyMatch(theirs -> MessageDigest.isEqual(ours, theirs.getBytes(UTF_8)));
  }
}
