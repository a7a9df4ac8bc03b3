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
import org.springframework.web.filter.OncePerRequestFilter;
import pledge.platform.TooLarge;

/**
 * Nobody fills the memory with one request: a body is read up to the limit, then the request ends
 * with 413. An endpoint marked {@link MaxBody} takes more.
 */
final class BodyLimit extends OncePerRequestFilter {

  private static final String LIMITED = BodyLimit.class.getName();

  private final long limit;

  BodyLimit(long limit) {
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limited = new Limited(request, limit);
    request.setAttribute(LIMITED, limited);
    chain.doFilter(limited, response);
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

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (getContentLengthLong() > limit) {
        throw new TooLarge(limit);
      }
      if (body == null) {
        body = new Counted(super.getInputStream());
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

      private int counted(int read) {
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
        if (read >= 0) {
          counted(1);
        }
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
