package pledge.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Looks whether the web port can be had, before anything else is started. */
final class FreePort {

  private FreePort() {}

  static void check(Environment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port <= 0) {
      return;
    }
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      boolean reserved = String.valueOf(e.getMessage()).contains("Permission denied");
      throw new StartFailure(
          "Port "
              + port
              + " can't be opened ("
              + e.getMessage()
              + "); "
              + (reserved
                  ? "ports below 1024 need root: choose another with --port."
                  : "stop the program that uses it or choose another with --port."),
          e);
    }
  }
}
