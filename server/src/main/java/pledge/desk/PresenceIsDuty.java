package pledge.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.approval.OnDuty;
import pledge.routing.Routing;

/** Whoever is signed in to serve, on a break or not, can be asked for an approval. */
@Component
class PresenceIsDuty implements OnDuty {

  private final Routing routing;

  PresenceIsDuty(Routing routing) {
    this.routing = routing;
  }

  @Override
  public Set<StaffId> among(Collection<StaffId> people, Instant now) {
    return people.stream().filter(routing::isThere).collect(Collectors.toSet());
  }
}
