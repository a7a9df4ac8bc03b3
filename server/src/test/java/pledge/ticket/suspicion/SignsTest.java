package pledge.ticket.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.conversation.Moods;
import pledge.platform.BrandId;
import pledge.testing.PledgeTest;
import pledge.testing.TestBrand;
import pledge.ticket.suspicion.Suspicion.Reason;

/**
 * How often the rule errs, on turns written apart from its phrases and from what the classifier
 * learnt; nothing is fitted to them (decision 0019).
 */
@PledgeTest
class SignsTest {

  @Autowired Signs signs;
  @Autowired Moods moods;
  @Autowired TestBrand brands;

  private record Turn(String label, String text, @Nullable Reason reason) {

    boolean complaint() {
      return label.equals("complaint");
    }
  }

  @Test
  void complaintsInManyWordingsAreSuspectedAndFewOthers() throws IOException {
    var brand = brands.open(0).id();
    var turns = heldOut(brand);
    var words = figures(turns, "said or words", Set.of(Reason.SAID, Reason.WORDS));
    var all = figures(turns, "all signs", Set.of(Reason.SAID, Reason.WORDS, Reason.MEANING));
    for (var label : List.of("upset", "harmless")) {
      System.out.printf(
          "%-14s %d of %d suspected%n",
          label,
          count(turns, it -> it.label().equals(label) && it.reason() != null),
          count(turns, it -> it.label().equals(label)));
    }
    turns.stream()
        .filter(it -> it.complaint() == (it.reason() == null))
        .forEach(
            it -> System.out.println("  " + (it.complaint() ? "missed " : "wrongly ") + it.text()));
    assertThat(words[0]).isGreaterThanOrEqualTo(0.70);
    assertThat(all[0]).isGreaterThanOrEqualTo(0.78);
    assertThat(all[1]).isGreaterThanOrEqualTo(0.60);
  }

  private static double[] figures(List<Turn> turns, String name, Set<Reason> reasons) {
    Predicate<Turn> raised = it -> it.reason() != null && reasons.contains(it.reason());
    double right = count(turns, raised.and(Turn::complaint));
    double precision = right / count(turns, raised);
    double recall = right / count(turns, Turn::complaint);
    System.out.printf(
        "%-14s precision %.2f recall %.2f of %d complaints in %d turns%n",
        name, precision, recall, count(turns, Turn::complaint), turns.size());
    return new double[] {precision, recall};
  }

  private static long count(List<Turn> turns, Predicate<Turn> those) {
    return turns.stream().filter(those).count();
  }

  private List<Turn> heldOut(BrandId brand) throws IOException {
    var turns = new ArrayList<Turn>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SignsTest.class.getResourceAsStream("/suspicion/held-out.txt")),
                StandardCharsets.UTF_8))) {
      var label = "";
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("= ")) {
          label = line.substring(2).strip();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          var sense = moods.sense(line);
          var sign = signs.in(brand, line, sense, sense.upset(70));
          turns.add(new Turn(label, line, sign.map(Signs.Sign::reason).orElse(null)));
        }
      }
    }
    return turns;
  }
}
