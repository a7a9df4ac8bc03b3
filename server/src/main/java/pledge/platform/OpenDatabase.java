package pledge.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database that answers, is of the right kind and has every schema migrated. */
record OpenDatabase(DatabaseServer server, HikariDataSource pool) implements AutoCloseable {

  private static final int IDLE = 4;

  static OpenDatabase on(DatabaseServer server, DatabaseSettings settings, boolean demo) {
    var pool = pool(server, settings);
    try {
      InstallationKind.check(pool, demo);
      Migrations.run(pool);
      InstallationKind.keep(pool, demo);
      return new OpenDatabase(server, pool);
    } catch (RuntimeException e) {
      pool.close();
      server.close();
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
    config.setMinimumIdle(Math.min(IDLE, settings.pool()));
    // the detail of an error quotes rows, and rows are people's
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setConnectionInitSql("set time zone '" + settings.sessionZone() + "'");
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    pool.close();
    server.close();
  }
}
