package pledge.standard;

import java.util.List;
import java.util.stream.Collectors;

/** A standard was refused; every reason is named with its place. */
final class BadStandard extends RuntimeException {

  private final transient List<Problem> problems;

  BadStandard(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  List<Problem> problems() {
    return problems;
  }
}
