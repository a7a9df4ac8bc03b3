package pledge.conversation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.customer.CustomerData;
import pledge.live.Audience;
import pledge.live.Hint;
import pledge.live.Live;

/** The customer's chat says that its customer is typing. */
@RestController
@CustomerData
@Tag(name = "Chat")
class TypingEndpoint {

  private final CustomerTyping typing;
  private final Conversations conversations;
  private final RateLimits limits;
  private final Live live;

  TypingEndpoint(CustomerTyping typing, Conversations conversations, RateLimits limits, Live live) {
    this.typing = typing;
    this.conversations = conversations;
    this.limits = limits;
    this.live = live;
  }

  record Keys(@NotNull Boolean typing) {}

  @PostMapping("/api/chat/typing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says that the visitor is typing, or has stopped (chat.listen)",
      description =
          """
          Holds for eight seconds; report again every three while the keys move. Nothing is sent by
          itself meanwhile. Only the fact is told, never the words.\
          """)
  @Allowed(visitor = true)
  void typing(Visitor me, @Valid @RequestBody Keys keys) {
    limits.check("chat-typing", me.id().toString());
    if (typing.report(me.id(), keys.typing())) {
      conversations
          .latestOf(me.id())
          .ifPresent(brief -> {
            var owner = brief.owner();
            if (owner != null) {
              live.hint(
                  List.of(Audience.staff(owner)),
                  new Hint(ConversationId.KIND, brief.id().value(), 0));
            }
          });
    }
  }
}
