package pledge.live;

/**
 * What goes over the socket, either way; {@code type} on the wire is the record's name in lower
 * case. {@link AsyncApi} describes the socket from these very records.
 */
sealed interface Frame {

  /** What the server says. */
  sealed interface FromServer extends Frame permits Ready, Ping, Hint {}

  /** What a client says. */
  sealed interface FromClient extends Frame permits Hello, Pong {}

  /** The socket hears everything from now on: read again what may have been missed before. */
  record Ready() implements FromServer {}

  /** Sent every 20 seconds; answered by pong. A line that is silent for longer is dead. */
  record Ping() implements FromServer {}

  /** A visitor says who it is; staff are known by their session's cookie and say nothing. */
  record Hello(String token) implements FromClient {}

  /** The answer to ping. */
  record Pong() implements FromClient {}
}
