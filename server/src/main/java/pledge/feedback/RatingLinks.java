package pledge.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pledge.access.PublicUrl;
import pledge.access.SignedLinks;

/** Links by which a customer rates what they were asked about, without an account. */
@Component
class RatingLinks {

  private static final String PURPOSE = "rating";

  private final SignedLinks links;
  private final PublicUrl url;

  RatingLinks(SignedLinks links, PublicUrl url) {
    this.links = links;
    this.url = url;
  }

  String link(Ask ask) {
    return url.link("/rate/#" + links.sign(PURPOSE, ask.id(), ask.expiresAt()));
  }

  /** What a token asks about; none when it is forged or has expired. */
  Optional<UUID> open(String token, Instant now) {
    return links.open(PURPOSE, token, now);
  }
}
