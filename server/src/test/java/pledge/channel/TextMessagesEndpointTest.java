package pledge.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.SystemActor;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** What would have gone out stands in a list, for those who may see it. */
@PledgeTest
class TextMessagesEndpointTest {

  @Autowired TextMessages messages;
  @Autowired Outbox outbox;
  @Autowired TestBrand brands;
  @Autowired TestApi api;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private TestApi.Client manager;

  @BeforeEach
  void open() {
    floor = brands.open(1);
    var person = brands.person(floor, floor.id().value() + ".manager", Role.MANAGER, "front");
    manager = api.as(person.login());
  }

  private void send(String text, String phone) {
    var now = clock.instant();
    var draft =
        new Draft(
            floor.id(),
            new WorkRef("ticket", UUID.randomUUID()),
            new SystemActor("test"),
            "sms",
            Purpose.SERVICE,
            text,
            now);
    messages.send(outbox.clear(draft).orThrow(), phone, UUID.randomUUID().toString(), now);
  }

  private JsonNode list(String query) {
    return manager.get("/api/text-messages" + query).ok();
  }

  // guarantee 10
  @Test
  void numbersAreMaskedAndACustomersLinkAndCodeAreNotShown() {
    send("T-2026-000123 取货码 123456，见 https://service.example/t/#abc.def，谢谢", "19900001234");
    var page = list("");
    var item = page.path("items").get(0);
    assertThat(page.path("gateway").asString()).isEqualTo("local");
    assertThat(item.path("phone").asString()).isEqualTo("199****1234");
    assertThat(item.path("text").asString())
        .isEqualTo("T-2026-000123 取货码 ••••••，见 https://service.example/…，谢谢");
    assertThat(item.path("parts").asInt()).isEqualTo(1);
    api.as(floor.agents().getFirst().login()).get("/api/text-messages").is(403);
    var stranger = brands.open(0);
    var other = brands.person(stranger, stranger.id().value() + ".m", Role.MANAGER, "front");
    assertThat(api.as(other.login()).get("/api/text-messages").ok().path("items")).isEmpty();
  }

  @Test
  void theListPagesByKeyAndIsFilteredByState() {
    for (int i = 1; i <= 5; i++) {
      send("第" + i + "条", "1990000000" + i);
    }
    await().until(() -> list("?state=sent").path("items").size() == 5);
    assertThat(list("?state=queued").path("items")).isEmpty();
    manager.get("/api/text-messages?state=lost").is(400);
    var texts = new ArrayList<String>();
    var after = "";
    do {
      var page = list("?limit=2" + after);
      page.path("items").forEach(item -> texts.add(item.path("text").asString()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    assertThat(texts).containsExactly("第5条", "第4条", "第3条", "第2条", "第1条");
  }
}
