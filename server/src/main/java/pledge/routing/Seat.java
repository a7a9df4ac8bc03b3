package pledge.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;

/**
 * A person as the floor sees them.
 *
 * @param load work items in hand, over all channels
 * @param caps how many of a channel at once, where fewer than {@code capacity}
 * @param loads work items in hand by channel
 * @param languages empty for somebody who takes all
 * @param workingSince since when without a break; null on a break or off duty
 * @param reliefOfferedAt set while a break is offered and not taken (care.stress)
 */
public record Seat(
    StaffId staff,
    Presence state,
    Set<TeamId> teams,
    int load,
    int capacity,
    Map<String, Integer> caps,
    Map<String, Integer> loads,
    Set<String> skills,
    Set<String> languages,
    Instant idleSince,
    Instant leaseUntil,
    @Nullable Instant workingSince,
    @Nullable Instant reliefOfferedAt) {

  /** Whether one more of this channel fits. */
  public boolean hasPlace(String channel) {
    int cap = caps.getOrDefault(channel, capacity);
    return load < capacity && loads.getOrDefault(channel, 0) < cap;
  }
}
