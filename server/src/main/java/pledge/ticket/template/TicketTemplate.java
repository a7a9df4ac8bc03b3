package pledge.ticket.template;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.platform.BrandId;

/**
 * What a ticket is opened with; everything can still be changed before it is.
 *
 * @param fields default values of the type's fields, by code
 * @param step the first next step; empty: the opener plans it
 * @param stepHours the step is due so many hours after the opening; null without a step
 * @param team to whom the ticket goes; null: to the team that solves such matters
 */
record TicketTemplate(
    UUID id,
    BrandId brand,
    String name,
    String type,
    String tier,
    String title,
    Map<String, String> fields,
    String step,
    @Nullable Integer stepHours,
    @Nullable TeamId team,
    int version,
    StaffId changedBy,
    Instant changedAt) {}
