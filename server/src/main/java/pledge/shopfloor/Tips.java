package pledge.shopfloor;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pledge.channel.TextMessageMoved;
import pledge.ledger.Answerable;
import pledge.ledger.Commitments;
import pledge.ledger.Start;
import pledge.ledger.Stop;
import pledge.order.Catalogue;
import pledge.order.Delivery;
import pledge.order.Goods;
import pledge.order.OrderView;
import pledge.order.Orders;
import pledge.order.OrdersTaken;
import pledge.order.SalesChannel;
import pledge.platform.BrandId;
import pledge.standard.ClauseId;
import pledge.standard.Executes;
import pledge.standard.Standards;
import pledge.store.ShopId;

/**
 * Who bought something of high value in a shop gets tips on its use within a day (store.tips). A
 * purchase is known by what a clerk told on the visit or by the shop's order, whichever comes
 * first. Returned, or not wanted, they fall away; where no text message gets to the buyer, the shop
 * calls.
 */
@Component
@Executes("store.tips")
class Tips {

  static final ClauseId TIPS = new ClauseId("store.tips");
  static final String KIND = "shop-tips";

  private final TipsRows rows;
  private final Contacts contacts;
  private final Orders orders;
  private final Catalogue catalogue;
  private final Standards standards;
  private final Commitments commitments;

  Tips(
      TipsRows rows,
      Contacts contacts,
      Orders orders,
      Catalogue catalogue,
      Standards standards,
      Commitments commitments) {
    this.rows = rows;
    this.contacts = contacts;
    this.orders = orders;
    this.catalogue = catalogue;
    this.standards = standards;
    this.commitments = commitments;
  }

  /** Also when the buyer becomes known only after the purchase. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void told(VisitTold fact) {
    var visit = fact.visit();
    if (!visit.mistaken() && visit.customer() != null) {
      visit.all(ActKind.BOUGHT).forEach(act -> bought(visit, act, fact.at()));
    }
  }

  private void bought(Visit visit, Act act, Instant now) {
    var purchase = act.purchase();
    if (purchase == null) {
      return;
    }
    var number = purchase.order();
    var order =
        Optional.ofNullable(number).flatMap(told -> orders.find(visit.brand(), told)).orElse(null);
    var said = purchase.amountMinor();
    long amount = said != null ? said : order == null ? 0 : order.totalMinor();
    var due =
        new TipsRows.Due(
            act.id(),
            visit.brand(),
            visit.shop(),
            visit.id(),
            act.person(),
            visit.customer(),
            order == null ? number : order.number(),
            families(visit.brand(), skus(visit, act, order)),
            act.at());
    if (purchase.tips()) {
      begin(due, amount, now);
    } else {
      declined(due, now);
    }
  }

  /** They want none: neither now nor when the order comes. */
  private void declined(TipsRows.Due due, Instant now) {
    var number = due.orderNumber();
    if (number != null) {
      rows.cancelled(due.brand(), List.of(number), now)
          .forEach(begun -> back(begun, now, "they want no tips"));
      rows.declined(due, now);
    }
  }

  private static Collection<String> skus(Visit visit, Act act, @Nullable OrderView order) {
    if (order != null) {
      return order.lines().stream().map(OrderView.Line::sku).toList();
    }
    var goods = act.goods();
    return goods != null
        ? List.of(goods.sku())
        : visit
            .all(ActKind.TRIED)
            .flatMap(it -> Stream.ofNullable(it.goods()))
            .map(Act.Trial::sku)
            .toList();
  }

  private List<String> families(BrandId brand, Collection<String> skus) {
    return skus.isEmpty()
        ? List.of()
        : catalogue.those(brand, skus).stream().map(Goods::family).distinct().sorted().toList();
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void taken(OrdersTaken fact) {
    var over =
        fact.orders().stream()
            .filter(order -> order.shop() != null && OrderContacts.over(order))
            .map(OrdersTaken.Order::number)
            .toList();
    if (!over.isEmpty()) {
      rows.cancelled(fact.brand(), over, fact.at())
          .forEach(due -> back(due, fact.at(), "the goods are returned"));
    }
    if (fact.imported()) {
      return;
    }
    var fresh = fact.at().minus(standards.of(fact.brand()).limit(TIPS, "store").duration());
    var bought =
        fact.orders().stream()
            .filter(order -> order.shop() != null && order.customer() != null)
            .filter(order -> order.delivery() != Delivery.PICKUP)
            .filter(order -> order.placedAt().isAfter(fresh) && !OrderContacts.over(order))
            .map(OrdersTaken.Order::id)
            .toList();
    if (!bought.isEmpty()) {
      orders.those(fact.brand(), bought).values().forEach(order -> bought(order, fact.at()));
    }
  }

  private void back(TipsRows.Due due, Instant now, String why) {
    commitments.cancel(due.work(), TIPS, now, EntryGreeting.BY, why);
    contacts.dropped(due.id(), now);
  }

  private void bought(OrderView order, Instant now) {
    var shop = order.shop();
    var buyer = order.customer();
    if (shop == null
        || buyer == null
        || order.salesChannel() != SalesChannel.SHOP
        || order.paidAt() == null) {
      return;
    }
    begin(
        new TipsRows.Due(
            order.id().value(),
            order.brand(),
            new ShopId(shop.id().value()),
            null,
            null,
            buyer.id(),
            order.number(),
            families(order.brand(), order.lines().stream().map(OrderView.Line::sku).toList()),
            order.placedAt()),
        order.totalMinor(),
        now);
  }

  /** What was bought longer ago than the tips may take is history. */
  private void begin(TipsRows.Due due, long amount, Instant now) {
    var standard = standards.of(due.brand());
    var figures = standard.clause(TIPS).figures();
    var limit = standard.limit(TIPS, "store").duration();
    if (amount < figures.number("highValueFen").longValue()
        || due.boughtAt().isBefore(now.minus(limit))) {
      return;
    }
    var sendAt = sendAt(due, standard.setting("tips.after"), limit);
    if (rows.add(due, sendAt)) {
      commitments.start(
          List.of(
              new Start(
                  due.brand(),
                  TIPS,
                  due.work(),
                  new Answerable(due.person(), null, due.shop().value()),
                  "store",
                  "",
                  due.boughtAt(),
                  "a purchase of high value",
                  null)));
    }
  }

  /** A while after they have gone, but never in the last quarter of the time there is. */
  private static Instant sendAt(TipsRows.Due due, Duration after, Duration limit) {
    var latest = limit.multipliedBy(3).dividedBy(4);
    return due.boughtAt().plus(after.compareTo(latest) < 0 ? after : latest);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void moved(TextMessageMoved fact) {
    if (!fact.work().kind().equals(KIND)) {
      return;
    }
    var due = rows.find(fact.work().id()).orElse(null);
    if (due == null) {
      return;
    }
    switch (fact.state()) {
      case SHOWN, QUEUED -> {}
      case READ, SENT, DELIVERED -> out(due, fact.at());
      case FAILED -> owed(due, fact.at());
    }
  }

  private void out(TipsRows.Due due, Instant at) {
    if (rows.moved(due.id(), "told", at)) {
      commitments.stop(
          List.of(
              new Stop(
                  due.work(),
                  TIPS,
                  at,
                  new Answerable(due.person(), null, due.shop().value()),
                  "the tips are out")));
    }
  }

  /** No text message gets there: the shop calls. */
  void owed(TipsRows.Due due, Instant at) {
    if (rows.moved(due.id(), "owed", null)) {
      contacts.addTips(due, at);
    }
  }
}
