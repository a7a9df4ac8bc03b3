package pledge.shopfloor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;

/** The visits on which a person was known. */
@Component
class ShopFloorRecords implements PersonalData {

  private final JdbcClient jdbc;

  ShopFloorRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec about(Person person, String sql) {
    return jdbc.sql(sql).param("ids", person.recordIds());
  }

  @Override
  public List<Holding> holdings(Person person) {
    var visits =
        about(
                person,
                """
                select count(*) as all, count(*) filter (where judged_at is null and not mistaken) as open
                from shopfloor.visit where customer = any(:ids::uuid[])
                """)
            .query((row, n) -> new Holding("shop-visits", row.getLong("all"), row.getLong("open")))
            .single();
    var calls =
        about(
                person,
                """
                select count(*) as all, count(*) filter (where state = 'open') as open
                from shopfloor.contact where customer = any(:ids::uuid[])
                """)
            .query(
                (row, n) -> new Holding("shop-contacts", row.getLong("all"), row.getLong("open")))
            .single();
    var tips =
        about(
                person,
                """
                select count(*) as all, count(*) filter (where state in ('waiting', 'sending')) as open
                from shopfloor.tips where customer = any(:ids::uuid[])
                """)
            .query((row, n) -> new Holding("shop-tips", row.getLong("all"), row.getLong("open")))
            .single();
    return Stream.of(visits, calls, tips).filter(holding -> holding.count() > 0).toList();
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "shopfloor/visits",
        about(
                person,
                """
                select to_jsonb(r)::text from (
                  select id, shop, entered_at, left_at, heads, children, bags, tried, bought
                  from shopfloor.visit where customer = any(:ids::uuid[]) order by began_at) r
                """)
            .query(String.class)
            .list());
    archive.rows(
        "shopfloor/acts",
        about(
                person,
                """
                select to_jsonb(r)::text from (
                  select a.visit, a.kind, a.at, a.wish, a.for_whom, a.alone, a.sku, a.way, a.explained,
                    a.liked, a.order_number, a.amount_minor, a.points, a.agrees
                  from shopfloor.act a join shopfloor.visit v on v.id = a.visit
                  where v.customer = any(:ids::uuid[]) order by a.at) r
                """)
            .query(String.class)
            .list());
    exportAfterwards(person, archive);
  }

  private void exportAfterwards(Person person, Archive archive) throws IOException {
    archive.rows(
        "shopfloor/contacts",
        about(
                person,
                """
                select to_jsonb(r)::text from (
                  select shop, reason, order_number, sku, tried_at, state, known_at, ended_at, note
                  from shopfloor.contact where customer = any(:ids::uuid[]) order by known_at) r
                """)
            .query(String.class)
            .list());
    archive.rows(
        "shopfloor/tips",
        about(
                person,
                """
                select to_jsonb(r)::text from (
                  select shop, order_number, families, bought_at, state, ended_at
                  from shopfloor.tips where customer = any(:ids::uuid[]) order by bought_at) r
                """)
            .query(String.class)
            .list());
  }

  /** That somebody came, tried and bought stays; who it was and what they said goes. */
  @Override
  public void erase(Person person, Instant now) {
    about(
            person,
            """
            update shopfloor.act a set wish = '', for_whom = null, order_number = null, customer = null
            from shopfloor.visit v where v.id = a.visit and v.customer = any(:ids::uuid[])
            """)
        .update();
    about(
            person,
            """
            update shopfloor.contact set customer = null, order_number = null, note = null
            where customer = any(:ids::uuid[])
            """)
        .update();
    about(
            person,
            """
            update shopfloor.tips set customer = null, order_number = null
            where customer = any(:ids::uuid[])
            """)
        .update();
    about(person, "update shopfloor.visit set customer = null where customer = any(:ids::uuid[])")
        .update();
  }
}
