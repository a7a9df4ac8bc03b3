package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many elements an input holds. */
class InputSizeTest {

  record Inner(List<String> words) {}

  record Outer(@Nullable String name, int number, List<Inner> inners, Map<String, Object> more) {}

  private static Outer outer(int inners, int words) {
    return new Outer(
        null,
        1,
        Collections.nCopies(inners, new Inner(Collections.nCopies(words, "x"))),
        Map.of("a", List.of("b")));
  }

  @Test
  void theElementsOfAllListsCountTogether() {
    assertThat(InputSize.left(outer(3, 4), 100)).isEqualTo(100 - 3 - 12 - 1 - 1);
    assertThat(InputSize.left(outer(3, 4), 10)).isNegative();
    assertThat(InputSize.left(outer(10, 10), 100)).isNegative();
    assertThat(InputSize.left(null, 1)).isEqualTo(1);
    assertThat(InputSize.left("text", 1)).isEqualTo(1);
  }
}
