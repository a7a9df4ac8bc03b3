package pledge.order;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Brand;
import pledge.access.Brands;
import pledge.order.OrderCheck.Violation;
import pledge.platform.BadInput;
import pledge.platform.BrandId;
import pledge.platform.InputSize;
import pledge.platform.NotAllowed;
import pledge.platform.StandardWebhook;
import pledge.store.Shops;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the order system tells of orders by webhook. */
@RestController
@Tag(name = "Orders")
class OrderCallbackEndpoint {

  private static final int AT_ONCE = 200;

  private final Mirror mirror;
  private final OrderCheck check;
  private final Shops shops;
  private final Brands brands;
  private final JsonMapper json;
  private final List<byte[]> secrets;
  private final Clock clock;

  OrderCallbackEndpoint(
      Mirror mirror,
      OrderCheck check,
      Shops shops,
      Brands brands,
      JsonMapper json,
      OrderSettings settings,
      Clock clock) {
    this.mirror = mirror;
    this.check = check;
    this.shops = shops;
    this.brands = brands;
    this.json = json;
    this.secrets =
        Arrays.stream(settings.webhookSecret().split("\\s+"))
            .filter(secret -> !secret.isBlank())
            .map(StandardWebhook::secret)
            .toList();
    this.clock = clock;
  }

  /**
   * What the order system sends; further members are let pass.
   *
   * @param type its own word for what happened
   * @param data whole orders, each at most once; a single one needs no list
   */
  @Schema(name = "OrderWebhook")
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Body(
      @Nullable String type,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<OrderDocument> data) {}

  /**
   * What became of one.
   *
   * @param result {@code created}, {@code updated}, {@code unchanged}, {@code stale} or {@code bad}
   */
  @Schema(name = "OrderWebhookResult")
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Result(@Nullable String number, String result, List<Violation> violations) {}

  @Schema(name = "OrderWebhookResults")
  record Results(List<Result> results) {}

  @PostMapping(path = "/api/callbacks/orders/{brand}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Allowed(anyone = true)
  @Operation(
      summary = "Orders that are new or changed, told by the order system",
      description =
          """
          Signed as Standard Webhooks has it, with the secret of the installation's settings: headers
          `webhook-id`, `webhook-timestamp`, `webhook-signature` (HMAC-SHA256 over
          `id.timestamp.body`). A wrong signature or a timestamp more than five minutes off is refused
          (403). `data` is the document of `PUT /api/orders/{number}` with its `number`, or a list of
          up to 200. What is answered 200 is stored: the same again changes nothing, an older
          `updatedAt` neither, and what is `bad` stays bad. Anything else: send it again later.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Body.class))))
  Results take(
      @PathVariable String brand,
      @RequestHeader(StandardWebhook.ID) String id,
      @RequestHeader(StandardWebhook.TIMESTAMP) String timestamp,
      @RequestHeader(StandardWebhook.SIGNATURE) String signature,
      @RequestBody byte[] bytes) {
    var now = clock.instant();
    var text = signed(id, timestamp, signature, bytes, now);
    var whose =
        brands
            .find(new BrandId(brand))
            .map(Brand::id)
            .orElseThrow(() -> new BadInput("brand", "is none of ours"));
    return new Results(take(whose, read(text), now));
  }

  private String signed(String id, String timestamp, String signature, byte[] bytes, Instant now) {
    for (var secret : secrets) {
      try {
        return StandardWebhook.received(secret, id, timestamp, signature, bytes, now);
      } catch (NotAllowed other) {
        // perhaps by the next
      }
    }
    throw new NotAllowed("the sender has not signed this, or not just now");
  }

  private List<OrderDocument> read(String text) {
    Body body;
    try {
      body = json.readValue(text, Body.class);
    } catch (JacksonException e) {
      throw new BadInput("data", "is not the JSON of orders");
    }
    if (body == null || body.data() == null || body.data().isEmpty()) {
      throw new BadInput("data", "holds no order");
    }
    if (body.data().size() > AT_ONCE || InputSize.tooLarge(body)) {
      throw new BadInput("data", "holds more than is taken at once");
    }
    return body.data();
  }

  private List<Result> take(BrandId brand, List<OrderDocument> documents, Instant now) {
    var codes = shops.codes(brand).keySet();
    var sound = new LinkedHashMap<String, OrderDocument>();
    var results = new ArrayList<Result>();
    for (@Nullable OrderDocument document : documents) {
      if (document == null) {
        results.add(bad(null, new Violation("", "is no order")));
        continue;
      }
      var violations = check.check(document, codes, now);
      var number = document.number();
      if (!violations.isEmpty() || number == null) {
        results.add(new Result(number, "bad", violations));
      } else if (sound.putIfAbsent(number, document) != null) {
        results.add(bad(number, new Violation("number", "is there twice")));
      }
    }
    Map<String, Taken> taken = sound.isEmpty() ? Map.of() : mirror.take(brand, sound.values(), now);
    taken.forEach((number, what) ->
        results.add(new Result(number, what.name().toLowerCase(Locale.ROOT), List.of())));
    return results;
  }

  private static Result bad(@Nullable String number, Violation violation) {
    return new Result(number, "bad", List.of(violation));
  }
}
