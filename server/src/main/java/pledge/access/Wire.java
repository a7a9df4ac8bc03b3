package pledge.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Problem+json where no endpoint is in reach: from filters and the server itself. */
final class Wire {

  private Wire() {}

  /** The code of a problem that nobody here has a better word for. */
  static String word(HttpStatus status) {
    if (status.is5xxServerError()) {
      return "internal";
    }
    return status == HttpStatus.BAD_REQUEST
        ? "bad-input"
        : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /**
   * The body.
   *
   * @param code and {@code detail} are words of ours, never of the request's
   */
  static String problem(HttpStatus status, String code, String detail) {
    return """
    {"type":"urn:pledge:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}\
    """
        .formatted(code, status.getReasonPhrase(), status.value(), detail, code);
  }

  static void problem(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var body = problem(status, code, detail).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    // No length: the server sets it when the request ends, and with it whether the connection can
    // stay open, for which the request's body must have been read.
    response.getOutputStream().write(body);
  }
}
