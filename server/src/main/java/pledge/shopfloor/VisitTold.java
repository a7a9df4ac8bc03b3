package pledge.shopfloor;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * New acts of a visit were taken, told in the transaction that takes them.
 *
 * @param visit as all its acts tell it now
 * @param news which of them are new
 */
record VisitTold(Visit visit, Set<UUID> news, Instant at) {

  /** The new ones of this kind. */
  Stream<Act> news(ActKind kind) {
    return visit.all(kind).filter(act -> news.contains(act.id()));
  }
}
