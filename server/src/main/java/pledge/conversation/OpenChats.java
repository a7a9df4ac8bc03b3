package pledge.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Visitor;
import pledge.channel.ChatCard;
import pledge.channel.Cleared;
import pledge.channel.CustomerChats;
import pledge.channel.ShopSignIns;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/** The conversations in which customers may be told something just now, and what they looked at. */
@Component
class OpenChats implements CustomerChats {

  private final JdbcClient jdbc;
  private final MessageStore store;
  private final Customers customers;
  private final ShopSignIns signIns;

  OpenChats(JdbcClient jdbc, MessageStore store, Customers customers, ShopSignIns signIns) {
    this.jdbc = jdbc;
    this.store = store;
    this.customers = customers;
    this.signIns = signIns;
  }

  @Override
  public Optional<Talk> latest(BrandId brand, CustomerId customer) {
    var records = customers.everyId(customer);
    return jdbc.sql(
            """
            select c.id, c.identity, c.channel, c.locale, c.state <> 'closed' as open,
                   greatest(c.seen_at, (select m.at from conversation.message m
                     where m.conversation = c.id and m.seq = c.customer_head)) as here_at
            from conversation.conversation c
            where c.customer = any(:ids::uuid[]) and c.brand = :brand
            order by c.state <> 'closed' desc, c.id desc limit 1
            """)
        .param("ids", Columns.ids(records.stream().map(CustomerId::value).toList()))
        .param("brand", brand.value())
        .query((row, index) ->
            new Talk(
                Columns.uuid(row, "id"),
                row.getString("channel"),
                row.getString("locale"),
                row.getBoolean("open"),
                proven(brand, Columns.uuid(row, "identity"), records),
                Columns.instantOrNull(row, "here_at")))
        .optional();
  }

  private boolean proven(BrandId brand, UUID identity, Collection<CustomerId> records) {
    var who = customers.ofVisitors(brand, List.of(identity)).get(identity);
    return who != null && records.contains(who);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void say(UUID conversation, UUID id, Cleared text, @Nullable ChatCard card, Instant now) {
    var shown = card == null ? null : new Card(card.kind(), card.choices());
    var appended =
        store.append(List.of(new Entry.FromSystem(conversation, id, text, shown, now))).getFirst();
    if (!(appended instanceof Appended.Stored)) {
      throw new IllegalStateException("a notice isn't taken: " + appended);
    }
  }

  @Override
  public boolean seen(UUID conversation, UUID message) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from conversation.conversation c
              join conversation.message m on m.conversation = c.id and m.identity = c.identity
              where c.id = :conversation and m.id = :message
                and greatest(c.seen_seq, c.customer_head) >= m.seq)
            """)
        .param("conversation", conversation)
        .param("message", message)
        .query(Boolean.class)
        .single();
  }

  /** The customer has looked at the thread up to here. */
  @Transactional
  void looked(Visitor visitor, Cursor upTo, Instant now) {
    jdbc.sql(
            """
            update conversation.conversation
            set seen_seq = least(:seq, head), seen_at = :now
            where id = :id and identity = any(:threads::uuid[]) and seen_seq < least(:seq, head)
            """)
        .param("seq", upTo.seq())
        .param("now", Columns.at(now))
        .param("id", upTo.conversation())
        .param("threads", Columns.ids(signIns.threads(visitor)))
        .update();
  }

  @Override
  public boolean theirs(UUID conversation, Visitor visitor) {
    return jdbc.sql(
            """
            select exists (select 1 from conversation.conversation
              where id = :id and brand = :brand and identity = any(:threads::uuid[]))
            """)
        .param("id", conversation)
        .param("brand", visitor.brand().value())
        .param("threads", Columns.ids(signIns.threads(visitor)))
        .query(Boolean.class)
        .single();
  }
}
