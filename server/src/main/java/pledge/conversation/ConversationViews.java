package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.ClockView;
import pledge.ledger.ClockViews;
import pledge.ledger.Commitments;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;

/**
 * Reads conversations for the desk. What may not be seen is not selected: every query carries the
 * asker's {@link Conversations.Sight}.
 */
@Component
class ConversationViews {

  /** Letters of the last message that a list shows. */
  private static final int PREVIEW = 120;

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Teams teams;
  private final Customers customers;
  private final Commitments commitments;
  private final ClockViews clockViews;
  private final WaitingRoom waitingRoom;
  private final Clock clock;

  ConversationViews(
      JdbcClient jdbc,
      Staff staff,
      Teams teams,
      Customers customers,
      Commitments commitments,
      ClockViews clockViews,
      WaitingRoom waitingRoom,
      Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.teams = teams;
    this.customers = customers;
    this.commitments = commitments;
    this.clockViews = clockViews;
    this.waitingRoom = waitingRoom;
    this.clock = clock;
  }

  /** Which list of the desk. */
  enum Scope {
    MINE,
    WAITING,
    TEAM,
    CLOSED
  }

  /**
   * A page of a list. Mine come sorted by the clock that breaks first and all at once (capacity
   * bounds them); waiting by age; the others newest first.
   */
  List<ConversationView> list(
      Conversations.Sight sight, Scope scope, @Nullable UUID after, int limit) {
    var where =
        switch (scope) {
          case MINE ->
              "c.state <> 'closed' and c.owner = :me and :after::uuid is null order by c.id";
          case WAITING ->
              """
              c.state <> 'closed' and c.mode = 'waiting'
                and (:after::uuid is null or c.id > :after::uuid) order by c.id
              """;
          case TEAM ->
              """
              c.state <> 'closed' and (:after::uuid is null or c.id < :after::uuid) order by c.id desc
              """;
          case CLOSED ->
              """
              c.state = 'closed' and (:after::uuid is null or c.id < :after::uuid) order by c.id desc
              """;
        };
    var rows =
        jdbc.sql(SELECT + " where c.brand = :brand and " + SEEN + " and " + where + " limit :limit")
            .param("brand", sight.brand().value())
            .param("all", sight.all())
            .param("me", sight.me())
            .param("teams", Columns.ids(sight.teams()))
            .param("after", after == null ? null : after.toString())
            .param("limit", limit)
            .query((rs, n) -> row(rs))
            .list();
    var views = views(rows, false);
    if (scope == Scope.MINE) {
      views = new ArrayList<>(views);
      views.sort(
          Comparator.comparing(view ->
              view.clocks().stream()
                  .map(ClockView::dueAt)
                  .min(Comparator.naturalOrder())
                  .orElse(Instant.MAX)));
    }
    return views;
  }

  Optional<ConversationView> one(Conversations.Sight sight, UUID id) {
    return views(
            jdbc.sql(SELECT + " where c.brand = :brand and c.id = :id and " + SEEN)
                .param("brand", sight.brand().value())
                .param("id", id)
                .param("all", sight.all())
                .param("me", sight.me())
                .param("teams", Columns.ids(sight.teams()))
                .query((rs, n) -> row(rs))
                .list(),
            true)
        .stream()
        .findFirst();
  }

  static final String SEEN =
      """
      (:all or c.owner = :me or c.team = any(:teams::uuid[]) or (c.mode = 'waiting' and c.handed_by = :me))
      """;

  private static final String SELECT =
      """
      select c.id, c.brand, c.channel, c.identity, c.customer, c.locale, c.state, c.mode, c.owner, c.team,
             c.opened_at, c.closed_at, c.close_reason, c.head, c.staff_seen, c.type,
             c.need, c.description, c.handling, c.result, c.feedback,
             c.greeted_at, c.listened_at, c.typed_at, c.solved_at, c.recorded_at,
             c.closing_asked_at, c.closing_answered_at, c.closing_solved, c.closing_satisfied,
             c.handed_by, c.handed_from, c.abandoned_at, c.ticket, c.ticket_number, c.rating_stars, c.rating_words,
             m.author_kind as last_author, m.kind as last_kind, left(m.text, :preview) as last_text, m.at as last_at, f.mood
      from conversation.conversation c
      left join conversation.message m on m.conversation = c.id and m.seq = c.head
      left join conversation.mood f on f.conversation = c.id
      """
          .replace(":preview", Integer.toString(PREVIEW));

  private record Row(
      ConversationView bare,
      @Nullable UUID owner,
      @Nullable UUID team,
      @Nullable UUID customer,
      @Nullable UUID handedBy) {}

  private static Row row(ResultSet rs) throws SQLException {
    var id = Columns.uuid(rs, "id");
    var asked = Columns.instantOrNull(rs, "closing_asked_at");
    var ticket = Columns.uuidOrNull(rs, "ticket");
    int stars = rs.getInt("rating_stars");
    var rating =
        rs.wasNull() ? null : new ConversationView.Rating(stars, rs.getString("rating_words"));
    var lastAt = Columns.instantOrNull(rs, "last_at");
    return new Row(
        new ConversationView(
            id,
            rs.getString("brand"),
            rs.getString("channel"),
            rs.getString("state"),
            rs.getString("mode"),
            null,
            null,
            null,
            null,
            Columns.uuidOrNull(rs, "handed_from") != null,
            null,
            Columns.instantOrNull(rs, "abandoned_at"),
            label(Columns.uuid(rs, "identity")),
            Columns.instant(rs, "opened_at"),
            Columns.instantOrNull(rs, "closed_at"),
            rs.getString("close_reason"),
            rs.getLong("head"),
            Math.max(0, rs.getLong("head") - rs.getLong("staff_seen")),
            lastAt == null
                ? null
                : new ConversationView.LastMessage(
                    rs.getLong("head"),
                    AuthorKind.of(rs.getString("last_author")),
                    rs.getString("last_kind"),
                    rs.getString("last_text"),
                    lastAt),
            rs.getString("type"),
            new ClosingPaper.Fields(
                rs.getString("need"),
                rs.getString("description"),
                rs.getString("handling"),
                rs.getString("result"),
                rs.getString("feedback")),
            asked == null
                ? null
                : new ConversationView.Confirm(
                    asked,
                    Columns.instantOrNull(rs, "closing_answered_at"),
                    rs.getObject("closing_solved", Boolean.class),
                    rs.getObject("closing_satisfied", Boolean.class)),
            List.of(
                stage("greet", rs, "greeted_at"),
                stage("listen", rs, "listened_at"),
                stage("judge", rs, "typed_at"),
                stage("solve", rs, "solved_at"),
                stage("confirm", rs, "closing_asked_at"),
                stage("record", rs, "recorded_at")),
            List.of(),
            ticket == null
                ? null
                : new ConversationView.TicketBrief(ticket, rs.getString("ticket_number")),
            rating,
            mood(rs),
            rs.getString("locale"),
            Instant.EPOCH),
        Columns.uuidOrNull(rs, "owner"),
        Columns.uuidOrNull(rs, "team"),
        Columns.uuidOrNull(rs, "customer"),
        Columns.uuidOrNull(rs, "handed_by"));
  }

  private static ConversationView.StageView stage(String code, ResultSet rs, String column)
      throws SQLException {
    return new ConversationView.StageView(code, Columns.instantOrNull(rs, column));
  }

  private static @Nullable Mood mood(ResultSet rs) throws SQLException {
    var word = rs.getString("mood");
    return word == null ? null : Mood.of(word);
  }

  /** A short mark for somebody whose name isn't known: the end of the visitor's id. */
  static String label(UUID visitor) {
    var text = visitor.toString();
    return text.substring(text.length() - 4).toUpperCase(java.util.Locale.ROOT);
  }

  /**
   * @param alone whether one is looked at by itself, with its place in the queue
   */
  private List<ConversationView> views(List<Row> rows, boolean alone) {
    var now = clock.instant();
    var people =
        staff.names(
            ids(rows.stream().flatMap(row -> Stream.of(row.owner(), row.handedBy())))
                .map(StaffId::new)
                .toList());
    var groups = teams.find(ids(rows.stream().map(Row::team)).map(TeamId::new).toList());
    var names =
        customers.names(ids(rows.stream().map(Row::customer)).map(CustomerId::new).toList());
    Map<WorkRef, List<ClockView>> clocks =
        clockViews
            .of(
                commitments
                    .openOf(
                        rows.stream()
                            .map(row -> new ConversationId(row.bare().id()).work())
                            .toList())
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(ClockView::work));
    return rows.stream()
        .map(row -> {
          var bare = row.bare();
          var owner = row.owner();
          var team = row.team() == null ? null : groups.get(new TeamId(row.team()));
          var customer = row.customer();
          var handedBy = row.handedBy();
          return new ConversationView(
              bare.id(),
              bare.brand(),
              bare.channel(),
              bare.state(),
              bare.mode(),
              owner == null
                  ? null
                  : new ConversationView.Named(owner, people.getOrDefault(new StaffId(owner), "")),
              team == null ? null : new ConversationView.Named(team.id().value(), team.nameZh()),
              customer == null
                  ? null
                  : new ConversationView.CustomerBrief(
                      customer, names.getOrDefault(new CustomerId(customer), "")),
              handedBy == null
                  ? null
                  : new ConversationView.Named(
                      handedBy, people.getOrDefault(new StaffId(handedBy), "")),
              bare.returnable(),
              alone && bare.mode().equals("waiting")
                  ? waitingRoom
                      .place(new ConversationId(bare.id()), new BrandId(bare.brand()))
                      .orElse(null)
                  : null,
              bare.abandonedAt(),
              bare.visitorLabel(),
              bare.openedAt(),
              bare.closedAt(),
              bare.closeReason(),
              bare.head(),
              bare.unread(),
              bare.lastMessage(),
              bare.type(),
              bare.record(),
              bare.confirm(),
              bare.stages(),
              clocks.getOrDefault(new ConversationId(bare.id()).work(), List.of()),
              bare.ticket(),
              bare.rating(),
              bare.mood(),
              bare.locale(),
              now);
        })
        .toList();
  }

  private static Stream<UUID> ids(Stream<@Nullable UUID> ids) {
    return ids.filter(Objects::nonNull).distinct();
  }
}
