package pledge.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach this installation: for links in messages, never taken from a request, whose
 * Host header anybody may write. Set by {@code PLEDGE_PUBLIC_URL}; otherwise this machine.
 */
@Component
public class PublicUrl {

  private final @Nullable URI set;
  private volatile int port = 8080;

  PublicUrl(AccessSettings settings) {
    this.set = settings.publicUrl();
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /** Scheme, host and port, without a slash at the end. */
  public String base() {
    if (set == null) {
      return "http://localhost:" + port;
    }
    var text = set.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * A whole address.
   *
   * @param path begins with a slash
   */
  public String link(String path) {
    return base() + path;
  }

  /** As browsers write it in an Origin header. */
  public String origin() {
    var url = URI.create(base());
    return url.getScheme() + "://" + url.getAuthority();
  }

  boolean https() {
    return "https".equals(URI.create(base()).getScheme());
  }
}
