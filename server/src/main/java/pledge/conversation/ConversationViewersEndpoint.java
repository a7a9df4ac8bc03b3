package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Serving;
import pledge.access.StaffMember;
import pledge.access.Unaudited;
import pledge.customer.CustomerData;
import pledge.live.Viewers;
import pledge.platform.NotFound;

/** Who has a conversation open at the same time. */
@RestController
@CustomerData
@RequestMapping("/api/conversations/{id}/viewers")
@Tag(name = "Conversations")
class ConversationViewersEndpoint {

  private final Conversations conversations;
  private final Viewers viewers;
  private final Clock clock;

  ConversationViewersEndpoint(Conversations conversations, Viewers viewers, Clock clock) {
    this.conversations = conversations;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * @param writing whether I am writing in it just now
   */
  @Schema(name = "ConversationLook")
  record Look(boolean writing) {}

  @Unaudited("a lease that says who has it open just now")
  @PutMapping
  @Operation(
      summary =
          "I have the conversation open: tells who else has; asked again within renewEveryMs, else I count as gone")
  @Serving
  Viewers.Company look(StaffMember me, @PathVariable UUID id, @Valid @RequestBody Look look) {
    var seen =
        conversations
            .find(new ConversationId(id), me)
            .orElseThrow(() -> new NotFound("conversation"));
    return viewers.look(seen.id().work(), me, look.writing(), clock.instant());
  }

  @Unaudited("a lease that says who has it open just now")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "I have closed the conversation")
  @Serving
  void leave(StaffMember me, @PathVariable UUID id) {
    viewers.leave(new ConversationId(id).work(), me);
  }
}
