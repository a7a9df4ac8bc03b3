package pledge.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code messages [SECONDS]}, {@code clocks [RUNNING DUE]}, {@code floor [WAITING AGENTS]}, {@code
 * search [MESSAGES]} or {@code orders [ORDERS]}. PLEDGE_APP names the folder with the built
 * program.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] args) throws Exception {
    var app = System.getenv("PLEDGE_APP");
    if (app == null || args.length == 0) {
      System.err.println("Start this by ./pledge bench messages, clocks, floor, search or orders.");
      System.exit(2);
      return;
    }
    try (var program = Program.start(Path.of(app), options(args[0]))) {
      try {
        run(program, args);
      } catch (Exception e) {
        System.err.println("The program said at the end:\n" + program.lastWords());
        throw e;
      }
    }
  }

  /** The room that docs/operations.md asks for where hundreds of people are signed in. */
  private static List<String> options(String benchmark) {
    return benchmark.equals("floor") ? List.of("-Xmx640m") : List.of();
  }

  private static void run(Program program, String[] args) throws Exception {
    switch (args[0]) {
      case "messages" -> new Messages(program).run(number(args, 1, 6));
      case "clocks" ->
          new Clocks(program).run(number(args, 1, 1_000_000), number(args, 2, 100_000));
      case "floor" -> new Floor(program).run(number(args, 1, 5_000), number(args, 2, 500));
      case "search" -> new Search(program).run(number(args, 1, 1_000_000));
      case "orders" -> new Orders(program).run(number(args, 1, 2_000_000));
      default -> throw new IllegalArgumentException("There is no benchmark " + args[0] + ".");
    }
  }

  private static int number(String[] args, int place, int otherwise) {
    return args.length > place ? Integer.parseInt(args[place]) : otherwise;
  }
}
