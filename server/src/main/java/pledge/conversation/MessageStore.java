package pledge.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.platform.Refusal;
import pledge.standard.Standards;

/**
 * Stores messages: sequence numbers, heads, clocks and the messages themselves, set-based and in
 * the caller's one transaction. The rows of the conversations stay locked until it commits, so
 * every thread has one gapless order that all readers see.
 */
@Component
class MessageStore {

  private final HeadRows heads;
  private final MessageRows messages;
  private final Standards standards;
  private final ReplyClocks clocks;
  private final ThreadHints hints;
  private final AuthorNames names;
  private final ApplicationEventPublisher events;
  private final MediaMessages media;

  MessageStore(
      HeadRows heads,
      MessageRows messages,
      Standards standards,
      ReplyClocks clocks,
      ThreadHints hints,
      AuthorNames names,
      ApplicationEventPublisher events,
      MediaMessages media) {
    this.heads = heads;
    this.messages = messages;
    this.standards = standards;
    this.clocks = clocks;
    this.hints = hints;
    this.names = names;
    this.events = events;
    this.media = media;
  }

  /** Appends in the given order; the answers stand in the same order. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Appended> append(List<Entry> entries) {
    var earlier = messages.alreadyFromCustomers(entries);
    var locked = heads.lock(entries, earlier.keySet());
    earlier.putAll(messages.alreadyFromOthers(entries, locked));
    var clockBatch = clocks.batch();
    var rows = new ArrayList<MessageRow>();
    var answers = new ArrayList<Appended>(entries.size());
    for (var entry : entries) {
      var head = locked.of(entry);
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
    messages.insert(rows);
    heads.save(locked.changed());
    clockBatch.write();
    locked.changed().forEach(hints::moved);
    return answers;
  }

  private static MessageRow.@Nullable Key key(Entry entry, @Nullable Head head) {
    if (entry instanceof Entry.FromCustomer from) {
      return new MessageRow.Key(from.identity(), from.id());
    }
    return head == null ? null : new MessageRow.Key(head.identity, entry.id());
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

  private MessageRow row(Entry entry, Head head, ReplyClocks.Batch clockBatch) {
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
        yield new MessageRow(
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
        yield new MessageRow(
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
        yield new MessageRow(
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
        yield new MessageRow(
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

  private MessageView view(MessageRow row) {
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
}
