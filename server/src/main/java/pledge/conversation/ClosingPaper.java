package pledge.conversation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation has for its end: its type (triage.type), its record (chat.record), the
 * customer's answer (chat.confirm), or the ticket that it goes on as.
 */
record ClosingPaper(
    @Nullable String type,
    Fields fields,
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt,
    boolean solved,
    boolean satisfied,
    @Nullable UUID ticket) {

  static final String TYPE = "triage.type";
  static final String CONFIRM = "chat.confirm";
  static final String RECORD = "chat.record";

  /** The fields of chat.record; the customer and the time are known to the conversation itself. */
  record Fields(String need, String description, String handling, String result, String feedback) {

    static final int LENGTH = 2_000;

    /** Those that must be said and aren't. */
    List<String> empty() {
      var said = new LinkedHashMap<String, String>();
      said.put("need", need);
      said.put("description", description);
      said.put("handling", handling);
      said.put("result", result);
      return said.entrySet().stream()
          .filter(field -> field.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /**
   * What each gate still misses; a clause without misses is passed. {@code solved} and {@code
   * satisfied} are missing when the customer said no: go on, or make it a ticket.
   */
  Map<String, List<String>> missing(boolean stillWaiting) {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    if (type == null) {
      missing.put(TYPE, List.of("type"));
    }
    var empty = fields.empty();
    if (!empty.isEmpty()) {
      missing.put(RECORD, empty);
    }
    if (ticket == null) {
      if (askedAt == null) {
        missing.put(CONFIRM, List.of("closing-question"));
      } else if (answeredAt == null && stillWaiting) {
        missing.put(CONFIRM, List.of("closing-answer"));
      } else if (answeredAt != null && !solved) {
        missing.put(CONFIRM, List.of("solved"));
      } else if (answeredAt != null && !satisfied) {
        missing.put(CONFIRM, List.of("satisfied"));
      }
    }
    return missing;
  }

  /** How it ends once nothing is missing. */
  String reason() {
    if (answeredAt != null && solved && satisfied) {
      return "solved";
    }
    return ticket != null ? "ticket" : "unanswered";
  }
}
