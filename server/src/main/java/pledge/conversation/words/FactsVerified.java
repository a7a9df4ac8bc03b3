package pledge.conversation.words;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.Conversations.Brief;
import pledge.conversation.FactsLooked;
import pledge.conversation.FactsLooked.InThread;
import pledge.platform.Columns;
import pledge.standard.Executes;
import pledge.standard.Standard;

/**
 * Order and member facts are checked in the system before an answer relies on them (triage.verify):
 * whoever says how an order, a parcel, a refund or a membership stands had it on the screen not
 * long before. A fact is what the standard's lists {@code fact-…} hear; looked at is what the
 * console says was really shown, and what the trail of looked-up orders holds.
 */
@Component
@Executes("triage.verify")
class FactsVerified implements SpeechCheck {

  private static final Pattern CLAUSE = Pattern.compile("[^，,。！!？?；;\\n]+[？?]?");
  private static final Pattern ASKS = Pattern.compile("[？?]$");

  private final JdbcClient jdbc;
  private final Conversations conversations;
  private final ObjectProvider<FactsLooked> looked;

  FactsVerified(JdbcClient jdbc, Conversations conversations, ObjectProvider<FactsLooked> looked) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.looked = looked;
  }

  @Override
  public String clause() {
    return "triage.verify";
  }

  @Override
  public Optional<List<Finding>> judge(StaffTurn turn) {
    var stated = stated(turn.standard(), turn.text());
    var conversation =
        stated.isEmpty() ? null : conversations.find(turn.conversation()).orElse(null);
    if (conversation == null) {
      return Optional.empty();
    }
    Duration fresh = turn.standard().setting("verify.fresh");
    var from = turn.at().minus(fresh);
    var inThread = inThread(turn.conversation(), turn.staff(), from, turn.at());
    List<Finding> found = new ArrayList<>();
    for (var fact : stated) {
      unseen(turn, conversation, fact, inThread, from)
          .ifPresent(what ->
              found.add(
                  new Finding(clause(), "unverified", fact.from(), fact.to(), List.of(), what)));
    }
    return Optional.of(found);
  }

  /**
   * @param about what it tells of: {@code order}, {@code delivery}, {@code refund} or {@code
   *     membership}
   */
  record Fact(String about, int from, int to) {}

  /** What a text says of how things stand, clause by clause. */
  static List<Fact> stated(Standard standard, String text) {
    List<Fact> facts = new ArrayList<>();
    var clauses = CLAUSE.matcher(text);
    while (clauses.find()) {
      int begin = clauses.start();
      inClause(standard, clauses.group())
          .ifPresent(
              fact -> facts.add(new Fact(fact.about(), begin + fact.from(), begin + fact.to())));
    }
    return facts;
  }

  private static Optional<Fact> inClause(Standard standard, String clause) {
    if (ASKS.matcher(clause).find() || !standard.phrases("fact-not").find(clause).isEmpty()) {
      return Optional.empty();
    }
    var alone = standard.phrases("fact-alone").find(clause);
    if (!alone.isEmpty()) {
      var hit = alone.getFirst();
      return Optional.of(new Fact(hit.group(), hit.from(), hit.to()));
    }
    var things = standard.phrases("fact-subject").find(clause);
    var states = standard.phrases("fact-state").find(clause);
    if (things.isEmpty() || states.isEmpty()) {
      return Optional.empty();
    }
    var thing = things.getFirst();
    var state = states.getFirst();
    return Optional.of(
        new Fact(
            thing.group(), Math.min(thing.from(), state.from()), Math.max(thing.to(), state.to())));
  }

  private Optional<String> unseen(
      StaffTurn turn, Brief conversation, Fact fact, InThread inThread, Instant from) {
    var about = fact.about();
    return looked.stream()
        .flatMap(facts ->
            facts
                .unseen(conversation, turn.staff(), about, turn.text(), inThread, from, turn.at())
                .stream())
        .findFirst();
  }

  private InThread inThread(ConversationId conversation, StaffId who, Instant from, Instant to) {
    return jdbc.sql(
            """
            select exists (
                     select 1 from conversation.panel_shown
                     where conversation = c.id and staff = :who and at between :from and :to) as panel,
                   (select c.memory ->> 'known'
                    where exists (
                      select 1 from conversation.message
                      where conversation = c.id and author_kind = 'assistant'
                        and at between :from and :to)) as shown
            from conversation.conversation c
            where c.id = :id
            """)
        .param("id", conversation.value())
        .param("who", who.value())
        .param("from", Columns.at(from))
        .param("to", Columns.at(to))
        .query((row, n) -> new InThread(row.getBoolean("panel"), row.getString("shown")))
        .single();
  }
}
