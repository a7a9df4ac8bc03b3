package pledge.platform;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: our own PostgreSQL or an external one, and the pool of connections. Whoever gets
 * the pool finds every schema migrated. Spring ends it after everybody who uses it.
 */
@Configuration(proxyBeanMethods = false)
class Database {

  @Bean(destroyMethod = "close")
  OpenDatabase openDatabase(EarlyDatabase.Pending pending) {
    return pending.await();
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(OpenDatabase database) {
    return database.pool();
  }
}
