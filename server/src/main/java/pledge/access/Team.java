package pledge.access;

import java.util.Set;
import pledge.platform.BrandId;

/**
 * People who share queues.
 *
 * @param code short and stable within the brand, such as {@code front}
 * @param kind one of {@link #KINDS}
 */
public record Team(
    TeamId id, BrandId brand, String code, String nameZh, String nameEn, String kind) {

  /** What a team is there for. */
  public static final Set<String> KINDS =
      Set.of("front", "expert", "supervisor", "aftersales", "complaints", "shop");
}
