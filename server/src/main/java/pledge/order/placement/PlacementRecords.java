package pledge.order.placement;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;

/** Orders that were to be placed for a person. */
@Component
class PlacementRecords implements PersonalData {

  private final JdbcClient jdbc;

  PlacementRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that the customer agreed to and that isn't through yet goes on. */
  @Override
  public List<Holding> holdings(Person person) {
    return jdbc.sql(
            """
            select count(*) as all, count(*) filter (where state = 'agreed') as open
            from "order".placement where customer = any(:ids::uuid[])
            """)
        .param("ids", person.recordIds())
        .query((row, index) -> new Holding("placements", row.getLong("all"), row.getLong("open")))
        .list();
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "order/placements",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select p.state, p.lines, p.currency, p.goods_minor, p.delivery, p.shop,
                    p.receiver_name, p.receiver_phone, p.receiver_region, p.receiver_street, p.note,
                    p.offered_at, p.answered_at, p.words, p.reference
                  from "order".placement p where p.customer = any(:ids::uuid[])
                  order by p.offered_at, p.id) r
                """)
            .param("ids", person.recordIds())
            .query(String.class)
            .list());
  }

  /** What was offered, and how it ended, stays for the figures; what is open ends. */
  @Override
  public void erase(Person person, Instant now) {
    jdbc.sql(
            """
            update "order".placement
            set receiver_name = null, receiver_phone = null, receiver_region = null,
              receiver_street = null, note = null, words = null, next_at = null,
              state = case when state = 'offered' then 'declined' else state end
            where customer = any(:ids::uuid[])
            """)
        .param("ids", person.recordIds())
        .update();
  }
}
