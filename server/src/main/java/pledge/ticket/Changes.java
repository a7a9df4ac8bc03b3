package pledge.ticket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.live.Viewers;
import pledge.platform.Refusal;

/**
 * How every change of a ticket begins (nothing hinders it) and ends (its place in lists, hints to
 * who may be looking).
 */
@Component
class Changes {

  private final TicketRows rows;
  private final Timeline timeline;
  private final TimelineViews timelineViews;
  private final SolveClocks solve;
  private final FollowUp followUp;
  private final Live live;
  private final Viewers viewers;
  private final List<Onlookers> onlookers;
  private final Staff staff;

  Changes(
      TicketRows rows,
      Timeline timeline,
      TimelineViews timelineViews,
      SolveClocks solve,
      FollowUp followUp,
      Live live,
      Viewers viewers,
      List<Onlookers> onlookers,
      Staff staff) {
    this.rows = rows;
    this.timeline = timeline;
    this.timelineViews = timelineViews;
    this.solve = solve;
    this.followUp = followUp;
    this.live = live;
    this.viewers = viewers;
    this.onlookers = List.copyOf(onlookers);
    this.staff = staff;
  }

  Ticket again(Ticket ticket) {
    return rows.find(ticket.id()).orElseThrow();
  }

  /** Ends every change of the ticket itself: a version more. */
  Ticket changed(Ticket before) {
    rows.newVersion(before.id());
    return touched(before);
  }

  /**
   * Ends everything that happens on a ticket: its place in lists, and hints to all who may be
   * looking. What only adds to the timeline takes no new version: it disturbs nobody who edits.
   */
  Ticket touched(Ticket before) {
    rows.place(before.id(), solve.nextDue(before));
    var after = again(before);
    Set<Audience> audiences = new LinkedHashSet<>(viewers.audience(after.work()));
    audiences.add(Audience.managers(after.brand()));
    lookingOn(after).forEach(person -> audiences.add(Audience.staff(person)));
    for (var ticket : List.of(before, after)) {
      var owner = ticket.owner();
      if (owner != null) {
        audiences.add(Audience.staff(owner));
      }
      var team = ticket.team();
      if (team != null) {
        audiences.add(Audience.team(team));
      }
      var step = ticket.nextStep();
      if (step != null && step.owner() != null) {
        audiences.add(Audience.staff(step.owner()));
      }
    }
    live.hint(audiences, new Hint(TicketId.KIND, after.id().value(), after.version()));
    return after;
  }

  /** Who wants to know and may. */
  private List<StaffId> lookingOn(Ticket ticket) {
    var people = onlookers.stream().flatMap(some -> some.of(ticket.id()).stream()).toList();
    return staff.find(people).values().stream()
        .filter(person -> new Seen(person).covers(ticket))
        .map(StaffMember::id)
        .toList();
  }

  // --- what hinders ---------------------------------------------------------------------------

  /** Made on an older version: the refusal tells who has changed what since. */
  Optional<Refusal> stale(Ticket ticket, Asked asked) {
    var version = asked.version();
    return version == null || version == ticket.version()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "changed-meanwhile",
                null,
                "somebody has changed this ticket meanwhile; read it again",
                List.of(),
                Map.of(
                    "version",
                    ticket.version(),
                    "changes",
                    timelineViews.items(timeline.since(ticket.id(), version)))));
  }

  Optional<Refusal> unsolved(Ticket ticket, Asked asked) {
    return stale(ticket, asked)
        .or(() ->
            ticket.state().unsolved()
                ? Optional.empty()
                : Optional.of(
                    Refusal.state(
                        "not-open",
                        "the ticket is " + ticket.state().word() + "; reopen it first")));
  }

  /** Saving an unsolved ticket takes a next step that is still to come. */
  Optional<Refusal> warm(Ticket ticket, Asked asked) {
    var wish = StepWish.of(ticket.nextStep());
    return followUp.step(ticket.brand(), wish, asked.now()).isPresent()
        ? Optional.empty()
        : Optional.of(cold(ticket, wish, asked));
  }

  Refusal cold(Ticket ticket, @Nullable StepWish wish, Asked asked) {
    return followUp.refuse(
        ticket.brand(),
        ticket.work(),
        wish,
        Hands.by(asked, ticket),
        ticket.channel(),
        ticket.type(),
        asked.now());
  }
}
