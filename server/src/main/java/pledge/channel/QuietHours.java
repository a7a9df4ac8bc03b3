package pledge.channel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.standard.BusinessCalendar;
import pledge.standard.Standards;

/**
 * When customers want to be left in peace: outside the standard's calendar {@code waking-hours}, by
 * the wall clock where the customer lives if that is known, else by the brand's. Only what nobody
 * asked for keeps out of them; answers to the customer's own act don't.
 */
@Component
public class QuietHours {

  private static final String WAKING_HOURS = "waking-hours";

  private final Standards standards;
  private final Brands brands;
  private final Customers customers;

  QuietHours(Standards standards, Brands brands, Customers customers) {
    this.standards = standards;
    this.brands = brands;
    this.customers = customers;
  }

  /** Half-open: at the very end of the waking hours it is quiet, at their very beginning not. */
  public boolean quiet(BrandId brand, @Nullable CustomerId customer, Instant at) {
    return !waking(brand, customer).isOpen(at);
  }

  /** The latest instant that isn't quiet, up to and with this one. */
  public Instant lastAwake(BrandId brand, @Nullable CustomerId customer, Instant before) {
    return lastAwake(waking(brand, customer), before);
  }

  /** The earliest instant that isn't quiet, from this one on. */
  public Instant nextAwake(BrandId brand, @Nullable CustomerId customer, Instant from) {
    return waking(brand, customer).nextOpen(from);
  }

  /** The end of the waking hours is quiet itself; just before is as close as the database tells. */
  static Instant lastAwake(BusinessCalendar waking, Instant before) {
    var last = waking.lastOpen(before);
    return waking.isOpen(last) ? last : last.minus(1, ChronoUnit.MICROS);
  }

  private BusinessCalendar waking(BrandId brand, @Nullable CustomerId customer) {
    var calendar = standards.of(brand).calendar(WAKING_HOURS);
    var zone =
        customer == null
            ? brands.get(brand).zone()
            : customers.zone(customer).orElseGet(() -> brands.get(brand).zone());
    return calendar.withZone(zone);
  }
}
