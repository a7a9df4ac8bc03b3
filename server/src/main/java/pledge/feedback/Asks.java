package pledge.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/** The rows of ratings asked for and given. */
@Component
class Asks {

  private static final String SELECT =
      """
      select a.id, a.brand, a.work_kind, a.work_id, a.round, a.number, a.conversation, a.visitor,
             a.owner, a.team, a.shop, a.channel, a.kind, a.asked_at, a.expires_at, r.stars, r.words, r.at
      from feedback.ask a
      left join feedback.rating r on r.ask = a.id
      """;

  private final JdbcClient jdbc;

  Asks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Notes that a rating is to be asked for. Asked before and not answered, it is asked anew;
   * answered already, nothing is asked: then empty.
   */
  Optional<Ask> plan(Ask ask) {
    var id =
        jdbc.sql(
                """
                insert into feedback.ask as a
                  (id, brand, work_kind, work_id, round, number, conversation, visitor, owner, team, shop,
                   channel, kind, asked_at, expires_at)
                values
                  (:id, :brand, :workKind, :workId, :round, :number, :conversation, :visitor, :owner, :team, :shop,
                   :channel, :kind, :askedAt, :expiresAt)
                on conflict (work_kind, work_id, round) do update
                set asked_at = excluded.asked_at, expires_at = excluded.expires_at,
                    owner = excluded.owner, team = excluded.team, kind = excluded.kind
                where not exists (select 1 from feedback.rating r where r.ask = a.id)
                returning id
                """)
            .param("id", ask.id())
            .param("brand", ask.brand().value())
            .param("workKind", ask.work().kind())
            .param("workId", ask.work().id())
            .param("round", ask.round())
            .param("number", ask.number())
            .param("conversation", ask.conversation() == null ? null : ask.conversation().value())
            .param("visitor", ask.visitor())
            .param("owner", ask.owner() == null ? null : ask.owner().value())
            .param("team", ask.team() == null ? null : ask.team().value())
            .param("shop", ask.shop())
            .param("channel", ask.channel())
            .param("kind", ask.kind())
            .param("askedAt", Columns.at(ask.askedAt()))
            .param("expiresAt", Columns.at(ask.expiresAt()))
            .query(UUID.class)
            .optional();
    return id.flatMap(this::find);
  }

  Optional<Ask> find(UUID id) {
    return jdbc.sql(SELECT + " where a.id = :id").param("id", id).query(Asks::ask).optional();
  }

  Optional<Ask> of(WorkRef work, int round) {
    return jdbc.sql(SELECT + " where a.work_kind = :kind and a.work_id = :id and a.round = :round")
        .param("kind", work.kind())
        .param("id", work.id())
        .param("round", round)
        .query(Asks::ask)
        .optional();
  }

  /** The latest ask for this work, whichever round. */
  Optional<Ask> latestOf(WorkRef work) {
    return jdbc.sql(
            SELECT + " where a.work_kind = :kind and a.work_id = :id order by a.round desc limit 1")
        .param("kind", work.kind())
        .param("id", work.id())
        .query(Asks::ask)
        .optional();
  }

  /** What this visitor was asked last. */
  Optional<Ask> latestFor(UUID visitor, BrandId brand) {
    return jdbc.sql(
            SELECT
                + """
                 where a.visitor = :visitor and a.brand = :brand
                order by a.asked_at desc, a.id desc limit 1
                """)
        .param("visitor", visitor)
        .param("brand", brand.value())
        .query(Asks::ask)
        .optional();
  }

  /** Stores the rating, unless there is one: then false. */
  boolean rate(Ask ask, Rating rating, String way) {
    return jdbc.sql(
                """
                insert into feedback.rating (ask, stars, words, way, at)
                values (:ask, :stars, :words, :way, :at)
                on conflict (ask) do nothing
                """)
            .param("ask", ask.id())
            .param("stars", rating.stars())
            .param("words", rating.words())
            .param("way", way)
            .param("at", Columns.at(rating.at()))
            .update()
        == 1;
  }

  private static Ask ask(ResultSet row, int index) throws SQLException {
    var conversation = Columns.uuidOrNull(row, "conversation");
    var owner = Columns.uuidOrNull(row, "owner");
    var team = Columns.uuidOrNull(row, "team");
    return new Ask(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand")),
        new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id")),
        row.getInt("round"),
        row.getString("number"),
        conversation == null ? null : new ConversationId(conversation),
        Columns.uuidOrNull(row, "visitor"),
        owner == null ? null : new StaffId(owner),
        team == null ? null : new TeamId(team),
        Columns.uuidOrNull(row, "shop"),
        row.getString("channel"),
        row.getString("kind"),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "expires_at"),
        rating(row));
  }

  private static @Nullable Rating rating(ResultSet row) throws SQLException {
    var words = row.getString("words");
    return words == null
        ? null
        : new Rating(row.getInt("stars"), words, Columns.instant(row, "at"));
  }
}
