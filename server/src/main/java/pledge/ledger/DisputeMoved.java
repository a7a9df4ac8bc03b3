package pledge.ledger;

import java.util.Set;
import java.util.UUID;
import pledge.access.StaffId;
import pledge.access.TeamId;

/**
 * A dispute was raised or settled; published inside its transaction, for telling the screens.
 *
 * @param person whom the judgement concerns
 * @param teams whose supervisors settle it
 */
public record DisputeMoved(UUID dispute, StaffId person, Set<TeamId> teams) {}
