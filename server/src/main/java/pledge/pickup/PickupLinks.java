package pledge.pickup;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.PublicUrl;
import pledge.access.SignedLinks;
import pledge.standard.Standards;

/** Links to the customer's own page of a pick-up; the token stands behind {@code #}. */
@Component
class PickupLinks {

  private static final String PURPOSE = "pickup";

  private final SignedLinks links;
  private final PublicUrl url;
  private final Standards standards;

  PickupLinks(SignedLinks links, PublicUrl url, Standards standards) {
    this.links = links;
    this.url = url;
    this.standards = standards;
  }

  String link(Pickup pickup, Instant now) {
    var expires = now.plus(standards.of(pickup.brand()).setting("pickup.link"));
    return url.link("/pickup/#" + links.sign(PURPOSE, pickup.id(), expires));
  }

  Optional<UUID> open(String token, Instant now) {
    return links.open(PURPOSE, token, now);
  }
}
