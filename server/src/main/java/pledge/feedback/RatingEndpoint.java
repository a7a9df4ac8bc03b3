package pledge.feedback;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brands;
import pledge.access.RateLimits;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.pickup.PickupSurveys;
import pledge.platform.BadInput;
import pledge.platform.NotAllowed;
import pledge.platform.NotFound;
import pledge.platform.PlainText;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.platform.WorkRef;
import pledge.ticket.TicketId;
import pledge.ticket.TicketLinks;
import pledge.ticket.Tickets;

/** Ratings: given in the chat, or by whoever holds a signed link. */
@RestController
@Tag(name = "Ratings")
class RatingEndpoint {

  private final Asks asks;
  private final Ratings ratings;
  private final RatingLinks ratingLinks;
  private final TicketLinks ticketLinks;
  private final Brands brands;
  private final Conversations conversations;
  private final Tickets tickets;
  private final PickupSurveys pickups;
  private final RateLimits limits;
  private final Clock clock;

  RatingEndpoint(
      Asks asks,
      Ratings ratings,
      RatingLinks ratingLinks,
      TicketLinks ticketLinks,
      Brands brands,
      Conversations conversations,
      Tickets tickets,
      PickupSurveys pickups,
      RateLimits limits,
      Clock clock) {
    this.asks = asks;
    this.ratings = ratings;
    this.ratingLinks = ratingLinks;
    this.ticketLinks = ticketLinks;
    this.brands = brands;
    this.conversations = conversations;
    this.tickets = tickets;
    this.pickups = pickups;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param stars 1 to 5
   */
  @Schema(name = "RatingGiven")
  record Stars(int stars, String words, Instant at) {

    static Stars of(Rating rating) {
      return new Stars(rating.stars(), rating.words(), rating.at());
    }
  }

  // --- in the chat ------------------------------------------------------------------------------

  @Schema(name = "ChatRating")
  record ChatBody(
      @NotNull @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 1000) String words) {}

  @PostMapping("/api/chat/rating")
  @Operation(summary = "Rates what the visitor was asked about last; final once given")
  @Allowed(visitor = true)
  Stars inChat(Visitor visitor, @Valid @RequestBody ChatBody body) {
    limits.check("rating", visitor.id().toString());
    var now = clock.instant();
    var ask =
        asks.latestFor(visitor.id(), visitor.brand())
            .filter(latest -> latest.expiresAt().isAfter(now))
            .orElseThrow(() ->
                new RefusedException(
                    Refusal.state("nothing-to-rate", "nothing has ended that could be rated")));
    return Stars.of(
        ratings.rate(ask, new Rating(body.stars(), words(body.words()), now), "chat").orThrow());
  }

  // --- by link ----------------------------------------------------------------------------------

  @Schema(name = "RatingLinkWish")
  record LinkBody(@NotNull @Size(max = 80) String work) {}

  record Link(String url, Instant expiresAt) {}

  @PostMapping("/api/rating-links")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "A link by which the customer of an ended conversation or closed ticket can rate it, to"
              + " be sent by another way than the chat")
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Link link(StaffMember me, @Valid @RequestBody LinkBody body) {
    var now = clock.instant();
    var work = WorkRef.parse(body.work());
    if (!visible(work, me)) {
      throw new NotFound(work.kind());
    }
    var ask =
        asks.latestOf(work)
            .filter(latest -> latest.expiresAt().isAfter(now))
            .orElseThrow(() ->
                new RefusedException(
                    Refusal.state("not-ended", "it hasn't ended, or too long ago to be rated")));
    return new Link(ratingLinks.link(ask), ask.expiresAt());
  }

  private boolean visible(WorkRef work, StaffMember me) {
    return switch (work.kind()) {
      case "conversation" -> conversations.find(new ConversationId(work.id()), me).isPresent();
      case "ticket" -> tickets.find(new TicketId(work.id()), me).isPresent();
      case "pickup" -> pickups.visible(work.id(), me);
      default -> throw new BadInput("work", "is a conversation, a ticket or a pick-up");
    };
  }

  @Schema(name = "RatingToken")
  record TokenBody(@NotNull @Size(max = 200) String token) {}

  record BrandFace(String code, String nameZh, String nameEn, String colour) {}

  /**
   * What a link is about.
   *
   * @param kind {@code conversation}, {@code ticket} or {@code pickup}
   * @param number the ticket's or the order's, else null
   * @param rating what was given already, else null
   */
  @Schema(name = "RatingState")
  record State(
      BrandFace brand,
      String kind,
      @Nullable String number,
      Instant askedAt,
      Instant expiresAt,
      @Nullable Stars rating) {}

  @PostMapping("/api/ratings/open")
  @Operation(summary = "What a rating link is about; 403 when it is forged or has expired")
  @Allowed(anyone = true)
  State open(HttpServletRequest request, @Valid @RequestBody TokenBody body) {
    var ask = asked(request, body.token(), clock.instant());
    var brand = brands.get(ask.brand());
    var rating = ask.rating();
    return new State(
        new BrandFace(brand.id().value(), brand.nameZh(), brand.nameEn(), brand.colour()),
        ask.work().kind(),
        ask.number().isEmpty() ? null : ask.number(),
        ask.askedAt(),
        ask.expiresAt(),
        rating == null ? null : Stars.of(rating));
  }

  @Schema(name = "RatingByLink")
  record ByLinkBody(
      @NotNull @Size(max = 200) String token,
      @NotNull @Min(1) @Max(5) Integer stars,
      @Nullable @Size(max = 1000) String words) {}

  @PostMapping("/api/ratings")
  @Operation(summary = "Rates by link; final once given, the same again is harmless")
  @Allowed(anyone = true)
  Stars byLink(HttpServletRequest request, @Valid @RequestBody ByLinkBody body) {
    var now = clock.instant();
    var ask = asked(request, body.token(), now);
    return Stars.of(
        ratings.rate(ask, new Rating(body.stars(), words(body.words()), now), "link").orThrow());
  }

  /**
   * @param stars 1 to 5
   */
  @Schema(name = "TicketPageRating")
  record PageBody(
      @NotNull @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 1000) String words) {}

  @PostMapping("/api/links/ticket/rating")
  @Operation(
      summary = "Rates a closed ticket on the customer's page of it; final once given",
      description = "409 `nothing-to-rate` before the ticket is closed, or long after.")
  @Allowed(anyone = true)
  Stars onPage(
      HttpServletRequest request,
      @Nullable @RequestHeader(name = "Link-Token", required = false) String token,
      @Valid @RequestBody PageBody body) {
    limits.check("rating", request.getRemoteAddr());
    var now = clock.instant();
    var ticket =
        ticketLinks
            .open(token == null ? "" : token, now)
            .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
    var ask =
        asks.latestOf(ticket.work())
            .filter(latest -> latest.expiresAt().isAfter(now))
            .orElseThrow(() ->
                new RefusedException(
                    Refusal.state("nothing-to-rate", "nothing has ended that could be rated")));
    return Stars.of(
        ratings.rate(ask, new Rating(body.stars(), words(body.words()), now), "link").orThrow());
  }

  private Ask asked(HttpServletRequest request, String token, Instant now) {
    limits.check("rating", request.getRemoteAddr());
    return ratingLinks
        .open(token, now)
        .flatMap(asks::find)
        .filter(ask -> ask.expiresAt().isAfter(now))
        .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
  }

  private static String words(@Nullable String words) {
    return words == null ? "" : PlainText.optional("words", words, 1000);
  }
}
