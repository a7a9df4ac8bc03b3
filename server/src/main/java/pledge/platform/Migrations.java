package pledge.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings every room's schema up to date, from the ground up; each room has its own history. */
final class Migrations {

  private static final List<String> ROOMS =
      List.of(
          "platform",
          "access",
          "standard",
          "ledger",
          "live",
          "media",
          "search",
          "customer",
          "store",
          "knowledge",
          "approval",
          "routing",
          "channel",
          "order",
          "payment",
          "pickup",
          "shopfloor",
          "conversation",
          "assistant",
          "ticket",
          "aftersales",
          "feedback",
          "insight",
          "integration",
          "demo");

  private static final Pattern SCRIPT = Pattern.compile(".*/db/migration/([a-z]+)/[^/]+\\.sql");

  private Migrations() {}

  static void run(DataSource database) {
    var withScripts = roomsWithScripts();
    var unknown =
        withScripts.stream().filter(room -> !ROOMS.contains(room)).collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "migrations of rooms without a place in the order: " + unknown);
    }
    ROOMS.stream().filter(withScripts::contains).forEach(room -> migrate(database, room));
  }

  private static void migrate(DataSource database, String room) {
    Flyway.configure()
        .dataSource(database)
        .schemas(room)
        .defaultSchema(room)
        .table("migrations")
        .locations("classpath:db/migration/" + room)
        .cleanDisabled(true)
        // Scripts are numbered when they are begun and arrive when they are done.
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static Set<String> roomsWithScripts() {
    try {
      var scripts =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
      return Stream.of(scripts)
          .map(Migrations::path)
          .map(SCRIPT::matcher)
          .filter(matcher -> matcher.matches())
          .map(matcher -> matcher.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(org.springframework.core.io.Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
