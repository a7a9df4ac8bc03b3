package pledge.ticket.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.AfterCommit;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.ticket.TicketFilter;
import pledge.ticket.TicketId;
import pledge.ticket.Tickets;

/** Asking for work on many tickets, and calling it off. */
@Component
class BulkJobs {

  /** Tickets a job takes at most; more are another job's. */
  static final int MOST = 1_000;

  /** Jobs of one person at a time. */
  private static final int AT_ONCE = 5;

  private final BulkRows rows;
  private final Tickets tickets;
  private final BulkWorker worker;
  private final Live live;

  BulkJobs(BulkRows rows, Tickets tickets, BulkWorker worker, Live live) {
    this.rows = rows;
    this.tickets = tickets;
    this.worker = worker;
    this.live = live;
  }

  /**
   * Takes the job on; the same id again finds the first one.
   *
   * @param chosen these tickets, seen or not; null: the first {@link #MOST} of the filter
   */
  @Transactional
  Outcome<BulkJob> ask(
      UUID id,
      @Nullable List<TicketId> chosen,
      @Nullable TicketFilter filter,
      BulkAction action,
      StaffMember who,
      Instant now) {
    var known = rows.find(id, who.id());
    if (known.isPresent()) {
      return Outcome.done(known.get());
    }
    var found =
        chosen != null
            ? chosen
            : filter == null
                ? List.<TicketId>of()
                : tickets.first(filter.checked(), who, MOST + 1, now);
    if (found.isEmpty()) {
      throw new BadInput("tickets", "are at least one");
    }
    boolean capped = chosen == null && found.size() > MOST;
    var those = capped ? found.subList(0, MOST) : found;
    if (rows.running(who.id()) >= AT_ONCE) {
      return Outcome.refused(
          Refusal.state(
              "too-many-jobs", "at most " + AT_ONCE + " of your jobs run at once; wait for one"));
    }
    var job =
        new BulkJob(
            id,
            who.brand(),
            who.id(),
            action.checked(),
            those.size(),
            capped,
            BulkJob.State.RUNNING,
            now,
            null);
    if (!rows.add(job, those)) {
      throw new BadInput("id", "is taken");
    }
    AfterCommit.run(worker::wake);
    return Outcome.done(job);
  }

  /** Calls the rest off; what was done stays done. Again, or at the end, it changes nothing. */
  @Transactional
  BulkJob cancel(UUID id, StaffMember who, Instant now) {
    var job = find(id, who);
    if (rows.end(job.id(), BulkJob.State.CANCELLED, now)) {
      live.hint(Audience.staff(who.id()), new Hint("bulk", id, 0));
    }
    return find(id, who);
  }

  /** One's own job; anybody else's isn't there. */
  BulkJob find(UUID id, StaffMember who) {
    return rows.find(id, who.id()).orElseThrow(() -> new NotFound("job"));
  }
}
