package pledge.conversation.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.conversation.ConversationId;
import pledge.conversation.CustomersHeard;
import pledge.conversation.Mood;
import pledge.conversation.Sense;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.routing.Relief;
import pledge.standard.Standards;

/**
 * Judges messages from the log, behind the message path: hears the mood of customers and looks at
 * the staff's words by every {@link SpeechCheck}. What is broken is stored with message and span,
 * what is kept is counted. Each message is judged exactly once: the place in the log moves in the
 * transaction that writes the verdicts.
 */
@Component
class WordsJudge extends Worker {

  private static final Logger log = LoggerFactory.getLogger(WordsJudge.class);

  private static final int BATCH = 200;

  private final WordsLog messages;
  private final TransactionTemplate transaction;
  private final Standards standards;
  private final Senses senses;
  private final List<SpeechCheck> checks;
  private final Listening listening;
  private final OnTheSpot onTheSpot;
  private final Once once;
  private final Observations observations;
  private final Relief relief;
  private final Live live;
  private final ApplicationEventPublisher events;
  private boolean begun;

  WordsJudge(
      WordsLog messages,
      TransactionTemplate transaction,
      Standards standards,
      Senses senses,
      List<SpeechCheck> checks,
      Listening listening,
      OnTheSpot onTheSpot,
      Once once,
      Observations observations,
      Relief relief,
      Live live,
      ApplicationEventPublisher events,
      Heartbeats heartbeats) {
    super("conversation.words", Duration.ofMillis(300), heartbeats);
    this.messages = messages;
    this.transaction = transaction;
    this.standards = standards;
    this.senses = senses;
    this.checks = checks;
    this.listening = listening;
    this.onTheSpot = onTheSpot;
    this.once = once;
    this.observations = observations;
    this.relief = relief;
    this.live = live;
    this.events = events;
  }

  @Override
  protected boolean work() throws InterruptedException {
    long from = System.nanoTime();
    if (!begun) {
      transaction.executeWithoutResult(status -> messages.beginAnewAfterRestore());
      begun = true;
    }
    var place = messages.place();
    var batch = messages.after(place, BATCH);
    if (batch.isEmpty() || !senses.ready()) {
      return false;
    }
    // Hearing takes a millisecond or two a message: not while the place is locked.
    Map<UUID, Sense> heard = new HashMap<>();
    for (var entry : batch) {
      if (entry.authorKind().equals("customer")) {
        heard.put(entry.id(), senses.of(entry.text()));
      }
    }
    transaction.executeWithoutResult(status -> {
      // Another node may have judged them meanwhile.
      if (messages.lockedPlace().filter(place::equals).isPresent()) {
        judge(batch, heard);
        messages.moveTo(batch.getLast().place());
      }
    });
    boolean more = batch.size() == BATCH;
    if (more) {
      // Messages come first: catching up takes half of one processor at most.
      Thread.sleep(Duration.ofNanos(System.nanoTime() - from));
    }
    return more;
  }

  private void judge(List<WordsLog.Entry> batch, Map<UUID, Sense> heard) {
    var round = new Round(batch);
    batch.stream()
        .sorted(
            Comparator.comparing(WordsLog.Entry::conversation)
                .thenComparing(entry -> entry.place().seq()))
        .forEach(entry -> round.judge(entry, heard.get(entry.id())));
    round.write();
  }

  /** The judging of one batch. */
  private final class Round {
    private final Map<UUID, MoodState> moods;
    private final Map<UUID, Mood> before = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();
    private final List<Observation> kept = new ArrayList<>();
    private final List<Observation> stored = new ArrayList<>();
    private final Map<UUID, WordsLog.Entry> latest = new HashMap<>();
    private final List<CustomersHeard.Heard> customers = new ArrayList<>();

    Round(List<WordsLog.Entry> batch) {
      moods = messages.moods(batch.stream().map(WordsLog.Entry::conversation).distinct().toList());
      moods.forEach((id, state) -> before.put(id, state.mood()));
    }

    void judge(WordsLog.Entry entry, @Nullable Sense sense) {
      var state =
          moods.computeIfAbsent(entry.conversation(), id -> MoodState.fresh(id, entry.at()));
      latest.put(entry.conversation(), entry);
      if (sense != null) {
        int sure = standards.of(entry.brand()).number("mood.sure");
        state.heard(sense, sure, entry.id(), entry.place().seq(), entry.at());
        touched.add(entry.conversation());
        customers.add(heard(entry, sense, sense.upset(sure), state));
        abused(entry);
        onTheSpot.heard(entry);
      } else if (entry.staff() != null) {
        said(entry, state);
        touched.add(entry.conversation());
      }
    }

    private static CustomersHeard.Heard heard(
        WordsLog.Entry entry, Sense sense, boolean upset, MoodState state) {
      return new CustomersHeard.Heard(
          new ConversationId(entry.conversation()),
          entry.brand(),
          entry.channel(),
          entry.owner(),
          entry.team(),
          entry.id(),
          entry.text(),
          entry.at(),
          sense,
          upset,
          state.run,
          state.runFirst,
          state.runSince);
    }

    /** Whoever is shouted at is seen to need a breath (care.stress). */
    private void abused(WordsLog.Entry entry) {
      var owner = entry.owner();
      if (owner != null
          && !standards.of(entry.brand()).phrases("abuse").find(entry.text()).isEmpty()) {
        relief.abused(owner, new ConversationId(entry.conversation()).work(), entry.at());
      }
    }

    private void said(WordsLog.Entry entry, MoodState state) {
      try {
        verdicts(entry, state);
      } catch (RuntimeException e) {
        // One message that can't be judged must not hold up all others.
        log.error("message {} of {} isn't judged", entry.id(), entry.conversation(), e);
      }
      if (!standards.of(entry.brand()).phrases("holding").onlyThese(entry.text())) {
        state.answered(entry.place().seq());
      }
    }

    private void verdicts(WordsLog.Entry entry, MoodState state) {
      var staff = entry.staff();
      if (staff == null) {
        return;
      }
      var standard = standards.of(entry.brand());
      var turn =
          new StaffTurn(
              standard,
              new ConversationId(entry.conversation()),
              entry.locale(),
              staff,
              entry.first(),
              entry.shown(),
              state.unmetBefore(entry.place().seq()),
              entry.text(),
              entry.at());
      for (var check : checks) {
        check
            .judge(turn)
            .ifPresent(findings -> {
              if (findings.isEmpty()) {
                kept.add(observation(entry, check.clause(), Verdict.KEPT, Evidence.note("")));
              } else {
                stored.add(
                    observation(entry, check.clause(), Verdict.BROKEN, evidence(entry, findings)));
              }
            });
      }
      listening
          .question(standard, entry.text())
          .filter(span -> once.first(turn.conversation(), Listening.CLAUSE))
          .ifPresent(span -> {
            messages.listened(entry.conversation(), entry.at());
            stored.add(
                observation(
                    entry,
                    Listening.CLAUSE,
                    Verdict.USED,
                    Evidence.span(entry.id(), span.from(), span.to(), "clarifying-question")));
          });
    }

    /** One message is one occasion: the first finding is shown, the others are named. */
    private static Evidence evidence(WordsLog.Entry entry, List<Finding> findings) {
      var first = findings.getFirst();
      int to = first.to() > 0 ? first.to() : entry.text().length();
      var note = first.kind() + ": " + first.note();
      return Evidence.span(
          entry.id(),
          first.from(),
          to,
          findings.size() == 1 ? note : note + " (+" + (findings.size() - 1) + ")");
    }

    private Observation observation(
        WordsLog.Entry entry, String clause, Verdict verdict, Evidence evidence) {
      return Observation.of(
          entry.brand(),
          clause,
          new ConversationId(entry.conversation()).work(),
          verdict,
          new Answerable(entry.staff(), entry.team()),
          entry.channel(),
          entry.type(),
          entry.at(),
          evidence);
    }

    void write() {
      messages.save(touched.stream().map(moods::get).toList());
      observations.observe(stored);
      observations.countKept(kept);
      if (!customers.isEmpty()) {
        events.publishEvent(new CustomersHeard(customers));
      }
      for (var id : touched) {
        var entry = latest.get(id);
        var state = moods.get(id);
        if (entry != null && state != null && state.mood() != before.get(id)) {
          tell(entry);
        }
      }
    }

    private void tell(WordsLog.Entry entry) {
      List<Audience> audiences = new ArrayList<>();
      audiences.add(Audience.managers(entry.brand()));
      if (entry.owner() != null) {
        audiences.add(Audience.staff(entry.owner()));
      } else if (entry.team() != null) {
        audiences.add(Audience.team(entry.team()));
      }
      live.hint(
          audiences, new Hint(ConversationId.KIND, entry.conversation(), entry.place().seq()));
    }
  }
}
