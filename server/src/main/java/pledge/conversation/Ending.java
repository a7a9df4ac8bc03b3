package pledge.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.SystemActor;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.platform.Uuid7;
import pledge.routing.Routing;
import pledge.standard.Executes;

/**
 * How a conversation ends. Three gates stand before the end: its type is judged (triage.type), the
 * customer was asked whether it is solved, whether they are satisfied and whether there is anything
 * else (chat.confirm), and the record is complete (chat.record). A customer who doesn't answer in
 * time is closed as unanswered, which any word of theirs undoes; a dissatisfied one is not closed
 * at all unless the matter goes on as a ticket.
 */
@Component
@Executes({ClosingPaper.TYPE, ClosingPaper.CONFIRM, ClosingPaper.RECORD})
class Ending {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SystemTexts texts;
  private final MessageStore store;
  private final ClosingPapers papers;
  private final ClosingQuestion question;
  private final Routing routing;
  private final Commitments commitments;
  private final Observations observations;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Ending(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SystemTexts texts,
      MessageStore store,
      ClosingPapers papers,
      ClosingQuestion question,
      Routing routing,
      Commitments commitments,
      Observations observations,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.texts = texts;
    this.store = store;
    this.papers = papers;
    this.question = question;
    this.routing = routing;
    this.commitments = commitments;
    this.observations = observations;
    this.timeline = timeline;
    this.events = events;
  }

  /** Closes, or says which gate stands in the way and what is missing. */
  Outcome<String> close(ConversationId id, Actor by, @Nullable StaffId owner, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          // queue first, conversation second: the lock order of routing
          routing.release(id.work(), now);
          var head = Threads.lock(jdbc, id);
          if (head.state.equals("closed")) {
            return Outcome.refused(Refusal.state("closed", "the conversation is closed already"));
          }
          if (owner != null && !owner.value().equals(head.owner)) {
            return Outcome.refused(Refusal.state("not-owner", "the conversation is not yours"));
          }
          var paper = papers.of(id);
          var missing = paper.missing(now.isBefore(question.askedUntil(head, paper)));
          if (!missing.isEmpty()) {
            return Outcome.refused(refusal(missing));
          }
          var reason = paper.reason();
          end(head, paper, reason, by, now);
          return Outcome.done(reason);
        },
        refusal -> recordRefusal(id, refusal, now));
  }

  private static Refusal refusal(Map<String, List<String>> missing) {
    var fields = missing.values().stream().flatMap(List::stream).toList();
    return new Refusal(
        "gate",
        missing.keySet().iterator().next(),
        "not closed; missing: " + String.join(", ", fields),
        List.of(),
        Map.of(
            "missing",
            fields,
            "gates",
            missing.entrySet().stream()
                .map(gate -> Map.of("clause", gate.getKey(), "fields", gate.getValue()))
                .toList()));
  }

  private void recordRefusal(ConversationId id, Refusal refusal, Instant now) {
    if (!(refusal.facts().get("gates") instanceof List<?> gates)) {
      return;
    }
    var head = Threads.lock(jdbc, id);
    for (var gate : gates) {
      if (gate instanceof Map<?, ?> facts) {
        observations.observe(
            observation(
                head,
                String.valueOf(facts.get("clause")),
                Verdict.REFUSED,
                now,
                Evidence.said("missing", "fields", fields(facts.get("fields")))));
      }
    }
  }

  private static String fields(@Nullable Object named) {
    return named instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(named);
  }

  private static Observation observation(
      Head head, String clause, Verdict verdict, Instant now, String note) {
    return Observation.of(
        head.brand,
        clause,
        head.work(),
        verdict,
        head.answerable(),
        head.channel,
        head.type,
        now,
        Evidence.field("close", note));
  }

  private void end(Head head, ClosingPaper paper, String reason, Actor by, Instant now) {
    store.append(
        List.of(
            new Entry.FromSystem(
                head.id,
                Uuid7.next(),
                texts.cleared(
                    head,
                    reason.equals("unanswered") ? "closing.unanswered" : "farewell.default",
                    Map.of(),
                    now),
                null,
                now)));
    commitments.cancelAll(head.work(), now, by, "conversation closed: " + reason);
    jdbc.sql(
            """
            update conversation.conversation
            set state = 'closed', closed_at = :now, close_reason = :reason, closing_due = null,
                assistant_owed = false, ack_owed = false, first_reply_owed = false, unanswered_since = null,
                feedback = case when feedback <> '' then feedback else :feedback end
            where id = :id
            """)
        .param("now", Columns.at(now))
        .param("reason", reason)
        .param("feedback", reason)
        .param("id", head.id)
        .update();
    observations.observe(
        observation(head, ClosingPaper.TYPE, Verdict.KEPT, now, String.valueOf(paper.type())),
        observation(head, ClosingPaper.CONFIRM, Verdict.KEPT, now, reason),
        observation(head, ClosingPaper.RECORD, Verdict.KEPT, now, "complete"));
    timeline.append(
        List.of(
            new Happening(
                head.brand,
                null,
                head.work(),
                head.id,
                "conversation.closed",
                "closed:" + now,
                head.channel,
                Map.of("type", Objects.toString(paper.type(), ""), "reason", reason),
                now)));
    events.publishEvent(
        new ConversationClosed(
            new ConversationId(head.id),
            head.brand,
            head.identity,
            head.channel,
            String.valueOf(paper.type()),
            head.owner == null ? null : new StaffId(head.owner),
            reason,
            now));
  }

  /** Closes a conversation whose customer has said yes, if its record is complete already. */
  void closeIfComplete(ConversationId id, Instant now) {
    boolean ready =
        jdbc.sql(
                """
                select type is not null and need <> '' and description <> '' and handling <> '' and result <> ''
                from conversation.conversation where id = :id
                """)
            .param("id", id.value())
            .query(Boolean.class)
            .single();
    if (ready) {
      close(id, new SystemActor("closing"), null, now);
    }
  }
}
