package pledge.platform;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Checks what would stop the program before any of it is built, then starts the database beside the
 * building of the application: on two cores that hides most of its time.
 */
class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (Boolean.getBoolean("spring.aot.processing")) {
      return;
    }
    var environment = context.getEnvironment();
    var binder = Binder.get(environment);
    binder
        .bindOrCreate("pledge.clock", ClockSettings.class)
        .check(binder.bindOrCreate("pledge", Installation.class).demo());
    FreePort.check(environment);
    context.getBeanFactory().registerSingleton("pendingDatabase", new Pending(start(environment)));
  }

  private static FutureTask<OpenDatabase> start(Environment environment) {
    var binder = Binder.get(environment);
    var installation = binder.bindOrCreate("pledge", Installation.class);
    var settings = binder.bindOrCreate("pledge.db", DatabaseSettings.class);
    var url = settings.url();
    Callable<DatabaseServer> server;
    if (url != null && !url.isBlank()) {
      server = () -> ExternalPostgres.of(url, settings.user(), settings.password());
    } else {
      var folder = DataFolder.open(installation.data());
      server = () -> OwnPostgres.in(folder, installation.postgresVersion());
    }
    var opening =
        new FutureTask<>(() -> OpenDatabase.on(server.call(), settings, installation.demo()));
    Thread.ofPlatform().name("database-start").daemon(true).start(opening);
    return opening;
  }

  /** After initializers that add settings, as tests have them. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  /** The database on its way. */
  record Pending(FutureTask<OpenDatabase> opening) {

    OpenDatabase await() {
      try {
        return opening.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartFailure("The start was interrupted.", e);
      }
    }
  }

  /** Our own server together with the lock on its folder. */
  private record OwnPostgres(DataFolder folder, PostgresServer server) implements DatabaseServer {

    static OwnPostgres in(DataFolder folder, String version) {
      try {
        var binaries = PostgresBinaries.onClasspath(version).unpackInto(folder.path());
        return new OwnPostgres(folder, PostgresServer.start(folder.path(), binaries, Map.of()));
      } catch (StartFailure e) {
        folder.close();
        throw e;
      }
    }

    @Override
    public String url() {
      return server.url();
    }

    @Override
    public String user() {
      return server.user();
    }

    @Override
    public String password() {
      return server.password();
    }

    @Override
    public void close() {
      server.close();
      folder.close();
    }
  }
}
