package pledge.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random secrets, their digests and signatures. */
final class Tokens {

  static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** 256 bits as URL-safe base64. */
  private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final SecureRandom RANDOMNESS = new SecureRandom();

  private Tokens() {}

  static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    RANDOMNESS.nextBytes(bytes);
    return bytes;
  }

  /** 256 random bits, URL-safe. */
  static String random() {
    return ENCODER.encodeToString(randomBytes(32));
  }

  static boolean looksRandom(String token) {
    return RANDOM.matcher(token).matches();
  }

  /** What is stored of a random token: nobody who reads the table can use it. */
  static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest as a key for what is remembered, so that a heap dump holds no token. */
  static String key(String token) {
    return ENCODER.encodeToString(digest(token));
  }

  static byte[] sign(byte[] secret, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
