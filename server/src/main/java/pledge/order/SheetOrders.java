package pledge.order;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pledge.order.SheetProblem.Code;
import pledge.order.sheet.SheetCell;
import pledge.order.sheet.SheetRow;

/** The rows of a file, gathered by order; what is wrong is noted and never ends the reading. */
final class SheetOrders {

  private static final int NAMES = 100;

  private final ZoneId zone;
  private final int cellCharacters;
  private final Map<String, SheetOrder> orders = new LinkedHashMap<>();
  private final List<SheetProblem> problems;
  private final List<String> ignored = new ArrayList<>();
  private @Nullable Map<Integer, SheetColumn> columns;
  private int rows;

  SheetOrders(ZoneId zone, int cellCharacters, List<SheetProblem> problems) {
    this.zone = zone;
    this.cellCharacters = cellCharacters;
    this.problems = problems;
  }

  void row(SheetRow row) {
    var known = columns;
    if (known == null) {
      columns = header(row);
      return;
    }
    rows++;
    if (!known.containsValue(SheetColumn.NUMBER)) {
      return; // which the header says already
    }
    var wrong = new ArrayList<SheetProblem>();
    var cells = new EnumMap<SheetColumn, SheetCell>(SheetColumn.class);
    row.cells()
        .forEach((index, cell) -> {
          var column = known.get(index);
          if (column != null) {
            var code = wrong(cell);
            if (code == null) {
              cells.put(column, cell);
            } else {
              wrong.add(new SheetProblem(row.number(), column, code, null, null));
            }
          }
        });
    var number = cells.get(SheetColumn.NUMBER);
    if (number == null) {
      problems.addAll(
          wrong.isEmpty()
              ? List.of(
                  new SheetProblem(row.number(), SheetColumn.NUMBER, Code.REQUIRED, null, null))
              : wrong);
      return;
    }
    var order =
        orders.computeIfAbsent(
            number.text(), it -> new SheetOrder(it, row.number(), zone, problems::add));
    wrong.forEach(problem -> order.problem(problem.line(), problem.column(), problem.code()));
    order.row(row.number(), cells);
  }

  private @Nullable Code wrong(SheetCell cell) {
    return switch (cell.kind()) {
      case FORMULA -> Code.FORMULA;
      case ERROR -> Code.ERROR;
      case ROUNDED -> Code.ROUNDED;
      case TEXT, NUMBER -> cell.text().length() >= cellCharacters ? Code.TOO_LONG : null;
    };
  }

  private Map<Integer, SheetColumn> header(SheetRow row) {
    var found = new HashMap<Integer, SheetColumn>();
    row.cells()
        .forEach((index, cell) ->
            SheetColumn.of(cell.text())
                .ifPresentOrElse(
                    column -> {
                      if (found.containsValue(column)) {
                        problems.add(
                            new SheetProblem(row.number(), column, Code.DOUBLE_COLUMN, null, null));
                      }
                      found.put(index, column);
                    },
                    () -> ignore(cell.text())));
    SheetColumn.NEEDED.stream()
        .filter(column -> !found.containsValue(column))
        .forEach(column ->
            problems.add(new SheetProblem(row.number(), column, Code.MISSING_COLUMN, null, null)));
    return found;
  }

  private void ignore(String name) {
    if (ignored.size() < NAMES) {
      ignored.add(name.length() > NAMES ? name.substring(0, NAMES) : name);
    }
  }

  /** Whether any column is one of a file of orders. */
  boolean known() {
    var found = columns;
    return found != null && !found.isEmpty();
  }

  /** Whether the columns needed are there, each once. */
  boolean readable() {
    return columns != null
        && problems.stream()
            .noneMatch(problem ->
                problem.code() == Code.MISSING_COLUMN || problem.code() == Code.DOUBLE_COLUMN);
  }

  int rows() {
    return rows;
  }

  Collection<SheetOrder> orders() {
    return orders.values();
  }

  /** Columns that mean nothing here. */
  List<String> ignored() {
    return ignored;
  }
}
