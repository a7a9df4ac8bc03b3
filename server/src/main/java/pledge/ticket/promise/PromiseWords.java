package pledge.ticket.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.QuietHours;
import pledge.conversation.Conversations;
import pledge.platform.Refusal;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;

/** How a promise is put to the customer, and what stands against telling it now. */
@Component
class PromiseWords {

  /** So long after the customer's last word an answer still is one, into the night too. */
  private static final Duration IN_TALK = Duration.ofHours(1);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final CustomerWord word;
  private final Standards standards;
  private final Brands brands;
  private final Outbox outbox;
  private final QuietHours quietHours;
  private final Conversations conversations;

  PromiseWords(
      CustomerWord word,
      Standards standards,
      Brands brands,
      Outbox outbox,
      QuietHours quietHours,
      Conversations conversations) {
    this.word = word;
    this.standards = standards;
    this.brands = brands;
    this.outbox = outbox;
    this.quietHours = quietHours;
    this.conversations = conversations;
  }

  String time(Ticket ticket, Instant due) {
    return TIME.format(due.atZone(brands.get(ticket.brand()).zone()));
  }

  /** What the texts of a promise say. */
  Map<String, String> values(Ticket ticket, Promises.Wish wish) {
    var way =
        switch (wish.way()) {
          case MESSAGE -> "promise.by-message";
          case PHONE -> "promise.by-phone";
          case IN_PERSON -> "promise.by-meeting";
        };
    return Map.of(
        "number",
        ticket.number(),
        "time",
        time(ticket, wish.due()),
        "way",
        standards.of(ticket.brand()).text(way, word.locale(ticket)),
        "promise",
        wish.text(),
        "why",
        wish.why());
  }

  /** What stands against a promise that a person makes: the hour, or its words. */
  Optional<Refusal> hindrance(
      Ticket ticket, Promises.Wish wish, String key, Map<String, String> values, Asked asked) {
    return asleep(ticket, wish, asked.now()).or(() -> unsayable(ticket, key, values, asked));
  }

  /** The words of a person are held to what every word to customers is held to. */
  private Optional<Refusal> unsayable(
      Ticket ticket, String key, Map<String, String> values, Asked asked) {
    var text = standards.of(ticket.brand()).text(key, word.locale(ticket), values);
    return outbox.hindrance(
        new Draft(
            ticket.brand(),
            ticket.work(),
            asked.by(),
            ticket.channel(),
            Purpose.SERVICE,
            text,
            asked.now()));
  }

  /** At night nothing goes out that the customer's own word doesn't ask for. */
  private Optional<Refusal> asleep(Ticket ticket, Promises.Wish wish, Instant now) {
    var brand = ticket.brand();
    var customer = ticket.customer();
    if (wish.said() || !quietHours.quiet(brand, customer, now)) {
      return Optional.empty();
    }
    var sinceNight = quietHours.lastAwake(brand, customer, now);
    var inTalk = now.minus(IN_TALK);
    var awakeSince = inTalk.isBefore(sinceNight) ? inTalk : sinceNight;
    var conversation = ticket.conversation();
    boolean spoke =
        conversation != null
            && conversations
                .customerSpokeAt(conversation)
                .filter(at -> !at.isBefore(awakeSince))
                .isPresent();
    var until = quietHours.nextAwake(brand, customer, now);
    return spoke
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "quiet-hours",
                "solve.notice-before-late",
                "the customer sleeps and hasn't written: tell them from "
                    + time(ticket, until)
                    + " on",
                List.of(),
                Map.of("until", until.toString())));
  }
}
