package pledge.conversation;

/**
 * The assistant gives the conversation to a person.
 *
 * @param reason {@code asked}, {@code missed}, {@code complaint}, {@code care}, {@code order},
 *     {@code media} (it can neither see nor hear) or {@code failed}
 * @param teamKind the kind of team that takes it, {@code front} when in doubt
 * @param urgent goes before others in the queue
 */
public record HandOver(String reason, String teamKind, boolean urgent) {}
