package pledge.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.approval.OnDuty;
import pledge.routing.Routing;

/**
 * Who can be asked for an approval: whoever is within a shift, and of those without shifts whoever
 * is signed in to serve, on a break or not.
 */
@Component
class DutyByShifts implements OnDuty {

  private final Routing routing;

  DutyByShifts(Routing routing) {
    this.routing = routing;
  }

  @Override
  public Set<StaffId> among(Collection<StaffId> people, Instant now) {
    return people.stream()
        .filter(person -> routing.onDuty(person, now))
        .collect(Collectors.toSet());
  }
}
