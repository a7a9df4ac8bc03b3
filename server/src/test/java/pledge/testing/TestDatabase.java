package pledge.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.platform.PostgresForTests;

/**
 * A migrated database of a test's own, without Spring. {@code try (var database =
 * TestDatabase.fresh())}.
 */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool;

  private TestDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /** A new database with every room's schema, made in some 50 ms. */
  public static TestDatabase fresh() {
    return new TestDatabase(PostgresForTests.pool(PostgresForTests.migratedDatabase()));
  }

  /** A new database without any schema. */
  public static TestDatabase empty() {
    return new TestDatabase(PostgresForTests.pool(PostgresForTests.emptyDatabase()));
  }

  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  @Override
  public void close() {
    pool.close();
  }
}
