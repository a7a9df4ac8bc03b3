package pledge.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.search.Passage;
import pledge.search.SearchIndex;

/**
 * Files tickets for search: title and number, the notes and the outcomes. A ticket that changed is
 * filed anew as a whole. What was said to the customer and by them is found as the message it is.
 */
@Component
class TicketFiling extends Worker {

  private static final int TICKETS = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SearchIndex index;
  private final TicketWords words;

  TicketFiling(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SearchIndex index,
      TicketWords words,
      Heartbeats heartbeats) {
    super("ticket.search", Duration.ofMillis(500), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.index = index;
    this.words = words;
  }

  static String brandKey(BrandId brand) {
    return "brand:" + brand;
  }

  static String teamKey(UUID team) {
    return "team:" + team;
  }

  static String personKey(UUID person) {
    return "person:" + person;
  }

  @Override
  protected boolean work() throws InterruptedException {
    long from = System.nanoTime();
    int filed = Objects.requireNonNull(transaction.execute(status -> due()));
    if (filed > 0) {
      index.settle();
    }
    if (filed == TICKETS) {
      // Whoever works comes first: catching up takes half of one processor at most.
      Thread.sleep(Duration.ofNanos(System.nanoTime() - from));
    }
    return filed == TICKETS;
  }

  private int due() {
    index.beforeReading();
    var due =
        jdbc.sql(
                """
                delete from ticket.search_due
                where ticket in (select ticket from ticket.search_due limit :limit for update skip locked)
                returning ticket
                """)
            .param("limit", TICKETS)
            .query(UUID.class)
            .list();
    if (!due.isEmpty()) {
      var written = written(due);
      index.forget(due);
      index.file(written.stream().map(Written::passage).toList());
      words.write(
          written.stream()
              .collect(
                  Collectors.groupingBy(
                      text -> text.passage().work().id(),
                      Collectors.collectingAndThen(Collectors.toList(), TicketFiling::words))));
    }
    return due.size();
  }

  /** A text of a ticket, with what every text of it shares. */
  private record Written(BrandId brand, String number, String title, Passage passage) {}

  private List<Written> written(List<UUID> tickets) {
    return jdbc.sql(FoundTickets.PASSAGES + " where t.id = any(:ids::uuid[]) and p.text <> ''")
        .param("ids", Columns.ids(tickets))
        .query((row, n) ->
            new Written(
                new BrandId(row.getString("brand")),
                row.getString("number"),
                row.getString("title"),
                passage(row)))
        .list();
  }

  private static String words(List<Written> ticket) {
    var any = ticket.getFirst();
    var name = TicketWords.name(any.number(), any.title()).stream();
    return TicketWords.filed(
        any.brand(),
        Stream.concat(name, ticket.stream().map(text -> text.passage().text())).toList());
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        FoundTickets.KIND,
        new TicketId(Columns.uuid(row, "id")).work(),
        row.getLong("seq"),
        Columns.instant(row, "at"),
        row.getString("channel"),
        keys(row),
        row.getString("text"));
  }

  /** For whom a ticket is filed; {@link Seen} has the rule. */
  private static Set<String> keys(ResultSet row) throws SQLException {
    var keys = new HashSet<String>();
    keys.add(brandKey(new BrandId(row.getString("brand"))));
    for (var column : List.of("owner", "step_owner", "created_by")) {
      var person = Columns.uuidOrNull(row, column);
      if (person != null) {
        keys.add(personKey(person));
      }
    }
    var team = Columns.uuidOrNull(row, "team");
    if (team != null) {
      keys.add(teamKey(team));
    }
    return keys;
  }
}
