package pledge.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.search.WordTokens;

/**
 * The words by which lists of tickets are narrowed: those of number, title, notes and outcomes, the
 * same as a search finds. A new ticket has its own at once; what is written later follows with the
 * filing for search.
 */
@Component
class TicketWords {

  /** Ticket by ticket: the planner can't know that a common word is soon found in the list. */
  static final String HOLDS =
      "and (select w.tokens from ticket.words w where w.ticket = t.id) @> :tokens::int[]";

  private final JdbcClient jdbc;

  TicketWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A ticket's number is found by its last part alone, too. */
  static List<String> name(String number, String title) {
    return List.of(number, number.replaceFirst(".*-0*(?=.)", ""), title);
  }

  /**
   * @param words what {@link #filed} made of each ticket's texts
   */
  void write(Map<UUID, String> words) {
    jdbc.sql(
            """
            insert into ticket.words as w (ticket, tokens)
            select g.ticket, g.tokens::int[] from unnest(:tickets::uuid[], :tokens::text[]) as g (ticket, tokens)
            on conflict (ticket) do update set tokens = excluded.tokens where w.tokens <> excluded.tokens
            """)
        .param("tickets", words.keySet().stream().map(UUID::toString).toArray(String[]::new))
        .param("tokens", words.values().toArray(String[]::new))
        .update();
  }

  /** By nothing are these found any more, until they are filed anew. */
  void forget(Collection<UUID> tickets) {
    jdbc.sql("delete from ticket.words where ticket = any(:tickets::uuid[])")
        .param("tickets", Columns.ids(tickets))
        .update();
  }

  /** At most so many tickets with all of these. */
  List<String> tickets(String tokens, int most) {
    return jdbc.sql("select ticket.with_words(:tokens::int[], :most)::text")
        .param("tokens", tokens)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /** For {@link #tickets} and {@link #HOLDS}; empty when there is nothing to look for. */
  static Optional<String> asked(BrandId brand, String words) {
    return WordTokens.asked(brand.value(), words).map(TicketWords::array);
  }

  /** What a ticket with these texts is found by. */
  static String filed(BrandId brand, Collection<String> texts) {
    return array(WordTokens.of(brand.value(), texts));
  }

  /** Numbers only, as PostgreSQL reads an array. */
  private static String array(Collection<Integer> tokens) {
    return tokens.toString().replace('[', '{').replace(']', '}');
  }
}
