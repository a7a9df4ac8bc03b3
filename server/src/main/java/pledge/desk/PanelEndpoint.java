package pledge.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.Conversations.Brief;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.CustomerView;
import pledge.customer.Customers;
import pledge.customer.Privacy;
import pledge.knowledge.ArticleKind;
import pledge.knowledge.Knowledge;
import pledge.ledger.ClockView;
import pledge.ledger.ClockViews;
import pledge.ledger.Commitments;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.platform.NotFound;
import pledge.platform.WorkRef;
import pledge.ticket.Tickets;

/** The right pane of the agent's desk: who writes, what they have bought, what is promised. */
@RestController
@CustomerData
class PanelEndpoint {

  /** As many as fit into the pane; the full lists have pages of their own. */
  static final int ORDERS = 5;

  private static final int TICKETS = 5;
  private static final int EARLIER = 5;
  private static final int ANSWERS = 3;
  private static final int TEXTS = 2;

  /** Read so many to find those in the conversation's language. */
  private static final int READ = 10;

  /** A panel that is read again within this time is still the same opening. */
  private static final Duration OPENING = Duration.ofMinutes(10);

  private static final long OPENINGS = 20_000;

  private record Opening(StaffId who, ConversationId conversation, CustomerId customer) {}

  private final Conversations conversations;
  private final Customers customers;
  private final Privacy privacy;
  private final Orders orders;
  private final Tickets tickets;
  private final Commitments commitments;
  private final ClockViews clockViews;
  private final Knowledge knowledge;
  private final Clock clock;
  private final Cache<Opening, Boolean> openings =
      Caffeine.newBuilder().expireAfterWrite(OPENING).maximumSize(OPENINGS).build();

  PanelEndpoint(
      Conversations conversations,
      Customers customers,
      Privacy privacy,
      Orders orders,
      Tickets tickets,
      Commitments commitments,
      ClockViews clockViews,
      Knowledge knowledge,
      Clock clock) {
    this.conversations = conversations;
    this.customers = customers;
    this.privacy = privacy;
    this.orders = orders;
    this.tickets = tickets;
    this.commitments = commitments;
    this.clockViews = clockViews;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @GetMapping("/api/desk/conversations/{id}/panel")
  @Serving
  @Operation(
      summary = "Who writes, what they bought, what is promised, what to say",
      description =
          """
          For a conversation the asker may see. The customer is masked; the look is recorded, once
          for all readings within ten minutes.\
          """)
  PanelView panel(StaffMember who, @PathVariable UUID id) {
    var conversation =
        conversations
            .find(new ConversationId(id), who)
            .orElseThrow(() -> new NotFound("conversation"));
    var customer = customer(who, conversation);
    var known = customer.map(CustomerView::id);
    var owed = known.map(of -> tickets.of(who, of, TICKETS)).orElseGet(List::of);
    var works = new ArrayList<WorkRef>();
    works.add(conversation.id().work());
    owed.forEach(ticket -> works.add(ticket.id().work()));
    var bought = known.map(of -> orders.of(who.brand(), of, ORDERS)).orElseGet(List::<OrderView>of);
    bought.forEach(order -> works.add(new WorkRef("order", order.id().value())));
    return new PanelView(
        customer.orElse(null),
        bought,
        owed.stream().map(PanelEndpoint::brief).toList(),
        promises(works),
        conversations.earlier(conversation, EARLIER).stream()
            .map(earlier -> earlier(who, earlier))
            .toList(),
        suggestions(who, conversation),
        clock.instant());
  }

  private Optional<CustomerView> customer(StaffMember who, Brief conversation) {
    var customer = conversation.customer();
    if (customer == null) {
      return Optional.empty();
    }
    var opening = new Opening(who.id(), conversation.id(), customer);
    if (openings.asMap().putIfAbsent(opening, true) != null) {
      return customers.find(who.brand(), customer);
    }
    return privacy.look(who, customer, "panel of " + conversation.id().work());
  }

  private static PanelView.TicketBrief brief(Tickets.Brief ticket) {
    return new PanelView.TicketBrief(
        ticket.id().value(),
        ticket.number(),
        ticket.type(),
        ticket.tier(),
        ticket.state().word(),
        ticket.title(),
        ticket.createdAt());
  }

  private List<ClockView> promises(List<WorkRef> works) {
    var open = commitments.openOf(works).values().stream().flatMap(List::stream).toList();
    return clockViews.of(open).stream().sorted(Comparator.comparing(ClockView::dueAt)).toList();
  }

  private PanelView.Earlier earlier(StaffMember who, Brief conversation) {
    @Nullable String summary = conversations.maySee(conversation, who) ? conversation.need() : null;
    return new PanelView.Earlier(
        conversation.id().value(),
        conversation.channel(),
        conversation.matterSince(),
        conversation.state(),
        conversation.type(),
        summary,
        conversation.ticket());
  }

  private List<PanelView.Suggestion> suggestions(StaffMember who, Brief conversation) {
    return conversations
        .lastWordOfCustomer(conversation.id())
        .map(words -> suggestions(who, conversation, words))
        .orElseGet(List::of);
  }

  private List<PanelView.Suggestion> suggestions(
      StaffMember who, Brief conversation, String words) {
    var answers =
        knowledge.answer(conversation.brand(), words, ANSWERS).stream()
            .map(match ->
                new PanelView.Suggestion(
                    match.id().value(), ArticleKind.FAQ.word(), match.title(), match.answer()));
    var texts =
        knowledge.search(conversation.brand(), words, TEXT, READ).stream()
            .filter(article -> article.locale().equals(conversation.locale()))
            .limit(TEXTS)
            .map(article ->
                new PanelView.Suggestion(
                    article.id().value(),
                    article.kind().word(),
                    article.title(),
                    article.filled(Map.of("nickname", who.nickname()))));
    return Stream.concat(answers, texts).toList();
  }

  private static final Set<ArticleKind> TEXT = EnumSet.of(ArticleKind.SCRIPT, ArticleKind.ARTICLE);
}
