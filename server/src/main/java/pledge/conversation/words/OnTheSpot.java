package pledge.conversation.words;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Staff;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.conversation.ConversationId;
import pledge.conversation.Conversations;
import pledge.conversation.FirstSteps;
import pledge.conversation.FirstSteps.Step;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.standard.Executes;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * What can be solved on the spot is started at once (solve.at-once). The standard's list {@code
 * on-the-spot} hears such matters in the customer's words; from then on, or from the moment a
 * person has the conversation, the first step is begun within {@code at-once.start}: an order
 * looked up, a step on the ticket, or an answer. "One moment", a greeting or a putting-off is none.
 *
 * <p>Where the customer left before, or never reached a person, there is no verdict.
 */
@Component
@Executes("solve.at-once")
class OnTheSpot {

  static final String CLAUSE = "solve.at-once";

  /** Whoever hasn't reached a person by then is another clause's matter. */
  private static final Duration WAITS = Duration.ofHours(12);

  /**
   * What courtesy and understanding say isn't an answer yet, and neither is a word or two beside.
   */
  private static final List<String> POLITE = List.of("greeting-words", "understanding");

  private static final int MORE = 6;

  private final OnTheSpotRows rows;
  private final Standards standards;
  private final Conversations conversations;
  private final ObjectProvider<FirstSteps> steps;
  private final Staff staff;
  private final Observations observations;

  OnTheSpot(
      OnTheSpotRows rows,
      Standards standards,
      Conversations conversations,
      ObjectProvider<FirstSteps> steps,
      Staff staff,
      Observations observations) {
    this.rows = rows;
    this.standards = standards;
    this.conversations = conversations;
    this.steps = steps;
    this.staff = staff;
    this.observations = observations;
  }

  /** A customer wrote; joins the judging's transaction. */
  void heard(WordsLog.Entry entry) {
    var standard = standards.of(entry.brand());
    standard.phrases("on-the-spot").find(entry.text()).stream()
        .findFirst()
        .ifPresent(hit ->
            rows.add(
                new OnTheSpotRows.Asked(
                    entry.conversation(),
                    hit.group(),
                    entry.id(),
                    hit.from(),
                    hit.to(),
                    entry.at()),
                entry.at().plus(limit(standard))));
  }

  /** Gives the verdict, or says when to look again. */
  @Transactional
  public void see(OnTheSpotRows.Asked asked, Instant now) {
    var state = rows.lock(asked).orElse(null);
    var conversation = conversations.find(new ConversationId(asked.conversation())).orElse(null);
    if (state == null || conversation == null) {
      return;
    }
    var standard = standards.of(conversation.brand());
    var taken = state.takenAt();
    var owner = conversation.owner();
    if (owner == null || taken == null) {
      boolean over = state.closedAt() != null || asked.at().plus(WAITS).isBefore(now);
      if (over) {
        rows.end(asked);
      } else {
        rows.look(asked, now.plus(limit(standard)));
      }
      return;
    }
    var from = taken.isAfter(asked.at()) ? taken : asked.at();
    var due = from.plus(limit(standard));
    if (now.isBefore(due)) {
      rows.look(asked, due);
      return;
    }
    rows.end(asked);
    var first = first(standard, asked, conversation, owner, from, due);
    var closed = state.closedAt();
    if (first == null && closed != null && !closed.isAfter(due)) {
      return;
    }
    observations.observe(
        Observation.of(
            conversation.brand(),
            CLAUSE,
            conversation.id().work(),
            first == null ? Verdict.BROKEN : Verdict.KEPT,
            new Answerable(owner, conversation.team()),
            conversation.channel(),
            conversation.type(),
            first == null ? due : first.at(),
            Evidence.span(asked.message(), asked.from(), asked.to(), note(asked, first, from))));
  }

  private static String note(OnTheSpotRows.Asked asked, @Nullable Step first, Instant from) {
    return first == null
        ? Evidence.said("nothing-begun", "matter", asked.matter())
        : Evidence.said(
            "begun",
            "matter",
            asked.matter(),
            "what",
            first.what(),
            "seconds",
            Duration.between(from, first.at()).toSeconds());
  }

  private @Nullable Step first(
      Standard standard,
      OnTheSpotRows.Asked asked,
      Conversations.Brief conversation,
      StaffId owner,
      Instant from,
      Instant due) {
    var done = steps.stream().flatMap(it -> it.first(conversation, owner, from, due).stream());
    var looked = rows.panelShown(asked.conversation(), owner, from, due).stream();
    var said =
        rows.said(asked.conversation(), from, due).stream()
            .filter(message -> answers(standard, message.text(), nickname(message)))
            .map(message -> new Step("answered", message.at()))
            .limit(1);
    return Stream.of(done, looked, said)
        .flatMap(it -> it)
        .min(Comparator.comparing(Step::at))
        .orElse(null);
  }

  /**
   * Whether a person's words do more than greet, soothe, hold and put off.
   *
   * @param nickname how they introduce themselves
   */
  static boolean answers(Standard standard, String text, String nickname) {
    return !standard.phrases("holding").onlyThese(text)
        && standard.phrases("puts-off").find(text).isEmpty()
        && Sentences.of(text).stream()
            .map(sentence -> sentence.in(text))
            .filter(sentence -> nickname.isEmpty() || !sentence.contains(nickname))
            .anyMatch(sentence -> saysMore(standard, sentence));
  }

  private static boolean saysMore(Standard standard, String sentence) {
    if (standard.phrases("holding").onlyThese(sentence)) {
      return false;
    }
    var rest = new StringBuilder(sentence);
    for (var list : POLITE) {
      for (var hit : standard.phrases(list).find(sentence)) {
        rest.replace(hit.from(), hit.to(), " ".repeat(hit.to() - hit.from()));
      }
    }
    return rest.chars().filter(Character::isLetterOrDigit).count() >= MORE;
  }

  private String nickname(OnTheSpotRows.Said message) {
    return staff.find(message.author()).map(StaffMember::nickname).orElse("");
  }

  private static Duration limit(Standard standard) {
    return standard.setting("at-once.start");
  }
}
