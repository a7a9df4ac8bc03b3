package pledge.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, as thin as can be: on two cores the load generator must not
 * be what is measured.
 */
final class Wire implements AutoCloseable {

  /** The program closes connections that were idle for two minutes. */
  private static final long IDLE = TimeUnit.SECONDS.toNanos(60);

  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private long usedAt = System.nanoTime();

  Wire(int port) throws IOException {
    this.port = port;
    socket = connect(port);
    in = new BufferedInputStream(socket.getInputStream(), 8192);
    out = socket.getOutputStream();
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    return socket;
  }

  private void reconnectAfterIdling() throws IOException {
    long now = System.nanoTime();
    if (now - usedAt > IDLE) {
      socket.close();
      socket = connect(port);
      in = new BufferedInputStream(socket.getInputStream(), 8192);
      out = socket.getOutputStream();
    }
    usedAt = now;
  }

  record Answer(int status, List<String> cookies, String body) {}

  /**
   * @param headers complete lines, each ended by CR LF
   */
  Answer call(String method, String path, String headers, @Nullable String body)
      throws IOException {
    return call(method, path, headers, "application/json", body);
  }

  /** As above, with a body of another type. */
  Answer call(String method, String path, String headers, String type, @Nullable String body)
      throws IOException {
    var payload = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    var head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + headers
            + (body == null ? "" : "Content-Type: " + type + "\r\n")
            + "Content-Length: "
            + payload.length
            + "\r\n\r\n";
    var start = head.getBytes(StandardCharsets.UTF_8);
    var whole = new byte[start.length + payload.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(payload, 0, whole, start.length, payload.length);
    reconnectAfterIdling();
    out.write(whole);
    out.flush();
    return answer();
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    List<String> cookies = new ArrayList<>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      } else if (lower.startsWith("set-cookie:")) {
        cookies.add(line.substring(11).strip().split(";", 2)[0]);
      }
    }
    var body = chunked ? chunks() : in.readNBytes(length);
    return new Answer(status, cookies, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
