package pledge.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.platform.BadInput;
import pledge.platform.StandardWebhook;

/** Where the gateway tells what became of text messages. */
@RestController
@Tag(name = "Text messages")
class TextReceiptsEndpoint {

  private static final int LONGEST_ID = 200;

  /** What the gateway sends; further members are let pass. */
  @Schema(name = "TextReceipts")
  record Body(List<Receipt> receipts) {}

  /**
   * One message.
   *
   * @param id the one it was sent with
   * @param state {@code delivered} or {@code failed}
   * @param code why it failed, in the gateway's own codes
   */
  @Schema(name = "TextReceipt")
  record Receipt(UUID id, String state, @Nullable String code) {}

  private final TextReceipts receipts;
  private final byte[] secret;
  private final Clock clock;

  TextReceiptsEndpoint(TextReceipts receipts, TextSettings settings, Clock clock) {
    this.receipts = receipts;
    this.secret = StandardWebhook.secret(settings.secret());
    this.clock = clock;
  }

  @Allowed(anyone = true)
  @Operation(
      summary = "The gateway's receipts of text messages, up to 1,000 at once",
      description =
          """
          Signed as Standard Webhooks has it, with the secret that signs requests to the gateway:
          headers `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256 over
          `id.timestamp.body`). A wrong signature or a timestamp more than five minutes off is refused
          (403). What is answered 204 is stored; the same `webhook-id` again changes nothing. Ids we
          don't know are let pass and counted. Anything but 204: send it again later.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Body.class))))
  @PostMapping(path = "/api/callbacks/text-receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @RequestHeader(StandardWebhook.ID) String id,
      @RequestHeader(StandardWebhook.TIMESTAMP) String timestamp,
      @RequestHeader(StandardWebhook.SIGNATURE) String signature,
      @RequestBody byte[] bytes) {
    var now = clock.instant();
    var body = StandardWebhook.received(secret, id, timestamp, signature, bytes, now);
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new BadInput(StandardWebhook.ID, "has 1 to " + LONGEST_ID + " characters");
    }
    receipts.take(id, body, now);
  }
}
