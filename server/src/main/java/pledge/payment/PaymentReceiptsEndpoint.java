package pledge.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.platform.BadInput;
import pledge.platform.StandardWebhook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the gateway tells what became of an instruction. */
@RestController
@Tag(name = "Payments")
class PaymentReceiptsEndpoint {

  private static final int LONGEST_CODE = 60;

  /**
   * What the gateway sends; further members are let pass.
   *
   * @param id the one the instruction was sent with
   * @param state {@code paid} or {@code failed}
   * @param reference the gateway's own name for it
   * @param code why it failed, in the gateway's own codes
   */
  @Schema(name = "PaymentReceipt")
  record Receipt(
      @Nullable UUID id,
      @Nullable String state,
      @Nullable String reference,
      @Nullable String code) {}

  private final Journal journal;
  private final PaymentWorker worker;
  private final PaymentGateway gateway;
  private final byte[] secret;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  PaymentReceiptsEndpoint(
      Journal journal,
      PaymentWorker worker,
      PaymentGateway gateway,
      PaymentSettings settings,
      TransactionTemplate transaction,
      JsonMapper json,
      Clock clock) {
    this.journal = journal;
    this.worker = worker;
    this.gateway = gateway;
    this.secret = StandardWebhook.secret(settings.secret());
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  @Allowed(anyone = true)
  @Operation(
      summary = "The gateway's receipt of a payment",
      description =
          """
          Signed as Standard Webhooks has it, with the secret that signs instructions to the gateway:
          headers `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256 over
          `id.timestamp.body`). A wrong signature or a timestamp more than five minutes off is refused
          (403). What is answered 204 is stored; a repeat changes nothing, and neither does a receipt
          that says otherwise once it has ended. Ids we don't know are let pass. Anything but 204: send
          it again later.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Receipt.class))))
  @PostMapping(
      path = "/api/callbacks/payment-receipts",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @RequestHeader(StandardWebhook.ID) String id,
      @RequestHeader(StandardWebhook.TIMESTAMP) String timestamp,
      @RequestHeader(StandardWebhook.SIGNATURE) String signature,
      @RequestBody byte[] bytes) {
    var now = clock.instant();
    var body = StandardWebhook.received(secret, id, timestamp, signature, bytes, now);
    var receipt = read(body);
    var state =
        switch (receipt.state() == null ? "" : receipt.state()) {
          case "paid" -> Payment.State.PAID;
          case "failed" -> Payment.State.FAILED;
          default -> throw new BadInput("state", "is paid or failed");
        };
    var subject = receipt.id();
    if (subject == null) {
      throw new BadInput("id", "is the instruction's id");
    }
    transaction.executeWithoutResult(status -> note(subject, state, receipt, now));
  }

  private void note(UUID id, Payment.State state, Receipt receipt, Instant now) {
    var told = receipt.code() == null ? "" : receipt.code();
    var code = told.replaceAll("\\p{Cntrl}", "");
    journal
        .lock(id)
        .ifPresent(payment ->
            worker.end(
                payment,
                state,
                gateway.name(),
                HttpPaymentGateway.reference(
                    receipt.reference() == null ? "" : receipt.reference()),
                state == Payment.State.PAID
                    ? null
                    : code.substring(0, Math.min(LONGEST_CODE, code.length())),
                now));
  }

  private Receipt read(String body) {
    try {
      return json.readValue(body, Receipt.class);
    } catch (JacksonException e) {
      throw new BadInput("body", "isn't a receipt");
    }
  }
}
