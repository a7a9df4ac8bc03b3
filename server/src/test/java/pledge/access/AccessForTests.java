package pledge.access;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;

/** What tests of other rooms may do to this room and the program may not. */
@Component
public class AccessForTests {

  private final RateLimits limits;
  private final ApiKeys keys;

  AccessForTests(RateLimits limits, ApiKeys keys) {
    this.limits = limits;
    this.keys = keys;
  }

  /** Every count starts anew: the clock stands still between tests and refills nothing. */
  public void forgetRates() {
    limits.forgetAll();
  }

  /** A key with these scopes, whether some endpoint asks for them or not. Returns its text. */
  public String key(BrandId brand, Set<String> scopes, Instant now) {
    return keys.make(brand, "test", scopes, null, new SystemActor("test"), now).text();
  }
}
