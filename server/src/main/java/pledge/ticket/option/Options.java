package pledge.ticket.option;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.conversation.Card;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.platform.Uuid7;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/**
 * Several ways out with what speaks for and against them, what they cost and how long they take;
 * the customer chooses, once, and the choice is the next step. What the customer must do themselves
 * is written to each way in steps (solve.guidance).
 */
@Component
@Executes({"solve.options", "solve.guidance"})
public class Options {

  private static final ClauseId OPTIONS = new ClauseId("solve.options");
  private static final ClauseId GUIDANCE = new ClauseId("solve.guidance");

  private final OfferRows rows;
  private final OfferText text;
  private final Tickets tickets;
  private final CustomerWord word;
  private final Conversations conversations;
  private final Observations observations;
  private final Standards standards;
  private final Outbox outbox;

  Options(
      OfferRows rows,
      OfferText text,
      Tickets tickets,
      CustomerWord word,
      Conversations conversations,
      Observations observations,
      Standards standards,
      Outbox outbox) {
    this.rows = rows;
    this.text = text;
    this.tickets = tickets;
    this.word = word;
    this.conversations = conversations;
    this.observations = observations;
    this.standards = standards;
    this.outbox = outbox;
  }

  /** Puts ways out to the customer, as a card in the chat; an earlier offer stands no more. */
  @Transactional
  public Outcome<Ticket> offer(
      TicketId id, String words, List<WayOut> ways, @Nullable UUID request, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (request != null && rows.asked(id, request)) {
      return Outcome.done(ticket);
    }
    if (!ticket.state().unsolved()) {
      return Outcome.refused(notOpen());
    }
    var offer = offer(ticket, words, ways, asked, null);
    var locale = word.locale(ticket);
    var said = text.card(ticket, offer, locale);
    var hindrance = hindrance(ticket, said, asked);
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    rows.add(offer, request);
    var conversation = ticket.conversation();
    if (conversation != null) {
      var titles = ways.stream().map(WayOut::title).toList();
      put(
          conversations.ask(
              conversation, offer.id(), said, new Card("options", titles), asked.now()));
    }
    observe(
        ticket,
        OPTIONS,
        asked.hand(ticket),
        conversation == null ? null : offer.id(),
        "offered",
        asked.now());
    if (ways.stream().anyMatch(way -> !way.steps().isEmpty())) {
      observe(
          ticket,
          GUIDANCE,
          asked.hand(ticket),
          conversation == null ? null : offer.id(),
          "steps-given",
          asked.now());
    }
    tickets.note(
        id,
        TicketEntry.OPTION,
        asked.by(),
        said,
        Map.of("offer", offer.id().toString(), "ways", ways.size()),
        asked.now(),
        offer.id());
    return Outcome.done(tickets.touched(ticket));
  }

  /**
   * The customer chooses, or a person says what they chose. Once: a repeat of the same is harmless,
   * another one is refused until it is offered again.
   *
   * @param how {@code chat}, {@code link}, or a person's {@code phone}, {@code in_person}, {@code
   *     message}
   */
  @Transactional
  public Outcome<Ticket> choose(UUID offerId, int place, String how, Asked asked) {
    var found = rows.find(offerId).orElseThrow(() -> new NotFound("options"));
    var ticket = tickets.lock(found.ticket(), asked);
    var offer = rows.find(offerId).orElseThrow(() -> new NotFound("options"));
    if (place < 1 || place > offer.ways().size()) {
      throw new BadInput("choice", "is one of the ways, from 1");
    }
    var chosen = offer.chosen();
    if (chosen != null && chosen == place) {
      return Outcome.done(ticket);
    }
    if (!ticket.state().unsolved()) {
      return Outcome.refused(notOpen());
    }
    if (!rows.choose(offerId, place, how, asked.now())) {
      return Outcome.refused(
          Refusal.of(
              "chosen-already",
              OPTIONS.value(),
              "a way was chosen already, or others were offered since; ask us for another"));
    }
    var way = offer.way(place);
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("offer", offerId.toString());
    detail.put("chosen", place);
    detail.put("how", how);
    tickets.note(
        ticket.id(), TicketEntry.OPTION, asked.by(), way.title(), detail, asked.now(), null);
    confirm(ticket, offer, way, asked.now());
    observe(
        ticket,
        OPTIONS,
        ticket.who(),
        ticket.conversation() == null ? null : offerId,
        Evidence.said("chosen", "how", how),
        asked.now());
    return Outcome.done(next(ticket, way, asked));
  }

  /** How a solution was agreed with the customer where no card was needed. */
  @Transactional
  public Outcome<Ticket> agreed(TicketId id, String text, String how, UUID request, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (rows.asked(id, request)) {
      return Outcome.done(ticket);
    }
    if (!ticket.state().unsolved()) {
      return Outcome.refused(notOpen());
    }
    rows.add(offer(ticket, text, List.of(), asked, how), request);
    tickets.note(
        id, TicketEntry.OPTION, asked.by(), text, Map.of("agreed", how), asked.now(), request);
    observe(
        ticket,
        OPTIONS,
        asked.hand(ticket),
        null,
        Evidence.said("agreed", "how", how),
        asked.now());
    return Outcome.done(tickets.touched(ticket));
  }

  public List<Offer> of(TicketId ticket) {
    return rows.of(ticket);
  }

  public Optional<Offer> find(UUID offer) {
    return rows.find(offer);
  }

  // --- parts ----------------------------------------------------------------------------------

  private static Offer offer(
      Ticket ticket, String words, List<WayOut> ways, Asked asked, @Nullable String agreed) {
    if (!(asked.by() instanceof StaffMember staff)) {
      throw new IllegalStateException("ways out are offered by people");
    }
    return new Offer(
        Uuid7.next(),
        ticket.id(),
        ticket.round(),
        words,
        ways,
        staff.id(),
        asked.now(),
        true,
        null,
        agreed == null ? null : asked.now(),
        agreed);
  }

  private void confirm(Ticket ticket, Offer offer, WayOut way, Instant now) {
    var conversation = ticket.conversation();
    if (conversation == null) {
      return;
    }
    var said =
        standards
            .of(ticket.brand())
            .text(
                way.steps().isEmpty() ? "option.chosen" : "option.chosen-steps",
                word.locale(ticket),
                Map.of("number", ticket.number(), "option", way.title(), "steps", way.steps()));
    put(
        conversations.ask(
            conversation, Uuid7.next(), said, new Card("chosen", List.of(way.title())), now));
  }

  /** The chosen way is what happens next; whoever has the ticket sees to it. */
  private Ticket next(Ticket ticket, WayOut way, Asked asked) {
    var standard = standards.of(ticket.brand());
    var longest = standard.setting("next-step.longest");
    var wished = way.hours() == 0 ? Duration.ofHours(4) : Duration.ofHours(way.hours());
    var due = asked.now().plus(wished.compareTo(longest) > 0 ? longest : wished);
    var text = standard.text("option.step", "zh-CN", Map.of("option", way.title()));
    var step = new StepWish(text, due, Answerable.nobody());
    var again = Asked.of(asked.by(), asked.now());
    return (ticket.state() == TicketState.WAITING
            ? tickets.state(ticket.id(), TicketState.OPEN, "", step, again)
            : tickets.plan(ticket.id(), step, true, again))
        .orThrow();
  }

  private void observe(
      Ticket ticket,
      ClauseId clause,
      Answerable who,
      @Nullable UUID message,
      String note,
      Instant now) {
    observations.observe(
        new Observation(
            ticket.brand(),
            clause,
            ticket.work(),
            Verdict.USED,
            who,
            ticket.channel(),
            ticket.type(),
            now,
            message == null ? Evidence.note(note) : Evidence.message(message, note)));
  }

  private Optional<Refusal> hindrance(Ticket ticket, String said, Asked asked) {
    return outbox.hindrance(
        new Draft(
            ticket.brand(),
            ticket.work(),
            asked.by(),
            ticket.channel(),
            Purpose.SERVICE,
            said,
            asked.now()));
  }

  private static void put(Outcome<MessageView> said) {
    if (said instanceof Outcome.Refused<MessageView>(var refusal)) {
      throw new RefusedException(refusal);
    }
  }

  private static Refusal notOpen() {
    return Refusal.state("not-open", "the matter is solved; nothing is chosen any more");
  }
}
