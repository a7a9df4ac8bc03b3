package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated day from outside: the program says by its own exit status that the simulator's count
 * and the board's are the same, and that no message was lost, doubled or out of order.
 */
class SimulatedDayTest {

  @TempDir private Path folder;

  @Test
  @Timeout(value = 45, unit = TimeUnit.MINUTES)
  void theSimulatorsCountOfItsDayIsTheBoards() throws Exception {
    var said = DEEP ? live(30, "--pledge.simulation.length=14h") : live(40, SHORT);
    // how much else happens in three minutes of the shop's time hangs on the machine's load
    assertThat(said).anyMatch(line -> line.matches("bot\\.reply +(kept|broken) [1-9].*"));
    if (DEEP) {
      assertThat(said)
          .anyMatch(line -> line.startsWith("chat.no-stonewalling    kept"))
          .anyMatch(line -> line.contains("chat.every-reply") && line.contains("broken"))
          .anyMatch(line -> line.contains("chat.no-stonewalling") && line.contains("refused"));
    }
  }

  private static final boolean DEEP = Boolean.getBoolean("pledge.deep");

  private static final String[] SHORT = {
    "--pledge.simulation.length=3m",
    "--pledge.simulation.finish=5m",
    "--pledge.simulation.customers=2400",
    "--pledge.simulation.hires=1"
  };

  private List<String> live(int speed, String... more) throws Exception {
    var options =
        new ArrayList<>(
            List.of(
                "--pledge.demo=true",
                "--pledge.access.password-cost=4",
                "--pledge.clock.speed=" + speed,
                "--pledge.simulation.run=true",
                "--pledge.simulation.seed=42"));
    options.addAll(Arrays.asList(more));
    try (var program =
        Running.start(Running.freePort(), folder.resolve("data"), options.toArray(String[]::new))) {
      var said = program.output().lines().toList();
      assertThat(program.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
      var all = String.join("\n", said);
      assertThat(program.process().exitValue()).as(all).isZero();
      assertThat(all).contains("simulator and the compliance board agree");
      return said;
    }
  }
}
