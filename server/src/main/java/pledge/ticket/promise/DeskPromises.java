package pledge.ticket.promise;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ticket.Asked;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** What the live desk shows of promises: in its list, and while a reply is written. */
@RestController
@CustomerData
@Tag(name = "Tickets")
class DeskPromises {

  private final PromisesKept kept;
  private final PromiseRows rows;
  private final Tickets tickets;
  private final Conversations conversations;
  private final Customers customers;
  private final Commitments commitments;
  private final Clock clock;

  DeskPromises(
      PromisesKept kept,
      PromiseRows rows,
      Tickets tickets,
      Conversations conversations,
      Customers customers,
      Commitments commitments,
      Clock clock) {
    this.kept = kept;
    this.rows = rows;
    this.tickets = tickets;
    this.conversations = conversations;
    this.customers = customers;
    this.commitments = commitments;
    this.clock = clock;
  }

  /**
   * A promise still owed to the customer of a conversation.
   *
   * @param ticket on which it was made
   * @param text what was promised; null when the ticket isn't the asker's to read: that it is owed
   *     helps to serve the customer
   * @param warnAt from then on it is due soon; behind {@code due} it is broken
   */
  @Schema(name = "OwedPromise")
  record Owed(
      UUID conversation,
      UUID promise,
      UUID ticket,
      @Nullable String text,
      @Nullable Instant warnAt,
      Instant due) {}

  @Schema(name = "OwedPromises")
  record All(List<Owed> items, Instant now) {}

  @GetMapping("/api/desk/promises")
  @Operation(
      summary =
          "What the customers of these conversations are still owed on any ticket, by when"
              + " (solve.progress, complaint.promise)",
      description =
          "At most 100 conversations; those not in sight are left out. The first due in front.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  All owed(
      StaffMember me,
      @RequestParam(required = false) @Nullable @Size(max = 100) Set<UUID> conversation) {
    var asked = conversation == null ? Set.<UUID>of() : conversation;
    var seen = conversations.those(asked.stream().map(ConversationId::new).toList(), me);
    var everyId =
        customers.everyId(
            seen.stream()
                .map(Conversations.Brief::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var found =
        rows.owed(
            me.brand(),
            everyId.values().stream().flatMap(Set::stream).map(CustomerId::value).toList(),
            seen.stream().map(it -> it.id().value()).toList());
    var open = open(found);
    Set<TicketId> readable =
        tickets.those(found.stream().map(PromiseRows.Owed::work).toList(), me).stream()
            .map(Ticket::id)
            .collect(Collectors.toSet());
    List<Owed> items = new ArrayList<>();
    for (var brief : seen) {
      var customer = brief.customer();
      var ids = customer == null ? Set.<CustomerId>of() : everyId.getOrDefault(customer, Set.of());
      for (var promise : found) {
        var clock = open.get(promise.clock());
        if (clock != null && concerns(promise, brief, ids)) {
          items.add(
              new Owed(
                  brief.id().value(),
                  promise.clock(),
                  promise.work().value(),
                  readable.contains(promise.work()) ? promise.text() : null,
                  clock.warnAt(),
                  clock.dueAt()));
        }
      }
    }
    items.sort(Comparator.comparing(Owed::due).thenComparing(Owed::conversation));
    return new All(items, clock.instant());
  }

  private static boolean concerns(
      PromiseRows.Owed promise, Conversations.Brief conversation, Set<CustomerId> customer) {
    var theirs = promise.customer();
    return conversation.id().value().equals(promise.conversation())
        || (theirs != null && customer.contains(new CustomerId(theirs)));
  }

  private Map<UUID, Commitment> open(Collection<PromiseRows.Owed> found) {
    var works = new HashSet<>(found.stream().map(it -> it.work().work()).toList());
    return commitments.openOf(works).values().stream()
        .flatMap(List::stream)
        .collect(
            Collectors.toMap(
                Commitment::id, Function.identity(), (one, other) -> one, HashMap::new));
  }

  /**
   * @param text the reply as it stands
   */
  @Schema(name = "ReplyDraft")
  record Draft(@NotNull @Size(max = 4000) String text) {}

  /**
   * @param promise the one it would keep; null for none
   * @param text what was promised
   */
  @Schema(name = "WouldKeep")
  record WouldKeep(@Nullable UUID promise, @Nullable String text, @Nullable Instant due) {}

  @PostMapping("/api/tickets/{id}/promises/draft")
  @Unaudited("asks about a draft, changes nothing")
  @Operation(
      summary =
          "Which open promise a reply in the live conversation would keep, were it sent"
              + " (solve.progress); nothing is recorded")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  WouldKeep draft(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Draft draft) {
    var ticket = tickets.seen(new TicketId(id), me);
    return kept.keptBy(ticket, draft.text())
        .map(it -> new WouldKeep(it.clock(), it.text(), it.due()))
        .orElseGet(() -> new WouldKeep(null, null, null));
  }

  @PostMapping("/api/tickets/{id}/promises/{promise}/no-report")
  @Operation(
      summary =
          "These words in the live conversation report nothing: they keep no promise, sent before"
              + " or after this (solve.progress)",
      description =
          "Exactly these words, without blanks around them. Where they kept it already it is owed"
              + " again, and broken when its time has gone by. The same again is harmless.")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER})
  WouldKeep noReport(
      StaffMember me,
      @PathVariable UUID id,
      @PathVariable UUID promise,
      @Valid @RequestBody Draft draft) {
    kept.noReport(new TicketId(id), promise, draft.text(), Asked.of(me, clock.instant())).orThrow();
    return new WouldKeep(null, null, null);
  }
}
