package pledge.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/**
 * Whole contact data, for the program to act for a customer with, such as the receiver of an order
 * placed for them. People see it masked, or open it by {@link Privacy}.
 */
@Service
public class ContactData {

  private final JdbcClient jdbc;

  ContactData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param accounts this person's accounts of the brand's shop
   */
  public record Contact(
      CustomerId customer,
      String name,
      @Nullable String phone,
      @Nullable String region,
      @Nullable String street,
      List<String> accounts) {}

  /** Of a customer of this brand whose data was not erased. */
  public Optional<Contact> of(BrandId brand, CustomerId id) {
    return jdbc.sql(
            """
            select c.id, c.name, c.phone, c.region, c.street,
              array(select i.external_key from customer.identity i
                where i.channel = 'shop' and i.customer = any(array(select customer.everyone(c.id)))
                order by i.external_key) as accounts
            from customer.customer c
            where c.id = customer.root(:id) and c.brand = :brand and c.erased_at is null
            """)
        .param("id", id.value())
        .param("brand", brand.value())
        .query((row, index) ->
            new Contact(
                new CustomerId(Columns.uuid(row, "id")),
                row.getString("name"),
                row.getString("phone"),
                row.getString("region"),
                row.getString("street"),
                List.of((String[]) row.getArray("accounts").getArray())))
        .optional();
  }
}
