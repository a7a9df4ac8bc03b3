package pledge.ticket.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Brands;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.QuietHours;
import pledge.conversation.Conversations;
import pledge.ledger.Answerable;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketAnswered;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketLinks;
import pledge.ticket.TicketSpoken;
import pledge.ticket.TicketTold;
import pledge.ticket.Tickets;
import pledge.ticket.ToldOutcome;

/**
 * A promise made in words is a clock with that very time: told to the customer with the way in
 * which they will hear, kept by telling progress, and replaced only by another time the customer is
 * told. A ticket has at most one open, on a complaint under the clause of complaints.
 */
@Component
@Executes({"solve.progress", "complaint.promise"})
public class Promises {

  static final ClauseId PROGRESS = new ClauseId("solve.progress");
  static final ClauseId COMPLAINT = new ClauseId("complaint.promise");

  /** So long after the customer's last word an answer still is one, into the night too. */
  private static final Duration IN_TALK = Duration.ofHours(1);

  private static final String AT_DESK = "progress told: in the conversation";

  private static final SystemActor BY = new SystemActor("notice");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /**
   * What somebody wants to promise.
   *
   * @param text what will be done
   * @param way how the customer will hear of it
   * @param why why it takes the place of an earlier time; empty for a first promise
   * @param said whether the customer has been told by the person; otherwise a way to tell them must
   *     be known
   * @param request a repeat with the same promises nothing twice
   */
  public record Wish(
      String text,
      Instant due,
      ToldOutcome.Way way,
      String why,
      boolean said,
      @Nullable UUID request) {}

  private final PromiseRows rows;
  private final Tickets tickets;
  private final CustomerWord word;
  private final Commitments commitments;
  private final Standards standards;
  private final Brands brands;
  private final Outbox outbox;
  private final Telling telling;
  private final QuietHours quietHours;
  private final TicketLinks links;
  private final Conversations conversations;

  Promises(
      PromiseRows rows,
      Tickets tickets,
      CustomerWord word,
      Commitments commitments,
      Standards standards,
      Brands brands,
      Outbox outbox,
      Telling telling,
      QuietHours quietHours,
      TicketLinks links,
      Conversations conversations) {
    this.rows = rows;
    this.tickets = tickets;
    this.word = word;
    this.commitments = commitments;
    this.standards = standards;
    this.brands = brands;
    this.outbox = outbox;
    this.telling = telling;
    this.quietHours = quietHours;
    this.links = links;
    this.conversations = conversations;
  }

  /** Promises, telling the customer; another time told takes the place of the one before. */
  @Transactional
  public Outcome<Ticket> make(TicketId id, Wish wish, Asked asked) {
    var ticket = tickets.lock(id, asked);
    var request = wish.request();
    if (request != null && rows.asked(id, request)) {
      return Outcome.done(ticket);
    }
    if (!ticket.state().unsolved()) {
      return Outcome.refused(
          Refusal.state("not-open", "nothing is promised on a ticket that is solved"));
    }
    var longest = standards.of(ticket.brand()).setting("promise.longest");
    if (!wish.due().isAfter(asked.now()) || wish.due().isAfter(asked.now().plus(longest))) {
      throw new BadInput("due", "is a time to come, at most " + longest.toDays() + " days ahead");
    }
    var values = values(ticket, wish);
    var key = wish.why().isEmpty() ? "promise.made" : "promise.moved";
    if (asked.by() instanceof StaffMember) {
      var hindrance =
          asleep(ticket, wish, asked.now()).or(() -> hindrance(ticket, key, values, asked));
      if (hindrance.isPresent()) {
        return Outcome.refused(hindrance.get());
      }
    }
    var clause = clauseOf(ticket);
    var before = open(ticket, clause);
    boolean replaced = before.isPresent();
    if (replaced) {
      commitments.cancel(
          ticket.work(), clause, asked.now(), asked.by(), "another time was told: " + wish.why());
    }
    var who = asked.by() instanceof StaffMember ? asked.hand(ticket) : ticket.who();
    var clock = begin(ticket, clause, wish.due(), who, asked.now());
    before.ifPresent(moved -> telling.moved(ticket, moved, wish.due(), asked.now()));
    telling.announced(ticket, wish.due(), asked.now(), clock);
    rows.add(
        new Promise(
            clock,
            id,
            clause,
            wish.text(),
            wish.way(),
            wish.why(),
            wish.due(),
            who(asked),
            asked.now()),
        request);
    var reached = word.tell(ticket, key, values, "promise:" + clock, asked.now());
    if (reached == CustomerWord.Reached.SMS) {
      // no live chat in which to look: the page says how it stands
      var page = Map.of("number", ticket.number(), "link", links.link(ticket, asked.now()));
      word.tell(ticket, "promise.page", page, "promise-page:" + clock, asked.now());
    }
    if (reached == CustomerWord.Reached.NOBODY && !wish.said()) {
      // thrown, not returned: what was begun above must not stay
      throw new RefusedException(noWay());
    }
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("due", wish.due().toString());
    detail.put("way", wish.way().word());
    detail.put("clause", clause.value());
    detail.put("replaced", replaced);
    if (!wish.why().isEmpty()) {
      detail.put("why", wish.why());
    }
    tickets.note(id, TicketEntry.PROMISE, asked.by(), wish.text(), detail, asked.now(), request);
    return Outcome.done(tickets.touched(ticket));
  }

  /** Starts the clock of a promise with this very time; the caller has ended the one before. */
  private UUID begin(Ticket ticket, ClauseId clause, Instant due, Answerable who, Instant now) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                clause,
                ticket.work(),
                who,
                ticket.channel(),
                ticket.type(),
                now,
                "promised to the customer",
                due)));
    var clock = open(ticket, clause).orElseThrow();
    telling.told(ticket, clock, now);
    return clock.id();
  }

  /**
   * The time that the program's own notice named, as a promise: it begins once nothing earlier is
   * promised any more. The customer has read it in the notice.
   */
  void renew(Ticket ticket, Instant due, Instant now) {
    for (var earlier : List.of(PROGRESS, COMPLAINT)) {
      commitments.cancel(ticket.work(), earlier, now, BY, "another time was told by a notice");
    }
    var clause = clauseOf(ticket);
    var text = standards.of(ticket.brand()).text("promise.news", word.locale(ticket));
    rows.add(
        new Promise(
            begin(ticket, clause, due, ticket.who(), now),
            ticket.id(),
            clause,
            text,
            ToldOutcome.Way.MESSAGE,
            "",
            due,
            null,
            now),
        null);
    tickets.note(
        ticket.id(),
        TicketEntry.PROMISE,
        BY,
        text,
        Map.of("due", due.toString(), "clause", clause.value()),
        now,
        null);
  }

  /** Progress was told by phone, in person or where the customer wrote: the promise is kept. */
  @Transactional
  public Outcome<Ticket> progress(
      TicketId id, String text, ToldOutcome.Way way, UUID request, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (tickets.noted(id, request)) {
      return Outcome.done(ticket);
    }
    if (open(ticket).isEmpty()) {
      return Outcome.refused(
          Refusal.state("nothing-promised", "no promise is open on this ticket"));
    }
    tickets.note(
        id,
        TicketEntry.PROMISE,
        asked.by(),
        text,
        Map.of("told", true, "way", way.word()),
        asked.now(),
        request);
    kept(ticket, asked.now(), asked.hand(ticket), "progress told: " + way.word());
    return Outcome.done(tickets.touched(ticket));
  }

  /** A message of a person on the ticket tells progress; "one moment" doesn't. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void spoken(TicketSpoken fact) {
    var ticket = fact.ticket();
    if (!standards.of(ticket.brand()).phrases("holding").onlyThese(fact.text())) {
      kept(ticket, fact.at(), fact.by(), "progress told: message");
    }
  }

  /**
   * A person wrote in the live conversation: where the standard's list {@code tells-progress} hears
   * a report in it, the promise is kept as by a message on the ticket. Whoever sees it otherwise
   * takes that back by {@link #notKept}.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void answered(TicketAnswered fact) {
    var ticket = fact.ticket();
    if (!fact.atDesk()
        || standards.of(ticket.brand()).phrases("tells-progress").find(fact.text()).isEmpty()) {
      return;
    }
    open(ticket)
        .filter(clock -> clock.startedAt().isBefore(fact.at()))
        .filter(clock -> !rows.isNoReport(clock.id(), fact.text()))
        .ifPresent(clock -> {
          kept(ticket, fact.at(), fact.by(), AT_DESK);
          tickets.note(
              ticket.id(),
              TicketEntry.PROMISE,
              BY,
              "",
              Map.of("told", true, "way", ToldOutcome.Way.MESSAGE.word(), "atDesk", true),
              fact.at(),
              null);
        });
  }

  /**
   * What was said in the conversation was no report: the promise is owed as before, and broken when
   * its time has gone by.
   */
  @Transactional
  public Outcome<Ticket> notKept(TicketId id, UUID promise, Asked asked) {
    var ticket = tickets.lock(id, asked);
    boolean ours = rows.of(id).stream().anyMatch(it -> it.clock().equals(promise));
    if (!ours || !commitments.reopen(promise, AT_DESK, asked.now(), asked.by())) {
      return Outcome.refused(
          Refusal.state(
              "not-kept-at-desk",
              "only a promise kept by words in the conversation, and none since, is taken back"));
    }
    telling.owedAgain(promise, asked.now());
    return Outcome.done(tickets.touched(ticket));
  }

  /**
   * Whoever writes these words at the desk says that they report nothing: they keep no promise, and
   * where they did already, it is owed again.
   */
  @Transactional
  public Outcome<Ticket> noReport(TicketId id, UUID promise, String text, Asked asked) {
    var ticket = tickets.lock(id, asked);
    if (!(asked.by() instanceof StaffMember me)
        || rows.of(id).stream().noneMatch(it -> it.clock().equals(promise))) {
      throw new NotFound("promise");
    }
    rows.noReport(promise, text, me.id(), asked.now());
    if (commitments.reopen(promise, AT_DESK, asked.now(), asked.by())) {
      telling.owedAgain(promise, asked.now());
      return Outcome.done(tickets.touched(ticket));
    }
    return Outcome.done(ticket);
  }

  /** The promise that these words would keep if they were written at the desk. */
  Optional<Promise> keptBy(Ticket ticket, String text) {
    if (standards.of(ticket.brand()).phrases("tells-progress").find(text).isEmpty()
        || standards.of(ticket.brand()).phrases("holding").onlyThese(text)) {
      return Optional.empty();
    }
    return open(ticket)
        .flatMap(clock ->
            rows.of(ticket.id()).stream().filter(it -> it.clock().equals(clock.id())).findFirst());
  }

  boolean keptAtDesk(UUID promise) {
    return commitments.keptFor(promise, AT_DESK);
  }

  /** The outcome is the last of all progress. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(TicketTold fact) {
    var ticket = fact.ticket();
    var by = fact.by();
    var who = by == null ? ticket.who() : new Answerable(by, ticket.team());
    kept(ticket, fact.at(), who, "outcome told to the customer");
  }

  private void kept(Ticket ticket, Instant at, Answerable by, String why) {
    commitments.stop(
        List.of(
            new Stop(ticket.work(), PROGRESS, at, by, why),
            new Stop(ticket.work(), COMPLAINT, at, by, why)));
  }

  /** The promises of a ticket, the newest first. */
  List<Promise> of(TicketId ticket) {
    return rows.of(ticket);
  }

  /** What a customer is to know of a promise: those still owed and those kept, not those moved. */
  public record Told(String text, Instant due, ToldOutcome.Way way, boolean kept) {}

  public List<Told> toldOf(Ticket ticket) {
    Map<UUID, Commitment> clocks = new HashMap<>();
    for (var work : tickets.works(ticket)) {
      commitments.of(work).forEach(clock -> clocks.put(clock.id(), clock));
    }
    List<Told> told = new ArrayList<>();
    for (var promise : rows.of(ticket.id())) {
      var clock = clocks.get(promise.clock());
      if (clock != null && (clock.open() || clock.state() instanceof Commitment.State.Kept)) {
        told.add(
            new Told(
                promise.text(),
                promise.due(),
                promise.way(),
                clock.state() instanceof Commitment.State.Kept));
      }
    }
    return told;
  }

  /** The promise that is owed now: the one that breaks first. */
  Optional<Commitment> open(Ticket ticket) {
    return open(ticket, PROGRESS).or(() -> open(ticket, COMPLAINT));
  }

  private Optional<Commitment> open(Ticket ticket, ClauseId clause) {
    return commitments
        .openOf(List.of(ticket.work()))
        .getOrDefault(ticket.work(), List.of())
        .stream()
        .filter(clock -> clock.clause().equals(clause))
        .findFirst();
  }

  static ClauseId clauseOf(Ticket ticket) {
    return ticket.type().equals("complaint") ? COMPLAINT : PROGRESS;
  }

  /** How long a promise reaches that names no time of its own. */
  Duration usual(Ticket ticket) {
    return standards.of(ticket.brand()).limit(clauseOf(ticket), ticket.channel()).duration();
  }

  String time(Ticket ticket, Instant due) {
    return TIME.format(due.atZone(brands.get(ticket.brand()).zone()));
  }

  private Map<String, String> values(Ticket ticket, Wish wish) {
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

  /** The words of a person are held to what every word to customers is held to. */
  private Optional<Refusal> hindrance(
      Ticket ticket, String key, Map<String, String> values, Asked asked) {
    var text = standards.of(ticket.brand()).text(key, word.locale(ticket), values);
    var cleared =
        outbox.clear(
            new Draft(
                ticket.brand(),
                ticket.work(),
                asked.by(),
                ticket.channel(),
                Purpose.SERVICE,
                text,
                asked.now()));
    return switch (cleared) {
      case Outcome.Done<Cleared> done -> Optional.empty();
      case Outcome.Refused<Cleared>(var refusal) -> Optional.of(refusal);
    };
  }

  /** At night nothing goes out that the customer's own word doesn't ask for. */
  private Optional<Refusal> asleep(Ticket ticket, Wish wish, Instant now) {
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

  private static Refusal noWay() {
    return new Refusal(
        "no-channel",
        null,
        "no way to write to this customer is known: tell them, then say so",
        List.of(),
        Map.of());
  }

  private static @Nullable StaffId who(Asked asked) {
    return asked.by() instanceof StaffMember staff ? staff.id() : null;
  }
}
