package pledge.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.platform.Columns;

/**
 * Opens the demo's shops once the program serves, so that nobody waits for it: the day is played
 * beside the first look around, once in a demo's life. A simulated day lives without it and counts
 * its own.
 */
@Component
@ConditionalOnProperty("pledge.demo")
@ConditionalOnProperty(name = "pledge.simulation.run", havingValue = "false", matchIfMissing = true)
@ConditionalOnProperty(name = "pledge.shops-day", matchIfMissing = true)
class ShopsOpen {

  static final String PART = "shops-day";

  private static final Logger log = LoggerFactory.getLogger(ShopsOpen.class);

  private final Demo demo;
  private final Brands brands;
  private final JdbcClient jdbc;
  private final Clock clock;

  ShopsOpen(Demo demo, Brands brands, JdbcClient jdbc, Clock clock) {
    this.demo = demo;
    this.brands = brands;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null
        && !played()) {
      var base = URI.create("http://localhost:" + web.getWebServer().getPort());
      Thread.ofPlatform().name("shops-day").daemon().start(() -> play(base));
    }
  }

  private void play(URI base) {
    long began = System.nanoTime();
    var now = clock.instant();
    var brand = Demo.brand();
    try {
      var zone = brands.get(brand).zone();
      new ShopsDay(base, zone, now, story -> demo.order(brand, story, now)).play();
      note(now);
      log.info("The demo's shops are open ({} ms)", (System.nanoTime() - began) / 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      log.error("the demo's day in the shops stopped short; the next start goes on with it", e);
    }
  }

  private boolean played() {
    return jdbc.sql("select exists (select 1 from demo.loaded where part = :part)")
        .param("part", PART)
        .query(Boolean.class)
        .single();
  }

  private void note(Instant now) {
    jdbc.sql(
            """
            insert into demo.loaded (part, loaded_at) values (:part, :now)
            on conflict (part) do nothing
            """)
        .param("part", PART)
        .param("now", Columns.at(now))
        .update();
  }
}
