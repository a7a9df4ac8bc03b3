package pledge.standard;

import org.jspecify.annotations.Nullable;

/**
 * Why a standard can't be taken, and where.
 *
 * @param file the file's name, or what else was read
 * @param line from 1
 * @param column from 1
 * @param path what stands there, such as {@code clauses[chat.first-reply].limit.duration}
 */
record Problem(String file, int line, int column, String path, String reason)
    implements Comparable<Problem> {

  static Problem at(@Nullable Position position, String path, String reason) {
    return position == null
        ? new Problem("", 1, 1, path, reason)
        : new Problem(position.file(), position.line(), position.column(), path, reason);
  }

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** As compilers write it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + (path.isEmpty() ? "" : path + ": ") + reason;
  }
}
