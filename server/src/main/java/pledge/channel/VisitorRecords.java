package pledge.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.VisitorSignedOut;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.platform.Columns;

/** The browsers of a person and their sign-ins. */
@Component
class VisitorRecords implements PersonalData {

  private final JdbcClient jdbc;
  private final ShopSignIns signIns;
  private final ApplicationEventPublisher events;

  VisitorRecords(JdbcClient jdbc, ShopSignIns signIns, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.signIns = signIns;
    this.events = events;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        Holding.of(
            "browsers",
            jdbc.sql("select count(*) from channel.visitor where id = any(:ids::uuid[])")
                .param("ids", person.visitorIds())
                .query(Long.class)
                .single()));
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "channel/browsers",
        jdbc.sql(
                """
                select to_jsonb(r)::text from (
                  select v.id, v.created_at,
                    (select jsonb_agg(jsonb_build_object('from', s.signed_in_at, 'until', s.ended_at)
                       order by s.signed_in_at)
                     from channel.sign_in s where s.browser = v.id) as sign_ins
                  from channel.visitor v where v.id = any(:ids::uuid[]) order by v.created_at) r
                """)
            .param("ids", person.visitorIds())
            .query(String.class)
            .list());
  }

  /** Keys die with their browsers: nobody comes back into what was theirs. */
  @Override
  public void erase(Person person, Instant now) {
    var accounts =
        jdbc.sql(
                """
                select id from channel.account
                where brand = :brand and external_id = any(:accounts::text[]) order by id for update
                """)
            .param("brand", person.brand().value())
            .param("accounts", person.accounts().toArray(String[]::new))
            .query(UUID.class)
            .list();
    var ids = Columns.ids(accounts);
    jdbc.sql("select id from channel.sign_in where account = any(:ids::uuid[])")
        .param("ids", ids)
        .query(UUID.class)
        .list()
        .forEach(signIn -> events.publishEvent(new VisitorSignedOut(signIn)));
    for (var sql :
        List.of(
            "delete from channel.shop_token where account = any(:ids::uuid[])",
            "delete from channel.sign_in where account = any(:ids::uuid[])",
            "update channel.account set home = null where id = any(:ids::uuid[])",
            "update channel.visitor set account = null where account = any(:ids::uuid[])",
            "delete from channel.account where id = any(:ids::uuid[])")) {
      jdbc.sql(sql).param("ids", ids).update();
    }
    jdbc.sql("delete from channel.visitor where id = any(:ids::uuid[])")
        .param("ids", person.visitorIds())
        .update();
    signIns.forget();
  }
}
