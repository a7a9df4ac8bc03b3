package pledge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import pledge.platform.BadInput;
import pledge.platform.BrandId;

/**
 * What a browser may do with our answers. Scripts come from our own files only; styles may be
 * inline because Ant Design and the charts write theirs at run time, and a style runs nothing. Only
 * the customer's chat may be framed, by the origins of its brand.
 */
final class PageHeaders implements HeaderWriter {

  private static final String CSP = "Content-Security-Policy";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob: data:; "
          + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
          + "base-uri 'none'; object-src 'none'; frame-src 'self'; frame-ancestors ";

  /** The clerk's page reads codes by its own program of WebAssembly: compiled, never eval. */
  private static final String CLERKS_PAGE =
      PAGE.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

  private final Brands brands;
  private final PublicUrl url;

  PageHeaders(Brands brands, PublicUrl url) {
    this.brands = brands;
    this.url = url;
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    var path = request.getRequestURI();
    response.setHeader("Referrer-Policy", byLink(path) ? "no-referrer" : "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    boolean clerks = path.equals("/clerk") || path.startsWith("/clerk/");
    response.setHeader(
        "Permissions-Policy",
        (clerks ? "camera=(self)" : "camera=()")
            + ", geolocation=(), payment=(), usb=(), microphone=(self)");
    if (url.https()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (forShops(path)) {
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
      response.setHeader(CSP, DATA);
      return;
    }
    if (path.startsWith("/api/") || path.startsWith("/actuator") || path.equals("/openapi.json")) {
      response.setHeader(CSP, DATA);
      response.setHeader("X-Frame-Options", "DENY");
      cache(response, "no-store");
      return;
    }
    cache(response, byLink(path) ? "no-store" : "no-cache");
    if (path.equals("/chat") || path.startsWith("/chat/")) {
      response.setHeader(CSP, PAGE + String.join(" ", framers(request)));
      return;
    }
    response.setHeader(CSP, (clerks ? CLERKS_PAGE : PAGE) + "'none'");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  /**
   * Unless the handler knows better. Spring Security's own writer keeps silent where it sees an
   * Expires, and Jetty adds one to each answer with a cookie.
   */
  private static void cache(HttpServletResponse response, String how) {
    if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, how);
    }
  }

  /** What a shop's page loads by a script tag, from anywhere. */
  static boolean forShops(String path) {
    return path.equals("/widget.js") || path.startsWith("/widget/");
  }

  /** Pages that a signed link opens: nothing of them is kept, and nobody hears of them. */
  private static boolean byLink(String path) {
    return path.equals("/ticket")
        || path.startsWith("/ticket/")
        || path.equals("/pickup")
        || path.startsWith("/pickup/")
        || path.startsWith("/api/links/");
  }

  private List<String> framers(HttpServletRequest request) {
    var framers = new ArrayList<>(List.of("'self'"));
    brand(request.getParameter("brand")).ifPresent(brand -> framers.addAll(brand.origins()));
    return framers;
  }

  private Optional<Brand> brand(@Nullable String code) {
    if (code == null) {
      return Optional.empty();
    }
    try {
      return brands.find(new BrandId(code));
    } catch (BadInput e) {
      return Optional.empty();
    }
  }
}
