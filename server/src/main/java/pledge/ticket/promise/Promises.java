package pledge.ticket.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.platform.BadInput;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.TicketLinks;
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
  private final PromiseWords words;
  private final Tickets tickets;
  private final CustomerWord word;
  private final Commitments commitments;
  private final Standards standards;
  private final Telling telling;
  private final TicketLinks links;

  Promises(
      PromiseRows rows,
      PromiseWords words,
      Tickets tickets,
      CustomerWord word,
      Commitments commitments,
      Standards standards,
      Telling telling,
      TicketLinks links) {
    this.rows = rows;
    this.words = words;
    this.tickets = tickets;
    this.word = word;
    this.commitments = commitments;
    this.standards = standards;
    this.telling = telling;
    this.links = links;
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
    var values = words.values(ticket, wish);
    var key = wish.why().isEmpty() ? "promise.made" : "promise.moved";
    if (asked.by() instanceof StaffMember) {
      var hindrance = words.hindrance(ticket, wish, key, values, asked);
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
      commitments.cancel(
          ticket.work(), earlier, now, NoticeBeforeLate.BY, "another time was told by a notice");
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
        NoticeBeforeLate.BY,
        text,
        Map.of("due", due.toString(), "clause", clause.value()),
        now,
        null);
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
