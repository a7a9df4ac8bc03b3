package pledge.conversation;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Uuid7;
import pledge.standard.Standards;

/**
 * Finds, locks, opens and saves the conversations that messages are appended to. Their rows stay
 * locked until the caller's transaction commits.
 */
@Component
class HeadRows {

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Customers customers;
  private final IdentityGate identities;
  private final Timeline timeline;

  HeadRows(
      JdbcClient jdbc,
      Standards standards,
      Customers customers,
      IdentityGate identities,
      Timeline timeline) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.customers = customers;
    this.identities = identities;
    this.timeline = timeline;
  }

  /**
   * Locks the conversation of each entry, opening or reopening it where a customer has none.
   *
   * @param repeated what is stored already and needs no conversation
   */
  Heads lock(List<Entry> entries, Set<MessageRow.Key> repeated) {
    Set<UUID> ids = new HashSet<>();
    Map<UUID, Entry.FromCustomer> writers = new LinkedHashMap<>();
    for (var entry : entries) {
      switch (entry) {
        case Entry.FromCustomer from -> {
          if (!repeated.contains(new MessageRow.Key(from.identity(), from.id()))) {
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
    without.keySet().removeAll(heads.identities());
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
        .forEach(heads::put);
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
    heads.endedToo();
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

  /** Writes down what the messages changed. */
  void save(List<Head> heads) {
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
