package pledge.order;

import static pledge.access.Role.ADMINISTRATOR;
import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.ANALYST;
import static pledge.access.Role.CLERK;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Actor;
import pledge.access.Actors;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.MaxBody;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.customer.CustomerId;
import pledge.customer.Privacy;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.store.Shops;
import tools.jackson.databind.json.JsonMapper;

/** Orders in, from the order system, and orders shown, to the staff. */
@RestController
@CustomerData
class OrdersEndpoint {

  private static final String NDJSON = "application/x-ndjson";
  private static final Set<Role> WHOLE_BRAND =
      EnumSet.of(AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, ANALYST);
  private static final Set<Role> LEAF = EnumSet.of(SUPERVISOR, MANAGER, ANALYST);

  private final Mirror mirror;
  private final OrderCheck check;
  private final BulkIntake bulk;
  private final OrderList list;
  private final Shops shops;
  private final Privacy privacy;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  OrdersEndpoint(
      Mirror mirror,
      OrderCheck check,
      BulkIntake bulk,
      OrderList list,
      Shops shops,
      Privacy privacy,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.mirror = mirror;
    this.check = check;
    this.bulk = bulk;
    this.list = list;
    this.shops = shops;
    this.privacy = privacy;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param result what became of the document; of a stale one nothing
   */
  @Schema(name = "OrderTaken")
  record Answer(String number, Taken result) {}

  @PutMapping("/api/orders/{number}")
  @Allowed(
      staff = {ADMINISTRATOR},
      scope = "orders:write")
  @Operation(
      summary = "Take over the newest state of one order",
      description =
          """
          The whole order each time. Repeating is harmless; a document whose `updatedAt` is older
          than what is here changes nothing and is answered `stale`.\
          """)
  ResponseEntity<Answer> put(
      Actor who,
      @PathVariable @Pattern(regexp = OrderDocument.NUMBER) String number,
      @Valid @RequestBody OrderDocument sent) {
    var brand = Actors.brand(who);
    var now = clock.instant();
    if (sent.number() != null && !sent.number().equals(number)) {
      throw new BadInput("number", "is not the number in the path");
    }
    var document = sent.numbered(number);
    check.check(document, shops.codes(brand).keySet(), now).stream()
        .findFirst()
        .ifPresent(violation -> {
          throw new BadInput(violation.field(), violation.reason());
        });
    var taken = Objects.requireNonNull(mirror.take(brand, List.of(document), now).get(number));
    return ResponseEntity.status(taken == Taken.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Answer(number, taken));
  }

  @PostMapping(value = "/api/orders/bulk", consumes = NDJSON, produces = NDJSON)
  @Allowed(
      staff = {ADMINISTRATOR},
      scope = "orders:write")
  @MaxBody(mib = 64)
  @Operation(
      summary = "Take over many orders, one JSON document a line",
      description =
          """
          Each line is the document of `PUT /api/orders/{number}` with its `number`. Answers one
          line of JSON for each: `{"line", "number", "result", "violations"}`. Lines are taken batch
          by batch as they arrive; a bad line hurts no other. A last result `stopped` names the line
          from which on nothing was taken. Repeating the whole is harmless.\
          """,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = NDJSON,
                      schema = @Schema(implementation = OrderDocument.class))),
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = NDJSON,
                      schema = @Schema(implementation = BulkIntake.LineResult.class))))
  ResponseEntity<byte[]> bulk(Actor who, HttpServletRequest request) throws IOException {
    var results = bulk.take(Actors.brand(who), request.getInputStream(), clock.instant());
    var answer = new ByteArrayOutputStream(results.size() * 80);
    for (var result : results) {
      answer.write(json.writeValueAsBytes(result));
      answer.write('\n');
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(NDJSON))
        .body(answer.toByteArray());
  }

  @GetMapping("/api/orders/{number}")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST},
      scope = "orders:read")
  @Operation(
      summary = "One order, persons masked",
      description = "Clerks see the orders of their own shops. The look is recorded.")
  OrderView show(Actor who, @PathVariable @Size(max = 64) String number) {
    return list.find(Actors.brand(who), rows(who), number)
        .map(order -> {
          audit.record(who, "order.look", "order", order.id().value().toString(), null);
          return order;
        })
        .map(order -> readsNotes(who) ? order : order.withoutNote())
        .orElseThrow(() -> new NotFound("order"));
  }

  /**
   * @param next hand it back as {@code after} to read on; null at the end
   */
  record OrderPage(List<OrderView> items, @Nullable UUID next) {}

  @GetMapping("/api/orders")
  @Allowed(
      staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER, CLERK, ANALYST},
      scope = "orders:read")
  @Operation(
      summary = "Orders, the newest first, persons masked",
      description =
          """
          Of one customer, or without `customer` of the whole brand for those who steer and of
          their own shops for clerks; everybody else then gets an empty list. The look is recorded.
          """)
  OrderPage list(
      Actor who,
      @RequestParam(required = false) @Nullable UUID customer,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var brand = Actors.brand(who);
    var rows = rows(who);
    List<OrderView> found;
    if (customer != null) {
      var id = new CustomerId(customer);
      found = list.ofCustomer(brand, rows, id, after, limit + 1);
      if (!found.isEmpty()) {
        privacy.saw(who, List.of(id), "orders");
      }
    } else {
      boolean leaf =
          who instanceof StaffMember person
              && (!Collections.disjoint(person.roles(), LEAF) || !rows.wholeBrand());
      found = leaf ? list.newest(brand, rows, after, limit + 1) : List.of();
      audit.record(who, "order.list", "brand", brand.value(), found.size() + " found");
    }
    var page =
        found.stream()
            .limit(limit)
            .map(order -> readsNotes(who) ? order : order.withoutNote())
            .toList();
    return new OrderPage(page, found.size() > limit ? page.getLast().id().value() : null);
  }

  /** Whoever only counts reads masked records; what a customer wrote isn't masked. */
  private static boolean readsNotes(Actor who) {
    return who instanceof StaffMember person && !person.roles().equals(Set.of(ANALYST));
  }

  /** A machine with the scope reads all of its brand. */
  private OrderList.Rows rows(Actor who) {
    if (!(who instanceof StaffMember person)) {
      return new OrderList.Rows(true, Set.of());
    }
    boolean wholeBrand = !Collections.disjoint(person.roles(), WHOLE_BRAND);
    return new OrderList.Rows(wholeBrand, wholeBrand ? Set.of() : shops.of(person.id()));
  }
}
