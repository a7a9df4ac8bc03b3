package pledge.access;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import pledge.platform.BadInput;

/**
 * Passwords are hashed by bcrypt, dear to guess. The stored form names its algorithm and cost, so
 * both can change later; who signs in with an older form gets the new one.
 */
@Service
class Passwords {

  private static final int SHORTEST = 10;

  /** bcrypt reads no more. */
  private static final int LONGEST_BYTES = 72;

  private static final int DIFFERENT = 5;

  private final PasswordEncoder encoder;

  /**
   * What an unknown login is compared with, so that it takes as long as a known one. Made at the
   * first sign-in of all: a start needn't wait for it.
   */
  private final Supplier<String> nobodys;

  Passwords(AccessSettings settings) {
    this.encoder =
        new DelegatingPasswordEncoder(
            "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.passwordCost())));
    this.nobodys = SingletonSupplier.of(() -> encode(Tokens.random()));
  }

  String hash(String password) {
    return encode(password);
  }

  private String encode(String password) {
    var hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("no hash of a password");
    }
    return hash;
  }

  /** Takes equally long whether there is a hash to compare with or not. */
  boolean matches(String password, @Nullable String hash) {
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      return false;
    }
    var other = nobodys.get();
    boolean same = encoder.matches(password, hash == null ? other : hash);
    return hash != null && same;
  }

  /** Whether the stored form is older than today's settings. */
  boolean outdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** A random password a person can type: 16 characters without look-alikes, 80 bits. */
  static String random() {
    var alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    var text = new StringBuilder();
    for (byte b : Tokens.randomBytes(16)) {
      if (text.length() % 5 == 4) {
        text.append('-');
      }
      text.append(alphabet.charAt(b & 31));
    }
    return text.toString();
  }

  /** Refuses what would be guessed. */
  static void check(String field, String password, String login) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new BadInput(field, "a password has at least " + SHORTEST + " characters");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
      throw new BadInput(field, "a password has at most " + LONGEST_BYTES + " bytes");
    }
    if (password.codePoints().distinct().count() < DIFFERENT) {
      throw new BadInput(field, "a password has at least " + DIFFERENT + " different characters");
    }
    if (password.toLowerCase(Locale.ROOT).contains(login)) {
      throw new BadInput(field, "a password doesn't contain the login");
    }
  }
}
