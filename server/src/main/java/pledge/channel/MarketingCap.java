package pledge.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * How often a customer may be written to for marketing, over all channels together (outreach.cap).
 * One conditional update decides, so that of any number who want to write at once no more get
 * through than may.
 */
@Component
@Executes("outreach.cap")
class MarketingCap {

  static final ClauseId CAP = new ClauseId("outreach.cap");

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Customers customers;

  MarketingCap(JdbcClient jdbc, Standards standards, Customers customers) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.customers = customers;
  }

  /**
   * Takes one of the times that this person may still be written to; what the caller rolls back
   * isn't taken. Records that were merged are one person.
   *
   * @param at when they read it, which may lie ahead: after their quiet hours
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<Refusal> take(BrandId brand, CustomerId customer, Instant at) {
    var cap = standards.of(brand).clause(CAP).figures().cap();
    if (cap == null) {
      return Optional.empty();
    }
    var person = customers.find(brand, customer).orElseThrow().id();
    var since = Columns.at(at.minus(cap.per()));
    jdbc.sql(
            """
            insert into channel.marketing (brand, person, touches) values (:brand, :person, '{}')
            on conflict (brand, person) do nothing
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .update();
    // The row's own touches are looked at under its lock; those of records merged into it don't
    // grow any more.
    boolean free =
        jdbc.sql(
                    """
                    update channel.marketing m
                    set touches = array(select t from unnest(m.touches) t where t > :since) || :at::timestamptz
                    where m.brand = :brand and m.person = :person
                      and (select count(*) from unnest(m.touches) t where t > :since)
                        + (select count(*) from channel.marketing o, unnest(o.touches) t
                           where o.brand = :brand and o.person = any(:others::uuid[]) and t > :since)
                        < :most
                    """)
                .param("since", since)
                .param("at", Columns.at(at))
                .param("brand", brand.value())
                .param("person", person.value())
                .param(
                    "others",
                    Columns.ids(
                        customers.everyId(person).stream()
                            .map(CustomerId::value)
                            .filter(id -> !id.equals(person.value()))
                            .toList()))
                .param("most", cap.count())
                .update()
            == 1;
    return free
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "marketing-cap",
                CAP.value(),
                "this customer has been written to often enough",
                List.of("Write about their own matters only, or later."),
                Map.of("most", cap.count(), "days", cap.per().toDays())));
  }
}
