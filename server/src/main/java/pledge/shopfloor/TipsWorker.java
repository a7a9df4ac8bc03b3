package pledge.shopfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.channel.ServiceNotice;
import pledge.channel.ServiceNotices;
import pledge.channel.TextMessages;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.standard.Standards;
import pledge.store.Shop;

/**
 * Gives the tips that are due, in the customer's language: in the chat that is open with them, else
 * by text message outside their quiet hours.
 */
@Component
class TipsWorker extends Worker {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int BATCH = 50;

  private final TipsRows rows;
  private final Tips tips;
  private final Customers customers;
  private final Standards standards;
  private final Brands brands;
  private final ShopFloor floor;
  private final ServiceNotices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TipsWorker(
      TipsRows rows,
      Tips tips,
      Customers customers,
      Standards standards,
      Brands brands,
      ShopFloor floor,
      ServiceNotices notices,
      TransactionTemplate transaction,
      Clock clock,
      Heartbeats heartbeats) {
    super("shopfloor.tips", EVERY, heartbeats);
    this.rows = rows;
    this.tips = tips;
    this.customers = customers;
    this.standards = standards;
    this.brands = brands;
    this.floor = floor;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected boolean work() {
    var now = clock.instant();
    var sent =
        transaction.execute(status -> {
          var due = rows.claim(now, BATCH);
          due.forEach(one -> send(one, now));
          return due.size();
        });
    return sent != null && sent == BATCH;
  }

  private void send(TipsRows.Due due, Instant now) {
    var customer = due.customer();
    var phone =
        customer == null
            ? Optional.<String>empty()
            : customers.phone(customer).filter(TextMessages::reach);
    var notice =
        ServiceNotice.of(
                due.brand(),
                due.work(),
                EntryGreeting.BY,
                customer,
                phone.orElse(null),
                "store.tips:" + due.id(),
                words(due, notices.locale(due.brand(), customer)))
            .whenAwake();
    if (notices.tell(notice, now).orThrow() == ServiceNotices.Way.NONE) {
      tips.owed(due, now);
    }
  }

  private String words(TipsRows.Due due, String locale) {
    var brand = brands.get(due.brand());
    return standards
        .of(due.brand())
        .text(
            "store.tips",
            locale,
            Map.of(
                "brand", locale.startsWith("en") ? brand.nameEn() : brand.nameZh(),
                "shop", floor.shop(due.brand(), due.shop()).map(Shop::name).orElse(""),
                "tips", tips(due.brand(), due.families(), locale)));
  }

  /** What the standard says of each family; of none of them known, what holds for all. */
  String tips(BrandId brand, List<String> families, String locale) {
    var standard = standards.of(brand);
    var known =
        families.stream()
            .map(family -> "store.tips." + family)
            .filter(standard.texts()::containsKey)
            .map(key -> standard.text(key, locale))
            .collect(Collectors.joining());
    return known.isEmpty() ? standard.text("store.tips.general", locale) : known;
  }
}
