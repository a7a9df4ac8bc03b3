package pledge.access;

import static java.util.Map.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import pledge.platform.TooMany;

/**
 * How often something may be done by the same visitor, address or login. Counted per process, on
 * the business clock. The rates are settings, {@code pledge.access.rates.<name>.count} and {@code
 * .per}; those shipped are below.
 */
@Service
public class RateLimits {

  /** Buckets kept; the longest unused go first, which forgives them early. */
  private static final long BUCKETS = 200_000;

  private static final Map<String, Rate> SHIPPED =
      Map.ofEntries(
          // a person mistypes a few times; a guesser gets nowhere
          entry("sign-in", new Rate(10, Duration.ofMinutes(5))),
          // a whole shop may sit behind one address; only failures stay counted
          entry("sign-in-address", new Rate(60, Duration.ofMinutes(5))),
          // somebody guessing one person's password from everywhere
          entry("sign-in-login", new Rate(100, Duration.ofHours(1))),
          // asking for a visitor token, per address
          entry("chat-session", new Rate(60, Duration.ofMinutes(1))),
          // a visitor's messages: fast typing passes, a script doesn't
          entry("chat-message", new Rate(30, Duration.ofMinutes(1))),
          // sign-ins with the shop's own token, per visitor: a page does one a load
          entry("chat-identify", new Rate(20, Duration.ofMinutes(5))),
          // messages of everybody behind one address
          entry("chat-message-address", new Rate(300, Duration.ofMinutes(1))),
          // a visitor's keys: a report every three seconds while they move
          entry("chat-typing", new Rate(60, Duration.ofMinutes(1))),
          // how far a visitor has looked: once for each notice that comes
          entry("chat-seen", new Rate(60, Duration.ofMinutes(1))),
          // tries at an order number with the last four digits of a phone
          entry("order-check", new Rate(5, Duration.ofMinutes(30))),
          // opening customers' pages of tickets by signed link, per address
          entry("ticket-page", new Rate(60, Duration.ofMinutes(1))),
          // what is written and chosen on one ticket's page
          entry("ticket-page-write", new Rate(20, Duration.ofMinutes(1))),
          // opening and answering questions to departments by signed link, per address
          entry("enquiry", new Rate(30, Duration.ofMinutes(1))),
          // opening and answering signed rating links, per address
          entry("rating", new Rate(30, Duration.ofMinutes(1))));

  private record Key(String name, String key) {}

  private final Map<String, Rate> rates;
  private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(BUCKETS).build();
  private final TimeMeter time;

  RateLimits(AccessSettings settings, Clock clock) {
    this.rates = new HashMap<>(SHIPPED);
    this.rates.putAll(settings.rates());
    this.time = new BusinessTime(clock);
  }

  /**
   * Counts one try.
   *
   * @param name the name of a rate in the settings
   * @param key whose tries are counted: a visitor, an address, a login
   * @throws TooMany when there were too many; the try isn't counted then
   */
  public void check(String name, String key) {
    check(name, key, rate(name));
  }

  /** As {@link #check(String, String)}, with a rate of the calling room's own settings. */
  public void check(String name, String key, Rate rate) {
    var probe = bucket(name, key, rate).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /** Takes one counted try back: it turned out to be a good one. */
  public void giveBack(String name, String key) {
    bucket(name, key, rate(name)).addTokens(1);
  }

  /** Forgives everybody. */
  void forgetAll() {
    buckets.invalidateAll();
  }

  private Bucket bucket(String name, String key, Rate rate) {
    return buckets.get(
        new Key(name, key),
        absent ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
                .withCustomTimePrecision(time)
                .build());
  }

  private Rate rate(String name) {
    var rate = rates.get(name);
    if (rate == null) {
      throw new IllegalArgumentException("no rate named " + name);
    }
    return rate;
  }

  private record BusinessTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
