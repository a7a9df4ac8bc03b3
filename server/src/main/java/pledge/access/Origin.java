package pledge.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where the request at hand comes: its network address, as {@link TrustedProxies} found it,
 * and in a few words the program that sent it.
 */
record Origin(@Nullable String address, @Nullable String agent) {

  private static final Origin NOWHERE = new Origin(null, null);
  private static final int LONGEST = 60;

  /** The first that matches names the program; the order matters, each pretends to be the next. */
  private static final List<Map.Entry<String, Pattern>> BROWSERS =
      List.of(
          Map.entry("Edge", Pattern.compile("Edg[A-Za-z]*/(\\d+)")),
          Map.entry("WeChat", Pattern.compile("MicroMessenger/(\\d+)")),
          Map.entry("Firefox", Pattern.compile("(?:Firefox|FxiOS)/(\\d+)")),
          Map.entry("Chrome", Pattern.compile("(?:HeadlessChrome|Chrome|CriOS)/(\\d+)")),
          Map.entry("Safari", Pattern.compile("Version/(\\d+)[^ ]* .*Safari/")));

  private static final List<Map.Entry<String, Pattern>> SYSTEMS =
      List.of(
          Map.entry("Android", Pattern.compile("Android")),
          Map.entry("iOS", Pattern.compile("iPhone|iPad")),
          Map.entry("Windows", Pattern.compile("Windows")),
          Map.entry("macOS", Pattern.compile("Macintosh")),
          Map.entry("Linux", Pattern.compile("Linux")));

  /** Of the request this thread works for; nowhere outside of one. */
  static Origin current() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known)) {
      return NOWHERE;
    }
    var request = known.getRequest();
    return new Origin(
        address(request.getRemoteAddr()), summary(request.getHeader(HttpHeaders.USER_AGENT)));
  }

  private static @Nullable String address(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int zone = text.indexOf('%');
    var plain = (zone < 0 ? text : text.substring(0, zone)).replaceAll("[\\[\\]]", "");
    try {
      return InetAddress.ofLiteral(plain).getHostAddress();
    } catch (IllegalArgumentException e) {
      return null; // a socket of another kind has no address
    }
  }

  /** {@code Chrome 141, Windows}; of other programs the first word they say of themselves. */
  static @Nullable String summary(@Nullable String agent) {
    if (agent == null || agent.isBlank()) {
      return null;
    }
    for (var browser : BROWSERS) {
      var found = browser.getValue().matcher(agent);
      if (found.find()) {
        var system =
            SYSTEMS.stream()
                .filter(one -> one.getValue().matcher(agent).find())
                .findFirst()
                .map(one -> ", " + one.getKey())
                .orElse("");
        return browser.getKey() + " " + found.group(1) + system;
      }
    }
    var first = agent.strip().split("\\s", 2)[0].replaceAll("[^\\x21-\\x7e]", "");
    return first.substring(0, Math.min(LONGEST, first.length()));
  }
}
