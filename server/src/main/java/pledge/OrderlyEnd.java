package pledge;

import org.springframework.context.ConfigurableApplicationContext;
import sun.misc.Signal;

/**
 * Ctrl-C and SIGTERM end the application first and only then the JVM. Left to shutdown hooks, which
 * run all at once, a library's hook would take away what requests under way still use: the sentence
 * model's crashes the process that way.
 */
final class OrderlyEnd {

  private OrderlyEnd() {}

  static void of(ConfigurableApplicationContext application) {
    for (var name : new String[] {"TERM", "INT"}) {
      Signal.handle(
          new Signal(name),
          signal -> {
            application.close();
            System.exit(128 + signal.getNumber());
          });
    }
  }
}
