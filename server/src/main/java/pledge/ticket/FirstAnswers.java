package pledge.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.AuthorKind;
import pledge.conversation.ConversationClosed;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.MessageView;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * How soon after-sales questions got their first answer from a person, each matter once: by its
 * conversation as soon as it is known to be one, else by its ticket. At the counter nobody waits
 * for one.
 */
@Component
@Executes("aftersales.first-response")
class FirstAnswers {

  private static final ClauseId CLAUSE = new ClauseId("aftersales.first-response");
  private static final String TYPE = "after-sales";

  /** An answer that isn't among the first so many messages isn't soon. */
  private static final int FIRST = 200;

  private final TicketRows tickets;
  private final Conversations conversations;
  private final Standards standards;
  private final Observations observations;
  private final JdbcClient jdbc;

  FirstAnswers(
      TicketRows tickets,
      Conversations conversations,
      Standards standards,
      Observations observations,
      JdbcClient jdbc) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.standards = standards;
    this.observations = observations;
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void answered(TicketAnswered fact) {
    var ticket = fact.ticket();
    if (ticket.conversation() == null) {
      if (ticket.type().equals(TYPE) && !ticket.channel().equals("shop")) {
        measured(
            new Answer(ticket.work(), ticket.matterAt(), fact.at(), null, fact.by()),
            ticket.brand(),
            ticket.channel());
      }
    } else {
      ofTicket(ticket);
    }
  }

  @ApplicationModuleListener
  void opened(TicketOpened fact) {
    tickets.find(fact.ticket()).ifPresent(this::ofTicket);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void retyped(TicketRetyped fact) {
    ofTicket(fact.after());
  }

  @ApplicationModuleListener
  void closed(ConversationClosed fact) {
    if (fact.type().equals(TYPE)) {
      conversations
          .find(fact.conversation())
          .ifPresent(talk -> ofTalk(talk.id(), fact.brand(), fact.channel(), talk.team()));
    }
  }

  private void ofTicket(Ticket ticket) {
    var conversation = ticket.conversation();
    if (conversation != null && ticket.type().equals(TYPE)) {
      ofTalk(conversation, ticket.brand(), ticket.channel(), ticket.team());
    }
  }

  private void ofTalk(ConversationId talk, BrandId brand, String channel, @Nullable TeamId team) {
    var holding = standards.of(brand).phrases("holding");
    var messages = conversations.messages(talk, 0, FIRST);
    var asked =
        messages.stream()
            .filter(message -> message.author().kind() == AuthorKind.CUSTOMER)
            .findFirst();
    asked
        .flatMap(question ->
            messages.stream()
                .filter(message -> message.seq() > question.seq())
                .filter(message -> message.author().kind() == AuthorKind.STAFF)
                .filter(message -> message.text().isEmpty() || !holding.onlyThese(message.text()))
                .findFirst())
        .map(answer -> answer(talk, asked.orElseThrow(), answer, team))
        .ifPresent(answer -> measured(answer, brand, channel));
  }

  private static Answer answer(
      ConversationId talk, MessageView asked, MessageView answer, @Nullable TeamId team) {
    var by = answer.author().id();
    return new Answer(
        talk.work(),
        asked.at(),
        answer.at(),
        answer.id(),
        new Answerable(by == null ? null : new StaffId(by), team));
  }

  private record Answer(
      WorkRef work, Instant asked, Instant at, @Nullable UUID message, Answerable by) {}

  private void measured(Answer answer, BrandId brand, String channel) {
    int first =
        jdbc.sql(
                """
                insert into ticket.first_answer (work_kind, work_id, asked_at, answered_at)
                values (:kind, :id, :asked, :answered)
                on conflict (work_id, work_kind) do nothing
                """)
            .param("kind", answer.work().kind())
            .param("id", answer.work().id())
            .param("asked", Columns.at(answer.asked()))
            .param("answered", Columns.at(answer.at()))
            .update();
    if (first == 0) {
      return;
    }
    var target = Objects.requireNonNull(standards.of(brand).clause(CLAUSE).figures().target());
    var wished = Objects.requireNonNull(target.duration());
    var took = Duration.between(answer.asked(), answer.at());
    var note = Evidence.said("first-answer", "minutes", took.toMinutes());
    observations.observe(
        new Observation(
            brand,
            CLAUSE,
            answer.work(),
            took.compareTo(wished) <= 0 ? Verdict.KEPT : Verdict.BROKEN,
            answer.by(),
            channel,
            TYPE,
            answer.at(),
            answer.message() == null
                ? Evidence.note(note)
                : Evidence.message(answer.message(), note)));
  }
}
