package pledge.pickup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Six figures that only the customer has: of a code the program keeps a digest. */
@Component
class PickupCodes {

  private final SecureRandom random = new SecureRandom();

  String draw() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  static byte[] digest(UUID pickup, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((pickup + ":" + code).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
