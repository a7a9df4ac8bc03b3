package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

/** A customer's matter, from the chat to the ticket, through the public API. */
public final class Matter {

  private final TestApi api;
  private final SettableClock clock;

  public Matter(TestApi api, SettableClock clock) {
    this.api = api;
    this.clock = clock;
  }

  public Map<String, Object> step(String text, Duration in) {
    return Map.of("text", text, "due", clock.instant().plus(in).toString());
  }

  /** A normal enquiry to be opened, with a next step in two hours. */
  public Map<String, Object> wish(String title) {
    return wish(title, "enquiry", "normal");
  }

  public Map<String, Object> wish(String title, String type, String tier) {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("type", type);
    wish.put("tier", tier);
    wish.put("title", title);
    wish.put("nextStep", step("联系仓库核对库存", Duration.ofHours(2)));
    return wish;
  }

  public JsonNode open(StaffMember who, String title) {
    return open(who, wish(title));
  }

  public JsonNode open(StaffMember who, Map<String, Object> wish) {
    return api.as(who.login()).post("/api/tickets", wish).is(201).json();
  }

  public JsonNode read(StaffMember who, String ticket) {
    return api.as(who.login()).get("/api/tickets/" + ticket).ok();
  }

  public JsonNode says(Visitor visitor, String text) {
    return api.visitor(visitor)
        .post("/api/chat/messages", Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok();
  }

  /** The visitor asks for a person and gets this one; the conversation's id. */
  public String reaches(Visitor visitor, StaffMember agent) {
    var id = says(visitor, "转人工").at("/message/conversation").asString();
    await()
        .untilAsserted(() ->
            assertThat(
                    api.as(agent.login())
                        .get("/api/conversations/" + id)
                        .json()
                        .at("/owner/id")
                        .asString(""))
                .isEqualTo(agent.id().value().toString()));
    return id;
  }

  /** The clock of this clause that began last. */
  public static JsonNode clock(JsonNode ticket, String clause) {
    JsonNode found = null;
    for (var candidate : ticket.get("clocks")) {
      if (candidate.get("clause").asString().equals(clause)
          && candidate.get("milestone").isNull()) {
        found = candidate;
      }
    }
    if (found == null) {
      throw new AssertionError("no clock " + clause + " in " + ticket);
    }
    return found;
  }

  /** The clock of this step on the way to the clause that began last. */
  public static JsonNode milestone(JsonNode ticket, String clause, String step) {
    JsonNode found = null;
    for (var candidate : ticket.get("clocks")) {
      if (candidate.get("clause").asString().equals(clause)
          && candidate.get("milestone").asString("").equals(step)) {
        found = candidate;
      }
    }
    if (found == null) {
      throw new AssertionError("no step " + step + " of " + clause + " in " + ticket);
    }
    return found;
  }

  public static String clockState(JsonNode ticket, String clause) {
    return clock(ticket, clause).get("state").asString();
  }

  public static Instant due(JsonNode ticket, String clause) {
    return Instant.parse(clock(ticket, clause).get("dueAt").asString());
  }
}
