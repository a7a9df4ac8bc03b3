package pledge.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.media.MediaView;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.standard.Standards;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores messages: sequence numbers, heads, clocks and the messages themselves, set-based and in
 * the caller's one transaction. The rows of the conversations stay locked until it commits, so
 * every thread has one gapless order that all readers see.
 */
@Component
class MessageStore {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final ReplyClocks clocks;
  private final ThreadHints hints;
  private final AuthorNames names;
  private final Customers customers;
  private final IdentityGate identities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final MediaMessages media;
  private final JsonMapper json;

  MessageStore(
      JdbcClient jdbc,
      Standards standards,
      ReplyClocks clocks,
      ThreadHints hints,
      AuthorNames names,
      Customers customers,
      IdentityGate identities,
      Timeline timeline,
      ApplicationEventPublisher events,
      MediaMessages media,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.clocks = clocks;
    this.hints = hints;
    this.names = names;
    this.customers = customers;
    this.identities = identities;
    this.timeline = timeline;
    this.events = events;
    this.media = media;
    this.json = json;
  }

  /** Appends in the given order; the answers stand in the same order. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Appended> append(List<Entry> entries) {
    var earlier = alreadyFromCustomers(entries);
    var heads = lock(entries, earlier.keySet());
    earlier.putAll(alreadyFromOthers(entries, heads));
    var clockBatch = clocks.batch();
    var rows = new ArrayList<Row>();
    var answers = new ArrayList<Appended>(entries.size());
    for (var entry : entries) {
      var head = heads.of(entry);
      var key = key(entry, head);
      var known = key == null ? null : earlier.get(key);
      if (known != null) {
        answers.add(new Appended.Stored(view(known), false));
        continue;
      }
      if (head == null || key == null) {
        answers.add(new Appended.Missing());
        continue;
      }
      var refusal = refusal(entry, head);
      if (refusal != null) {
        answers.add(new Appended.Rejected(refusal));
        continue;
      }
      var shown = media.attach(entry, head);
      if (shown.isEmpty()) {
        answers.add(new Appended.Rejected(MediaMessages.TAKEN));
        continue;
      }
      var row = row(entry, head, clockBatch).showing(shown.get());
      rows.add(row);
      earlier.put(key, row);
      answers.add(new Appended.Stored(view(row), head.assistantOwed));
    }
    insert(rows);
    save(heads.changed());
    clockBatch.write();
    heads.changed().forEach(hints::moved);
    return answers;
  }

  /** A message is the same as another when the same thread got it under the same id. */
  private record Key(UUID identity, UUID id) {}

  private static @Nullable Key key(Entry entry, @Nullable Head head) {
    if (entry instanceof Entry.FromCustomer from) {
      return new Key(from.identity(), from.id());
    }
    return head == null ? null : new Key(head.identity, entry.id());
  }

  private static @Nullable Refusal refusal(Entry entry, Head head) {
    return switch (entry) {
      case Entry.FromCustomer customer -> null;
      case Entry.FromSystem system -> null;
      case Entry.FromStaff staff when !staff.owning() -> null;
      case Entry.FromStaff staff -> {
        if (head.state.equals("closed")) {
          yield Refusal.state("closed", "the conversation is closed");
        }
        yield head.mode.equals("person") && staff.staff().id().value().equals(head.owner)
            ? null
            : Refusal.state("not-owner", "the conversation is not yours: take it first");
      }
      case Entry.FromAssistant assistant ->
          head.mode.equals("assistant") && !head.state.equals("closed")
              ? null
              : Refusal.state("not-owner", "the assistant does not own the conversation");
    };
  }

  private Row row(Entry entry, Head head, ReplyClocks.Batch clockBatch) {
    head.seq++;
    head.changed = true;
    return switch (entry) {
      case Entry.FromCustomer from -> {
        head.customerSeq = head.seq;
        clockBatch.customerWrote(head, from.id(), from.text(), from.at());
        if (head.state.equals("closing") && !onlyThanks(head, from.text())) {
          head.state = "open"; // the customer goes on: the closing question is moot
        }
        if (head.ticket != null) {
          events.publishEvent(
              new CustomerSpoke(
                  new ConversationId(head.id), head.brand, head.ticket, from.id(), from.at()));
        }
        yield new Row(
            head,
            head.seq,
            from.id(),
            Author.customer(from.identity()),
            "text",
            from.text(),
            null,
            from.at());
      }
      case Entry.FromStaff from -> {
        if (head.ticket != null && from.owning()) {
          events.publishEvent(
              new StaffSpoke(
                  new ConversationId(head.id),
                  head.brand,
                  head.ticket,
                  from.staff().id(),
                  from.id(),
                  from.at()));
        }
        clockBatch.staffWrote(head, from.staff(), from.id(), from.text().text(), from.at());
        yield new Row(
            head,
            head.seq,
            from.id(),
            Author.staff(from.staff().id()),
            "text",
            from.text().text(),
            null,
            from.at());
      }
      case Entry.FromAssistant from -> {
        clockBatch.assistantWrote(head, from.id(), from.answers(), from.at());
        yield new Row(
            head,
            head.seq,
            from.id(),
            Author.assistant(),
            from.card() == null ? "text" : "card",
            from.text().text(),
            from.card(),
            from.at());
      }
      case Entry.FromSystem from -> {
        clockBatch.systemWrote(head, from.id(), from.at());
        yield new Row(
            head,
            head.seq,
            from.id(),
            Author.system(),
            from.card() == null ? "notice" : "card",
            from.text().text(),
            from.card(),
            from.at());
      }
    };
  }

  private boolean onlyThanks(Head head, String text) {
    return standards.of(head.brand).phrases("thanks").onlyThese(text);
  }

  // --- finding and locking conversations ------------------------------------------------------

  private final class Heads {
    private final Map<UUID, Head> byId = new HashMap<>();
    private final Map<UUID, Head> byIdentity = new HashMap<>();

    @Nullable Head of(Entry entry) {
      return switch (entry) {
        case Entry.FromCustomer from -> byIdentity.get(from.identity());
        case Entry.FromStaff from -> byId.get(from.conversation());
        case Entry.FromAssistant from -> byId.get(from.conversation());
        case Entry.FromSystem from -> byId.get(from.conversation());
      };
    }

    void put(Head head) {
      byId.put(head.id, head);
    }

    List<Head> changed() {
      return byId.values().stream().filter(head -> head.changed).toList();
    }
  }

  private Heads lock(List<Entry> entries, Set<Key> repeated) {
    Set<UUID> ids = new HashSet<>();
    Map<UUID, Entry.FromCustomer> writers = new LinkedHashMap<>();
    for (var entry : entries) {
      switch (entry) {
        case Entry.FromCustomer from -> {
          if (!repeated.contains(new Key(from.identity(), from.id()))) {
            writers.putIfAbsent(from.identity(), from);
          }
        }
        case Entry.FromStaff from -> ids.add(from.conversation());
        case Entry.FromAssistant from -> ids.add(from.conversation());
        case Entry.FromSystem from -> ids.add(from.conversation());
      }
    }
    var heads = new Heads();
    lockInto(heads, ids, writers.keySet());
    var without = new LinkedHashMap<>(writers);
    without.keySet().removeAll(heads.byIdentity.keySet());
    if (!without.isEmpty()) {
      reopenOrOpen(heads, without);
    }
    return heads;
  }

  private void lockInto(Heads heads, Collection<UUID> ids, Collection<UUID> identities) {
    jdbc.sql(
            "select "
                + Head.COLUMNS
                + """
                 from conversation.conversation
                where id = any(:ids::uuid[]) or (identity = any(:identities::uuid[]) and state <> 'closed')
                order by id
                for no key update
                """)
        .param("ids", Columns.ids(ids))
        .param("identities", Columns.ids(identities))
        .query((rs, n) -> new Head(rs))
        .list()
        .forEach(head -> {
          heads.put(head);
          if (!head.state.equals("closed")) {
            heads.byIdentity.put(head.identity, head);
          }
        });
  }

  /**
   * For customers without an open conversation: one closed as unanswered, or because the matter
   * went on as a ticket that is still not closed, is reopened by any word; thanks after the end
   * stay in the ended one, everything else opens a new conversation.
   */
  private void reopenOrOpen(Heads heads, Map<UUID, Entry.FromCustomer> writers) {
    var last =
        jdbc.sql(
                """
                select distinct on (identity) id, identity, close_reason
                from conversation.conversation
                where identity = any(:identities::uuid[]) and state = 'closed'
                order by identity, id desc
                """)
            .param("identities", Columns.ids(writers.keySet()))
            .query((rs, n) ->
                new Ended(
                    Columns.uuid(rs, "id"),
                    Columns.uuid(rs, "identity"),
                    String.valueOf(rs.getString("close_reason"))))
            .list();
    Set<UUID> stays = new HashSet<>();
    Set<UUID> reopen = new HashSet<>();
    for (var ended : last) {
      var from = writers.get(ended.identity());
      if (from == null) {
        continue;
      }
      if (standards.of(from.brand()).phrases("thanks").onlyThese(from.text())) {
        stays.add(ended.id());
      } else if (ended.reason().equals("unanswered") || ended.reason().equals("ticket")) {
        reopen.add(ended.id());
      } else {
        continue;
      }
      writers.remove(ended.identity());
    }
    if (!reopen.isEmpty()) {
      jdbc.sql(
              """
              update conversation.conversation
              set state = 'open', mode = 'assistant', owner = null, closed_at = null, close_reason = null,
                  closing_asked_at = null, closing_due = null, closing_answered_at = null,
                  closing_solved = null, closing_satisfied = null
              where id = any(:ids::uuid[]) and state = 'closed'
              """)
          .param("ids", Columns.ids(reopen))
          .update();
    }
    if (!writers.isEmpty()) {
      open(writers.values());
    }
    var wanted = new HashSet<>(stays);
    wanted.addAll(reopen);
    lockInto(heads, wanted, writers.keySet());
    heads.byId.values().forEach(head -> heads.byIdentity.putIfAbsent(head.identity, head));
  }

  private record Ended(UUID id, UUID identity, String reason) {}

  private void open(Collection<Entry.FromCustomer> writers) {
    identities.alone(writers.stream().map(Entry.FromCustomer::identity).toList());
    int size = writers.size();
    var texts = new @Nullable String[7][size];
    var known = new HashMap<UUID, CustomerId>();
    writers.stream()
        .collect(Collectors.groupingBy(Entry.FromCustomer::brand))
        .forEach((brand, of) ->
            known.putAll(
                customers.ofVisitors(
                    brand, of.stream().map(Entry.FromCustomer::identity).toList())));
    int row = 0;
    for (var from : writers) {
      var customer = known.get(from.identity());
      texts[0][row] = Uuid7.next().toString();
      texts[1][row] = from.brand().value();
      texts[2][row] = from.channel();
      texts[3][row] = from.identity().toString();
      texts[4][row] = from.locale();
      texts[5][row] = from.at().toString();
      texts[6][row] = customer == null ? null : customer.value().toString();
      row++;
    }
    var opened = new ArrayList<Happening>();
    jdbc.sql(
            """
            insert into conversation.conversation
              (id, brand, channel, identity, customer, locale, state, mode, opened_at)
            select id, brand, channel, identity, customer, locale, 'open', 'assistant', opened_at
            from unnest(:id::uuid[], :brand::text[], :channel::text[], :identity::uuid[], :locale::text[],
                        :openedAt::timestamptz[], :customer::uuid[])
              as c (id, brand, channel, identity, locale, opened_at, customer)
            order by identity
            on conflict (identity) where state <> 'closed' do nothing
            returning id, brand, channel, customer, opened_at
            """)
        .param("id", texts[0])
        .param("brand", texts[1])
        .param("channel", texts[2])
        .param("identity", texts[3])
        .param("locale", texts[4])
        .param("openedAt", texts[5])
        .param("customer", texts[6])
        .query(rs -> {
          var id = new ConversationId(Columns.uuid(rs, "id"));
          var customer = Columns.uuidOrNull(rs, "customer");
          opened.add(
              Happening.of(
                  new BrandId(rs.getString("brand")),
                  customer == null ? null : new CustomerId(customer),
                  id.work(),
                  id.value(),
                  "conversation.opened",
                  rs.getString("channel"),
                  Map.of(),
                  Columns.instant(rs, "opened_at")));
        });
    timeline.append(opened);
  }

  // --- retries --------------------------------------------------------------------------------

  private Map<Key, Row> alreadyFromCustomers(List<Entry> entries) {
    List<UUID> identities = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (var entry : entries) {
      if (entry instanceof Entry.FromCustomer from) {
        identities.add(from.identity());
        ids.add(from.id());
      }
    }
    return already(identities, ids);
  }

  private Map<Key, Row> alreadyFromOthers(List<Entry> entries, Heads heads) {
    List<UUID> identities = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (var entry : entries) {
      var head = heads.of(entry);
      if (!(entry instanceof Entry.FromCustomer) && head != null) {
        identities.add(head.identity);
        ids.add(entry.id());
      }
    }
    return already(identities, ids);
  }

  private Map<Key, Row> already(List<UUID> identities, List<UUID> ids) {
    Map<Key, Row> rows = new HashMap<>();
    if (ids.isEmpty()) {
      return rows;
    }
    jdbc.sql(
            """
            select m.conversation, m.seq, m.id, m.identity, m.author_kind, m.author, m.kind, m.text, m.card, m.media, m.at,
                   c.brand, c.locale
            from unnest(:identities::uuid[], :ids::uuid[]) as w (identity, id)
            join conversation.message m on m.identity = w.identity and m.id = w.id
            join conversation.conversation c on c.id = m.conversation
            """)
        .param("identities", Columns.ids(identities))
        .param("ids", Columns.ids(ids))
        .query((rs, n) -> stored(rs))
        .list()
        .forEach(row -> rows.put(new Key(row.identity(), row.id()), row));
    return rows;
  }

  // --- writing --------------------------------------------------------------------------------

  private record Row(
      UUID conversation,
      String brand,
      String locale,
      UUID identity,
      long seq,
      UUID id,
      Author author,
      String kind,
      String text,
      @Nullable Card card,
      List<MediaView> media,
      Instant at) {

    /** The same as a picture or a voice note. */
    Row showing(List<MediaView> shown) {
      return shown.isEmpty()
          ? this
          : new Row(
              conversation,
              brand,
              locale,
              identity,
              seq,
              id,
              author,
              shown.getFirst().kind().word(),
              text,
              card,
              shown,
              at);
    }

    Row(
        Head head,
        long seq,
        UUID id,
        Author author,
        String kind,
        String text,
        @Nullable Card card,
        Instant at) {
      this(
          head.id,
          head.brand.value(),
          head.locale,
          head.identity,
          seq,
          id,
          author,
          kind,
          text,
          card,
          List.of(),
          at);
    }
  }

  private Row stored(ResultSet rs) throws SQLException {
    var card = rs.getString("card");
    return new Row(
        Columns.uuid(rs, "conversation"),
        rs.getString("brand"),
        rs.getString("locale"),
        Columns.uuid(rs, "identity"),
        rs.getLong("seq"),
        Columns.uuid(rs, "id"),
        new Author(AuthorKind.of(rs.getString("author_kind")), Columns.uuidOrNull(rs, "author")),
        rs.getString("kind"),
        rs.getString("text"),
        card == null ? null : json.readValue(card, Card.class),
        MediaMessages.read(json, rs.getString("media")),
        Columns.instant(rs, "at"));
  }

  private MessageView view(Row row) {
    return new MessageView(
        row.seq(),
        row.id(),
        new ConversationId(row.conversation()),
        names.view(row.author(), row.brand(), row.locale()),
        row.kind(),
        row.text(),
        row.card(),
        row.media(),
        row.at());
  }

  private void insert(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int size = rows.size();
    var texts = new String[10][size];
    var seq = new long[size];
    for (int i = 0; i < size; i++) {
      var row = rows.get(i);
      texts[0][i] = row.conversation().toString();
      seq[i] = row.seq();
      texts[1][i] = row.id().toString();
      texts[2][i] = row.identity().toString();
      texts[3][i] = row.author().kind().word();
      texts[4][i] = row.author().id() == null ? null : row.author().id().toString();
      texts[5][i] = row.kind();
      texts[6][i] = row.text();
      texts[7][i] = row.card() == null ? null : json.writeValueAsString(row.card());
      texts[8][i] = row.at().toString();
      texts[9][i] = row.media().isEmpty() ? null : json.writeValueAsString(row.media());
    }
    jdbc.sql(
            """
            insert into conversation.message
              (conversation, seq, id, identity, author_kind, author, kind, text, card, media, at)
            select conversation, seq, id, identity, author_kind, author, kind, text, card::jsonb, media::jsonb, at
            from unnest(:conversation::uuid[], :seq::bigint[], :id::uuid[], :identity::uuid[],
                        :authorKind::text[], :author::uuid[], :kind::text[], :text::text[],
                        :card::text[], :media::text[], :at::timestamptz[])
              as m (conversation, seq, id, identity, author_kind, author, kind, text, card, media, at)
            """)
        .param("conversation", texts[0])
        .param("seq", seq)
        .param("id", texts[1])
        .param("identity", texts[2])
        .param("authorKind", texts[3])
        .param("author", texts[4])
        .param("kind", texts[5])
        .param("text", texts[6])
        .param("card", texts[7])
        .param("media", texts[9])
        .param("at", texts[8])
        .update();
  }

  private void save(List<Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    int size = heads.size();
    var id = new String[size];
    var state = new String[size];
    var seq = new long[size];
    var customerSeq = new long[size];
    var flags = new Boolean[3][size];
    var instants = new String[3][size];
    for (int i = 0; i < size; i++) {
      var head = heads.get(i);
      id[i] = head.id.toString();
      state[i] = head.state;
      seq[i] = head.seq;
      customerSeq[i] = head.customerSeq;
      flags[0][i] = head.assistantOwed;
      flags[1][i] = head.ackOwed;
      flags[2][i] = head.firstReplyOwed;
      instants[0][i] = text(head.unansweredSince);
      instants[1][i] = text(head.greetedAt);
      instants[2][i] = text(head.listenedAt);
    }
    jdbc.sql(
            """
            update conversation.conversation c
            set head = h.head, customer_head = h.customer_head, state = h.state,
                closing_due = case when h.state = 'closing' then c.closing_due end,
                assistant_owed = h.assistant_owed, ack_owed = h.ack_owed,
                first_reply_owed = h.first_reply_owed, unanswered_since = h.unanswered_since,
                greeted_at = h.greeted_at, listened_at = h.listened_at
            from unnest(:id::uuid[], :state::text[], :head::bigint[], :customerHead::bigint[],
                        :assistantOwed::boolean[], :ackOwed::boolean[], :firstReplyOwed::boolean[],
                        :unansweredSince::timestamptz[], :greetedAt::timestamptz[], :listenedAt::timestamptz[])
              as h (id, state, head, customer_head, assistant_owed, ack_owed, first_reply_owed,
                    unanswered_since, greeted_at, listened_at)
            where c.id = h.id
            """)
        .param("id", id)
        .param("state", state)
        .param("head", seq)
        .param("customerHead", customerSeq)
        .param("assistantOwed", flags[0])
        .param("ackOwed", flags[1])
        .param("firstReplyOwed", flags[2])
        .param("unansweredSince", instants[0])
        .param("greetedAt", instants[1])
        .param("listenedAt", instants[2])
        .update();
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
