package pledge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import pledge.platform.TooLarge;

/**
 * Nobody fills the memory with one request: a body is read up to the limit, then the request ends
 * with 413. An endpoint marked {@link MaxBody} takes more. Forms aren't taken at all. What nobody
 * wanted to read is read away at the end: a server that answers with the body still on its way has
 * to close the connection, and who sends the next request on it gets no answer.
 */
final class BodyLimit extends OncePerRequestFilter {

  /** So much of a body is read away: more than the files that people send may be. */
  private static final long DRAINED = 48L * 1024 * 1024;

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
    request.setAttribute(LIMITED, limited);
    chain.doFilter(limited, response);
    limited.readAway();
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

    void readAway() throws IOException {
      long length = getContentLengthLong();
      if (length > DRAINED || length <= 0 && getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
        return;
      }
      var in = super.getInputStream();
      var waste = new byte[8 * 1024];
      long drained = 0;
      for (int read = in.read(waste); read >= 0 && drained <= DRAINED; read = in.read(waste)) {
        drained += read;
      }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (body == null) {
        body = new Counted(super.getInputStream());
      }
      if (getContentLengthLong() > limit) {
        throw new TooLarge(limit);
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

      private final ServletInputStream in;
      private long count;

      Counted(ServletInputStream in) {
        this.in = in;
      }

      private int counted(int read) throws IOException {
        if (read > 0) {
          count += read;
          if (count > limit) {
            throw new TooLarge(limit);
          }
        }
        return read;
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
        return in.isFinished();
      }

      @Override
      public boolean isReady() {
        return in.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
      }
    }
  }
}
