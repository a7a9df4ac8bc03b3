package pledge.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the demo's own files, which a test holds to be sound. */
final class DemoFiles {

  private DemoFiles() {}

  /** A row of a CSV file by the names of its columns; an empty cell says nothing. */
  record Row(Map<String, String> cells) {

    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    @Nullable String textOrNull(String column) {
      var text = text(column);
      return text.isEmpty() ? null : text;
    }

    List<String> list(String column) {
      var text = text(column);
      return text.isEmpty() ? List.of() : Arrays.asList(text.split("/", -1));
    }
  }

  /** Plain CSV: no quotes, no commas in cells, the first line names the columns. */
  static List<Row> csv(String name) {
    try (var lines =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      var columns = lines.readLine().split(",", -1);
      return lines.lines().map(line -> row(columns, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] columns, String line) {
    var values = line.split(",", -1);
    if (values.length != columns.length) {
      throw new IllegalStateException("a demo file has a torn line: " + line);
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.length; i++) {
      cells.put(columns[i], values[i]);
    }
    return new Row(cells);
  }

  /** A mapping of a YAML file. */
  record Node(Map<?, ?> values) {

    String text(String key) {
      return String.valueOf(Objects.requireNonNull(values.get(key), key));
    }

    @Nullable String textOrNull(String key) {
      var value = values.get(key);
      return value == null ? null : String.valueOf(value);
    }

    int number(String key) {
      return Integer.parseInt(text(key));
    }

    @Nullable Integer numberOrNull(String key) {
      var text = textOrNull(key);
      return text == null ? null : Integer.valueOf(text);
    }

    List<String> texts(String key) {
      return values.get(key) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }

    List<Node> nodes(String key) {
      return values.get(key) instanceof List<?> list
          ? list.stream().map(item -> new Node((Map<?, ?>) item)).toList()
          : List.of();
    }

    Node node(String key) {
      return new Node((Map<?, ?>) Objects.requireNonNull(values.get(key), key));
    }
  }

  static Node yaml(String name) {
    try (var in = open(name)) {
      var root = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
      return new Node((Map<?, ?>) Objects.requireNonNull(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        DemoFiles.class.getResourceAsStream("/demo/" + name), "the demo lacks " + name);
  }
}
