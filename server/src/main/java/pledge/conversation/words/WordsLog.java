package pledge.conversation.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/**
 * The log of messages as the judging reads it: in the order of the transactions that wrote them, up
 * to the oldest one still open, so that nothing committed late is passed by.
 */
@Component
class WordsLog {

  private final JdbcClient jdbc;

  WordsLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place in the log; everything up to it is judged. */
  record Place(String tx, UUID conversation, long seq) {}

  /**
   * A message with what its judging needs.
   *
   * @param first whether it is its author's first own message in the conversation
   * @param shown whether the panel was before its author's eyes by then
   */
  record Entry(
      Place place,
      UUID id,
      String authorKind,
      @Nullable StaffId staff,
      String text,
      Instant at,
      BrandId brand,
      String channel,
      String locale,
      @Nullable StaffId owner,
      @Nullable TeamId team,
      String type,
      boolean first,
      boolean shown) {

    UUID conversation() {
      return place.conversation();
    }
  }

  Place place() {
    return jdbc.sql("select tx::text as tx, conversation, seq from conversation.words_cursor")
        .query((rs, n) -> place(rs))
        .single();
  }

  /** The same, kept from other nodes until the transaction ends; empty when one has it. */
  Optional<Place> lockedPlace() {
    return jdbc.sql(
            """
            select tx::text as tx, conversation, seq from conversation.words_cursor
            for update skip locked
            """)
        .query((rs, n) -> place(rs))
        .optional();
  }

  void moveTo(Place place) {
    jdbc.sql(
            """
            update conversation.words_cursor
            set tx = :tx::text::xid8, conversation = :conversation, seq = :seq
            """)
        .param("tx", place.tx())
        .param("conversation", place.conversation())
        .param("seq", place.seq())
        .update();
  }

  /**
   * After a restore into another database server the transactions count from anew: what lies ahead
   * of them is from before and judged.
   */
  void beginAnewAfterRestore() {
    int moved =
        jdbc.sql(
                """
                update conversation.words_cursor set tx = '0'::xid8, seq = 0
                where tx > pg_snapshot_xmax(pg_current_snapshot())
                """)
            .update();
    if (moved > 0) {
      jdbc.sql(
              """
              update conversation.message set tx = '0'::xid8
              where tx >= pg_snapshot_xmax(pg_current_snapshot())
              """)
          .update();
      moveTo(new Place("0", new UUID(-1, -1), Long.MAX_VALUE));
    }
  }

  List<Entry> after(Place place, int limit) {
    return jdbc.sql(
            """
            select m.tx::text as tx, m.conversation, m.seq, m.id, m.author_kind, m.author, m.text, m.at,
                   c.brand, c.channel, c.locale, c.owner, c.team, coalesce(c.type, '') as type,
                   m.author_kind = 'staff' and not exists (
                     select 1 from conversation.message e
                     where e.conversation = m.conversation and e.seq < m.seq
                       and e.author_kind = 'staff' and e.author = m.author) as first,
                   exists (
                     select 1 from conversation.panel_shown p
                     where p.conversation = m.conversation and p.staff = m.author
                       and p.at <= m.at) as shown
            from conversation.message m
            join conversation.conversation c on c.id = m.conversation
            where m.tx >= :tx::text::xid8
              and (m.tx, m.conversation, m.seq) > (:tx::text::xid8, :conversation, :seq)
              and m.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by m.tx, m.conversation, m.seq
            limit :limit
            """)
        .param("tx", place.tx())
        .param("conversation", place.conversation())
        .param("seq", place.seq())
        .param("limit", limit)
        .query((rs, n) -> entry(rs))
        .list();
  }

  private static Place place(ResultSet rs) throws SQLException {
    return new Place(rs.getString("tx"), Columns.uuid(rs, "conversation"), rs.getLong("seq"));
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    var kind = rs.getString("author_kind");
    var author = Columns.uuidOrNull(rs, "author");
    var owner = Columns.uuidOrNull(rs, "owner");
    var team = Columns.uuidOrNull(rs, "team");
    return new Entry(
        place(rs),
        Columns.uuid(rs, "id"),
        kind,
        kind.equals("staff") && author != null ? new StaffId(author) : null,
        rs.getString("text"),
        Columns.instant(rs, "at"),
        new BrandId(rs.getString("brand")),
        rs.getString("channel"),
        rs.getString("locale"),
        owner == null ? null : new StaffId(owner),
        team == null ? null : new TeamId(team),
        rs.getString("type"),
        rs.getBoolean("first"),
        rs.getBoolean("shown"));
  }

  Map<UUID, MoodState> moods(Collection<UUID> conversations) {
    Map<UUID, MoodState> states = new HashMap<>();
    jdbc.sql(
            """
            select conversation, score, intent, at, unmet, coalesce(unmet_seq, 0) as unmet_seq, staff_seq,
                   upset_run, upset_first, upset_since
            from conversation.mood where conversation = any(:ids::uuid[])
            """)
        .param("ids", Columns.ids(conversations))
        .query(rs -> {
          var state =
              new MoodState(
                  Columns.uuid(rs, "conversation"),
                  rs.getDouble("score"),
                  rs.getString("intent"),
                  Columns.instant(rs, "at"),
                  Columns.uuidOrNull(rs, "unmet"),
                  rs.getLong("unmet_seq"),
                  rs.getLong("staff_seq"),
                  rs.getInt("upset_run"),
                  Columns.uuidOrNull(rs, "upset_first"),
                  Columns.instantOrNull(rs, "upset_since"));
          states.put(state.conversation, state);
        });
    return states;
  }

  void save(Collection<MoodState> moods) {
    var states = new ArrayList<>(moods);
    int size = states.size();
    if (size == 0) {
      return;
    }
    var texts = new String[8][size];
    var score = new double[size];
    var staffSeq = new long[size];
    var run = new int[size];
    for (int i = 0; i < size; i++) {
      var state = states.get(i);
      texts[0][i] = state.conversation.toString();
      texts[1][i] = state.mood().word();
      texts[2][i] = state.intent;
      texts[3][i] = state.at.toString();
      texts[4][i] = state.unmet == null ? null : state.unmet.toString();
      texts[5][i] = state.unmet == null ? null : Long.toString(state.unmetSeq);
      texts[6][i] = state.runFirst == null ? null : state.runFirst.toString();
      texts[7][i] = state.runSince == null ? null : state.runSince.toString();
      score[i] = state.score;
      run[i] = state.run;
      staffSeq[i] = state.staffSeq;
    }
    jdbc.sql(
            """
            insert into conversation.mood as o
              (conversation, mood, score, intent, at, unmet, unmet_seq, staff_seq,
               upset_run, upset_first, upset_since)
            select conversation, mood, score, intent, at, unmet, unmet_seq, staff_seq,
                   upset_run, upset_first, upset_since
            from unnest(:conversation::uuid[], :mood::text[], :score::float8[], :intent::text[],
                        :at::timestamptz[], :unmet::uuid[], :unmetSeq::bigint[], :staffSeq::bigint[],
                        :run::int[], :runFirst::uuid[], :runSince::timestamptz[])
              as n (conversation, mood, score, intent, at, unmet, unmet_seq, staff_seq,
                    upset_run, upset_first, upset_since)
            order by conversation
            on conflict (conversation) do update
            set mood = excluded.mood, score = excluded.score, intent = excluded.intent,
                at = excluded.at, unmet = excluded.unmet, unmet_seq = excluded.unmet_seq,
                staff_seq = excluded.staff_seq, upset_run = excluded.upset_run,
                upset_first = excluded.upset_first, upset_since = excluded.upset_since
            """)
        .param("conversation", texts[0])
        .param("mood", texts[1])
        .param("score", score)
        .param("intent", texts[2])
        .param("at", texts[3])
        .param("unmet", texts[4])
        .param("unmetSeq", texts[5])
        .param("staffSeq", staffSeq)
        .param("run", run)
        .param("runFirst", texts[6])
        .param("runSince", texts[7])
        .update();
  }

  /** The stage "listen" is done; the first instant stays. */
  void listened(UUID conversation, Instant at) {
    jdbc.sql(
            """
            update conversation.conversation set listened_at = :at
            where id = :id and listened_at is null
            """)
        .param("at", Columns.at(at))
        .param("id", conversation)
        .update();
  }
}
