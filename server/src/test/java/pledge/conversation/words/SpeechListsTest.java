package pledge.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pledge.access.StaffId;
import pledge.conversation.ConversationId;
import pledge.platform.BrandId;
import pledge.standard.Standard;
import pledge.standard.Standards;
import pledge.testing.Proves;

/** How often the shipped lists advise against harmless words, and what they find in poor ones. */
class SpeechListsTest {

  private static final Standard STANDARD = Standards.shipped(new BrandId("hetang"));
  private static final double MOST_FALSE_ALARMS = 0.01;

  private final SpeechCheck positive = new PositiveWording();
  private final SpeechCheck plain = new PlainLanguage();

  @Test
  @Proves("chat.plain-language")
  void harmlessWordsAreRarelyAdvisedAgainst() {
    for (var list :
        List.of("/words/harmless-turns.txt", "/phrases/harmless.txt", "/phrases/other-hands.txt")) {
      var turns = harmless(list);
      for (var check : List.of(positive, plain)) {
        var alarms = turns.stream().filter(text -> !findings(check, text, null).isEmpty()).toList();
        print(check.clause() + " on " + list, alarms.size(), turns.size());
        assertThat((double) alarms.size() / turns.size()).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
      }
    }
  }

  @Test
  @Proves("chat.positive-wording")
  void poorWordsAreFoundWithSpanAndReplacement() {
    var poor = lines("/words/poor-turns.txt");
    var missed = new ArrayList<String>();
    for (var line : poor) {
      var parts = line.split("\t", 2);
      var check = parts[0].equals("negative") ? positive : plain;
      var found = findings(check, parts[1], null);
      if (found.stream().noneMatch(it -> it.kind().equals(parts[0]) && it.to() > it.from())) {
        missed.add(line);
      }
      assertThat(found).allMatch(it -> !it.alternatives().isEmpty());
    }
    print("poor words missed", missed.size(), poor.size());
    assertThat(missed).isEmpty();
  }

  @Test
  @Proves("chat.plain-language")
  void aMessageThatIsTooLongIsToldSo() {
    var found = findings(plain, "这款面料很好，".repeat(20), null);
    assertThat(found).singleElement().matches(it -> it.kind().equals("long"));
    assertThat(findings(plain, "这款面料很好。".repeat(20), null)).isEmpty();
  }

  @Test
  @Proves("triage.verify")
  void factsAboutOrdersAndMembershipsAreHeardAndRulesAndQuestionsAreNot() {
    var known = facts("/words/fact-turns.txt");
    assertThat(known.missed()).isEmpty();
    assertThat(known.alarms()).isEmpty();
    var heldOut = facts("/words/facts-held-out.txt");
    assertThat(heldOut.heard()).isGreaterThanOrEqualTo(0.6);
    assertThat(heldOut.falseAlarms()).isLessThanOrEqualTo(0.05);
  }

  private record Facts(
      List<String> missed, List<String> alarms, double heard, double falseAlarms) {}

  private static Facts facts(String list) {
    var missed = new ArrayList<String>();
    var alarms = new ArrayList<String>();
    int facts = 0;
    var turns = lines(list);
    for (var line : turns) {
      boolean fact = line.startsWith("+ ");
      boolean heard = !FactsVerified.stated(STANDARD, line.substring(2)).isEmpty();
      facts += fact ? 1 : 0;
      if (fact && !heard) {
        missed.add(line);
      } else if (!fact && heard) {
        alarms.add(line);
      }
    }
    int others = turns.size() - facts;
    print("facts heard in " + list, facts - missed.size(), facts);
    print("false alarms in " + list, alarms.size(), others);
    System.out.println("facts wrong " + missed + " " + alarms);
    return new Facts(
        missed, alarms, 1 - (double) missed.size() / facts, (double) alarms.size() / others);
  }

  private static List<Finding> findings(SpeechCheck check, String text, @Nullable UUID unmet) {
    return check
        .judge(
            new StaffTurn(
                STANDARD,
                new ConversationId(UUID.randomUUID()),
                "zh-CN",
                new StaffId(UUID.randomUUID()),
                false,
                true,
                unmet,
                text,
                Instant.EPOCH))
        .orElse(List.of());
  }

  static void print(String what, long found, int of) {
    System.out.printf("%s: %d of %d (%.2f %%)%n", what, found, of, 100.0 * found / of);
  }

  /** A list in which other sentences follow marks its harmless part. */
  private static List<String> harmless(String name) {
    var all = lines(name);
    int from = all.indexOf("[harmless]");
    int to = all.indexOf("[stonewalling]");
    return from < 0
        ? all
        : from < to ? all.subList(from + 1, to) : all.subList(from + 1, all.size());
  }

  static List<String> lines(String name) {
    try (var in = SpeechListsTest.class.getResourceAsStream(name);
        var reader =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
