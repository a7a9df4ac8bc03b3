package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Role;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.Team;
import pledge.access.TeamId;
import pledge.access.Teams;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.routing.Seat;
import pledge.routing.WorkAssigned;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * A conversation goes to another person or team with everything in it. At every moment one person
 * is named: whoever hands it to a team answers for it until somebody there has taken it
 * (solve.cross-owner); the customer is told who takes over and needn't repeat anything
 * (authority.handover). What was sent to the wrong desk goes one step back (intake.route).
 */
@Component
@Executes({"authority.handover", "solve.cross-owner"})
class Transfers {

  private static final String HANDOVER = "authority.handover";
  private static final String OWNER = "solve.cross-owner";
  private static final String ROUTE = "intake.route";

  /** Somebody who was sent on goes before those who come new. */
  private static final int SENT_ON = 15;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Routing routing;
  private final Demands demands;
  private final Teams teams;
  private final Staff staff;
  private final Standards standards;
  private final Commitments commitments;
  private final Observations observations;
  private final Notes notes;
  private final ThreadHints hints;
  private final ApplicationEventPublisher events;

  Transfers(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Routing routing,
      Demands demands,
      Teams teams,
      Staff staff,
      Standards standards,
      Commitments commitments,
      Observations observations,
      Notes notes,
      ThreadHints hints,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.routing = routing;
    this.demands = demands;
    this.teams = teams;
    this.staff = staff;
    this.standards = standards;
    this.commitments = commitments;
    this.observations = observations;
    this.notes = notes;
    this.hints = hints;
    this.events = events;
  }

  /**
   * @param to a person, who must be there with a place free; null leaves it to the team's queue
   * @param note what the next one must know; empty is allowed and counts against the hand-over
   *     unless the record of the contact says it
   */
  record Wish(Team team, @Nullable StaffId to, String note) {}

  Outcome<Boolean> transfer(Conversations.Brief seen, Wish wish, StaffMember by, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          if (!mayMove(seen, by)) {
            return Outcome.refused(
                Refusal.state("not-owner", "only its owner or who leads the team hands it over"));
          }
          var refusal = wish.to() == null ? toQueue(seen, wish, now) : toPerson(seen, wish, now);
          if (refusal != null) {
            return Outcome.refused(refusal);
          }
          moved(seen, wish, Notes.Kind.HANDOVER, by, now);
          return Outcome.done(true);
        },
        refusal -> {
          if (OWNER.equals(refusal.clause())) {
            observe(seen, OWNER, Verdict.REFUSED, by, refusal.detail(), now);
          }
        });
  }

  private @Nullable Refusal toQueue(Conversations.Brief seen, Wish wish, Instant now) {
    if (!routing.receives(seen.brand(), wish.team().id(), seen.channel(), now)) {
      return new Refusal(
          "nobody-there",
          OWNER,
          "nobody of this team is there to take it over",
          present(seen, wish.team()),
          Map.of());
    }
    var demand = demands.toTeam(demands.subject(seen.id()), wish.team(), SENT_ON, null);
    return routing.move(demand, now) ? null : movedOn();
  }

  private @Nullable Refusal toPerson(Conversations.Brief seen, Wish wish, Instant now) {
    var to = Objects.requireNonNull(wish.to());
    var done = routing.hand(seen.id().work(), to, wish.team().id(), WorkAssigned.How.HANDED, now);
    if (done) {
      return null;
    }
    return new Refusal(
        "no-place",
        OWNER,
        "this person isn't there or has no place free",
        present(seen, wish.team()),
        Map.of());
  }

  /** Who could take it instead: people of the team with a place free. */
  private List<String> present(Conversations.Brief seen, Team team) {
    var free =
        routing.present(List.of(team.id())).stream()
            .filter(seat -> seat.hasPlace(seen.channel()))
            .map(Seat::staff)
            .toList();
    return staff.names(free).values().stream().sorted().toList();
  }

  private static Refusal movedOn() {
    return Refusal.state("moved-on", "nobody needs a person for this conversation any more");
  }

  private void moved(
      Conversations.Brief seen, Wish wish, Notes.Kind kind, StaffMember by, Instant now) {
    var id = seen.id();
    // Where it was until now: a person it was handed to by name has it in their team already.
    var from = seen.team();
    var head = Threads.lock(jdbc, id);
    boolean waits = wish.to() == null;
    jdbc.sql(
            """
            update conversation.conversation
            set mode = case when :waits then 'waiting' else mode end,
                owner = case when :waits then null else owner end,
                team = :team, state = 'open', closing_due = null, first_reply_owed = true,
                unanswered_since = coalesce(unanswered_since, :now),
                handed_by = :by, handed_from = :from::uuid,
                told_until = case when :waits then :tell end, told_times = 0, waiting_seen_at = :now
            where id = :id
            """)
        .param("waits", waits)
        .param("team", wish.team().id().value())
        .param("now", Columns.at(now))
        .param("by", by.id().value())
        .param("from", from == null ? null : from.value().toString())
        .param("tell", Columns.at(now.plus(standards.of(head.brand).setting("queue.told-after"))))
        .param("id", id.value())
        .update();
    var next =
        wish.to() == null
            ? Answerable.team(wish.team().id())
            : new Answerable(wish.to(), wish.team().id());
    commitments.reassign(id.work(), next, now, by, "handed over");
    commitments.start(
        List.of(ReplyClocks.start(ReplyClocks.FIRST_REPLY, head, next, now, "handed over")));
    events.publishEvent(
        new ConversationHandedOver(id, head.brand, by.id(), wish.team().id(), wish.to(), now));
    notes.add(id, kind, by, wish.note(), now);
    boolean carried = !wish.note().isBlank() || recorded(id);
    observations.observe(
        observation(
            head,
            HANDOVER,
            carried ? Verdict.KEPT : Verdict.BROKEN,
            by,
            carried ? "handed-with-word" : "handed-without-word",
            now));
    observations.countKept(List.of(observation(head, OWNER, Verdict.KEPT, by, "", now)));
    hints.moved(head);
    hints.moved(Threads.lock(jdbc, id));
  }

  private boolean recorded(ConversationId id) {
    return jdbc.sql(
            "select need <> '' or description <> '' from conversation.conversation where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /** Back to whoever handed it over, or to their team's queue when they have no place. */
  Outcome<Boolean> back(Conversations.Brief seen, String why, StaffMember by, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          var step = step(seen.id());
          if (step == null || !by.id().equals(seen.owner())) {
            return Outcome.refused(
                Refusal.state(
                    "no-step-back", "there is nobody it could go back to, or it isn't yours"));
          }
          var team = teams.find(step.from()).orElseThrow(() -> new NotFound("team"));
          boolean direct =
              routing.hand(seen.id().work(), step.by(), team.id(), WorkAssigned.How.HANDED, now);
          if (!direct
              && !routing.move(
                  demands.toTeam(demands.subject(seen.id()), team, SENT_ON, step.by()), now)) {
            return Outcome.refused(movedOn());
          }
          moved(seen, new Wish(team, direct ? step.by() : null, why), Notes.Kind.RETURN, by, now);
          jdbc.sql(
                  """
                  update conversation.conversation
                  set misrouted = true, handed_by = null, handed_from = null where id = :id
                  """)
              .param("id", seen.id().value())
              .update();
          observations.observe(
              Observation.of(
                  seen.brand(),
                  ROUTE,
                  seen.id().work(),
                  Verdict.BROKEN,
                  new Answerable(step.by(), team.id()),
                  seen.channel(),
                  seen.type(),
                  now,
                  Evidence.note("sent-back")));
          return Outcome.done(true);
        });
  }

  private record Step(StaffId by, TeamId from) {}

  private @Nullable Step step(ConversationId id) {
    return jdbc.sql(
            """
            select handed_by, handed_from from conversation.conversation
            where id = :id and handed_by is not null and handed_from is not null
            """)
        .param("id", id.value())
        .query((rs, n) ->
            new Step(
                new StaffId(Columns.uuid(rs, "handed_by")),
                new TeamId(Columns.uuid(rs, "handed_from"))))
        .optional()
        .orElse(null);
  }

  /** Somebody who leads the team takes the conversation out of another's hands, or the queue. */
  Outcome<Boolean> takeOver(Conversations.Brief seen, StaffMember by, Instant now) {
    if (routing.seat(by.id()).filter(seat -> seat.state() != Presence.OFF).isEmpty()) {
      routing.set(by, Presence.BUSY, now);
    }
    return Transactions.outcome(
        transaction,
        () -> {
          var team = seen.team();
          if (team == null || !leads(seen, by)) {
            return Outcome.refused(
                Refusal.state("not-leading", "only who leads the team takes over"));
          }
          if (!routing.hand(seen.id().work(), by.id(), team, WorkAssigned.How.TAKEN_OVER, now)) {
            return Outcome.refused(
                Refusal.state(
                    "no-place",
                    "it is yours already, nobody needs a person for it, or you have no place free"));
          }
          var head = Threads.lock(jdbc, seen.id());
          jdbc.sql(
                  """
                  update conversation.conversation
                  set handed_by = :by::uuid, handed_from = case when :by::uuid is null then null else team end
                  where id = :id
                  """)
              .param("by", seen.owner() == null ? null : seen.owner().value().toString())
              .param("id", seen.id().value())
              .update();
          observations.countKept(List.of(observation(head, OWNER, Verdict.KEPT, by, "", now)));
          events.publishEvent(
              new ConversationHandedOver(seen.id(), head.brand, by.id(), team, by.id(), now));
          tellFormer(seen, head);
          return Outcome.done(true);
        });
  }

  private void tellFormer(Conversations.Brief seen, Head head) {
    hints.moved(head);
    if (seen.owner() != null) {
      hints.moved(seen.owner(), head);
    }
  }

  /** What ended without having been sent back had found the right desk. */
  @EventListener
  void ended(ConversationClosed fact) {
    var owner = fact.owner();
    if (owner == null || misrouted(fact.conversation())) {
      return;
    }
    observations.countKept(
        List.of(
            Observation.of(
                fact.brand(),
                ROUTE,
                fact.conversation().work(),
                Verdict.KEPT,
                Answerable.person(owner),
                fact.channel(),
                fact.type(),
                fact.at(),
                Evidence.note(""))));
  }

  private boolean misrouted(ConversationId id) {
    return jdbc.sql("select misrouted from conversation.conversation where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  private boolean mayMove(Conversations.Brief seen, StaffMember by) {
    return by.id().equals(seen.owner()) || leads(seen, by);
  }

  static boolean leads(Conversations.Brief seen, StaffMember by) {
    return by.brand().equals(seen.brand())
        && (by.is(Role.MANAGER) || (seen.team() != null && by.leads().contains(seen.team())));
  }

  private void observe(
      Conversations.Brief seen,
      String clause,
      Verdict verdict,
      StaffMember by,
      String note,
      Instant now) {
    observations.observe(
        Observation.of(
            seen.brand(),
            clause,
            seen.id().work(),
            verdict,
            new Answerable(by.id(), seen.team()),
            seen.channel(),
            seen.type(),
            now,
            Evidence.note(note)));
  }

  private static Observation observation(
      Head head, String clause, Verdict verdict, StaffMember by, String note, Instant now) {
    UUID team = head.team;
    return Observation.of(
        head.brand,
        clause,
        head.work(),
        verdict,
        new Answerable(by.id(), team == null ? null : new TeamId(team)),
        head.channel,
        head.type,
        now,
        Evidence.note(note));
  }
}
