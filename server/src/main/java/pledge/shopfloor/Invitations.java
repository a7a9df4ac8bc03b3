package pledge.shopfloor;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.channel.Cleared;
import pledge.channel.Draft;
import pledge.channel.Outbox;
import pledge.channel.Purpose;
import pledge.channel.ServiceNotices;
import pledge.channel.TextMessages;
import pledge.customer.CustomerId;
import pledge.customer.Customers;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.Outcome;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.Shop;

/**
 * Who left without buying is invited to come again, with the current offer (store.invite): by text
 * message, as marketing, so that the Outbox holds consent, quiet hours and the cap. Strangers
 * aren't written to.
 */
@Component
@Executes("store.invite")
class Invitations {

  private final Outbox outbox;
  private final TextMessages texts;
  private final ServiceNotices notices;
  private final Customers customers;
  private final Standards standards;
  private final Brands brands;
  private final ShopFloor floor;
  private final Observations observations;

  Invitations(
      Outbox outbox,
      TextMessages texts,
      ServiceNotices notices,
      Customers customers,
      Standards standards,
      Brands brands,
      ShopFloor floor,
      Observations observations) {
    this.outbox = outbox;
    this.texts = texts;
    this.notices = notices;
    this.customers = customers;
    this.standards = standards;
    this.brands = brands;
    this.floor = floor;
    this.observations = observations;
  }

  /** Of a visit that is over; the Outbox records why not. */
  void invite(Visit visit, Instant now) {
    var customer = visit.customer();
    if (customer == null || visit.has(ActKind.BOUGHT)) {
      return;
    }
    customers
        .phone(customer)
        .filter(TextMessages::reach)
        .ifPresent(phone -> invite(visit, customer, phone, now));
  }

  private void invite(Visit visit, CustomerId customer, String phone, Instant now) {
    switch (outbox.clear(draft(visit, customer, now), customer)) {
      case Outcome.Done<Cleared>(var text) -> {
        texts.send(text, phone, customer, "store.invite:" + visit.id(), now);
        observations.observe(
            Observation.of(
                visit.brand(),
                "store.invite",
                visit.work(),
                Verdict.KEPT,
                new Answerable(visit.clerk(), null, visit.shop().value()),
                "store",
                "",
                now,
                Evidence.field("visit", "invited")));
      }
      case Outcome.Refused<Cleared> refused -> {
        // not agreed, or written to often enough: the Outbox has recorded it
      }
    }
  }

  private Draft draft(Visit visit, CustomerId customer, Instant now) {
    var standard = standards.of(visit.brand());
    var locale = notices.locale(visit.brand(), customer);
    var brand = brands.get(visit.brand());
    var values =
        Map.of(
            "brand", locale.startsWith("en") ? brand.nameEn() : brand.nameZh(),
            "shop", floor.shop(visit.brand(), visit.shop()).map(Shop::name).orElse(""),
            "offer", standard.text("store.offer", locale));
    return new Draft(
        visit.brand(),
        visit.work(),
        EntryGreeting.BY,
        "sms",
        Purpose.MARKETING,
        standard.text("store.invite", locale, values),
        now);
  }
}
