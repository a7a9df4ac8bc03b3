package pledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house plan: each room names only the rooms it may. */
class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Pledge.class);

  /** Open to every room above; from the lowest up. */
  private static final List<String> GROUND =
      List.of("platform", "access", "standard", "ledger", "live", "media", "search");

  private static final Path PICTURE = Path.of("..", "docs", "house.md");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  @Test
  void everyRoomNamesOnlyRoomsOnLowerFloors() {
    MODULES.verify();
  }

  /** After a change of rooms, draw it anew with {@code -Dpledge.write-docs=true}. */
  @Test
  void thePictureShowsTheHouse() throws IOException {
    var picture = picture();
    if (Boolean.getBoolean("pledge.write-docs")) {
      Files.writeString(PICTURE, picture);
    }
    assertThat(Files.readString(PICTURE, UTF_8))
        .as("draw it anew: mvn test -Dtest=ModularityTests -Dpledge.write-docs=true")
        .isEqualTo(picture);
  }

  private static String picture() throws IOException {
    var rooms = new LinkedHashMap<String, Set<String>>();
    MODULES.stream()
        .map(room -> room.getIdentifier().toString())
        .filter(room -> !GROUND.contains(room))
        .sorted()
        .forEach(room -> rooms.put(room, named(room)));
    var out =
        new StringBuilder(
            """
            # The rooms of the house

            Drawn by `ModularityTests` from the code; don't edit by hand. An arrow means "names". What can already be reached over
            another arrow isn't drawn, and every room may name the ground.

            ```mermaid
            flowchart TD
            """);
    rooms.keySet().forEach(room -> out.append("  ").append(room).append("\n"));
    rooms.forEach((room, all) ->
        all.stream()
            .filter(other -> all.stream().noneMatch(way -> reaches(way, other, rooms)))
            .forEach(
                other -> out.append("  ").append(room).append(" --> ").append(other).append("\n")));
    out.append("  subgraph ground\n    direction RL\n    ")
        .append(String.join(" --> ", GROUND.reversed()))
        .append("\n  end\n");
    rooms.entrySet().stream()
        .filter(room -> room.getValue().isEmpty())
        .forEach(room -> out.append("  ").append(room.getKey()).append(" --> ground\n"));
    out.append("```\n\n| room | what it is for | names, beside the ground |\n|---|---|---|\n");
    for (var room : GROUND) {
      out.append("| ").append(room).append(" | ").append(purpose(room)).append(" | ground |\n");
    }
    for (var room : rooms.entrySet()) {
      out.append("| ")
          .append(room.getKey())
          .append(" | ")
          .append(purpose(room.getKey()))
          .append(" | ")
          .append(room.getValue().isEmpty() ? "–" : String.join(", ", room.getValue()))
          .append(" |\n");
    }
    return out.toString();
  }

  private static Set<String> named(String room) {
    ApplicationModule module = MODULES.getModuleByName(room).orElseThrow();
    return module
        .getDirectDependencies(MODULES)
        .uniqueModules()
        .map(other -> other.getIdentifier().toString())
        .filter(other -> !GROUND.contains(other))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> rooms) {
    return rooms.get(from).contains(to)
        || rooms.get(from).stream().anyMatch(next -> reaches(next, to, rooms));
  }

  /** The first sentence of what the room's package-info says. */
  private static String purpose(String room) throws IOException {
    var file = Path.of("src", "main", "java", "pledge", room, "package-info.java");
    var comment = COMMENT.matcher(Files.readString(file, UTF_8));
    assertThat(comment.find()).as("%s says what it is for", room).isTrue();
    return comment
        .group(1)
        .replaceAll("\\R\\s*\\*", " ")
        .replaceAll("\\{@\\w+ ([^}]*)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceFirst("([.])\\s.*", "$1");
  }
}
