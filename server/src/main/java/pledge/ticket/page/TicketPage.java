package pledge.ticket.page;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.conversation.AuthorKind;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.media.MediaKind;
import pledge.media.MediaView;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;
import pledge.ticket.complaint.PageVerdicts;
import pledge.ticket.option.Offer;
import pledge.ticket.option.Options;
import pledge.ticket.option.WayOut;
import pledge.ticket.promise.Promises;

/** What a customer reads of their ticket: never a note, a name of staff, or anybody else's word. */
@Component
class TicketPage {

  private static final int MESSAGES = 100;

  private final Promises promises;
  private final Options options;
  private final Conversations conversations;
  private final CustomerWord word;
  private final PageVerdicts verdicts;
  private final Brands brands;
  private final Tickets tickets;

  TicketPage(
      Promises promises,
      Options options,
      Conversations conversations,
      CustomerWord word,
      PageVerdicts verdicts,
      Brands brands,
      Tickets tickets) {
    this.promises = promises;
    this.options = options;
    this.conversations = conversations;
    this.word = word;
    this.verdicts = verdicts;
    this.brands = brands;
    this.tickets = tickets;
  }

  @Schema(name = "TicketPageBrand")
  record Face(String nameZh, String nameEn, String colour) {}

  @Schema(name = "TicketPagePromise")
  record Promised(String text, Instant due, String way, boolean kept) {}

  @Schema(name = "TicketPageWay")
  record Way(String title, String pros, String cons, long fen, int hours, String steps) {

    static Way of(WayOut way) {
      return new Way(way.title(), way.pros(), way.cons(), way.fen(), way.hours(), way.steps());
    }
  }

  @Schema(name = "TicketPageOffer")
  record Offered(UUID id, String words, List<Way> ways, @Nullable Integer chosen) {

    static Offered of(Offer offer) {
      return new Offered(
          offer.id(), offer.words(), offer.ways().stream().map(Way::of).toList(), offer.chosen());
    }
  }

  /**
   * @param mine whether the customer wrote it
   * @param name the nickname of who wrote it; empty for the program
   * @param pictures ids for {@code /api/links/ticket/media/…}
   * @param videos ids for the same address
   */
  @Schema(name = "TicketPageSaid")
  record Said(
      UUID id,
      boolean mine,
      String name,
      String text,
      List<UUID> pictures,
      List<UUID> videos,
      Instant at) {}

  /**
   * @param locale the language the customer was served in
   * @param formerly numbers of duplicates whose matter goes on here
   * @param promises times that were promised, those still to come in front
   * @param offer ways to choose from, or what was chosen; null when none was offered
   * @param outcome what came of it; null while it isn't told
   * @param stars what the customer gave, 1 to 5; null when nothing yet
   * @param canRate whether a rating is asked for
   * @param asksSatisfied whether a complaint waits for what the customer thinks of the outcome
   */
  @Schema(name = "TicketPageView")
  record View(
      Face brand,
      String locale,
      String number,
      List<String> formerly,
      TicketState state,
      Instant openedAt,
      List<Promised> promises,
      @Nullable Offered offer,
      @Nullable String outcome,
      List<Said> messages,
      @Nullable Integer stars,
      boolean canRate,
      boolean asksSatisfied,
      Instant now) {}

  View view(Ticket ticket, Instant now) {
    var brand = brands.get(ticket.brand());
    var rating = ticket.rating();
    return new View(
        new Face(brand.nameZh(), brand.nameEn(), brand.colour()),
        word.locale(ticket),
        ticket.number(),
        tickets.duplicates(ticket.id()).stream().map(Ticket::number).toList(),
        ticket.state(),
        ticket.createdAt(),
        promises.toldOf(ticket).stream()
            .map(told -> new Promised(told.text(), told.due(), told.way().word(), told.kept()))
            .sorted(Comparator.comparing(Promised::kept).thenComparing(Promised::due))
            .toList(),
        options.of(ticket.id()).stream()
            .filter(Offer::standing)
            .filter(offer -> !offer.ways().isEmpty())
            .findFirst()
            .map(Offered::of)
            .orElse(null),
        ticket.outcome() == null ? null : outcome(ticket.outcome()),
        messages(ticket),
        rating == null ? null : rating.stars(),
        ticket.state() == TicketState.CLOSED && rating == null,
        verdicts.wanted(ticket),
        now);
  }

  private static String outcome(ToldOutcome told) {
    return told.text();
  }

  private List<Said> messages(Ticket ticket) {
    var all =
        tickets.conversations(ticket.id()).stream()
            .flatMap(conversation -> conversations.messages(conversation, 0, 2_000).stream())
            .sorted(Comparator.comparing(MessageView::at))
            .toList();
    return all.subList(Math.max(0, all.size() - MESSAGES), all.size()).stream()
        .map(TicketPage::said)
        .toList();
  }

  private static Said said(MessageView message) {
    return new Said(
        message.id(),
        message.author().kind() == AuthorKind.CUSTOMER,
        message.author().name(),
        message.text(),
        shown(message, MediaKind.PICTURE),
        shown(message, MediaKind.VIDEO),
        message.at());
  }

  private static List<UUID> shown(MessageView message, MediaKind kind) {
    return message.media().stream().filter(it -> it.kind() == kind).map(MediaView::id).toList();
  }
}
