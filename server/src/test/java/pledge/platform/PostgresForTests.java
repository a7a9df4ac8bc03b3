package pledge.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same PostgreSQL that the product starts, once per JVM under {@code target/}, in an awkward
 * session time zone. Durability is switched off: what is tested about it is tested on the program
 * itself. Rooms use {@code pledge.testing.TestDatabase}.
 */
public final class PostgresForTests {

  public static final String SESSION_ZONE = "America/Los_Angeles";

  static final Map<String, String> FAST =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "200");

  private static final Set<OpenOption> OPEN =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

  private static final Path FOLDERS = Path.of("target", "postgres");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private PostgresForTests() {}

  /** Made on first use; ends with the JVM, because the pipe that keeps it closes then. */
  private static final class Running {
    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try (var one = FileChannel.open(Path.of("target", "postgres.lock"), OPEN)) {
        one.lock(); // one JVM at a time unpacks and sweeps
        return PostgresServer.start(DataFolder.open(ownFolder()).path(), binaries(), FAST);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static PostgresBinaries.Unpacked binaries() {
      return PostgresBinaries.onClasspath(version()).unpackInto(Path.of("target").toAbsolutePath());
    }

    /** A folder of this JVM's own; those of JVMs that have ended are swept away. */
    private static Path ownFolder() {
      try {
        var all = Files.createDirectories(FOLDERS);
        try (var folders = Files.list(all)) {
          folders
              .filter(folder ->
                  !ProcessHandle.of(pid(folder)).map(ProcessHandle::isAlive).orElse(false))
              .forEach(DataFolder::remove);
        }
        return folder();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long pid(Path folder) {
      return Long.parseLong(folder.getFileName().toString());
    }
  }

  /** What this JVM's programs may keep files in, beside their database. */
  public static Path folder() {
    return FOLDERS.resolve(Long.toString(ProcessHandle.current().pid()));
  }

  /** The version of the binaries on the classpath, as the build put it into application.yaml. */
  static String version() {
    return property("version");
  }

  /** The oldest version that an external database may have. */
  static String oldest() {
    return property("oldest");
  }

  private static String property(String name) {
    try (var stream = PostgresForTests.class.getResourceAsStream("/postgres.properties")) {
      var properties = new Properties();
      properties.load(stream);
      return properties.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty database. */
  public static Login emptyDatabase() {
    return newDatabase("");
  }

  /** A new database with every room's schema. */
  public static Login migratedDatabase() {
    Template.ready();
    return newDatabase(" template " + Template.NAME);
  }

  private static Login newDatabase(String how) {
    var name = "test_" + NUMBER.incrementAndGet();
    return create(name, how);
  }

  private static Login create(String name, String how) {
    try (var connection = Running.SERVER.connectAsSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + how + " owner " + Running.SERVER.user());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Login(
        Running.SERVER.url().replace("/pledge?", "/" + name + "?"),
        Running.SERVER.user(),
        Running.SERVER.password());
  }

  /** Migrated once, copied for each test that wants its own. */
  private static final class Template {
    static final String NAME = "migrated";

    static {
      var login = create(NAME, "");
      try (var pool = pool(login)) {
        Migrations.run(pool);
      }
    }

    static void ready() {
      // loading the class has done it
    }
  }

  /** A small pool on a database. */
  public static HikariDataSource pool(Login login) {
    var config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    config.setConnectionInitSql("set time zone '" + SESSION_ZONE + "'");
    return new HikariDataSource(config);
  }

  /** How to reach one database. */
  public record Login(String url, String user, String password) {}
}
