package pledge.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * A visitor of a shop's page, known by a short-lived token.
 *
 * @param id the thread the visitor reads and writes
 * @param signIn the sign-in with the shop's own account this visitor came by; null for a stranger
 */
public record Visitor(UUID id, BrandId brand, @Nullable UUID signIn) implements Actor {

  /** Somebody who has not signed in. */
  public Visitor(UUID id, BrandId brand) {
    this(id, brand, null);
  }
}
