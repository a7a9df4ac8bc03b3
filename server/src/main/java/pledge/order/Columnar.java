package pledge.order;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns, as {@code unnest} takes them: every value as text, cast in the SQL. */
record Columnar<T>(List<T> rows) {

  @Nullable String[] text(Function<T, @Nullable Object> column) {
    return rows.stream().map(column).map(Columnar::text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
