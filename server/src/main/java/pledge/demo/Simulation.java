package pledge.demo;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pledge.demo.simulation.Day;

/**
 * Lets a day be lived once the program serves. It ends by itself with the program's exit status, or
 * by Ctrl-C; both times with a count.
 */
@Component
@ConditionalOnProperty({"pledge.demo", "pledge.simulation.run"})
class Simulation {

  private static final Logger log = LoggerFactory.getLogger(Simulation.class);

  /** How long Ctrl-C waits for the count. */
  private static final Duration COUNT_WITHIN = Duration.ofSeconds(40);

  private final SimulationSettings settings;
  private @Nullable Day day;
  private @Nullable Thread thread;

  Simulation(SimulationSettings settings) {
    this.settings = settings;
  }

  /** Last of all that waits for the program to be ready, which tells the addresses first. */
  @EventListener
  @Order
  synchronized void ready(ApplicationReadyEvent event) {
    var program = event.getApplicationContext();
    if (program instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      var plan =
          new Day.Plan(
              settings.seed(),
              settings.length(),
              settings.finish(),
              settings.customers(),
              settings.hires());
      var base = URI.create("http://localhost:" + web.getWebServer().getPort());
      var begun = new Day(plan, base, Demo.PASSWORD, System.out::println);
      day = begun;
      thread = Thread.ofPlatform().name("simulated-day").start(() -> live(begun, program));
    }
  }

  private void live(Day begun, ApplicationContext program) {
    int status = 1;
    try {
      var summary = begun.live();
      summary.lines().forEach(System.out::println);
      status = summary.agrees() ? 0 : 1;
    } catch (InterruptedException e) {
      log.error("the simulated day was interrupted", e);
    } catch (RuntimeException e) {
      log.error("the simulated day failed", e);
    }
    if (!begun.stopped()) {
      int known = status;
      System.exit(SpringApplication.exit(program, () -> known));
    }
  }

  /** Ctrl-C: told before anything is stopped, because the count still asks the program. */
  @EventListener
  void closing(ContextClosedEvent event) throws InterruptedException {
    Day going;
    Thread living;
    synchronized (this) {
      going = day;
      living = thread;
    }
    if (going != null && living != null && living != Thread.currentThread() && living.isAlive()) {
      going.stop();
      living.join(COUNT_WITHIN);
    }
  }
}
