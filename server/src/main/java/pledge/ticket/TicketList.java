package pledge.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.CustomerId;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** Lists of tickets: what breaks first stands in front, read page by page by key. */
@Component
class TicketList {

  /** So many tickets with a word, and the word is common. */
  private static final int COMMON = 5_000;

  private final JdbcClient jdbc;

  TicketList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose tickets: mine, my teams', or all that I may see. */
  enum Scope {
    MINE,
    TEAM,
    ALL
  }

  /** Null and empty mean any. */
  record Filter(
      @Nullable TicketState state, @Nullable String type, @Nullable String tier, String words) {}

  /** A page and where the next one begins; null when there is none. */
  record Page(List<Ticket> tickets, @Nullable String next) {}

  /** Where a page begins: behind this ticket. */
  private record Cursor(OffsetDateTime due, UUID id) {

    static Cursor parse(String text) {
      int bar = text.indexOf('_');
      try {
        var word = text.substring(0, Math.max(bar, 0));
        var due = word.equals("none") ? OffsetDateTime.MAX : Columns.at(Instant.parse(word));
        if (word.equals("none") || due.getYear() > 1970 && due.getYear() < 10_000) {
          return new Cursor(due, UUID.fromString(text.substring(bar + 1)));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        // refused below like every other text that isn't one of ours
      }
      throw new BadInput("after", "is not a cursor this list gave");
    }

    String text() {
      return (due.equals(OffsetDateTime.MAX) ? "none" : due.toInstant().toString()) + "_" + id;
    }
  }

  private record Placed(Ticket ticket, Cursor place) {}

  /**
   * Each way in which a ticket can be the asker's is asked for by its own index, at most a page of
   * each, and the pages are merged; so a long list costs no more than a short one.
   */
  Page page(Seen seen, Scope scope, Filter filter, @Nullable String after, int limit) {
    var cursor = after == null || after.isEmpty() ? null : Cursor.parse(after);
    var query = TicketWords.query(filter.words());
    if (query.isEmpty() && !filter.words().isBlank()) {
      return new Page(List.of(), null);
    }
    // Rare words name their tickets; a page of tickets with a common word is soon found in the
    // list.
    var named = query.isEmpty() ? List.<String>of() : withWords(seen, query);
    boolean rare = named.size() < COMMON;
    var ways = waysIn(scope, seen);
    if (ways.isEmpty()) {
      return new Page(List.of(), null);
    }
    var branches =
        ways.stream()
            .map(way ->
                """
                (select %s from ticket.ticket t where t.brand = :brand and %s
                 and (:state::text is null or t.state = :state)
                 and (:type::text is null or t.type = :type)
                 and (:tier::text is null or t.tier = :tier)
                 %s %s
                 order by t.next_due, t.id desc limit :limit)
                """
                    .formatted(
                        TicketRows.COLUMNS,
                        way,
                        query.isEmpty()
                            ? ""
                            : rare
                                ? "and t.id = any(:named::uuid[])"
                                : "and t.words @@ :query::tsquery",
                        cursor == null
                            ? ""
                            : "and t.next_due >= :due and (t.next_due > :due or t.id < :id)"))
            .collect(Collectors.joining(" union "));
    var sql =
        jdbc.sql("select * from (" + branches + ") t order by t.next_due, t.id desc limit :limit")
            .param("brand", seen.brand().value())
            .param("by", seen.id())
            .param("state", filter.state() == null ? null : filter.state().word())
            .param("type", filter.type())
            .param("tier", filter.tier())
            .param("query", query)
            .param("named", named.toArray(String[]::new))
            .param("limit", limit + 1);
    for (int i = 0; i < seen.teams().length; i++) {
      sql = sql.param("team" + i, UUID.fromString(seen.teams()[i]));
    }
    if (cursor != null) {
      sql = sql.param("due", cursor.due()).param("id", cursor.id());
    }
    var found =
        new ArrayList<>(
            sql.query((row, n) ->
                    new Placed(
                        TicketRows.ticket(row, n),
                        new Cursor(
                            row.getObject("next_due", OffsetDateTime.class),
                            Columns.uuid(row, "id"))))
                .list());
    String next = null;
    if (found.size() > limit) {
      found.removeLast();
      next = found.getLast().place().text();
    }
    return new Page(found.stream().map(Placed::ticket).toList(), next);
  }

  private List<String> withWords(Seen seen, String query) {
    return jdbc.sql("select ticket.with_words(:brand, :query::tsquery, :cap)::text")
        .param("brand", seen.brand().value())
        .param("query", query)
        .param("cap", COMMON)
        .query(String.class)
        .list();
  }

  private static List<String> waysIn(Scope scope, Seen seen) {
    var mine = List.of("t.owner = :by", "t.step_owner = :by");
    var teams = new ArrayList<String>();
    for (int i = 0; i < seen.teams().length; i++) {
      teams.add("t.team = :team" + i);
    }
    return switch (scope) {
      case MINE -> mine;
      case TEAM -> teams;
      case ALL -> {
        if (seen.all()) {
          yield List.of("true");
        }
        var ways = new ArrayList<>(mine);
        ways.add("t.created_by = :by");
        ways.addAll(teams);
        yield ways;
      }
    };
  }

  /** Tickets of a customer under any of these ids, the newest first, of the brand. */
  List<Ticket> ofCustomer(BrandId brand, Collection<CustomerId> customer, int limit) {
    return jdbc.sql(
            """
            select %s from ticket.ticket t
            where t.customer = any(:customers::uuid[]) and t.brand = :brand
            order by t.id desc limit :limit
            """
                .formatted(TicketRows.COLUMNS))
        .param("customers", Columns.ids(customer.stream().map(CustomerId::value).toList()))
        .param("brand", brand.value())
        .param("limit", limit)
        .query(TicketRows::ticket)
        .list();
  }
}
