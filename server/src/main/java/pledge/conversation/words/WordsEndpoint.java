package pledge.conversation.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.CustomerTyping;
import pledge.conversation.Mood;
import pledge.customer.CustomerData;
import pledge.knowledge.Tone;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Columns;
import pledge.platform.NotFound;
import pledge.standard.Standards;
import pledge.standard.Text;

/** What the desk offers to whoever writes: the brand's words, questions, and advice on a draft. */
@RestController
@CustomerData
@RequestMapping("/api/conversations/{id}")
@Tag(name = "Words")
class WordsEndpoint {

  /** Within this time it is the same look. */
  private static final Duration SAME_LOOK = Duration.ofSeconds(30);

  private final Conversations conversations;
  private final Standards standards;
  private final List<SpeechCheck> checks;
  private final Greeting greeting;
  private final Tones tones;
  private final Once once;
  private final CustomerTyping typing;
  private final Observations observations;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  WordsEndpoint(
      Conversations conversations,
      Standards standards,
      List<SpeechCheck> checks,
      Greeting greeting,
      Tones tones,
      Once once,
      CustomerTyping typing,
      Observations observations,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.conversations = conversations;
    this.standards = standards;
    this.checks = checks;
    this.greeting = greeting;
    this.tones = tones;
    this.once = once;
    this.typing = typing;
    this.observations = observations;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param tone which variant suits the customer: {@code neutral}, {@code lively} or {@code
   *     patient}
   * @param toneBy what the tone follows: {@code label}, {@code birthday} or nothing
   * @param greeting the brand's greeting with the asker's nickname, in that tone
   * @param greeted whether the asker has written in this conversation already
   * @param mood how the customer sounds over the last messages
   * @param intent the contact type their words sound like; empty while unsure
   * @param upset whether a negative message waits for a word of understanding
   * @param typing whether the customer is typing just now
   * @param closingWaits whether the closing question waits until they rest
   */
  @Schema(name = "Words")
  record WordsView(
      Tone tone,
      String toneBy,
      String greeting,
      boolean greeted,
      String farewell,
      List<Question> questions,
      Mood mood,
      String intent,
      boolean upset,
      boolean typing,
      boolean closingWaits) {}

  /**
   * @param kind {@code open} or {@code closed}
   */
  @Schema(name = "ClarifyingQuestion")
  record Question(String kind, String text) {}

  @Schema(name = "WordsDraft")
  record Draft(@NotNull @Size(max = 20_000) String text) {}

  @Schema(name = "WordsAdvice")
  record Advice(List<Finding> items) {}

  private record Before(
      boolean first,
      boolean shown,
      @Nullable UUID unmet,
      String mood,
      String intent,
      boolean closingWaits) {}

  @GetMapping("/words")
  @Serving
  @Operation(
      summary =
          "The brand's words for this customer, in a fitting tone, and clarifying questions (chat.greeting, chat.tone, chat.listen)",
      description =
          """
          Texts come in the conversation's language. That a variant was offered is recorded once a
          conversation. Nothing is sent by itself.\
          """)
  WordsView words(StaffMember me, @PathVariable UUID id) {
    var seen = visible(me, id);
    var standard = standards.of(seen.brand());
    var now = clock.instant();
    var chosen = tones.of(seen, standard, now);
    if (chosen.tone() != Tone.NEUTRAL) {
      transaction.executeWithoutResult(status -> {
        if (once.first(seen.id(), Tones.CLAUSE)) {
          observations.observe(
              Observation.of(
                  seen.brand(),
                  Tones.CLAUSE,
                  seen.id().work(),
                  Verdict.USED,
                  new Answerable(me.id(), seen.team()),
                  seen.channel(),
                  seen.type(),
                  now,
                  Evidence.field(
                      "tone",
                      Evidence.said("tone", "tone", chosen.tone().word(), "by", chosen.by()))));
        }
      });
    }
    var before = before(me, seen);
    var questions =
        standard.questions(seen.type().isEmpty() ? orOther(before.intent()) : seen.type());
    return new WordsView(
        chosen.tone(),
        chosen.by(),
        greeting.words(standard, chosen.variant(standard, "chat.agent"), me, seen.locale()),
        !before.first(),
        greeting.words(standard, chosen.variant(standard, "chat.farewell"), me, seen.locale()),
        Stream.concat(
                asked("open", questions.open(), seen.locale()),
                asked("closed", questions.closed(), seen.locale()))
            .toList(),
        Mood.of(before.mood()),
        before.intent(),
        before.unmet() != null,
        typing.now(seen.visitor()),
        before.closingWaits());
  }

  @PostMapping("/advice")
  @Unaudited("asks about a draft, changes nothing")
  @Serving
  @Operation(
      summary = "What could be better in a draft, with spans and replacements; nothing is recorded",
      description =
          """
          Greeting, understanding, what is known already, facts not looked up, positive wording,
          plain language (chat.greeting, chat.empathy, chat.history-first, triage.verify,
          chat.positive-wording, chat.plain-language). Suggestions only: the same findings are observed when the text is
          sent anyway. Spans are in UTF-16 units; 0 to 0 means that something is missing in front.\
          """)
  Advice advice(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Draft draft) {
    var seen = visible(me, id);
    var before = before(me, seen);
    var turn =
        new StaffTurn(
            standards.of(seen.brand()),
            seen.id(),
            seen.locale(),
            me.id(),
            before.first(),
            before.shown(),
            before.unmet(),
            draft.text(),
            clock.instant());
    return new Advice(
        checks.stream()
            .flatMap(check -> check.judge(turn).stream())
            .flatMap(List::stream)
            .toList());
  }

  @PutMapping("/panel-shown")
  @Unaudited("the observation says who saw the panel and when")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Serving
  @Operation(
      summary =
          "Says that the customer's orders and complaints are on the asker's screen (chat.history-first, triage.verify)",
      description =
          """
          The instant is the server's. Each time the panel was read anew counts, within half a
          minute once; repeats are harmless.\
          """)
  void panelShown(StaffMember me, @PathVariable UUID id) {
    var now = clock.instant();
    jdbc.sql(
            """
            insert into conversation.panel_shown (conversation, staff, at)
            select :id, :me, :now
            where not exists (
              select 1 from conversation.panel_shown
              where conversation = :id and staff = :me and at > :same and at <= :now)
            on conflict do nothing
            """)
        .param("id", visible(me, id).id().value())
        .param("me", me.id().value())
        .param("now", Columns.at(now))
        .param("same", Columns.at(now.minus(SAME_LOOK)))
        .update();
  }

  private Before before(StaffMember me, Conversations.Brief conversation) {
    return jdbc.sql(
            """
            select not exists (
                     select 1 from conversation.message
                     where conversation = c.id and author_kind = 'staff' and author = :me) as first,
                   exists (
                     select 1 from conversation.panel_shown
                     where conversation = c.id and staff = :me) as shown,
                   m.unmet, coalesce(m.mood, 'neutral') as mood, coalesce(m.intent, '') as intent,
                   c.closing_wanted_at is not null as waits
            from conversation.conversation c
            left join conversation.mood m on m.conversation = c.id
            where c.id = :id
            """)
        .param("id", conversation.id().value())
        .param("me", me.id().value())
        .query((rs, n) ->
            new Before(
                rs.getBoolean("first"),
                rs.getBoolean("shown"),
                Columns.uuidOrNull(rs, "unmet"),
                rs.getString("mood"),
                rs.getString("intent"),
                rs.getBoolean("waits")))
        .single();
  }

  private static String orOther(String intent) {
    return intent.isEmpty() ? "other" : intent;
  }

  private static Stream<Question> asked(String kind, List<Text> texts, String locale) {
    return texts.stream().map(text -> new Question(kind, text.in(locale)));
  }

  private Conversations.Brief visible(StaffMember me, UUID id) {
    return conversations
        .find(new ConversationId(id), me)
        .orElseThrow(() -> new NotFound("conversation"));
  }
}
