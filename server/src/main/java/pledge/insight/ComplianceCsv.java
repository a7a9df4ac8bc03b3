package pledge.insight;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board as a table. A cell that a spreadsheet would take for a formula is disarmed. */
final class ComplianceCsv {

  private ComplianceCsv() {}

  static String of(ComplianceEndpoint.Board board) {
    var lines =
        board.items().stream()
            .map(item ->
                line(
                    item.clause().value(),
                    item.kind(),
                    item.section(),
                    item.titleZh(),
                    item.titleEn(),
                    item.executor(),
                    item.kept(),
                    item.broken(),
                    item.refused(),
                    item.used(),
                    item.opportunities(),
                    item.keptShare() == null
                        ? null
                        : String.format(Locale.ROOT, "%.4f", item.keptShare()),
                    item.target()));
    return "\uFEFF"
        + Stream.concat(
                Stream.of(
                    line(
                        "clause",
                        "kind",
                        "section",
                        "title_zh",
                        "title_en",
                        "executor",
                        "kept",
                        "broken",
                        "refused",
                        "used",
                        "opportunities",
                        "kept_share",
                        "target")),
                lines)
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(@Nullable Object... cells) {
    return Stream.of(cells).map(ComplianceCsv::cell).collect(Collectors.joining(","));
  }

  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString();
    if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
