package pledge.pickup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;

/** A person's pick-ups. States and instants stay, names and words go. */
@Component
class PickupRecords implements PersonalData {

  private final JdbcClient jdbc;

  PickupRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return jdbc.sql(
            """
            select count(*) as all,
              count(*) filter (where state in ('waiting', 'short', 'ready')) as open
            from pickup.pickup where customer = any(:ids::uuid[])
            """)
        .param("ids", person.recordIds())
        .query((row, n) -> new Holding("pickups", row.getLong("all"), row.getLong("open")))
        .list();
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "pickup/pickups",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select p.number, p.state, p.known_at, p.booked_for, p.ready_at, p.ended_at, p.missing,
                    p.choice, p.choice_note, p.refund_minor, p.consent_name, p.proxy_name, p.kept_until,
                    c.stars, c.words, c.cause,
                    (select jsonb_agg(jsonb_build_object('at', t.at, 'reached', t.reached,
                       'note', t.note) order by t.at)
                     from pickup.call_try t where t.pickup = p.id) as calls
                  from pickup.pickup p left join pickup.call c on c.pickup = p.id
                  where p.customer = any(:ids::uuid[]) order by p.known_at, p.id) r
                """)
            .param("ids", person.recordIds())
            .query(String.class)
            .list());
  }

  @Override
  public void erase(Person person, Instant now) {
    for (var sql :
        List.of(
            """
            update pickup.pickup
            set choice_note = null, consent_name = null, proxy_name = null, code = null
            where customer = any(:ids::uuid[])
            """,
            """
            update pickup.call c set words = ''
            from pickup.pickup p where p.id = c.pickup and p.customer = any(:ids::uuid[])
            """,
            """
            update pickup.call_try t set note = ''
            from pickup.pickup p where p.id = t.pickup and p.customer = any(:ids::uuid[])
            """)) {
      jdbc.sql(sql).param("ids", person.recordIds()).update();
    }
  }
}
