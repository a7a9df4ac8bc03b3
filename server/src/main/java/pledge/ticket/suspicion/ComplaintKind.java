package pledge.ticket.suspicion;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.ContactType;
import pledge.standard.Standards;
import pledge.ticket.Ticket;

/** Which type of the standard goes the green channel: the one with the complaint's own clock. */
@Component
public class ComplaintKind {

  private static final ClauseId CLOCK = new ClauseId("complaint.resolve");

  private final Standards standards;

  ComplaintKind(Standards standards) {
    this.standards = standards;
  }

  public boolean is(Ticket ticket) {
    return standards
        .of(ticket.brand())
        .type(ticket.type())
        .map(ContactType::clock)
        .filter(CLOCK::equals)
        .isPresent();
  }

  /** Empty where the brand's standard has none. */
  public Optional<ContactType> of(BrandId brand) {
    return standards.of(brand).types().stream()
        .filter(type -> CLOCK.equals(type.clock()))
        .findFirst();
  }
}
