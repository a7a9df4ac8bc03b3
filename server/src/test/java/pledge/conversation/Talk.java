package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

/** One customer and one agent, through the public API. */
final class Talk {

  private final TestApi api;
  final Visitor visitor;

  Talk(TestApi api, Visitor visitor) {
    this.api = api;
    this.visitor = visitor;
  }

  JsonNode says(String text) {
    return saysAs(UUID.randomUUID(), text).ok();
  }

  TestApi.Answer saysAs(UUID clientId, String text) {
    return api.visitor(visitor)
        .post("/api/chat/messages", Map.of("clientId", clientId, "text", text));
  }

  /** Asks for a person and waits until this agent has the conversation; its id. */
  String reaches(StaffMember agent) {
    var id = says("转人工").at("/message/conversation").asString();
    await()
        .untilAsserted(() ->
            assertThat(of(agent, id).at("/owner/id").asString(""))
                .isEqualTo(agent.id().value().toString()));
    return id;
  }

  JsonNode of(StaffMember agent, String id) {
    return api.as(agent.login()).get("/api/conversations/" + id).json();
  }

  TestApi.Answer answers(StaffMember agent, String id, String text) {
    return api.as(agent.login())
        .post(
            "/api/conversations/" + id + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text));
  }

  JsonNode thread() {
    return thread("");
  }

  JsonNode thread(String after) {
    return api.visitor(visitor).get("/api/chat/messages?limit=200&after=" + after).ok();
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    thread().get("items").forEach(item -> texts.add(item.get("text").asString()));
    return texts;
  }
}
