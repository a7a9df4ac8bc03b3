package pledge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request really comes from. {@code X-Forwarded-For} and {@code X-Forwarded-Proto} count
 * only when a trusted proxy sent them; everybody else's are taken away, so that nothing further in
 * can be fooled by them.
 */
final class TrustedProxies extends OncePerRequestFilter {

  private static final String FOR = "x-forwarded-for";
  private static final String PROTO = "x-forwarded-proto";
  private static final Set<String> FORWARDED =
      Set.of(
          "forwarded",
          FOR,
          PROTO,
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-ssl",
          "x-real-ip");

  private static final String DIRECT = TrustedProxies.class.getName() + ".direct";

  private final List<IpAddressMatcher> trusted;

  TrustedProxies(List<String> trusted) {
    this.trusted = trusted.stream().map(IpAddressMatcher::new).toList();
  }

  /** On this very machine, with no proxy in between, trusted or not. */
  static boolean fromThisMachine(HttpServletRequest request) {
    if (request.getAttribute(DIRECT) == null) {
      return false;
    }
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (FORWARDED.stream().noneMatch(name -> request.getHeader(name) != null)) {
      request.setAttribute(DIRECT, true);
      chain.doFilter(request, response);
      return;
    }
    if (!trusts(request.getRemoteAddr())) {
      chain.doFilter(new Stripped(request, request.getRemoteAddr(), null), response);
      return;
    }
    chain.doFilter(new Stripped(request, client(request), proto(request)), response);
  }

  /** The last address in the chain that isn't one of our proxies: those before it prove nothing. */
  private String client(HttpServletRequest request) {
    var hops = new ArrayList<String>();
    for (var header : Collections.list(request.getHeaders(FOR))) {
      for (var hop : header.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    var client = request.getRemoteAddr();
    for (var hop : hops.reversed()) {
      if (!looksLikeAddress(hop)) {
        break;
      }
      client = hop;
      if (!trusts(hop)) {
        break;
      }
    }
    return client;
  }

  private static @Nullable String proto(HttpServletRequest request) {
    var header = request.getHeader(PROTO);
    if (header == null) {
      return null;
    }
    var last = header.substring(header.lastIndexOf(',') + 1).strip().toLowerCase(Locale.ROOT);
    return last.equals("https") || last.equals("http") ? last : null;
  }

  private boolean trusts(String address) {
    return looksLikeAddress(address)
        && trusted.stream().anyMatch(network -> network.matches(address));
  }

  /** Numbers only: a name would be looked up. */
  private static boolean looksLikeAddress(String text) {
    return !text.isEmpty()
        && text.length() <= 45
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')
        && (text.indexOf(':') >= 0 || text.chars().filter(c -> c == '.').count() == 3);
  }

  private static final class Stripped extends HttpServletRequestWrapper {

    private final String address;
    private final @Nullable String proto;

    Stripped(HttpServletRequest request, String address, @Nullable String proto) {
      super(request);
      this.address = address;
      this.proto = proto;
    }

    @Override
    public String getRemoteAddr() {
      return address;
    }

    @Override
    public String getRemoteHost() {
      return address;
    }

    @Override
    public String getScheme() {
      return proto == null ? super.getScheme() : proto;
    }

    @Override
    public boolean isSecure() {
      return proto == null ? super.isSecure() : proto.equals("https");
    }

    @Override
    public @Nullable String getHeader(String name) {
      return hidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return hidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream().filter(name -> !hidden(name)).toList());
    }

    private static boolean hidden(String name) {
      return FORWARDED.contains(name.toLowerCase(Locale.ROOT));
    }
  }
}
