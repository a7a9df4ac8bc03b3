package pledge.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.PublicUrl;
import pledge.access.RateLimits;
import pledge.access.SignedLinks;
import pledge.platform.NotAllowed;

/**
 * Links by which a department without an account answers what it is asked, and sees nothing of the
 * customer; the token stands behind {@code #}.
 */
@Component
public class DepartmentLinks {

  private final SignedLinks links;
  private final PublicUrl url;
  private final RateLimits limits;

  DepartmentLinks(SignedLinks links, PublicUrl url, RateLimits limits) {
    this.links = links;
    this.url = url;
    this.limits = limits;
  }

  /**
   * @param page which of the departments' pages, with its query
   * @return null once it has expired
   */
  public @Nullable String link(String purpose, String page, UUID id, Instant expires, Instant now) {
    return expires.isAfter(now) ? url.link(page + "#" + links.sign(purpose, id, expires)) : null;
  }

  /**
   * What the link is about.
   *
   * @param from the address that opens it, which may try only so often
   * @throws NotAllowed when it is forged or has expired
   */
  public <T> T open(
      String purpose, String token, String from, Instant now, Function<UUID, Optional<T>> found) {
    limits.check("enquiry", from);
    return links
        .open(purpose, token, now)
        .flatMap(found)
        .orElseThrow(() -> new NotAllowed("this link isn't valid or has expired"));
  }
}
