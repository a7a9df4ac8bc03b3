package pledge.ticket.kin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.conversation.AuthorKind;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.ledger.Answerable;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ContactType;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.NewTicket;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/**
 * One ticket with two matters: the second gets a ticket of its own, of the same customer and
 * conversation. What was said about it goes there by reference, and its clocks count from the first
 * word the customer said about it, so that no time is won. The first keeps its clocks as they are.
 */
@Component
class Splits {

  private static final int MESSAGES = 2_000;

  private final SplitRows rows;
  private final LinkRows links;
  private final Tickets tickets;
  private final Conversations conversations;
  private final Standards standards;

  Splits(
      SplitRows rows,
      LinkRows links,
      Tickets tickets,
      Conversations conversations,
      Standards standards) {
    this.rows = rows;
    this.links = links;
    this.tickets = tickets;
    this.conversations = conversations;
    this.standards = standards;
  }

  /**
   * The second matter as somebody sees it.
   *
   * @param entries places in the ticket's timeline
   * @param messages of its conversation
   * @param tier null: that of the type
   * @param step null: somebody looks at it soon
   * @param request a repeat with the same finds the first one's ticket
   */
  record Wish(
      Set<Integer> entries,
      Set<UUID> messages,
      String type,
      @Nullable String tier,
      String title,
      @Nullable Map<String, String> fields,
      @Nullable StepWish step,
      UUID request) {}

  /** Something chosen, and whether the customer said it. */
  private record Chosen(SplitWord word, boolean byCustomer) {}

  @Transactional
  Outcome<Ticket> split(TicketId id, Wish wish, StaffMember me, Instant now) {
    var asked = Asked.of(me, now);
    var first = tickets.lock(id, asked);
    var before = tickets.ofRequest(first.brand(), wish.request());
    if (before.isPresent()) {
      return id.equals(before.get().splitFrom())
          ? Outcome.done(before.get())
          : Outcome.refused(Refusal.state("key-reused", "this key has opened something else"));
    }
    if (first.state() == TicketState.MERGED) {
      return Outcome.refused(
          Refusal.state("merged", "the ticket is a duplicate: split the one it was merged into"));
    }
    var chosen = chosen(first, wish);
    var since =
        chosen.stream()
            .filter(Chosen::byCustomer)
            .map(one -> one.word().at())
            .min(Comparator.naturalOrder())
            .orElseThrow(() -> new BadInput("entries", "name at least one word of the customer's"));
    var entries = chosen.stream().map(one -> one.word().seq()).filter(Objects::nonNull).toList();
    var messages =
        chosen.stream().map(one -> one.word().message()).filter(Objects::nonNull).toList();
    if (rows.gone(id, entries, messages)) {
      return Outcome.refused(
          Refusal.state("gone-already", "some of it belongs to another second matter already"));
    }
    var standard = standards.of(first.brand());
    var tier = wish.tier();
    var opened =
        tickets.open(
            new NewTicket(
                first.brand(),
                wish.type(),
                tier != null
                    ? tier
                    : standard.type(wish.type()).map(ContactType::tier).orElse(first.tier()),
                wish.title(),
                first.channel(),
                first.customer(),
                first.conversation(),
                since,
                null,
                step(first, wish, now),
                tickets.fields(first.brand(), wish.type(), wish.fields()),
                wish.request(),
                id),
            me,
            now);
    if (!(opened instanceof Outcome.Done<Ticket>(var second))) {
      return opened;
    }
    rows.add(second.id(), id, chosen.stream().map(Chosen::word).toList());
    links.add(second.id(), id, Relation.SPLIT_FROM, me.id(), now);
    note(second, first, "split-from", chosen.size(), asked);
    note(first, second, "split-into", chosen.size(), asked);
    tickets.touched(first);
    return Outcome.done(tickets.touched(second));
  }

  private StepWish step(Ticket first, Wish wish, Instant now) {
    var step = wish.step();
    var standard = standards.of(first.brand());
    return step != null
        ? step
        : new StepWish(
            standard.text("ticket.split-step", "zh-CN"),
            now.plus(standard.setting("kin.look")),
            Answerable.nobody());
  }

  private List<Chosen> chosen(Ticket first, Wish wish) {
    var conversation = first.conversation();
    var thread = thread(conversation);
    var said = tickets.said(first.id(), wish.entries());
    if (said.size() < wish.entries().size()) {
      throw new BadInput("entries", "has one in which nothing was said on this ticket");
    }
    if (!thread.keySet().containsAll(wish.messages())) {
      throw new BadInput("messages", "has one that isn't of this ticket's conversation");
    }
    List<Chosen> chosen = new ArrayList<>();
    for (var entry : said) {
      var message = entry.message() != null && thread.containsKey(entry.message());
      chosen.add(
          new Chosen(
              new SplitWord(
                  first.id(),
                  first.id(),
                  entry.seq(),
                  message ? conversation : null,
                  message ? entry.message() : null,
                  entry.at()),
              entry.byCustomer()));
    }
    wish.messages().stream()
        .filter(id -> chosen.stream().noneMatch(one -> id.equals(one.word().message())))
        .map(thread::get)
        .forEach(message ->
            chosen.add(
                new Chosen(
                    new SplitWord(
                        first.id(), first.id(), null, conversation, message.id(), message.at()),
                    message.author().kind() == AuthorKind.CUSTOMER)));
    return chosen;
  }

  private Map<UUID, MessageView> thread(@Nullable ConversationId conversation) {
    return conversation == null
        ? Map.of()
        : conversations.messages(conversation, 0, MESSAGES).stream()
            .collect(Collectors.toMap(MessageView::id, Function.identity()));
  }

  private void note(Ticket on, Ticket other, String what, int words, Asked asked) {
    tickets.note(
        on.id(),
        TicketEntry.KIN,
        asked.by(),
        "",
        Map.of("what", what, "words", words, "ticket", other.id().value().toString()),
        asked.now(),
        null);
  }
}
