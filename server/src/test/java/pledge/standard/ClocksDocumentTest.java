package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pledge.platform.BrandId;

/**
 * docs/clocks.md says what the shipped standard says. After a change of the standard, write it anew
 * with {@code -Dpledge.write-docs=true}.
 */
class ClocksDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "clocks.md");

  private static final String HEAD =
      """
      # The clocks of the standard

      Written by `ClocksDocumentTest` from the shipped standard (server/src/main/resources/standard/standard.yaml); don't edit by hand.
      An organisation or a brand may change every figure below as data.

      ## What holds for every clock
      - A clock is a promise on one work item: running, paused, kept, broken or cancelled. It is kept when it is stopped at its due instant or before; after that
        it is broken, stays broken, and its late end is recorded.
      - Each clause has at most one open clock on a work item; starting it again changes nothing. Clocks of different clauses know nothing of each other.
      - A limit is open time of its calendar: while the calendar is closed no time passes. Spans are half-open local times of the calendar's zone.
      - The warning comes when no more than the named open time is left.
      - A paused clock keeps the open time it has left and is due after just that much once it resumes.
      - Another person or team takes the clock over as it is: the due time doesn't move.
      - A change of tier ends the old tier's clock as cancelled and starts the new tier's from the same first message, so that no time is won by it.
      - A duplicate that is merged hands its open clocks to the main ticket as they are, so that a merge lengthens no promise. Where both have one of the same
        clause, the one due first rules and the other ends as cancelled; one past its time has its verdict, ends, and doesn't stand in for what can still be
        kept. As long as one of the two waits for us, neither stands still. Clocks of another tier or type go on beside the main ticket's own and stop with the
        same outcome. Undone, what is still owed goes back where it came from, the cancelled one is owed again, and what was kept since was kept for both.
      - A second matter that is split off counts from the customer's first word about it, not from the split; the first ticket's clocks stay as they are.
      - A new version of the standard, changed calendars and edited holidays count for clocks started afterwards; a running clock keeps its due time and names the
        version that judges it.
      - A clock that a shop answers for runs in that shop's own hours where the clause counts by shop hours. When these change, or the shop closes for a while
        (stock-taking), what the clock has left is counted by the new hours at once: it waits while nobody is there, and is due as much open time later.
      - What is told late counts by when it happened: a phone without a network, or with a wrong clock that is put right, may tell of a greeting after its clock was
        judged. Where it was in time the verdict becomes kept, the figures follow, and the history says "corrected"; what turns out never to have been promised (an
        entry counted by mistake) counts for nobody.
      - Where the clause is kept by a promised instant, that instant is the due time, whatever the calendar; the limit is only what a promise gets that names none.
        Its warning comes as long before it as the clause names; of a promise that is nearer than that, half-way.

      ## A time that won't be met (solve.notice-before-late)
      - Every time a customer was told is watched: the promised ones, and those a text of the standard named.
      - **Kept in time**: no verdict, there was nothing to announce.
      - **Moved**: the customer was told a later time, with its reason, while the old one was still to come. The notice is kept, and the old promise is
        cancelled: another one took its place. Moved to an earlier time, nothing was to be announced.
      - **Missed, but announced before**, by a person or by the program's own neutral notice: the notice is kept, the promise itself is broken all the same.
      - **Missed in silence**: both are broken.
      - Told what became of the matter, the customer waits for none of its times any more.
      """;

  @Test
  void clocksMdSaysWhatTheStandardSays() throws IOException {
    var document = document(Standards.shipped(new BrandId("hetang")));
    if (Boolean.getBoolean("pledge.write-docs")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, document);
    }
    assertThat(Files.readString(DOCUMENT, UTF_8))
        .as("write it anew: mvn test -Dtest=ClocksDocumentTest -Dpledge.write-docs=true")
        .isEqualTo(document);
  }

  private static String document(Standard standard) {
    var out = new StringBuilder(HEAD);
    calendars(standard, out);
    carriers(standard, out);
    for (var section : standard.sections()) {
      var clocks =
          standard.clauses().stream()
              .filter(clause -> clause.section() == section.number() && clause.clock() != null)
              .toList();
      if (!clocks.isEmpty()) {
        out.append("\n## ")
            .append(section.number())
            .append(" ")
            .append(section.titleEn())
            .append(" · ")
            .append(section.titleZh())
            .append("\n");
        clocks.forEach(clause -> clause(clause, out));
      }
    }
    return out.toString();
  }

  private static void calendars(Standard standard, StringBuilder out) {
    out.append("\n## Calendars\n| calendar | open | zone | holidays |\n|---|---|---|---|\n");
    standard
        .contents()
        .calendarViews()
        .forEach((name, calendar) ->
            out.append("| ")
                .append(name)
                .append(" · ")
                .append(calendar.titleZh())
                .append(" | ")
                .append(calendar.always() ? "at every instant" : week(calendar.week()))
                .append(" | ")
                .append(calendar.zone())
                .append(" | ")
                .append(
                    calendar.specialDays() == null
                        ? "–"
                        : "closed on those of "
                            + calendar.specialDays()
                            + ", open on make-up working days")
                .append(" |\n"));
  }

  private static void carriers(Standard standard, StringBuilder out) {
    var usual = standard.clause(new ClauseId("order.logistics")).figures().duration("silence");
    out.append(
        "\n## When a carrier's silence about a parcel counts as a delay (order.logistics)\n"
            + "| carrier | silent for |\n|---|---|\n");
    standard
        .carriers()
        .forEach((name, silence) ->
            out.append("| ").append(name).append(" | ").append(words(silence)).append(" |\n"));
    out.append("| any other | ").append(words(usual)).append(" |\n");
  }

  private static String week(List<Standard.CalendarView.Week> week) {
    return week.stream()
        .map(line ->
            (line.days().size() == 7
                    ? "daily"
                    : line.days().getFirst() + "–" + line.days().getLast())
                + " "
                + String.join(", ", line.open()))
        .collect(Collectors.joining("; "));
  }

  private static void clause(Clause clause, StringBuilder out) {
    var rules = clause.clock();
    var limit = clause.figures().limit();
    if (rules == null || limit == null) {
      throw new AssertionError(clause.id() + " is no clock");
    }
    out.append("\n### ").append(clause.id()).append(" · ").append(clause.titleZh()).append("\n");
    out.append(clause.titleEn()).append(".\n\n");
    line(out, "limit", limit(clause, limit));
    line(out, "calendar", limit.calendar());
    line(
        out,
        "warning",
        limit.warnBefore().isZero() ? "none" : words(limit.warnBefore()) + " before");
    line(out, "starts", rules.starts().en());
    line(out, "pauses", rules.pauses().en());
    line(out, "stops", rules.stops().en());
    line(out, "cancels", rules.cancels().en());
    line(out, "answers for it", rules.answers().en());
    line(out, "from", String.join(" ", clause.sources()));
  }

  private static String limit(Clause clause, Limit limit) {
    var figures = clause.figures();
    var parts = new ArrayList<String>();
    parts.add(
        figures.promised()
            ? "the promised instant (%s where none was named)".formatted(words(limit.duration()))
            : words(limit.duration()));
    if (figures.numbers().containsKey("rings")) {
      parts.add(figures.number("rings") + " rings");
    }
    figures
        .milestones()
        .forEach((step, own) -> parts.add(step + " within " + words(own.duration())));
    var others =
        figures.channels().entrySet().stream()
            .filter(channel -> !channel.getValue().equals(limit))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    others.forEach((channel, own) -> parts.add(words(own.duration()) + " on " + channel));
    if (figures.text() != null) {
      parts.add(figures.text().en());
    }
    return String.join("; ", parts);
  }

  private static void line(StringBuilder out, String what, String text) {
    out.append("- **").append(what).append("**: ").append(text).append("\n");
  }

  private static String words(Duration duration) {
    if (duration.toDays() > 3 || duration.equals(Duration.ofDays(2))) {
      return duration.toDays() + " days";
    }
    if (duration.toSeconds() % 3600 == 0) {
      return duration.toHours() + " h";
    }
    return duration.toSeconds() % 60 == 0
        ? duration.toMinutes() + " min"
        : duration.toSeconds() + " s";
  }
}
