package pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program is killed while customers write. What it acknowledged is there afterwards. */
class KillTest {

  private static final int CUSTOMERS = 12;
  private static final int BEFORE_THE_KILL = Boolean.getBoolean("pledge.deep") ? 20_000 : 600;
  private static final String[] FAST_WRITERS = {
    "--pledge.demo=true",
    "--pledge.access.rates.chat-session.count=1000000",
    "--pledge.access.rates.chat-session.per=1s",
    "--pledge.access.rates.chat-message.count=1000000",
    "--pledge.access.rates.chat-message.per=1s",
    "--pledge.access.rates.chat-message-address.count=1000000",
    "--pledge.access.rates.chat-message-address.per=1s"
  };
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  // guarantee 2
  @Test
  void everyAcknowledgedMessageIsThereOnceAndInOrderAndEveryClockStillRuns() throws Exception {
    var data = folder.resolve("data");
    int port = Running.freePort();
    List<Customer> customers = new ArrayList<>();
    Set<String> clocks;
    try (var first = Running.start(port, data, FAST_WRITERS)) {
      first.awaitReady();
      for (int i = 0; i < CUSTOMERS; i++) {
        var customer = new Customer(port);
        customer.say("转人工");
        customers.add(customer);
      }
      // With nobody on duty each becomes a left message whose answer is owed on a clock.
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(openClocks(data)).hasSizeGreaterThanOrEqualTo(CUSTOMERS));
      clocks = openClocks(data);
      load(customers, first);
    }
    int again = Running.freePort();
    try (var second = Running.start(again, data, FAST_WRITERS)) {
      second.awaitReady();
      for (var customer : customers) {
        assertThat(customer.acknowledged).isNotEmpty();
        var stored = customer.readAll(again);
        assertThat(stored).doesNotHaveDuplicates();
        var kept = new ArrayList<>(stored);
        kept.retainAll(customer.acknowledged);
        assertThat(kept).isEqualTo(customer.acknowledged);
      }
      assertThat(openClocks(data)).containsAll(clocks);
      assertThat(gaps(data)).isEmpty();
    }
  }

  /** Customers write until the program dies in the middle of it. */
  private void load(List<Customer> customers, Running program) throws Exception {
    var enough = new CountDownLatch(BEFORE_THE_KILL);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (var customer : customers) {
        writers.add(
            threads.submit(() -> {
              try {
                while (true) {
                  customer.say("请问我的订单今天能发出吗");
                  enough.countDown();
                }
              } catch (IOException e) {
                return null; // the program is gone: this message was not acknowledged
              }
            }));
      }
      enough.await();
      program.kill();
      for (var writer : writers) {
        writer.get();
      }
    }
  }

  private static Set<String> openClocks(Path data) throws SQLException {
    return column(
        data,
        """
        select work_id || ' ' || clause from ledger.commitment
        where ended_at is null and clause = 'online.message-reply'
        """);
  }

  private static Set<String> gaps(Path data) throws SQLException {
    return column(
        data,
        """
        select c.id::text from conversation.conversation c
        left join conversation.message m on m.conversation = c.id
        group by c.id having count(m.seq) <> c.head or coalesce(max(m.seq), 0) <> c.head
        """);
  }

  private static Set<String> column(Path data, String sql) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (var connection = Running.database(data);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private final class Customer {
    private final int port;
    private final String key;
    private final String token;

    /** Ids of the messages that were acknowledged, in their order. */
    private final List<String> acknowledged = new ArrayList<>();

    Customer(int port) throws Exception {
      this.port = port;
      var session = post(port, "/api/chat/session", "", "{\"brand\":\"hetang\"}");
      key = session.get("visitorKey").asString();
      token = session.get("token").asString();
      post(
          port, "/api/chat/consent", token, "{\"version\":1,\"service\":true,\"marketing\":false}");
    }

    void say(String text) throws IOException, InterruptedException {
      var id = UUID.randomUUID().toString();
      post(
          port,
          "/api/chat/messages",
          token,
          "{\"clientId\":\"" + id + "\",\"text\":\"" + text + "\"}");
      acknowledged.add(id);
    }

    /** The ids of this customer's own messages, read with the key that their browser kept. */
    List<String> readAll(int from) throws IOException, InterruptedException {
      var fresh =
          post(
                  from,
                  "/api/chat/session",
                  "",
                  "{\"brand\":\"hetang\",\"visitorKey\":\"" + key + "\"}")
              .get("token")
              .asString();
      List<String> mine = new ArrayList<>();
      var cursor = "";
      while (true) {
        var page =
            send(
                HttpRequest.newBuilder(uri(from, "/api/chat/messages?limit=200&after=" + cursor))
                    .header("Authorization", "Bearer " + fresh)
                    .build());
        for (var item : page.get("items")) {
          if (item.at("/author/kind").asString().equals("customer")) {
            mine.add(item.get("id").asString());
          }
        }
        if (page.get("items").isEmpty()) {
          return mine;
        }
        cursor = page.get("next").asString();
      }
    }
  }

  private JsonNode post(int port, String path, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(port, path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private static URI uri(int port, String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
