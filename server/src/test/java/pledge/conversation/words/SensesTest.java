package pledge.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.conversation.Mood;
import pledge.conversation.Sense;
import pledge.platform.BrandId;
import pledge.standard.Standards;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;

/**
 * How well mood and intent are heard, on turns that were written after the classifier was fixed and
 * chose nothing.
 */
@PledgeTest
class SensesTest {

  private static final int SURE = 70;

  @Autowired Senses senses;
  @Autowired Empathy empathy;
  @Autowired Standards standards;

  private record Heard(CustomerTurns.Turn turn, Sense sense) {}

  /**
   * @param wanted how many there are of the class
   */
  private record Figures(String name, double precision, double recall, int wanted) {

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return "%-12s precision %.2f recall %.2f F1 %.2f of %d"
          .formatted(name, precision, recall, f1(), wanted);
    }
  }

  @Test
  void moodAndIntentAreHeardInTurnsNeverLearntFrom() {
    var heldOut =
        CustomerTurns.read(
                Objects.requireNonNull(
                    SensesTest.class.getResourceAsStream("/words/held-out-turns.txt")))
            .stream()
            .map(turn -> new Heard(turn, senses.of(turn.text())))
            .toList();
    var learnt =
        CustomerTurns.shipped().stream().map(CustomerTurns.Turn::text).collect(Collectors.toSet());
    assertThat(heldOut).noneMatch(it -> learnt.contains(it.turn().text()));

    var moods = figures(heldOut, it -> it.turn().mood().word(), it -> it.sense().mood().word());
    var intents = figures(heldOut, it -> it.turn().intent(), it -> it.sense().intent());
    var upset =
        figures(
                heldOut,
                it -> it.turn().mood() == Mood.NEGATIVE ? "upset" : "calm",
                it -> it.sense().upset(SURE) ? "upset" : "calm")
            .getLast();
    moods.forEach(System.out::println);
    System.out.println("sure at " + SURE + " %: " + upset);
    intents.forEach(System.out::println);
    System.out.printf(
        "mood right %.3f, intent right %.3f, macro F1 %.3f and %.3f of %d turns%n",
        share(heldOut, it -> it.turn().mood() == it.sense().mood()),
        share(heldOut, it -> it.turn().intent().equals(it.sense().intent())),
        macro(moods),
        macro(intents),
        heldOut.size());

    assertThat(macro(moods)).isGreaterThanOrEqualTo(0.79);
    assertThat(moods).allMatch(it -> it.f1() >= 0.74);
    assertThat(upset.precision()).isGreaterThanOrEqualTo(0.80);
    assertThat(upset.recall()).isGreaterThanOrEqualTo(0.70);
    assertThat(macro(intents)).isGreaterThanOrEqualTo(0.69);
  }

  @Test
  @Proves("chat.empathy")
  void understandingIsRecognisedInWordingsNeverLearnt() {
    var warm = SpeechListsTest.lines("/words/understanding-turns.txt");
    var matter = SpeechListsTest.lines("/words/matter-of-fact-turns.txt");
    var takenForCold = warm.stream().filter(this::cold).toList();
    long seenAsCold = matter.stream().filter(this::cold).count();
    SpeechListsTest.print("chat.empathy taken for cold", takenForCold.size(), warm.size());
    System.out.println("   " + takenForCold);
    SpeechListsTest.print("chat.empathy matter-of-fact seen as such", seenAsCold, matter.size());
    assertThat(takenForCold).hasSizeLessThanOrEqualTo(warm.size() / 20);
    assertThat(seenAsCold).isGreaterThanOrEqualTo(matter.size() * 7 / 10);
  }

  private boolean cold(String text) {
    return empathy
        .judge(
            new StaffTurn(
                standards.of(new BrandId("hetang")),
                new ConversationId(UUID.randomUUID()),
                "zh-CN",
                new StaffId(UUID.randomUUID()),
                false,
                true,
                UUID.randomUUID(),
                text,
                java.time.Instant.EPOCH))
        .filter(findings -> !findings.isEmpty())
        .isPresent();
  }

  @Test
  void negationAndDegreeTurnTheMood() {
    assertThat(senses.of("东西很好，我很满意").mood()).isEqualTo(Mood.POSITIVE);
    assertThat(senses.of("东西一点都不好，我很不满意").mood()).isEqualTo(Mood.NEGATIVE);
    assertThat(senses.of("请问这款有货吗").mood()).isEqualTo(Mood.NEUTRAL);
  }

  private static List<Figures> figures(
      List<Heard> all, Function<Heard, String> wanted, Function<Heard, String> got) {
    return all.stream()
        .map(wanted)
        .distinct()
        .sorted()
        .map(name -> {
          long right =
              all.stream()
                  .filter(it -> wanted.apply(it).equals(name) && got.apply(it).equals(name))
                  .count();
          long found = all.stream().filter(it -> got.apply(it).equals(name)).count();
          long there = all.stream().filter(it -> wanted.apply(it).equals(name)).count();
          return new Figures(
              name, found == 0 ? 0 : (double) right / found, (double) right / there, (int) there);
        })
        .toList();
  }

  private static double macro(List<Figures> figures) {
    return figures.stream().mapToDouble(Figures::f1).average().orElse(0);
  }

  private static double share(List<Heard> all, java.util.function.Predicate<Heard> right) {
    return (double) all.stream().filter(right).count() / all.size();
  }
}
