package pledge.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.conversation.Conversations;
import pledge.customer.Customers;
import pledge.ledger.CarriedClocks;
import pledge.ledger.CarriedClocks.Carried;
import pledge.platform.Refusal;
import pledge.standard.ContactType;

/**
 * A duplicate becomes part of another ticket, and is parted from it again. A pointer is set; words,
 * promises, grants and visits stay on the duplicate and are read through it. What is owed goes to
 * the main ticket, where the earliest time rules (see docs/clocks.md). Whoever calls holds both
 * locks, by {@link Tickets#lockBoth}.
 */
@Component
public class TicketMerging {

  private final TicketRows rows;
  private final KinRows kin;
  private final Timeline timeline;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final TicketSteps steps;
  private final TicketMoves moves;
  private final Triage triage;
  private final Changes changes;
  private final TicketHappenings happenings;
  private final CarriedClocks clocks;
  private final Customers customers;
  private final Conversations conversations;

  /** Looked up when needed: a rule's feature knows tickets itself. */
  private final ObjectProvider<MergeRule> rules;

  TicketMerging(
      TicketRows rows,
      KinRows kin,
      Timeline timeline,
      SolveClocks solve,
      FollowUp followUp,
      TicketSteps steps,
      TicketMoves moves,
      Triage triage,
      Changes changes,
      TicketHappenings happenings,
      CarriedClocks clocks,
      Customers customers,
      Conversations conversations,
      ObjectProvider<MergeRule> rules) {
    this.rows = rows;
    this.kin = kin;
    this.timeline = timeline;
    this.solve = solve;
    this.followUp = followUp;
    this.steps = steps;
    this.moves = moves;
    this.triage = triage;
    this.changes = changes;
    this.happenings = happenings;
    this.clocks = clocks;
    this.customers = customers;
    this.conversations = conversations;
    this.rules = rules;
  }

  /**
   * What must be known to undo it.
   *
   * @param clocks what became of the duplicate's open clocks
   * @param solving those of them by which the outcome is owed
   * @param fields which the main ticket lacked and took over, by code
   * @param conversation whether the main ticket had none and took over the duplicate's
   * @param matterAt what the main ticket's clocks counted from before
   */
  public record Kept(
      List<Carried> clocks,
      List<Carried> solving,
      List<String> fields,
      boolean conversation,
      Instant matterAt) {}

  // --- merging ----------------------------------------------------------------------------------

  /** Why the one can't be merged into the other by this person as things stand. */
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    if (duplicate.id().equals(main.id())) {
      return refused("itself", "a ticket is no duplicate of itself");
    }
    if (duplicate.state() == TicketState.MERGED) {
      return refused("merged-already", "it has been merged into another ticket already");
    }
    if (main.state() == TicketState.MERGED) {
      return refused("chain", "that ticket is a duplicate itself: merge into its main ticket");
    }
    if (!kin.duplicates(duplicate.id()).isEmpty()) {
      return refused("chain", "others were merged into this one: merge the other way round");
    }
    if (!samePerson(duplicate, main)) {
      return refused("other-customer", "the two tickets aren't of the same customer");
    }
    if (!duplicate.state().unsolved()) {
      return refused("not-open", "what is solved is no duplicate to be merged: link the two");
    }
    if (!main.state().unsolved()) {
      return refused("main-not-open", "that ticket is solved: reopen it first");
    }
    return rules
        .orderedStream()
        .flatMap(rule -> rule.hindrance(duplicate, main, who).stream())
        .findFirst();
  }

  private boolean samePerson(Ticket one, Ticket other) {
    if (!one.brand().equals(other.brand())) {
      return false;
    }
    var buyer = one.customer();
    var same = other.customer();
    if (buyer != null && same != null) {
      return customers.everyId(buyer).contains(same);
    }
    // not known by name yet: one browser or one account is one person
    var visitor = visitor(one);
    return visitor.isPresent() && visitor.equals(visitor(other));
  }

  private Optional<UUID> visitor(Ticket ticket) {
    return Optional.ofNullable(ticket.conversation())
        .flatMap(conversations::find)
        .map(Conversations.Brief::visitor);
  }

  private static Optional<Refusal> refused(String code, String detail) {
    return Optional.of(Refusal.state(code, detail));
  }

  /** Fields that the main ticket's type is asked for and which only the duplicate has. */
  public Map<String, String> fieldsTaken(Ticket duplicate, Ticket main) {
    var taken = new TreeMap<String, String>();
    triage.type(main.brand(), main.type()).fields().stream()
        .map(ContactType.Field::code)
        .filter(code -> !main.fields().containsKey(code))
        .forEach(code -> {
          var value = duplicate.fields().get(code);
          if (value != null) {
            taken.put(code, value);
          }
        });
    return taken;
  }

  /** Merges; nothing hinders it any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Kept merge(Ticket duplicate, Ticket main, String why, Asked asked) {
    var now = asked.now();
    var into = "merged into: " + main.number();
    boolean bothWait = waiting(duplicate) && waiting(main);
    // as long as one of the two waits for us, neither stands still
    if (waiting(duplicate)) {
      solve.goOn(duplicate, now, asked.by());
    }
    if (bothWait) {
      solve.goOn(main, now, asked.by());
    } else if (waiting(main)) {
      moves.become(main, TicketState.OPEN, into, asked);
    }
    nextStep(duplicate, main, into, asked);
    var solving = solve.solving(main.brand());
    var meetings = clocks.meetings(duplicate.work(), main.work(), now);
    var owed =
        meetings.stream()
            .filter(meeting -> solving.contains(meeting.clock().clause()))
            .map(meeting -> meeting.clock().id())
            .toList();
    var carried = clocks.carry(duplicate.work(), main.work(), now, asked.by(), into);
    solve.reassign(main, main.who(), now, asked.by(), into);
    kin.merged(duplicate.id(), main.id());
    boolean conversation = main.conversation() == null && duplicate.conversation() != null;
    if (conversation && duplicate.splitFrom() == null) {
      kin.conversation(duplicate.id(), null);
      kin.conversation(main.id(), duplicate.conversation());
    }
    if (duplicate.matterAt().isBefore(main.matterAt())) {
      rows.began(main.id(), duplicate.matterAt());
    }
    var fields = fieldsTaken(duplicate, main);
    if (!fields.isEmpty()) {
      var all = new TreeMap<>(main.fields());
      all.putAll(fields);
      rows.fields(main.id(), all);
    }
    if (bothWait) {
      solve.waitForCustomer(changes.again(main), now, asked.by());
    }
    happenings.moved(duplicate, TicketState.MERGED, now);
    tell(duplicate, main, "merged", why, asked);
    var mainNow = changes.again(main);
    rules.orderedStream().forEach(rule -> rule.merged(changes.again(duplicate), mainNow, asked));
    changes.changed(duplicate);
    changes.changed(main);
    return new Kept(
        carried,
        carried.stream().filter(one -> owed.contains(one.clock())).toList(),
        List.copyOf(fields.keySet()),
        conversation && duplicate.splitFrom() == null,
        main.matterAt());
  }

  private static boolean waiting(Ticket ticket) {
    return ticket.state() == TicketState.WAITING;
  }

  /** What was to happen first on either is what happens next; a step past its time stays broken. */
  private void nextStep(Ticket duplicate, Ticket main, String why, Asked asked) {
    followUp.dropped(duplicate, asked.now(), asked.by(), why);
    var theirs = duplicate.nextStep();
    var ours = main.nextStep();
    if (theirs != null
        && ours != null
        && theirs.due().isAfter(asked.now())
        && theirs.due().isBefore(ours.due())) {
      steps.replan(
          main, new NextStep(theirs.text(), theirs.due(), main.owner(), main.team()), false, asked);
    }
  }

  private void tell(Ticket duplicate, Ticket main, String what, String why, Asked asked) {
    timeline.add(duplicate.id(), TicketEntry.KIN, asked.by(), why, detail(what, main), asked.now());
    timeline.add(
        main.id(),
        TicketEntry.KIN,
        asked.by(),
        why,
        detail(what + "-here", duplicate),
        asked.now());
  }

  private static Map<String, Object> detail(String what, Ticket other) {
    // its number is for whoever may see it, and asked for then
    return Map.of("what", what, "ticket", other.id().value().toString());
  }

  // --- parting ----------------------------------------------------------------------------------

  /** Why it can't be undone any more. */
  public Optional<Refusal> hindersParting(Ticket duplicate, Ticket main, Kept kept) {
    if (!main.state().unsolved()) {
      return refused(
          "main-not-open", "the matter was solved as one: what was promised for both has ended");
    }
    if (!clocks.ended(kept.solving(), main.work()).isEmpty()) {
      return refused(
          "clocks-joined",
          "tier or type have changed since, or a duplicate merged later rules: the clocks of both"
              + " are one now");
    }
    return Optional.empty();
  }

  /**
   * Parts them: what is still owed goes back, words said since stay where they were heard.
   *
   * @param step what happens next on the duplicate; null: what was planned, if still to come
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ticket part(
      Ticket duplicate, Ticket main, Kept kept, StepWish step, String why, Asked asked) {
    var now = asked.now();
    var from = "no duplicate of " + main.number();
    clocks.giveBack(kept.clocks(), duplicate.work(), main.work(), now, asked.by(), from);
    kin.parted(duplicate.id(), duplicate.owner() == null ? TicketState.NEW : TicketState.OPEN);
    if (kept.conversation() && main.conversation() != null) {
      kin.conversation(main.id(), null);
      kin.conversation(duplicate.id(), main.conversation());
    }
    if (kin.duplicates(main.id()).isEmpty()) {
      rows.began(main.id(), kept.matterAt());
    }
    giveBack(duplicate, main, kept.fields());
    var parted = changes.again(duplicate);
    solve.reassign(parted, parted.who(), now, asked.by(), from);
    var next = planned(parted, step, now);
    rows.step(parted.id(), next);
    followUp.begin(parted, next, now);
    tell(duplicate, main, "parted", why, asked);
    rules
        .orderedStream()
        .forEach(rule -> rule.parted(changes.again(parted), changes.again(main), asked));
    changes.changed(main);
    return changes.changed(parted);
  }

  /** Fields that nobody has written in since. */
  private void giveBack(Ticket duplicate, Ticket main, List<String> taken) {
    var fields = new HashMap<>(main.fields());
    taken.forEach(code -> fields.remove(code, duplicate.fields().get(code)));
    if (!fields.equals(main.fields())) {
      rows.fields(main.id(), fields);
    }
  }

  private NextStep planned(Ticket ticket, StepWish wish, Instant now) {
    return followUp
        .step(ticket.brand(), StepWish.of(ticket.nextStep()), now)
        .or(() ->
            followUp.step(
                ticket.brand(), Hands.withOwner(wish, ticket.owner(), ticket.team()), now))
        .orElseThrow(() -> new IllegalStateException("the way back is planned"));
  }
}
