package pledge.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.TeamId;
import pledge.access.Visitor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.ShopSignIns;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Person;
import pledge.customer.Timeline;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Uuid7;

/** What other rooms may do with conversations. */
@Component
public class Conversations {

  private final JdbcClient jdbc;
  private final MessageStore store;
  private final MessageWriter writer;
  private final MessageReader reader;
  private final Outbox outbox;
  private final ThreadHints hints;
  private final Customers customers;
  private final Timeline timeline;
  private final ConversationRecords records;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final ShopSignIns signIns;

  Conversations(
      JdbcClient jdbc,
      MessageStore store,
      MessageWriter writer,
      MessageReader reader,
      Outbox outbox,
      ThreadHints hints,
      Customers customers,
      Timeline timeline,
      ConversationRecords records,
      ApplicationEventPublisher events,
      AuditTrail audit,
      ShopSignIns signIns) {
    this.jdbc = jdbc;
    this.store = store;
    this.writer = writer;
    this.reader = reader;
    this.outbox = outbox;
    this.hints = hints;
    this.customers = customers;
    this.timeline = timeline;
    this.records = records;
    this.events = events;
    this.audit = audit;
    this.signIns = signIns;
  }

  /**
   * A conversation in brief.
   *
   * @param handedBy who handed it over and answers for it until somebody has taken it
   * @param matterSince when the customer first wrote in it
   */
  public record Brief(
      ConversationId id,
      BrandId brand,
      String channel,
      UUID visitor,
      String locale,
      @Nullable CustomerId customer,
      @Nullable StaffId owner,
      @Nullable TeamId team,
      @Nullable StaffId handedBy,
      String state,
      String type,
      String need,
      @Nullable UUID ticket,
      Instant matterSince) {}

  public Optional<Brief> find(ConversationId id) {
    return jdbc.sql(BRIEF + " where id = :id")
        .param("id", id.value())
        .query((rs, n) -> brief(rs))
        .optional();
  }

  /** The conversation, if this person or machine may see it. */
  public Optional<Brief> find(ConversationId id, Actor who) {
    return find(id).filter(brief -> Sight.of(who).covers(brief));
  }

  /** Those of these conversations that this person may see. */
  public List<Brief> those(Collection<ConversationId> ids, StaffMember who) {
    var sight = Sight.of(who);
    return jdbc.sql(
            BRIEF
                + """
                 where id = any(:ids::uuid[]) and brand = :brand and
                """
                + ConversationViews.SEEN)
        .param("ids", Columns.ids(ids.stream().map(ConversationId::value).toList()))
        .param("brand", sight.brand().value())
        .param("all", sight.all())
        .param("me", sight.me())
        .param("teams", Columns.ids(sight.teams()))
        .query((rs, n) -> brief(rs))
        .list();
  }

  /** Whether this person may see the conversation. */
  public boolean maySee(Brief conversation, StaffMember who) {
    return Sight.of(who).covers(conversation);
  }

  /** The newest conversations of a customer, or of the visitor's thread while nobody is known. */
  public List<Brief> earlier(Brief than, int limit) {
    return jdbc.sql(
            BRIEF
                + """
                 where (identity = :identity or customer = any(:customers::uuid[]))
                  and brand = :brand and id < :id
                order by id desc limit :limit
                """)
        .param("identity", than.visitor())
        .param("customers", Columns.ids(everyId(than.customer())))
        .param("brand", than.brand().value())
        .param("id", than.id().value())
        .param("limit", limit)
        .query((rs, n) -> brief(rs))
        .list();
  }

  private List<UUID> everyId(@Nullable CustomerId customer) {
    return customer == null
        ? List.of()
        : customers.everyId(customer).stream().map(CustomerId::value).toList();
  }

  /**
   * What a wall shows of a conversation that isn't opened.
   *
   * @param label the masked name, or the mark of an unknown visitor
   * @param abandonedAt since when the waiting customer has given no sign of life
   */
  public record Label(ConversationId id, String label, @Nullable Instant abandonedAt) {}

  public List<Label> labels(Collection<UUID> ids) {
    record Row(UUID id, UUID visitor, @Nullable UUID customer, @Nullable Instant abandonedAt) {}
    var rows =
        jdbc.sql(
                """
                select id, identity, customer, abandoned_at from conversation.conversation
                where id = any(:ids::uuid[])
                """)
            .param("ids", Columns.ids(ids))
            .query((rs, n) ->
                new Row(
                    Columns.uuid(rs, "id"),
                    Columns.uuid(rs, "identity"),
                    Columns.uuidOrNull(rs, "customer"),
                    Columns.instantOrNull(rs, "abandoned_at")))
            .list();
    var names =
        customers.names(
            rows.stream()
                .map(Row::customer)
                .filter(Objects::nonNull)
                .map(CustomerId::new)
                .toList());
    return rows.stream()
        .map(row -> {
          var label = ConversationViews.label(row.visitor());
          return new Label(
              new ConversationId(row.id()),
              row.customer() == null
                  ? label
                  : names.getOrDefault(new CustomerId(row.customer()), label),
              row.abandonedAt());
        })
        .toList();
  }

  /** How many waiting customers of each team have gone since then and not come back. */
  public Map<TeamId, Integer> abandoned(Collection<TeamId> teams, Instant since) {
    Map<TeamId, Integer> counts = new HashMap<>();
    jdbc.sql(
            """
            select team, count(*) as count from conversation.conversation
            where team = any(:teams::uuid[]) and abandoned_at >= :since group by team
            """)
        .param("teams", Columns.ids(teams.stream().map(TeamId::value).toList()))
        .param("since", Columns.at(since))
        .query(row -> {
          counts.put(new TeamId(Columns.uuid(row, "team")), row.getInt("count"));
        });
    return counts;
  }

  /** The last thing the customer wrote. */
  public Optional<String> lastWordOfCustomer(ConversationId id) {
    return jdbc.sql(
            """
            select text from conversation.message
            where conversation = :id and author_kind = 'customer' and text <> '' order by seq desc limit 1
            """)
        .param("id", id.value())
        .query(String.class)
        .optional();
  }

  /** When the customer last wrote or sent something. */
  public Optional<Instant> customerSpokeAt(ConversationId id) {
    return jdbc.sql(
            """
            select at from conversation.message
            where conversation = :id and author_kind = 'customer' order by seq desc limit 1
            """)
        .param("id", id.value())
        .query((row, n) -> Columns.instant(row, "at"))
        .optional();
  }

  /** Whether the last word is the staff's, so that the customer is expected to answer. */
  public boolean awaitsCustomer(ConversationId id) {
    return jdbc.sql(
            """
            select author_kind = 'staff' from conversation.message
            where conversation = :id and kind in ('text', 'picture', 'voice', 'video') order by seq desc limit 1
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** The text of one message. */
  public Optional<String> text(ConversationId id, UUID message) {
    return jdbc.sql(
            "select text from conversation.message where conversation = :conversation and id = :id")
        .param("conversation", id.value())
        .param("id", message)
        .query(String.class)
        .optional();
  }

  /**
   * Writes to the customer on behalf of another room, such as a ticket; works in ended
   * conversations too and doesn't reopen them.
   *
   * @param id the message's; a retry with the same is harmless
   */
  public MessageView tell(
      ConversationId conversation, StaffMember by, UUID id, Cleared text, Instant now) {
    return stored(
        writer.write(new Entry.FromStaff(conversation.value(), by, false, id, text, now)));
  }

  /** As {@link #tell}, inside the caller's transaction: told if and only if that commits. */
  @Transactional
  public MessageView tellWithin(
      ConversationId conversation, StaffMember by, UUID id, Cleared text, Instant now) {
    return stored(
        store
            .append(List.of(new Entry.FromStaff(conversation.value(), by, false, id, text, now)))
            .getFirst());
  }

  /** Puts a card, such as the rating question, into the thread, inside the caller's transaction. */
  @Transactional
  public Outcome<MessageView> ask(
      ConversationId conversation, UUID id, String text, Card card, Instant now) {
    return fromSystem(conversation, id, text, card, card.kind(), now);
  }

  /**
   * Puts a notice of another room into the thread, inside the caller's transaction; a repeat with
   * the same id is harmless.
   *
   * @param who names the part of the program that speaks, for the record
   */
  @Transactional
  public Outcome<MessageView> notice(
      ConversationId conversation, UUID id, String text, String who, Instant now) {
    return fromSystem(conversation, id, text, null, who, now);
  }

  private Outcome<MessageView> fromSystem(
      ConversationId conversation,
      UUID id,
      String text,
      @Nullable Card card,
      String who,
      Instant now) {
    var brief = find(conversation).orElseThrow(() -> new NotFound("conversation"));
    var cleared =
        outbox.clear(
            new Draft(
                brief.brand(),
                conversation.work(),
                new SystemActor(who),
                brief.channel(),
                Purpose.SERVICE,
                text,
                now));
    return switch (cleared) {
      case Outcome.Refused<Cleared>(var refusal) -> Outcome.refused(refusal);
      case Outcome.Done<Cleared>(var words) ->
          Outcome.done(
              stored(
                  store
                      .append(
                          List.of(new Entry.FromSystem(conversation.value(), id, words, card, now)))
                      .getFirst()));
    };
  }

  /**
   * The customer wrote by another way than the chat, such as their page of a ticket: it joins their
   * thread as if written in the chat. A repeat with the same id is harmless.
   */
  public MessageView hear(ConversationId conversation, UUID id, String text, Instant now) {
    var brief = find(conversation).orElseThrow(() -> new NotFound("conversation"));
    return stored(
        writer.write(
            new Entry.FromCustomer(
                brief.brand(), brief.channel(), brief.visitor(), brief.locale(), id, text, now)));
  }

  /**
   * A visitor of the shop's page writes by a form instead of the chat, which opens a conversation
   * where there is none. A repeat with the same id is harmless.
   */
  public MessageView write(Visitor me, String locale, UUID id, String text, Instant now) {
    return stored(
        writer.write(
            new Entry.FromCustomer(me.brand(), ChatEndpoint.WEB, me.id(), locale, id, text, now)));
  }

  private static MessageView stored(Appended appended) {
    return switch (appended) {
      case Appended.Stored(MessageView message, boolean assistantOwed) -> message;
      case Appended.Missing() -> throw new NotFound("conversation");
      case Appended.Rejected(var refusal) -> throw new pledge.platform.RefusedException(refusal);
    };
  }

  /** The messages behind a sequence number, oldest first. */
  public List<MessageView> messages(ConversationId id, long after, int limit) {
    return reader.after(id, after, limit);
  }

  /** Notes the ticket that the conversation became; the first one stays. */
  @Transactional
  public void becameTicket(ConversationId id, UUID ticket, String number) {
    var head = Threads.lock(jdbc, id);
    jdbc.sql(
            """
            update conversation.conversation set ticket = :ticket, ticket_number = :number
            where id = :id and ticket is null
            """)
        .param("ticket", ticket)
        .param("number", number)
        .param("id", id.value())
        .update();
    hints.moved(head);
  }

  /** The ticket is closed: what the customer writes from now on is a new matter. */
  @Transactional
  public void ticketClosed(ConversationId id) {
    jdbc.sql(
            """
            update conversation.conversation set close_reason = 'solved'
            where id = :id and close_reason = 'ticket'
            """)
        .param("id", id.value())
        .update();
  }

  /** Notes the customer's rating, 1 to 5 and words. */
  @Transactional
  public void rated(ConversationId id, int stars, String words, Instant at) {
    var head = Threads.lock(jdbc, id);
    jdbc.sql(
            """
            update conversation.conversation set rating_stars = :stars, rating_words = :words where id = :id
            """)
        .param("stars", stars)
        .param("words", words)
        .param("id", id.value())
        .update();
    events.publishEvent(new ConversationRated(id, stars, at));
    hints.moved(head);
  }

  /** Says whose conversation it is, once that is known. */
  @Transactional
  public void belongsTo(ConversationId id, CustomerId customer, Instant now) {
    var head = Threads.lock(jdbc, id);
    jdbc.sql("update conversation.conversation set customer = :customer where id = :id")
        .param("customer", customer.value())
        .param("id", id.value())
        .update();
    timeline.belongs(id.value(), customer);
    events.publishEvent(new ConversationBelongs(id, head.brand, customer, now));
    hints.moved(head);
  }

  /**
   * What a visitor wrote as a stranger is the customer's they turned out to be. What somebody of
   * the staff said whose it is stays.
   */
  @Transactional
  void strangerWas(UUID visitor, CustomerId customer, Instant now) {
    jdbc.sql(
            """
            select id from conversation.conversation
            where identity = :identity and customer is null order by id
            """)
        .param("identity", visitor)
        .query((rs, n) -> new ConversationId(Columns.uuid(rs, "id")))
        .list()
        .forEach(id -> belongsTo(id, customer, now));
  }

  /**
   * As {@link #belongsTo}, on the word of a person of the staff; the customer must be the brand's.
   */
  @Transactional
  void linkKnown(Brief conversation, CustomerId customer, StaffMember by, Instant now) {
    if (customers.find(conversation.brand(), customer).isEmpty()) {
      throw new NotFound("customer");
    }
    belongsTo(conversation.id(), customer, now);
    audit.record(
        by,
        "conversation.link",
        "customer",
        customer.value().toString(),
        conversation.id().work().toString());
  }

  /** Whether the conversation belongs to this visitor's thread. */
  public boolean inThread(ConversationId id, Visitor visitor) {
    return find(id)
        .filter(brief ->
            signIns.threads(visitor).contains(brief.visitor())
                && brief.brand().equals(visitor.brand()))
        .isPresent();
  }

  /** Every conversation with this person. */
  public List<UUID> ofPerson(Person person) {
    return records.ids(person);
  }

  /** The latest conversation of a visitor, open or ended. */
  public Optional<Brief> latestOf(UUID visitor) {
    return jdbc.sql(BRIEF + " where identity = :identity order by id desc limit 1")
        .param("identity", visitor)
        .query((rs, n) -> brief(rs))
        .optional();
  }

  private static final String BRIEF =
      """
      select id, brand, channel, identity, locale, customer, owner, team,
             case when mode = 'waiting' then handed_by end as handed_by, state, type, need, ticket, opened_at
      from conversation.conversation c
      """;

  private static Brief brief(java.sql.ResultSet rs) throws java.sql.SQLException {
    var customer = Columns.uuidOrNull(rs, "customer");
    var owner = Columns.uuidOrNull(rs, "owner");
    var team = Columns.uuidOrNull(rs, "team");
    var handedBy = Columns.uuidOrNull(rs, "handed_by");
    var type = rs.getString("type");
    return new Brief(
        new ConversationId(Columns.uuid(rs, "id")),
        new BrandId(rs.getString("brand")),
        rs.getString("channel"),
        Columns.uuid(rs, "identity"),
        rs.getString("locale"),
        customer == null ? null : new CustomerId(customer),
        owner == null ? null : new StaffId(owner),
        team == null ? null : new TeamId(team),
        handedBy == null ? null : new StaffId(handedBy),
        rs.getString("state"),
        type == null ? "" : type,
        rs.getString("need"),
        Columns.uuidOrNull(rs, "ticket"),
        Columns.instant(rs, "opened_at"));
  }

  /**
   * Which conversations a person may see: a manager all of the brand, everybody else their own and
   * their teams'.
   */
  record Sight(BrandId brand, boolean all, boolean serves, UUID me, List<UUID> teams) {

    static final Role[] ROLES = {
      Role.AGENT,
      Role.EXPERT,
      Role.SUPERVISOR,
      Role.COMPLAINT_OFFICER,
      Role.AFTERSALES,
      Role.MANAGER
    };

    /** A machine with the scope sees all of its brand. */
    static Sight of(Actor who) {
      return who instanceof StaffMember person
          ? of(person)
          : new Sight(Actors.brand(who), true, true, Uuid7.next(), List.of());
    }

    static Sight of(StaffMember who) {
      boolean serves = who.roles().stream().anyMatch(role -> List.of(ROLES).contains(role));
      var teams = new ArrayList<UUID>();
      if (serves) {
        who.teams().forEach(team -> teams.add(team.value()));
        who.leads().forEach(team -> teams.add(team.value()));
      }
      return new Sight(who.brand(), who.is(Role.MANAGER), serves, who.id().value(), teams);
    }

    boolean covers(Brief brief) {
      var owner = brief.owner();
      var team = brief.team();
      var handedBy = brief.handedBy();
      return brief.brand().equals(brand)
          && (all
              || (owner != null && owner.value().equals(me))
              || (handedBy != null && handedBy.value().equals(me))
              || (team != null && teams.contains(team.value())));
    }
  }
}
