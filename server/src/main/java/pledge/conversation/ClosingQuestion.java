package pledge.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.platform.Uuid7;
import pledge.standard.Standards;

/**
 * The question before the end (chat.confirm): is it solved, is the customer satisfied, is there
 * anything else?
 */
@Component
class ClosingQuestion {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Standards standards;
  private final SystemTexts texts;
  private final MessageStore store;
  private final Commitments commitments;
  private final Observations observations;
  private final ThreadHints hints;

  ClosingQuestion(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Standards standards,
      SystemTexts texts,
      MessageStore store,
      Commitments commitments,
      Observations observations,
      ThreadHints hints) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.standards = standards;
    this.texts = texts;
    this.store = store;
    this.commitments = commitments;
    this.observations = observations;
    this.hints = hints;
  }

  /** Asks the customer. */
  Outcome<Boolean> ask(ConversationId id, StaffMember by, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          var head = Threads.lock(jdbc, id);
          if (!head.mode.equals("person") || !by.id().value().equals(head.owner)) {
            return Outcome.refused(Refusal.state("not-owner", "the conversation is not yours"));
          }
          if (!head.state.equals("open")) {
            return Outcome.refused(
                Refusal.state("already-asked", "the closing question has been asked"));
          }
          jdbc.sql(
                  """
                  update conversation.conversation
                  set state = 'closing', closing_asked_at = :now, closing_due = :due,
                      closing_answered_at = null, closing_solved = null, closing_satisfied = null
                  where id = :id
                  """)
              .param("now", Columns.at(now))
              .param("due", Columns.at(now.plus(wait(head))))
              .param("id", id.value())
              .update();
          store.append(
              List.of(
                  new Entry.FromSystem(
                      id.value(),
                      Uuid7.next(),
                      texts.cleared(head, "closing.question", Map.of(), now),
                      Card.of("closing"),
                      now)));
          return Outcome.done(true);
        });
  }

  /** The customer's answer. Anything but a full yes gives the conversation back to its person. */
  Outcome<Boolean> answer(
      ConversationId id, boolean solved, boolean satisfied, boolean more, Instant now) {
    return Transactions.outcome(
        transaction,
        () -> {
          var head = Threads.lock(jdbc, id);
          if (!head.state.equals("closing")) {
            return Outcome.refused(
                Refusal.state("not-asked", "there is no closing question to answer"));
          }
          boolean goesOn = !solved || !satisfied || more;
          jdbc.sql(
                  """
                  update conversation.conversation
                  set closing_answered_at = :now, closing_solved = :solved, closing_satisfied = :satisfied,
                      closing_due = null,
                      state = case when :goesOn then 'open' else state end,
                      unanswered_since = case when :goesOn then :now else unanswered_since end
                  where id = :id
                  """)
              .param("now", Columns.at(now))
              .param("solved", solved)
              .param("satisfied", satisfied)
              .param("goesOn", goesOn)
              .param("id", id.value())
              .update();
          if (goesOn) {
            commitments.start(
                List.of(
                    Start.of(
                        head.brand,
                        ReplyClocks.EVERY_REPLY,
                        head.work(),
                        head.answerable(),
                        head.channel,
                        head.type,
                        now,
                        "not solved, not satisfied or something else")));
          }
          observations.observe(
              Observation.of(
                  head.brand,
                  ClosingPaper.CONFIRM,
                  head.work(),
                  Verdict.USED,
                  head.answerable(),
                  head.channel,
                  head.type,
                  now,
                  Evidence.field(
                      "confirm",
                      Evidence.said(
                          "answered", "solved", solved, "satisfied", satisfied, "more", more))));
          hints.moved(head);
          return Outcome.done(goesOn);
        });
  }

  /** Until when the answer is waited for. */
  Instant askedUntil(Head head, ClosingPaper paper) {
    var asked = paper.askedAt();
    return asked == null ? Instant.MAX : asked.plus(wait(head));
  }

  private Duration wait(Head head) {
    return standards.of(head.brand).setting("closing.wait");
  }
}
