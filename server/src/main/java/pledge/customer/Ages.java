package pledge.customer;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old customers are, for speaking to them; the birthday itself stays closed. */
@Component
public class Ages {

  private final JdbcClient jdbc;

  Ages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Full years on this day; empty when the birthday isn't known. */
  public OptionalInt of(CustomerId customer, LocalDate today) {
    return jdbc.sql(
            "select birthday from customer.customer where id = :id and birthday is not null")
        .param("id", customer.value())
        .query(LocalDate.class)
        .optional()
        .map(born -> OptionalInt.of(Period.between(born, today).getYears()))
        .orElse(OptionalInt.empty());
  }
}
