package pledge.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import pledge.platform.BadInput;
import pledge.platform.TooMany;

/**
 * Passwords are hashed by bcrypt, dear to guess. The stored form names its algorithm and cost, so
 * both can change later; who signs in with an older form gets the new one.
 */
@Service
class Passwords implements DisposableBean {

  private static final int SHORTEST = 10;

  /** bcrypt reads no more. */
  private static final int LONGEST_BYTES = 72;

  private static final int DIFFERENT = 5;

  private static final int HASHERS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** More wait for their turn than a shift signing in at once: the rest is told to come again. */
  private static final int WAITING = 200;

  private final PasswordEncoder encoder;

  /**
   * What an unknown login is compared with, so that it takes as long as a known one. Made at the
   * first sign-in of all: a start needn't wait for it.
   */
  private final Supplier<String> nobodys;

  /**
   * Hashing is nothing but work: on virtual threads it would keep their few carriers from everybody
   * else, so it has threads of its own, half the processors.
   */
  private final ExecutorService hashers;

  @Autowired
  Passwords(AccessSettings settings) {
    this(settings.passwordCost());
  }

  Passwords(int cost) {
    this.encoder =
        new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
    this.hashers =
        new ThreadPoolExecutor(
            HASHERS,
            HASHERS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    this.nobodys = SingletonSupplier.of(() -> encode(Tokens.random()));
  }

  String hash(String password) {
    return encode(password);
  }

  private String encode(String password) {
    var hash = inTurn(() -> encoder.encode(password));
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
    boolean same = inTurn(() -> encoder.matches(password, hash == null ? other : hash));
    return hash != null && same;
  }

  private <T> T inTurn(Callable<T> work) {
    try {
      return hashers.submit(work).get();
    } catch (RejectedExecutionException e) {
      throw new TooMany(Duration.ofSeconds(5));
    } catch (ExecutionException e) {
      throw new IllegalStateException("hashing failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void destroy() {
    hashers.shutdownNow();
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
