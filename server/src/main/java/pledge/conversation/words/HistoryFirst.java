package pledge.conversation.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.KnownFacts;
import pledge.standard.Executes;
import pledge.standard.Hit;

/**
 * Orders and earlier complaints are seen before the first reply, and what the system knows is not
 * asked again (chat.history-first). Seen is what the console says was really on the screen.
 */
@Component
@Executes("chat.history-first")
class HistoryFirst implements SpeechCheck {

  private final JdbcClient jdbc;
  private final Conversations conversations;
  private final ObjectProvider<KnownFacts> facts;

  HistoryFirst(JdbcClient jdbc, Conversations conversations, ObjectProvider<KnownFacts> facts) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.facts = facts;
  }

  @Override
  public String clause() {
    return "chat.history-first";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    var found = new ArrayList<Finding>();
    if (turn.first() && !turn.shown()) {
      found.add(new Finding(clause(), "unseen", 0, 0, List.of(), "panel not shown before"));
    }
    turn.standard().phrases("asks-known").find(turn.text()).stream()
        .flatMap(hit -> askedAgain(turn, hit))
        .forEach(found::add);
    return turn.first() || !found.isEmpty() ? Optional.of(found) : Optional.empty();
  }

  private Stream<Finding> askedAgain(StaffTurn turn, Hit hit) {
    var known =
        conversations
            .find(turn.conversation())
            .flatMap(brief ->
                facts.stream()
                    .flatMap(fact -> fact.known(brief, hit.group()).stream())
                    .findFirst());
    return known.or(() -> saidBefore(turn.conversation(), hit.group())).stream()
        .map(value ->
            new Finding(
                clause(),
                "known",
                hit.from(),
                hit.to(),
                hit.alternatives().stream().map(text -> text.replace("{known}", value)).toList(),
                hit.group() + " " + value));
  }

  /** The order number that the customer has told the assistant. */
  private Optional<String> saidBefore(ConversationId conversation, String what) {
    if (!what.equals("order")) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select memory ->> 'order' from conversation.conversation
            where id = :id and memory ->> 'order' <> ''
            """)
        .param("id", conversation.value())
        .query(String.class)
        .optional();
  }
}
