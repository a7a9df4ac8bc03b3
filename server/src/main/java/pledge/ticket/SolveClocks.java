package pledge.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.ledger.Answerable;
import pledge.ledger.Commitment;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.ContactType;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.standard.Tier;

/**
 * The clock of the tier, or of the type where that has its own (complaint.resolve): it runs from
 * the first message of the matter until the customer has been told the outcome. Marking a ticket
 * solved does not stop it, but waiting for the customer's answer to a written question halts it;
 * another tier ends it without a verdict and starts its own from the same beginning.
 */
@Component
@Executes({"solve.normal", "solve.complex", "solve.difficult"})
class SolveClocks {

  private final Commitments commitments;
  private final Standards standards;
  private final List<OwedElsewhere> elsewhere;

  SolveClocks(Commitments commitments, Standards standards, List<OwedElsewhere> elsewhere) {
    this.elsewhere = List.copyOf(elsewhere);
    this.commitments = commitments;
    this.standards = standards;
  }

  void start(Ticket ticket, String cause) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                clause(ticket),
                ticket.work(),
                ticket.who(),
                ticket.channel(),
                ticket.type(),
                ticket.matterAt(),
                cause,
                null)));
  }

  /** When such a ticket is to be solved at the latest. */
  Instant due(Ticket ticket) {
    var standard = standards.of(ticket.brand());
    var limit = standard.limit(clause(ticket), ticket.channel());
    return standard.calendar(limit.calendar()).add(ticket.matterAt(), limit.duration());
  }

  /** Tier or type have changed: {@code before} is the ticket as it was, {@code after} as it is. */
  void change(Ticket before, Ticket after, Instant now, Actor by, String why) {
    if (clause(before).equals(clause(after))) {
      return;
    }
    commitments.cancel(before.work(), clause(before), now, by, why);
    start(after, why);
  }

  /** The customer has been told the outcome. */
  void told(Ticket ticket, Instant at, Answerable by) {
    commitments.stop(
        owed(ticket).stream()
            .map(clause -> new Stop(ticket.work(), clause, at, by, "outcome told to the customer"))
            .toList());
  }

  /** A written question is out: time stands still, where the clause says so. */
  void waitForCustomer(Ticket ticket, Instant now, Actor by) {
    for (var clause : owed(ticket)) {
      var rules = standards.of(ticket.brand()).clause(clause).clock();
      if (rules != null && rules.waitsForCustomer()) {
        commitments.pause(ticket.work(), clause, now, by, "the customer's answer is awaited");
      }
    }
  }

  /** The wait for the customer is over. */
  void goOn(Ticket ticket, Instant now, Actor by) {
    for (var clause : owed(ticket)) {
      commitments.resume(ticket.work(), clause, now, by, "the wait for the customer is over");
    }
  }

  /**
   * The clauses by which its outcome is owed now: its own, and that of a duplicate which was of
   * another tier or type.
   */
  private Set<ClauseId> owed(Ticket ticket) {
    var solving = solving(ticket.brand());
    return open(ticket)
        .map(Commitment::clause)
        .filter(solving::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The clauses by which outcomes are owed: those of the tiers, and of types with their own. */
  Set<ClauseId> solving(BrandId brand) {
    var standard = standards.of(brand);
    return Stream.concat(
            standard.tiers().stream().map(Tier::clock),
            standard.types().stream().map(ContactType::clock).filter(Objects::nonNull))
        .collect(Collectors.toSet());
  }

  private Stream<Commitment> open(Ticket ticket) {
    return commitments
        .openOf(List.of(ticket.work()))
        .getOrDefault(ticket.work(), List.of())
        .stream();
  }

  /** The ticket, and with it every clock of it, is somebody else's. */
  void reassign(Ticket ticket, Answerable who, Instant now, Actor by, String why) {
    commitments.reassign(ticket.work(), who, now, by, why);
  }

  /** Nothing is owed any more. */
  void end(Ticket ticket, Instant now, Actor by) {
    commitments.cancelAll(ticket.work(), now, by, "ticket closed");
  }

  ClauseId clause(Ticket ticket) {
    var standard = standards.of(ticket.brand());
    return standard
        .type(ticket.type())
        .map(ContactType::clock)
        .orElseGet(() -> standard.tier(ticket.tier()).clock());
  }

  /** When the first of the ticket's open clocks breaks or broke; null when none runs. */
  @Nullable Instant nextDue(Ticket ticket) {
    var works = new ArrayList<WorkRef>(List.of(ticket.work()));
    elsewhere.forEach(room -> room.of(List.of(ticket.id())).values().forEach(works::addAll));
    return commitments.openOf(works).entrySet().stream()
        .filter(of -> works.contains(of.getKey()))
        .flatMap(of -> of.getValue().stream())
        .filter(clock -> !(clock.state() instanceof Commitment.State.Paused))
        .map(Commitment::dueAt)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
