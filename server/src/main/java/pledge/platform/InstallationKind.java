package pledge.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Demo or real, decided at the first start and kept in the database: a demo's well-known passwords
 * must never open a real brand, nor be left behind when a real one starts.
 */
final class InstallationKind {

  private InstallationKind() {}

  /** Stops the start before anything is changed when the database is of the other kind. */
  static void check(DataSource database, boolean demo) {
    var jdbc = JdbcClient.create(database);
    boolean known =
        jdbc.sql("select to_regclass('platform.installation') is not null")
            .query(Boolean.class)
            .single();
    if (!known) {
      return;
    }
    var kind = jdbc.sql("select kind from platform.installation").query(String.class).optional();
    if (kind.isPresent() && !kind.get().equals(name(demo))) {
      throw new StartFailure(
          demo
              ? "The database holds a real brand, and --demo would open it with well-known"
                  + " passwords; start without --demo or choose another folder with --data."
              : "The database holds the demo, whose passwords are well known; start with"
                  + " --demo or choose another folder with --data.");
    }
  }

  /** Keeps the kind of a database that is new. */
  static void keep(DataSource database, boolean demo) {
    JdbcClient.create(database)
        .sql("insert into platform.installation (kind) values (:kind) on conflict do nothing")
        .param("kind", name(demo))
        .update();
  }

  private static String name(boolean demo) {
    return demo ? "demo" : "real";
  }
}
