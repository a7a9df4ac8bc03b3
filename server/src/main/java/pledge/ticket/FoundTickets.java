package pledge.ticket;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.platform.Columns;
import pledge.search.Opened;
import pledge.search.Place;
import pledge.search.Searchable;

/** Opens tickets that a search came across, as {@link Seen} lets them be seen. */
@Component
class FoundTickets implements Searchable {

  static final String KIND = "ticket";

  /** What is filed of a ticket: at place 0 number and title, at the others what was written. */
  static final String PASSAGES =
      """
      select t.id, t.brand, t.owner, t.step_owner, t.created_by, t.team, t.channel, t.number, t.title,
             p.seq, p.at, p.who_name, p.text
      from ticket.ticket t
      cross join lateral (
        select 0 as seq, t.created_at as at, '' as who_name, t.number || ' ' || t.title as text
        union all
        select h.seq, h.at, h.who_name, h.text
        from ticket.timeline h where h.ticket = t.id and h.what in ('note', 'outcome')) p
      """;

  private final JdbcClient jdbc;

  FoundTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<String> keys(Actor who) {
    var seen = Seen.of(who);
    if (seen.all()) {
      return Set.of(TicketFiling.brandKey(seen.brand()));
    }
    var keys = new HashSet<String>();
    keys.add(TicketFiling.personKey(seen.id()));
    seen.in().forEach(team -> keys.add(TicketFiling.teamKey(team.value())));
    return keys;
  }

  @Override
  public List<Opened> open(Actor who, Collection<Place> places) {
    var sql =
        jdbc.sql(
            PASSAGES
                + """
                join unnest(:works::uuid[], :seqs::bigint[]) as a (work, seq)
                  on a.work = t.id and a.seq = p.seq
                where p.text <> '' and
                """
                + Seen.RULE);
    return Seen.of(who)
        .bind(sql)
        .param("works", Columns.ids(places.stream().map(Place::work).toList()))
        .param(
            "seqs", places.stream().map(place -> Long.toString(place.seq())).toArray(String[]::new))
        .query((row, n) ->
            new Opened(
                new Place(Columns.uuid(row, "id"), row.getLong("seq")),
                null,
                Columns.instant(row, "at"),
                row.getString("title"),
                row.getString("number"),
                row.getString("channel"),
                "staff",
                row.getString("who_name"),
                row.getString("text")))
        .list();
  }
}
