package pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./pledge} says before there is any Java to say it. */
class LauncherTest {

  private static final List<String> TOOLS = List.of("bash", "dirname", "readlink", "grep", "cat");

  @TempDir private Path folder;

  @Test
  void withoutAJdk25ItSaysWhereItLookedAndWhatToDo() throws Exception {
    var old = Files.createDirectories(folder.resolve("jdks/seventeen/bin"));
    Files.createFile(old.resolve("javac")).toFile().setExecutable(true);
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
    var said = pledge("--demo");
    assertThat(said.status()).isNotZero();
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().getFirst()).contains("JDK 25").contains("jdks").contains("JAVA_HOME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dmeo",
        "start",
        "--port=eighty",
        "--port=0",
        "--port=70000",
        "--data=",
        "--demo --simulate",
        "--demo --simulate=61x",
        "--demo --simulate=fast",
        "--simulate=20x",
        "--demo --for=2h",
        "--demo --simulate=20x --for=2d",
        "--demo --simulate=20x --seed=one",
        "bench"
      })
  void whatItDoesNotUnderstandIsAnsweredInOneSentence(String argument) throws Exception {
    var said = pledge(argument.split(" ", -1));
    assertThat(said.status()).isNotZero();
    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void helpTellsEveryCommand() throws Exception {
    var said = pledge("help");
    assertThat(said.status()).isZero();
    assertThat(String.join("\n", said.lines()))
        .contains("--demo", "--port", "--data", "--simulate", "--seed", "--for")
        .contains("test", "bench", "standard check");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--simulate 20x", "--simulate=1 --seed 7", "--simulate=60x --for=90m"})
  void aSimulatedDayIsUnderstood(String arguments) throws Exception {
    var said = pledge(("--demo " + arguments).split(" ", -1));
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().getFirst()).contains("JDK 25");
  }

  private record Said(int status, List<String> lines) {}

  /** With no Java on the PATH, and only the folder {@code jdks} to look for one in. */
  private Said pledge(String... arguments) throws IOException, InterruptedException {
    var tools = Files.createDirectories(folder.resolve("tools"));
    for (var tool : TOOLS) {
      var link = tools.resolve(tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Path.of("/usr/bin", tool));
      }
    }
    var command = new ArrayList<>(List.of("/bin/bash", "../pledge"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PLEDGE_JDKS", folder.resolve("jdks").resolve("*").toString());
    var process = builder.start();
    var lines = process.inputReader().lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), lines);
  }
}
