package pledge.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pledge.order.AnOrder.anOrder;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pledge.platform.StandardWebhook;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders told by the order system's webhooks. */
@PledgeTest
class OrderCallbackTest {

  private static final byte[] SECRET = "orders of the tests".getBytes(UTF_8);

  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired SettableClock clock;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private TestBrand.Floor floor;
  private String number;

  @BeforeEach
  void aBrand() {
    floor = brands.open(0);
    number = "WH" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private HttpResponse<String> send(String body, byte[] secret, Instant signedAt) throws Exception {
    var id = "msg_" + number;
    long seconds = signedAt.getEpochSecond();
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + port + "/api/callbacks/orders/" + floor.id().value()))
            .header("Content-Type", "application/json")
            .header(StandardWebhook.ID, id)
            .header(StandardWebhook.TIMESTAMP, Long.toString(seconds))
            .header(StandardWebhook.SIGNATURE, StandardWebhook.sign(secret, id, seconds, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private String body(Object data) {
    return json.writeValueAsString(Map.of("type", "order.changed", "data", data));
  }

  private List<String> results(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode results = json.readTree(answer.body()).path("results");
    return results.valueStream().map(result -> result.path("result").asString()).toList();
  }

  @Test
  void aSignedOrderIsTakenAndAReplayChangesNothing() throws Exception {
    var paid = body(anOrder(number).document());
    assertThat(results(send(paid, SECRET, clock.instant()))).containsExactly("created");
    assertThat(results(send(paid, SECRET, clock.instant()))).containsExactly("unchanged");
    var shipped =
        anOrder(number).asOf(AnOrder.MORNING.plusSeconds(60)).in(OrderStatus.SHIPPED).document();
    assertThat(results(send(body(List.of(shipped)), SECRET, clock.instant())))
        .containsExactly("updated");
    assertThat(results(send(paid, SECRET, clock.instant()))).containsExactly("stale");
    assertThat(orders.find(floor.id(), number).orElseThrow().status())
        .isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void whoHasNotSignedItJustNowIsRefused() throws Exception {
    var paid = body(anOrder(number).document());
    assertThat(send(paid, "guessed".getBytes(UTF_8), clock.instant()).statusCode()).isEqualTo(403);
    assertThat(send(paid, SECRET, clock.instant().minus(Duration.ofMinutes(6))).statusCode())
        .isEqualTo(403);
    assertThat(send(paid, SECRET, clock.instant().plus(Duration.ofMinutes(6))).statusCode())
        .isEqualTo(403);
    assertThat(orders.find(floor.id(), number)).isEmpty();
  }

  @Test
  void aBadOrderHurtsNoOtherAndNonsenseIsRefused() throws Exception {
    var fine = anOrder(number).document();
    var bad = anOrder(number + "B").pickedUpAt("NO-SUCH").document();
    assertThat(results(send(body(List.of(bad, fine, fine)), SECRET, clock.instant())))
        .containsExactlyInAnyOrder("bad", "bad", "created");
    for (var nonsense : List.of("", "[]", "{}", "{\"data\":[]}", "{\"data\":7}", "null")) {
      assertThat(send(nonsense, SECRET, clock.instant()).statusCode()).as(nonsense).isEqualTo(400);
    }
  }
}
