package pledge.customer;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.StaffMember;
import pledge.platform.Outcome;
import pledge.platform.Refusal;

/**
 * Knows the one customer who stands before somebody of a shop, by what they say: their member
 * number or their whole phone number (customer.privacy). It tells who it is and shows nothing; the
 * look is recorded and counted as any other.
 */
@Service
public class MemberLookup {

  private static final String CLAUSE = "customer.privacy";

  private final CustomerSearch search;
  private final Customers customers;
  private final Privacy privacy;
  private final Leaks leaks;

  MemberLookup(CustomerSearch search, Customers customers, Privacy privacy, Leaks leaks) {
    this.search = search;
    this.customers = customers;
    this.privacy = privacy;
    this.leaks = leaks;
  }

  /**
   * Whose number this is. Refused as {@code nobody-known} where it is nobody's or several people's:
   * the two aren't told apart, so that nobody finds out numbers by trying.
   *
   * @param said a member number or a whole phone number, as people type them
   */
  @Transactional
  public Outcome<CustomerId> said(StaffMember who, String said, Instant now) {
    var suspended = leaks.suspension(who);
    if (suspended.isPresent()) {
      return Outcome.refused(suspended.get());
    }
    var text = Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
    var clue =
        text.matches("[A-Za-z]{1,8}-?[0-9]{2,20}")
            ? new CustomerSearch.Clue.MemberNumber(text.toUpperCase(Locale.ROOT))
            : Handle.phoneNumber(text)
                .<CustomerSearch.Clue>map(CustomerSearch.Clue.Phone::new)
                .orElseGet(CustomerSearch.Clue.Nobody::new);
    var found =
        clue instanceof CustomerSearch.Clue.Phone && !Rights.of(who).byPhone()
                || clue instanceof CustomerSearch.Clue.Nobody
            ? List.<CustomerView>of()
            : search.find(who.brand(), clue, null, 2);
    return found.size() == 1 ? seen(who, found.getFirst().id()) : nobody();
  }

  /** The same of a customer found before, such as in a list. */
  @Transactional
  public Outcome<CustomerId> found(StaffMember who, CustomerId id) {
    return customers
        .find(who.brand(), id)
        .map(customer -> seen(who, customer.id()))
        .orElseGet(MemberLookup::nobody);
  }

  private Outcome<CustomerId> seen(StaffMember who, CustomerId id) {
    privacy.saw(who, List.of(id), "shop visit");
    return Outcome.done(id);
  }

  private static Outcome<CustomerId> nobody() {
    return Outcome.refused(
        new Refusal(
            "nobody-known",
            CLAUSE,
            "nobody is known by this number",
            List.of("Ask for the member number in the app."),
            Map.of()));
  }
}
