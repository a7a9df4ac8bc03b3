package pledge.platform;

/** A PostgreSQL that answers: our own child process, or somebody else's server. */
interface DatabaseServer extends AutoCloseable {

  String url();

  String user();

  String password();

  /** Ends our own server; leaves an external one alone. */
  @Override
  void close();
}
