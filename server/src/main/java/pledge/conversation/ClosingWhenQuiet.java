package pledge.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.Heartbeats;
import pledge.platform.Outcome;
import pledge.platform.Worker;

/**
 * The closing question waits while the customer types (chat.listen): it goes out when they rest,
 * and not at all when they have sent something meanwhile.
 */
@Component
class ClosingWhenQuiet extends Worker {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CustomerTyping typing;
  private final ClosingQuestion question;
  private final Staff staff;
  private final Observations observations;
  private final Clock clock;

  ClosingWhenQuiet(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      CustomerTyping typing,
      ClosingQuestion question,
      Staff staff,
      Observations observations,
      Clock clock,
      Heartbeats heartbeats) {
    super("conversation.closing-quiet", Duration.ofMillis(700), heartbeats);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.typing = typing;
    this.question = question;
    this.staff = staff;
    this.observations = observations;
    this.clock = clock;
  }

  /** Asks the customer at once, or as soon as the keys rest. */
  Outcome<Boolean> ask(Conversations.Brief conversation, StaffMember by, Instant now) {
    if (!typing.now(conversation.visitor()) || !conversation.state().equals("open")) {
      return question.ask(conversation.id(), by, now);
    }
    transaction.executeWithoutResult(status -> hold(conversation, by, now));
    return Outcome.done(true);
  }

  private void hold(Conversations.Brief conversation, StaffMember by, Instant now) {
    int noted =
        jdbc.sql(
                """
                update conversation.conversation
                set closing_wanted_at = :now, closing_wanted_by = :by
                where id = :id and owner = :by and closing_wanted_at is null
                """)
            .param("now", Columns.at(now))
            .param("by", by.id().value())
            .param("id", conversation.id().value())
            .update();
    if (noted == 1) {
      observations.observe(
          Observation.of(
              conversation.brand(),
              "chat.listen",
              conversation.id().work(),
              Verdict.USED,
              new Answerable(by.id(), conversation.team()),
              conversation.channel(),
              conversation.type(),
              now,
              Evidence.field("typing", "closing-held-back")));
    }
  }

  private record Wanted(ConversationId id, StaffId by, boolean moot) {}

  @Override
  protected boolean work() {
    jdbc.sql(
            """
            select c.id, c.closing_wanted_by, c.state <> 'open'
                     or exists (select 1 from conversation.message m
                                where m.conversation = c.id and m.seq = c.customer_head
                                  and m.at > c.closing_wanted_at) as moot
            from conversation.conversation c
            where c.closing_wanted_at is not null and not %s
            order by c.closing_wanted_at limit 200
            """
                .formatted(CustomerTyping.TYPING))
        .query((rs, n) ->
            new Wanted(
                new ConversationId(Columns.uuid(rs, "id")),
                new StaffId(Columns.uuid(rs, "closing_wanted_by")),
                rs.getBoolean("moot")))
        .list()
        .forEach(this::settle);
    return false;
  }

  private void settle(Wanted wanted) {
    if (taken(wanted.id().value()) && !wanted.moot()) {
      // Refused when it has changed hands meanwhile: then it is no longer wanted.
      staff.find(wanted.by()).ifPresent(by -> question.ask(wanted.id(), by, clock.instant()));
    }
  }

  /** Of several nodes one asks. */
  private boolean taken(UUID id) {
    return jdbc.sql(
                """
                update conversation.conversation
                set closing_wanted_at = null, closing_wanted_by = null
                where id = :id and closing_wanted_at is not null
                """)
            .param("id", id)
            .update()
        == 1;
  }
}
