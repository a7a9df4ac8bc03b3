package pledge.pickup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.ledger.Commitments;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Stop;
import pledge.ledger.Verdict;
import pledge.order.OrderId;
import pledge.order.Orders;
import pledge.platform.BadInput;
import pledge.platform.NotFound;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.Standards;
import pledge.store.ShopId;

/**
 * Phones who was dissatisfied with a pick-up: reaching them keeps the clock, and the matter stays
 * in the list until its cause is written down and it is solved. Whose list it is, the shop's
 * people's, the officers' or both, the standard says.
 */
@Component
class PickupCalls {

  private static final int MOST = 200;

  private final PickupCallRows rows;
  private final PickupShops shops;
  private final PickupHints hints;
  private final Orders orders;
  private final Standards standards;
  private final Commitments commitments;
  private final Observations observations;
  private final AuditTrail audit;

  PickupCalls(
      PickupCallRows rows,
      PickupShops shops,
      PickupHints hints,
      Orders orders,
      Standards standards,
      Commitments commitments,
      Observations observations,
      AuditTrail audit) {
    this.rows = rows;
    this.shops = shops;
    this.hints = hints;
    this.orders = orders;
    this.standards = standards;
    this.commitments = commitments;
    this.observations = observations;
    this.audit = audit;
  }

  /**
   * What a try came to.
   *
   * @param id a repeat with the same changes nothing
   * @param cause what it came from; needed once they were reached
   */
  record Result(UUID id, boolean reached, boolean solved, @Nullable String cause, String note) {}

  List<Call> open(StaffMember me, @Nullable ShopId shop) {
    var mine = seenBy(me);
    return rows.open(
        me.brand(), shop == null ? mine : mine.contains(shop) ? Set.of(shop) : Set.of(), MOST);
  }

  private Set<ShopId> seenBy(StaffMember me) {
    boolean officer = me.is(Role.COMPLAINT_OFFICER);
    boolean shopsOwn = me.is(Role.CLERK) && !officer;
    return switch (standards.of(me.brand()).choice("pickup.calls")) {
      case "shop" -> officer && !me.is(Role.MANAGER) ? Set.of() : shops.seenBy(me);
      case "officers" -> shopsOwn && !me.is(Role.MANAGER) ? Set.of() : shops.seenBy(me);
      default -> shops.seenBy(me);
    };
  }

  private Call mine(UUID id, StaffMember me) {
    return rows.lock(id)
        .filter(call -> call.pickup().brand().equals(me.brand()))
        .filter(call -> seenBy(me).contains(call.pickup().shop()))
        .orElseThrow(() -> new NotFound("call"));
  }

  @Transactional
  Outcome<Call> record(UUID id, Result result, StaffMember me, Instant now) {
    var call = mine(id, me);
    if (result.solved() && !result.reached() && call.state() == Call.State.OPEN) {
      throw new BadInput("solved", "can't be before the customer was reached");
    }
    if (result.reached() && result.cause() == null && call.cause() == null) {
      throw new BadInput("cause", "is needed once the customer was reached");
    }
    if (result.cause() != null && !causes(me).contains(result.cause())) {
      throw new BadInput("cause", "is none of the standard's causes");
    }
    if (!rows.tried(id, result, me.id(), now)) {
      return Outcome.done(call);
    }
    if (call.state() == Call.State.SOLVED) {
      return Outcome.refused(Refusal.state("solved", "it is solved already"));
    }
    if (result.reached()) {
      var by = call.pickup().who(me.id());
      commitments.stop(
          List.of(
              new Stop(
                  call.pickup().work(),
                  PickupSurveys.CLAUSE,
                  now,
                  by,
                  "the customer was reached")));
    }
    if (result.reached() || result.solved()) {
      rows.moved(
          id, result.solved() ? Call.State.SOLVED : Call.State.CONTACTED, result.cause(), now);
    }
    if (result.solved()) {
      solved(call, result, me, now);
    }
    audit.record(me, "pickup.call", Pickup.KIND, id.toString(), null);
    hints.moved(call.pickup());
    return Outcome.done(rows.lock(id).orElseThrow());
  }

  private Set<String> causes(StaffMember me) {
    return standards.of(me.brand()).causes().stream()
        .flatMap(cause -> cause.leaves())
        .map(cause -> cause.code())
        .collect(Collectors.toSet());
  }

  private void solved(Call call, Result result, StaffMember me, Instant now) {
    // nothing is solved whose cause nobody found
    var cause = Objects.requireNonNull(result.cause() == null ? call.cause() : result.cause());
    observations.observe(
        Observation.of(
            call.pickup().brand(),
            PickupSurveys.CLAUSE.value(),
            call.pickup().work(),
            Verdict.USED,
            call.pickup().who(me.id()),
            "shop",
            "order",
            now,
            Evidence.field("call", Evidence.said("pickup-solved", "cause", cause))));
  }

  /** The number to phone; looked at for this call only, which is recorded. */
  @Transactional
  Optional<String> phone(UUID id, StaffMember me) {
    var call = mine(id, me);
    audit.record(me, "pickup.phone", Pickup.KIND, id.toString(), "to phone a customer");
    return orders.phone(call.pickup().brand(), new OrderId(id));
  }
}
