package pledge.ticket.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Role;
import pledge.access.SystemActor;
import pledge.channel.QuietHours;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Verdict;
import pledge.live.Alarm;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.ticket.Asked;
import pledge.ticket.CustomerWord;
import pledge.ticket.Ticket;
import pledge.ticket.TicketEntry;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/**
 * A time the customer was told isn't missed in silence. At the warning whoever answers for it is
 * asked for a new time and its reason; if nobody acts, the customer is told in neutral words, once,
 * before the due time and outside their quiet hours. A time that was missed, or moved to another
 * one, after the customer had been told so is kept; missed in silence it is broken; what was kept
 * in time was never in question.
 *
 * <p>The program's own announcement excuses nothing: the clock of the promise itself runs on and
 * breaks.
 */
@Component
@Executes("solve.notice-before-late")
class NoticeBeforeLate {

  static final ClauseId CLAUSE = new ClauseId("solve.notice-before-late");

  /** Clocks of tiers and types, which take one another's place. */
  private static final Set<ClauseId> SOLVING =
      Stream.of("solve.normal", "solve.complex", "solve.difficult", "complaint.resolve")
          .map(ClauseId::new)
          .collect(Collectors.toUnmodifiableSet());

  /** What was said at the very due instant may still be on its way into the database. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration WHILE_PAUSED = Duration.ofMinutes(1);

  /** The program itself, in what it says and does about promises. */
  static final SystemActor BY = new SystemActor("notice");

  private final ToldTimes rows;
  private final Telling telling;
  private final Promises promises;
  private final PromiseWords words;
  private final Tickets tickets;
  private final CustomerWord word;
  private final Commitments commitments;
  private final QuietHours quietHours;
  private final ApplicationEventPublisher events;

  NoticeBeforeLate(
      ToldTimes rows,
      Telling telling,
      Promises promises,
      PromiseWords words,
      Tickets tickets,
      CustomerWord word,
      Commitments commitments,
      QuietHours quietHours,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.telling = telling;
    this.promises = promises;
    this.words = words;
    this.tickets = tickets;
    this.word = word;
    this.commitments = commitments;
    this.quietHours = quietHours;
    this.events = events;
  }

  /** What stands with one told time now. */
  private record Seen(ToldTime told, Commitment clock, Instant due, NoticePlan plan) {

    boolean quietSoFar() {
      return told.announcedAt() == null;
    }
  }

  /**
   * Does what is due for the told times of a ticket, in one transaction under its lock: on however
   * many nodes and after whatever crash, each step is taken once.
   */
  @Transactional
  public void see(TicketId id, Instant now) {
    var ticket = tickets.lock(id, Asked.of(BY, now));
    var clocks =
        commitments.of(ticket.work()).stream()
            .collect(Collectors.toMap(Commitment::id, Function.identity()));
    List<Seen> owed = new ArrayList<>();
    for (var told : rows.open(id)) {
      var clock = clocks.get(told.clock());
      if (clock == null || over(ticket, clock)) {
        rows.ended(told.clock(), now);
      } else if (clock.state() instanceof Commitment.State.Paused(Duration left)) {
        var due = now.plus(left);
        rows.planned(
            told, due, telling.plan(ticket, clock, told.toldAt(), due), now.plus(WHILE_PAUSED));
      } else {
        var due = clock.open() ? clock.dueAt() : told.dueAt();
        owed.add(new Seen(told, clock, due, planned(ticket, told, clock, due)));
      }
    }
    // the sweep breaks it first, this moment: what is cancelled before that would have no verdict
    var unswept =
        owed.stream()
            .filter(seen -> seen.clock().state() instanceof Commitment.State.Running)
            .filter(seen -> !now.isBefore(seen.due().plus(GRACE)))
            .toList();
    owed.removeAll(unswept);
    unswept.forEach(seen -> rows.planned(seen.told(), seen.due(), seen.plan(), now.plus(SWEEP)));
    var missed = owed.stream().filter(seen -> !now.isBefore(seen.due().plus(GRACE))).toList();
    owed.removeAll(missed);
    missed.forEach(seen -> missed(ticket, seen, now));
    announce(ticket, owed, now);
    for (var told : rows.open(id)) {
      owed.stream()
          .filter(seen -> seen.told().clock().equals(told.clock()))
          .findFirst()
          .ifPresent(seen -> ask(ticket, seen, told, now));
    }
  }

  /** Nothing is owed to the customer any more under what they were told then. */
  private static boolean over(Ticket ticket, Commitment clock) {
    return switch (clock.state()) {
      case Commitment.State.Kept kept -> true;
      // another tier's clock counts now, but the customer still waits for what they were told
      case Commitment.State.Cancelled cancelled ->
          !SOLVING.contains(clock.clause())
              || ticket.outcome() != null
              || !ticket.state().unsolved();
      case Commitment.State.Running running -> false;
      case Commitment.State.Paused paused -> false;
      case Commitment.State.Broken broken -> false;
    };
  }

  private NoticePlan planned(Ticket ticket, ToldTime told, Commitment clock, Instant due) {
    return due.equals(told.dueAt())
        ? new NoticePlan(told.askAt(), told.noticeAt())
        : telling.plan(ticket, clock, told.toldAt(), due);
  }

  // --- missed ---------------------------------------------------------------------------------

  private void missed(Ticket ticket, Seen seen, Instant now) {
    var announcedAt = seen.told().announcedAt();
    if (announcedAt != null && announcedAt.isBefore(seen.due())) {
      var said = Evidence.said("announced", "at", announcedAt);
      telling.judged(ticket, seen.clock(), Verdict.KEPT, seen.due(), said);
    } else {
      telling.judged(ticket, seen.clock(), Verdict.BROKEN, seen.due(), "missed-in-silence");
    }
    rows.ended(seen.told().clock(), now);
    var renewed = seen.told().renewedTo();
    if (renewed != null && renewed.isAfter(now)) {
      promises.renew(ticket, renewed, now);
    }
  }

  // --- announced by itself --------------------------------------------------------------------

  /** One notice says it for every time it covers. */
  private void announce(Ticket ticket, List<Seen> owed, Instant now) {
    boolean due = owed.stream().anyMatch(seen -> noticeDue(seen, now));
    if (!due
        || quietHours.quiet(ticket.brand(), ticket.customer(), now)
        || !ticket.state().unsolved()) {
      return;
    }
    var silent = owed.stream().filter(Seen::quietSoFar).toList();
    var first = silent.stream().map(Seen::due).min(Comparator.naturalOrder()).orElseThrow();
    // a later time they were promised already is what they are told again, unless it is late too
    var standing =
        promises
            .open(ticket)
            .filter(clock -> clock.dueAt().isAfter(first))
            .filter(clock ->
                silent.stream()
                    .noneMatch(
                        seen -> seen.clock().id().equals(clock.id()) && noticeDue(seen, now)));
    var later = standing.map(Commitment::dueAt).orElseGet(() -> renewal(ticket, first, now));
    var covered =
        silent.stream()
            .filter(seen -> !seen.due().isAfter(later))
            .filter(
                seen -> standing.filter(clock -> clock.id().equals(seen.clock().id())).isEmpty())
            .toList();
    var reached =
        word.tell(
            ticket,
            "ticket.notice-before-late",
            Map.of("number", ticket.number(), "time", words.time(ticket, later)),
            "late:" + covered.getFirst().told().clock(),
            now);
    if (reached == CustomerWord.Reached.NOBODY) {
      alarm(ticket, covered.getFirst(), "unreached", now);
      return;
    }
    var clocks = covered.stream().map(seen -> seen.told().clock()).toList();
    rows.announced(clocks, now);
    if (standing.isEmpty()) {
      promises
          .open(ticket)
          .ifPresentOrElse(
              clock -> rows.renewed(clock.id(), later), () -> promises.renew(ticket, later, now));
    }
    tickets.note(
        ticket.id(),
        TicketEntry.NOTICE,
        BY,
        "",
        Map.of("due", later.toString(), "covers", clocks.size()),
        now,
        null);
    tickets.touched(ticket);
  }

  private static boolean noticeDue(Seen seen, Instant now) {
    var at = seen.plan().noticeAt();
    return seen.quietSoFar() && at != null && !now.isBefore(at);
  }

  /** The new time of a notice: as far ahead as a promise reaches that names none, by day. */
  private Instant renewal(Ticket ticket, Instant first, Instant now) {
    var usual = (now.isAfter(first) ? now : first).plus(promises.usual(ticket));
    var awake = quietHours.lastAwake(ticket.brand(), ticket.customer(), usual);
    return awake.isAfter(first) ? awake : usual;
  }

  // --- asked for ------------------------------------------------------------------------------

  private void ask(Ticket ticket, Seen seen, ToldTime told, Instant now) {
    boolean silent = told.announcedAt() == null;
    if (silent && told.askedAt() == null && !now.isBefore(seen.plan().askAt())) {
      rows.asked(told.clock(), now);
      alarm(ticket, seen, "running-late", now);
      tickets.touched(ticket);
    }
    rows.planned(told, seen.due(), seen.plan(), next(ticket, seen, silent, now));
  }

  private Instant next(Ticket ticket, Seen seen, boolean silent, Instant now) {
    var end = seen.due().plus(GRACE);
    if (!silent) {
      return end;
    }
    if (now.isBefore(seen.plan().askAt())) {
      return seen.plan().askAt();
    }
    var at = seen.plan().noticeAt();
    if (at == null) {
      return end;
    }
    if (now.isBefore(at)) {
      return at;
    }
    // past its hour and still silent: looked at too late, in the night, or nobody can be reached
    var awake = quietHours.nextAwake(ticket.brand(), ticket.customer(), now);
    return awake.isAfter(now) && awake.isBefore(seen.due()) ? awake : end;
  }

  /** Whoever answers for it; nobody or the program: the team and its supervisors. */
  private void alarm(Ticket ticket, Seen seen, String what, Instant now) {
    var who = seen.clock().who();
    var person = who.person() != null ? who.person() : ticket.owner();
    var team = who.team() != null ? who.team() : ticket.team();
    var alarm =
        Alarm.warning(ticket.brand(), "ticket." + what, ticket.work(), now)
            .id(UUID.nameUUIDFromBytes((seen.told().clock() + "/" + what).getBytes(UTF_8)))
            .fact("number", ticket.number())
            .fact("time", words.time(ticket, seen.due()));
    if (person != null) {
      alarm = alarm.forPeople(Set.of(person));
    } else if (team != null) {
      alarm = alarm.forTeams(Set.of(team));
    } else {
      alarm = alarm.forRoles(Role.SUPERVISOR);
    }
    events.publishEvent(alarm);
  }
}
