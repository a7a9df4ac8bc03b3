package pledge.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, checked before it is trusted with the migrations. */
record ExternalPostgres(String url, String user, String password) implements DatabaseServer {

  private static final int OLDEST = 17;
  private static final String SECONDS_TO_CONNECT = "10";

  static ExternalPostgres of(String url, String user, String password) {
    var server =
        new ExternalPostgres(url.startsWith("postgres") ? "jdbc:" + url : url, user, password);
    server.check();
    return server;
  }

  private void check() {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure(
          "PLEDGE_DB_URL must look like jdbc:postgresql://host:5432/database, but is " + url + ".");
    }
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
    try (var connection = DriverManager.getConnection(url, login);
        var asked =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select current_setting('server_version') as version,
                           current_setting('server_version_num')::int / 10000 as major,
                           current_setting('server_encoding') as encoding,
                           exists (select 1 from pg_available_extensions
                                    where name = 'btree_gist') as gist
                    """)) {
      asked.next();
      objection(
              asked.getInt("major"),
              asked.getString("version"),
              asked.getString("encoding"),
              asked.getBoolean("gist"))
          .ifPresent(sentence -> {
            throw new StartFailure(sentence);
          });
    } catch (SQLException e) {
      throw new StartFailure(
          "The database at PLEDGE_DB_URL can't be used ("
              + firstLine(e)
              + "); check PLEDGE_DB_URL, PLEDGE_DB_USER and PLEDGE_DB_PASSWORD, or unset them to"
              + " let Pledge run its own PostgreSQL.",
          e);
    }
  }

  /** Why a server won't do, if it won't. */
  static Optional<String> objection(int major, String version, String encoding, boolean gist) {
    if (major < OLDEST) {
      return Optional.of(
          "The database at PLEDGE_DB_URL is PostgreSQL "
              + version
              + ", but Pledge needs "
              + OLDEST
              + " or newer; upgrade it, or unset PLEDGE_DB_URL to let Pledge run its own.");
    }
    if (!"UTF8".equals(encoding)) {
      return Optional.of(
          "The database at PLEDGE_DB_URL is encoded in "
              + encoding
              + "; create one with encoding UTF8 and name that.");
    }
    if (!gist) {
      return Optional.of(
          "The database server at PLEDGE_DB_URL lacks the extension btree_gist; install"
              + " PostgreSQL's contrib package there.");
    }
    return Optional.empty();
  }

  private static String firstLine(SQLException e) {
    var text = String.valueOf(e.getMessage()).strip();
    var line = text.lines().findFirst().orElse("no reason given");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public void close() {
    // somebody else's server stays
  }
}
