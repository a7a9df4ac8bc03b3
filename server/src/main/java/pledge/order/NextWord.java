package pledge.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.AuditTrail;
import pledge.access.StaffMember;
import pledge.channel.Cleared;
import pledge.platform.Outcome;
import pledge.platform.Refusal;
import pledge.standard.ClauseId;

/** The word that the customer of a late order was promised, by somebody's own mouth. */
@Service
class NextWord {

  private static final ClauseId CLAUSE = Lateness.LOGISTICS;

  private final DelayRows rows;
  private final Delays delays;
  private final Orders orders;
  private final OrderWord words;
  private final AuditTrail audit;

  NextWord(DelayRows rows, Delays delays, Orders orders, OrderWord words, AuditTrail audit) {
    this.rows = rows;
    this.delays = delays;
    this.orders = orders;
    this.words = words;
    this.audit = audit;
  }

  /**
   * Gives it.
   *
   * @param text null: by telephone
   */
  @Transactional
  Outcome<OrderView> give(
      OrderId id, int word, @Nullable String text, StaffMember me, Instant now) {
    rows.lock(id.value());
    var order = read(id, me);
    var late = order.delay();
    if (late == null) {
      return Outcome.refused(Refusal.state("not-late", "the order is not late any more"));
    }
    if (late.word() != word) {
      return Outcome.refused(Refusal.state("word-given", "that word has been given already"));
    }
    var next =
        new Delay(
            late.id(),
            late.cause(),
            late.parcel(),
            late.since(),
            word + 1,
            delays.nextWord(order, now),
            null);
    if (text != null) {
      if (!words.reaches(order)) {
        return Outcome.refused(
            Refusal.of("no-phone", CLAUSE.value(), "no text message gets to this customer"));
      }
      switch (words.clear(order, me, text, now)) {
        case Outcome.Done<Cleared>(var cleared) ->
            words.send(order, cleared, Delays.key(next), now);
        case Outcome.Refused<Cleared>(var refusal) -> {
          return Outcome.refused(refusal);
        }
      }
    }
    rows.change(next);
    delays.owe(order, next, me.id(), now);
    if (text == null) {
      delays.arrived(me.brand(), id, next.id(), next.word(), true, Told.BY_PHONE, now);
    }
    audit.record(me, "order.word", "order", id.value().toString(), "word " + next.word());
    return Outcome.done(read(id, me));
  }

  private OrderView read(OrderId id, StaffMember me) {
    return Objects.requireNonNull(orders.those(me.brand(), List.of(id)).get(id));
  }
}
