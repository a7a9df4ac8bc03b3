package pledge.standard;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why complaints come about (complaint.analysis): a tree, whose leaves are what a complaint is put
 * down to.
 *
 * @param code short, stable, and once in the whole tree
 * @param causes finer ones; a leaf has none
 */
public record Cause(String code, String titleZh, String titleEn, List<Cause> causes) {

  public Cause {
    causes = List.copyOf(causes);
  }

  /** Itself where there is nothing finer, otherwise everything finest below it. */
  public Stream<Cause> leaves() {
    return causes.isEmpty() ? Stream.of(this) : causes.stream().flatMap(Cause::leaves);
  }
}
