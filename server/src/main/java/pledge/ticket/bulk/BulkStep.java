package pledge.ticket.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.channel.QuietHours;
import pledge.platform.BadInput;
import pledge.platform.NotAllowed;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.RefusedException;
import pledge.ticket.Asked;
import pledge.ticket.Blanks;
import pledge.ticket.Ticket;
import pledge.ticket.Tickets;
import pledge.ticket.bulk.BulkJob.Came;
import pledge.ticket.bulk.BulkJob.Result;
import pledge.ticket.watch.Watching;

/**
 * One ticket of a job. The work and its result are one transaction: a crash undoes both, a repeat
 * finds the result, so nothing is done twice. It is done as the person who asked, with the rights
 * they have now: who left or has no tickets any more stops the job.
 */
@Component
class BulkStep {

  /** What became of the job by it. */
  enum Next {
    MORE,
    /** Nothing to do just now. */
    NONE,
    STOPPED
  }

  /** Who works on tickets; without such a role nobody does so in bulk. */
  private static final Set<Role> HANDS =
      Set.of(
          Role.MANAGER,
          Role.AGENT,
          Role.AFTERSALES,
          Role.EXPERT,
          Role.SUPERVISOR,
          Role.COMPLAINT_OFFICER,
          Role.CLERK);

  private static final Logger log = LoggerFactory.getLogger(BulkStep.class);

  private final BulkRows rows;
  private final Tickets tickets;
  private final Watching watching;
  private final Blanks blanks;
  private final QuietHours quiet;
  private final Staff staff;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  BulkStep(
      BulkRows rows,
      Tickets tickets,
      Watching watching,
      Blanks blanks,
      QuietHours quiet,
      Staff staff,
      AuditTrail audit,
      TransactionTemplate transactions) {
    this.rows = rows;
    this.tickets = tickets;
    this.watching = watching;
    this.blanks = blanks;
    this.quiet = quiet;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Takes the next ticket of the job that nobody has, and does what is asked. */
  Next take(BulkJob job, Instant now) {
    var claimed = new BulkJob.@Nullable Row[1];
    try {
      return Objects.requireNonNull(
          transactions.execute(status -> {
            var row = rows.claim(job.id(), now);
            if (row.isEmpty()) {
              return Next.NONE;
            }
            claimed[0] = row.get();
            var who = staff.find(job.staff()).filter(BulkStep::works);
            if (who.isEmpty()) {
              rows.end(job.id(), BulkJob.State.STOPPED, now);
              return Next.STOPPED;
            }
            work(job, row.get(), who.get(), now);
            return Next.MORE;
          }));
    } catch (TransientDataAccessException e) {
      throw e; // undone; the same row is tried again
    } catch (RuntimeException e) {
      var row = claimed[0];
      if (row == null) {
        throw e;
      }
      var came = came(e, job, row);
      transactions.executeWithoutResult(status -> rows.came(job.id(), row.place(), came, now));
      return Next.MORE;
    }
  }

  private void work(BulkJob job, BulkJob.Row row, StaffMember who, Instant now) {
    var asked = Asked.of(who, now);
    var before = tickets.lock(row.ticket(), asked);
    var action = job.action();
    if (action.speaks() && quiet.quiet(before.brand(), before.customer(), now)) {
      rows.hold(job.id(), row.place(), quiet.nextAwake(before.brand(), before.customer(), now));
      return;
    }
    var came = did(job, before, who, asked);
    rows.came(job.id(), row.place(), came, now);
    if (came.result() == Result.DONE) {
      audit.record(
          who,
          "ticket.bulk-" + action.kind().word(),
          "ticket",
          before.id().value().toString(),
          "job " + job.id());
    }
  }

  private Came did(BulkJob job, Ticket before, StaffMember who, Asked asked) {
    var action = job.action();
    var id = before.id();
    var key = key(job, before);
    return switch (action.kind()) {
      case OWNER ->
          changed(
              before,
              tickets.handTo(
                  id,
                  action.staff() == null ? null : new StaffId(action.staff()),
                  action.team() == null ? null : new TeamId(action.team()),
                  action.reason(),
                  asked));
      case TIER ->
          changed(
              before,
              tickets.tier(id, Objects.requireNonNull(action.tier()), action.reason(), asked));
      case TYPE ->
          changed(
              before,
              tickets.type(
                  id, Objects.requireNonNull(action.type()), action.reason(), null, asked));
      case FIELDS ->
          changed(before, tickets.fields(id, Objects.requireNonNull(action.fields()), asked));
      case NOTE -> {
        var filled = filled(before, action, who, asked);
        if (!filled.missing().isEmpty()) {
          yield blank(filled);
        }
        tickets.write(id, filled.text(), key, asked);
        yield Came.DONE;
      }
      case REPLY -> {
        var filled = filled(before, action, who, asked);
        yield filled.missing().isEmpty()
            ? done(tickets.say(before, filled.text(), key, asked))
            : blank(filled);
      }
      case WATCH -> watching.watch(before, who, asked.now()) ? Came.DONE : Came.SAME;
      case UNWATCH -> watching.unwatch(id, who) ? Came.DONE : Came.SAME;
      case CLOSE -> close(before, action, who, asked);
    };
  }

  /** Tells the outcome first where one is given and the customer doesn't know it yet. */
  private Came close(Ticket before, BulkAction action, StaffMember who, Asked asked) {
    if (action.text() != null && before.outcome() == null) {
      var filled = filled(before, action, who, asked);
      if (!filled.missing().isEmpty()) {
        return blank(filled);
      }
      if (tickets.tellOutcome(before, filled.text(), asked)
          instanceof Outcome.Refused<Ticket>(var refusal)) {
        return Came.refused(refusal);
      }
    }
    return changed(before, tickets.close(before.id(), asked));
  }

  private Blanks.Filled filled(Ticket ticket, BulkAction action, StaffMember who, Asked asked) {
    return blanks.fill(ticket, Objects.requireNonNull(action.text()), who, asked.now());
  }

  private static Came blank(Blanks.Filled filled) {
    return Came.refused(Blanks.left(filled.missing()));
  }

  private static Came changed(Ticket before, Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Done<Ticket>(var after) ->
          after.version() == before.version() ? Came.SAME : Came.DONE;
      case Outcome.Refused<Ticket>(var refusal) -> Came.refused(refusal);
    };
  }

  private static Came done(Outcome<Ticket> outcome) {
    return switch (outcome) {
      case Outcome.Done<Ticket> done -> Came.DONE;
      case Outcome.Refused<Ticket>(var refusal) -> Came.refused(refusal);
    };
  }

  /** What was thrown out of the work; it is undone. */
  private static Came came(RuntimeException e, BulkJob job, BulkJob.Row row) {
    return switch (e) {
      case NotFound absent -> new Came(Result.HIDDEN, null, null, null);
      case BadInput bad -> new Came(Result.REFUSED, "bad-input", null, bad.getMessage());
      case NotAllowed denied -> new Came(Result.REFUSED, "not-allowed", null, denied.getMessage());
      case RefusedException refused -> Came.refused(refused.refusal());
      default -> {
        log.error("ticket {} of job {} failed", row.ticket().value(), job.id(), e);
        yield new Came(Result.FAILED, "unexpected", null, null);
      }
    };
  }

  private static boolean works(StaffMember who) {
    return who.roles().stream().anyMatch(HANDS::contains);
  }

  /** Names what this job says on this ticket. */
  private static UUID key(BulkJob job, Ticket ticket) {
    return UUID.nameUUIDFromBytes(
        (job.id() + "/" + ticket.id().value()).getBytes(StandardCharsets.UTF_8));
  }
}
