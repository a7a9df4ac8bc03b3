package pledge.customer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/**
 * One person under every id.
 *
 * @param id the record that all others of this person point to
 * @param records every record of this person, {@code id} among them
 * @param visitors the browsers this person signed in with
 * @param accounts the person's accounts of the brand's shop
 * @param phones every number this person is known by, in the form of {@link Handle#phoneNumber}
 */
public record Person(
    BrandId brand,
    CustomerId id,
    Set<CustomerId> records,
    Set<UUID> visitors,
    List<String> accounts,
    Set<String> phones) {

  /** The records as a bind value for {@code :ids::uuid[]}. */
  public String[] recordIds() {
    return Columns.ids(records.stream().map(CustomerId::value).toList());
  }

  /** The visitors as a bind value for {@code :ids::uuid[]}. */
  public String[] visitorIds() {
    return Columns.ids(visitors);
  }
}
