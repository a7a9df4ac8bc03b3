package pledge.aftersales;

import static pledge.access.Role.CLERK;
import static pledge.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.ledger.ClockView;
import pledge.ledger.ClockViews;
import pledge.ledger.Commitments;
import pledge.order.OrderStatus;
import pledge.order.OrderView;
import pledge.order.Traits;
import pledge.platform.PlainText;
import pledge.store.ShopId;

/** Returns, exchanges and refunds at a shop's counter, for its clerks. */
@RestController
@CustomerData
@RequestMapping("/api/aftersales/counter")
@Tag(name = "After-sales")
class CounterEndpoint {

  private static final int MOST = 100;
  private static final int LONGEST = 1_000;

  private final Counter counter;
  private final Opening opening;
  private final RequestViews views;
  private final RequestRows requests;
  private final Commitments commitments;
  private final ClockViews clockViews;
  private final AuditTrail audit;
  private final Clock clock;

  CounterEndpoint(
      Counter counter,
      Opening opening,
      RequestViews views,
      RequestRows requests,
      Commitments commitments,
      ClockViews clockViews,
      AuditTrail audit,
      Clock clock) {
    this.counter = counter;
    this.opening = opening;
    this.views = views;
    this.requests = requests;
    this.commitments = commitments;
    this.clockViews = clockViews;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param name the buyer's, masked
   * @param deliveredAt null: not delivered yet, or bought over the counter
   */
  @Schema(name = "CounterOrder")
  record OrderBrief(
      String number,
      OrderStatus status,
      @Nullable String name,
      Instant placedAt,
      @Nullable Instant deliveredAt,
      String currency,
      List<Line> lines) {

    /**
     * @param line from 0
     * @param left pieces that no request has taken
     * @param totalMinor what all its pieces cost, in minor units
     */
    @Schema(name = "CounterOrderLine")
    record Line(
        int line,
        String sku,
        String name,
        int quantity,
        int left,
        long totalMinor,
        Traits traits) {}
  }

  /**
   * @param ticket the case's ticket; its id is the case's
   * @param clock of aftersales.in-store, whatever became of it; null: none was begun
   * @param endedAt when all was settled or the customer went
   */
  @Schema(name = "CounterCase")
  record CaseView(
      UUID ticket,
      UUID shop,
      OrderBrief order,
      Instant openedAt,
      @Nullable Instant endedAt,
      @Nullable ClockView clock,
      List<RequestViews.View> requests,
      Instant now) {}

  @GetMapping("/orders/{number}")
  @Operation(
      summary = "The order a customer brings to the counter, bought anywhere; persons masked",
      description =
          "By its whole number, typed or scanned. 404 for an unknown one. The look is recorded.")
  @Allowed(staff = {CLERK, MANAGER})
  OrderBrief order(StaffMember me, @PathVariable @Size(max = 64) String number) {
    var order = counter.order(me, number);
    audit.record(me, "order.look", "order", order.id().value().toString(), "counter");
    return brief(order);
  }

  /**
   * @param shop at whose counter; one of mine
   * @param order the order's number
   */
  @Schema(name = "CounterOpening")
  record OpenBody(@NotNull UUID shop, @NotNull @Size(min = 1, max = 64) String order) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary =
          "The goods are on the counter: a ticket of mine, and the clock aftersales.in-store begins",
      description =
          """
          The clock runs in the shop's own hours until everything asked for is paid back or exchanged. Idempotency-Key is
          needed: the same one opens one case. 404 for a shop that isn't mine or an unknown order.\
          """)
  @Allowed(staff = {CLERK, MANAGER})
  CaseView open(
      StaffMember me,
      @RequestHeader("Idempotency-Key") UUID key,
      @Valid @RequestBody OpenBody body) {
    var number = PlainText.required("order", body.order(), 64);
    return view(
        me, counter.open(me, new ShopId(body.shop()), number, key, clock.instant()).orThrow());
  }

  @GetMapping
  @Operation(
      summary = "Who stands at the counters of my shops, the first to come in front; 100 at most")
  @Allowed(staff = {CLERK, MANAGER})
  List<CaseView> list(StaffMember me) {
    var open = counter.open(me, MOST);
    audit.record(me, "aftersales.counter", "brand", me.brand().value(), open.size() + " found");
    return open.stream().map(it -> view(me, it)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One case at a counter of mine, with its clock and its requests")
  @Allowed(staff = {CLERK, MANAGER})
  CaseView one(StaffMember me, @PathVariable UUID id) {
    return view(me, counter.find(me, id));
  }

  /**
   * @param note what was found when the goods were looked at together
   * @param found pictures of it
   */
  @Schema(name = "CounterRequest")
  record WishBody(
      @NotNull @Valid RequestEndpoint.Body wish,
      @NotNull @Size(max = LONGEST) String note,
      @Nullable @Size(max = 9) List<@NotNull UUID> found) {}

  @PostMapping("/{id}/requests")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "What the customer asks for, with the goods looked at together, judged at once",
      description =
          """
          As on a ticket, with the reason first (409 reason-first, show-the-fault). The goods' condition is known here: 409 look-first
          while a rule still asks for it. An eligible return or exchange stands ready to be paid or handed over
          (inspected), a refund without goods likewise (approved); a repair gets its time. An ineligible one is to be refused with its
          clause. Idempotency-Key is needed: the same one takes one request.\
          """)
  @Allowed(staff = {CLERK, MANAGER})
  RequestViews.View asks(
      StaffMember me,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @Valid @RequestBody WishBody body) {
    var at = counter.find(me, id);
    var looked =
        new Opening.Looked(
            at.shop(),
            PlainText.optional("note", body.note(), LONGEST),
            RequestEndpoint.distinct(body.found()));
    return views.of(
        opening
            .open(me, at.ticket(), List.of(body.wish().wish()), looked, key, clock.instant())
            .orThrow()
            .getFirst());
  }

  /**
   * @param said what the customer was told came of it
   */
  @Schema(name = "CounterEnd")
  record EndBody(@NotBlank @Size(max = 500) String said) {}

  @PostMapping("/{id}/end")
  @Operation(
      summary =
          "The customer goes and knows what came of it; the ticket is closed where nothing hinders it",
      description =
          """
          409 aftersales-open while something asked for isn't settled. Without a request the customer takes the goods back: the
          clock ends without a verdict. Repeating is harmless.\
          """)
  @Allowed(staff = {CLERK, MANAGER})
  CaseView end(StaffMember me, @PathVariable UUID id, @Valid @RequestBody EndBody body) {
    var said = PlainText.required("said", body.said(), 500);
    return view(me, counter.end(me, id, said, clock.instant()).orThrow());
  }

  private OrderBrief brief(OrderView order) {
    var taken = requests.taken(order.id());
    var buyer = order.customer();
    return new OrderBrief(
        order.number(),
        order.status(),
        buyer == null ? null : buyer.name(),
        order.placedAt(),
        order.deliveredAt(),
        order.currency(),
        IntStream.range(0, order.lines().size())
            .mapToObj(i -> {
              var line = order.lines().get(i);
              return new OrderBrief.Line(
                  i,
                  line.sku(),
                  line.name(),
                  line.quantity(),
                  line.quantity() - taken.getOrDefault(i, 0),
                  line.totalMinor(),
                  line.traits());
            })
            .toList());
  }

  private CaseView view(StaffMember me, CounterCase at) {
    var clocks =
        commitments.of(at.ticket().work()).stream()
            .filter(it -> it.clause().value().equals("aftersales.in-store"))
            .toList();
    return new CaseView(
        at.ticket().value(),
        at.shop().value(),
        brief(counter.order(me, at.number())),
        at.openedAt(),
        at.endedAt(),
        clocks.isEmpty() ? null : clockViews.of(List.of(clocks.getLast())).getFirst(),
        views.of(at.ticket()),
        clock.instant());
  }
}
