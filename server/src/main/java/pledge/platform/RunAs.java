package pledge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root hands it to the user 65534 (nobody).
 * Where that user may not walk through the folders above the data folder, as under {@code /root},
 * the process keeps the one capability it needs for walking; containers that lack that one have
 * another.
 */
final class RunAs {

  private static final int NOBODY = 65534;

  private static final List<List<String>> WAYS_FOR_ROOT =
      List.of(List.of(), capability("dac_read_search"), capability("dac_override"));

  private final boolean root;
  private final List<String> prefix;

  private RunAs(boolean root, List<String> prefix) {
    this.root = root;
    this.prefix = prefix;
  }

  private static List<String> capability(String name) {
    // without the securebit, access(2) ignores the capability, and PostgreSQL asks access(2)
    return List.of(
        "--securebits", "+no_setuid_fixup", "--inh-caps", "+" + name, "--ambient-caps", "+" + name);
  }

  /** Finds a way to run {@code program} that can also reach the files around it. */
  static RunAs reaching(Path program) {
    if (!Files.isExecutable(program)) {
      throw new StartFailure(
          "Programs can't be run from the data folder ("
              + program
              + "), perhaps because its disk is mounted noexec; choose another folder with --data.");
    }
    if (!"root".equals(System.getProperty("user.name")) && !isRoot()) {
      return new RunAs(false, List.of("setsid"));
    }
    for (var way : WAYS_FOR_ROOT) {
      var prefix = new ArrayList<>(List.of("setsid", "setpriv"));
      prefix.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
      prefix.addAll(way);
      if (succeeds(prefix, program)) {
        return new RunAs(true, List.copyOf(prefix));
      }
    }
    throw new StartFailure(
        "Pledge runs as root and PostgreSQL must not, but an unprivileged process can't reach "
            + program
            + "; choose a folder outside of your home with --data, or start Pledge as an ordinary"
            + " user.");
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean succeeds(List<String> prefix, Path program) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of("test", "-x", program.toString()));
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new StartFailure(
          "The programs setsid and setpriv are missing; install util-linux (apt-get install"
              + " util-linux).",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("The start was interrupted.", e);
    }
  }

  /** The command, run as that user in a session of its own: the terminal's Ctrl-C misses it. */
  ProcessBuilder command(List<String> program) {
    var command = new ArrayList<>(prefix);
    command.addAll(program);
    return new ProcessBuilder(command);
  }

  /** Gives a file or folder to that user. */
  void give(Path file) throws IOException {
    if (root) {
      Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
