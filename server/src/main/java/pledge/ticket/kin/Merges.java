package pledge.ticket.kin;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.approval.Approvals;
import pledge.ledger.Answerable;
import pledge.ledger.CarriedClocks;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.Standards;
import pledge.ticket.Asked;
import pledge.ticket.StepWish;
import pledge.ticket.Ticket;
import pledge.ticket.TicketId;
import pledge.ticket.TicketMerging;
import pledge.ticket.TicketState;
import pledge.ticket.Tickets;

/** Duplicates: what would happen, merging, and undoing it. */
@Component
class Merges {

  private final MergeRows rows;
  private final TicketMerging merging;
  private final Tickets tickets;
  private final CarriedClocks clocks;
  private final Approvals approvals;
  private final Standards standards;

  Merges(
      MergeRows rows,
      TicketMerging merging,
      Tickets tickets,
      CarriedClocks clocks,
      Approvals approvals,
      Standards standards) {
    this.rows = rows;
    this.merging = merging;
    this.tickets = tickets;
    this.clocks = clocks;
    this.approvals = approvals;
    this.standards = standards;
  }

  /**
   * What happens to one open clock of the duplicate.
   *
   * @param milestone empty for the promise itself
   * @param due its own due instant
   * @param mainDue when the main ticket's clock of the clause is due; null where it has none
   * @param goesOn which goes on: {@code duplicate} or {@code main}; the other ends
   */
  @Schema(name = "TicketMergeClock")
  record ClockPreview(
      String clause, String milestone, Instant due, @Nullable Instant mainDue, String goesOn) {}

  /**
   * @param hindrance why it can't be merged, as the merge itself would answer; null when it can
   * @param detail the same in a sentence
   * @param fields codes that the main ticket takes over
   * @param conversation whether the main ticket takes over the duplicate's conversation
   */
  @Schema(name = "TicketMergePreview")
  record Preview(
      @Nullable String hindrance,
      @Nullable String detail,
      List<ClockPreview> clocks,
      List<String> fields,
      boolean conversation,
      Instant now) {}

  Preview preview(Ticket duplicate, Ticket main, StaffMember me, Instant now) {
    var hindrance = merging.hindrance(duplicate, main, me);
    return new Preview(
        hindrance.map(Refusal::code).orElse(null),
        hindrance.map(Refusal::detail).orElse(null),
        clocks.meetings(duplicate.work(), main.work(), now).stream()
            .filter(meeting -> !meeting.clock().clause().value().equals("solve.not-cooling"))
            .map(Merges::preview)
            .toList(),
        List.copyOf(merging.fieldsTaken(duplicate, main).keySet()),
        main.conversation() == null && duplicate.conversation() != null,
        now);
  }

  private static ClockPreview preview(CarriedClocks.Meeting meeting) {
    var clock = meeting.clock();
    var other = meeting.other();
    return new ClockPreview(
        clock.clause().value(),
        clock.milestone(),
        clock.dueAt(),
        other == null ? null : other.dueAt(),
        meeting.rules() ? "duplicate" : "main");
  }

  /** Merges, and answers with the main ticket; said again it changes nothing. */
  @Transactional
  Outcome<Ticket> merge(TicketId id, TicketId into, String why, StaffMember me, Asked asked) {
    if (id.equals(into)) {
      var ticket = tickets.seen(id, me);
      return Outcome.refused(merging.hindrance(ticket, ticket, me).orElseThrow());
    }
    var pair = tickets.lockBoth(id, into, asked);
    var duplicate = pair.one();
    var main = pair.other();
    if (into.equals(duplicate.mergedInto())) {
      return Outcome.done(main);
    }
    var hindrance = merging.hindrance(duplicate, main, me);
    if (hindrance.isPresent()) {
      noted(hindrance.get(), main, me, asked.now());
      return Outcome.refused(hindrance.get());
    }
    var kept = merging.merge(duplicate, main, why, asked);
    rows.add(id, into, kept, me.id(), asked.now());
    return Outcome.done(tickets.find(into).orElseThrow());
  }

  /** What the limits forbid is evidence, as a grant beyond them is. */
  private void noted(Refusal hindrance, Ticket main, StaffMember me, Instant now) {
    if (hindrance.clause() != null) {
      approvals.refused(
          me,
          main.work(),
          new Approvals.Where(main.number(), main.channel(), main.type()),
          hindrance,
          now);
    }
  }

  /** Parts a duplicate from its main ticket, and answers with it; said again it changes nothing. */
  @Transactional
  Outcome<Ticket> undo(TicketId id, String why, StaffMember me, Asked asked) {
    var seen = tickets.seen(id, me);
    var into = seen.mergedInto();
    if (into == null) {
      return Outcome.done(seen);
    }
    var pair = tickets.lockBoth(id, into, Asked.of(asked.by(), asked.now()));
    var duplicate = pair.one();
    var main = pair.other();
    if (!into.equals(duplicate.mergedInto())) {
      return duplicate.state() == TicketState.MERGED
          ? Outcome.refused(
              Refusal.state("changed-meanwhile", "it has been merged elsewhere meanwhile"))
          : Outcome.done(duplicate);
    }
    var merge = rows.standing(id).orElseThrow();
    var hindrance = merging.hindersParting(duplicate, main, merge.kept());
    if (hindrance.isPresent()) {
      return Outcome.refused(hindrance.get());
    }
    var standard = standards.of(duplicate.brand());
    var step =
        new StepWish(
            standard.text("ticket.parted-step", "zh-CN"),
            asked.now().plus(standard.setting("kin.look")),
            Answerable.nobody());
    var parted = merging.part(duplicate, main, merge.kept(), step, why, asked);
    rows.undone(merge.id(), me.id(), asked.now());
    return Outcome.done(parted);
  }
}
