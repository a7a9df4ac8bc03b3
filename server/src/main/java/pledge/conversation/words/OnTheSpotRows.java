package pledge.conversation.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.conversation.FirstSteps.Step;
import pledge.platform.Columns;

/** Matters for the spot that nobody has judged yet, as they lie in the database. */
@Component
class OnTheSpotRows {

  private final JdbcClient jdbc;

  OnTheSpotRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer asked for it, in these words. */
  record Asked(UUID conversation, String matter, UUID message, int from, int to, Instant at) {}

  /**
   * @param takenAt since when the present person has the conversation
   */
  record State(@Nullable Instant takenAt, @Nullable Instant closedAt) {}

  record Said(StaffId author, String text, Instant at) {}

  /** Asked again before it is judged, it is the same matter. */
  void add(Asked asked, Instant next) {
    jdbc.sql(
            """
            insert into conversation.on_the_spot
              (conversation, matter, message, span_from, span_to, at, next_at)
            values (:conversation, :matter, :message, :from, :to, :at, :next)
            on conflict do nothing
            """)
        .param("conversation", asked.conversation())
        .param("matter", asked.matter())
        .param("message", asked.message())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("at", Columns.at(asked.at()))
        .param("next", Columns.at(next))
        .update();
  }

  List<Asked> waiting(Instant now, int limit) {
    return jdbc.sql(
            """
            select conversation, matter, message, span_from, span_to, at
            from conversation.on_the_spot
            where next_at <= :now order by next_at limit :limit
            """)
        .param("now", Columns.at(now))
        .param("limit", limit)
        .query((row, n) ->
            new Asked(
                Columns.uuid(row, "conversation"),
                row.getString("matter"),
                Columns.uuid(row, "message"),
                row.getInt("span_from"),
                row.getInt("span_to"),
                Columns.instant(row, "at")))
        .list();
  }

  /** Keeps it from other nodes until the transaction ends; empty where one has seen to it. */
  Optional<State> lock(Asked asked) {
    return jdbc.sql(
            """
            select c.taken_at, c.closed_at
            from conversation.on_the_spot o
            join conversation.conversation c on c.id = o.conversation
            where o.conversation = :conversation and o.matter = :matter and o.message = :message
            for update of o skip locked
            """)
        .param("conversation", asked.conversation())
        .param("matter", asked.matter())
        .param("message", asked.message())
        .query((row, n) ->
            new State(
                Columns.instantOrNull(row, "taken_at"), Columns.instantOrNull(row, "closed_at")))
        .optional();
  }

  void look(Asked asked, Instant next) {
    jdbc.sql(
            """
            update conversation.on_the_spot set next_at = :next
            where conversation = :conversation and matter = :matter
            """)
        .param("next", Columns.at(next))
        .param("conversation", asked.conversation())
        .param("matter", asked.matter())
        .update();
  }

  void end(Asked asked) {
    jdbc.sql(
            """
            delete from conversation.on_the_spot
            where conversation = :conversation and matter = :matter
            """)
        .param("conversation", asked.conversation())
        .param("matter", asked.matter())
        .update();
  }

  /** What people of the staff wrote then, the oldest first. */
  List<Said> said(UUID conversation, Instant from, Instant to) {
    return jdbc.sql(
            """
            select author, text, at from conversation.message
            where conversation = :conversation and author_kind = 'staff' and author is not null
              and at between :from and :to
            order by seq
            """)
        .param("conversation", conversation)
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) ->
            new Said(
                new StaffId(Columns.uuid(row, "author")),
                row.getString("text"),
                Columns.instant(row, "at")))
        .list();
  }

  /** The customer's orders came before this person's eyes then. */
  Optional<Step> panelShown(UUID conversation, StaffId who, Instant from, Instant to) {
    return jdbc.sql(
            """
            select at from conversation.panel_shown
            where conversation = :conversation and staff = :who and at between :from and :to
            order by at limit 1
            """)
        .param("conversation", conversation)
        .param("who", who.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) -> new Step("looked up", Columns.instant(row, "at")))
        .optional();
  }
}
