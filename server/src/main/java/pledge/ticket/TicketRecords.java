package pledge.ticket;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.Archive;
import pledge.customer.Person;
import pledge.customer.PersonalData;
import pledge.search.SearchIndex;

/** A person's tickets. Of an erased one state, clocks and figures stay, the words go. */
@Component
class TicketRecords implements PersonalData {

  /** Stands where a text must not be empty. */
  private static final String GONE = "—";

  private final JdbcClient jdbc;
  private final SearchIndex index;

  TicketRecords(JdbcClient jdbc, SearchIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  @Override
  public List<Holding> holdings(Person person) {
    return List.of(
        jdbc.sql(
                """
                select count(*) as all,
                  count(*) filter (where state not in ('solved', 'closed')) as open
                from ticket.ticket where customer = any(:ids::uuid[])
                """)
            .param("ids", person.recordIds())
            .query((row, index) -> new Holding("tickets", row.getLong("all"), row.getLong("open")))
            .single());
  }

  @Override
  public void export(Person person, Archive archive) throws IOException {
    archive.rows(
        "ticket/tickets",
        rows(
            person,
            """
            select t.number, t.type, t.tier, t.state, t.title, t.channel, t.created_at, t.solved_at,
              t.closed_at, t.fields, t.outcome_text, t.outcome_at, t.rating_stars, t.rating_words
            from ticket.ticket t where t.customer = any(:ids::uuid[]) order by t.id
            """));
    archive.rows(
        "ticket/history",
        rows(
            person,
            """
            select t.number, h.seq, h.at, h.what, h.text
            from ticket.timeline h join ticket.ticket t on t.id = h.ticket
            where t.customer = any(:ids::uuid[]) order by t.id, h.seq
            """));
    archive.rows(
        "ticket/complaint-calls",
        rows(
            person,
            """
            select t.number, c.round, c.at, c.what, c.reached, c.told, c.note
            from ticket.complaint_call c join ticket.ticket t on t.id = c.ticket
            where t.customer = any(:ids::uuid[]) order by c.id
            """));
    archive.rows(
        "ticket/complaint-verdicts",
        rows(
            person,
            """
            select t.number, v.round, v.verdict, v.way, v.at, v.note
            from ticket.complaint_verdict v join ticket.ticket t on t.id = v.ticket
            where t.customer = any(:ids::uuid[]) order by v.ticket, v.round
            """));
    archive.rows(
        "ticket/enquiries",
        rows(
            person,
            """
            select t.number, e.department, e.question, e.asked_at, e.feasible, e.answer, e.alternative,
              e.answered_at
            from ticket.enquiry e join ticket.ticket t on t.id = e.ticket
            where t.customer = any(:ids::uuid[]) order by e.id
            """));
    archive.rows(
        "ticket/visits",
        rows(
            person,
            """
            select v.kind, v.planned_at, v.due, v.state, v.outcome, v.way, v.words, v.done_at
            from ticket.visit v where v.customer = any(:ids::uuid[]) order by v.id
            """));
  }

  private List<String> rows(Person person, String select) {
    return jdbc.sql("select to_jsonb(r)::text from (" + select + ") r")
        .param("ids", person.recordIds())
        .query(String.class)
        .list();
  }

  @Override
  public void erase(Person person, Instant now) {
    index.forget(
        jdbc.sql("select id from ticket.ticket where customer = any(:ids::uuid[])")
            .param("ids", person.recordIds())
            .query(UUID.class)
            .list());
    jdbc.sql(
            """
            update ticket.ticket
            set title = :gone, words = array_to_tsvector(array[number]),
              step_text = case when step_text is null then null else :gone end,
              outcome_text = case when outcome_text is null then null else :gone end,
              fields = '{}',
              rating_words = case when rating_words is null then null else '' end
            where customer = any(:ids::uuid[])
            """)
        .param("gone", GONE)
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            """
            update ticket.enquiry e
            set question = :gone, answer = case when answer is null then null else :gone end,
              alternative = case when alternative is null then null else '' end
            from ticket.ticket t
            where t.id = e.ticket and t.customer = any(:ids::uuid[])
            """)
        .param("gone", GONE)
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            "update ticket.visit set words = '' where customer = any(:ids::uuid[]) and words <> ''")
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            """
            with theirs as (select id from ticket.ticket where customer = any(:ids::uuid[])),
            promises as (
              update ticket.promise set text = :gone, why = '' where ticket in (select id from theirs)),
            offers as (
              update ticket.offer set words = '' where ticket in (select id from theirs) returning id)
            update ticket.way_out set title = :gone, pros = '', cons = '', steps = ''
            where offer in (select id from offers)
            """)
        .param("gone", GONE)
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            """
            with theirs as (select id from ticket.ticket where customer = any(:ids::uuid[])),
            verdicts as (
              update ticket.complaint_verdict set note = '' where ticket in (select id from theirs))
            update ticket.complaint_call set note = '' where ticket in (select id from theirs)
            """)
        .param("ids", person.recordIds())
        .update();
    jdbc.sql(
            """
            update ticket.timeline h set text = ''
            from ticket.ticket t
            where t.id = h.ticket and t.customer = any(:ids::uuid[]) and h.text <> ''
            """)
        .param("ids", person.recordIds())
        .update();
  }
}
