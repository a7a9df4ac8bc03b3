package pledge.conversation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;

/**
 * What a person of the staff really looked at in the system before they spoke of it
 * (triage.verify). Offered by a room that knows orders and customers.
 */
public interface FactsLooked {

  /**
   * What the conversation itself knows.
   *
   * @param panel whether its panel was on their screen in that time
   * @param order the order that the assistant showed in the thread in that time
   */
  record InThread(boolean panel, @Nullable String order) {}

  /**
   * Whether the facts that a text speaks of were before this person's eyes.
   *
   * @param about {@code order}, {@code delivery}, {@code refund} or {@code membership}
   * @return empty where they were; else what should be looked at: an order's number, or {@code
   *     about}
   */
  Optional<String> unseen(
      Conversations.Brief conversation,
      StaffId who,
      String about,
      String text,
      InThread inThread,
      Instant from,
      Instant to);
}
