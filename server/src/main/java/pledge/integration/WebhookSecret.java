package pledge.integration;

import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of webhooks, as Standard Webhooks writes them. */
final class WebhookSecret {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private WebhookSecret() {}

  static byte[] make() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** As people see it, once. */
  static String text(byte[] secret) {
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }
}
