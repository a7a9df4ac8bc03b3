package pledge.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of tickets. Every write happens under the row's lock, taken by {@link #lock}. */
@Component
class TicketRows {

  static final String COLUMNS =
      """
      t.id, t.brand, t.number, t.type, t.tier, t.state, t.title, t.channel, t.customer, t.conversation,
      t.owner, t.team, t.step_text, t.step_due, t.step_owner, t.step_team,
      t.outcome_text, t.outcome_at, t.outcome_way, t.matter_at, t.created_at, t.created_by,
      t.solved_at, t.closed_at, t.rating_stars, t.rating_words, t.fields, t.round, t.version, t.next_due,
      t.merged_into, t.split_from
      """;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final TicketWords words;
  private final KinRows kin;

  TicketRows(JdbcClient jdbc, TicketWords words, KinRows kin) {
    this.jdbc = jdbc;
    this.words = words;
    this.kin = kin;
  }

  /** The ticket, if this person may see it; otherwise 404, which tells nothing. */
  Ticket seen(TicketId id, Seen seen) {
    return seen.bind(
            jdbc.sql(
                    "select %s from ticket.ticket t where t.id = :id and %s"
                        .formatted(COLUMNS, Seen.RULE))
                .param("id", id.value()))
        .query(TicketRows::ticket)
        .optional()
        .orElseThrow(() -> new NotFound("ticket"));
  }

  /** As {@link #seen}, holding the row's lock until the transaction ends. */
  Ticket lock(TicketId id, Seen seen) {
    return seen.bind(
            jdbc.sql(
                    "select %s from ticket.ticket t where t.id = :id and %s for update"
                        .formatted(COLUMNS, Seen.RULE))
                .param("id", id.value()))
        .query(TicketRows::ticket)
        .optional()
        .orElseThrow(() -> new NotFound("ticket"));
  }

  /** As {@link #lock(TicketId, Seen)}; the program itself and visitors see by other rules. */
  Ticket lock(TicketId id, Asked asked) {
    return asked.by() instanceof StaffMember ? lock(id, asked.seen()) : lock(id);
  }

  Ticket lock(TicketId id) {
    return jdbc.sql("select %s from ticket.ticket t where t.id = :id for update".formatted(COLUMNS))
        .param("id", id.value())
        .query(TicketRows::ticket)
        .optional()
        .orElseThrow(() -> new NotFound("ticket"));
  }

  /** The ticket in which the matter of this one stands, locked; see {@link KinRows#stay}. */
  Ticket lockStanding(TicketId id) {
    kin.stay(id);
    return lock(find(id).orElseThrow(() -> new NotFound("ticket")).standing());
  }

  /** The ticket that the conversation became, where its matter stands. */
  Optional<Ticket> lockOfConversation(ConversationId conversation) {
    return kin.became(conversation).map(this::lockStanding);
  }

  /** The ticket that the customer's next word in the conversation is about. */
  Optional<Ticket> lockHearing(ConversationId conversation) {
    return kin.hearing(conversation).map(this::lockStanding);
  }

  Optional<Ticket> find(TicketId id) {
    return jdbc.sql("select %s from ticket.ticket t where t.id = :id".formatted(COLUMNS))
        .param("id", id.value())
        .query(TicketRows::ticket)
        .optional();
  }

  List<Ticket> all(Collection<TicketId> ids) {
    return jdbc.sql(
            "select %s from ticket.ticket t where t.id = any(:ids::uuid[])".formatted(COLUMNS))
        .param("ids", Columns.ids(ids.stream().map(TicketId::value).toList()))
        .query(TicketRows::ticket)
        .list();
  }

  List<Ticket> ofConversations(Collection<ConversationId> conversations) {
    return jdbc.sql(
            """
            select %s from ticket.ticket t
            where t.conversation = any(:ids::uuid[]) and t.split_from is null
            """
                .formatted(COLUMNS))
        .param("ids", Columns.ids(conversations.stream().map(ConversationId::value).toList()))
        .query(TicketRows::ticket)
        .list();
  }

  List<Ticket> those(Collection<TicketId> ids, Seen seen) {
    return seen.bind(
            jdbc.sql(
                    "select %s from ticket.ticket t where t.id = any(:ids::uuid[]) and %s"
                        .formatted(COLUMNS, Seen.RULE))
                .param("ids", Columns.ids(ids.stream().map(TicketId::value).toList())))
        .query(TicketRows::ticket)
        .list();
  }

  List<UUID> ofCustomers(String[] customers) {
    return jdbc.sql("select id from ticket.ticket where customer = any(:ids::uuid[])")
        .param("ids", customers)
        .query(UUID.class)
        .list();
  }

  Optional<Ticket> ofRequest(BrandId brand, UUID request) {
    return jdbc.sql(
            "select %s from ticket.ticket t where t.brand = :brand and t.request = :request"
                .formatted(COLUMNS))
        .param("brand", brand.value())
        .param("request", request)
        .query(TicketRows::ticket)
        .optional();
  }

  /**
   * Lets only one transaction at a time open the ticket of this conversation or request, so that a
   * repeat finds the first one's ticket and no number is taken in vain.
   */
  void oneAtATime(UUID cause) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "ticket:" + cause)
        .query((row, n) -> true)
        .list();
  }

  /** The next number of the brand's year. Held until the transaction ends, and so without gaps. */
  int nextSerial(BrandId brand, int year) {
    return jdbc.sql(
            """
            insert into ticket.number as n (brand, year, last) values (:brand, :year, 1)
            on conflict (brand, year) do update set last = n.last + 1
            returning last
            """)
        .param("brand", brand.value())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  static String number(int year, int serial) {
    return "T-%d-%06d".formatted(year, serial);
  }

  void insert(Ticket ticket, int year, int serial, @Nullable UUID request) {
    var step = ticket.nextStep();
    var splitFrom = ticket.splitFrom();
    jdbc.sql(
            """
            insert into ticket.ticket
              (id, brand, year, serial, number, type, tier, state, title, channel, customer, conversation,
               owner, team, step_text, step_due, step_owner, step_team, matter_at, created_at, created_by, request,
               fields, split_from)
            values
              (:id, :brand, :year, :serial, :number, :type, :tier, :state, :title, :channel, :customer,
               :conversation, :owner, :team, :stepText, :stepDue, :stepOwner, :stepTeam, :matterAt, :createdAt,
               :createdBy, :request, :fields::jsonb, :splitFrom::uuid)
            """)
        .param("id", ticket.id().value())
        .param("brand", ticket.brand().value())
        .param("year", year)
        .param("serial", serial)
        .param("number", ticket.number())
        .param("type", ticket.type())
        .param("tier", ticket.tier())
        .param("state", ticket.state().word())
        .param("title", ticket.title())
        .param("channel", ticket.channel())
        .param("customer", value(ticket.customer()))
        .param("conversation", value(ticket.conversation()))
        .param("owner", value(ticket.owner()))
        .param("team", value(ticket.team()))
        .param("stepText", step == null ? null : step.text())
        .param("stepDue", step == null ? null : Columns.at(step.due()))
        .param("stepOwner", step == null ? null : value(step.owner()))
        .param("stepTeam", step == null ? null : value(step.team()))
        .param("matterAt", Columns.at(ticket.matterAt()))
        .param("createdAt", Columns.at(ticket.createdAt()))
        .param("createdBy", value(ticket.openedBy()))
        .param("request", request)
        .param("splitFrom", splitFrom == null ? null : splitFrom.value().toString())
        .param("fields", JSON.writeValueAsString(ticket.fields()))
        .update();
    words.write(
        Map.of(
            ticket.id().value(),
            TicketWords.filed(ticket.brand(), TicketWords.name(ticket.number(), ticket.title()))));
  }

  void owner(TicketId id, @Nullable StaffId owner, @Nullable TeamId team) {
    jdbc.sql("update ticket.ticket set owner = :owner, team = :team where id = :id")
        .param("owner", value(owner))
        .param("team", value(team))
        .param("id", id.value())
        .update();
  }

  void type(TicketId id, String type, String tier) {
    jdbc.sql("update ticket.ticket set type = :type, tier = :tier where id = :id")
        .param("type", type)
        .param("tier", tier)
        .param("id", id.value())
        .update();
  }

  /** What the matter turned out to be began later than the ticket. */
  void began(TicketId id, Instant at) {
    jdbc.sql("update ticket.ticket set matter_at = :at where id = :id")
        .param("at", Columns.at(at))
        .param("id", id.value())
        .update();
  }

  void fields(TicketId id, Map<String, String> fields) {
    jdbc.sql("update ticket.ticket set fields = :fields::jsonb where id = :id")
        .param("fields", JSON.writeValueAsString(fields))
        .param("id", id.value())
        .update();
  }

  void tier(TicketId id, String tier) {
    jdbc.sql("update ticket.ticket set tier = :tier where id = :id")
        .param("tier", tier)
        .param("id", id.value())
        .update();
  }

  void step(TicketId id, NextStep step) {
    jdbc.sql(
            """
            update ticket.ticket
            set step_text = :text, step_due = :due, step_owner = :owner, step_team = :team
            where id = :id
            """)
        .param("text", step.text())
        .param("due", Columns.at(step.due()))
        .param("owner", value(step.owner()))
        .param("team", value(step.team()))
        .param("id", id.value())
        .update();
  }

  void state(TicketId id, TicketState state) {
    jdbc.sql("update ticket.ticket set state = :state where id = :id")
        .param("state", state.word())
        .param("id", id.value())
        .update();
  }

  /** Solved: nothing is to be done next. */
  void solved(TicketId id, Instant at) {
    jdbc.sql(
            """
            update ticket.ticket
            set state = 'solved', solved_at = :at,
                step_text = null, step_due = null, step_owner = null, step_team = null
            where id = :id
            """)
        .param("at", Columns.at(at))
        .param("id", id.value())
        .update();
  }

  void told(TicketId id, ToldOutcome outcome) {
    jdbc.sql(
            """
            update ticket.ticket set outcome_text = :text, outcome_at = :at, outcome_way = :way
            where id = :id
            """)
        .param("text", outcome.text())
        .param("at", Columns.at(outcome.toldAt()))
        .param("way", outcome.way().word())
        .param("id", id.value())
        .update();
  }

  void closed(TicketId id, Instant at) {
    jdbc.sql("update ticket.ticket set state = 'closed', closed_at = :at where id = :id")
        .param("at", Columns.at(at))
        .param("id", id.value())
        .update();
  }

  /**
   * A new round: open again, counted from {@code matterAt}; what was told belongs to the round
   * before.
   */
  void reopened(TicketId id, NextStep step, Instant matterAt) {
    step(id, step);
    jdbc.sql(
            """
            update ticket.ticket
            set state = 'open', round = round + 1, matter_at = :matterAt, solved_at = null, closed_at = null,
                outcome_text = null, outcome_at = null, outcome_way = null
            where id = :id
            """)
        .param("matterAt", Columns.at(matterAt))
        .param("id", id.value())
        .update();
  }

  void rated(TicketId id, TicketRating rating) {
    jdbc.sql("update ticket.ticket set rating_stars = :stars, rating_words = :words where id = :id")
        .param("stars", rating.stars())
        .param("words", rating.words())
        .param("id", id.value())
        .update();
  }

  void newVersion(TicketId id) {
    jdbc.sql("update ticket.ticket set version = version + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  /** The place in lists that the clocks now give. */
  void place(TicketId id, @Nullable Instant nextDue) {
    jdbc.sql(
            """
            update ticket.ticket
            set next_due = case state when 'closed' then 'infinity' else coalesce(:due::timestamptz, 'infinity') end
            where id = :id
            """)
        .param("due", Columns.atOrNull(nextDue))
        .param("id", id.value())
        .update();
  }

  private static @Nullable UUID value(@Nullable CustomerId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable ConversationId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable StaffId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID value(@Nullable TeamId id) {
    return id == null ? null : id.value();
  }

  static Ticket ticket(ResultSet row, int index) throws SQLException {
    var customer = Columns.uuidOrNull(row, "customer");
    var conversation = Columns.uuidOrNull(row, "conversation");
    return new Ticket(
        new TicketId(Columns.uuid(row, "id")),
        new BrandId(row.getString("brand")),
        row.getString("number"),
        row.getString("type"),
        row.getString("tier"),
        TicketState.of(row.getString("state")),
        row.getString("title"),
        row.getString("channel"),
        customer == null ? null : new CustomerId(customer),
        conversation == null ? null : new ConversationId(conversation),
        staff(row, "owner"),
        team(row, "team"),
        step(row),
        outcome(row),
        Columns.instant(row, "matter_at"),
        Columns.instant(row, "created_at"),
        staff(row, "created_by"),
        Columns.instantOrNull(row, "solved_at"),
        Columns.instantOrNull(row, "closed_at"),
        rating(row),
        JSON.readValue(row.getString("fields"), FIELDS),
        row.getInt("round"),
        row.getInt("version"),
        ticketId(row, "merged_into"),
        ticketId(row, "split_from"));
  }

  private static @Nullable NextStep step(ResultSet row) throws SQLException {
    var text = row.getString("step_text");
    return text == null
        ? null
        : new NextStep(
            text,
            Columns.instant(row, "step_due"),
            staff(row, "step_owner"),
            team(row, "step_team"));
  }

  private static @Nullable ToldOutcome outcome(ResultSet row) throws SQLException {
    var text = row.getString("outcome_text");
    return text == null
        ? null
        : new ToldOutcome(
            text,
            Columns.instant(row, "outcome_at"),
            ToldOutcome.Way.of(row.getString("outcome_way")));
  }

  private static @Nullable TicketRating rating(ResultSet row) throws SQLException {
    var words = row.getString("rating_words");
    return words == null ? null : new TicketRating(row.getInt("rating_stars"), words);
  }

  private static @Nullable TicketId ticketId(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new TicketId(id);
  }

  private static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new StaffId(id);
  }

  private static @Nullable TeamId team(ResultSet row, String column) throws SQLException {
    var id = Columns.uuidOrNull(row, column);
    return id == null ? null : new TeamId(id);
  }
}
