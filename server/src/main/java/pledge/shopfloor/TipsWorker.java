package pledge.shopfloor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Brands;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.TextMessages;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.platform.BrandId;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;
import pledge.standard.Standards;
import pledge.store.Shop;

/** Sends the tips that are due: by text message, outside the customer's quiet hours. */
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
  private final Outbox outbox;
  private final TextMessages texts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TipsWorker(
      TipsRows rows,
      Tips tips,
      Customers customers,
      Standards standards,
      Brands brands,
      ShopFloor floor,
      Outbox outbox,
      TextMessages texts,
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
    this.outbox = outbox;
    this.texts = texts;
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
    phone.ifPresentOrElse(number -> send(due, customer, number, now), () -> tips.owed(due, now));
  }

  private void send(TipsRows.Due due, @Nullable CustomerId customer, String phone, Instant now) {
    var cleared =
        outbox
            .clear(
                new Draft(
                    due.brand(),
                    due.work(),
                    EntryGreeting.BY,
                    "sms",
                    Purpose.SERVICE,
                    words(due),
                    now))
            .orThrow();
    texts.sendWhenAwake(cleared, phone, customer, "store.tips:" + due.id(), now);
  }

  private String words(TipsRows.Due due) {
    var standard = standards.of(due.brand());
    return standard.text(
        "store.tips",
        "zh-CN",
        Map.of(
            "brand", brands.get(due.brand()).nameZh(),
            "shop", floor.shop(due.brand(), due.shop()).map(Shop::name).orElse(""),
            "tips", tips(due.brand(), due.families())));
  }

  /** What the standard says of each family; of none of them known, what holds for all. */
  String tips(BrandId brand, List<String> families) {
    var standard = standards.of(brand);
    var known =
        families.stream()
            .map(family -> "store.tips." + family)
            .filter(standard.texts()::containsKey)
            .map(key -> standard.text(key, "zh-CN"))
            .collect(Collectors.joining());
    return known.isEmpty() ? standard.text("store.tips.general", "zh-CN") : known;
  }
}
