package pledge.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.RateLimits;
import pledge.access.Visitor;
import pledge.customer.CustomerData;
import pledge.platform.NotFound;

/** Customers choose by a card in their chat: a way out of a matter, what to do about a pick-up. */
@RestController
@CustomerData
@Tag(name = "Chat")
class CardEndpoint {

  private final List<CardChoices> rooms;
  private final RateLimits limits;
  private final Clock clock;

  CardEndpoint(List<CardChoices> rooms, RateLimits limits, Clock clock) {
    this.rooms = rooms;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param card the id of the card's message
   * @param choice which way, from 1
   */
  @Schema(name = "ChatOption")
  record Body(@NotNull UUID card, @NotNull @Min(1) @Max(5) Integer choice) {}

  @PostMapping("/api/chat/options")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "The customer chooses by a card in their chat, once: a way out (solve.options), or what to"
              + " do about missing goods (pickup.ready)",
      description =
          """
          The same again is harmless. 409 `chosen-already` when it was chosen or offered anew, `not-open`
          when the matter is solved; of a pick-up `not-short` when nothing is asked any more,
          `too-late` when the time to wait for has passed.\
          """)
  @Allowed(visitor = true)
  void choose(Visitor me, @Valid @RequestBody Body body) {
    limits.check("chat-message", me.id().toString());
    var now = clock.instant();
    if (rooms.stream().noneMatch(room -> room.choose(me, body.card(), body.choice(), now))) {
      throw new NotFound("options");
    }
  }
}
