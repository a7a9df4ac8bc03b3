package pledge.demo.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TempoTest {

  private static final Duration SOON = Duration.ofMillis(30);

  private final Tempo tempo = new Tempo(30);

  @Test
  void afterTheDaysEndNobodyDoesAnythingMoreButEverythingIsReadBack() {
    tempo.end();
    assertThatCode(() -> tempo.waitFor(false, SOON)).doesNotThrowAnyException();
    assertThatThrownBy(() -> tempo.waitFor(true, SOON)).isInstanceOf(InterruptedException.class);
  }
}
