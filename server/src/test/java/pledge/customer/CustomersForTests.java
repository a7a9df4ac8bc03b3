package pledge.customer;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The door on a test's own database, for rooms above. */
public final class CustomersForTests {

  private CustomersForTests() {}

  public static Customers on(JdbcClient jdbc) {
    return new Customers(jdbc, JsonMapper.shared());
  }

  public static Timeline timelineOn(JdbcClient jdbc) {
    return new Timeline(jdbc, JsonMapper.shared());
  }
}
