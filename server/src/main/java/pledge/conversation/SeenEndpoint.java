package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.Visitor;

/** The customer's chat says how far it has been looked at. */
@RestController
@Tag(name = "Chat")
class SeenEndpoint {

  private final OpenChats chats;
  private final RateLimits limits;
  private final Clock clock;

  SeenEndpoint(OpenChats chats, RateLimits limits, Clock clock) {
    this.chats = chats;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param cursor behind the last message that was in front of the customer's eyes
   */
  @Schema(name = "ChatSeen")
  record Seen(@NotNull @Size(max = 60) String cursor) {}

  @PostMapping("/api/chat/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says how far the visitor has looked at the thread",
      description =
          """
          Of a notice nobody says this about, the customer is told by text message a while later. Only
          ever forward; a cursor that isn't in the visitor's thread changes nothing.\
          """)
  @Allowed(visitor = true)
  void seen(Visitor me, @Valid @RequestBody Seen body) {
    limits.check("chat-seen", me.id().toString());
    chats.looked(me, Cursor.parse(body.cursor()), clock.instant());
  }
}
