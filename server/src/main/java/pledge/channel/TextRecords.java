package pledge.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;

/** The text messages to a person: to their record, or to a number they are known by. */
@Component
class TextRecords implements PersonalData {

  private static final String THEIRS =
      """
       brand = :brand and phone = any(:phones::text[])
       or customer = any(:ids::uuid[])
      """;

  private final JdbcClient jdbc;

  TextRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec about(Person person, String sql) {
    return jdbc.sql(sql)
        .param("brand", person.brand().value())
        .param(
            "phones",
            person.phones().stream()
                .map(PhoneNumber::texted)
                .flatMap(Optional::stream)
                .toArray(String[]::new))
        .param("ids", person.recordIds());
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        about(
                person,
                """
                select count(*) as all, count(*) filter (where state in ('shown', 'queued')) as open
                from channel.text_message where
                """
                    + THEIRS)
            .query((row, index) ->
                new Holding("text-messages", row.getLong("all"), row.getLong("open")))
            .single());
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "channel/text-messages",
        about(
                person,
                """
                select to_jsonb(r)::text from (
                  select id, work_kind, work_id, phone, text, state, created_at, sent_at, settled_at
                  from channel.text_message where
                """
                    + THEIRS
                    + " order by number) r")
            .query(String.class)
            .list());
  }

  /** That a message went out, when and what for stays; to whom and in what words goes. */
  @Override
  public void erase(Person person, Instant now) {
    about(
            person,
            "update channel.text_message set phone = '', text = '', customer = null where" + THEIRS)
        .update();
  }
}
