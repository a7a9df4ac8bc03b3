package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where a request really comes from. */
class TrustedProxiesTest {

  private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "::1"));

  private HttpServletRequest seen(String from, String forwardedFor, String proto)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    if (!forwardedFor.isEmpty()) {
      request.addHeader("X-Forwarded-For", forwardedFor);
    }
    if (!proto.isEmpty()) {
      request.addHeader("X-Forwarded-Proto", proto);
    }
    var seen = new ArrayList<ServletRequest>();
    proxies.doFilter(request, new MockHttpServletResponse(), (req, res) -> seen.add(req));
    return (HttpServletRequest) seen.getFirst();
  }

  @Test
  void aStrangersHeadersAreTakenAway() throws Exception {
    var request = seen("203.0.113.9", "127.0.0.1", "https");
    assertThat(request.getRemoteAddr()).isEqualTo("203.0.113.9");
    assertThat(request.isSecure()).isFalse();
    assertThat(request.getHeader("x-forwarded-for")).isNull();
    assertThat(TrustedProxies.fromThisMachine(request)).isFalse();
  }

  @Test
  void aTrustedProxyTellsTheClientAndTheScheme() throws Exception {
    var request = seen("10.1.2.3", "203.0.113.9", "https");
    assertThat(request.getRemoteAddr()).isEqualTo("203.0.113.9");
    assertThat(request.isSecure()).isTrue();
    assertThat(request.getScheme()).isEqualTo("https");
  }

  @Test
  void whatStandsBeforeTheLastStrangerProvesNothing() throws Exception {
    assertThat(seen("10.1.2.3", "127.0.0.1, 203.0.113.9, 10.9.9.9", "").getRemoteAddr())
        .isEqualTo("203.0.113.9");
    assertThat(seen("10.1.2.3", "evil.example", "").getRemoteAddr()).isEqualTo("10.1.2.3");
    assertThat(seen("10.1.2.3", "127.0.0.1, <script>", "").getRemoteAddr()).isEqualTo("10.1.2.3");
    assertThat(seen("::1", "2001:db8::7", "").getRemoteAddr()).isEqualTo("2001:db8::7");
  }

  @Test
  void onlyWhoComesWithoutAnyProxyIsOnThisMachine() throws Exception {
    assertThat(TrustedProxies.fromThisMachine(seen("127.0.0.1", "", ""))).isTrue();
    assertThat(TrustedProxies.fromThisMachine(seen("::1", "", ""))).isTrue();
    assertThat(TrustedProxies.fromThisMachine(seen("127.0.0.1", "203.0.113.9", ""))).isFalse();
    assertThat(TrustedProxies.fromThisMachine(seen("::1", "127.0.0.1", ""))).isFalse();
    assertThat(TrustedProxies.fromThisMachine(seen("203.0.113.9", "", ""))).isFalse();
  }
}
