package pledge.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import pledge.access.Brands;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.access.Team;
import pledge.access.Teams;
import pledge.customer.CustomerId;
import pledge.customer.OwnAgents;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Uuid7;
import pledge.routing.Routing;
import pledge.routing.WorkAssigned;
import pledge.routing.WorkReturned;
import pledge.routing.WorkStranded;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * A conversation changes hands in one step: from the assistant to a queue, from the queue to a
 * person, back to the queue when that person is gone, back to the assistant when the person is
 * done. Each step is one transaction of ownership, clocks and the word to the customer.
 */
@Component
@Executes({"bot.handover", "intake.ack"})
class HandOvers {

  private static final SystemActor BY = new SystemActor("hand-over");

  /** Within this time a customer isn't told a second time that somebody is gone. */
  private static final Duration AWAY_TOLD = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Routing routing;
  private final Teams teams;
  private final Staff staff;
  private final Brands brands;
  private final Standards standards;
  private final Commitments commitments;
  private final Demands demands;
  private final OwnAgents ownAgents;
  private final Observations observations;
  private final SystemTexts texts;
  private final MessageStore store;
  private final ThreadHints hints;
  private final ApplicationEventPublisher events;

  HandOvers(
      JdbcClient jdbc,
      Routing routing,
      Teams teams,
      Staff staff,
      Brands brands,
      Standards standards,
      Commitments commitments,
      Demands demands,
      OwnAgents ownAgents,
      Observations observations,
      SystemTexts texts,
      MessageStore store,
      ThreadHints hints,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.routing = routing;
    this.teams = teams;
    this.staff = staff;
    this.brands = brands;
    this.standards = standards;
    this.commitments = commitments;
    this.demands = demands;
    this.ownAgents = ownAgents;
    this.observations = observations;
    this.texts = texts;
    this.store = store;
    this.hints = hints;
    this.events = events;
  }

  /**
   * Gives an assistant's conversation to a person's queue; with nobody on duty, says when somebody
   * will be there and takes the message.
   *
   * @param said what the assistant says first, stored in the same transaction
   */
  @Transactional
  public Outcome<Team> toPerson(
      ConversationId id, HandOver wish, List<? extends Entry> said, Instant now) {
    var subject = demands.subject(id);
    var demand = demands.fromAssistant(subject, wish, now);
    var team = teams.find(demand.team()).orElseThrow();
    boolean onDuty = routing.receives(subject.brand(), team.id(), subject.channel(), now);
    if (onDuty) {
      // queue first, conversation second: the lock order of routing
      routing.enqueue(demand, now);
    }
    if (!said.isEmpty()
        && store.append(List.copyOf(said)).stream().anyMatch(Appended.Rejected.class::isInstance)) {
      return undone();
    }
    var head = Threads.lock(jdbc, id);
    if (!head.mode.equals("assistant") || head.state.equals("closed")) {
      return undone();
    }
    var since = head.unansweredSince == null ? now : head.unansweredSince;
    commitments.cancel(
        id.work(), new ClauseId(ReplyClocks.BOT_REPLY), now, BY, "a person takes over");
    if (onDuty) {
      jdbc.sql(
              """
              update conversation.conversation
              set mode = 'waiting', team = :team, owner = null, assistant_owed = false, ack_owed = true,
                  first_reply_owed = true, unanswered_since = :since, greeted_at = null, state = 'open',
                  announced = null, away_told_at = null, handed_by = null, handed_from = null, told_until = :tell, told_times = 0,
                  waiting_seen_at = :now, abandoned_at = null
              where id = :id
              """)
          .param("team", team.id().value())
          .param("tell", Columns.at(now.plus(standards.of(head.brand).setting("queue.told-after"))))
          .param("now", Columns.at(now))
          .param("since", Columns.at(since))
          .param("id", id.value())
          .update();
      var answerable = Answerable.team(team.id());
      commitments.start(
          List.of(
              ReplyClocks.start(ReplyClocks.ACK, head, answerable, now, wish.reason()),
              ReplyClocks.start(ReplyClocks.HANDOVER, head, answerable, now, wish.reason()),
              ReplyClocks.start(ReplyClocks.FIRST_REPLY, head, answerable, now, wish.reason())));
      notice(head, "intake.received", Map.of(), now);
    } else {
      leaveMessage(head, team, now);
    }
    return Outcome.done(team);
  }

  private static Outcome<Team> undone() {
    // somebody was faster: nothing of this may stay, the place in the queue least of all
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Outcome.refused(
        Refusal.state("moved-on", "the conversation is no longer the assistant's"));
  }

  private void leaveMessage(Head head, Team team, Instant now) {
    jdbc.sql(
            """
            update conversation.conversation
            set mode = 'assistant', owner = null, team = :team, assistant_owed = false, ack_owed = true,
                message_left = true, first_reply_owed = false, unanswered_since = null
            where id = :id
            """)
        .param("team", team.id().value())
        .param("id", head.id)
        .update();
    commitments.start(
        List.of(
            ReplyClocks.start(
                ReplyClocks.ACK, head, Answerable.team(team.id()), now, "nobody on duty")));
    var zone = brands.get(head.brand).zone();
    var back = routing.nextOnDuty(head.brand, team.id(), now);
    var time = DateTimeFormatter.ofPattern("MM-dd HH:mm").format(back.atZone(zone));
    notice(head, "offduty.back", Map.of("time", time), now);
    events.publishEvent(
        new MessageLeft(
            new ConversationId(head.id), head.brand, team.id(), head.channel, now, now));
  }

  /** The queue found a person, or a person took it: joins routing's transaction. */
  @EventListener
  void assigned(WorkAssigned fact) {
    if (!fact.work().kind().equals(ConversationId.KIND)) {
      return;
    }
    var id = new ConversationId(fact.work().id());
    var head = Threads.lock(jdbc, id);
    jdbc.sql(
            """
            update conversation.conversation
            set mode = 'person', owner = :owner, last_owner = :owner, team = :team, state = 'open',
                taken_at = :at, closing_due = null, told_until = null
            where id = :id
            """)
        .param("at", Columns.at(fact.at()))
        .param("owner", fact.staff().value())
        .param("team", fact.team().value())
        .param("id", id.value())
        .update();
    commitments.reassign(
        fact.work(),
        new Answerable(fact.staff(), fact.team()),
        fact.at(),
        new SystemActor("routing"),
        "assigned");
    welcomed(head, fact);
    ownAgent(head, fact);
  }

  /** The customer is told who is there now, and that nothing needs repeating. */
  private void welcomed(Head head, WorkAssigned fact) {
    var agent = staff.find(fact.staff()).map(StaffMember::nickname).orElse("");
    boolean handed = head.handedBy != null && head.mode.equals("waiting");
    boolean known = !announce(head.id, fact.staff());
    switch (fact.how()) {
      case TAKEN_OVER -> notice(head, "staff.taken-over", Map.of("agent", agent), fact.at());
      case HANDED -> transferred(head, fact, agent);
      case QUEUE, CLAIMED -> {
        if (handed) {
          transferred(head, fact, agent);
        } else if (!known) {
          notice(head, "staff.joined", Map.of("agent", agent), fact.at());
        }
      }
    }
  }

  /**
   * Somebody back from a gap of their network is the one the customer knows of already.
   *
   * @return whether this person is new to the customer
   */
  private boolean announce(UUID conversation, StaffId person) {
    return jdbc.sql(
                """
                update conversation.conversation set announced = :person
                where id = :id and announced is distinct from :person
                """)
            .param("person", person.value())
            .param("id", conversation)
            .update()
        == 1;
  }

  private void transferred(Head head, WorkAssigned fact, String agent) {
    var team =
        teams
            .find(fact.team())
            .map(it -> head.locale.startsWith("en") ? it.nameEn() : it.nameZh())
            .orElse("");
    notice(head, "staff.transferred", Map.of("agent", agent, "team", team), fact.at());
  }

  /** An important customer's first agent stays theirs (outreach.vip). */
  private void ownAgent(Head head, WorkAssigned fact) {
    if (head.customer == null) {
      return;
    }
    var customer = new CustomerId(head.customer);
    boolean became = ownAgents.offer(head.brand, customer, fact.staff(), fact.at());
    if (became || ownAgents.of(customer).filter(fact.staff()::equals).isPresent()) {
      observations.observe(
          Observation.of(
              head.brand,
              "outreach.vip",
              fact.work(),
              Verdict.USED,
              new Answerable(fact.staff(), fact.team()),
              head.channel,
              head.type,
              fact.at(),
              Evidence.note(became ? "became-own-agent" : "served-by-own-agent")));
    }
  }

  /** Nobody is there any more: the message is taken. Joins routing's transaction. */
  @EventListener
  void stranded(WorkStranded fact) {
    if (!fact.work().kind().equals(ConversationId.KIND)) {
      return;
    }
    var head = Threads.lock(jdbc, new ConversationId(fact.work().id()));
    if (!head.mode.equals("waiting") || head.state.equals("closed")) {
      return;
    }
    commitments.cancelAll(fact.work(), fact.at(), BY, "nobody is on duty any more");
    leaveMessage(head, teams.find(fact.team()).orElseThrow(), fact.at());
  }

  /** The person is gone: the customer waits again, and is told. Joins routing's transaction. */
  @EventListener
  void returned(WorkReturned fact) {
    if (!fact.work().kind().equals(ConversationId.KIND)) {
      return;
    }
    var id = new ConversationId(fact.work().id());
    var head = Threads.lock(jdbc, id);
    jdbc.sql(
            """
            update conversation.conversation
            set mode = 'waiting', owner = null, state = 'open', first_reply_owed = true,
                closing_due = null, told_until = :tell, told_times = 0, waiting_seen_at = :now,
                handed_by = null, handed_from = null
            where id = :id
            """)
        .param(
            "tell",
            Columns.at(fact.at().plus(standards.of(head.brand).setting("queue.told-after"))))
        .param("now", Columns.at(fact.at()))
        .param("id", id.value())
        .update();
    var answerable = Answerable.team(fact.team());
    commitments.reassign(
        fact.work(), answerable, fact.at(), new SystemActor("routing"), fact.why());
    commitments.start(
        List.of(
            ReplyClocks.start(ReplyClocks.HANDOVER, head, answerable, fact.at(), fact.why()),
            ReplyClocks.start(ReplyClocks.FIRST_REPLY, head, answerable, fact.at(), fact.why())));
    if (tellAway(id, fact.at())) {
      notice(head, "staff.waiting-again", Map.of(), fact.at());
    }
  }

  /** A line that comes and goes is told of once in a while, not each time. */
  private boolean tellAway(ConversationId id, Instant now) {
    return jdbc.sql(
                """
                update conversation.conversation set away_told_at = :now
                where id = :id and (away_told_at is null or away_told_at <= :before)
                """)
            .param("id", id.value())
            .param("now", Columns.at(now))
            .param("before", Columns.at(now.minus(AWAY_TOLD)))
            .update()
        == 1;
  }

  /** The person is done and leaves the rest to the assistant. */
  @Transactional
  public Outcome<Boolean> toAssistant(ConversationId id, StaffMember by, Instant now) {
    routing.release(id.work(), now);
    var head = Threads.lock(jdbc, id);
    if (!head.mode.equals("person") || !by.id().value().equals(head.owner)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused(Refusal.state("not-owner", "the conversation is not yours"));
    }
    commitments.cancelAll(id.work(), now, by, "back to the assistant");
    jdbc.sql(
            """
            update conversation.conversation
            set mode = 'assistant', owner = null, state = 'open', first_reply_owed = false,
                ack_owed = false, unanswered_since = null, closing_due = null, memory = '{}'
            where id = :id
            """)
        .param("id", id.value())
        .update();
    notice(head, "assistant.handed-back", Map.of(), now);
    hints.moved(head);
    return Outcome.done(true);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void notice(Head head, String key, Map<String, String> values, Instant now) {
    store.append(
        List.of(
            new Entry.FromSystem(
                head.id, Uuid7.next(), texts.cleared(head, key, values, now), null, now)));
  }
}
