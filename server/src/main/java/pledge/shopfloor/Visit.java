package pledge.shopfloor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pledge.access.StaffId;
import pledge.customer.CustomerId;
import pledge.platform.BrandId;
import pledge.platform.WorkRef;
import pledge.store.ShopId;

/**
 * A visit as its acts tell it. The same acts tell the same, in whatever order they came in.
 *
 * @param acts in the order in which they happened
 */
record Visit(UUID id, BrandId brand, ShopId shop, List<Act> acts) {

  static final String KIND = "shop-visit";

  Visit {
    acts = acts.stream().sorted(Comparator.comparing(Act::at).thenComparing(Act::id)).toList();
  }

  WorkRef work() {
    return new WorkRef(KIND, id);
  }

  Stream<Act> all(ActKind kind) {
    return acts.stream().filter(act -> act.kind() == kind);
  }

  Optional<Act> first(ActKind kind) {
    return all(kind).findFirst();
  }

  private Optional<Act> last(ActKind kind) {
    return all(kind).reduce((one, next) -> next);
  }

  boolean has(ActKind kind) {
    return first(kind).isPresent();
  }

  @Nullable Instant at(ActKind kind) {
    return first(kind).map(Act::at).orElse(null);
  }

  /**
   * Gone for good: a farewell said to somebody who stays doesn't end the visit, a later LEFT does.
   */
  @Nullable Instant leftAt() {
    return last(ActKind.LEFT).or(() -> last(ActKind.FAREWELL)).map(Act::at).orElse(null);
  }

  Instant beganAt() {
    return acts.getFirst().at();
  }

  boolean mistaken() {
    return has(ActKind.MISTAKEN);
  }

  /** The newest word of it counts: who counts at the door doesn't see the bags. */
  Act.Company company() {
    return latest(Act::company).orElse(new Act.Company(1, false, false));
  }

  boolean needsHelp() {
    return company().children() || company().bags();
  }

  @Nullable CustomerId customer() {
    return latest(Act::customer).orElse(null);
  }

  /** Who served last. */
  @Nullable StaffId clerk() {
    return latest(Act::person).orElse(null);
  }

  /** Whether they want to hear of offers; null when nobody asked. */
  @Nullable Boolean agrees() {
    return latest(Act::agrees).orElse(null);
  }

  /** Whether they would rather look by themselves. */
  boolean alone() {
    return latest(Act::need).map(Act.Need::alone).orElse(false);
  }

  private <T> Optional<T> latest(Function<Act, @Nullable T> of) {
    return acts.reversed().stream().flatMap(act -> Stream.ofNullable(of.apply(act))).findFirst();
  }

  /** Tried first, then recommended, then bought. */
  boolean oneFlow() {
    var tried = at(ActKind.TRIED);
    var bought = last(ActKind.BOUGHT);
    return tried != null
        && bought.isPresent()
        && all(ActKind.RECOMMENDED)
            .anyMatch(act -> !act.at().isBefore(tried) && !bought.get().at().isBefore(act.at()));
  }
}
