package pledge.customer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/**
 * Knows a customer by what the shop vouches for. Whatever else turns up, such as another record
 * with the same number, stays another person until somebody merges them ({@link Merging}).
 */
@Service
public class Recognition {

  private final JdbcClient jdbc;
  private final Customers customers;

  Recognition(JdbcClient jdbc, Customers customers) {
    this.jdbc = jdbc;
    this.customers = customers;
  }

  /**
   * The customer of a checked token; new when the account is new. The browser's thread is theirs
   * from now on. Joins the caller's transaction.
   *
   * @param browser the visitor who showed the token
   */
  @Transactional
  public CustomerId recognise(BrandId brand, ShopToken token, UUID browser, Instant now) {
    var account = Handle.account(token.account());
    var known =
        customers.introduce(
            brand,
            List.of(
                Introduction.contact(
                    account,
                    true,
                    name(brand, token, account),
                    token.phone(),
                    token.email(),
                    token.issuedAt())),
            now);
    var customer = Objects.requireNonNull(known.get(account));
    customers.identify(brand, account, customer, true, now);
    customers.identify(brand, new Handle("web", browser.toString()), customer, true, now);
    if (token.phoneProven()) {
      prove(brand, "phone", token.phone(), customer, now);
    }
    if (token.emailProven()) {
      prove(brand, "email", token.email(), customer, now);
    }
    if (token.level() != null) {
      jdbc.sql(
              """
              update customer.customer set level = :level
              where id = :id and profile_at <= :at and level is distinct from :level
              """)
          .param("level", token.level())
          .param("id", customer.value())
          .param("at", Columns.at(token.issuedAt()))
          .update();
    }
    if (token.zone() != null) {
      customers.lives(customer, token.zone());
    }
    return customer;
  }

  /** A token without a name says nothing about it. */
  private String name(BrandId brand, ShopToken token, Handle account) {
    if (token.name() != null) {
      return token.name();
    }
    return customers
        .of(brand, account)
        .flatMap(id ->
            jdbc.sql("select name from customer.customer where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional())
        .orElse("");
  }

  /**
   * Notes that this customer proved a number or address to be theirs.
   *
   * @param kind {@code phone} or {@code email}
   */
  private void prove(
      BrandId brand, String kind, @Nullable String value, CustomerId customer, Instant now) {
    if (value == null) {
      return;
    }
    customers.identify(brand, new Handle(kind, value), customer, true, now);
    customers.proven(brand, new Handle(kind, value), customer, "shop", now);
  }
}
