package pledge.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people also write to a shop although no frequent question answers it. */
final class Outside {

  private Outside() {}

  static List<String> sentences() {
    try (var in = Outside.class.getResourceAsStream("/knowledge/outside.txt")) {
      if (in == null) {
        throw new IllegalStateException("knowledge/outside.txt is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
