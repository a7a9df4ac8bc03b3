package pledge.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Actor;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.platform.BrandId;
import pledge.platform.Refusal;
import pledge.platform.WorkRef;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;

/**
 * Nothing goes cold: an unsolved ticket is only opened or saved with a next step that says what
 * happens, at a time still to come, and who sees to it. The step itself runs as a clock, so that
 * one not taken in time is seen as broken.
 */
@Component
@Executes("solve.not-cooling")
class FollowUp {

  static final ClauseId CLAUSE = new ClauseId("solve.not-cooling");

  private final Commitments commitments;
  private final Observations observations;
  private final Standards standards;

  FollowUp(Commitments commitments, Observations observations, Standards standards) {
    this.commitments = commitments;
    this.observations = observations;
    this.standards = standards;
  }

  /** The step, when nothing is missing from the wish. */
  Optional<NextStep> step(BrandId brand, @Nullable StepWish wish, Instant now) {
    if (wish == null || !missing(brand, wish, now).isEmpty()) {
      return Optional.empty();
    }
    var text = wish.text();
    var due = wish.due();
    return text == null || due == null
        ? Optional.empty()
        : Optional.of(new NextStep(text.strip(), due, wish.who().person(), wish.who().team()));
  }

  private Duration longest(BrandId brand) {
    return standards.of(brand).setting("next-step.longest");
  }

  private List<String> missing(BrandId brand, @Nullable StepWish wish, Instant now) {
    if (wish == null) {
      return List.of("text", "due", "owner");
    }
    List<String> missing = new ArrayList<>();
    if (wish.text() == null || wish.text().isBlank()) {
      missing.add("text");
    }
    var due = wish.due();
    if (due == null || !due.isAfter(now) || due.isAfter(now.plus(longest(brand)))) {
      missing.add("due");
    }
    if (wish.who().person() == null && wish.who().team() == null) {
      missing.add("owner");
    }
    return missing;
  }

  /** Refuses, and records that it was tried. */
  Refusal refuse(
      BrandId brand,
      WorkRef work,
      @Nullable StepWish wish,
      Answerable who,
      String channel,
      String type,
      Instant now) {
    var missing = missing(brand, wish, now);
    observations.observe(
        new Observation(
            brand,
            CLAUSE,
            work,
            Verdict.REFUSED,
            who,
            channel,
            type,
            now,
            Evidence.field(
                "nextStep", Evidence.said("missing", "fields", String.join(",", missing)))));
    return new Refusal(
        "no-next-step",
        CLAUSE.value(),
        "an unsolved ticket needs a next step: what happens, by when (a time to come, at most "
            + longest(brand).toDays()
            + " days ahead), and who sees to it",
        List.of(),
        Map.of("missing", missing));
  }

  /** The step's clock begins. One that is still open must have been ended before. */
  void begin(Ticket ticket, NextStep step, Instant now) {
    commitments.start(
        List.of(
            new Start(
                ticket.brand(),
                CLAUSE,
                ticket.work(),
                step.who(),
                ticket.channel(),
                ticket.type(),
                now,
                "next step planned",
                step.due())));
  }

  /** The step was taken: kept when in time. */
  void done(Ticket ticket, Instant now, Answerable by, String why) {
    commitments.stop(List.of(new Stop(ticket.work(), CLAUSE, now, by, why)));
  }

  /** The step is replaced without having been taken; one already broken stays so. */
  void dropped(Ticket ticket, Instant now, Actor by, String why) {
    commitments.cancel(ticket.work(), CLAUSE, now, by, why);
  }
}
