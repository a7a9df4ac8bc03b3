package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.NotFound;

/** From evidence, which holds no more than a message's id, to where the message stands. */
@RestController
@CustomerData
@Tag(name = "Conversations")
class MessagePlaceEndpoint {

  private final Conversations conversations;
  private final JdbcClient jdbc;

  MessagePlaceEndpoint(Conversations conversations, JdbcClient jdbc) {
    this.conversations = conversations;
    this.jdbc = jdbc;
  }

  /**
   * @param seq its number in the conversation
   */
  @Schema(name = "MessagePlace")
  record Place(UUID conversation, long seq) {}

  @GetMapping("/api/conversations/{id}/messages/{message}")
  @Operation(
      summary = "Where a message stands in its conversation, for whoever may see that conversation",
      description =
          """
          Only the place: the message itself is read with its thread. 404 where the conversation or
          the message isn't there, or isn't the asker's to see; which of it isn't told.\
          """)
  @Serving
  Place place(StaffMember me, @PathVariable UUID id, @PathVariable UUID message) {
    var seen =
        conversations
            .find(new ConversationId(id), me)
            .orElseThrow(() -> new NotFound("conversation"));
    return jdbc.sql(
            """
            select seq from conversation.message where conversation = :conversation and id = :message
            """)
        .param("conversation", seen.id().value())
        .param("message", message)
        .query((rs, n) -> new Place(seen.id().value(), rs.getLong("seq")))
        .optional()
        .orElseThrow(() -> new NotFound("message"));
  }
}
