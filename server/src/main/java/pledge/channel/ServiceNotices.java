package pledge.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.SystemActor;
import pledge.access.Visitor;
import pledge.channel.CustomerChats.Talk;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.standard.Standards;

/**
 * Tells customers about their orders and pick-ups where they read it first: in the chat that is
 * open with them; by text message where there is none, or when they haven't looked at it for a
 * while (the standard's {@code notice.seen-within}). What must be provable or secret goes by text
 * message in any case, and the chat only notes it. Each notice is told once on each way; all of it
 * passes the {@link Outbox}. Joins the caller's transaction.
 */
@Service
public class ServiceNotices {

  static final String DEFAULT_LOCALE = "zh-CN";

  private final CustomerChats chats;
  private final Outbox outbox;
  private final TextMessages texts;
  private final QuietHours quietHours;
  private final Standards standards;
  private final JdbcClient jdbc;

  ServiceNotices(
      CustomerChats chats,
      Outbox outbox,
      TextMessages texts,
      QuietHours quietHours,
      Standards standards,
      JdbcClient jdbc) {
    this.chats = chats;
    this.outbox = outbox;
    this.texts = texts;
    this.quietHours = quietHours;
    this.standards = standards;
    this.jdbc = jdbc;
  }

  /** Which way a notice goes first. */
  public enum Way {
    /** {@link TextMessageMoved} tells whether it was read, or went by text message after all. */
    CHAT,
    /** {@link TextMessageMoved} tells what becomes of it. */
    PHONE,
    /** No way to this customer is known. */
    NONE
  }

  /** The language of the customer's last conversation; Chinese where there was none. */
  public String locale(BrandId brand, @Nullable CustomerId customer) {
    return latest(brand, customer).map(Talk::locale).orElse(DEFAULT_LOCALE);
  }

  /**
   * From when on the customer may be told what they didn't ask for: outside their quiet hours, or
   * now while they are in a chat with us.
   */
  public Instant welcome(BrandId brand, @Nullable CustomerId customer, Instant now) {
    var awake = quietHours.nextAwake(brand, customer, now);
    return awake.isAfter(now)
            && latest(brand, customer).filter(talk -> here(brand, talk, now)).isPresent()
        ? now
        : awake;
  }

  /** Tells it; the same key a second time tells nothing. A refusal is the Outbox's. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome<Way> tell(ServiceNotice notice, Instant now) {
    var known = known(notice);
    if (known.isPresent()) {
      return Outcome.done(known.get());
    }
    var talk =
        notice.chat() == null
            ? Optional.<Talk>empty()
            : latest(notice.brand(), notice.customer())
                .filter(open -> open.open() && open.proven())
                .filter(open -> !disturbs(notice, open, now));
    if (talk.isEmpty() && notice.phone() == null) {
      return Outcome.done(Way.NONE);
    }
    return switch (cleared(notice, notice.text(), "sms", now)) {
      case Outcome.Refused<Cleared>(var refusal) -> Outcome.refused(refusal);
      case Outcome.Done<Cleared>(var text) ->
          talk.isPresent() ? inChat(notice, talk.get(), text, now) : byPhone(notice, text, now);
    };
  }

  private boolean disturbs(ServiceNotice notice, Talk talk, Instant now) {
    return notice.unasked()
        && !here(notice.brand(), talk, now)
        && quietHours.quiet(notice.brand(), notice.customer(), now);
  }

  private boolean here(BrandId brand, Talk talk, Instant now) {
    var at = talk.hereAt();
    return talk.open()
        && at != null
        && at.plus(standards.of(brand).setting("notice.here")).isAfter(now);
  }

  private Outcome<Way> inChat(ServiceNotice notice, Talk talk, Cleared text, Instant now) {
    var words = notice.chat() == null ? notice.text() : notice.chat();
    return switch (cleared(notice, words, talk.channel(), now)) {
      case Outcome.Refused<Cleared>(var refusal) -> Outcome.refused(refusal);
      case Outcome.Done<Cleared>(var said) -> {
        var id = message(notice.brand(), notice.key());
        chats.say(talk.conversation(), id, said, notice.card(), now);
        if (notice.byPhone()) {
          yield byPhone(notice, text, now);
        }
        var patience = standards.of(notice.brand()).setting("notice.seen-within");
        texts.shown(
            notice, text, new TextRows.Shown(talk.conversation(), id, now.plus(patience)), now);
        yield Outcome.done(Way.CHAT);
      }
    };
  }

  private Outcome<Way> byPhone(ServiceNotice notice, Cleared text, Instant now) {
    var phone = notice.phone();
    if (phone == null) {
      return Outcome.done(Way.NONE);
    }
    if (notice.unasked()) {
      texts.sendWhenAwake(text, phone, notice.customer(), notice.key(), now);
    } else {
      texts.send(text, phone, notice.customer(), notice.key(), now);
    }
    return Outcome.done(Way.PHONE);
  }

  private Outcome<Cleared> cleared(ServiceNotice notice, String words, String way, Instant now) {
    return outbox.clear(
        new Draft(notice.brand(), notice.work(), notice.by(), way, Purpose.SERVICE, words, now));
  }

  private Optional<Talk> latest(BrandId brand, @Nullable CustomerId customer) {
    return customer == null ? Optional.empty() : chats.latest(brand, customer);
  }

  private Optional<Way> known(ServiceNotice notice) {
    return jdbc.sql(
            """
            select state in ('shown', 'read') as chat from channel.text_message
            where brand = :brand and key = :key
            """)
        .param("brand", notice.brand().value())
        .param("key", notice.key())
        .query((row, index) -> row.getBoolean("chat") ? Way.CHAT : Way.PHONE)
        .optional();
  }

  /**
   * The customer has acted on what they were told: it needn't go out by text message any more, and
   * what the chat offered with it is said to be chosen.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void settled(BrandId brand, String key, String words, ChatCard chosen, Instant now) {
    record Told(UUID conversation, WorkRef work) {}
    jdbc.sql(
            """
            update channel.text_message
            set state = case when state = 'shown' then 'read' else state end,
                settled_at = case when state = 'shown' then :now else settled_at end,
                next_at = case when state = 'shown' then null else next_at end
            where brand = :brand and key = :key and chat is not null
            returning chat, work_kind, work_id
            """)
        .param("brand", brand.value())
        .param("key", key)
        .param("now", Columns.at(now))
        .query((row, index) ->
            new Told(
                Columns.uuid(row, "chat"),
                new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id"))))
        .optional()
        .ifPresent(told -> {
          var draft =
              new Draft(
                  brand,
                  told.work(),
                  new SystemActor("channel"),
                  "web",
                  Purpose.SERVICE,
                  words,
                  now);
          chats.say(
              told.conversation(),
              message(brand, key + ":chosen"),
              outbox.clear(draft).orThrow(),
              chosen,
              now);
        });
  }

  /**
   * What the card in this visitor's chat is about; empty when it isn't theirs, or none of these.
   */
  public Optional<WorkRef> about(Visitor visitor, UUID card) {
    record Card(UUID conversation, WorkRef work) {}
    return jdbc.sql(
            """
            select chat, work_kind, work_id from channel.text_message
            where chat_message = :card and brand = :brand
            """)
        .param("card", card)
        .param("brand", visitor.brand().value())
        .query((row, index) ->
            new Card(
                Columns.uuid(row, "chat"),
                new WorkRef(row.getString("work_kind"), Columns.uuid(row, "work_id"))))
        .optional()
        .filter(found -> chats.theirs(found.conversation(), visitor))
        .map(Card::work);
  }

  private static UUID message(BrandId brand, String key) {
    return UUID.nameUUIDFromBytes((brand.value() + "/notice/" + key).getBytes(UTF_8));
  }
}
