package pledge.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pledge.platform.BadInput;

/** Nobody reaches through us what only we can reach. */
class DestinationsTest {

  private static Destinations meaning(String... literals) {
    return new Destinations(
        host -> Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new),
        false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotPublicIsRefused(String literal) {
    assertThatThrownBy(() -> meaning(literal).resolve("hooks.example"))
        .isInstanceOf(Destinations.Forbidden.class);
    assertThatThrownBy(() -> meaning("8.8.8.8", literal).resolve("hooks.example"))
        .isInstanceOf(Destinations.Forbidden.class);
    var url = literal.contains(":") ? "https://[" + literal + "]/x" : "https://" + literal + "/x";
    assertThatThrownBy(() -> meaning().check(url)).isInstanceOf(BadInput.class);
  }

  @Test
  void aMappedAddressIsJudgedAsTheOneItStandsFor() throws Exception {
    var mapped = new byte[16];
    mapped[10] = -1;
    mapped[11] = -1;
    mapped[12] = 127;
    mapped[15] = 1;
    // the JDK makes an IPv4 address of it; whoever doesn't must not get past either
    assertThat(Destinations.isPublic(InetAddress.getByAddress(mapped))).isFalse();
    assertThat(Destinations.isPublic(InetAddress.ofLiteral("::ffff:8.8.8.8"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2606:4700::1111"
      })
  void whatIsPublicIsNot(String literal) throws Exception {
    assertThat(meaning(literal).resolve("hooks.example"))
        .containsExactly(InetAddress.ofLiteral(literal));
  }

  @Test
  void aNameIsAskedOnceAConnection() throws Exception {
    var answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
    var turning =
        new Destinations(
            host -> new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())}, false);
    assertThat(turning.resolve("hooks.example")).containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    assertThatThrownBy(() -> turning.resolve("hooks.example"))
        .isInstanceOf(Destinations.Forbidden.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/x",
        "ftp://hooks.example/x",
        "file:///etc/passwd",
        "https:///x",
        "https://user:word@hooks.example/x",
        "https://hooks.example/x#y",
        "https://hooks.example:0/x",
        "https://hooks.example:70000/x",
        "https://2130706433/x",
        "https://127.1/x",
        "https://hooks example/x",
        "hooks.example",
        "https://"
      })
  void whatIsNoAddressOfAPublicHostIsRefusedAtOnce(String url) {
    assertThatThrownBy(() -> meaning().check(url)).isInstanceOf(BadInput.class);
  }

  @Test
  void aPlainAddressIsTaken() {
    assertThatCode(() -> meaning().check("https://hooks.example:8443/pledge?shop=1"))
        .doesNotThrowAnyException();
  }
}
