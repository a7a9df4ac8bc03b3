package pledge.conversation.words;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Something in the staff's words that could be better.
 *
 * @param clause the clause it is about
 * @param kind {@code negative}, {@code jargon}, {@code vague}, {@code robotic}, {@code
 *     typing-error}, {@code long}, {@code empathy}, {@code greeting}, {@code unseen}, {@code known}
 *     or {@code unverified}
 * @param from first UTF-16 unit of the span, {@code to} behind its last; both 0: something is
 *     missing in front
 * @param alternatives what could stand in the place of the span, in the words of the standard
 * @param note for the record: never the text itself; of {@code known} what the system knows, of
 *     {@code unverified} what the fact is about
 */
@Schema(name = "WordsFinding")
record Finding(
    String clause, String kind, int from, int to, List<String> alternatives, String note) {}
