package pledge.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import pledge.access.Actor;

/** A room whose passages are found by their words. It files them in {@link SearchIndex}. */
public interface Searchable {

  /** What its passages are called, such as {@code message}. */
  String kind();

  /**
   * The keys somebody holds: what is filed under one of them may be theirs to see. None for whom
   * none of it is.
   */
  Set<String> keys(Actor who);

  /**
   * Opens what was come across, by the room's own rule as it stands now: what the asker may not see
   * and what is no more is left out, in any order.
   */
  List<Opened> open(Actor who, Collection<Place> places);
}
