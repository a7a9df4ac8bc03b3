package pledge.conversation.words;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pledge.conversation.ConversationClosed;
import pledge.conversation.Conversations;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.standard.Executes;
import pledge.standard.Hit;
import pledge.standard.Standards;

/**
 * Thanks and farewell in the brand's words before the end (chat.farewell): looked for in what was
 * said to the customer last, the brand's own closing words included. A conversation that ends
 * unanswered gets none of those, so there its person should have said them.
 */
@Component
@Executes("chat.farewell")
class Farewells {

  private static final String CLAUSE = "chat.farewell";

  /** As many of the last messages are the end of a conversation. */
  private static final int LAST = 6;

  private final JdbcClient jdbc;
  private final Standards standards;
  private final Conversations conversations;
  private final Observations observations;
  private final Once once;

  Farewells(
      JdbcClient jdbc,
      Standards standards,
      Conversations conversations,
      Observations observations,
      Once once) {
    this.jdbc = jdbc;
    this.standards = standards;
    this.conversations = conversations;
    this.observations = observations;
    this.once = once;
  }

  private record Said(UUID id, @Nullable UUID staff, String text) {}

  @ApplicationModuleListener
  void on(ConversationClosed closed) {
    if (!once.first(closed.conversation(), "end " + closed.at())) {
      return;
    }
    var said =
        jdbc.sql(
                """
                select id, author, author_kind, text from conversation.message
                where conversation = :id and author_kind in ('staff', 'system') and kind <> 'card'
                  and at <= :at
                order by seq desc limit :last
                """)
            .param("id", closed.conversation().value())
            .param("at", Columns.at(closed.at()))
            .param("last", LAST)
            .query((rs, n) ->
                new Said(
                    Columns.uuid(rs, "id"), Columns.uuidOrNull(rs, "author"), rs.getString("text")))
            .list();
    var farewell = standards.of(closed.brand()).phrases("farewell");
    var parts =
        said.stream()
            .flatMap(message -> farewell.find(message.text()).stream())
            .map(Hit::group)
            .collect(Collectors.toSet());
    var team = conversations.find(closed.conversation()).map(Conversations.Brief::team);
    var who = new Answerable(closed.owner(), team.orElse(null));
    var last = said.stream().filter(message -> message.staff() != null).findFirst();
    boolean kept = parts.containsAll(List.of("thanks", "goodbye"));
    var observation =
        Observation.of(
            closed.brand(),
            CLAUSE,
            closed.conversation().work(),
            kept ? Verdict.KEPT : Verdict.BROKEN,
            who,
            closed.channel(),
            closed.type(),
            closed.at(),
            last.map(
                    message -> Evidence.span(message.id(), 0, message.text().length(), note(parts)))
                .orElseGet(() -> Evidence.note(note(parts))));
    if (kept) {
      observations.countKept(List.of(observation));
    } else {
      observations.observe(observation);
    }
  }

  private static String note(java.util.Set<String> parts) {
    return parts.isEmpty()
        ? "no-farewell"
        : Evidence.said("only", "parts", String.join(",", parts));
  }
}
