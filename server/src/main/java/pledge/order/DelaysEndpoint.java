package pledge.order;

import static pledge.access.Role.AFTERSALES;
import static pledge.access.Role.AGENT;
import static pledge.access.Role.COMPLAINT_OFFICER;
import static pledge.access.Role.EXPERT;
import static pledge.access.Role.MANAGER;
import static pledge.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pledge.access.Allowed;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.customer.CustomerData;
import pledge.platform.NotFound;

/** Orders that are late, and the next word to their customers (order.logistics). */
@RestController
@CustomerData
@Tag(name = "Orders")
class DelaysEndpoint {

  private final DelayRows rows;
  private final Orders orders;
  private final NextWord words;
  private final AuditTrail audit;
  private final Clock clock;

  DelaysEndpoint(DelayRows rows, Orders orders, NextWord words, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.orders = orders;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param next hand it back as {@code after} to read on; null at the end
   */
  record DelayPage(List<OrderView> items, @Nullable UUID next) {}

  @GetMapping("/api/order-delays")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  @Operation(
      summary = "Orders that are late and not there yet, those whose customers hear next in front",
      description = "Of the whole brand, persons masked. The look is recorded.")
  DelayPage list(
      StaffMember me,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var ids = rows.open(me.brand(), after, limit + 1);
    var found = orders.those(me.brand(), ids);
    audit.record(me, "order.list", "brand", me.brand().value(), ids.size() + " late");
    var page =
        ids.stream().limit(limit).map(found::get).filter(order -> order.delay() != null).toList();
    var last = page.isEmpty() ? null : page.getLast().delay();
    return new DelayPage(page, ids.size() > limit && last != null ? last.id() : null);
  }

  /**
   * What the customer was told.
   *
   * @param text goes out by text message; null when they were told by telephone
   * @param word the number of the word it answers ({@code delay.word}): another person's may have
   *     been faster
   */
  @io.swagger.v3.oas.annotations.media.Schema(name = "OrderNextWord")
  record Body(@Nullable @Size(min = 1, max = 300) String text, @Min(1) int word) {}

  @PostMapping("/api/orders/{number}/delay/word")
  @Allowed(staff = {AGENT, AFTERSALES, EXPERT, COMPLAINT_OFFICER, SUPERVISOR, MANAGER})
  @Operation(
      summary = "Give the customer of a late order the word they were promised",
      description =
          """
          Stops the clock and promises the next word (order.logistics `nextWord`). With `text` it goes
          out by text message, outside their quiet hours; without, they were told by telephone.
          409 `not-late` when the order isn't late (any more), `word-given` when that word has been
          given already, `no-phone` when no text message gets to them, `stonewalling` as everywhere.\
          """)
  OrderView word(
      StaffMember me, @PathVariable @Size(max = 64) String number, @Valid @RequestBody Body body) {
    var order = orders.find(me.brand(), number).orElseThrow(() -> new NotFound("order"));
    return words.give(order.id(), body.word(), body.text(), me, clock.instant()).orThrow();
  }
}
