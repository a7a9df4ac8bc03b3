package pledge.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The door on a test's own database, for rooms above. */
public final class ShopsForTests {

  private ShopsForTests() {}

  public static Shops on(JdbcClient jdbc) {
    return new Shops(jdbc, new ShopTimes(jdbc));
  }
}
