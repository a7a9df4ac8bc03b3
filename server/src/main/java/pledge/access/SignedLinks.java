package pledge.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Links that let whoever holds them do one thing to one subject until they expire: rating a
 * conversation, say. Put the token behind {@code #} where a page can read it from there, so that it
 * reaches no log.
 */
@Service
public class SignedLinks {

  private static final String SECRET = "signed-links";
  private static final int CONTENT = 3 * Long.BYTES;

  /** 128 bits of the signature keep the link short and can't be guessed. */
  private static final int SIGNATURE = 16;

  private final Secrets secrets;

  SignedLinks(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Makes a token.
   *
   * @param purpose what it is good for; a token of one purpose opens no other
   */
  public String sign(String purpose, UUID subject, Instant expires) {
    var content =
        ByteBuffer.allocate(CONTENT)
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits())
            .putLong(expires.getEpochSecond())
            .array();
    var token = ByteBuffer.allocate(CONTENT + SIGNATURE);
    token.put(content).put(signature(purpose, content));
    return Tokens.ENCODER.encodeToString(token.array());
  }

  /** The subject, when the token is ours, for this purpose, and hasn't expired. */
  public Optional<UUID> open(String purpose, String token, Instant now) {
    if (token.length() > 128) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Tokens.DECODER.decode(token);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != CONTENT + SIGNATURE) {
      return Optional.empty();
    }
    var content = Arrays.copyOf(bytes, CONTENT);
    var signature = Arrays.copyOfRange(bytes, CONTENT, bytes.length);
    if (!MessageDigest.isEqual(signature, signature(purpose, content))) {
      return Optional.empty();
    }
    var fields = ByteBuffer.wrap(content);
    var subject = new UUID(fields.getLong(), fields.getLong());
    return now.getEpochSecond() < fields.getLong() ? Optional.of(subject) : Optional.empty();
  }

  private byte[] signature(String purpose, byte[] content) {
    var named = purpose.getBytes(StandardCharsets.UTF_8);
    var signed = ByteBuffer.allocate(named.length + 1 + content.length);
    signed.put(named).put((byte) 0).put(content);
    return Arrays.copyOf(Tokens.sign(secrets.get(SECRET), signed.array()), SIGNATURE);
  }
}
