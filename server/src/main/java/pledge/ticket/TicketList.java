package pledge.ticket;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  /** Nobody watches more than that with profit. */
  private static final int WATCHED = 1_000;

  private final JdbcClient jdbc;
  private final TicketWords words;

  TicketList(JdbcClient jdbc, TicketWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** A page and where the next one begins; null when there is none. */
  record Page(List<Ticket> tickets, @Nullable String next) {}

  /** Where a page begins: behind this ticket. Without a time where the list is ordered by age. */
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

  /** A filter and whose, as conditions and their values. */
  private record Asked(
      Seen seen, TicketFilter filter, List<String> ways, List<String> conditions, Values values) {}

  /** Values of conditions that have some. */
  private record Values(String tokens, @Nullable List<String> named, Instant now) {}

  /**
   * Each way in which a ticket can be the asker's is asked for by its own index, at most a page of
   * each, and the pages are merged; so a long list costs no more than a short one.
   */
  Page page(Seen seen, TicketFilter wish, @Nullable String after, int limit, Instant now) {
    var cursor = after == null || after.isEmpty() ? null : Cursor.parse(after);
    var filter = wish.checked();
    var sort = Objects.requireNonNull(filter.sort());
    var asked = asked(seen, filter, now);
    if (asked.ways().isEmpty()) {
      return new Page(List.of(), null);
    }
    var order = order(sort);
    var branches =
        asked.ways().stream()
            .map(way ->
                "(select %s from ticket.ticket t where t.brand = :brand and %s %s %s order by %s limit :limit)"
                    .formatted(
                        TicketRows.COLUMNS,
                        way,
                        String.join(" ", asked.conditions()),
                        cursor == null ? "" : behind(sort),
                        order))
            .collect(Collectors.joining(" union "));
    var sql =
        bound(
            jdbc.sql("select * from (" + branches + ") t order by " + order + " limit :limit"),
            asked,
            limit + 1);
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

  /**
   * How many of these are still to be solved; stops counting at {@code most}. Only the indexes of
   * what is unsolved are walked, however many tickets there ever were.
   */
  int unsolved(Seen seen, TicketFilter wish, int most, Instant now) {
    var filter = wish.checked();
    var unsolved = EnumSet.noneOf(TicketState.class);
    unsolved.addAll(filter.statesAsked());
    unsolved.retainAll(TicketFilter.UNSOLVED);
    if (unsolved.isEmpty()) {
      return 0;
    }
    var asked = asked(seen, filter.states(unsolved), now);
    if (asked.ways().isEmpty()) {
      return 0;
    }
    var branches =
        asked.ways().stream()
            .map(way ->
                "(select t.id from ticket.ticket t where t.brand = :brand and %s %s limit :limit)"
                    .formatted(way, String.join(" ", asked.conditions())))
            .collect(Collectors.joining(" union "));
    return bound(
            jdbc.sql("select count(*) from (select id from (" + branches + ") w limit :limit) c"),
            asked,
            most)
        .query(Integer.class)
        .single();
  }

  private static String order(TicketFilter.Sort sort) {
    return switch (sort) {
      case DUE -> "t.next_due, t.id desc";
      case NEWEST -> "t.id desc";
      case OLDEST -> "t.id";
    };
  }

  private static String behind(TicketFilter.Sort sort) {
    return switch (sort) {
      case DUE -> "and t.next_due >= :due and (t.next_due > :due or t.id < :id)";
      case NEWEST -> "and t.id < :id";
      case OLDEST -> "and t.id > :id";
    };
  }

  private Asked asked(Seen seen, TicketFilter filter, Instant now) {
    var conditions = new ArrayList<String>();
    var states = filter.statesAsked();
    if (states.size() < TicketState.values().length) {
      // as literals, for which the planner finds the indexes of what is unsolved
      conditions.add(
          "and t.state in ("
              + states.stream()
                  .sorted()
                  .map(state -> "'" + state.word() + "'")
                  .collect(Collectors.joining(", "))
              + ")");
    }
    if (!Objects.requireNonNull(filter.types()).isEmpty()) {
      conditions.add("and t.type = any(:types::text[])");
    }
    if (!Objects.requireNonNull(filter.tiers()).isEmpty()) {
      conditions.add("and t.tier = any(:tiers::text[])");
    }
    if (filter.team() != null) {
      conditions.add("and t.team = :teamAsked");
    }
    if (filter.owner() != null) {
      conditions.add(
          switch (filter.owner()) {
            case TicketFilter.ME -> "and t.owner = :by";
            case TicketFilter.NOBODY -> "and t.owner is null";
            default -> "and t.owner = :ownerAsked";
          });
    }
    if (filter.dueWithinHours() != null) {
      conditions.add("and t.next_due <= :dueBefore");
    }
    List<String> named = null;
    if (Boolean.TRUE.equals(filter.watched())) {
      named = watched(seen);
    }
    var wanted = Objects.requireNonNullElse(filter.q(), "");
    var tokens = TicketWords.asked(seen.brand(), wanted);
    if (tokens.isEmpty() && !wanted.isBlank()) {
      named = List.of();
    } else if (tokens.isPresent()) {
      // Rare words name their tickets; a page of tickets with a common word is soon found in the
      // list.
      var withWords = words.tickets(tokens.get(), COMMON);
      if (withWords.size() >= COMMON) {
        conditions.add(TicketWords.HOLDS);
      } else if (named == null) {
        named = withWords;
      } else {
        named = named.stream().filter(Set.copyOf(withWords)::contains).toList();
      }
    }
    if (named != null) {
      conditions.add("and t.id = any(:named::uuid[])");
    }
    return new Asked(
        seen,
        filter,
        waysIn(Objects.requireNonNull(filter.scope()), seen),
        conditions,
        new Values(tokens.orElse("{}"), named, now));
  }

  private static StatementSpec bound(StatementSpec sql, Asked asked, int limit) {
    var filter = asked.filter();
    var values = asked.values();
    var hours = filter.dueWithinHours();
    var bound =
        sql.param("brand", asked.seen().brand().value())
            .param("by", asked.seen().id())
            .param("types", texts(filter.types()))
            .param("tiers", texts(filter.tiers()))
            .param("teamAsked", filter.team())
            .param("ownerAsked", filter.ownerId())
            .param(
                "dueBefore",
                hours == null ? null : Columns.at(values.now().plus(Duration.ofHours(hours))))
            .param("tokens", values.tokens())
            .param(
                "named",
                values.named() == null ? new String[0] : values.named().toArray(String[]::new))
            .param("limit", limit);
    for (int i = 0; i < asked.seen().teams().length; i++) {
      bound = bound.param("team" + i, UUID.fromString(asked.seen().teams()[i]));
    }
    return bound;
  }

  private static String[] texts(@Nullable Set<String> texts) {
    return texts == null ? new String[0] : texts.toArray(String[]::new);
  }

  private List<String> watched(Seen seen) {
    return jdbc.sql(
            """
            select ticket::text from ticket.watch where staff = :by order by since desc limit :most
            """)
        .param("by", seen.id())
        .param("most", WATCHED)
        .query(String.class)
        .list();
  }

  private static List<String> waysIn(TicketFilter.Scope scope, Seen seen) {
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

  /**
   * Open tickets of the same customer that may be about the same matter: of one type and opened
   * about the same time, or about the same order.
   */
  List<Ticket> alike(Ticket to, Collection<CustomerId> customer, Duration within, Seen seen) {
    return seen.bind(
            jdbc.sql(
                    """
                    select %s from ticket.ticket t
                    where t.customer = any(:customers::uuid[]) and t.id <> :id
                      and t.state in ('new', 'open', 'waiting')
                      and ((t.type = :type and t.created_at between :from and :to)
                        or t.fields ->> 'order' = :order::text)
                      and not exists (
                        select 1 from ticket.link l
                        where least(l.one, l.other) = least(t.id, :id::uuid)
                          and greatest(l.one, l.other) = greatest(t.id, :id::uuid))
                      and %s
                    order by t.id desc limit 5
                    """
                        .formatted(TicketRows.COLUMNS, Seen.RULE))
                .param("customers", Columns.ids(customer.stream().map(CustomerId::value).toList()))
                .param("id", to.id().value())
                .param("type", to.type())
                .param("from", Columns.at(to.createdAt().minus(within)))
                .param("to", Columns.at(to.createdAt().plus(within)))
                .param("order", to.fields().get("order")))
        .query(TicketRows::ticket)
        .list();
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
