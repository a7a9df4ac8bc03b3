package pledge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where everything is, and what it took to get there. */
@Component
class Ready implements ApplicationListener<ApplicationReadyEvent> {

  private final Installation installation;
  private final List<Announcement> announcements;

  Ready(Installation installation, List<Announcement> announcements) {
    this.installation = installation;
    this.announcements = List.copyOf(announcements);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.println(text(web.getWebServer().getPort()));
    }
  }

  private String text(int port) {
    var base = "http://localhost:" + port;
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Pledge is ready after %.1f s, using %d MB.",
            seconds(),
            residentMegabytes()));
    lines.add("");
    if (installation.demo()) {
      lines.add("  shop page     " + base + "/shop");
      lines.add("  chat          " + base + "/chat?brand=hetang");
    }
    lines.add("  staff desk    " + base + "/desk/");
    lines.add("  clerk's phone " + base + "/clerk/");
    lines.add("  API           " + base + "/openapi.json");
    for (var announcement : announcements) {
      lines.add("");
      announcement.lines().forEach(line -> lines.add("  " + line));
    }
    lines.add("");
    lines.add("Ctrl-C stops it. The data stays in " + installation.data().toAbsolutePath() + ".");
    return String.join(System.lineSeparator(), lines);
  }

  private static double seconds() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }

  private static long residentMegabytes() {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Runtime.getRuntime().totalMemory() >> 20;
    }
    try (var lines = Files.lines(status)) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
