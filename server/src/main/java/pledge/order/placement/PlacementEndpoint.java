package pledge.order.placement;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.Looks;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Handle;
import pledge.customer.Masked;
import pledge.order.Delivery;
import pledge.order.OrderId;
import pledge.platform.BadInput;
import pledge.platform.PlainText;
import pledge.platform.WorkRef;

/** Orders placed for customers by whoever serves them (order.assist). */
@RestController
@CustomerData
@Tag(name = "Orders")
class PlacementEndpoint {

  private static final int MOST = 20;
  private static final int LONGEST = 500;

  private final Placements placements;
  private final OrderGateway gateway;
  private final Clock clock;

  PlacementEndpoint(Placements placements, OrderGateway gateway, Clock clock) {
    this.placements = placements;
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * @param work the conversation or ticket in which it is offered, {@code kind:id}; it is about
   *     this customer
   * @param shop the code of the shop where it is picked up; null when it is sent
   * @param receiver null: the customer, as they are known
   */
  @Schema(name = "NewOrderPlacement")
  record Body(
      @NotNull UUID customer,
      @NotBlank @Size(max = 60) String work,
      @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Pieces> lines,
      @NotNull Delivery delivery,
      @Nullable @Size(min = 1, max = 32) String shop,
      @Valid @Nullable To receiver,
      @Nullable @Size(max = LONGEST) String note) {

    @Schema(name = "OrderPlacementPieces")
    record Pieces(@NotBlank @Size(max = 64) String sku, @Min(1) @Max(999) int quantity) {}

    /**
     * @param region province, city and district; with the street needed for what is sent
     */
    @Schema(name = "OrderPlacementTo")
    record To(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String region,
        @Nullable @Size(max = 400) String street) {}

    Placements.Wish wish() {
      var pieces = new LinkedHashMap<String, Integer>();
      for (var line : lines) {
        if (pieces.put(PlainText.required("lines", line.sku(), 64), line.quantity()) != null) {
          throw new BadInput("lines", "the same goods stand there twice");
        }
      }
      return new Placements.Wish(
          new CustomerId(customer),
          WorkRef.parse(PlainText.required("work", work, 60)),
          pieces,
          delivery,
          text("shop", shop, 32),
          receiver == null ? null : receiver(receiver),
          text("note", note, LONGEST));
    }

    private static Placement.Receiver receiver(To to) {
      return new Placement.Receiver(
          PlainText.required("receiver.name", to.name(), 100),
          Handle.phoneNumber(to.phone())
              .orElseThrow(() -> new BadInput("receiver.phone", "is no phone number")),
          text("receiver.region", to.region(), 200),
          text("receiver.street", to.street(), 400));
    }

    private static @Nullable String text(String field, @Nullable String text, int max) {
      var clean = text == null ? "" : PlainText.optional(field, text, max);
      return clean.isEmpty() ? null : clean;
    }
  }

  /**
   * An order offered to a customer, or placed for them. Persons are masked.
   *
   * @param work where it was offered
   * @param goodsMinor what the goods cost when it was offered, in minor units of {@code currency}
   * @param gateway {@code local}: orders are only written down here, somebody has to type them into
   *     the order system; {@code http}: the order system takes them
   * @param number in the order system, once it has told it
   * @param order the order of that number, once the order system has told of it
   * @param code why it was refused, or isn't through yet, such as {@code http-409}
   */
  @Schema(name = "OrderPlacement")
  record View(
      UUID id,
      CustomerId customer,
      String work,
      Placement.State state,
      List<Placement.Line> lines,
      String currency,
      long goodsMinor,
      Delivery delivery,
      @Nullable String shop,
      @Nullable ReceiverView receiver,
      @Nullable String note,
      Instant offeredAt,
      @Nullable Instant answeredAt,
      @Nullable String words,
      String gateway,
      @Nullable String number,
      @Nullable OrderId order,
      @Nullable String code) {}

  @Schema(name = "OrderPlacementReceiver")
  record ReceiverView(String name, @Nullable String phone, @Nullable String address) {}

  private View view(Placement placement) {
    var receiver = placement.receiver();
    var answer = placement.answer();
    var asked = placement.gateway();
    return new View(
        placement.id(),
        placement.customer(),
        placement.work().toString(),
        placement.state(),
        placement.lines(),
        placement.currency(),
        placement.goodsMinor(),
        placement.delivery(),
        placement.shop(),
        receiver == null
            ? null
            : new ReceiverView(
                Masked.name(receiver.name()),
                Masked.phone(receiver.phone()),
                Masked.address(receiver.region(), receiver.street())),
        placement.note(),
        placement.offeredAt(),
        answer == null ? null : answer.at(),
        answer == null ? null : answer.words(),
        asked == null ? gateway.name() : asked,
        placement.reference(),
        placement.order(),
        placement.code());
  }

  @PostMapping("/api/orders/placements")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "Offer a customer to place an order for them",
      description =
          """
          order.assist. Nothing is ordered before the customer's answer stands. Prices are those of
          the goods now. 404 when the work item isn't about this customer or not to be seen, 409
          `receiver-unknown` when `receiver` is left out and name, number or, for what is sent,
          address aren't known, `key-used` when another offer has this key. Idempotency-Key is
          needed: the same one offers once.\
          """)
  View offer(
      StaffMember me, @RequestHeader("Idempotency-Key") UUID key, @Valid @RequestBody Body body) {
    return view(placements.offer(me, body.wish(), key, clock.instant()).orThrow());
  }

  /**
   * What the customer said.
   *
   * @param words theirs, as near as can be
   * @param message of the conversation, where they wrote it; null when they said it
   */
  @Schema(name = "OrderPlacementAnswer")
  record AnswerBody(
      @NotNull Boolean agrees,
      @NotBlank @Size(max = LONGEST) String words,
      @Nullable UUID message) {}

  @PostMapping("/api/orders/placements/{id}/answer")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "Write down what the customer said to it",
      description =
          """
          order.assist. What they agree to is handed to the order system within seconds, and again
          until it is taken or refused. The same answer again is harmless; 409 `answered` when they
          have said the opposite before, `lapsed` when the time for an answer is over.\
          """)
  View answer(StaffMember me, @PathVariable UUID id, @Valid @RequestBody AnswerBody body) {
    var words = PlainText.required("words", body.words(), LONGEST);
    return view(
        placements.answer(me, id, body.agrees(), words, body.message(), clock.instant()).orThrow());
  }

  /**
   * @param reason why; kept in the audit trail
   */
  @Schema(name = "OrderPlacementOpening")
  record OpeningBody(@NotBlank @Size(max = LONGEST) String reason) {}

  @PostMapping("/api/orders/placements/{id}/receiver")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "Open to whom it goes, to type it into the order system by hand",
      description =
          """
          customer.privacy: the look is recorded with its reason, and counts as an opened field. 409 `masked-only`,
          `reason-missing` or `suspended` as for a customer's fields, 404 when the work item isn't mine to see or the
          person is erased.\
          """)
  ReceiverView receiver(
      StaffMember me, @PathVariable UUID id, @Valid @RequestBody OpeningBody body) {
    var reason = PlainText.required("reason", body.reason(), LONGEST);
    var receiver = placements.receiver(me, id, reason, clock.instant()).orThrow();
    var address =
        Stream.of(receiver.region(), receiver.street())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(" "));
    return new ReceiverView(receiver.name(), receiver.phone(), address.isEmpty() ? null : address);
  }

  /**
   * @param number as the order system gave it
   */
  @Schema(name = "OrderPlacementNumber")
  record NumberBody(@NotBlank @Size(max = 64) String number) {}

  @PostMapping("/api/orders/placements/{id}/number")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "Write down the number of an order that was typed into the order system by hand",
      description =
          """
          order.assist, where no order system takes orders by itself. The same number again is harmless; 409
          `not-by-hand` otherwise than for an order that is only written down here.\
          """)
  View number(StaffMember me, @PathVariable UUID id, @Valid @RequestBody NumberBody body) {
    var number = PlainText.required("number", body.number(), 64);
    return view(placements.numbered(me, id, number, clock.instant()).orThrow());
  }

  @Schema(name = "OrderPlacementList")
  record Found(List<View> items) {}

  @GetMapping("/api/customers/{id}/order-placements")
  @Looks("customer")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK})
  @Operation(
      summary = "Orders offered to this customer or placed for them, the newest first, 20 at most",
      description = "order.assist. The look is recorded.")
  Found list(StaffMember me, @PathVariable UUID id) {
    return new Found(placements.of(me, new CustomerId(id), MOST).stream().map(this::view).toList());
  }
}
