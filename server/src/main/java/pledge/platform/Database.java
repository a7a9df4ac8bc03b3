package pledge.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: our own PostgreSQL or an external one, and the pool of connections. Whoever gets
 * the pool finds every schema migrated.
 */
@Configuration(proxyBeanMethods = false)
class Database {

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean
  DatabaseServer databaseServer(Installation installation, DatabaseSettings settings) {
    var url = settings.url();
    if (url != null && !url.isBlank()) {
      return ExternalPostgres.of(url, settings.user(), settings.password());
    }
    return OwnPostgres.start(installation);
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(
      DatabaseServer server, DatabaseSettings settings, Installation installation) {
    var pool = pool(server, settings);
    try {
      InstallationKind.check(pool, installation.demo());
      Migrations.run(pool);
      InstallationKind.keep(pool, installation.demo());
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource pool(DatabaseServer server, DatabaseSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(server.url());
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(settings.pool());
    config.setMinimumIdle(Math.min(4, settings.pool()));
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setConnectionInitSql("set time zone '" + settings.sessionZone() + "'");
    config.setAutoCommit(true);
    return new HikariDataSource(config);
  }

  /** Our own server together with the lock on its folder. */
  private record OwnPostgres(DataFolder folder, PostgresServer server) implements DatabaseServer {

    static OwnPostgres start(Installation installation) {
      var folder = DataFolder.open(installation.data());
      try {
        return new OwnPostgres(
            folder,
            PostgresServer.start(
                folder.path(),
                PostgresBinaries.onClasspath(installation.postgresVersion())
                    .unpackInto(folder.path()),
                Map.of()));
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
