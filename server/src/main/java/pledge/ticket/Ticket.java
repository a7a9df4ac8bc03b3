package pledge.ticket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.access.TeamId;
import pledge.conversation.ConversationId;
import pledge.customer.CustomerId;
import pledge.ledger.Answerable;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;

/**
 * A piece of work that lasts.
 *
 * @param number for people, gapless per brand and year: {@code T-2026-000123}
 * @param type a contact type of the standard
 * @param tier a tier of the standard
 * @param owner whose it is; null as long as it only lies with a team
 * @param nextStep there while it is unsolved (solve.not-cooling)
 * @param outcome what the customer was told in this round (solve.result-feedback)
 * @param matterAt what the solve clock counts from
 * @param openedBy null when the system opened it
 * @param fields what its type is asked for beside the common record, by the field's code
 * @param round one more each time it is reopened
 * @param mergedInto of a duplicate the ticket in which its matter goes on; that one is never merged
 *     itself
 * @param splitFrom of a second matter the ticket it was split from; both are of one conversation
 * @param version grows with every change of the ticket itself, not with notes and messages; {@code
 *     If-Match} compares it
 */
public record Ticket(
    TicketId id,
    BrandId brand,
    String number,
    String type,
    String tier,
    TicketState state,
    String title,
    String channel,
    @Nullable CustomerId customer,
    @Nullable ConversationId conversation,
    @Nullable StaffId owner,
    @Nullable TeamId team,
    @Nullable NextStep nextStep,
    @Nullable ToldOutcome outcome,
    Instant matterAt,
    Instant createdAt,
    @Nullable StaffId openedBy,
    @Nullable Instant solvedAt,
    @Nullable Instant closedAt,
    @Nullable TicketRating rating,
    Map<String, String> fields,
    int round,
    int version,
    @Nullable TicketId mergedInto,
    @Nullable TicketId splitFrom) {

  /** Where its matter stands: here, or where it was merged into. */
  public TicketId standing() {
    return mergedInto == null ? id : mergedInto;
  }

  /** Who answers for it. */
  public Answerable who() {
    return new Answerable(owner, team);
  }

  public WorkRef work() {
    return id.work();
  }
}
