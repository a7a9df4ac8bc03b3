package pledge.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Standard;
import pledge.standard.Standards;

/**
 * When an order becomes late: not sent by the time that was promised, not delivered by the time its
 * carrier promised, or nothing heard of its parcel for too long.
 */
@Component
class Lateness {

  static final ClauseId CONFIRM = new ClauseId("order.confirm");
  static final ClauseId LOGISTICS = new ClauseId("order.logistics");

  private final Function<BrandId, Terms> terms;

  @Autowired
  Lateness(Standards standards) {
    this(brand -> terms(standards.of(brand)));
  }

  Lateness(Function<BrandId, Terms> terms) {
    this.terms = terms;
  }

  /**
   * What counts as late.
   *
   * @param dispatch from the payment to sending it, where the order system promised no time
   * @param silence without any word of a parcel
   * @param ofCarrier the same, for these carriers
   * @param stale what passed longer ago than this is no news any more
   */
  record Terms(
      Duration dispatch, Duration silence, Map<String, Duration> ofCarrier, Duration stale) {}

  /**
   * An instant at which it becomes late, unless something happens before.
   *
   * @param parcel its tracking number; empty where nothing was sent
   * @param carrier empty where nothing was sent
   */
  record Moment(DelayCause cause, String parcel, String carrier, Instant at) {}

  /**
   * A parcel on its way.
   *
   * @param seen when something was last heard of it; null when it isn't on its way yet
   */
  private record Parcel(
      String number, String carrier, @Nullable Instant promisedBy, @Nullable Instant seen) {}

  Terms terms(BrandId brand) {
    return terms.apply(brand);
  }

  private static Terms terms(Standard standard) {
    var logistics = standard.clause(LOGISTICS).figures();
    return new Terms(
        standard.clause(CONFIRM).figures().duration("dispatch"),
        logistics.duration("silence"),
        standard.carriers(),
        logistics.duration("stale"));
  }

  /** When to look at the order for the first time; null when there is nothing to wait for. */
  @Nullable Instant watch(OrderDocument order, Terms terms, Instant now) {
    var parcels =
        Entry.list(order.shipments()).stream()
            .filter(parcel -> parcel.deliveredAt() == null)
            .map(parcel ->
                new Parcel(
                    parcel.trackingNumber(),
                    parcel.carrier(),
                    parcel.promisedBy(),
                    seen(
                        parcel.dispatchedAt(),
                        Entry.list(parcel.events()).stream().map(OrderDocument.Tracking::at))))
            .toList();
    boolean sent =
        Entry.list(order.shipments()).stream()
            .anyMatch(parcel -> parcel.dispatchedAt() != null || parcel.deliveredAt() != null);
    return moments(
            order.status(),
            Objects.requireNonNullElse(order.delivery(), Delivery.SHIP),
            sent,
            dispatchBy(order.dispatchBy(), order.paidAt(), order.placedAt(), terms),
            parcels,
            terms)
        .stream()
        .map(Moment::at)
        .filter(at -> at.isAfter(now.minus(terms.stale())))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The moments of an order in the mirror, in no order. */
  List<Moment> moments(OrderView order, Terms terms) {
    var parcels =
        order.shipments().stream()
            .filter(parcel -> parcel.deliveredAt() == null)
            .map(parcel ->
                new Parcel(
                    parcel.trackingNumber(),
                    parcel.carrier(),
                    parcel.promisedBy(),
                    seen(
                        parcel.dispatchedAt(),
                        parcel.events().stream().map(OrderView.Tracking::at))))
            .toList();
    boolean sent =
        order.shipments().stream()
            .anyMatch(parcel -> parcel.dispatchedAt() != null || parcel.deliveredAt() != null);
    return moments(
        order.status(),
        order.delivery(),
        sent,
        dispatchBy(order.dispatchBy(), order.paidAt(), order.placedAt(), terms),
        parcels,
        terms);
  }

  static Instant dispatchBy(
      @Nullable Instant promised, @Nullable Instant paid, Instant placed, Terms terms) {
    return promised != null
        ? promised
        : Objects.requireNonNullElse(paid, placed).plus(terms.dispatch());
  }

  private static List<Moment> moments(
      OrderStatus status,
      Delivery delivery,
      boolean sent,
      Instant dispatchBy,
      Collection<Parcel> parcels,
      Terms terms) {
    boolean awaited =
        switch (status) {
          case PAID, PROCESSING, SHIPPED -> delivery == Delivery.SHIP;
          case AWAITING_PAYMENT, READY_FOR_PICKUP, DELIVERED, COMPLETED, CANCELLED, RETURNED ->
              false;
        };
    var moments = new ArrayList<Moment>();
    if (!awaited) {
      return moments;
    }
    if (!sent && status != OrderStatus.SHIPPED) {
      moments.add(new Moment(DelayCause.DISPATCH, "", "", dispatchBy));
    }
    for (var parcel : parcels) {
      if (parcel.promisedBy() != null) {
        moments.add(
            new Moment(DelayCause.PROMISE, parcel.number(), parcel.carrier(), parcel.promisedBy()));
      }
      if (parcel.seen() != null) {
        var silence = terms.ofCarrier().getOrDefault(parcel.carrier(), terms.silence());
        moments.add(
            new Moment(
                DelayCause.SILENCE,
                parcel.number(),
                parcel.carrier(),
                parcel.seen().plus(silence)));
      }
    }
    return moments;
  }

  private static @Nullable Instant seen(@Nullable Instant dispatched, Stream<Instant> events) {
    return Stream.concat(Stream.ofNullable(dispatched), events)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
