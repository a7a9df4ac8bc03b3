package pledge.desk;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.search.Excerpt;
import pledge.search.Search;

/** One search over everything that was written, for what the asker may see. */
@RestController
@CustomerData
@Tag(name = "Search")
class SearchEndpoint {

  private static final int LONGEST = 100;

  private final Search search;
  private final AuditTrail audit;

  SearchEndpoint(Search search, AuditTrail audit) {
    this.search = search;
    this.audit = audit;
  }

  /**
   * @param kind {@code message} or {@code ticket}
   * @param work the conversation's or the ticket's id
   * @param message the message's id; null for a ticket
   * @param seq the message's place in its conversation; of a ticket the place of its entry, 0 for
   *     the title
   * @param title masked name of the customer, or the ticket's title
   * @param number the ticket's; empty for a message
   * @param author {@code customer}, {@code assistant}, {@code staff} or {@code system}
   * @param who the author's name, masked if a customer's; may be empty
   */
  @Schema(name = "SearchItem")
  record Item(
      String kind,
      UUID work,
      @Nullable UUID message,
      long seq,
      Instant at,
      String title,
      String number,
      String channel,
      String author,
      String who,
      Excerpt excerpt) {

    static Item of(Search.Found found) {
      var passage = found.passage();
      return new Item(
          found.kind(),
          passage.place().work(),
          passage.message(),
          passage.place().seq(),
          passage.at(),
          passage.title(),
          passage.number(),
          passage.channel(),
          passage.author(),
          passage.who(),
          found.excerpt());
    }
  }

  /**
   * @param next for {@code after}; null when everything was looked at
   * @param lookedBackTo how far back this answer reaches, when there is more behind it
   */
  @Schema(name = "SearchPage")
  record Page(List<Item> items, @Nullable String next, @Nullable Instant lookedBackTo) {}

  @GetMapping("/api/search")
  @Operation(
      summary =
          "Messages, tickets and their notes with these words that I may see, the newest first",
      description =
          """
          All words of `q` must stand in a passage: Chinese anywhere in a sentence, other words from \
          their beginning (up to three letters: the whole word), numbers by any four figures in a row. \
          Case, width, accents and traditional characters make no difference; signs are not looked for, \
          emoji are. Spans are UTF-16 offsets into the excerpt. An answer may hold fewer items than \
          `limit` and still have a `next`: so much was looked at and the rest lies behind it. What was \
          just written is found within seconds. `from` is included, `to` isn't. The first page is \
          recorded in the audit trail, without the words.\
          """)
  @Allowed(staff = {MANAGER, AGENT, AFTERSALES, EXPERT, SUPERVISOR, COMPLAINT_OFFICER, CLERK})
  Page search(
      StaffMember me,
      @RequestParam @Size(max = LONGEST) String q,
      @RequestParam(name = "in", defaultValue = "all") String in,
      @RequestParam(required = false) @Nullable @Size(max = 40) String channel,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable @Size(max = 120) String after,
      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
    var words = PlainText.optional("q", q, LONGEST);
    var page =
        search.find(
            new Search.Asked(
                me,
                words,
                kinds(in),
                channel == null ? null : PlainText.optional("channel", channel, 40),
                bounded("from", from),
                bounded("to", to),
                after,
                limit));
    if (after == null && !words.isEmpty()) {
      audit.record(me, "search", "brand", me.brand().value(), page.items().size() + " shown");
    }
    return new Page(page.items().stream().map(Item::of).toList(), page.next(), page.lookedBackTo());
  }

  private static Set<String> kinds(String in) {
    return switch (in) {
      case "all" -> Set.of();
      case "messages" -> Set.of("message");
      case "tickets" -> Set.of("ticket");
      default -> throw new BadInput("in", "is one of all, messages, tickets");
    };
  }

  private static @Nullable Instant bounded(String field, @Nullable Instant at) {
    if (at != null && (at.isBefore(Search.EVER) || at.isAfter(Search.NEVER))) {
      throw new BadInput(field, "is too far away");
    }
    return at;
  }
}
