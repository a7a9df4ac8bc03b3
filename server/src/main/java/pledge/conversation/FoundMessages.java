package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.Columns;
import pledge.search.Opened;
import pledge.search.Place;
import pledge.search.Searchable;

/** Opens messages that a search came across, as {@link Conversations.Sight} lets them be seen. */
@Component
class FoundMessages implements Searchable {

  static final String KIND = "message";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final AuthorNames names;

  FoundMessages(JdbcClient jdbc, Customers customers, AuthorNames names) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.names = names;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> keys(Actor who) {
    var sight = Conversations.Sight.of(who);
    if (sight.all()) {
      return Set.of(MessageFiling.brandKey(sight.brand()));
    }
    var keys = new HashSet<String>();
    if (sight.serves()) {
      keys.add(MessageFiling.personKey(sight.me()));
      sight.teams().forEach(team -> keys.add(MessageFiling.teamKey(team)));
    }
    return keys;
  }

  private record Row(Opened opened, @Nullable UUID customer) {}

  @Override
  public List<Opened> open(Actor who, Collection<Place> places) {
    var sight = Conversations.Sight.of(who);
    if (!sight.all() && !sight.serves()) {
      return List.of();
    }
    var rows =
        jdbc.sql(
                """
                select m.conversation, m.seq, m.id, m.at, m.author_kind, m.author, m.text,
                       c.brand, c.channel, c.locale, c.identity, c.customer
                from unnest(:works::uuid[], :seqs::bigint[]) as p (work, seq)
                join conversation.message m on m.conversation = p.work and m.seq = p.seq
                join conversation.conversation c on c.id = m.conversation
                where c.brand = :brand and m.text <> '' and
                """
                    + ConversationViews.SEEN)
            .param("works", Columns.ids(places.stream().map(Place::work).toList()))
            .param(
                "seqs",
                places.stream().map(place -> Long.toString(place.seq())).toArray(String[]::new))
            .param("brand", sight.brand().value())
            .param("all", sight.all())
            .param("me", sight.me())
            .param("teams", Columns.ids(sight.teams()))
            .query((row, n) -> row(row))
            .list();
    var buyers =
        customers.names(
            rows.stream()
                .map(Row::customer)
                .filter(Objects::nonNull)
                .distinct()
                .map(CustomerId::new)
                .toList());
    return rows.stream().map(row -> named(row, buyers)).toList();
  }

  private Row row(ResultSet row) throws SQLException {
    var author =
        names.view(
            new Author(
                AuthorKind.of(row.getString("author_kind")), Columns.uuidOrNull(row, "author")),
            row.getString("brand"),
            row.getString("locale"));
    return new Row(
        new Opened(
            new Place(Columns.uuid(row, "conversation"), row.getLong("seq")),
            Columns.uuid(row, "id"),
            Columns.instant(row, "at"),
            ConversationViews.label(Columns.uuid(row, "identity")),
            "",
            row.getString("channel"),
            row.getString("author_kind"),
            author.name(),
            row.getString("text")),
        Columns.uuidOrNull(row, "customer"));
  }

  /** The customer's masked name where it is known, else the mark of their browser. */
  private static Opened named(Row row, Map<CustomerId, String> buyers) {
    var opened = row.opened();
    var customer = row.customer();
    var name = customer == null ? "" : buyers.getOrDefault(new CustomerId(customer), "");
    var title = name.isEmpty() ? opened.title() : name;
    return new Opened(
        opened.place(),
        opened.message(),
        opened.at(),
        title,
        opened.number(),
        opened.channel(),
        opened.author(),
        opened.author().equals("customer") ? name : opened.who(),
        opened.text());
  }
}
