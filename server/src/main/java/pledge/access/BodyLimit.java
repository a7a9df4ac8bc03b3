package pledge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import pledge.platform.TooLarge;

/**
 * Nobody fills the memory with one request: a body is read up to the limit, then the request ends
 * with 413. An endpoint marked {@link MaxBody} takes more. Forms aren't taken at all. What is small
 * is read before anybody decides about it: a server that refuses with the body still on its way has
 * to close the connection, and the next request on it would get no answer.
 */
final class BodyLimit extends OncePerRequestFilter {

  /** Of a body too large, as much is still read and thrown away so that the answer arrives. */
  private static final long DRAINED = 16L * 1024 * 1024;

  /** A body so small is read at once, before anybody decides about it. */
  private static final int AT_ONCE = 64 * 1024;

  private static final String LIMITED = BodyLimit.class.getName();

  private final long limit;

  BodyLimit(long limit) {
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (form(request)) {
      Wire.problem(
          response,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-media-type",
          "send JSON; forms are not taken");
      return;
    }
    var limited = new Limited(request, limit);
    limited.readWhatIsSmall();
    request.setAttribute(LIMITED, limited);
    chain.doFilter(limited, response);
  }

  /** The server would read a form's body by itself, past every limit of ours. */
  private static boolean form(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && (type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)
            || type.regionMatches(true, 0, "multipart/", 0, 10));
  }

  static void raise(HttpServletRequest request, long limit) {
    if (request.getAttribute(LIMITED) instanceof Limited limited) {
      limited.limit = limit;
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private long limit;
    private @Nullable Counted body;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    void readWhatIsSmall() throws IOException {
      int length = getContentLength();
      if (length > 0 && length <= AT_ONCE) {
        body = new Counted(new ByteArrayInputStream(super.getInputStream().readNBytes(length)));
      }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Counted(super.getInputStream());
      }
      if (getContentLengthLong() > limit) {
        throw body.tooLarge();
      }
      return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      var name = getCharacterEncoding();
      var charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counted extends ServletInputStream {

      private final InputStream in;
      private long count;
      private boolean finished;

      Counted(InputStream in) {
        this.in = in;
      }

      private int counted(int read) throws IOException {
        finished |= read < 0;
        if (read > 0) {
          count += read;
          if (count > limit) {
            throw tooLarge();
          }
        }
        return read;
      }

      /** A client that still writes sees no answer but a broken line: so read on for a while. */
      TooLarge tooLarge() throws IOException {
        if (getContentLengthLong() <= DRAINED) {
          var waste = new byte[64 * 1024];
          long drained = 0;
          for (int read = 0; read >= 0 && drained <= DRAINED; read = in.read(waste)) {
            drained += read;
          }
        }
        return new TooLarge(limit);
      }

      @Override
      public int read() throws IOException {
        int read = in.read();
        counted(read < 0 ? read : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        return counted(in.read(bytes, from, length));
      }

      @Override
      public boolean isFinished() {
        return finished;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("bodies are read by the thread of their request");
      }
    }
  }
}
