package pledge.ticket.option;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.platform.Refusal;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/** What lies before the customer to be chosen is chosen on the ticket it was offered on. */
@Component
class ChosenFirst implements MergeRule {

  private final OfferRows rows;

  ChosenFirst(OfferRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    return rows.of(duplicate.id()).stream().anyMatch(Offer::open)
        ? Optional.of(
            Refusal.state(
                "offer-open",
                "the customer is to choose a way out on it: wait, or merge the other way round"))
        : Optional.empty();
  }
}
