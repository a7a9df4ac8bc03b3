package pledge.ticket.kin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.conversation.Conversations;
import pledge.standard.Standards;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Reads what a ticket has to do with others; of a ticket that may not be seen, nothing shows. */
@Component
class KinReading {

  private final LinkRows links;
  private final MergeRows merges;
  private final SplitRows splits;
  private final Tickets tickets;
  private final Conversations conversations;
  private final Standards standards;

  KinReading(
      LinkRows links,
      MergeRows merges,
      SplitRows splits,
      Tickets tickets,
      Conversations conversations,
      Standards standards) {
    this.links = links;
    this.merges = merges;
    this.splits = splits;
    this.tickets = tickets;
    this.conversations = conversations;
    this.standards = standards;
  }

  KinView of(Ticket ticket, Actor who, Instant now) {
    var linked = links.of(ticket.id());
    var duplicates = tickets.duplicates(ticket.id()).stream().map(Ticket::id).toList();
    var gone = splits.from(ticket.id());
    Set<TicketId> named = new HashSet<>(linked.keySet());
    named.addAll(duplicates);
    named.add(ticket.standing());
    gone.forEach(word -> named.add(word.ticket()));
    var seen =
        tickets.those(named, who).stream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    var into = ticket.mergedInto();
    var main = into == null ? null : seen.get(into);
    return new KinView(
        into != null,
        main == null ? null : KinView.Kin.of(main, ""),
        merges.standing(ticket.id()).map(MergeRows.Merge::at).orElse(null),
        duplicates.stream()
            .filter(seen::containsKey)
            .map(seen::get)
            .map(duplicate -> KinView.Kin.of(duplicate, ""))
            .toList(),
        linked.entrySet().stream()
            .flatMap(link ->
                Optional.ofNullable(seen.get(link.getKey())).stream()
                    .map(other -> KinView.Kin.of(other, link.getValue().word())))
            .toList(),
        suggested(ticket, who),
        words(ticket.id()),
        gone.stream().map(word -> gone(word, seen)).toList(),
        now);
  }

  private List<KinView.Kin> suggested(Ticket ticket, Actor who) {
    var within = standards.of(ticket.brand()).setting("kin.alike");
    return ticket.state().unsolved()
        ? tickets.alike(ticket, within, who).stream().map(it -> KinView.Kin.of(it, "")).toList()
        : List.of();
  }

  private static KinView.Gone gone(SplitWord word, Map<TicketId, Ticket> seen) {
    var second = seen.get(word.ticket());
    return new KinView.Gone(
        word.seq(), word.message(), word.ticket().value(), second == null ? null : second.number());
  }

  private List<KinView.Word> words(TicketId id) {
    List<KinView.Word> read = new ArrayList<>();
    for (var word : splits.of(id)) {
      var conversation = word.conversation();
      var message = word.message();
      var seq = word.seq();
      var text =
          conversation != null && message != null
              ? conversations.text(conversation, message).orElse("")
              : seq == null
                  ? ""
                  : tickets.said(word.origin(), List.of(seq)).stream()
                      .map(Tickets.Said::text)
                      .findFirst()
                      .orElse("");
      read.add(
          new KinView.Word(
              word.at(), text, conversation == null ? null : conversation.value(), message));
    }
    return read;
  }
}
