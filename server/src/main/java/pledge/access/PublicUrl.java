package pledge.access;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach this installation: for links in messages, never taken from a request, whose
 * Host header anybody may write. Set by {@code PLEDGE_PUBLIC_URL}; otherwise this machine.
 */
@Component
public class PublicUrl {

  private final boolean given;
  private volatile Address address;

  private record Address(String base, String origin, boolean https) {
    static Address of(URI url) {
      var text = url.toString();
      return new Address(
          text.endsWith("/") ? text.substring(0, text.length() - 1) : text,
          url.getScheme() + "://" + url.getAuthority(),
          "https".equals(url.getScheme()));
    }
  }

  PublicUrl(AccessSettings settings) {
    var set = settings.publicUrl();
    this.given = set != null;
    this.address = Address.of(set == null ? here(8080) : set);
  }

  private static URI here(int port) {
    return URI.create("http://localhost:" + port);
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (!given && event.getApplicationContext().getServerNamespace() == null) {
      address = Address.of(here(event.getWebServer().getPort()));
    }
  }

  /** Scheme, host and port, without a slash at the end. */
  public String base() {
    return address.base();
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
    return address.origin();
  }

  boolean https() {
    return address.https();
  }
}
