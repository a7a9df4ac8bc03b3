package pledge.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pledge.customer.Person;

/**
 * What a feature keeps beside the tickets themselves. Each feature answers for its own tables when
 * a person asks for everything known of them, or to be forgotten.
 */
public interface FeatureRecords {

  /** Stands where a forgotten text must not be empty. */
  String GONE = "—";

  /**
   * All of it by kind, such as {@code promises}; each row one JSON object.
   *
   * @param tickets the person's
   */
  Map<String, List<String>> rows(Person person, Collection<UUID> tickets);

  /** Takes every word away; ids, codes and instants stay. Done again it changes nothing. */
  void forget(Person person, Collection<UUID> tickets);
}
