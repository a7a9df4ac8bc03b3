package pledge.ticket.need;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.platform.Refusal;
import pledge.ticket.MergeRule;
import pledge.ticket.Ticket;

/** A need stays one, and what a department was asked is answered where it was asked. */
@Component
class NeedMerging implements MergeRule {

  private final EnquiryRows rows;

  NeedMerging(EnquiryRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Refusal> hindrance(Ticket duplicate, Ticket main, StaffMember who) {
    if (duplicate.type().equals("need") && !main.type().equals("need")) {
      return Optional.of(
          Refusal.state("need-stays", "a need is followed as one: merge the other way round"));
    }
    return rows.of(duplicate.id()).stream().anyMatch(enquiry -> enquiry.answer() == null)
        ? Optional.of(
            Refusal.state(
                "enquiry-open",
                "a department hasn't answered yet: wait for it, or merge the other way round"))
        : Optional.empty();
  }
}
