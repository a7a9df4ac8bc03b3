package pledge.ticket.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;

/** A department has no account: its page sends the link's token and neither cookie nor header. */
@PledgeTest
class DepartmentPageTest {

  @Autowired TestApi api;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "enquiries/open   | {\"token\": \"forged\"}",
        "enquiries/answer | {\"token\": \"forged\", \"feasible\": \"yes\", \"answer\": \"可以\", \"name\": \"老周\"}",
        "measures/open    | {\"token\": \"forged\"}",
        "measures/answer  | {\"token\": \"forged\", \"words\": \"可以\", \"name\": \"老周\"}"
      })
  void isAskedForNothingButTheToken(String door, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(api.base() + "/api/" + door))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var page = HttpClient.newHttpClient()) {
      var answer = page.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("this link isn't valid").doesNotContain("csrf");
    }
  }
}
