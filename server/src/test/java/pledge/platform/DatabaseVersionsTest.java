package pledge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every schema on the oldest PostgreSQL we promise and on the one we bring. */
class DatabaseVersionsTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  static Stream<Arguments> binaries() {
    return Stream.of(
        Arguments.of(
            PostgresForTests.oldest(),
            new PostgresBinaries(PostgresForTests.oldest(), DatabaseVersionsTest::openOldest)),
        Arguments.of(
            PostgresForTests.version(), PostgresBinaries.onClasspath(PostgresForTests.version())));
  }

  private static InputStream openOldest() throws IOException {
    var jar = TARGET.resolve("postgres-oldest/binaries.jar");
    if (!Files.exists(jar)) {
      throw new FileNotFoundException(jar.toString());
    }
    return URI.create("jar:" + jar.toUri() + "!/" + PostgresBinaries.archiveName())
        .toURL()
        .openStream();
  }

  @ParameterizedTest(name = "PostgreSQL {0}")
  @MethodSource("binaries")
  void everyRoomMigratesAndAnswers(String version, PostgresBinaries binaries) {
    var folder = TARGET.resolve("postgres-smoke-" + version);
    if (Files.exists(folder)) {
      DataFolder.remove(folder);
    }
    try (var held = DataFolder.open(folder);
        var server =
            PostgresServer.start(held.path(), binaries.unpackInto(TARGET), PostgresForTests.FAST)) {
      // the way an operator would name it
      var external = ExternalPostgres.of(server.url(), server.user(), server.password());
      var settings =
          new DatabaseSettings(
              external.url(),
              external.user(),
              external.password(),
              4,
              Duration.ofSeconds(5),
              PostgresForTests.SESSION_ZONE);
      try (var database = OpenDatabase.on(external, settings, false)) {
        var jdbc = JdbcClient.create(database.pool());
        assertThat(jdbc.sql("show server_version").query(String.class).single())
            .startsWith(version.substring(0, version.lastIndexOf('.')));
        assertThat(jdbc.sql("select kind from platform.installation").query(String.class).single())
            .isEqualTo("real");
        assertThat(
                jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                    .query(Boolean.class)
                    .single())
            .as("the program is no superuser")
            .isFalse();
      }
    }
  }
}
