package pledge.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.customer.Happening;
import pledge.customer.Timeline;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Verdict;
import pledge.platform.BadInput;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.platform.Transactions;
import pledge.platform.Uuid7;
import pledge.platform.Worker;
import pledge.routing.Routing;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * How a conversation ends. Three gates stand before the end: its type is judged (triage.type), the
 * customer was asked whether it is solved, whether they are satisfied and whether there is anything
 * else (chat.confirm), and the record is complete (chat.record). A customer who doesn't answer in
 * time is closed as unanswered, which any word of theirs undoes; a dissatisfied one is not closed
 * at all unless the matter goes on as a ticket.
 */
@Component
@Executes({"triage.type", "chat.confirm", "chat.record"})
class Ending {

  private static final String TYPE = "triage.type";
  private static final String CONFIRM = "chat.confirm";
  private static final String RECORD = "chat.record";
  private static final int FIELD_LENGTH = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Standards standards;
  private final SystemTexts texts;
  private final MessageStore store;
  private final Routing routing;
  private final Commitments commitments;
  private final Observations observations;
  private final ThreadHints hints;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Ending(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Standards standards,
      SystemTexts texts,
      MessageStore store,
      Routing routing,
      Commitments commitments,
      Observations observations,
      ThreadHints hints,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.standards = standards;
    this.texts = texts;
    this.store = store;
    this.routing = routing;
    this.commitments = commitments;
    this.observations = observations;
    this.hints = hints;
    this.timeline = timeline;
    this.events = events;
  }

  /** The fields of chat.record; the customer and the time are known to the conversation itself. */
  record Fields(String need, String description, String handling, String result, String feedback) {}

  void setType(ConversationId id, String type, Instant now) {
    transaction.executeWithoutResult(status -> {
      var head = Threads.lock(jdbc, id);
      if (standards.of(head.brand).type(type).isEmpty()) {
        throw new BadInput("type", "is not a contact type of the standard");
      }
      jdbc.sql(
              """
              update conversation.conversation
              set type = :type, typed_at = coalesce(typed_at, :now) where id = :id
              """)
          .param("type", type)
          .param("now", Columns.at(now))
          .param("id", id.value())
          .update();
      hints.moved(head);
    });
  }

  void setRecord(ConversationId id, Fields fields, Instant now) {
    transaction.executeWithoutResult(status -> {
      var head = Threads.lock(jdbc, id);
      boolean complete =
          Stream.of(fields.need(), fields.description(), fields.handling(), fields.result())
              .noneMatch(String::isEmpty);
      jdbc.sql(
              """
              update conversation.conversation
              set need = :need, description = :description, handling = :handling, result = :result,
                  feedback = :feedback,
                  solved_at = case when :result = '' then null else coalesce(solved_at, :now) end,
                  recorded_at = case when :complete then coalesce(recorded_at, :now) end
              where id = :id
              """)
          .param("need", fields.need())
          .param("description", fields.description())
          .param("handling", fields.handling())
          .param("result", fields.result())
          .param("feedback", fields.feedback())
          .param("complete", complete)
          .param("now", Columns.at(now))
          .param("id", id.value())
          .update();
      hints.moved(head);
    });
  }

  static int fieldLength() {
    return FIELD_LENGTH;
  }

  /** Asks the customer: solved, satisfied, anything else? */
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

  private Duration wait(Head head) {
    return standards.of(head.brand).setting("closing.wait");
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
                  CONFIRM,
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
          var paper = paper(id);
          var missing = missing(paper, now.isBefore(askedUntil(head, paper)));
          if (!missing.isEmpty()) {
            return Outcome.refused(refusal(missing));
          }
          var reason = reason(paper);
          end(head, paper, reason, by, now);
          return Outcome.done(reason);
        },
        refusal -> recordRefusal(id, refusal, now));
  }

  private Instant askedUntil(Head head, Paper paper) {
    var asked = paper.askedAt();
    return asked == null ? Instant.MAX : asked.plus(wait(head));
  }

  private record Paper(
      @Nullable String type,
      Fields fields,
      @Nullable Instant askedAt,
      @Nullable Instant answeredAt,
      boolean solved,
      boolean satisfied,
      @Nullable UUID ticket) {}

  private Paper paper(ConversationId id) {
    return jdbc.sql(
            """
            select type, need, description, handling, result, feedback, closing_asked_at, closing_answered_at,
                   coalesce(closing_solved, false) as solved, coalesce(closing_satisfied, false) as satisfied,
                   ticket
            from conversation.conversation where id = :id
            """)
        .param("id", id.value())
        .query((rs, n) ->
            new Paper(
                rs.getString("type"),
                new Fields(
                    rs.getString("need"),
                    rs.getString("description"),
                    rs.getString("handling"),
                    rs.getString("result"),
                    rs.getString("feedback")),
                Columns.instantOrNull(rs, "closing_asked_at"),
                Columns.instantOrNull(rs, "closing_answered_at"),
                rs.getBoolean("solved"),
                rs.getBoolean("satisfied"),
                Columns.uuidOrNull(rs, "ticket")))
        .single();
  }

  /**
   * What each gate still misses; a clause without misses is passed. {@code solved} and {@code
   * satisfied} are missing when the customer said no: go on, or make it a ticket.
   */
  private static Map<String, List<String>> missing(Paper paper, boolean stillWaiting) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    if (paper.type() == null) {
      missing.put(TYPE, List.of("type"));
    }
    List<String> empty = new ArrayList<>();
    var fields = paper.fields();
    if (fields.need().isEmpty()) {
      empty.add("need");
    }
    if (fields.description().isEmpty()) {
      empty.add("description");
    }
    if (fields.handling().isEmpty()) {
      empty.add("handling");
    }
    if (fields.result().isEmpty()) {
      empty.add("result");
    }
    if (!empty.isEmpty()) {
      missing.put(RECORD, empty);
    }
    if (paper.ticket() == null) {
      if (paper.askedAt() == null) {
        missing.put(CONFIRM, List.of("closing-question"));
      } else if (paper.answeredAt() == null && stillWaiting) {
        missing.put(CONFIRM, List.of("closing-answer"));
      } else if (paper.answeredAt() != null && !paper.solved()) {
        missing.put(CONFIRM, List.of("solved"));
      } else if (paper.answeredAt() != null && !paper.satisfied()) {
        missing.put(CONFIRM, List.of("satisfied"));
      }
    }
    return missing;
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

  private static String reason(Paper paper) {
    if (paper.answeredAt() != null && paper.solved() && paper.satisfied()) {
      return "solved";
    }
    return paper.ticket() != null ? "ticket" : "unanswered";
  }

  private void end(Head head, Paper paper, String reason, Actor by, Instant now) {
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
        observation(head, TYPE, Verdict.KEPT, now, String.valueOf(paper.type())),
        observation(head, CONFIRM, Verdict.KEPT, now, reason),
        observation(head, RECORD, Verdict.KEPT, now, "complete"));
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

  /** Closes conversations whose customer let the closing question pass. */
  void closeUnanswered(Instant now) {
    var silent =
        jdbc.sql(
                """
                select c.id from conversation.conversation c
                where c.state = 'closing' and c.closing_due < :now and not %s
                order by c.closing_due limit 200
                """
                    .formatted(CustomerTyping.TYPING))
            .param("now", Columns.at(now))
            .query((rs, n) -> new ConversationId(Columns.uuid(rs, "id")))
            .list();
    for (var id : silent) {
      var outcome = close(id, new SystemActor("closing"), null, now);
      if (outcome instanceof Outcome.Refused<String>) {
        // The record isn't complete: it stays with its person, who is reminded by the open gate.
        jdbc.sql("update conversation.conversation set closing_due = null where id = :id")
            .param("id", id.value())
            .update();
      }
    }
  }

  /** Looks every second for closing questions whose time is over. */
  @Component
  static class Sweep extends Worker {
    private final Ending ending;
    private final Clock clock;

    Sweep(Ending ending, Clock clock, Heartbeats heartbeats) {
      super("conversation.closing", Duration.ofSeconds(1), heartbeats);
      this.ending = ending;
      this.clock = clock;
    }

    @Override
    protected boolean work() {
      ending.closeUnanswered(clock.instant());
      return false;
    }
  }
}
