package pledge.ticket;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.StaffMember;
import pledge.access.SystemActor;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.ledger.Answerable;

/** What is said on a ticket at any instant, for tests that let time pass on their own. */
@Component
public class TalkForTests {

  public static final SystemActor PROGRAM = new SystemActor("test");

  private final TicketTalk talk;
  private final Outbox outbox;
  private final TransactionTemplate transaction;

  TalkForTests(TicketTalk talk, Outbox outbox, TransactionTemplate transaction) {
    this.talk = talk;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** A person writes to the customer on the ticket. */
  public void says(Ticket ticket, StaffMember who, String text, Instant now) {
    transaction.executeWithoutResult(status -> {
      var draft =
          new Draft(
              ticket.brand(), ticket.work(), who, ticket.channel(), Purpose.SERVICE, text, now);
      talk.tell(ticket.id(), UUID.randomUUID(), outbox.clear(draft).orThrow(), Asked.of(who, now))
          .orThrow();
    });
  }

  /** The customer wrote: the wait for them is over, and a matter thought solved goes on. */
  public void customerSpoke(Ticket ticket, Instant now) {
    var step = new StepWish("看客户说什么", now.plus(java.time.Duration.ofDays(2)), Answerable.nobody());
    transaction.executeWithoutResult(
        status -> talk.heard(ticket.id(), "在吗", UUID.randomUUID(), step, PROGRAM, now));
  }
}
