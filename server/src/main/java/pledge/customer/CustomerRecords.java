package pledge.customer;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.Columns;

/** What this room itself knows of a person. */
@Component
class CustomerRecords implements PersonalData {

  private final JdbcClient jdbc;

  CustomerRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        Holding.of("identities", count(person, "identity where customer = any(:ids::uuid[])")),
        Holding.of("proofs", count(person, "proof where customer = any(:ids::uuid[])")),
        Holding.of("timeline", count(person, "timeline where customer = any(:ids::uuid[])")));
  }

  private long count(Person person, String of) {
    return jdbc.sql("select count(*) from customer." + of)
        .param("ids", person.recordIds())
        .query(Long.class)
        .single();
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "customer/profile",
        rows(
            person,
            """
            select id, member_number, name, phone, email, region, street, zone, level, birthday, gender,
              labels, value, merged_into, created_at
            from customer.customer where id = any(:ids::uuid[])
            """));
    archive.rows(
        "customer/identities",
        rows(
            person,
            """
            select channel, external_key, verified, created_at
            from customer.identity where customer = any(:ids::uuid[]) order by created_at
            """));
    archive.rows(
        "customer/proofs",
        rows(
            person,
            """
            select kind, value, source, proven_at
            from customer.proof where customer = any(:ids::uuid[]) order by proven_at
            """));
    archive.rows(
        "customer/timeline",
        rows(
            person,
            """
            select at, what, work_kind, work_id, channel, detail
            from customer.timeline where customer = any(:ids::uuid[]) order by at, id
            """));
    archive.rows(
        "customer/consents",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select purpose, version, given_at, withdrawn_at from customer.consent
                  where visitor = any(:visitors::uuid[]) or customer = any(:ids::uuid[])
                  order by given_at) r
                """)
            .param("visitors", person.visitorIds())
            .param("ids", person.recordIds())
            .query(String.class)
            .list());
  }

  private List<String> rows(Person person, String select) {
    return jdbc.sql("select to_jsonb(r)::text from (" + select + ") r")
        .param("ids", person.recordIds())
        .query(String.class)
        .list();
  }

  /** The record stays as an empty shell that other rooms' rows may point to. */
  @Override
  public void erase(Person person, Instant now) {
    jdbc.sql(
            """
            update customer.customer
            set member_number = null, name = '', phone = null, email = null, region = null,
              street = null, zone = null, level = null, birthday = null, gender = null, labels = '{}',
              value = 'new', erased_at = coalesce(erased_at, :now)
            where id = any(:ids::uuid[])
            """)
        .param("now", Columns.at(now))
        .param("ids", person.recordIds())
        .update();
    for (var table : List.of("identity", "proof", "timeline")) {
      jdbc.sql("delete from customer." + table + " where customer = any(:ids::uuid[])")
          .param("ids", person.recordIds())
          .update();
    }
    jdbc.sql("update customer.merge set reason = '' where kept = any(:ids::uuid[])")
        .param("ids", person.recordIds())
        .update();
    jdbc.sql("delete from customer.own_agent where customer = any(:ids::uuid[])")
        .param("ids", person.recordIds())
        .update();
    jdbc.sql("delete from customer.sight where customer = any(:ids::uuid[])")
        .param("ids", person.recordIds())
        .update();
  }
}
