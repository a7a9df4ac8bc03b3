package pledge.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pledge.platform.StandardWebhook;

/** One request, as it goes over the wire. */
class SenderTest {

  private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
  private static final byte[] SECRET = new byte[32];

  private static IntegrationSettings settings(Duration timeout) {
    return new IntegrationSettings(
        false, timeout, timeout, 4, 2, Duration.ofHours(24), Duration.ofHours(24), timeout, 20);
  }

  private static Sender.Answer send(Destinations destinations, String url) throws Exception {
    return send(destinations, url, Duration.ofSeconds(10));
  }

  private static Sender.Answer send(Destinations destinations, String url, Duration timeout)
      throws Exception {
    var sender = new Sender(destinations, settings(timeout));
    try {
      return sender.send(URI.create(url), "id", List.of(SECRET), "{}", NOW);
    } finally {
      sender.destroy();
    }
  }

  private static Destinations to(String... addresses) {
    var answers = new ArrayDeque<>(List.of(addresses));
    return new Destinations(
        host -> new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())}, true);
  }

  @Test
  void aNameThatStandsForThisMachineIsNotConnectedTo() throws Exception {
    try (var here = new Receiver()) {
      var guarded =
          new Destinations(host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}, false);
      var answer = send(guarded, "http://hooks.example:" + here.port() + "/x");
      assertThat(answer.status()).isNull();
      assertThat(answer.error()).contains("not a public address");
      assertThat(send(guarded, here.url("/x")).error()).contains("not a public address");
      assertThat(here.got).isEmpty();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
    try (var checked = new Receiver("127.0.0.2", 0);
        var turned = new Receiver("127.0.0.1", checked.port())) {
      var answer =
          send(to("127.0.0.2", "127.0.0.1"), "http://hooks.example:" + checked.port() + "/x");
      assertThat(answer.status()).isEqualTo(204);
      assertThat(checked.got).hasSize(1);
      assertThat(turned.got).isEmpty();
    }
  }

  @Test
  void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
    try (var receiver = new Receiver()) {
      receiver.answer(
          request -> new Receiver.Says(302, Map.of("Location", receiver.url("/elsewhere")), ""));
      var answer = send(to("127.0.0.1"), "http://hooks.example:" + receiver.port() + "/x");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.success()).isFalse();
      assertThat(receiver.got).hasSize(1);
    }
  }

  @Test
  void aLongAnswerIsReadOnlyAsFarAsItIsKept() throws Exception {
    try (var receiver = new Receiver()) {
      receiver.answer(request -> new Receiver.Says(200, Map.of(), "x".repeat(20_000_000)));
      var answer = send(to("127.0.0.1"), "http://hooks.example:" + receiver.port() + "/x");
      assertThat(answer.success()).isTrue();
      assertThat(answer.response()).hasSize(1_000);
    }
  }

  @Test
  void aReceiverThatSaysNothingIsGivenUpInTime() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
      var answer =
          send(
              to("127.0.0.1"),
              "http://hooks.example:" + silent.getLocalPort() + "/x",
              Duration.ofMillis(300));
      assertThat(answer.status()).isNull();
      assertThat(answer.error()).isNotBlank();
    }
  }

  /** The example of the Standard Webhooks specification's own libraries. */
  @Test
  void theSignatureIsTheStandardsOne() {
    var secret = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            StandardWebhook.sign(
                secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
