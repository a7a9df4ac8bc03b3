package pledge.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationBelongs;
import pledge.customer.Happening;
import pledge.customer.Timeline;

/** What the customer's own timeline hears of tickets, and whose a ticket is once that is known. */
@Component
class TicketHappenings {

  private final Timeline timeline;
  private final JdbcClient jdbc;

  TicketHappenings(Timeline timeline, JdbcClient jdbc) {
    this.timeline = timeline;
    this.jdbc = jdbc;
  }

  void opened(Ticket ticket) {
    append(ticket, "ticket.opened", "opened", ticket.createdAt());
  }

  /** Working steps stay inside the ticket; the customer's history knows ends and new rounds. */
  void moved(Ticket before, TicketState to, Instant at) {
    switch (to) {
      case SOLVED -> append(before, "ticket.solved", "solved:" + at, at);
      case CLOSED -> append(before, "ticket.closed", "closed:" + at, at);
      case OPEN -> {
        if (!before.state().unsolved()) {
          append(before, "ticket.reopened", "reopened:" + at, at);
        }
      }
      case MERGED -> append(before, "ticket.merged", "merged:" + at, at);
      case NEW, WAITING -> {}
    }
  }

  private void append(Ticket ticket, String what, String key, Instant at) {
    timeline.append(
        List.of(
            new Happening(
                ticket.brand(),
                ticket.customer(),
                ticket.id().work(),
                matter(ticket),
                what,
                key,
                ticket.channel(),
                Map.of("number", ticket.number(), "type", ticket.type(), "tier", ticket.tier()),
                at)));
  }

  /** A ticket from a conversation is one matter with it. */
  private static UUID matter(Ticket ticket) {
    var conversation = ticket.conversation();
    return conversation == null ? ticket.id().value() : conversation.value();
  }

  /** A ticket follows its conversation; the one somebody opened for a customer by hand stays. */
  @ApplicationModuleListener
  void belongs(ConversationBelongs fact) {
    jdbc.sql(
            """
            update ticket.ticket set customer = :customer
            where conversation = :conversation and customer is null
            """)
        .param("customer", fact.customer().value())
        .param("conversation", fact.conversation().value())
        .update();
  }
}
