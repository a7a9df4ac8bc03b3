package pledge.ticket.option;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.platform.Columns;
import pledge.ticket.TicketId;

/** Offers as they lie in the database. Whoever writes holds the ticket's lock. */
@Component
class OfferRows {

  private static final String SELECT =
      """
      select id, ticket, round, words, made_by, made_at, replaced_at, chosen, chosen_at, chosen_how
      from ticket.offer
      """;

  private final JdbcClient jdbc;

  OfferRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores an offer; the one that stood is none any more. */
  void add(Offer offer, @Nullable UUID request) {
    jdbc.sql(
            """
            update ticket.offer set replaced_at = :at where ticket = :ticket and replaced_at is null
            """)
        .param("at", Columns.at(offer.at()))
        .param("ticket", offer.ticket().value())
        .update();
    jdbc.sql(
            """
            insert into ticket.offer
              (id, ticket, round, words, made_by, made_at, chosen, chosen_at, chosen_how, request)
            values (:id, :ticket, :round, :words, :by, :at, :chosen, :chosenAt, :how, :request)
            """)
        .param("id", offer.id())
        .param("ticket", offer.ticket().value())
        .param("round", offer.round())
        .param("words", offer.words())
        .param("by", offer.by().value())
        .param("at", Columns.at(offer.at()))
        .param("chosen", offer.chosen())
        .param("chosenAt", Columns.atOrNull(offer.chosenAt()))
        .param("how", offer.how())
        .param("request", request)
        .update();
    for (int place = 1; place <= offer.ways().size(); place++) {
      var way = offer.way(place);
      jdbc.sql(
              """
              insert into ticket.way_out (offer, place, title, pros, cons, fen, hours, steps)
              values (:offer, :place, :title, :pros, :cons, :fen, :hours, :steps)
              """)
          .param("offer", offer.id())
          .param("place", place)
          .param("title", way.title())
          .param("pros", way.pros())
          .param("cons", way.cons())
          .param("fen", way.fen())
          .param("hours", way.hours())
          .param("steps", way.steps())
          .update();
    }
  }

  /** Chooses once: false when it was chosen already or stands no more. */
  boolean choose(UUID offer, int place, String how, Instant now) {
    return jdbc.sql(
                """
                update ticket.offer set chosen = :place, chosen_at = :now, chosen_how = :how
                where id = :offer and chosen_at is null and replaced_at is null
                """)
            .param("place", place)
            .param("now", Columns.at(now))
            .param("how", how)
            .param("offer", offer)
            .update()
        == 1;
  }

  boolean asked(TicketId ticket, UUID request) {
    return jdbc.sql(
            "select exists (select 1 from ticket.offer where ticket = :ticket and request ="
                + " :request)")
        .param("ticket", ticket.value())
        .param("request", request)
        .query(Boolean.class)
        .single();
  }

  boolean agreed(TicketId ticket, int round) {
    return jdbc.sql(
            """
            select exists (
              select 1 from ticket.offer where ticket = :ticket and round = :round and chosen_at is not null)
            """)
        .param("ticket", ticket.value())
        .param("round", round)
        .query(Boolean.class)
        .single();
  }

  Optional<Offer> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(this::offer).optional();
  }

  /** Those of a ticket, the newest first. */
  List<Offer> of(TicketId ticket) {
    return jdbc.sql(SELECT + "where ticket = :ticket order by made_at desc, id desc limit 20")
        .param("ticket", ticket.value())
        .query(this::offer)
        .list();
  }

  private Offer offer(ResultSet row, int index) throws SQLException {
    var id = Columns.uuid(row, "id");
    int chosen = row.getInt("chosen");
    return new Offer(
        id,
        new TicketId(Columns.uuid(row, "ticket")),
        row.getInt("round"),
        row.getString("words"),
        ways(id),
        new StaffId(Columns.uuid(row, "made_by")),
        Columns.instant(row, "made_at"),
        Columns.instantOrNull(row, "replaced_at") == null,
        chosen == 0 ? null : chosen,
        Columns.instantOrNull(row, "chosen_at"),
        row.getString("chosen_how"));
  }

  private List<WayOut> ways(UUID offer) {
    return jdbc.sql(
            """
            select title, pros, cons, fen, hours, steps from ticket.way_out
            where offer = :offer order by place
            """)
        .param("offer", offer)
        .query((row, n) ->
            new WayOut(
                row.getString("title"),
                row.getString("pros"),
                row.getString("cons"),
                row.getLong("fen"),
                row.getInt("hours"),
                row.getString("steps")))
        .list();
  }
}
